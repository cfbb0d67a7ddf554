// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/solver.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace scoring {

namespace {

__extension__ using Wide128 = __int128; // prices · rates · rates

constexpr std::int64_t kUnit = 10'000; // 100 % in hundredths of a percent, and the scale of what is compared

template <typename Int> Int floorDiv(Int a, Int b)
{
    const Int quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

/// The price net of VAT before rounding is price · numerator ÷ denominator.
struct NetRatio {
    std::int64_t numerator = 1, denominator = 1;
};

NetRatio netRatioOf(const domain::Profile& profile)
{
    const std::int64_t rate = profile.vatRate.value;
    switch (profile.vatMode) {
    case domain::VatMode::Registered:
        return {kUnit, kUnit + rate};
    case domain::VatMode::FlatRate:
        return {kUnit - rate, kUnit};
    case domain::VatMode::None:
        break;
    }
    return {};
}

/// Asks for netWeight · net price - feeWeight · fees >= threshold.
struct Need {
    std::int64_t netWeight = 1, feeWeight = 1;
    std::int64_t threshold = 0;
};

/// Whether no number of lowestIn leaves 64 bits: with prices and costs as they are it is so; a profile may ask for ROIs
/// and allow for costs with which it is not. The figures are far enough from the limit for a double's rounding.
bool fitsNarrow(const FeeSegment& segment, const NetRatio& net, const Need& need)
{
    constexpr double kMost = 1e18;
    constexpr auto kMostPrice = static_cast<double>(kNoLimit);
    const auto wide = [](std::int64_t value) { return static_cast<double>(value); };
    const double feeScale = wide(need.feeWeight) * wide(net.denominator);
    const double scale = wide(kUnit) * wide(net.denominator);
    const double weights = wide(need.netWeight) + wide(need.feeWeight);
    return wide(need.netWeight) * wide(kUnit) * wide(net.numerator) * kMostPrice < kMost
        && feeScale * (wide(segment.base) + wide(segment.flat) * wide(kUnit) + kMostPrice * wide(segment.basisPoints))
        < kMost
        && (std::abs(wide(need.threshold)) + weights) * scale < kMost;
}

/// After how many prices both roundings begin anew: from there on the compared figure is what it was, and a constant
/// more.
std::int64_t periodOf(const FeeSegment& segment, const NetRatio& net)
{
    return std::lcm(net.denominator / std::gcd(net.numerator, net.denominator),
                    kUnit / std::gcd(segment.basisPoints, kUnit));
}

/// Within a segment both roundings move the compared figure by at most half a unit each from a straight line. Where the
/// line is lower than that, no price meets the need. From where it may, one period is tried; the later ones are like
/// it, so that all but the one with the answer are passed over, however flat the line.
template <typename Int>
std::optional<std::int64_t> lowestIn(const FeeSegment& segment, const domain::Profile& profile, const NetRatio& net,
                                     const Need& need, std::int64_t from)
{
    const Int netWeight = need.netWeight;
    const Int feeWeight = need.feeWeight;
    // line(P) = (slope · P + offset) ÷ scale, against threshold - slack
    const Int scale = Int(kUnit) * net.denominator;
    const Int slope = netWeight * kUnit * net.numerator - feeWeight * net.denominator * segment.basisPoints;
    const Int offset = -feeWeight * net.denominator
        * (Int(segment.base) + Int(segment.flat) * kUnit - Int(segment.from) * segment.basisPoints);
    const Int slack = (netWeight + feeWeight) * (scale / 2);
    const Int possible = need.threshold * scale - slack - offset; // slope · P must reach it

    Int price = from;
    Int last = segment.to;
    if (slope > 0) {
        if (slope * last < possible)
            return std::nullopt;
        price = std::max(price, floorDiv(possible, slope));
    } else if (slope < 0) {
        last = std::min(last, floorDiv(-possible, -slope) + 1);
    } else if (possible > 0) {
        return std::nullopt;
    }
    const auto lacking = [&](Int at) -> Int {
        const auto tried = static_cast<std::int64_t>(at);
        return need.threshold - netWeight * netOfVat(profile, tried) + feeWeight * segment.total(tried);
    };
    const Int period = periodOf(segment, net);
    const Int firstsEnd = std::min(last, price + period - 1);
    std::optional<Int> least; // that was lacking
    for (; price <= firstsEnd; ++price) {
        const Int lacks = lacking(price);
        if (lacks <= 0)
            return static_cast<std::int64_t>(price);
        least = least ? std::min(*least, lacks) : lacks;
    }
    if (slope <= 0 || price > last)
        return std::nullopt;
    const Int gain = slope * period / scale; // of each period on the one before
    price += ((*least + gain - 1) / gain - 1) * period;
    for (; price <= last; ++price) {
        if (lacking(price) <= 0)
            return static_cast<std::int64_t>(price);
    }
    return std::nullopt;
}

std::optional<std::int64_t> lowestPrice(const FeeModel& fees, const domain::Profile& profile, const Need& need,
                                        std::int64_t from)
{
    const NetRatio net = netRatioOf(profile);
    for (const FeeSegment& segment : fees.segments()) {
        if (segment.to < from)
            continue;
        const std::int64_t start = std::max(from, segment.from);
        const auto price = fitsNarrow(segment, net, need) ? lowestIn<std::int64_t>(segment, profile, net, need, start)
                                                          : lowestIn<Wide128>(segment, profile, net, need, start);
        if (price)
            return price;
    }
    return std::nullopt;
}

/// `left` is there for unit cost and profit; `besides` is what else counts as invested.
template <typename Int>
std::optional<std::int64_t> highestCost(const domain::Profile& profile, std::int64_t left, std::int64_t besides)
{
    // With U for the unit cost: left - U >= minimum, and (left - U) · 10,000 >= target · (U + besides).
    const Int target = profile.targetRoi.value;
    const Int byRoi = floorDiv<Int>(Int(kUnit) * left - target * besides, kUnit + target);
    const Int most = std::min<Int>(byRoi, left - profile.minimumProfit);
    if (most < 0)
        return std::nullopt;
    // What is paid to the supplier for a unit cost of at most that lies near the line: its roundings move it by less
    // than two.
    const auto unitCost = static_cast<std::int64_t>(most);
    const Int share = Int(kUnit - profile.discount.value) * (kUnit + profile.salesTax.value);
    auto cost = static_cast<std::int64_t>(std::max<Int>(most - 2, 0) * kUnit * kUnit / share);
    auto tooHigh = static_cast<std::int64_t>((most + 2) * kUnit * kUnit / share + 1);
    while (tooHigh - cost > 1) {
        const std::int64_t middle = std::midpoint(cost, tooHigh);
        (outlayOf(profile, middle).unitCost <= unitCost ? cost : tooHigh) = middle;
    }
    return cost;
}

std::int64_t proceedsAt(const FeeModel& fees, const domain::Profile& profile, std::int64_t price)
{
    return netOfVat(profile, price) - fees.total(price);
}

} // namespace

std::optional<std::int64_t> maxCost(const domain::Profile& profile, std::int64_t proceeds, std::int64_t fees,
                                    const Handling& handling)
{
    const std::int64_t left = proceeds - handling.total();
    const std::int64_t besides = investmentOf(profile.roiMethod, 0, handling, fees);
    // Amounts below ten million, at rates up to those of a profile, keep every product below 10^18.
    constexpr std::int64_t kMostNarrow = 1'000'000'000;
    constexpr std::int64_t kMostTarget = 1'000'000;
    const bool narrow = std::abs(left) <= kMostNarrow && besides <= kMostNarrow
        && profile.targetRoi.value <= kMostTarget && std::abs(profile.minimumProfit) <= kMostNarrow;
    return narrow ? highestCost<std::int64_t>(profile, left, besides) : highestCost<Wide128>(profile, left, besides);
}

std::optional<std::int64_t> breakeven(const FeeModel& fees, const domain::Profile& profile, std::int64_t unitCost,
                                      const Handling& handling)
{
    return lowestPrice(fees, profile, {1, 1, unitCost + handling.total()}, 1);
}

std::optional<std::int64_t> priceForRoi(const FeeModel& fees, const domain::Profile& profile, std::int64_t unitCost,
                                        const Handling& handling, domain::Hundredths roi)
{
    const std::int64_t spent = unitCost + handling.total();
    const std::int64_t invested = investmentOf(profile.roiMethod, unitCost, handling, 0);
    Need need{kUnit, kUnit, spent * kUnit + std::max<std::int64_t>(roi.value, 0) * invested};
    if (profile.roiMethod == domain::RoiMethod::Everything)
        need.feeWeight += std::max<std::int64_t>(roi.value, 0);
    return lowestPrice(fees, profile, need, 1);
}

std::vector<DeadZone> deadZones(const FeeModel& fees, const domain::Profile& profile)
{
    std::vector<DeadZone> zones;
    for (const FeeSegment& segment : fees.segments()) {
        if (!segment.startsBand || segment.from <= 1 || (!zones.empty() && segment.from <= zones.back().to))
            continue;
        const std::int64_t before = proceedsAt(fees, profile, segment.from - 1);
        const std::int64_t loss = before - proceedsAt(fees, profile, segment.from);
        if (loss <= 0)
            continue;
        const auto regained = lowestPrice(fees, profile, {1, 1, before}, segment.from);
        zones.push_back({segment.from, regained.value_or(kNoLimit) - 1, loss});
    }
    return zones;
}

} // namespace scoring
