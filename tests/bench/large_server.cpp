// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/large_server.h"

#include "bench/large_cache.h"
#include "cache/database.h"
#include "cache/facts_codec.h"
#include "support/await.h"

namespace bench {

namespace {

using cache::Connection;
using namespace std::chrono_literals;

constexpr int kBatch = 100'000; // no statement takes a minute, after which the server ends it

/// Rows of products number :first and on, in an order of their own as ASINs come, made in the last eight hours. Their
/// facts are those of one product with another ASIN in them.
QString productsFrom(int first, base::Timestamp now)
{
    const auto sample = factsOf(0, now);
    const QByteArray facts = cache::encodeFacts(sample);
    const auto place = facts.indexOf(sample.asin.toString().toLatin1());
    if (place < 0)
        qFatal("the ASIN does not stand in the facts as it is");
    return QStringLiteral(
               "INSERT INTO product_scoring_cache (domain, asin, depth, title, price, bsr, facts, created_at, "
               "expires_at, used_at, bytes) SELECT 1, asin, 0, '%1', 1000, 1000, overlay(decode('%2', 'hex') "
               "PLACING convert_to(asin, 'UTF8') FROM %3), made, made, made, %4 FROM (SELECT "
               "'B' || lpad(CAST(n * 7368787 % %5 AS text), 9, '0') AS asin, "
               "to_timestamp(%6) - n * interval '8 hours' / %5 AS made "
               "FROM generate_series(CAST(%7 AS bigint), %8) AS n) AS rows ON CONFLICT (domain, asin) DO NOTHING")
        .arg(sample.title, QString::fromLatin1(facts.toHex()), QString::number(place + 1),
             QString::number(facts.size()), QString::number(kProducts),
             QString::number(now.time_since_epoch().count() / 1000), QString::number(first),
             QString::number(first + kBatch - 1));
}

QString lists(base::Timestamp now)
{
    return QStringLiteral(
               "INSERT INTO product_discovery_cache (cache_key, domain, source, canonical_text, asins, "
               "count, total_available, complete, created_at, expires_at, used_at, bytes) SELECT "
               "md5(CAST(n AS text)) || md5(CAST(-n AS text)), 1, 'finder', '', '[]', n % 10, n % 10, true, "
               "made, made, made, 100 FROM (SELECT n, to_timestamp(%1) - n * interval '30 hours' / %2 AS made "
               "FROM generate_series(1, %2) AS n) AS rows ON CONFLICT (cache_key) DO NOTHING")
        .arg(now.time_since_epoch().count() / 1000)
        .arg(kLists);
}

} // namespace

LargeServer::LargeServer(const QString& address, const base::Clock& clock) : m_clock(clock)
{
    const auto location = cache::Location::parse(address);
    if (!location)
        qFatal("%s", qPrintable(location.error().detail));
    m_location = *location;
    auto opened = test::await(cache::SqlCache::open(m_location, &m_clock, cache::Freshness()));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    m_cache = std::move(opened->cache);
    const auto status = test::await(m_cache->status(), 2min);
    if (!status || status->of(cache::Level::Scoring).entries < kProducts
        || status->of(cache::Level::Discovery).entries < kLists)
        fill();
    awaitKeptCounts();
}

void LargeServer::execute(const QString& sql)
{
    auto opened = test::await(cache::Database::open(m_location, cache::StoreKind::Cache, m_clock.now()));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    const auto job = [sql](Connection& connection) { return connection.execute(sql); };
    const auto done = test::await(base::answer(opened->database->maintain(job)), 5min);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

void LargeServer::fill()
{
    const auto now = m_clock.now();
    for (int first = 0; first < kProducts; first += kBatch)
        execute(productsFrom(first, now));
    execute(lists(now));
    if (!test::await(m_cache->compact(), 5min)) // the server's own housekeeping would do so in time
        qFatal("the cache cannot be compacted");
}

void LargeServer::awaitKeptCounts()
{
    auto opened = test::await(cache::Database::open(m_location, cache::StoreKind::Cache, m_clock.now()));
    const auto job = [](Connection& connection) -> base::Result<bool> {
        bool areKept = false;
        const auto read = connection.each("tallies_counted_at", {}, [&areKept](const cache::AnswerRow&) {
            areKept = true;
            return base::Status();
        });
        return read ? base::Result<bool>(areKept) : std::unexpected(read.error());
    };
    const auto areKept = [&] {
        const auto status = test::await(m_cache->status(), 2min);
        const auto kept = test::await(base::answer(opened->database->read(job)));
        return status && kept && *kept;
    };
    if (!opened || !test::waitUntil(areKept, 2min))
        qFatal("the entries are not counted");
}

} // namespace bench
