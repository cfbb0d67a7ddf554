// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exact answers across fee steps: the highest cost that still pays, the lowest price that does, and the prices between
// which a dearer sale earns less. Proceeds are not monotonic, so each is solved fee band by fee band. Pure; equal to
// trying every minor unit.
#pragma once

#include "scoring/fees.h"
#include "scoring/profit.h"

#include <vector>

namespace scoring {

/// The highest cost (before discount and tax) at which ROI reaches the target and profit the minimum. Nothing when not
/// even a unit for nothing would pay.
[[nodiscard]] std::optional<std::int64_t> maxCost(const domain::Profile& profile, std::int64_t proceeds,
                                                  std::int64_t fees, const Handling& handling);

/// The lowest price at which the profit is not negative, for a unit that costs that much in all.
[[nodiscard]] std::optional<std::int64_t> breakeven(const FeeModel& fees, const domain::Profile& profile,
                                                    std::int64_t unitCost, const Handling& handling);

/// The lowest price at which ROI reaches `roi` and the profit is not negative.
[[nodiscard]] std::optional<std::int64_t> priceForRoi(const FeeModel& fees, const domain::Profile& profile,
                                                      std::int64_t unitCost, const Handling& handling,
                                                      domain::Hundredths roi);

/// Every price from `from` to `to` earns less than the one just below `from`.
struct DeadZone {
    std::int64_t from = 0, to = 0;
    std::int64_t loss = 0; // at `from`

    friend bool operator==(const DeadZone&, const DeadZone&) = default;
};
[[nodiscard]] std::vector<DeadZone> deadZones(const FeeModel& fees, const domain::Profile& profile);

} // namespace scoring
