// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/velocity.h"

#include "scoring/demand.h"
#include "scoring/sell_price.h"

#include <algorithm>
#include <cmath>

namespace scoring {

namespace {

constexpr double kFrequentDrops = 60; // two sales a day: the part is full
// A value that is a tie by pencil may come out a hair lower in binary, and differently so by machine.
constexpr double kHair = 1e-9;
constexpr double kUnstable = 0.5; // a coefficient of variation that leaves nothing of the part

/// Each part as a share of its weight, 0 to 1.
using Shares = std::array<std::optional<double>, domain::kVelocityParts>;

double unitInterval(double value)
{
    return std::clamp(value, 0.0, 1.0);
}

Shares sharesOf(const domain::ProductFacts& facts, std::optional<domain::Series> series, std::int64_t categorySize)
{
    Shares shares;
    if (const auto rank = averageRank(facts))
        shares[0] = unitInterval(1 - std::log(double(*rank)) / std::log(static_cast<double>(categorySize)));
    if (const auto drops = rankDrops30(facts))
        shares[1] = unitInterval(std::log2(1 + double(*drops)) / std::log2(1 + kFrequentDrops));
    if (!series)
        return shares;
    const domain::Figure outOfStock = facts.of(*series).outOfStock90;
    if (outOfStock && *outOfStock >= 0 && *outOfStock <= 100)
        shares[2] = 1 - *outOfStock / 100.0;
    if (const auto variation = digest(facts, *series, 90).variation)
        shares[3] = unitInterval(1 - *variation / 10'000.0 / kUnstable);
    return shares;
}

} // namespace

domain::Velocity velocityOf(const domain::ProductFacts& facts, const domain::Profile& profile,
                            std::optional<domain::Series> series, std::int64_t categorySize)
{
    domain::Velocity velocity;
    const Shares shares = sharesOf(facts, series, categorySize);
    if (!shares[0] && !shares[1])
        return velocity; // neither rank nor drops: nothing is known of its sales
    int weights = 0;
    for (size_t i = 0; i < shares.size(); ++i)
        weights += shares[i] ? profile.velocityWeights[i] : 0;
    if (weights <= 0)
        return velocity;
    domain::Hundredths total;
    for (size_t i = 0; i < shares.size(); ++i) {
        if (!shares[i])
            continue;
        const double points = *shares[i] * profile.velocityWeights[i] * 100 / weights;
        const domain::Hundredths part{static_cast<std::int64_t>(std::floor(points * 100 + 0.5 + kHair))};
        velocity.parts[i] = part;
        total.value += part.value;
    }
    velocity.total = total;
    return velocity;
}

} // namespace scoring
