// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/asin_list.h"
#include "cache/details_codec.h"
#include "cache/facts_codec.h"
#include "cache/history_codec.h"
#include "cache/score_codec.h"
#include "cache/sql_jobs.h"

#include <limits>

namespace cache::sql {

namespace {

constexpr int kSliceRows = 500;
constexpr int kPurgedRows = 1000; // of each table; some ten milliseconds
constexpr int kEvictedRows = 200;

qlonglong millisecondsOf(base::Timestamp time)
{
    return time.time_since_epoch().count();
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

base::Result<domain::CacheRemoval> purgeBefore(Connection& connection, base::Timestamp emptyDiscoveries,
                                               base::Timestamp discoveries, base::Timestamp products,
                                               base::Timestamp categories)
{
    domain::CacheRemoval removed;
    std::int64_t others = 0;
    auto done
        = removeRows(connection, "purge_discovery",
                     {millisecondsOf(emptyDiscoveries), millisecondsOf(discoveries), kPurgedRows}, removed.discoveries);
    if (done)
        done = removeRows(connection, "purge_scoring", {millisecondsOf(products), kPurgedRows}, removed.products);
    if (done)
        done = removeRows(connection, "purge_history", {millisecondsOf(products), kPurgedRows}, removed.histories);
    if (done)
        done = removeRows(connection, "purge_codes", {millisecondsOf(discoveries)}, others);
    if (done)
        done = removeRows(connection, "purge_categories", {millisecondsOf(categories)}, others);
    if (done)
        done = removeRows(connection, "purge_category_searches", {millisecondsOf(categories)}, others);
    if (done)
        done = removeRows(connection, "purge_tallies", {}, others);
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
        const auto details = decodeDetails(row.bytes(3), history->of(domain::Series::Sales));
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

base::Result<domain::CacheRemoval> purgeExpired(Connection& connection, const Terms& terms)
{
    const auto& f = terms.freshness;
    return purgeBefore(connection, terms.now - f.emptyDiscovery, terms.now - f.discovery, terms.now - f.scoring,
                       terms.now - f.categories);
}

base::Result<domain::CacheRemoval> purgePastRetention(Connection& connection, const Terms& terms)
{
    const auto& f = terms.freshness;
    const auto limit = [&](std::chrono::milliseconds lifetime) { return terms.now - std::max(f.retention, lifetime); };
    return purgeBefore(connection, limit(f.emptyDiscovery), limit(f.discovery), limit(f.scoring), limit(f.categories));
}

base::Result<domain::CacheRemoval> clear(Connection& connection, std::optional<Level> level)
{
    domain::CacheRemoval removed;
    std::int64_t others = 0;
    base::Status done;
    if (level != Level::Scoring)
        done = removeRows(connection, "clear_discovery", {kPurgedRows}, removed.discoveries);
    if (done && level != Level::Scoring)
        done = removeRows(connection, "clear_codes", {}, others);
    if (done && level != Level::Discovery)
        done = removeRows(connection, "clear_scoring", {kPurgedRows}, removed.products);
    if (done && level != Level::Discovery)
        done = removeRows(connection, "clear_history", {kPurgedRows}, removed.histories);
    if (done && !level)
        done = removeRows(connection, "clear_categories", {}, others);
    if (done && !level)
        done = removeRows(connection, "clear_category_searches", {}, others);
    if (!done)
        return std::unexpected(done.error());
    return removed;
}

base::Result<bool> isTooLarge(Connection& connection, const Terms& terms)
{
    if (terms.freshness.mostBytes <= 0)
        return false;
    std::int64_t inUse = 0;
    const auto read = connection.each("bytes_in_use", {}, [&inUse](const AnswerRow& row) {
        inUse = row.integer(0);
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    return inUse > terms.freshness.mostBytes;
}

base::Result<domain::CacheRemoval> evict(Connection& connection, const Terms& terms)
{
    domain::CacheRemoval removed;
    const auto tooLarge = isTooLarge(connection, terms);
    if (!tooLarge)
        return std::unexpected(tooLarge.error());
    if (!*tooLarge)
        return removed;
    QStringList discoveries;
    std::vector<QVariantList> products;
    const auto read
        = connection.each("least_used", {kEvictedRows, kEvictedRows, kEvictedRows}, [&](const AnswerRow& row) {
              if (!row.isNull(0))
                  discoveries += row.text(0);
              else
                  products.push_back({row.integer(1), row.text(2)});
              return base::Status();
          });
    if (!read)
        return std::unexpected(read.error());
    base::Status done;
    for (const QString& key : discoveries) {
        if (done)
            done = removeRows(connection, "delete_discovery", {key}, removed.discoveries);
    }
    for (const QVariantList& product : products) {
        if (done)
            done = removeRows(connection, "delete_product", product, removed.products);
        if (done)
            done = removeRows(connection, "delete_history", product, removed.histories);
    }
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
