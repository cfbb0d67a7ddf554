// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A cache of a million products on SQLite: how long its state takes to tell, how long 10,000 products take to look up,
// and how writing 10,000 encoded products compares with the plain C API doing the same. Fails when a bound is not kept.
// GLEANER_BENCH_POSTGRESQL (an address as --database takes it) adds a cache in PostgreSQL: its state, and the look-up.
#include "bench/large_cache.h"
#include "bench/large_server.h"
#include "cache/database.h"
#include "cache/facts_codec.h"
#include "cache/sql_cache.h"
#include "cache/sql_jobs.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>
#include <sqlite3.h>

namespace {

using namespace cache;
using bench::asinOf;
using bench::factsOf;
using bench::kProducts;
using Clock = std::chrono::steady_clock;

constexpr int kAsked = 10'000;
constexpr int kRounds = 11;
constexpr double kStatusMs = 20;
constexpr double kPartitionMs = 100;
constexpr double kInsertRatio = 0.7;

double msSince(Clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// The plain C API on the same file, with the statement and the values that the cache uses.
class PlainWriter {
public:
    PlainWriter(const QString& path, const QString& statement)
    {
        check(sqlite3_open(path.toUtf8().constData(), &m_database));
        run("PRAGMA synchronous = NORMAL");
        run("PRAGMA cache_size = -16000");
        run("PRAGMA busy_timeout = 5000");
        check(sqlite3_prepare_v2(m_database, statement.toUtf8().constData(), -1, &m_statement, nullptr));
    }
    ~PlainWriter()
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_database);
    }
    PlainWriter(const PlainWriter&) = delete;
    PlainWriter& operator=(const PlainWriter&) = delete;

    void run(const char* sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }

    void insert(const QVariantList& values)
    {
        for (int i = 0; i < values.size(); ++i)
            bind(i + 1, values[i]);
        if (sqlite3_step(m_statement) != SQLITE_DONE)
            qFatal("step: %s", sqlite3_errmsg(m_database));
        sqlite3_reset(m_statement);
    }

private:
    void bind(int place, const QVariant& value)
    {
        switch (value.metaType().id()) {
        case QMetaType::UnknownType:
            check(sqlite3_bind_null(m_statement, place));
            break;
        case QMetaType::QString: {
            const auto* text = static_cast<const QString*>(value.constData());
            check(sqlite3_bind_text16(m_statement, place, text->utf16(), static_cast<int>(text->size() * 2),
                                      SQLITE_STATIC));
            break;
        }
        case QMetaType::QByteArray: {
            const auto* bytes = static_cast<const QByteArray*>(value.constData());
            check(sqlite3_bind_blob(m_statement, place, bytes->constData(), static_cast<int>(bytes->size()),
                                    SQLITE_STATIC));
            break;
        }
        case QMetaType::Double:
            check(sqlite3_bind_double(m_statement, place, value.toDouble()));
            break;
        default:
            check(sqlite3_bind_int64(m_statement, place, value.toLongLong()));
        }
    }
    void check(int code)
    {
        if (code != SQLITE_OK)
            qFatal("sqlite: %s", sqlite3_errmsg(m_database));
    }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

double statusTime(ProductCache& cache)
{
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i) {
        const auto begun = Clock::now();
        const auto told = test::await(cache.status());
        times.push_back(msSince(begun));
        if (!told || told->of(Level::Scoring).entries < kProducts)
            qFatal("the status is wrong");
    }
    return median(times);
}

double partitionTime(ProductCache& cache)
{
    std::mt19937 engine{5};
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i) {
        PartitionLookup lookup;
        lookup.countHits = false;
        lookup.acceptStale = true;
        for (int n = 0; n < kAsked; ++n)
            lookup.asins.push_back(asinOf(std::uniform_int_distribution(0, kProducts - 1)(engine)));
        const auto begun = Clock::now();
        const auto found = test::await(cache.partition(std::move(lookup)));
        times.push_back(msSince(begun));
        if (!found || !found->missing.empty())
            qFatal("a product is missing");
    }
    return median(times);
}

class LargeCache {
public:
    /// With a `folder`, what an earlier run stored there is used again.
    explicit LargeCache(const QString& folder) : m_folder(folder), m_terms{m_clock.now(), Freshness()}
    {
        m_storeText = loadSql(Backend::Sqlite, StoreKind::Cache)->statements.value("store_product");
        auto opened = test::await(SqlCache::open(location(), &m_clock, Freshness()));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_cache = std::move(opened->cache);
        if (test::await(m_cache->status())->of(Level::Scoring).entries < kProducts)
            fill();
    }

    [[nodiscard]] ProductCache& cache() { return *m_cache; }

