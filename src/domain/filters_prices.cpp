// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prices by series: now, on average, and how far they have fallen below it.
#include "domain/filter_rows.h"

namespace domain {

namespace {

template <Series series> QString keepaMember(QLatin1String prefix)
{
    return prefix + QLatin1String(factsOf(series).keepaName);
}

template <Series series> bool findNow(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    writeBounds(selection, keepaMember<series>(QLatin1String("current_")), boundsOf(value));
    return true;
}

/// A deal is about one price only.
template <Series series> bool dealNow(const FilterValue& value, const Asked& asked, QJsonObject& selection)
{
    return series == pricedSeries(asked.depth)
        && writeDealRange(selection, QStringLiteral("currentRange"), boundsOf(value), kMostFigure);
}

template <Series series, int days> bool findAverage(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    writeBounds(selection, keepaMember<series>(days == 30 ? QLatin1String("avg30_") : QLatin1String("avg90_")),
                boundsOf(value));
    return true;
}

template <Series series, int days> bool findFall(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    const auto prefix = days == 30 ? QLatin1String("deltaPercent30_") : QLatin1String("deltaPercent90_");
    writeBounds(selection, keepaMember<series>(prefix), boundsOf(value));
    return true;
}

/// The deal service looks at one interval, and at falls of a tenth and more only.
template <Series series, int days> bool dealFall(const FilterValue& value, const Asked& asked, QJsonObject& selection)
{
    constexpr int kInterval = days == 30 ? 2 : 3; // a month, 90 days
    constexpr std::int64_t kLeastFall = 10;
    constexpr std::int64_t kWholePrice = 100;
    const Bounds& bounds = boundsOf(value);
    const QString interval = QStringLiteral("dateRange");
    const bool asksForInterval = selection.value(interval).toInt(kInterval) == kInterval;
    if (series != pricedSeries(asked.depth) || !asksForInterval || bounds.min.value_or(0) < kLeastFall)
        return false;
    if (!writeDealRange(selection, QStringLiteral("deltaPercentRange"), bounds, kWholePrice))
        return false;
    selection.insert(interval, kInterval);
    return true;
}

template <Series series, auto average> Passes checkFall(const FilterValue& value, Depth, const Row& row)
{
    constexpr std::int64_t kPercent = 100;
    const auto& statistics = row.facts->of(series);
    const Figure mean = std::invoke(average, statistics);
    const Figure now = statistics.current;
    if (!mean || !now || *mean == 0)
        return statistics.delivered ? Passes::No : Passes::NotDelivered;
    return withinAbout(value, kPercent * (std::int64_t{*mean} - *now), *mean);
}

/// What names a row of a family.
struct RowWords {
    const char *key, *option, *label, *tooltip;
};

template <Series series> constexpr Filter priceNow(RowWords words, Depth needs)
{
    return {words.key,
            words.option,
            words.label,
            words.tooltip,
            FilterGroup::Prices,
            FilterShape::Range,
            FilterUnit::Money,
            {},
            {.finder = findNow<series>, .deals = dealNow<series>},
            checkSeries<series, &SeriesStatistics::current>,
            needs};
}

template <Series series, int days> constexpr Filter averagePrice(RowWords words, Depth needs)
{
    constexpr auto kAverage = days == 30 ? &SeriesStatistics::avg30 : &SeriesStatistics::avg90;
    return {words.key,
            words.option,
            words.label,
            words.tooltip,
            FilterGroup::Averages,
            FilterShape::Range,
            FilterUnit::Money,
            {},
            {.finder = findAverage<series, days>},
            checkSeries<series, kAverage>,
            needs};
}

template <Series series, int days> constexpr Filter priceFall(RowWords words, Depth needs)
{
    constexpr auto kAverage = days == 30 ? &SeriesStatistics::avg30 : &SeriesStatistics::avg90;
    return {words.key,
            words.option,
            words.label,
            words.tooltip,
            FilterGroup::Falls,
            FilterShape::Range,
            FilterUnit::Fall,
            {},
            {.finder = findFall<series, days>, .deals = dealFall<series, days>},
            checkFall<series, kAverage>,
            needs};
}

// One row per series and window: key, option, label, tooltip, and the depth from which the price is known here.
// clang-format off
constexpr std::array kPriceFilters = std::to_array<Filter>({
    priceNow<Series::New>({"price_new", "price-new", QT_TRANSLATE_NOOP("Filters", "New price"),
        QT_TRANSLATE_NOOP("Filters", "The lowest new offer now")}, Depth::Basic),
    priceNow<Series::Amazon>({"price_amazon", "price-amazon", QT_TRANSLATE_NOOP("Filters", "Amazon price"),
        QT_TRANSLATE_NOOP("Filters", "Amazon's own offer now")}, Depth::Basic),
    priceNow<Series::Used>({"price_used", "price-used", QT_TRANSLATE_NOOP("Filters", "Used price"),
        QT_TRANSLATE_NOOP("Filters", "The lowest used offer now")}, Depth::Basic),
    priceNow<Series::NewFba>({"price_fba", "price-fba", QT_TRANSLATE_NOOP("Filters", "FBA price"),
        QT_TRANSLATE_NOOP("Filters", "The lowest new offer that Amazon sends now")}, Depth::Offers),
    priceNow<Series::NewFbmShipping>({"price_fbm", "price-fbm", QT_TRANSLATE_NOOP("Filters", "FBM price"),
        QT_TRANSLATE_NOOP("Filters", "The lowest new offer that its seller sends, with shipping now")}, Depth::Offers),
    priceNow<Series::BuyBoxShipping>({"price_buybox", "price-buybox", QT_TRANSLATE_NOOP("Filters", "Buy box"),
        QT_TRANSLATE_NOOP("Filters", "The buy box with shipping now")}, Depth::BuyBox),
    priceNow<Series::ListPrice>({"price_list", "price-list", QT_TRANSLATE_NOOP("Filters", "List price"),
        QT_TRANSLATE_NOOP("Filters", "The price that the maker recommends now")}, Depth::Basic),
    averagePrice<Series::New, 30>({"price_new_avg30", "price-new-avg30", QT_TRANSLATE_NOOP("Filters", "New price, 30-day average"),
        QT_TRANSLATE_NOOP("Filters", "The lowest new offer: average of 30 days")}, Depth::Basic),
    averagePrice<Series::Amazon, 30>({"price_amazon_avg30", "price-amazon-avg30", QT_TRANSLATE_NOOP("Filters", "Amazon price, 30-day average"),
        QT_TRANSLATE_NOOP("Filters", "Amazon's own offer: average of 30 days")}, Depth::Basic),
    averagePrice<Series::Used, 30>({"price_used_avg30", "price-used-avg30", QT_TRANSLATE_NOOP("Filters", "Used price, 30-day average"),
        QT_TRANSLATE_NOOP("Filters", "The lowest used offer: average of 30 days")}, Depth::Basic),
    averagePrice<Series::NewFba, 30>({"price_fba_avg30", "price-fba-avg30", QT_TRANSLATE_NOOP("Filters", "FBA price, 30-day average"),
        QT_TRANSLATE_NOOP("Filters", "The lowest new offer that Amazon sends: average of 30 days")}, Depth::Offers),
    averagePrice<Series::NewFbmShipping, 30>({"price_fbm_avg30", "price-fbm-avg30", QT_TRANSLATE_NOOP("Filters", "FBM price, 30-day average"),
        QT_TRANSLATE_NOOP("Filters", "The lowest new offer that its seller sends, with shipping: average of 30 days")}, Depth::Offers),
    averagePrice<Series::BuyBoxShipping, 30>({"price_buybox_avg30", "price-buybox-avg30", QT_TRANSLATE_NOOP("Filters", "Buy box, 30-day average"),
        QT_TRANSLATE_NOOP("Filters", "The buy box with shipping: average of 30 days")}, Depth::BuyBox),
    averagePrice<Series::ListPrice, 30>({"price_list_avg30", "price-list-avg30", QT_TRANSLATE_NOOP("Filters", "List price, 30-day average"),
        QT_TRANSLATE_NOOP("Filters", "The price that the maker recommends: average of 30 days")}, Depth::Basic),
    averagePrice<Series::New, 90>({"price_new_avg90", "price-new-avg90", QT_TRANSLATE_NOOP("Filters", "New price, 90-day average"),
        QT_TRANSLATE_NOOP("Filters", "The lowest new offer: average of 90 days")}, Depth::Basic),
    averagePrice<Series::Amazon, 90>({"price_amazon_avg90", "price-amazon-avg90", QT_TRANSLATE_NOOP("Filters", "Amazon price, 90-day average"),
        QT_TRANSLATE_NOOP("Filters", "Amazon's own offer: average of 90 days")}, Depth::Basic),
    averagePrice<Series::Used, 90>({"price_used_avg90", "price-used-avg90", QT_TRANSLATE_NOOP("Filters", "Used price, 90-day average"),
        QT_TRANSLATE_NOOP("Filters", "The lowest used offer: average of 90 days")}, Depth::Basic),
    averagePrice<Series::NewFba, 90>({"price_fba_avg90", "price-fba-avg90", QT_TRANSLATE_NOOP("Filters", "FBA price, 90-day average"),
        QT_TRANSLATE_NOOP("Filters", "The lowest new offer that Amazon sends: average of 90 days")}, Depth::Offers),
    averagePrice<Series::NewFbmShipping, 90>({"price_fbm_avg90", "price-fbm-avg90", QT_TRANSLATE_NOOP("Filters", "FBM price, 90-day average"),
        QT_TRANSLATE_NOOP("Filters", "The lowest new offer that its seller sends, with shipping: average of 90 days")}, Depth::Offers),
    averagePrice<Series::BuyBoxShipping, 90>({"price_buybox_avg90", "price-buybox-avg90", QT_TRANSLATE_NOOP("Filters", "Buy box, 90-day average"),
        QT_TRANSLATE_NOOP("Filters", "The buy box with shipping: average of 90 days")}, Depth::BuyBox),
    averagePrice<Series::ListPrice, 90>({"price_list_avg90", "price-list-avg90", QT_TRANSLATE_NOOP("Filters", "List price, 90-day average"),
        QT_TRANSLATE_NOOP("Filters", "The price that the maker recommends: average of 90 days")}, Depth::Basic),
    priceFall<Series::New, 30>({"drop_new30", "drop-new30", QT_TRANSLATE_NOOP("Filters", "New price: drop in 30d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 30-day average, in percent; below zero it has risen")}, Depth::Basic),
    priceFall<Series::Amazon, 30>({"drop_amazon30", "drop-amazon30", QT_TRANSLATE_NOOP("Filters", "Amazon price: drop in 30d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 30-day average, in percent; below zero it has risen")}, Depth::Basic),
    priceFall<Series::Used, 30>({"drop_used30", "drop-used30", QT_TRANSLATE_NOOP("Filters", "Used price: drop in 30d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 30-day average, in percent; below zero it has risen")}, Depth::Basic),
    priceFall<Series::NewFba, 30>({"drop_fba30", "drop-fba30", QT_TRANSLATE_NOOP("Filters", "FBA price: drop in 30d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 30-day average, in percent; below zero it has risen")}, Depth::Offers),
    priceFall<Series::NewFbmShipping, 30>({"drop_fbm30", "drop-fbm30", QT_TRANSLATE_NOOP("Filters", "FBM price: drop in 30d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 30-day average, in percent; below zero it has risen")}, Depth::Offers),
    priceFall<Series::BuyBoxShipping, 30>({"drop_buybox30", "drop-buybox30", QT_TRANSLATE_NOOP("Filters", "Buy box: drop in 30d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 30-day average, in percent; below zero it has risen")}, Depth::BuyBox),
    priceFall<Series::ListPrice, 30>({"drop_list30", "drop-list30", QT_TRANSLATE_NOOP("Filters", "List price: drop in 30d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 30-day average, in percent; below zero it has risen")}, Depth::Basic),
    priceFall<Series::New, 90>({"drop_new90", "drop-new90", QT_TRANSLATE_NOOP("Filters", "New price: drop in 90d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 90-day average, in percent; below zero it has risen")}, Depth::Basic),
    priceFall<Series::Amazon, 90>({"drop_amazon90", "drop-amazon90", QT_TRANSLATE_NOOP("Filters", "Amazon price: drop in 90d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 90-day average, in percent; below zero it has risen")}, Depth::Basic),
    priceFall<Series::Used, 90>({"drop_used90", "drop-used90", QT_TRANSLATE_NOOP("Filters", "Used price: drop in 90d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 90-day average, in percent; below zero it has risen")}, Depth::Basic),
    priceFall<Series::NewFba, 90>({"drop_fba90", "drop-fba90", QT_TRANSLATE_NOOP("Filters", "FBA price: drop in 90d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 90-day average, in percent; below zero it has risen")}, Depth::Offers),
    priceFall<Series::NewFbmShipping, 90>({"drop_fbm90", "drop-fbm90", QT_TRANSLATE_NOOP("Filters", "FBM price: drop in 90d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 90-day average, in percent; below zero it has risen")}, Depth::Offers),
    priceFall<Series::BuyBoxShipping, 90>({"drop_buybox90", "drop-buybox90", QT_TRANSLATE_NOOP("Filters", "Buy box: drop in 90d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 90-day average, in percent; below zero it has risen")}, Depth::BuyBox),
    priceFall<Series::ListPrice, 90>({"drop_list90", "drop-list90", QT_TRANSLATE_NOOP("Filters", "List price: drop in 90d"),
        QT_TRANSLATE_NOOP("Filters", "How far it is below its 90-day average, in percent; below zero it has risen")}, Depth::Basic),
});
// clang-format on

} // namespace

std::span<const Filter> priceFilters()
{
    return kPriceFilters;
}

} // namespace domain
