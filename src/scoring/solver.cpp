// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/solver.h"

#include <algorithm>

namespace scoring {

namespace {

__extension__ using Wide128 = __int128; // prices · rates · rates

constexpr std::int64_t kUnit = 10'000; // 100 % in hundredths of a percent, and the scale of what is compared

Wide128 floorDiv(Wide128 a, Wide128 b)
{
    const Wide128 quotient = a / b;
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

/// Asks for 10,000 · net price - feeWeight · fees >= threshold.
struct Need {
    std::int64_t feeWeight = kUnit;
    std::int64_t threshold = 0;

    [[nodiscard]] bool metAt(std::int64_t price, const FeeSegment& segment, const domain::Profile& profile) const
    {
        return Wide128(kUnit) * netOfVat(profile, price) - Wide128(feeWeight) * segment.total(price) >= threshold;
    }
};

/// Within a segment both roundings move the compared figure by at most half a unit each from a straight line. Where the
/// line is lower than that, no price meets the need; where it is higher, each does. Only what lies between is tried.
std::optional<std::int64_t> lowestIn(const FeeSegment& segment, const domain::Profile& profile, const Need& need,
                                     std::int64_t from)
{
    const NetRatio net = netRatioOf(profile);
    // line(P) = (slope · P + offset) ÷ (10,000 · denominator), against threshold -+ slack
    const Wide128 scale = Wide128(kUnit) * net.denominator;
    const Wide128 slope
        = Wide128(kUnit) * kUnit * net.numerator - Wide128(need.feeWeight) * net.denominator * segment.basisPoints;
    const Wide128 offset = -Wide128(need.feeWeight) * net.denominator
        * (Wide128(segment.base) + Wide128(segment.flat) * kUnit - Wide128(segment.from) * segment.basisPoints);
    const Wide128 slack = (Wide128(kUnit) + need.feeWeight) / 2 + 1;
    const Wide128 possible = (need.threshold - slack) * scale - offset; // slope · P must reach it
    const Wide128 certain = (need.threshold + slack) * scale - offset;

    Wide128 first = from;
    Wide128 last = segment.to;
    if (slope > 0) {
        first = std::max<Wide128>(first, floorDiv(possible, slope));
        last = std::min<Wide128>(last, std::max<Wide128>(floorDiv(certain, slope) + 1, first));
    } else if (slope == 0) {
        if (possible > 0)
            return std::nullopt;
        // The roundings repeat; longer than their period there is nothing new to find.
        last = std::min<Wide128>(last, first + (certain <= 0 ? 0 : scale));
    } else {
        last = std::min<Wide128>(last, floorDiv(-possible, -slope) + 1);
    }
    for (Wide128 price = first; price <= last; ++price) {
        if (need.metAt(static_cast<std::int64_t>(price), segment, profile))
            return static_cast<std::int64_t>(price);
    }
    return std::nullopt;
}

std::optional<std::int64_t> lowestPrice(const FeeModel& fees, const domain::Profile& profile, const Need& need,
                                        std::int64_t from)
{
    for (const FeeSegment& segment : fees.segments()) {
        if (segment.to < from)
            continue;
        if (const auto price = lowestIn(segment, profile, need, std::max(from, segment.from)))
            return price;
    }
    return std::nullopt;
}

std::int64_t proceedsAt(const FeeModel& fees, const domain::Profile& profile, std::int64_t price)
{
    return netOfVat(profile, price) - fees.total(price);
}

} // namespace

std::optional<std::int64_t> maxCost(const domain::Profile& profile, std::int64_t proceeds, std::int64_t fees,
                                    const Handling& handling)
{
    // With U for the unit cost: left - U >= minimum, and (left - U) · 10,000 >= target · (U + besides).
    const std::int64_t left = proceeds - handling.total();
    const std::int64_t besides = investmentOf(profile.roiMethod, 0, handling, fees);
    const std::int64_t target = profile.targetRoi.value;
    const Wide128 byRoi = floorDiv(Wide128(kUnit) * left - Wide128(target) * besides, kUnit + target);
    const Wide128 most = std::min<Wide128>(byRoi, left - profile.minimumProfit);
    if (most < 0)
        return std::nullopt;
    // What is paid to the supplier for a unit cost of at most that: near the line, and the roundings settle the rest.
    const auto unitCost = static_cast<std::int64_t>(most);
    const Wide128 share = Wide128(kUnit - profile.discount.value) * (kUnit + profile.salesTax.value);
    auto cost = static_cast<std::int64_t>((most + 2) * kUnit * kUnit / share + 1);
    while (cost > 0 && outlayOf(profile, cost).unitCost > unitCost)
        --cost;
    return cost;
}

std::optional<std::int64_t> breakeven(const FeeModel& fees, const domain::Profile& profile, std::int64_t unitCost,
                                      const Handling& handling)
{
    return lowestPrice(fees, profile, {kUnit, (unitCost + handling.total()) * kUnit}, 1);
}

std::optional<std::int64_t> priceForRoi(const FeeModel& fees, const domain::Profile& profile, std::int64_t unitCost,
                                        const Handling& handling, domain::Hundredths roi)
{
    const std::int64_t spent = unitCost + handling.total();
    const std::int64_t invested = investmentOf(profile.roiMethod, unitCost, handling, 0);
    Need need{kUnit, spent * kUnit + std::max<std::int64_t>(roi.value, 0) * invested};
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
        const auto regained = lowestPrice(fees, profile, {kUnit, before * kUnit}, segment.from);
        zones.push_back({segment.from, regained.value_or(kNoLimit) - 1, loss});
    }
    return zones;
}

} // namespace scoring
