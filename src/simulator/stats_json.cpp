// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_json.h"

#include "simulator/stats_parts.h"
#include "simulator/traits.h"

#include <algorithm>
#include <limits>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;
using domain::Series;

/// One figure for every series of the answer; `hidden` for those that were not asked for.
template <typename Figure> std::string perSeries(const Wanted& wanted, std::int32_t hidden, Figure figure)
{
    std::vector<std::int32_t> values;
    for (std::size_t i = 0; i < wanted.csvLength; ++i)
        values.push_back(wanted.shows(static_cast<Series>(i)) ? figure(i) : hidden);
    return jsonArray(values);
}

template <typename Fact> std::string flagPerSeries(const Wanted& wanted, Fact fact)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < wanted.csvLength; ++i)
        values.emplace_back(wanted.shows(static_cast<Series>(i)) && fact(i) ? "true" : "false");
    return jsonArrayOf(values);
}

std::string pointJson(const HistoryPoint& point)
{
    const std::array<std::int32_t, 2> pair{point.time.minutes, point.value};
    return jsonArray(pair);
}

/// Whether a figure of the series can be told at all. The fetches of offers have no extremes.
bool hasExtremes(const Wanted& wanted, const domain::History& history, std::size_t i)
{
    return wanted.shows(static_cast<Series>(i)) && static_cast<Series>(i) != Series::ExtraInfoUpdates
        && std::ranges::any_of(history.series[i], [](const HistoryPoint& point) { return point.value >= 0; });
}

std::string extremes(const Wanted& wanted, const domain::History& history, bool smallest)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < wanted.csvLength; ++i) {
        const HistoryPoint* found = hasExtremes(wanted, history, i) ? extremeOf(history.series[i], smallest) : nullptr;
        values.push_back(found == nullptr ? "null" : pointJson(*found));
    }
    return jsonArrayOf(values);
}

/// [-1, -1] where the window has no value.
std::string extremesIn(const Wanted& wanted, const domain::History& history, Interval window, bool smallest)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < wanted.csvLength; ++i) {
        HistoryPoint point;
        if (!hasExtremes(wanted, history, i))
            values.emplace_back("null");
        else
            values.push_back(extremeIn(history.series[i], window, smallest, point) ? pointJson(point) : "[-1,-1]");
    }
    return jsonArrayOf(values);
}

void addWindows(JsonObject& stats, const Product& product, const domain::History& history, const Wanted& wanted,
                Interval asked)
{
    const auto average = [&](Interval interval) {
        return perSeries(wanted, -1, [&](std::size_t i) { return averageIn(history.series[i], interval); });
    };
    const auto outOfStock = [&](Interval interval) {
        return perSeries(wanted, -1, [&](std::size_t i) {
            return outOfStockPercentage(history.series[i], static_cast<Series>(i), interval, product.trackingSince);
        });
    };
    stats.json("avg", average(asked)).json("outOfStockPercentageInInterval", outOfStock(asked));
    for (const int days : kDropDays) {
        const Interval interval = Interval::lastDays(days, product.lastUpdate);
        stats.json("avg" + std::to_string(days), average(interval));
        stats.json("outOfStockPercentage" + std::to_string(days), outOfStock(interval));
        stats.number("salesRankDrops" + std::to_string(days), rankDrops(history.of(Series::Sales), interval));
    }
    stats.json("atIntervalStart",
               perSeries(wanted, -1, [&](std::size_t i) { return valueAt(history.series[i], asked.from); }));
    for (const bool smallest : {true, false}) {
        stats.json(smallest ? "minInInterval" : "maxInInterval", extremesIn(wanted, history, asked, smallest));
        stats.json(smallest ? "min" : "max", extremes(wanted, history, smallest));
    }
}

void addCounts(JsonObject& stats, const Product& product, const domain::History& history)
{
    const auto numberOrNull = [&stats](const char* name, std::int32_t count) {
        if (count < 0)
            stats.null(name);
        else
            stats.number(name, count);
    };
    const auto outages = [&](int days) {
        return outOfStockCount(history.of(Series::Amazon), Interval::lastDays(days, product.lastUpdate));
    };
    numberOrNull("outOfStockCountAmazon30", outages(30));
    numberOrNull("outOfStockCountAmazon90", outages(90));
    stats.null("deltaPercent90_monthlySold");
    if (const auto delta = monthlySoldDelta(product))
        stats.number("deltaPercent90_monthlySold", *delta);
    stats.null("lightningDealInfo");
    if (const Traits traits = traitsOf(product); traits.lightning) {
        const std::array<std::int32_t, 2> deal{traits.lightning->start.minutes, traits.lightning->end.minutes};
        stats.json("lightningDealInfo", jsonArray(deal));
    }
}

} // namespace

std::string statsJson(const Product& product, const domain::History& history, const std::vector<Offer>& offers,
                      const Wanted& wanted)
{
    Interval asked = wanted.stats.value_or(Interval{});
    if (wanted.statsToNow)
        asked = {{product.lastUpdate.minutes - (asked.to.minutes - asked.from.minutes)}, product.lastUpdate};
    JsonObject stats;
    stats.json("current", perSeries(wanted, -1, [&](std::size_t i) {
                   return history.series[i].empty() ? -1 : history.series[i].back().value;
               }));
    addWindows(stats, product, history, wanted, asked);
    const auto lowest = [&](std::size_t i, Interval window) {
        const std::int32_t now = history.series[i].empty() ? -1 : history.series[i].back().value;
        HistoryPoint least;
        return now >= 0 && extremeIn(history.series[i], window, true, least) && now <= least.value;
    };
    const Interval always{{std::numeric_limits<std::int32_t>::min() / 2}, product.lastUpdate};
    stats.json("isLowest", flagPerSeries(wanted, [&](std::size_t i) { return lowest(i, always); }));
    stats.json("isLowest90", flagPerSeries(wanted, [&](std::size_t i) {
                   return lowest(i, Interval::lastDays(90, product.lastUpdate));
               }));
    addCounts(stats, product, history);
    addOfferFigures(stats, product, offers, wanted);
    addBuyBoxFigures(stats, product, history, asked, wanted);
    return stats.toString();
}

} // namespace simulator
