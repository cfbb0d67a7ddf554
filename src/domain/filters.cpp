// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filters.h"

#include "domain/category.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr std::array kAmazonChoices = std::to_array<FilterChoice>({
    {"any", QT_TRANSLATE_NOOP("Filters", "Any")},
    {"absent", QT_TRANSLATE_NOOP("Filters", "Not on the listing")},
});

void selectBounds(QJsonObject& selection, QLatin1String field, const FilterValue& value)
{
    const auto& bounds = std::get<Bounds>(value);
    if (bounds.min)
        selection.insert(field + QLatin1String("_gte"), static_cast<qint64>(*bounds.min));
    if (bounds.max)
        selection.insert(field + QLatin1String("_lte"), static_cast<qint64>(*bounds.max));
}

Passes within(const FilterValue& value, std::optional<std::int64_t> figure, bool delivered)
{
    if (figure)
        return std::get<Bounds>(value).contains(*figure) ? Passes::Yes : Passes::No;
    return delivered ? Passes::No : Passes::NotDelivered;
}

void selectCategories(const FilterValue& value, Marketplace marketplace, Depth, QJsonObject& selection)
{
    QJsonArray roots;
    QJsonArray nodes;
    for (const QString& text : std::get<QStringList>(value)) {
        const CategoryId id{text.toLongLong()};
        (findRootCategory(marketplace, id) ? roots : nodes).append(static_cast<qint64>(id.value));
    }
    if (!roots.isEmpty())
        selection.insert(QStringLiteral("rootCategory"), roots);
    if (!nodes.isEmpty())
        selection.insert(QStringLiteral("categories_include"), nodes);
}

void selectRank(const FilterValue& value, Marketplace, Depth, QJsonObject& selection)
{
    selectBounds(selection, QLatin1String("current_SALES"), value);
}

Passes passesRank(const FilterValue& value, Depth, const Row& row)
{
    return within(value, row.facts->rank(), row.facts->of(Series::Sales).delivered);
}

/// The price that --price means: the buy box where it is paid for, else the lowest new offer.
Series pricedSeries(Depth depth)
{
    return depth >= Depth::BuyBox ? Series::BuyBoxShipping : Series::New;
}

void selectPrice(const FilterValue& value, Marketplace, Depth depth, QJsonObject& selection)
{
    selectBounds(selection,
                 depth >= Depth::BuyBox ? QLatin1String("current_BUY_BOX_SHIPPING") : QLatin1String("current_NEW"),
                 value);
}

Passes passesPrice(const FilterValue& value, Depth depth, const Row& row)
{
    const auto& price = row.facts->of(pricedSeries(depth));
    return within(value, price.current, price.delivered);
}

bool wantsAmazonAbsent(const FilterValue& value)
{
    return std::get<QStringList>(value).contains(QStringLiteral("absent"));
}

void selectAmazon(const FilterValue& value, Marketplace, Depth, QJsonObject& selection)
{
    if (wantsAmazonAbsent(value))
        selection.insert(QStringLiteral("availabilityAmazon"), QJsonArray{static_cast<int>(AmazonAvailability::None)});
}

Passes passesAmazon(const FilterValue& value, Depth, const Row& row)
{
    if (!wantsAmazonAbsent(value))
        return Passes::Yes;
    const auto onListing = row.facts->amazonOnListing();
    return onListing && !*onListing ? Passes::Yes : Passes::No;
}

void selectFba(const FilterValue& value, Marketplace, Depth, QJsonObject& selection)
{
    selectBounds(selection, QLatin1String("offerCountFBA"), value);
}

Passes passesFba(const FilterValue& value, Depth depth, const Row& row)
{
    return within(value, row.facts->fbaOffers(), depth == Depth::Offers);
}

void selectDrops30(const FilterValue& value, Marketplace, Depth, QJsonObject& selection)
{
    selectBounds(selection, QLatin1String("salesRankDrops30"), value);
}

