// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part that every answer of Keepa has, errors included: the token state, the cost, and what went wrong. Plain
// values.
#pragma once

#include "keepa/token_state.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace keepa {

/// Keepa's own words on what it refused.
struct ServerError {
    QString type, message, details;

    /// "type: message (details)", as far as they are there.
    [[nodiscard]] QString text() const;
    friend bool operator==(const ServerError&, const ServerError&) = default;
};

struct Envelope {
    std::optional<TokenState> tokens; // nothing where the answer did not tell
    Tokens consumed;
    std::int64_t serverTime = 0; // Unix milliseconds by Keepa's clock; orders answers, nothing else
    std::optional<ServerError> error;

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

} // namespace keepa
