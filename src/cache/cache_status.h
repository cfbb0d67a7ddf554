// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the cache is doing, for the status panel and `cache status`: plain values.
#pragma once

#include "base/error.h"
#include "cache/cache_types.h"

#include <array>

namespace cache {

struct CountsOverTime {
    OutcomeCounts today, sevenDays, ever; // days in UTC
    std::int64_t tokensSavedToday = 0, tokensSavedSevenDays = 0, tokensSavedEver = 0;
};

struct LevelStatus {
    std::int64_t entries = 0, fresh = 0, expired = 0;
    std::int64_t bytes = 0; // of the entries' content
    std::optional<base::Timestamp> oldest, newest;
    CountsOverTime counts;
};

struct CacheStatus {
    QString backend; // "sqlite", "postgresql", "memory"
    QString location; // without a password
    QString serverVersion; // of the database's software; empty in memory
    std::optional<std::chrono::microseconds> roundTrip; // one statement, there and back
    bool persistent = false;
    std::array<LevelStatus, 2> levels; // by Level
    std::int64_t bytesOnDisk = 0; // all of it: both levels, histories, indexes
    std::int64_t tokensSaved = 0; // ever, both levels
    std::optional<base::Error> lastError;

    [[nodiscard]] const LevelStatus& of(Level level) const { return levels[static_cast<size_t>(level)]; }
    [[nodiscard]] LevelStatus& of(Level level) { return levels[static_cast<size_t>(level)]; }
};

/// What a look at everything that is kept found.
struct VerifyReport {
    std::int64_t discoveries = 0, products = 0, histories = 0; // read
    std::vector<QString> findings; // what is broken, in words; empty when all is well
};

struct Removed {
    std::int64_t discoveries = 0, products = 0, histories = 0;
};

} // namespace cache
