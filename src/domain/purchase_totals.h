// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the buy list comes to. Plain values; pure.
#pragma once

#include "domain/purchase.h"
#include "domain/row.h"

#include <span>
#include <vector>

namespace domain {

/// A purchase, and the product as it is known now, scored at the purchase's cost.
struct PurchaseLine {
    Purchase purchase;
    std::shared_ptr<const Row> row = nullptr; // null: the cache has forgotten it

    /// Of a unit: as typed, else as the profile assumes it.
    [[nodiscard]] std::optional<Money> unitCost() const;
    [[nodiscard]] std::optional<Money> cost() const; // of all units
    [[nodiscard]] std::optional<Money> profit() const; // of all units
};

/// Of one currency.
struct PurchaseTotals {
    Currency currency = Currency::USD;
    int products = 0;
    std::int64_t units = 0;
    std::optional<Money> cost, profit; // of those that are known
    int unknownCosts = 0, unknownProfits = 0; // products that are not in them
    std::optional<Hundredths> roi; // percent, of the products whose cost and profit are both known
};

/// In the order in which the currencies come.
[[nodiscard]] std::vector<PurchaseTotals> totalsOf(std::span<const PurchaseLine> lines);

} // namespace domain