    /// Time of the plain C API as a share of ours; each round writes products of its own, in turns.
    [[nodiscard]] double insertRatio()
    {
        auto opened = test::await(Database::open(location(), StoreKind::Cache, m_clock.now()));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        PlainWriter plain(location().path, m_storeText);
        std::vector<double> ratios;
        int next = static_cast<int>(test::await(m_cache->status())->of(Level::Scoring).entries);
        for (int i = 0; i < kRounds; ++i) {
            const auto ours = encodedProducts(next, kAsked);
            const auto theirs = encodedProducts(next + kAsked, kAsked);
            next += 2 * kAsked;
            auto writing = opened->database->maintain([&](Connection& c) -> base::Result<double> {
                const auto begun = Clock::now();
                const auto stored = inTransaction(c, c.dialect().beginWriting(),
                                                  [&](Connection& w) { return sql::storeProducts(w, ours, m_terms); });
                if (!stored)
                    return std::unexpected(stored.error());
                return msSince(begun);
            });
            const auto took = test::await(answer(writing));
            if (!took)
                qFatal("%s", qPrintable(took.error().detail));
            const auto begun = Clock::now();
            plain.run("BEGIN IMMEDIATE");
            for (const auto& product : theirs)
                plain.insert(product.product + freshAfter());
            plain.run("COMMIT");
            ratios.push_back(msSince(begun) / *took);
        }
        return median(ratios);
    }

private:
    [[nodiscard]] Location location() const
    {
        return Location::sqlite(
            QDir(m_folder.isEmpty() ? m_own.path() : m_folder).filePath(QStringLiteral("cache.db")));
    }

    /// What the statement takes behind the row, twice.
    [[nodiscard]] QVariantList freshAfter() const
    {
        const QVariant moment = qlonglong{(m_terms.now - m_terms.freshness.scoring).time_since_epoch().count()};
        return {moment, moment};
    }

    [[nodiscard]] std::vector<sql::EncodedProduct> encodedProducts(int first, int count) const
    {
        std::vector<sql::EncodedProduct> products;
        for (int n = first; n < first + count; ++n) {
            // In an order of its own, as ASINs come; made in the last eight hours.
            const int shuffled = first < kProducts ? static_cast<int>((n * 7'368'787LL) % kProducts) : n;
            const auto age = std::chrono::milliseconds(8LL * 3'600'000 * (n % kProducts) / kProducts);
            products.push_back(
                sql::encoded({domain::Product{factsOf(shuffled, m_terms.now - age), {}, {}}, {}}, m_terms));
        }
        return products;
    }

    void fill()
    {
        PlainWriter plain(location().path, m_storeText);
        constexpr int kBatch = 20'000;
        for (int first = 0; first < kProducts; first += kBatch) {
            plain.run("BEGIN IMMEDIATE");
            for (const auto& product : encodedProducts(first, kBatch))
                plain.insert(product.product + freshAfter());
            plain.run("COMMIT");
        }
    }

    QTemporaryDir m_own;
    QString m_folder; // empty: one of its own
    base::SystemClock m_clock;
    sql::Terms m_terms;
    QString m_storeText;
    std::unique_ptr<SqlCache> m_cache;
};

bool told(const char* what, double measured, double bound, bool kept, const char* unit)
{
    std::printf("%-46s %8.2f %s  (bound %.1f) %s\n", what, measured, unit, bound, kept ? "kept" : "NOT KEPT");
    std::fflush(stdout);
    return kept;
}

bool serverKeeps(const QString& address)
{
    const base::SystemClock clock;
    const auto begun = Clock::now();
    bench::LargeServer server(address, clock);
    std::printf("PostgreSQL: %d products and %d lists there after %.1f s\n", kProducts, bench::kLists,
                msSince(begun) / 1000);
    const double status = statusTime(server.cache());
    const bool kept = told("status of both on PostgreSQL, median", status, kStatusMs, status <= kStatusMs, "ms");
    std::printf("%-46s %8.2f ms\n", "look-up of 10,000 on PostgreSQL, median", partitionTime(server.cache()));
    return kept;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto begun = Clock::now();
    LargeCache cache(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    std::printf("%d products stored in %.1f s\n", kProducts, msSince(begun) / 1000);
    const double status = statusTime(cache.cache());
    bool kept = told("status of 1,000,000 products, median", status, kStatusMs, status <= kStatusMs, "ms");
    const std::clock_t before = std::clock();
    const double partition = partitionTime(cache.cache());
    std::printf("%-46s %8.2f ms\n", "  of it, time of the processor, mean",
                1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / kRounds);
    kept = told("look-up of 10,000 of them, median", partition, kPartitionMs, partition <= kPartitionMs, "ms") && kept;
    const double ratio = cache.insertRatio();
    kept
        = told("writing 10,000 more, speed beside the C API", ratio, kInsertRatio, ratio >= kInsertRatio, "x ") && kept;
    const QString postgresql = qEnvironmentVariable("GLEANER_BENCH_POSTGRESQL");
    if (!postgresql.isEmpty())
        kept = serverKeeps(postgresql) && kept;
    return kept ? 0 : 1;
}
