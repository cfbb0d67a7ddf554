// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one scoring engine: facts and assumptions in, score out. Pure: no clock, no network, no database, and no
// allocation for a product. Usable from every thread.
#pragma once

#include "domain/product_facts.h"
#include "domain/score.h"
#include "scoring/category_sizes.h"
#include "scoring/fee_table.h"
#include "scoring/fees.h"

namespace scoring {

/// What is known besides the product: loaded once, handed to every call.
struct Reference {
    FeeTables fees;
    CategorySizes categorySizes;

    /// Bug error when a built-in table is bad.
    [[nodiscard]] static base::Result<Reference> builtIn();
};

/// `hash` is hashOf(profile), computed once by the caller. A typed cost beats the profile's rule. `now` decides the fee
/// table, the surcharges and how old the facts are.
[[nodiscard]] domain::Score score(const domain::ProductFacts& facts, const domain::Profile& profile,
                                  const domain::ProfileHash& hash, std::optional<domain::Money> typedCost,
                                  base::Timestamp now, const Reference& reference);

/// The fees of the product at any price, as the score used them; nothing where a fee is unknown. For what-if.
[[nodiscard]] std::optional<FeeModel> feeModelOf(const domain::ProductFacts& facts, const domain::Profile& profile,
                                                 base::Timestamp now, const Reference& reference);

} // namespace scoring
