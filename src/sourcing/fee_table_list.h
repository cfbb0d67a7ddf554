// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every dated fee table that the program knows, in force or not, for people to look at.
#pragma once

#include "sourcing/fee_tables.h"

#include <cstdint>
#include <vector>

namespace sourcing {

enum class FeeTableState : std::uint8_t {
    InForce,
    Later, // its first day is still to come
    Ended,
    Replaced, // valid today, but another one of the marketplace takes precedence
};

struct KnownFeeTable {
    FeeTableInfo info;
    FeeTableState state = FeeTableState::InForce;
};

/// By marketplace, then by first day. The state is that of now.
[[nodiscard]] std::vector<KnownFeeTable> knownFeeTables(const Services& services);

} // namespace sourcing
