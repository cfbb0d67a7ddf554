// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the cache is doing: read from kept counts and indexes alone, whatever its size. Triggers keep the counts of a
// local file. A server has none (they would make its writers wait for each other): few entries are counted when asked
// for, many from time to time.
#include "cache/sql_jobs.h"

#include "domain/discovery_entry.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <limits>

namespace cache::sql {

namespace {

constexpr qlonglong kSlotMs = 600'000; // of cache_tallies

// To count a million entries takes a third of a second: no more than a hundredth of the time goes into it.
constexpr qlonglong kFewEntries = 20'000;
constexpr std::chrono::milliseconds kLeastCountingInterval = std::chrono::minutes(1);
constexpr std::chrono::microseconds kCountingIntervalPerEntry{50};

qlonglong inMs(base::Timestamp time)
{
    return time.time_since_epoch().count();
}

base::Timestamp fromMs(qint64 ms)
{
    return base::Timestamp(std::chrono::milliseconds(ms));
}

/// The one number that a statement answers.
base::Status readNumber(Connection& connection, const char* statement, const QVariantList& values, std::int64_t& number)
{
    return connection.each(statement, values, [&number](const AnswerRow& row) {
        number = row.integer(0);
        return base::Status();
    });
}

/// How many entries of the statement's kind were made after `time`.
base::Result<std::int64_t> madeAfter(Connection& connection, const char* statement, base::Timestamp time)
{
    const qlonglong ms = inMs(time);
    const qlonglong slot = ms / kSlotMs;
    std::int64_t count = 0;
    const auto read = readNumber(connection, statement, {slot, ms, (slot + 1) * kSlotMs}, count);
    if (!read)
        return std::unexpected(read.error());
    return count;
}

/// Adds to the fresh, stale and expired ones what the statement counts; see isFresh().
base::Status sortByAge(Connection& connection, const char* statement, std::chrono::milliseconds lifetime,
                       const Terms& terms, domain::CacheLevelStatus& status)
{
    const auto ofFuture = madeAfter(connection, statement, terms.now + kClockSlack);
    const auto withinTime = madeAfter(connection, statement, terms.now - lifetime);
    const auto kept = madeAfter(connection, statement, terms.now - std::max(lifetime, terms.freshness.retention));
    for (const auto* read : {&ofFuture, &withinTime, &kept}) {
        if (!*read)
            return std::unexpected(read->error());
    }
    status.fresh += *withinTime - *ofFuture;
    status.stale += *kept - (*withinTime - *ofFuture);
    status.expired -= *kept;
    return {};
}

/// When the counts that are kept were made; nothing: none are kept.
base::Result<std::optional<base::Timestamp>> countedAt(Connection& connection)
{
    std::optional<base::Timestamp> counted;
    const auto read = connection.each("tallies_counted_at", {}, [&counted](const AnswerRow& row) {
        counted = fromMs(row.integer(0));
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    return counted;
}

base::Status countAnew(Connection& connection, const Terms& terms)
{
    auto done = connection.run("drop_tallies");
    if (done)
        done = connection.run("count_tallies", {inMs(terms.now), kFewEntries});
    return done ? base::Status() : std::unexpected(done.error());
}

base::Status readUse(Connection& connection, Level level, qlonglong sinceDay, domain::CacheUse& use)
{
    return connection.each("counters_since", {levelName(level), sinceDay}, [&use](const AnswerRow& row) {
        use = {{row.integer(0), row.integer(1), row.integer(2), row.integer(3)}, row.integer(4)};
        return base::Status();
    });
}

base::Status readDays(Connection& connection, Level level, qlonglong today, domain::CacheLevelStatus& status)
{
    const qlonglong first = today - static_cast<qlonglong>(domain::kCacheDays) + 1;
    return connection.each("counters_by_day", {levelName(level), first, today}, [&](const AnswerRow& row) {
        auto& day = status.days[static_cast<size_t>(row.integer(0) - first)]; // within, as asked
        day = {{row.integer(1), row.integer(2), row.integer(3), row.integer(4)}, row.integer(5)};
        return base::Status();
    });
}

base::Status readLevel(Connection& connection, Level level, const Terms& terms, domain::CacheLevelStatus& status)
{
    const auto asTime
        = [&terms](std::optional<qint64> ms) { return ms ? std::optional(terms.toOurs(fromMs(*ms))) : std::nullopt; };
    const bool discovery = level == Level::Discovery;
    auto read = connection.each(discovery ? "discovery_totals" : "scoring_totals", {}, [&](const AnswerRow& row) {
        status.entries = status.expired = row.integer(0);
        status.bytes = row.integer(1);
        status.oldest = asTime(row.maybeInteger(2));
        status.newest = asTime(row.maybeInteger(3));
        return base::Status();
    });
    const auto& lifetimes = terms.freshness;
    if (read && discovery)
        read = sortByAge(connection, "discoveries_after", lifetimes.discovery, terms, status);
    if (read && discovery)
        read = sortByAge(connection, "empty_discoveries_after", lifetimes.emptyDiscovery, terms, status);
    if (read && !discovery)
        read = sortByAge(connection, "products_after", lifetimes.scoring, terms, status);
    const qlonglong today = dayOf(terms.now);
    if (read)
        read = readUse(connection, level, today, status.today);
    if (read)
        read = readUse(connection, level, today - 6, status.sevenDays);
    if (read)
        read = readUse(connection, level, std::numeric_limits<int>::min(), status.ever);
    if (read)
        read = readDays(connection, level, today, status);
    return read;
}

domain::DiscoveryEntry readEntry(const AnswerRow& row, const Terms& terms)
{
    domain::DiscoveryEntry entry;
    entry.key = row.text(0);
    entry.marketplace = domain::marketplaceFromId(static_cast<int>(row.integer(1))).value_or(domain::Marketplace::Us);
    entry.count = row.integer(4);
    entry.totalAvailable = row.integer(5);
    entry.hits = row.integer(6);
    entry.createdAt = terms.toOurs(fromMs(row.integer(7)));
    const auto& freshness = terms.freshness;
    entry.staleAt = entry.createdAt + (entry.count == 0 ? freshness.emptyDiscovery : freshness.discovery);
    const auto source = domain::sourceFromName(row.text(2));
    auto filters = domain::filterSetFromJson(QJsonDocument::fromJson(row.text(3).toUtf8()).object());
    if (source && filters)
        entry.query = domain::queryOfKey(entry.key, entry.marketplace, *source, std::move(*filters));
    return entry;
}

} // namespace

QString levelName(Level level)
{
    return level == Level::Discovery ? QStringLiteral("discovery") : QStringLiteral("scoring");
}

qlonglong dayOf(base::Timestamp time)
{
    return std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
}

base::Result<StatusAnswer> status(Connection& connection, const Terms& terms)
{
    StatusAnswer answer;
    domain::CacheStatus& status = answer.status;
    status.persistent = true;
    status.mostBytes = terms.freshness.mostBytes;
    auto read = readLevel(connection, Level::Discovery, terms, status.of(Level::Discovery));
    if (read)
        read = readLevel(connection, Level::Scoring, terms, status.of(Level::Scoring));
    if (read)
        read = readNumber(connection, "bytes_on_disk", {}, status.bytesOnDisk);
    if (read)
        read = readNumber(connection, "claims_held", {inMs(terms.now)}, status.claimsHeld);
    // The first time it may have to be prepared; the second shows how far the server is.
    for (int time = 0; time < 2 && read; ++time) {
        QElapsedTimer timer;
        timer.start();
        read = connection.each("server_version", {}, [&status](const AnswerRow& row) {
            status.serverVersion = row.text(0);
            return base::Status();
        });
        status.roundTrip = std::chrono::microseconds(timer.nsecsElapsed() / 1000);
    }
    if (!read)
        return std::unexpected(read.error());
    for (const auto& level : status.levels)
        status.tokensSaved += level.ever.tokensSaved;
    const auto counted = countedAt(connection);
    if (!counted)
        return std::unexpected(counted.error());
    const qlonglong products = status.of(Level::Scoring).entries, lists = status.of(Level::Discovery).entries;
    const auto perEntry = std::chrono::floor<std::chrono::milliseconds>((products + lists) * kCountingIntervalPerEntry);
    answer.countsAreDue = *counted ? **counted < terms.now - std::max(kLeastCountingInterval, perEntry)
                                   : std::max(products, lists) > kFewEntries;
    return answer;
}

base::Status keepCounts(Connection& connection, const Terms& terms)
{
    const auto counted = countedAt(connection);
    if (!counted)
        return std::unexpected(counted.error());
    const bool isDone = *counted && **counted >= terms.now - kLeastCountingInterval;
    return isDone ? base::Status() : countAnew(connection, terms);
}

base::Status renewKeptCounts(Connection& connection, const Terms& terms)
{
    const auto counted = countedAt(connection);
    if (!counted)
        return std::unexpected(counted.error());
    const bool areKept = *counted && **counted <= terms.now;
    return areKept ? countAnew(connection, terms) : base::Status();
}

base::Result<std::vector<domain::DiscoveryEntry>> discoveries(Connection& connection, int limit, const Terms& terms)
{
    std::vector<domain::DiscoveryEntry> entries;
    const auto read = connection.each("list_discoveries", {limit}, [&](const AnswerRow& row) {
        entries.push_back(readEntry(row, terms));
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    return entries;
}

} // namespace cache::sql