Passes passesDrops30(const FilterValue& value, Depth, const Row& row)
{
    return within(value, row.facts->rankDrops30, true);
}

std::optional<std::int64_t> valueOf(const std::optional<Hundredths>& figure)
{
    return figure ? std::optional(figure->value) : std::nullopt;
}

Passes passesRoi(const FilterValue& value, Depth, const Row& row)
{
    return within(value, valueOf(row.score.roi), true);
}

Passes passesVelocity(const FilterValue& value, Depth, const Row& row)
{
    return within(value, valueOf(row.score.velocity.total), true);
}

using enum FilterGroup;
using enum FilterShape;

// One row per filter: key, option, label, tooltip, group, shape, unit, choices, Keepa's members, local check.
// clang-format off
constexpr std::array kFilters = std::to_array<Filter>({
    {"category", "category", QT_TRANSLATE_NOOP("Filters", "Category"),
     QT_TRANSLATE_NOOP("Filters", "Main categories or sub-categories; one of them is enough"),
     Basics, Categories, FilterUnit::None, {}, selectCategories, nullptr},
    {"bsr", "bsr", QT_TRANSLATE_NOOP("Filters", "Sales rank"),
     QT_TRANSLATE_NOOP("Filters", "Best sellers rank now: 10k to 50k, say"),
     Basics, Range, FilterUnit::Rank, {}, selectRank, passesRank},
    {"price", "price", QT_TRANSLATE_NOOP("Filters", "Price"),
     QT_TRANSLATE_NOOP("Filters", "The lowest new offer; at the depths \"buy box\" and \"offers\" the buy box"),
     Basics, Range, FilterUnit::Money, {}, selectPrice, passesPrice},
    {"max", "max", QT_TRANSLATE_NOOP("Filters", "Look at"),
     QT_TRANSLATE_NOOP("Filters", "How many products are looked at, best rank first"),
     Basics, AtMost, FilterUnit::Count, {}, nullptr, nullptr},
    {"min_drops30", "min-drops30", QT_TRANSLATE_NOOP("Filters", "Rank drops 30d (≈ sales)"),
     QT_TRANSLATE_NOOP("Filters", "At least so many falls of the rank in 30 days; each is a sale or several"),
     Demand, AtLeast, FilterUnit::Count, {}, selectDrops30, passesDrops30},
    {"amazon", "amazon", QT_TRANSLATE_NOOP("Filters", "Amazon"),
     QT_TRANSLATE_NOOP("Filters", "Whether Amazon itself may be on the listing"),
     Competition, Choice, FilterUnit::None, kAmazonChoices, selectAmazon, passesAmazon},
    {"max_fba", "max-fba", QT_TRANSLATE_NOOP("Filters", "FBA offers"),
     QT_TRANSLATE_NOOP("Filters", "At most so many new offers fulfilled by Amazon"),
     Competition, AtMost, FilterUnit::Count, {}, selectFba, passesFba},
    {"min_roi", "min-roi", QT_TRANSLATE_NOOP("Filters", "ROI"),
     QT_TRANSLATE_NOOP("Filters", "At least this return under the profile's assumptions; rows it discards have cost their tokens"),
     FilterGroup::Score, AtLeast, FilterUnit::Percent, {}, nullptr, passesRoi},
    {"min_velocity", "min-velocity", QT_TRANSLATE_NOOP("Filters", "Velocity"),
     QT_TRANSLATE_NOOP("Filters", "At least this velocity; rows it discards have cost their tokens"),
     FilterGroup::Score, AtLeast, FilterUnit::Points, {}, nullptr, passesVelocity},
});
// clang-format on

} // namespace

std::span<const Filter> filters()
{
    return kFilters;
}

const Filter* findFilter(QStringView key)
{
    const auto found
        = std::ranges::find_if(kFilters, [key](const Filter& filter) { return key == QLatin1String(filter.key); });
    return found == kFilters.end() ? nullptr : &*found;
}

} // namespace domain
