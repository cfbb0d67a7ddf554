// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The families of fields: a pattern for each of the price types.
#include "simulator/query_tables.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace simulator {

namespace {

using domain::Series;

/// The price types that can be filtered by: all series but those the service names no fields for.
bool isFilterable(Series series)
{
    const bool collectibleKind
        = series >= Series::CollectibleNewShipping && series <= Series::CollectibleAcceptableShipping;
    return series != Series::ExtraInfoUpdates && !collectibleKind && series < Series::CountNewFba;
}

std::optional<Series> filterableSeries(std::string_view name)
{
    for (const domain::SeriesFacts& facts : domain::allSeries()) {
        if (name == facts.keepaName && isFilterable(facts.series))
            return facts.series;
    }
    return std::nullopt;
}

/// "avg30_NEW" into "avg30" and NEW.
struct FamilyName {
    std::string_view pattern;
    Series series;
};

std::optional<FamilyName> familyName(std::string_view name)
{
    const std::size_t underscore = name.find('_');
    if (underscore == std::string_view::npos)
        return std::nullopt;
    const auto series = filterableSeries(name.substr(underscore + 1));
    return series ? std::optional(FamilyName{name.substr(0, underscore), *series}) : std::nullopt;
}

/// Position among kAverageDays of the days that `pattern` goes on with after `head`, at most `longest`.
std::optional<std::size_t> windowAfter(std::string_view pattern, std::string_view head, int longest)
{
    if (!pattern.starts_with(head))
        return std::nullopt;
    for (std::size_t i = 0; i < kAverageDays.size() && kAverageDays[i] <= longest; ++i) {
        if (pattern.substr(head.size()) == std::to_string(kAverageDays[i]))
            return i;
    }
    return std::nullopt;
}

/// Average − current: positive fell. Nothing while either is unknown.
Number deltaOf(std::int64_t average, std::int64_t current, bool percent)
{
    if (average < 0 || current < 0 || (percent && average == 0))
        return std::nullopt;
    const std::int64_t delta = average - current;
    return percent ? std::round(100.0 * static_cast<double>(delta) / static_cast<double>(average))
                   : static_cast<double>(delta);
}

NumberField deltaField(std::size_t series, std::size_t window, bool percent)
{
    return {[series, window, percent](Candidate& c) {
                return deltaOf(c.figures().average[window][series], c.product().current[series], percent);
            },
            true};
}

/// Windows of `delta` end at 90 days.
constexpr int kLongestDelta = 90;

/// "srAvg" YMM: years back and the month from 00; nothing for months without a rank.
std::optional<NumberField> monthlyRankField(std::string_view name)
{
    if (!name.starts_with("srAvg") || name.size() != 8)
        return std::nullopt;
    const std::string_view digits = name.substr(5);
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const int years = digits[0] - '0';
    const int month = (digits[1] - '0') * 10 + (digits[2] - '0');
    if (years > 2 || month > 11)
        return std::nullopt;
    const auto index = static_cast<std::size_t>(years * 12 + month);
    return NumberField{[index](Candidate& c) { return knownOnly(c.figures().monthlyRank[index]); }, true};
}

} // namespace

std::optional<NumberField> seriesNumber(std::string_view name)
{
    const auto family = familyName(name);
    if (!family)
        return monthlyRankField(name);
    const std::string_view pattern = family->pattern;
    const std::size_t series = indexOf(family->series);
    if (pattern == "current")
        return NumberField{[series](Candidate& c) { return Number(c.product().current[series]); }, false, true};
    if (pattern == "deltaLast") {
        return NumberField{[series](Candidate& c) {
                               return deltaOf(c.figures().previous[series], c.product().current[series], false);
                           },
                           true};
    }
    if (pattern == "lastPriceChange")
        return NumberField{[series](Candidate& c) { return positiveOnly(c.figures().changed[series].minutes); }, true};
    if (const auto window = windowAfter(pattern, "avg", kAverageDays.back())) {
        return NumberField{
            [series, window = *window](Candidate& c) { return Number(c.figures().average[window][series]); }, true,
            true};
    }
    if (const auto window = windowAfter(pattern, "deltaPercent", kLongestDelta))
        return deltaField(series, *window, true);
    if (const auto window = windowAfter(pattern, "delta", kLongestDelta))
        return deltaField(series, *window, false);
    return std::nullopt;
}

std::optional<FlagField> seriesFlag(std::string_view name)
{
    const auto family = familyName(name);
    if (!family)
        return std::nullopt;
    const std::size_t series = indexOf(family->series);
    if (family->pattern == "backInStock")
        return FlagField{[series](Candidate& c) { return c.figures().backInStock[series]; }, true};
    if (family->pattern == "isLowest")
        return FlagField{[series](Candidate& c) { return c.figures().lowest[series]; }, true};
    if (family->pattern == "isLowest90")
        return FlagField{[series](Candidate& c) { return c.figures().lowest90[series]; }, true};
    return std::nullopt;
}

} // namespace simulator
