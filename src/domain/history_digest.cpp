// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history_digest.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace domain {

namespace {

constexpr int kMinutesPerDay = 24 * 60;
constexpr int kSaleDays = 180;
constexpr std::int32_t kFastRank = 100'000; // a product of this rank sells every day

/// A half-open span of Keepa minutes, and whether a value from before it may be in force at its start.
struct Window {
    std::int64_t from = 0, to = 0;
    bool takesEarlier = true;
};

struct Stretch {
    std::int32_t value = 0;
    std::int64_t minutes = 0;
};

std::int64_t minuteOf(base::Timestamp time)
{
    return KeepaTime::from(time).minutes;
}

bool changedItsShipping(Series series)
{
    return series == Series::New || series == Series::Used;
}

Window windowOf(Series series, int days, base::Timestamp now)
{
    const std::int64_t end = minuteOf(now);
    Window window{end - std::int64_t(days) * kMinutesPerDay, end, true};
    if (!changedItsShipping(series))
        return window;
    const std::int64_t changeFrom = minuteOf(kShippingChangeFrom);
    const std::int64_t changeTo = minuteOf(kShippingChangeTo);
    if (window.to <= changeFrom || window.from >= changeTo)
        return window;
    if (window.to > changeTo)
        return {changeTo, window.to, false};
    return {window.from, changeFrom, true}; // now lies in the change: only what was before it is sure
}

/// Calls visit(point, from, to) for each value in force inside the window, in order of time.
template <typename Visit> void forEachInForce(const SeriesHistory& points, const Window& window, Visit visit)
{
    // Most of a long history is over before the window begins: from the last point that is not later than that.
    const auto later = std::ranges::partition_point(
        points, [&window](const HistoryPoint& point) { return point.time.minutes <= window.from; });
    const auto first = later == points.begin() ? later : std::prev(later);
    for (auto i = static_cast<size_t>(first - points.begin()); i < points.size(); ++i) {
        const std::int64_t start = points[i].time.minutes;
        if (start >= window.to)
            break;
        if (start < window.from && !window.takesEarlier)
            continue;
        const std::int64_t end = i + 1 < points.size() ? std::int64_t(points[i + 1].time.minutes) : window.to;
        const std::int64_t from = std::max(start, window.from);
        const std::int64_t to = std::min(end, window.to);
        if (from < to)
            visit(points[i], from, to);
    }
}

/// The least value that held for at least `percent` of the time. `sorted` by value, `total` minutes in all.
std::int32_t percentileOf(const std::vector<Stretch>& sorted, std::int64_t total, int percent)
{
    std::int64_t held = 0;
    for (const Stretch& stretch : sorted) {
        held += stretch.minutes;
        if (held * 100 >= total * percent)
            return stretch.value;
    }
    return sorted.back().value;
}

/// Standard deviation ÷ mean in hundredths of a percent.
Figure variationOf(const std::vector<Stretch>& stretches, std::int64_t total)
{
    double mean = 0;
    for (const Stretch& stretch : stretches)
        mean += static_cast<double>(stretch.value) * static_cast<double>(stretch.minutes);
    mean /= static_cast<double>(total);
    if (mean <= 0)
        return std::nullopt;
    double squares = 0;
    for (const Stretch& stretch : stretches) {
        const double distance = stretch.value - mean;
        squares += distance * distance * static_cast<double>(stretch.minutes);
    }
    const double variation = std::sqrt(squares / static_cast<double>(total)) / mean;
    const double inUnits = std::floor(variation * 10'000 + 0.5);
    return inUnits < std::numeric_limits<std::int32_t>::max() ? Figure(static_cast<std::int32_t>(inUnits))
                                                              : std::nullopt;
}

PriceDigest priceDigestOf(const SeriesHistory& points, const Window& window)
{
    PriceDigest digest;
    std::vector<Stretch> stretches;
    std::int64_t total = 0;
    std::int64_t sum = 0; // at most 2^31 · 525,600 minutes
    forEachInForce(points, window, [&](const HistoryPoint& point, std::int64_t from, std::int64_t to) {
        if (point.time.minutes >= window.from)
            ++digest.points;
        if (point.value < 0)
            return;
        stretches.push_back({point.value, to - from});
        total += to - from;
        sum += std::int64_t(point.value) * (to - from);
    });
    if (total == 0)
        return digest;
    digest.mean = static_cast<std::int32_t>(mulDivHalfUp(sum, 1, total));
    digest.variation = variationOf(stretches, total);
    std::ranges::sort(stretches, {}, &Stretch::value);
    digest.p25 = percentileOf(stretches, total, 25);
    digest.median = percentileOf(stretches, total, 50);
    digest.p75 = percentileOf(stretches, total, 75);
    return digest;
}

/// The rank in each of the last days: the best one in force, and the one at the day's end. -1 where there was none.
struct RankOfDay {
    std::int32_t best = -1, last = -1;
};

using RanksByDay = std::array<RankOfDay, kSaleDays + 1>; // the first is there to compare with

/// The stretches in which the rank counted in one category: ranks of different ones have nothing to do with each other.
using RankWindows = std::map<std::optional<CategoryId>, std::vector<Window>>;

RankWindows rankWindows(const domain::Product& product, const Window& whole)
{
    const ProductFacts& facts = product.facts;
    RankWindows windows;
    const auto add = [&](std::optional<CategoryId> category, const Window& window) {
        // A place among the few of a sub-category tells nothing of sales.
        const bool isMain
            = category == facts.rootCategory || (category && findRootCategory(facts.marketplace, *category) != nullptr);
        if (window.from < window.to && (isMain || !category || !facts.rootCategory))
            windows[category].push_back(window);
    };
    const auto& dated = product.details.rankCategories;
    if (dated.empty())
        add(facts.rankCategory, whole);
    for (size_t i = 0; i < dated.size(); ++i) {
        const std::int64_t start = i > 0 ? std::int64_t(dated[i].first.minutes) : whole.from;
        const std::int64_t end = i + 1 < dated.size() ? std::int64_t(dated[i + 1].first.minutes) : whole.to;
        // What was in force before a change is a rank in the category before it.
        if (dated[i].second)
            add(dated[i].second, {std::max(start, whole.from), std::min(end, whole.to), i == 0 || start < whole.from});
    }
    return windows;
}

RanksByDay ranksByDay(const SeriesHistory& ranks, const Window& whole, const std::vector<Window>& windows)
{
    RanksByDay days;
    const auto visit = [&](const HistoryPoint& point, std::int64_t from, std::int64_t to) {
        const auto first = static_cast<size_t>((from - whole.from) / kMinutesPerDay);
        const auto lastDay = static_cast<size_t>((to - 1 - whole.from) / kMinutesPerDay);
        for (size_t day = first; day <= lastDay; ++day) {
            days[day].last = point.value;
            if (point.value > 0 && (days[day].best < 0 || point.value < days[day].best))
                days[day].best = point.value;
        }
    };
    for (const Window& window : windows)
        forEachInForce(ranks, window, visit);
    return days;
}

/// Days are spans of 24 hours counted back from now, so that the day under way is not a part of one.
Figure daysWithSale(const SeriesHistory& ranks, const domain::Product& product, base::Timestamp now)
{
    const std::int64_t end = minuteOf(now);
    const Window whole{end - std::int64_t(kSaleDays + 1) * kMinutesPerDay, end, true};
    std::bitset<kSaleDays + 1> ranked;
    std::bitset<kSaleDays + 1> sold;
    for (const auto& [category, windows] : rankWindows(product, whole)) {
        const RanksByDay days = ranksByDay(ranks, whole, windows);
        for (size_t day = 1; day < days.size(); ++day) {
            const std::int32_t best = days[day].best;
            const std::int32_t before = days[day - 1].last;
            if (best < 0)
                continue;
            ranked.set(day);
            const bool fell = before > 0 && std::int64_t(best) * 10 < std::int64_t(before) * 9;
            if (best < kFastRank || fell)
                sold.set(day);
        }
    }
    return ranked.any() ? Figure(static_cast<std::int32_t>(sold.count())) : std::nullopt;
}

bool inOrder(const SeriesHistory& points)
{
    return std::ranges::is_sorted(points, {}, &HistoryPoint::time);
}

SeriesHistory ordered(SeriesHistory points)
{
    std::ranges::sort(points, [](const HistoryPoint& a, const HistoryPoint& b) {
        return a.time != b.time ? a.time < b.time : a.value < b.value;
    });
    return points;
}

} // namespace

bool mixesShipping(Series series, int days, base::Timestamp now)
{
    return changedItsShipping(series) && now > kShippingChangeFrom && now - std::chrono::days(days) < kShippingChangeTo;
}

PriceDigest digestOf(Series series, const SeriesHistory& points, int days, base::Timestamp now)
{
    const Window window = windowOf(series, days, now);
    return inOrder(points) ? priceDigestOf(points, window) : priceDigestOf(ordered(points), window);
}

HistoryDigest digestOf(const domain::Product& product, base::Timestamp now)
{
    const History& history = product.history;
    HistoryDigest digest;
    for (size_t i = 0; i < kDigestedSeries.size(); ++i) {
        const Series series = kDigestedSeries[i];
        digest.days90[i] = digestOf(series, history.of(series), 90, now);
        digest.days365[i] = digestOf(series, history.of(series), 365, now);
    }
    const SeriesHistory& ranks = history.of(Series::Sales);
    digest.daysWithSale180
        = inOrder(ranks) ? daysWithSale(ranks, product, now) : daysWithSale(ordered(ranks), product, now);
    return digest;
}

} // namespace domain
