// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Keepa last said of a key's token balance, and what follows from it. Plain value.
#pragma once

#include "base/clock.h"
#include "domain/tokens.h"

#include <chrono>

namespace keepa {

using domain::Tokens;

struct TokenState {
    Tokens left; // may be negative: a request may overdraw the balance
    Tokens refillRate; // tokens added once a minute
    std::chrono::milliseconds refillIn{0}; // from asOf to the next refill
    double flowReduction = 0.0; // tokens of every refill that trackings eat
    base::Timestamp asOf{}; // when the answer came, by our clock

    friend bool operator==(const TokenState&, const TokenState&) = default;
};

/// What really comes once a minute. Keepa rounds the reduction to whole tokens in a way it does not tell: the worse
/// one.
[[nodiscard]] Tokens refillOf(const TokenState& state);
/// What the bucket holds: tokens unused for an hour are lost.
[[nodiscard]] Tokens capacityOf(const TokenState& state);
/// A count that may have left the range of int.
[[nodiscard]] int saturated(std::int64_t count);

} // namespace keepa
