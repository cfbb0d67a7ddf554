// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One product at other prices, costs and assumptions: exact, by the engine that scores. For Workspace::whatIf(). Plain
// values.
#pragma once

#include "domain/explain.h"
#include "domain/row.h"

#include <memory>
#include <optional>
#include <vector>

namespace sourcing {

struct WhatIfQuestion {
    std::shared_ptr<const domain::ProductFacts> facts; // never null
    domain::Profile profile;
    std::optional<domain::Money> cost; // as paid to the supplier; nothing: by the profile's rule
    std::optional<domain::Money> price; // nothing: the one that the score takes
};

/// What a unit sold at that price leaves. Both in minor units.
struct ProfitPoint {
    std::int64_t price = 0, profit = 0;

    friend bool operator==(const ProfitPoint&, const ProfitPoint&) = default;
};

/// Every price from `from` to `to` earns less than the one just below `from`.
struct DeadZone {
    domain::Money from;
    std::optional<domain::Money> to; // nothing: every dearer price does
    domain::Money loss; // at `from`
};

/// Unknown where what it takes is unknown; every figure is defined as in the score.
struct WhatIf {
    std::optional<domain::Money> price;
    std::optional<domain::UnitCost> cost;
    std::optional<domain::Money> fees, proceeds, handling, profit;
    std::optional<domain::Hundredths> roi, margin;
    std::optional<domain::Money> maxCost; // at that price
    std::optional<domain::Money> breakeven, targetPrice; // lowest price without loss, and with the profile's ROI
    /// From nothing to about twice the price: straight between two points but for the rounding of cents; where two
    /// follow each other by one minor unit, fees step. Empty where fees or cost are unknown.
    std::vector<ProfitPoint> curve;
    std::vector<DeadZone> deadZones; // within the curve
};

} // namespace sourcing
