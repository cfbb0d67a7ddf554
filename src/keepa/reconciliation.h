// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What answers that were lost on their way have cost, concluded from the balances of those that came. Pure. Owned by
// the Courier.
#pragma once

#include "keepa/token_state.h"

#include <optional>

namespace keepa {

class Reconciliation final {
public:
    /// An answer came and told the balance and its own cost, at `serverTime` by Keepa's clock (Unix milliseconds; 0:
    /// not told). With `quiet` no other request was on the wire, so that the balance holds every charge: the tokens
    /// that lost answers have cost since the balance that was known before. Somebody else may spend with the same key,
    /// so it is never more than the lost requests could cost.
    [[nodiscard]] Tokens answered(const TokenState& state, std::int64_t serverTime, Tokens consumed, bool quiet);
    /// An answer was lost after Keepa may have charged up to `expected`.
    void lost(Tokens expected) { m_lost += expected; }
    /// The balance before the first answer of this run.
    void begin(const TokenState& state);

    [[nodiscard]] Tokens outstanding() const { return m_lost; }

private:
    struct Told {
        TokenState state;
        std::int64_t serverTime = 0;
    };

    std::optional<Told> m_from; // the balance that was last found to be in order
    std::optional<Told> m_newest; // since then, by Keepa's clock: answers overtake each other
    Tokens m_consumed; // since m_from, by answers that came
    Tokens m_lost; // at most, since then, by answers that did not
};

} // namespace keepa
