// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words about a product.
#include "keepa/field_readers.h"

namespace keepa {

namespace {

using domain::ProductDetails;
using domain::ProductFacts;

constexpr qsizetype kMostTexts = 100; // features, people, languages

void features(JsonValue value, ProductDraft& draft, Reading& reading)
{
    draft.product.details.features = readPlainTexts(value, reading, kMostTexts);
}

/// ["Jane Doe", "author"] is "Jane Doe (author)"; more words are listed inside the brackets.
QString withRole(const QStringList& parts)
{
    if (parts.size() < 2)
        return parts.value(0);
    return parts[0] + QStringLiteral(" (") + parts.sliced(1).join(QStringLiteral(", ")) + u')';
}

void contributors(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& people = draft.product.details.contributors;
    people.clear();
    eachElement(value, reading, [&](JsonValue person) {
        const QStringList parts = readPlainTexts(person, reading, kMostTexts);
        const bool isAuthor = parts.size() >= 2 && parts[1].compare(u"author", Qt::CaseInsensitive) == 0;
        if (isAuthor && draft.contributor.isEmpty())
            draft.contributor = parts[0];
        if (!parts.isEmpty() && people.size() < kMostTexts)
            people += withRole(parts);
    });
}

void languages(JsonValue value, ProductDraft& draft, Reading& reading)
{
    auto& all = draft.product.details.languages;
    all.clear();
    eachElement(value, reading, [&](JsonValue language) {
        const QStringList parts = readPlainTexts(language, reading, kMostTexts);
        if (!parts.isEmpty() && all.size() < kMostTexts)
            all += withRole(parts);
    });
}

constexpr auto kTextFields = std::to_array<ProductField>({
    {"author", plainTextField<&ProductFacts::author>},
    {"binding", plainTextField<&ProductFacts::binding>},
    {"brand", plainTextField<&ProductFacts::brand>},
    {"color", plainTextField<&ProductDetails::color>},
    {"contributors", contributors},
    {"description", plainTextField<&ProductDetails::description>},
    {"edition", plainTextField<&ProductDetails::edition>},
    {"features", features},
    {"format", plainTextField<&ProductDetails::format>},
    {"languages", languages},
    {"manufacturer", plainTextField<&ProductFacts::manufacturer>},
    {"model", plainTextField<&ProductDetails::model>},
    {"mpn", plainTextField<&ProductDraft::oldPartNumber>},
    {"partNumber", plainTextField<&ProductDetails::partNumber>},
    {"productGroup", plainTextField<&ProductDetails::productGroup>},
    {"publisher", plainTextField<&ProductDraft::oldPublisher>},
    {"shortDescription", plainTextField<&ProductDraft::shortDescription>},
    {"size", plainTextField<&ProductDetails::size>},
    {"title", plainTextField<&ProductFacts::title>},
    {"type", plainTextField<&ProductDetails::itemType>},
    {"urlSlug", plainTextField<&ProductDetails::urlSlug>},
});

} // namespace

std::span<const ProductField> textFields()
{
    return kTextFields;
}

} // namespace keepa
