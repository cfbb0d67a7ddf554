// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict with its reasons, the rank for sorting, and how much of the input was there. Each fills in a score whose
// figures are computed already. Pure.
#pragma once

#include "domain/product_facts.h"
#include "domain/score.h"

#include <bitset>

namespace scoring {

/// Sets verdict and reasons. Limits of the profile are conditions; UNKNOWN when a price, fee, cost or demand is not
/// known.
void judge(const domain::ProductFacts& facts, const domain::Profile& profile, domain::Score& score);

/// 0.6 · min(ROI, 200) + 0.4 · velocity. Where no cost is known: max cost in major units of two decimals × the low
/// estimate of sales, so that such rows rank among themselves.
[[nodiscard]] std::optional<domain::Hundredths> displayRankOf(const domain::Score& score);

/// What a score draws on, in the order of its explanation.
enum class Input : std::uint8_t {
    SellPrice,
    ConservativePrice,
    PriceCorridor,
    Availability,
    PriceStability,
    ReferralFee,
    ClosingFee,
    FulfilmentFee,
    Cost,
    Handling,
    Rank,
    AverageRank,
    RankDrops,
    FbaOffers,
    AmazonOnListing,
    AmazonInStock,
};
inline constexpr int kInputs = 16;
inline constexpr domain::Hundredths kInputShare{100'00 / kInputs}; // of the coverage; all count alike
static_assert(kInputShare.value * kInputs == 100'00, "the shares would not add up");

[[nodiscard]] std::bitset<kInputs> inputsPresent(const domain::ProductFacts& facts, const domain::Profile& profile,
                                                 const domain::Score& score);
/// Percent of the inputs that were present.
[[nodiscard]] domain::Hundredths coverageOf(const domain::ProductFacts& facts, const domain::Profile& profile,
                                            const domain::Score& score);

} // namespace scoring
