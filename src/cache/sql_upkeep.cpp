// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/asin_list.h"
#include "cache/details_codec.h"
#include "cache/facts_codec.h"
#include "cache/history_codec.h"
#include "cache/score_codec.h"
#include "cache/sql_jobs.h"

#include <QElapsedTimer>

#include <limits>

namespace cache::sql {

namespace {

constexpr int kSliceRows = 500;

QString levelName(Level level)
{
    return level == Level::Discovery ? QStringLiteral("discovery") : QStringLiteral("scoring");
}

qlonglong dayOf(base::Timestamp time)
{
    return std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
}

qlonglong millisecondsOf(base::Timestamp time)
{
    return time.time_since_epoch().count();
}

base::Status readCounters(Connection& connection, Level level, qlonglong sinceDay, OutcomeCounts& counts,
                          std::int64_t& saved)
{
    return connection.each("counters_since", {levelName(level), sinceDay}, [&](const AnswerRow& row) {
        counts = {row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
        saved = row.integer(4);
        return base::Status();
    });
}

base::Status readLevel(Connection& connection, Level level, const Terms& terms, LevelStatus& status)
{
    const auto madeAfter
        = [&terms](std::chrono::milliseconds lifetime) { return millisecondsOf(terms.now - lifetime); };
    const bool discovery = level == Level::Discovery;
    const QVariantList values = discovery
        ? QVariantList{madeAfter(terms.freshness.emptyDiscovery), madeAfter(terms.freshness.discovery)}
        : QVariantList{madeAfter(terms.freshness.scoring)};
    const auto asTime = [](std::optional<qint64> ms) {
        return ms ? std::optional(base::Timestamp(std::chrono::milliseconds(*ms))) : std::nullopt;
    };
    auto read = connection.each(discovery ? "discovery_status" : "scoring_status", values, [&](const AnswerRow& row) {
        status.entries = row.integer(0);
        status.fresh = row.integer(1);
        status.expired = status.entries - status.fresh;
        status.bytes = row.integer(2);
        status.oldest = asTime(row.maybeInteger(3));
        status.newest = asTime(row.maybeInteger(4));
        return base::Status();
    });
    const qlonglong today = dayOf(terms.now);
    auto& counts = status.counts;
    if (read)
        read = readCounters(connection, level, today, counts.today, counts.tokensSavedToday);
    if (read)
        read = readCounters(connection, level, today - 6, counts.sevenDays, counts.tokensSavedSevenDays);
    if (read)
        read = readCounters(connection, level, std::numeric_limits<int>::min(), counts.ever, counts.tokensSavedEver);
    return read;
}

/// Adds the number of rows that the statement removed to `removed`.
base::Status removeRows(Connection& connection, const char* statement, const QVariantList& values,
                        std::int64_t& removed)
{
    const auto done = connection.run(statement, values);
    if (!done)
        return std::unexpected(done.error());
    removed += *done;
    return {};
}

base::Result<Removed> purgeBefore(Connection& connection, base::Timestamp emptyDiscoveries, base::Timestamp discoveries,
                                  base::Timestamp products, base::Timestamp categories)
{
    Removed removed;
    std::int64_t removedCategories = 0;
    auto done = removeRows(connection, "purge_discovery",
                           {millisecondsOf(emptyDiscoveries), millisecondsOf(discoveries)}, removed.discoveries);
    if (done)
        done = removeRows(connection, "purge_scoring", {millisecondsOf(products)}, removed.products);
    if (done)
        done = removeRows(connection, "purge_history", {millisecondsOf(products)}, removed.histories);
    if (done)
        done = removeRows(connection, "purge_categories", {millisecondsOf(categories)}, removedCategories);
    if (done)
        done = removeRows(connection, "purge_category_searches", {millisecondsOf(categories)}, removedCategories);
    if (!done)
        return std::unexpected(done.error());
    return removed;
}

std::optional<QString> findingIn(Scanned table, const AnswerRow& row)
{
    if (table == Scanned::Discoveries) {
        if (asinsFromJson(row.text(1)))
            return std::nullopt;
        return QStringLiteral("discovery %1: not a list of ASINs").arg(row.text(0));
    }
    const QString product = QStringLiteral("%1 of marketplace %2").arg(row.text(1), row.text(0));
    if (table == Scanned::Histories) {
        const auto history = decodeHistory(row.bytes(2));
        if (!history)
            return product + QStringLiteral(": ") + history.error().detail;
        if (row.isNull(3))
            return std::nullopt;
        const auto details = decodeDetails(row.bytes(3));
        return details ? std::nullopt : std::optional<QString>(product + QStringLiteral(": ") + details.error().detail);
    }
    const auto facts = decodeFacts(row.bytes(2));
    if (!facts)
        return product + QStringLiteral(": ") + facts.error().detail;
    if (facts->asin.toString() != row.text(1) || static_cast<int>(facts->marketplace) != row.integer(0))
        return product + QStringLiteral(": facts of another product");
    if (row.isNull(3))
        return std::nullopt;
    const auto score = decodeScore(row.bytes(3));
    return score ? std::nullopt : std::optional<QString>(product + QStringLiteral(": ") + score.error().detail);
}

} // namespace

base::Status recordOutcomes(Connection& connection, Level level, const OutcomeCounts& counts, domain::Tokens saved,
                            const Terms& terms)
{
    const QVariantList values{dayOf(terms.now),
                              levelName(level),
                              qlonglong{counts.hits},
                              qlonglong{counts.misses},
                              qlonglong{counts.stale},
                              qlonglong{counts.bypass},
                              saved.count};
    const auto recorded = connection.run("record_outcomes", values);
    return recorded ? base::Status() : std::unexpected(recorded.error());
}

base::Result<CacheStatus> status(Connection& connection, const Terms& terms)
{
    CacheStatus status;
    status.persistent = true;
    auto read = readLevel(connection, Level::Discovery, terms, status.of(Level::Discovery));
    if (read)
        read = readLevel(connection, Level::Scoring, terms, status.of(Level::Scoring));
    if (read)
        read = connection.each("bytes_on_disk", {}, [&status](const AnswerRow& row) {
            status.bytesOnDisk = row.integer(0);
            return base::Status();
        });
    if (!read)
        return std::unexpected(read.error());
    const auto version = [&status](const AnswerRow& row) {
        status.serverVersion = row.text(0);
        return base::Status();
    };
    // The first time it may have to be prepared; the second shows how far the server is.
    read = connection.each("server_version", {}, version);
    QElapsedTimer timer;
    timer.start();
    if (read)
        read = connection.each("server_version", {}, version);
    if (!read)
        return std::unexpected(read.error());
    status.roundTrip = std::chrono::microseconds(timer.nsecsElapsed() / 1000);
    for (const auto& level : status.levels)
        status.tokensSaved += level.counts.tokensSavedEver;
    return status;
}

base::Result<Removed> purgeExpired(Connection& connection, const Terms& terms)
{
    const auto& [discovery, emptyDiscovery, scoring, categories, retention] = terms.freshness;
    return purgeBefore(connection, terms.now - emptyDiscovery, terms.now - discovery, terms.now - scoring,
                       terms.now - categories);
}

base::Result<Removed> purgePastRetention(Connection& connection, const Terms& terms)
{
    const auto& f = terms.freshness;
    const auto limit = [&](std::chrono::milliseconds lifetime) { return terms.now - std::max(f.retention, lifetime); };
    return purgeBefore(connection, limit(f.emptyDiscovery), limit(f.discovery), limit(f.scoring), limit(f.categories));
}

base::Result<Removed> clear(Connection& connection, std::optional<Level> level)
{
    Removed removed;
    std::int64_t removedCategories = 0;
    base::Status done;
    if (level != Level::Scoring)
        done = removeRows(connection, "clear_discovery", {}, removed.discoveries);
    if (done && level != Level::Discovery)
        done = removeRows(connection, "clear_scoring", {}, removed.products);
    if (done && level != Level::Discovery)
        done = removeRows(connection, "clear_history", {}, removed.histories);
    if (done && !level)
        done = removeRows(connection, "clear_categories", {}, removedCategories);
    if (done && !level)
        done = removeRows(connection, "clear_category_searches", {}, removedCategories);
    if (!done)
        return std::unexpected(done.error());
    return removed;
}

QVariantList firstKey(Scanned table)
{
    return table == Scanned::Discoveries ? QVariantList{QString()} : QVariantList{-1, QString()};
}

base::Result<Slice> verifySlice(Connection& connection, Scanned table, const QVariantList& after)
{
    const char* const statement = table == Scanned::Discoveries ? "scan_discoveries"
        : table == Scanned::Products                            ? "scan_products"
                                                                : "scan_histories";
    Slice slice{after, 0, {}};
    const QVariantList values = after + QVariantList{kSliceRows};
    const auto read = connection.each(statement, values, [&](const AnswerRow& row) {
        if (table == Scanned::Discoveries)
            slice.last = {row.text(0)};
        else
            slice.last = {row.integer(0), row.text(1)};
        ++slice.rows;
        auto finding = findingIn(table, row);
        if (finding)
            slice.findings.push_back(std::move(*finding));
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    return slice;
}

base::Result<std::vector<QString>> verifyFile(Connection& connection)
{
    std::vector<QString> findings;
    const auto read = connection.each("check_file", {}, [&findings](const AnswerRow& row) {
        if (row.text(0) != u"ok")
            findings.push_back(row.text(0));
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    return findings;
}

} // namespace cache::sql
