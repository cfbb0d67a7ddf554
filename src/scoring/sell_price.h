// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The price that a product would sell for now, from the first series that knows it, and what that series says besides.
// Pure.
#pragma once

#include "domain/product_facts.h"
#include "domain/score.h"

namespace scoring {

[[nodiscard]] domain::Series seriesOf(domain::PriceSource source);
/// Nothing when no series of the profile's order has a price.
[[nodiscard]] std::optional<domain::SellPrice> sellPrice(const domain::ProductFacts& facts,
                                                         const domain::Profile& profile);
/// The source that would have been taken, had it had a price, among those that the facts' depth delivers.
[[nodiscard]] domain::PriceSource firstSource(const domain::ProductFacts& facts, const domain::Profile& profile);
/// The average of the 90 days before the facts were fetched: Keepa's, or ours where Keepa's would mix prices with and
/// without shipping.
[[nodiscard]] domain::Figure average90(const domain::ProductFacts& facts, domain::Series series);
/// The digest of a price series over the last 90 or 365 days.
[[nodiscard]] const domain::PriceDigest& digest(const domain::ProductFacts& facts, domain::Series series, int days);

/// The quartiles of the window that the profile asks for; nothing where the history has too few points to tell.
struct PriceCorridor {
    domain::Money p25, median, p75;
};
[[nodiscard]] std::optional<PriceCorridor> corridor(const domain::ProductFacts& facts, domain::Series series, int days);

} // namespace scoring
