// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How surely and how often a product sells, 0 to 100 in four parts that are shown. Pure.
#pragma once

#include "domain/product_facts.h"
#include "domain/score.h"

namespace scoring {

/// `series` is the one that the sell price came from; without a price, availability and stability are unknown.
[[nodiscard]] domain::Velocity velocityOf(const domain::ProductFacts& facts, const domain::Profile& profile,
                                          std::optional<domain::Series> series, std::int64_t categorySize);

} // namespace scoring
