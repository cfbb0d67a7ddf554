// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many units sell in a month, on what basis that is said, and what of it one more seller may expect. Pure.
#pragma once

#include "domain/product_facts.h"
#include "domain/score.h"

namespace scoring {

/// The rank that stands for the last 90 days; unknown when Keepa's rank counts in another category than the main one.
[[nodiscard]] domain::Figure averageRank(const domain::ProductFacts& facts);
/// Keepa counts no drops where there was no rank to drop: that is no news of sales, and unknown here.
[[nodiscard]] domain::Figure rankDrops30(const domain::ProductFacts& facts);
[[nodiscard]] std::optional<domain::SalesEstimate> salesOf(const domain::ProductFacts& facts);
/// Percent of the last 90 days on which Amazon itself had the product in stock.
[[nodiscard]] domain::Figure amazonInStock90(const domain::ProductFacts& facts);
/// This seller's share of the (low) sales, as a fraction of units a month: Amazon's in-stock share comes off first
/// where it sells too, the rest is divided by the competing FBA sellers and this one.
struct SalesShare {
    std::int64_t units = 0, parts = 1; // units ÷ parts
};
[[nodiscard]] std::optional<SalesShare> shareOf(const domain::ProductFacts& facts, const domain::SalesEstimate& sales);
/// The profit times that share, rounded once.
[[nodiscard]] std::optional<domain::Money> profitPerMonth(const domain::ProductFacts& facts, domain::Money profit,
                                                          const domain::SalesEstimate& sales);

} // namespace scoring
