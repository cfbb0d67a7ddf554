// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Condenses a history into the few figures that scoring needs. Keepa stores changes, so every figure is weighted by how
// long a value held; spans without an offer do not count. Pure.
#pragma once

#include "domain/product_facts.h"

#include <chrono>

namespace domain {

/// Somewhere between these two days NEW and USED began to include shipping: what they say in between is unknown, and a
/// figure never mixes what they said before with what they say after.
inline constexpr base::Timestamp kShippingChangeFrom{std::chrono::sys_days(std::chrono::year(2026) / 2 / 16)};
inline constexpr base::Timestamp kShippingChangeTo{std::chrono::sys_days(std::chrono::year(2026) / 2 / 24)};

/// Whether a figure of that series over the `days` before `now` would mix prices with and without shipping.
[[nodiscard]] bool mixesShipping(Series series, int days, base::Timestamp now);

/// One series over any number of days before `now`; of ranks and counts as well as of prices.
[[nodiscard]] PriceDigest digestOf(Series series, const SeriesHistory& points, int days, base::Timestamp now);

/// Of the product's history, where its rank counts in the category that its facts and details name. Points after `now`
/// (announced deals) do not count. Where points are out of order, the later in time wins.
/// (Its name in full: in a unity build a filter group's hides the short one.)
[[nodiscard]] HistoryDigest digestOf(const domain::Product& product, base::Timestamp now);

} // namespace domain
