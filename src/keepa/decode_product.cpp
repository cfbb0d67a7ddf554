// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/decoder.h"
#include "keepa/field_readers.h"

namespace keepa {

namespace {

// Until the object tells its own; a draft that never got one is not used.
domain::Asin placeholderAsin()
{
    static const domain::Asin asin = *domain::Asin::parse(u"B000000001");
    return asin;
}

constexpr ProductField kWholeParts[] = {
    {"csv", readHistory},
    {"stats", readStatistics},
};

std::vector<ProductField> allProductFields()
{
    std::vector<ProductField> fields(std::begin(kWholeParts), std::end(kWholeParts));
    for (const auto part :
         {identityFields(), textFields(), imageFields(), traitFields(), offerFields(), timelineFields()})
        fields.insert(fields.end(), part.begin(), part.end());
    std::ranges::sort(fields, ByLength(), &ProductField::key);
    return fields;
}

std::span<const ProductField> productFields()
{
    static const std::vector<ProductField> fields = allProductFields();
    return fields;
}

} // namespace

ProductDraft::ProductDraft() : product{domain::ProductFacts{.asin = placeholderAsin()}, {}} { }

void readProductField(std::string_view key, JsonValue value, ProductDraft& draft, Reading& reading)
{
    readField(productFields(), key, value, draft, reading);
}

std::vector<std::string_view> knownProductMembers()
{
    return keysOf(productFields());
}

std::vector<std::string_view> knownStatisticsMembers()
{
    return keysOf(statisticsFields());
}

} // namespace keepa
