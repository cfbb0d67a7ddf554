// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the source makes its list: order, interval, kind of best-seller list. These choose, they do not filter.
#include "domain/filter_rows.h"

namespace domain {

namespace {

struct ListOrder {
    const char* key;
    const char* finderField; // nullptr: the Product Finder has no such order
    const char* direction;
    int dealSort; // 0: the deal service has no such order
};

constexpr std::array kOrders = std::to_array<ListOrder>({
    {"rank", "current_SALES", "asc", 3},
    {"rank-avg90", "avg90_SALES", "asc", 0},
    {"bought", "monthlySold", "desc", 0},
    {"drops30", "salesRankDrops30", "desc", 0},
    {"drop", "deltaPercent30_NEW", "desc", 4},
    {"price", "current_NEW", "asc", 0},
    {"price-high", "current_NEW", "desc", 0},
    {"offers", "totalOfferCount", "asc", 0},
    {"listed", "listedSince", "desc", 0},
    {"deal-age", nullptr, nullptr, 1},
});

constexpr std::array kOrderChoices = std::to_array<FilterChoice>({
    {"rank", QT_TRANSLATE_NOOP("Filters", "Best rank first")},
    {"rank-avg90", QT_TRANSLATE_NOOP("Filters", "Best 90-day rank first")},
    {"bought", QT_TRANSLATE_NOOP("Filters", "Most bought first")},
    {"drops30", QT_TRANSLATE_NOOP("Filters", "Most rank drops first")},
    {"drop", QT_TRANSLATE_NOOP("Filters", "Greatest price drop first")},
    {"price", QT_TRANSLATE_NOOP("Filters", "Lowest price first")},
    {"price-high", QT_TRANSLATE_NOOP("Filters", "Highest price first")},
    {"offers", QT_TRANSLATE_NOOP("Filters", "Fewest offers first")},
    {"listed", QT_TRANSLATE_NOOP("Filters", "Newest listing first")},
    {"deal-age", QT_TRANSLATE_NOOP("Filters", "Newest deal first")},
});

const ListOrder* wantedOrder(const FilterValue& value)
{
    const QString choice = choiceOf(value);
    const auto found = std::ranges::find_if(
        kOrders, [&choice](const ListOrder& order) { return choice == QLatin1String(order.key); });
    return found == kOrders.end() ? nullptr : &*found;
}

bool findOrder(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    const auto* order = wantedOrder(value);
    if (!order || !order->finderField)
        return false;
    // Keepa's own order is not named, so that it is one search with those that name none.
    if (order != kOrders.data()) {
        const QJsonArray sort{QString::fromLatin1(order->finderField), QString::fromLatin1(order->direction)};
        QJsonArray orders; // appended: a braced QJsonArray of one QJsonArray is that one itself to some compilers
        orders.append(sort);
        selection.insert(QStringLiteral("sort"), orders);
    }
    return true;
}

bool dealOrder(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    const auto* order = wantedOrder(value);
    if (!order || order->dealSort == 0)
        return false;
    selection.insert(QStringLiteral("sortType"), order->dealSort);
    return true;
}

constexpr std::array kIntervalChoices = std::to_array<FilterChoice>({
    {"any", QT_TRANSLATE_NOOP("Filters", "A day, or as a price drop says")},
    {"week", QT_TRANSLATE_NOOP("Filters", "A week")},
    {"month", QT_TRANSLATE_NOOP("Filters", "A month")},
    {"quarter", QT_TRANSLATE_NOOP("Filters", "90 days")},
});

/// The place among the choices is Keepa's dateRange.
bool dealInterval(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    const QString choice = choiceOf(value);
    const auto found = std::ranges::find_if(
        kIntervalChoices, [&choice](const FilterChoice& c) { return choice == QLatin1String(c.key); });
    if (found != kIntervalChoices.begin() && found != kIntervalChoices.end())
        selection.insert(QStringLiteral("dateRange"), static_cast<int>(found - kIntervalChoices.begin()));
    return true;
}

constexpr std::array kRankDaysChoices = std::to_array<FilterChoice>({
    {"now", QT_TRANSLATE_NOOP("Filters", "Rank now")},
    {"30", QT_TRANSLATE_NOOP("Filters", "Average of 30 days")},
    {"90", QT_TRANSLATE_NOOP("Filters", "Average of 90 days")},
    {"180", QT_TRANSLATE_NOOP("Filters", "Average of 180 days")},
});

bool listRankDays(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    if (const int days = choiceOf(value).toInt(); days > 0)
        selection.insert(QStringLiteral("range"), days);
    return true;
}

bool listVariations(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    if (choiceOf(value) == u"yes")
        selection.insert(QStringLiteral("variations"), 1);
    return true;
}

/// Keepa has these lists for the rank now only.
bool listSubList(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    if (choiceOf(value) != u"yes")
        return true;
    if (selection.contains(QStringLiteral("range")))
        return false;
    selection.insert(QStringLiteral("sublist"), 1);
    return true;
}

using enum FilterShape;

// clang-format off
constexpr std::array kListFilters = std::to_array<Filter>({
    {"order", "order", QT_TRANSLATE_NOOP("Filters", "Order of the list"),
     QT_TRANSLATE_NOOP("Filters", "Which products come first, where not all are looked at"),
     FilterGroup::Lists, Choice, FilterUnit::None, kOrderChoices, {.finder = findOrder, .deals = dealOrder}, nullptr},
    {"interval", "interval", QT_TRANSLATE_NOOP("Filters", "Deals: price change within"),
     QT_TRANSLATE_NOOP("Filters", "The time over which a deal's price is compared"),
     FilterGroup::Lists, Choice, FilterUnit::None, kIntervalChoices, {.deals = dealInterval}, nullptr},
    {"rank_days", "rank-days", QT_TRANSLATE_NOOP("Filters", "Best sellers: by"),
     QT_TRANSLATE_NOOP("Filters", "Which sales rank the best-seller list is made by"),
     FilterGroup::Lists, Choice, FilterUnit::None, kRankDaysChoices, {.bestSellers = listRankDays}, nullptr},
    {"variations", "variations", QT_TRANSLATE_NOOP("Filters", "Best sellers: all variations"),
     QT_TRANSLATE_NOOP("Filters", "Every variation of a product, not only its best one"),
     FilterGroup::Lists, Choice, FilterUnit::None, kOnlyYes, {.bestSellers = listVariations}, nullptr},
    {"sublist", "sublist", QT_TRANSLATE_NOOP("Filters", "Best sellers: rank in the sub-category"),
     QT_TRANSLATE_NOOP("Filters", "The sub-category's own ranks, not those of its main category; for the rank now only"),
     FilterGroup::Lists, Choice, FilterUnit::None, kOnlyYes, {.bestSellers = listSubList}, nullptr},
});
// clang-format on

} // namespace

std::span<const Filter> listFilters()
{
    return kListFilters;
}

} // namespace domain
