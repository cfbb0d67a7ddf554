// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keepa's time: whole minutes since 2011-01-01 00:00 UTC. May be negative (old books) or lie in the future
// (pre-orders).
#pragma once

#include "base/clock.h"

#include <chrono>
#include <compare>
#include <cstdint>

namespace domain {

struct KeepaTime {
    std::int32_t minutes = 0;

    static constexpr std::int64_t kEpochUnixMinutes = 21'564'000;

    friend auto operator<=>(const KeepaTime&, const KeepaTime&) = default;

    [[nodiscard]] constexpr base::Timestamp toTimestamp() const
    {
        return base::Timestamp(std::chrono::minutes(kEpochUnixMinutes + minutes));
    }
    /// Rounds down to the minute.
    [[nodiscard]] static constexpr KeepaTime from(base::Timestamp time)
    {
        const auto unixMinutes = std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count();
        return KeepaTime{static_cast<std::int32_t>(unixMinutes - kEpochUnixMinutes)};
    }
};

} // namespace domain
