// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where an answer came from. Recorded where the look-up happened, never inferred.
#pragma once

#include <QString>

#include <cstdint>

namespace domain {

enum class Outcome : std::uint8_t {
    Hit, // fresh in the cache: free
    Miss, // not in the cache: paid for
    Stale, // served past its time, because asked to or offline
    Bypass, // fetched although the cache may have had it, because asked to
    Off, // there is no cache
};

[[nodiscard]] inline QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Hit:
        return QStringLiteral("HIT");
    case Outcome::Miss:
        return QStringLiteral("MISS");
    case Outcome::Stale:
        return QStringLiteral("STALE");
    case Outcome::Bypass:
        return QStringLiteral("BYPASS");
    case Outcome::Off:
        break;
    }
    return QStringLiteral("OFF");
}

} // namespace domain
