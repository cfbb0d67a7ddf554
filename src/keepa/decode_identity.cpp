// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a product is: its numbers, its place among categories and variations, its dates.
#include "keepa/field_readers.h"

namespace keepa {

namespace {

using domain::ProductDetails;
using domain::ProductFacts;

constexpr size_t kMostCategories = 500;
constexpr size_t kMostVariations = 4000; // as Keepa has it
constexpr size_t kMostAttributes = 30;
constexpr size_t kMostTogether = 100;

void asin(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto characters = readCharacters(value, reading);
    const auto parsed = characters ? asinFrom(*characters) : std::nullopt;
    if (!parsed) {
        reading.wrong(QStringLiteral("an ASIN"));
        return;
    }
    draft.product.facts.asin = *parsed;
    draft.hasAsin = true;
}

void domainId(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto id = readInt32(value, reading);
    const auto marketplace = id ? domain::marketplaceFromId(*id) : std::nullopt;
    if (marketplace)
        draft.product.facts.marketplace = *marketplace;
    else
        reading.wrong(QStringLiteral("a marketplace"));
}

void productType(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto type = readInt32(value, reading);
    if (type && *type >= 0 && *type <= static_cast<int>(domain::ProductType::VariationParent))
        draft.product.facts.type = static_cast<domain::ProductType>(*type);
    else
        reading.wrong(QStringLiteral("a product type that is known here"));
}

void parentAsin(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto characters = readCharacters(value, reading);
    draft.product.facts.parentAsin = characters ? asinFrom(*characters) : std::nullopt;
    draft.product.facts.isVariation = draft.product.facts.parentAsin.has_value();
}

void listedSince(JsonValue value, ProductDraft& draft, Reading& reading)
{
    // Books were listed before Keepa's time began: only 0, -1 and -2 stand for unknown.
    const auto minutes = readInt32(value, reading);
    const bool known = minutes && (*minutes > 0 || *minutes < -2);
    draft.product.facts.listedSince = known ? std::optional(domain::KeepaTime{*minutes}) : std::nullopt;
}

/// YYYY, YYYYMM or YYYYMMDD as a number: its first minute.
std::optional<domain::KeepaTime> firstMinuteOf(std::int32_t date)
{
    const auto digits = date > 0 ? QString::number(date).size() : 0;
    int year = date, month = 1, day = 1;
    if (digits == 8) {
        year = date / 10'000;
        month = date / 100 % 100;
        day = date % 100;
    } else if (digits == 6) {
        year = date / 100;
        month = date % 100;
    } else if (digits != 4) {
        return std::nullopt;
    }
    const std::chrono::year_month_day told(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!told.ok())
        return std::nullopt;
    return domain::KeepaTime::from(base::Timestamp(std::chrono::sys_days(told)));
}

template <std::optional<domain::KeepaTime> ProductFacts::* Member>
void dateField(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto date = readInt32(value, reading);
    draft.product.facts.*Member = date ? firstMinuteOf(*date) : std::nullopt;
}

template <QStringList ProductFacts::* Member> void productCodes(JsonValue value, ProductDraft& draft, Reading& reading)
{
    constexpr qsizetype kMostCodes = 200;
    QStringList codes;
    eachElement(value, reading, [&](JsonValue item) {
        const QString code = readText(item, reading);
        const bool digits = std::ranges::all_of(code, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!code.isEmpty() && digits && codes.size() < kMostCodes)
            codes += code;
    });
    draft.product.facts.*Member = codes;
}

/// The one code of old answers: a number, or a text.
template <QString ProductDraft::* Member, int Digits>
void oldCode(JsonValue value, ProductDraft& draft, Reading& reading)
{
    simdjson::ondemand::json_type type{};
    if (isNull(value, reading) || !reading.accepted(value.type().get(type), "a code"))
        return;
    QString code;
    if (type == simdjson::ondemand::json_type::string)
        code = readText(value, reading);
    else if (const auto number = readInteger(value, reading); number && *number > 0)
        code = QString::number(*number);
    if (!code.isEmpty())
        draft.*Member = code.rightJustified(Digits, u'0');
}

void categories(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& nodes = draft.product.facts.categories;
    nodes.clear();
    eachElement(value, reading, [&](JsonValue item) {
        const auto id = readCategoryId(item, reading);
        if (id && nodes.size() < kMostCategories)
            nodes.push_back(*id);
    });
}

void categoryTree(JsonValue value, ProductDraft& draft, Reading& reading)
{
    using Node = std::pair<domain::CategoryId, QString>;
    readEntries<Node>(value, reading, draft.notes, kMostCategories, draft.product.details.categoryPath,
                      [&](JsonValue node) {
                          std::optional<domain::CategoryId> id;
                          QString name;
                          eachField(node, reading, [&](std::string_view key, JsonValue member) {
                              if (key == "catId")
                                  id = readCategoryId(member, reading);
                              else if (key == "name")
                                  name = readPlainText(member, reading);
                          });
                          return id ? std::optional(Node(*id, name)) : std::nullopt;
                      });
}

std::optional<std::pair<QString, QString>> readAttribute(JsonValue value, Reading& reading)
{
    std::pair<QString, QString> attribute;
    eachField(value, reading, [&](std::string_view key, JsonValue member) {
        if (key == "dimension")
            attribute.first = readPlainText(member, reading);
        else if (key == "value")
            attribute.second = readPlainText(member, reading);
    });
    return attribute.first.isEmpty() ? std::nullopt : std::optional(attribute);
}

void variations(JsonValue value, ProductDraft& draft, Reading& reading)
{
    using domain::Variation;
    readEntries<Variation>(value, reading, draft.notes, kMostVariations, draft.product.details.variations,
                           [&](JsonValue item) -> std::optional<Variation> {
                               std::optional<domain::Asin> id;
                               std::vector<std::pair<QString, QString>> attributes;
                               eachField(item, reading, [&](std::string_view key, JsonValue member) {
                                   if (key == "asin")
                                       id = asinFrom(readCharacters(member, reading).value_or(std::string_view()));
                                   else if (key == "attributes")
                                       readEntries<std::pair<QString, QString>>(
                                           member, reading, draft.notes, kMostAttributes, attributes,
                                           [&](JsonValue one) { return readAttribute(one, reading); });
                               });
                               if (!id)
                                   return std::nullopt;
                               return Variation{*id, std::move(attributes)};
                           });
}

/// The list of older answers, without attributes.
void variationCsv(JsonValue value, ProductDraft& draft, Reading& reading)
{
    const auto characters = readCharacters(value, reading);
    if (!characters)
        return;
    std::string_view rest = *characters;
    while (rest.size() >= domain::Asin::kLength && draft.variationCsv.size() < kMostVariations) {
        const auto length = std::min(rest.find(','), rest.size());
        if (const auto id = asinFrom(rest.substr(0, length)))
            draft.variationCsv.push_back(*id);
        rest.remove_prefix(std::min(length + 1, rest.size()));
    }
}

void boughtTogether(JsonValue value, ProductDraft& draft, Reading& reading)
{
    readEntries<domain::Asin>(
        value, reading, draft.notes, kMostTogether, draft.product.details.boughtTogether,
        [&](JsonValue item) { return asinFrom(readCharacters(item, reading).value_or(std::string_view())); });
}

constexpr auto kIdentityFields = std::to_array<ProductField>({
    {"asin", asin},
    {"categories", categories},
    {"categoryTree", categoryTree},
    {"domainId", domainId},
    {"ean", oldCode<&ProductDraft::oldEan, 13>},
    {"eanList", productCodes<&ProductFacts::eans>},
    {"frequentlyBoughtTogether", boughtTogether},
    {"lastPriceChange", timeField<&ProductFacts::lastPriceChange>},
    {"lastUpdate", timeField<&ProductFacts::lastUpdate>},
    {"listedSince", listedSince},
    {"parentAsin", parentAsin},
    {"productType", productType},
    {"publicationDate", dateField<&ProductFacts::published>},
    {"releaseDate", dateField<&ProductFacts::released>},
    {"rootCategory", categoryField<&ProductFacts::rootCategory>},
    {"salesRankReference", categoryField<&ProductFacts::rankCategory>},
    {"trackingSince", timeField<&ProductFacts::trackingSince>},
    {"upc", oldCode<&ProductDraft::oldUpc, 12>},
    {"upcList", productCodes<&ProductFacts::upcs>},
    {"variationCSV", variationCsv},
    {"variations", variations},
});

} // namespace

std::span<const ProductField> identityFields()
{
    return kIdentityFields;
}

} // namespace keepa
