// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/token_state.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace keepa {

Tokens refillOf(const TokenState& state)
{
    const double added = std::floor(state.refillRate.count - std::max(0.0, state.flowReduction));
    return Tokens{static_cast<int>(std::max(0.0, added))}; // a reduction may be told that no integer holds
}

Tokens capacityOf(const TokenState& state)
{
    constexpr int kMinutesKept = 60;
    return Tokens{saturated(std::int64_t{state.refillRate.count} * kMinutesKept)};
}

int saturated(std::int64_t count)
{
    return static_cast<int>(
        std::clamp<std::int64_t>(count, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

} // namespace keepa
