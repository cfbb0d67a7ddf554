// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the two-level cache, and what its upkeep found and did. Plain values.
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QString>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace domain {

/// Which ASINs a selection finds, and what is known of a product.
enum class CacheLevel : std::uint8_t { Discovery, Scoring };

struct OutcomeCounts {
    std::int64_t hits = 0, misses = 0, stale = 0, bypass = 0;

    /// Hits (stale ones too) of those that were looked up; nothing when none was.
    [[nodiscard]] std::optional<double> hitRate() const
    {
        const auto asked = hits + stale + misses;
        return asked == 0 ? std::nullopt
                          : std::optional(static_cast<double>(hits + stale) / static_cast<double>(asked));
    }
    friend bool operator==(const OutcomeCounts&, const OutcomeCounts&) = default;
};

/// What look-ups came to.
struct CacheUse {
    OutcomeCounts outcomes;
    std::int64_t tokensSaved = 0; // what the hits would have cost
};

inline constexpr std::size_t kCacheDays = 14; // that are told one by one

struct CacheLevelStatus {
    std::int64_t entries = 0; // fresh, stale and expired ones
    std::int64_t fresh = 0;
    std::int64_t stale = 0; // past their time, kept for offline use
    std::int64_t expired = 0; // past the retention too: removed at the next opening
    std::int64_t bytes = 0; // of the entries' content
    std::optional<base::Timestamp> oldest, newest;
    CacheUse today, sevenDays, ever; // days in UTC
    std::array<CacheUse, kCacheDays> days; // one by one; the last is today
};

struct CacheStatus {
    bool persistent = false; // false: in memory, for this run alone
    QString backend; // "sqlite", "postgresql", "memory"
    QString serverVersion; // empty where there is no server or library
    QString location; // without a password; a file's path, a server's address
    std::array<CacheLevelStatus, 2> levels; // by CacheLevel
    std::int64_t bytesOnDisk = 0; // all of it: both levels, histories, indexes
    std::int64_t mostBytes = 0; // where the least used entries begin to go; 0: never
    std::int64_t tokensSaved = 0; // ever, both levels
    std::int64_t claimsHeld = 0; // what is being fetched at this moment, by whomever
    std::optional<std::chrono::microseconds> roundTrip; // one statement, there and back; where there is a database
    std::optional<std::chrono::microseconds> lastLookup; // from question to answer
    std::optional<base::Error> lastError; // of any job since the start
    std::optional<base::Error> problem; // why it is not persistent, though asked for
    QString notice; // what the user must be told of the opening; may be empty

    [[nodiscard]] const CacheLevelStatus& of(CacheLevel level) const { return levels[static_cast<size_t>(level)]; }
    [[nodiscard]] CacheLevelStatus& of(CacheLevel level) { return levels[static_cast<size_t>(level)]; }

    /// "SQLite 3.40.1", for people.
    [[nodiscard]] QString backendTitle() const
    {
        const QString name = backend == u"sqlite" ? QStringLiteral("SQLite")
            : backend == u"postgresql"            ? QStringLiteral("PostgreSQL")
                                                  : backend;
        return serverVersion.isEmpty() ? name : QStringLiteral("%1 %2").arg(name, serverVersion);
    }
};

/// What a look at everything that is kept found.
struct CacheVerification {
    std::int64_t discoveries = 0, products = 0, histories = 0; // read
    std::vector<QString> findings; // what is broken, in words; empty when all is well
};

/// How many entries were removed.
struct CacheRemoval {
    std::int64_t discoveries = 0, products = 0, histories = 0;

    [[nodiscard]] bool isNone() const { return discoveries + products + histories == 0; }
    CacheRemoval& operator+=(const CacheRemoval& other)
    {
        discoveries += other.discoveries;
        products += other.products;
        histories += other.histories;
        return *this;
    }
};

} // namespace domain
