// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures that the service derives from histories, by the rules measured on real answers. Pure.
#pragma once

#include "domain/series.h"
#include "simulator/product.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>

namespace simulator {

inline constexpr std::array<int, 6> kAverageDays{1, 7, 30, 90, 180, 365};
inline constexpr std::array<int, 4> kDropDays{30, 90, 180, 365};

/// A window of time, both ends included.
struct Interval {
    domain::KeepaTime from;
    domain::KeepaTime to;

    [[nodiscard]] static Interval lastDays(int days, domain::KeepaTime now)
    {
        return {{now.minutes - days * 1440}, now};
    }
};

/// Calls visit(point, minutes) for every stretch of the window, from the first point on.
template <typename Visit> void forStretches(const domain::SeriesHistory& history, Interval interval, Visit visit)
{
    auto next = std::ranges::upper_bound(history, interval.from, {}, &domain::HistoryPoint::time);
    auto point = next == history.begin() ? next : std::prev(next);
    for (; point != history.end() && point->time < interval.to; ++point) {
        const domain::KeepaTime start = std::max(point->time, interval.from);
        const domain::KeepaTime end
            = std::next(point) == history.end() ? interval.to : std::min(std::next(point)->time, interval.to);
        visit(*point, std::int64_t{end.minutes} - start.minutes);
    }
}

/// Floor of the mean over time of the stretches that have a value; -1 when there is none.
[[nodiscard]] std::int32_t averageIn(const domain::SeriesHistory& history, Interval interval);
/// Value in force at a moment; -1 before the first point.
[[nodiscard]] std::int32_t valueAt(const domain::SeriesHistory& history, domain::KeepaTime time);
/// Percent of the time without an offer, rounded up; -1 for series that are not prices and for empty ones.
[[nodiscard]] std::int32_t outOfStockPercentage(const domain::SeriesHistory& history, domain::Series series,
                                                Interval interval, domain::KeepaTime trackingSince);
/// How often the rank fell; every fall counts down to rank 10,000, above it falls of 4 % and more. -1 without a rank.
[[nodiscard]] std::int32_t rankDrops(const domain::SeriesHistory& ranks, Interval interval);
/// How often the series began to be without an offer; -1 when it is empty.
[[nodiscard]] std::int32_t outOfStockCount(const domain::SeriesHistory& history, Interval interval);

/// The point with the smallest or greatest value of at least 0, the first of equals; null when there is none.
[[nodiscard]] const domain::HistoryPoint* extremeOf(const domain::SeriesHistory& history, bool smallest);
/// The same in a window, the value in force at its start counted from that start. False when the window has no value.
[[nodiscard]] bool extremeIn(const domain::SeriesHistory& history, Interval interval, bool smallest,
                             domain::HistoryPoint& found);

inline constexpr std::array<int, 3> kDeviationDays{30, 90, 365};
inline constexpr int kRankMonths = 36; // three calendar years

/// Whose the buy box was in a window: percent of the time, rounded down.
struct BoxFigures {
    std::int32_t amazonPercent = 0;
    std::int32_t topSellerPercent = 0;
    std::int32_t sellerCount = 0;
    std::string topSeller; // empty: nobody
};

/// What /query knows of a product beyond its fixed facts. Every depth is in it.
struct Figures {
    std::array<SeriesValues, kAverageDays.size()> average;
    SeriesValues outOfStock90;
    SeriesValues previous; // the value before the present one; -1 when there was none
    std::array<domain::KeepaTime, domain::kSeriesCount> changed; // time of the last point; 0 without points
    std::array<std::int32_t, kDropDays.size()> rankDrops;
    std::int32_t amazonOutages30 = -1;
    std::int32_t amazonOutages90 = -1;
    std::bitset<domain::kSeriesCount> lowest;
    std::bitset<domain::kSeriesCount> lowest90;
    std::bitset<domain::kSeriesCount> backInStock;
    std::optional<std::int32_t> monthlySoldDelta90; // percent, positive: fell
    std::array<BoxFigures, kDropDays.size()> box; // the windows of kDropDays; no seller without a buy box history
    std::array<std::int32_t, kDeviationDays.size()> boxDeviation;
    std::array<std::int32_t, kRankMonths> monthlyRank; // average of a calendar month: 12 × years back + month from 0
};

/// Of the new price; the last update when it has no history.
[[nodiscard]] domain::KeepaTime lastPriceChange(const Product& product, const domain::History& history);
/// By how many percent fewer are bought than on average; nothing without an average.
[[nodiscard]] std::optional<std::int32_t> monthlySoldDelta(const Product& product);
[[nodiscard]] Figures figuresOf(const Product& product, const domain::History& history);

} // namespace simulator
