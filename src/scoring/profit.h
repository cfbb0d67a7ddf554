// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit costs and what is left of its price: one definition of each figure, for the score, the solver and the
// explanation. Amounts are minor units of the marketplace's currency. Pure.
#pragma once

#include "domain/product_facts.h"
#include "domain/score.h"

namespace scoring {

/// The price without the VAT in it: all of it where no VAT is accounted for; less VAT at the rate inside the price
/// where registered; less the flat rate of the whole price under a flat-rate scheme.
[[nodiscard]] std::int64_t netOfVat(const domain::Profile& profile, std::int64_t price);

/// Prep, inbound and storage of one unit. Unknown when inbound goes by weight and the weight is unknown.
struct Handling {
    std::int64_t prep = 0, inbound = 0, storage = 0;

    [[nodiscard]] std::int64_t total() const { return prep + inbound + storage; }
};
[[nodiscard]] std::optional<Handling> handlingOf(const domain::ProductFacts& facts, const domain::Profile& profile);

/// What is paid to the supplier: the typed cost, else by the profile's rule.
[[nodiscard]] std::optional<domain::UnitCost> costOf(const domain::Profile& profile,
                                                     std::optional<domain::Money> typedCost,
                                                     std::optional<domain::Money> price, domain::Currency currency);

/// From the cost as paid: less the discount, plus sales tax on what is left.
struct Outlay {
    std::int64_t discount = 0, tax = 0, unitCost = 0;
};
[[nodiscard]] Outlay outlayOf(const domain::Profile& profile, std::int64_t cost);

/// What ROI is measured against, by the profile's method.
[[nodiscard]] std::int64_t investmentOf(domain::RoiMethod method, std::int64_t unitCost, const Handling& handling,
                                        std::int64_t fees);

/// part ÷ whole in hundredths of a percent; nothing when there is no whole to measure against.
[[nodiscard]] std::optional<domain::Hundredths> percentOf(std::int64_t part, std::int64_t whole);

} // namespace scoring
