// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The histories of a made product, from its seed: each ends in the product's value of now. Pure.
#pragma once

#include "domain/series.h"
#include "simulator/product.h"

#include <vector>

namespace simulator {

/// Prices in a point's value include shipping; the shipping part stands beside it.
[[nodiscard]] domain::History makeHistory(const Product& product);

/// The rank in the leaf category, out of that in the root.
[[nodiscard]] domain::SeriesHistory leafRanks(const Product& product, const domain::SeriesHistory& rootRanks);
/// Bands of units bought in a month; empty when the product tells none.
[[nodiscard]] domain::SeriesHistory monthlySoldHistory(const Product& product);
/// Appends a point unless it repeats the value in force; a point of the same time is replaced.
void appendChange(domain::SeriesHistory& history, domain::HistoryPoint point);

} // namespace simulator
