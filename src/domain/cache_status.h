// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the two-level cache, for people.
#pragma once

#include "base/clock.h"
#include "domain/tokens.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace domain {

struct CacheLevelStatus {
    std::int64_t entries = 0;
    std::int64_t fresh = 0;
    std::int64_t expired = 0;
    std::int64_t hits = 0, misses = 0, stale = 0, bypass = 0; // of all time
    std::optional<base::Timestamp> oldest, newest;

    /// Hits as a share of all look-ups; unknown before the first one.
    [[nodiscard]] std::optional<double> hitRate() const
    {
        const auto all = hits + misses + stale + bypass;
        return all == 0 ? std::nullopt : std::optional(static_cast<double>(hits) / static_cast<double>(all));
    }
};

struct CacheStatus {
    bool available = false; // false: searches go on without it
    QString backend; // "SQLite", "PostgreSQL", "memory"
    QString location; // without password
    CacheLevelStatus discovery, scoring;
    std::int64_t bytes = 0; // on disk
    Tokens saved; // what all hits would have cost
    QString problem; // why it is not available, or the last error
};

} // namespace domain
