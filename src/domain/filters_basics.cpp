// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every search starts with: categories, rank, price, words, how many.
#include "domain/filter_rows.h"

namespace domain {

namespace {

bool findCategories(const FilterValue& value, const Asked& asked, QJsonObject& selection)
{
    QJsonArray roots;
    QJsonArray nodes;
    for (const QString& text : std::get<QStringList>(value)) {
        const CategoryId id{text.toLongLong()};
        (findRootCategory(asked.marketplace, id) ? roots : nodes).append(static_cast<qint64>(id.value));
    }
    if (!roots.isEmpty())
        selection.insert(QStringLiteral("rootCategory"), roots);
    if (!nodes.isEmpty())
        selection.insert(QStringLiteral("categories_include"), nodes);
    return true;
}

QJsonArray categoryIds(const FilterValue& value)
{
    QJsonArray ids;
    for (const QString& text : std::get<QStringList>(value))
        ids.append(text.toLongLong());
    return ids;
}

bool dealCategories(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    selection.insert(QStringLiteral("includeCategories"), categoryIds(value));
    return true;
}

/// The Product Finder looks at the categories that a product sits in itself, which a main category seldom is.
bool findOtherCategories(const FilterValue& value, const Asked& asked, QJsonObject& selection)
{
    selection.insert(QStringLiteral("categories_exclude"), categoryIds(value));
    return std::ranges::none_of(std::get<QStringList>(value), [&asked](const QString& text) {
        return findRootCategory(asked.marketplace, CategoryId{text.toLongLong()}) != nullptr;
    });
}

bool dealOtherCategories(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    selection.insert(QStringLiteral("excludeCategories"), categoryIds(value));
    return true;
}

Passes sitsElsewhere(const FilterValue& value, Depth, const Row& row)
{
    const auto& facts = *row.facts;
    const bool within = std::ranges::any_of(std::get<QStringList>(value), [&facts](const QString& text) {
        const CategoryId id{text.toLongLong()};
        return facts.rootCategory == id || std::ranges::find(facts.categories, id) != facts.categories.end();
    });
    return within ? Passes::No : Passes::Yes;
}

bool dealTitle(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    const QString words = choiceOf(value);
    // Deals are searched by plain words only.
    const bool plain = !words.contains(u'"') && !words.startsWith(u'-') && !words.contains(QStringLiteral(" -"));
    if (plain)
        selection.insert(QStringLiteral("titleSearch"), words);
    return plain;
}

bool findTitle(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    selection.insert(QStringLiteral("title"), choiceOf(value));
    return true;
}

Passes titleHolds(const FilterValue& value, Depth, const Row& row)
{
    return holdsWords(value, row.facts->title);
}

bool dealRank(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    constexpr std::int64_t kOpenRank = -1;
    return writeDealRange(selection, QStringLiteral("salesRankRange"), boundsOf(value), kOpenRank);
}

Passes passesRank(const FilterValue& value, Depth, const Row& row)
{
    return within(value, row.facts->rank(), row.facts->of(Series::Sales).delivered);
}

bool findPrice(const FilterValue& value, const Asked& asked, QJsonObject& selection)
{
    const QString series = QLatin1String(factsOf(pricedSeries(asked.depth)).keepaName);
    writeBounds(selection, QString(QLatin1String("current_") + series), boundsOf(value));
    return true;
}

bool dealPrice(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    return writeDealRange(selection, QStringLiteral("currentRange"), boundsOf(value), kMostFigure);
}

Passes passesPrice(const FilterValue& value, Depth depth, const Row& row)
{
    const auto& price = row.facts->of(pricedSeries(depth));
    return within(value, price.current, price.delivered);
}

using enum FilterShape;

// Key, option, label, tooltip, group, shape, unit, choices, writers, local check (and the depth that it needs).
// clang-format off
constexpr std::array kBasicFilters = std::to_array<Filter>({
    {"category", "category", QT_TRANSLATE_NOOP("Filters", "Category"),
     QT_TRANSLATE_NOOP("Filters", "Main categories or sub-categories; one of them is enough"),
     FilterGroup::Basics, Categories, FilterUnit::None, {},
     {.finder = findCategories, .deals = dealCategories, .bestSellers = findCategories}, nullptr},
    {"bsr", "bsr", QT_TRANSLATE_NOOP("Filters", "Sales rank"),
     QT_TRANSLATE_NOOP("Filters", "Best sellers rank now: 10k to 50k, say"),
     FilterGroup::Basics, Range, FilterUnit::Rank, {}, {.finder = findBounds<"current_SALES">, .deals = dealRank}, passesRank},
    {"price", "price", QT_TRANSLATE_NOOP("Filters", "Price"),
     QT_TRANSLATE_NOOP("Filters", "The lowest new offer; at the depths \"buy box\" and \"offers\" the buy box"),
     FilterGroup::Basics, Range, FilterUnit::Money, {}, {.finder = findPrice, .deals = dealPrice}, passesPrice},
    {"max", "max", QT_TRANSLATE_NOOP("Filters", "Look at"),
     QT_TRANSLATE_NOOP("Filters", "How many products are looked at, in the order of the list"),
     FilterGroup::Basics, AtMost, FilterUnit::Count, {}, {}, nullptr},
    {"title", "title", QT_TRANSLATE_NOOP("Filters", "Words in the title"),
     QT_TRANSLATE_NOOP("Filters", "All of these whole words; \"a phrase\" in quotes, -word for one that may not be there"),
     FilterGroup::Basics, Words, FilterUnit::None, {}, {.finder = findTitle, .deals = dealTitle}, titleHolds},
    {"not_category", "not-category", QT_TRANSLATE_NOOP("Filters", "Not in category"),
     QT_TRANSLATE_NOOP("Filters", "Without products that sit in one of these categories"),
     FilterGroup::Basics, Categories, FilterUnit::None, {},
     {.finder = findOtherCategories, .deals = dealOtherCategories}, sitsElsewhere},
});
// clang-format on

} // namespace

std::span<const Filter> basicFilters()
{
    return kBasicFilters;
}

} // namespace domain
