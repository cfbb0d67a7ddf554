// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sql_cache.h"

#include "base/log.h"
#include "cache/cache_log.h"
#include "cache/database.h"
#include "cache/sql_jobs.h"

namespace cache {

namespace {

/// Encodes on the writer's thread before the transaction, which other programs wait for, begins.
struct StoreProductsJob {
    std::vector<ScoredProduct> products;
    sql::Terms terms;
    std::vector<sql::EncodedProduct> encoded;

    void prepare()
    {
        products = sql::orderedForStoring(std::move(products), terms);
        encoded.reserve(products.size());
        for (auto& scored : products) {
            encoded.push_back(sql::encoded(scored, terms));
            scored.product.history = {}; // encoded, it is no longer needed
            scored.product.details = {};
        }
    }

    base::Status operator()(Connection& connection) const
    {
        const auto stored = sql::storeProducts(connection, encoded, terms);
        if (stored)
            logStoredProducts(products);
        return stored;
    }

    qint64 bytes() const
    {
        constexpr qint64 kFactsInMemory = 4096;
        qint64 sum = kFactsInMemory * static_cast<qint64>(products.size());
        for (const auto& [product, history] : encoded) {
            for (const auto& value : product + history)
                sum += value.metaType().id() == QMetaType::QByteArray ? value.toByteArray().size() : 32;
        }
        return sum;
    }
};

} // namespace

// After an await none of these functions touches `this`; jobs capture by value, and the database runs them to the end
// before it goes. What only keeps count is posted and not waited for: the database remembers its failure.

base::Task<base::Result<SqlCache::Opened>> SqlCache::open(Location location, const base::Clock* clock,
                                                          Freshness freshness)
{
    const auto now = clock->now();
    auto database = co_await Database::open(location, StoreKind::Cache, now);
    if (!database)
        co_return std::unexpected(database.error());
    const sql::Terms terms{now, freshness};
    const auto tidied = database->database->write([terms](Connection& c) { return sql::purgePastRetention(c, terms); });
    std::unique_ptr<SqlCache> cache(new SqlCache(std::move(database->database), *clock, freshness));
    co_return Opened{std::move(cache), database->notice};
}

SqlCache::SqlCache(std::unique_ptr<Database> database, const base::Clock& clock, Freshness freshness)
    : m_database(std::move(database)), m_clock(clock), m_freshness(freshness)
{
}

SqlCache::~SqlCache() = default;

base::Task<base::Result<std::optional<FoundDiscovery>>> SqlCache::findDiscovery(DiscoveryLookup lookup)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto job = [database = m_database.get(), lookup,
                terms](Connection& reading) -> base::Result<std::optional<FoundDiscovery>> {
        auto answer = sql::findDiscovery(reading, lookup, terms);
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->broken) {
            qCWarning(base::logCache).noquote() << "[DISCOVERY] Unusable entry" << lookup.key;
            const auto deleted
                = database->write([key = lookup.key](Connection& c) { return sql::deleteDiscovery(c, key); });
        }
        if (answer->found && lookup.countHit) {
            const auto counted = database->write(
                [key = lookup.key, terms](Connection& c) { return sql::countDiscoveryHit(c, key, terms); },
                Database::Again::AddsUp);
        }
        if (lookup.countHit)
            logDiscovery(answer->found);
        return std::move(answer->found);
    };
    auto future = m_database->read(std::move(job));
    auto found = co_await answer(future);
    co_return found;
}

base::Task<base::Status> SqlCache::storeDiscovery(DiscoveryRecord record)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto future = m_database->write([record = std::move(record), terms](Connection& writing) {
        const auto stored = sql::storeDiscovery(writing, record, terms);
        if (stored)
            logStoredDiscovery(record);
        return stored;
    });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<Partition>> SqlCache::partition(PartitionLookup lookup)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto job = [database = m_database.get(), lookup = std::move(lookup),
                terms](Connection& reading) -> base::Result<Partition> {
        auto answer = sql::partition(reading, lookup, terms);
        if (!answer)
            return std::unexpected(answer.error());
        if (!answer->broken.empty()) {
            const auto deleted
                = database->write([marketplace = lookup.marketplace, broken = std::move(answer->broken)](
                                      Connection& c) { return sql::deleteProducts(c, marketplace, broken); });
        }
        const auto& found = answer->partition.found;
        if (!found.empty() && lookup.countHits) {
            std::vector<domain::Asin> hits;
            std::ranges::transform(found, std::back_inserter(hits),
                                   [](const auto& product) { return product.facts->asin; });
            const auto counted
                = database->write([marketplace = lookup.marketplace, hits = std::move(hits),
                                   terms](Connection& c) { return sql::countProductHits(c, marketplace, hits, terms); },
                                  Database::Again::AddsUp);
        }
        if (lookup.countHits)
            logPartition(answer->partition);
        return std::move(answer->partition);
    };
    auto future = m_database->read(std::move(job));
    auto partition = co_await answer(future);
    co_return partition;
}

