// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The balance of one key, projected from Keepa's last answer: refilled in lumps once a minute, up to an hour's worth.
// Pure: time comes in by parameter. Owned by the Client, one per key.
#pragma once

#include "keepa/token_state.h"

#include <map>
#include <optional>

namespace keepa {

class TokenBucket final {
public:
    using ReservationId = int;

    /// Takes over what an answer said, whatever was believed before.
    void observe(const TokenState& state) { m_state = state; }
    [[nodiscard]] const std::optional<TokenState>& state() const { return m_state; }

    /// The balance that Keepa will have at `time` if nothing is spent; nothing while no answer was ever seen.
    [[nodiscard]] std::optional<Tokens> balanceAt(base::Timestamp time) const;
    /// The same less what requests under way are expected to cost.
    [[nodiscard]] std::optional<Tokens> availableAt(base::Timestamp time) const;

    /// The first moment, not before `now`, at which at least `wanted` tokens are available; `now` while no answer was
    /// ever seen. Nothing when refills alone will never get there. Keepa runs any request on a positive balance and
    /// lets it overdraw, so `wanted` is 1 unless the caller keeps a reserve.
    [[nodiscard]] std::optional<base::Timestamp> affordableFrom(base::Timestamp now, Tokens wanted = Tokens{1}) const;

    /// Sets tokens aside for a request before it is sent; settle() when it has ended, however it ended.
    [[nodiscard]] ReservationId reserve(Tokens expected);
    void settle(ReservationId reservation);
    [[nodiscard]] Tokens reserved() const;

private:
    std::optional<TokenState> m_state;
    std::map<ReservationId, Tokens> m_reservations;
    ReservationId m_nextReservation = 1;
};

} // namespace keepa
