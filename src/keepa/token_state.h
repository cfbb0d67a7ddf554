// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Keepa last said of a key's token balance. Plain value.
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

} // namespace keepa
