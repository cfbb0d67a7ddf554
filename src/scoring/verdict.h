// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict with its reasons, the rank for sorting, and how much of the input was there. Each fills in a score whose
// figures are computed already. Pure.
#pragma once

#include "domain/product_facts.h"
#include "domain/score.h"

namespace scoring {

/// Sets verdict and reasons. Limits of the profile are conditions; UNKNOWN when a price, fee, cost or demand is not
/// known.
void judge(const domain::ProductFacts& facts, const domain::Profile& profile, domain::Score& score);

/// 0.6 · min(ROI, 200) + 0.4 · velocity. Where no cost is known: max cost in major units of two decimals × the low
/// estimate of sales, so that such rows rank among themselves.
[[nodiscard]] std::optional<domain::Hundredths> displayRankOf(const domain::Score& score);

/// Percent of the inputs that were present.
[[nodiscard]] domain::Hundredths coverageOf(const domain::ProductFacts& facts, const domain::Profile& profile,
                                            const domain::Score& score);

} // namespace scoring
