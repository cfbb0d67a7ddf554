// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The integers that Keepa tells, unknown as nothing.
#pragma once

#include <cstdint>
#include <optional>

namespace domain {

/// A price in minor units, a rank, a count: what the name says. Unknown is nothing, never -1.
using Figure = std::optional<std::int32_t>;

/// Off the price, by coupon: an amount in minor units or a percentage, never both.
struct Coupon {
    Figure amount, percent;

    friend bool operator==(const Coupon&, const Coupon&) = default;
};

} // namespace domain
