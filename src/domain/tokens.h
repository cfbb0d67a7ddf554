// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A count of Keepa tokens, the currency that every request is paid in. Balances may be negative.
#pragma once

#include <compare>

namespace domain {

struct Tokens {
    int count = 0;

    friend auto operator<=>(const Tokens&, const Tokens&) = default;
    friend constexpr Tokens operator+(Tokens a, Tokens b) { return {a.count + b.count}; }
    friend constexpr Tokens operator-(Tokens a, Tokens b) { return {a.count - b.count}; }
    constexpr Tokens& operator+=(Tokens other)
    {
        count += other.count;
        return *this;
    }
};

} // namespace domain
