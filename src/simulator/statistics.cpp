// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/statistics.h"

#include <algorithm>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;
using domain::Series;
using domain::SeriesHistory;
using domain::SeriesUnit;

/// The first point after `time`.
auto firstAfter(const SeriesHistory& history, KeepaTime time)
{
    return std::ranges::upper_bound(history, time, {}, &HistoryPoint::time);
}

bool isPrice(Series series)
{
    return domain::factsOf(series).unit == SeriesUnit::Price;
}

} // namespace

std::int32_t averageIn(const SeriesHistory& history, Interval interval)
{
    std::int64_t sum = 0;
    std::int64_t time = 0;
    forStretches(history, interval, [&](const HistoryPoint& point, std::int64_t minutes) {
        if (point.value < 0)
            return;
        sum += point.value * minutes;
        time += minutes;
    });
    return time > 0 ? static_cast<std::int32_t>(sum / time) : -1;
}

std::int32_t valueAt(const SeriesHistory& history, KeepaTime time)
{
    const auto next = firstAfter(history, time);
    return next == history.begin() ? -1 : std::prev(next)->value;
}

std::int32_t outOfStockPercentage(const SeriesHistory& history, Series series, Interval interval,
                                  KeepaTime trackingSince)
{
    if (history.empty() || !isPrice(series))
        return -1;
    interval.from = std::max(interval.from, trackingSince);
    const std::int64_t whole = std::int64_t{interval.to.minutes} - interval.from.minutes;
    if (whole <= 0)
        return -1;
    std::int64_t present = 0;
    forStretches(history, interval, [&](const HistoryPoint& point, std::int64_t minutes) {
        if (point.value >= 0)
            present += minutes;
    });
    return static_cast<std::int32_t>((100 * (whole - present) + whole - 1) / whole);
}

std::int32_t rankDrops(const SeriesHistory& ranks, Interval interval)
{
    if (std::ranges::none_of(ranks, [](const HistoryPoint& point) { return point.value >= 0; }))
        return -1;
    std::int32_t drops = 0;
    for (auto point = firstAfter(ranks, interval.from); point != ranks.end() && point->time <= interval.to; ++point) {
        if (point == ranks.begin())
            continue;
        const std::int64_t before = std::prev(point)->value;
        const std::int64_t after = point->value;
        if (before < 0 || after < 0 || after >= before)
            continue;
        if (after <= 10'000 || (before - after) * 100 >= 4 * before)
            ++drops;
    }
    return drops;
}

std::int32_t outOfStockCount(const SeriesHistory& history, Interval interval)
{
    if (history.empty())
        return -1;
    std::int32_t count = valueAt(history, interval.from) < 0 ? 1 : 0;
    for (auto point = firstAfter(history, interval.from); point != history.end() && point->time <= interval.to;
         ++point) {
        if (point->value < 0)
            ++count;
    }
    return count;
}

const HistoryPoint* extremeOf(const SeriesHistory& history, bool smallest)
{
    const HistoryPoint* found = nullptr;
    for (const HistoryPoint& point : history) {
        if (point.value < 0)
            continue;
        if (found == nullptr || (smallest ? point.value < found->value : point.value > found->value))
            found = &point;
    }
    return found;
}

bool extremeIn(const SeriesHistory& history, Interval interval, bool smallest, HistoryPoint& found)
{
    bool any = false;
    forStretches(history, interval, [&](const HistoryPoint& point, std::int64_t) {
        if (point.value < 0 || (any && (smallest ? point.value >= found.value : point.value <= found.value)))
            return;
        any = true;
        found = point;
        found.time = std::max(point.time, interval.from);
    });
    return any;
}

} // namespace simulator