base::Task<base::Status> SqlCache::storeProducts(std::vector<ScoredProduct> products)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    StoreProductsJob job{std::move(products), terms, {}};
    auto future = m_database->write(std::move(job));
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<std::optional<domain::History>>> SqlCache::history(domain::Marketplace marketplace,
                                                                           domain::Asin asin)
{
    auto future = m_database->read([marketplace, asin](Connection& c) { return sql::history(c, marketplace, asin); });
    auto history = co_await answer(future);
    co_return history;
}

base::Task<base::Result<std::optional<domain::ProductDetails>>> SqlCache::details(domain::Marketplace marketplace,
                                                                                  domain::Asin asin)
{
    auto future = m_database->read([marketplace, asin](Connection& c) { return sql::details(c, marketplace, asin); });
    auto details = co_await answer(future);
    co_return details;
}

base::Task<base::Status> SqlCache::storeCategories(domain::Marketplace marketplace, std::vector<CategoryRecord> records)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto future = m_database->write([marketplace, records = std::move(records), terms](Connection& c) {
        return sql::storeCategories(c, marketplace, records, terms);
    });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<std::vector<CategoryRecord>>> SqlCache::findCategories(domain::Marketplace marketplace,
                                                                               std::vector<domain::CategoryId> ids)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto future = m_database->read([=](Connection& c) { return sql::findCategories(c, marketplace, ids, terms); });
    auto found = co_await answer(future);
    co_return found;
}

base::Task<base::Result<std::vector<domain::Category>>> SqlCache::categoriesNamed(domain::Marketplace marketplace,
                                                                                  QString text, int limit)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto future
        = m_database->read([=](Connection& c) { return sql::categoriesNamed(c, marketplace, text, limit, terms); });
    auto found = co_await answer(future);
    co_return found;
}

base::Task<base::Status> SqlCache::rememberCategorySearch(domain::Marketplace marketplace, QString words)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto future
        = m_database->write([=](Connection& c) { return sql::rememberCategorySearch(c, marketplace, words, terms); });
    auto remembered = co_await answer(future);
    co_return remembered;
}

base::Task<base::Result<std::optional<std::chrono::seconds>>>
SqlCache::categorySearchAge(domain::Marketplace marketplace, QString words)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto future = m_database->read([=](Connection& c) { return sql::categorySearchAge(c, marketplace, words, terms); });
    auto age = co_await answer(future);
    co_return age;
}

base::Task<base::Status> SqlCache::recordOutcomes(Level level, OutcomeCounts counts, domain::Tokens saved)
{
    logOutcomes(level, counts);
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto future = m_database->write([=](Connection& c) { return sql::recordOutcomes(c, level, counts, saved, terms); },
                                    Database::Again::AddsUp);
    auto recorded = co_await answer(future);
    co_return recorded;
}

base::Task<base::Result<CacheStatus>> SqlCache::status()
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    const Location location = m_database->location();
    const auto lastError = m_database->lastError();
    auto future = m_database->read([terms](Connection& c) { return sql::status(c, terms); });
    auto status = co_await answer(future);
    if (status) {
        status->backend = backendName(location.backend);
        status->location = location.toString();
        status->lastError = lastError;
    }
    co_return status;
}

base::Task<base::Result<Removed>> SqlCache::purge(Purge what)
{
    const sql::Terms terms{m_clock.now(), m_freshness};
    auto future = m_database->write([what, terms](Connection& c) {
        return what == Purge::Expired ? sql::purgeExpired(c, terms) : sql::purgePastRetention(c, terms);
    });
    auto removed = co_await answer(future);
    co_return removed;
}

base::Task<base::Result<Removed>> SqlCache::clear(std::optional<Level> level)
{
    auto future = m_database->maintain([level](Connection& writing) {
        auto removed = inTransaction(writing, writing.dialect().beginWriting(),
                                     [level](Connection& c) { return sql::clear(c, level); });
        if (!removed)
            return removed;
        // The entries are gone even where their space cannot be given back now.
        const auto compacted = writing.run("compact");
        if (!compacted)
            qCInfo(base::logCache).noquote() << "[CACHE] Not compacted:" << compacted.error().detail;
        return removed;
    });
    auto removed = co_await answer(future);
    co_return removed;
}

base::Task<base::Result<VerifyReport>> SqlCache::verify()
{
    // Slice by slice, so that a look-up gets its turn in between. `this` outlives its tasks.
    VerifyReport report;
    auto checking = m_database->read([](Connection& c) { return sql::verifyFile(c); });
    auto file = co_await answer(checking);
    if (!file)
        co_return std::unexpected(file.error());
    report.findings = std::move(*file);
    for (const auto table : {sql::Scanned::Discoveries, sql::Scanned::Products, sql::Scanned::Histories}) {
        auto& rows = table == sql::Scanned::Discoveries ? report.discoveries
            : table == sql::Scanned::Products           ? report.products
                                                        : report.histories;
        QVariantList after = sql::firstKey(table);
        for (bool more = true; more;) {
            auto scanning
                = m_database->read([table, after](Connection& c) { return sql::verifySlice(c, table, after); });
            auto slice = co_await answer(scanning);
            if (!slice)
                co_return std::unexpected(slice.error());
            rows += slice->rows;
            after = slice->last;
            more = slice->rows > 0;
            std::ranges::move(slice->findings, std::back_inserter(report.findings));
        }
    }
    co_return report;
}

} // namespace cache
