// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sql_cache.h"

#include "base/log.h"
#include "cache/cache_log.h"
#include "cache/database.h"
#include "cache/sql_claims.h"
#include "cache/sql_jobs.h"

namespace cache {

namespace {

/// Encodes on the writer's thread before the transaction, which other programs wait for, begins.
struct StoreProductsJob {
    std::vector<ScoredProduct> products;
    sql::Terms terms;
    Tidying& tidying;
    Database& database;
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
        if (!stored)
            return stored;
        logStoredProducts(products);
        const auto tooLarge = sql::isTooLarge(connection, terms);
        if ((tooLarge && *tooLarge) || tidying.isDue())
            tidying.wake(database);
        return {};
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

/// A look-up that leaves behind how long it took, from question to answer.
template <typename Job> auto timed(std::atomic<std::int64_t>& lastLookupUs, Job job)
{
    const auto asked = std::chrono::steady_clock::now();
    return [&lastLookupUs, asked, job = std::move(job)](Connection& connection) mutable {
        auto answered = job(connection);
        const auto took = std::chrono::steady_clock::now() - asked;
        lastLookupUs = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
        return answered;
    };
}

} // namespace

// After an await none of these functions touches `this`; jobs capture by value, and the database runs them to the end
// before it goes. What only keeps count is posted and not waited for: the database remembers its failure.

base::Task<base::Result<SqlCache::Opened>> SqlCache::open(Location location, const base::Clock* clock,
                                                          Freshness freshness)
{
    const auto now = clock->now();
    if (location.backend != Backend::Sqlite)
        freshness.mostBytes = 0; // nobody's limit removes what a team shares
    auto database = co_await Database::open(location, StoreKind::Cache, now);
    if (!database)
        co_return std::unexpected(database.error());
    std::unique_ptr<SqlCache> cache(new SqlCache(std::move(database->database), *clock, freshness));
    const auto terms = cache->terms();
    const auto dropped
        = cache->m_database->write([terms](Connection& c) { return sql::dropEndedClaims(c, terms.now); });
    cache->m_tidying.wake(*cache->m_database);
    co_return Opened{std::move(cache), database->notice};
}

SqlCache::SqlCache(std::unique_ptr<Database> database, const base::Clock& clock, Freshness freshness)
    : m_clock(clock), m_freshness(freshness), m_tidying(clock, freshness), m_database(std::move(database))
{
}

sql::Terms SqlCache::terms() const
{
    const auto ahead = m_database->clockAhead();
    return {m_clock.now() + ahead, m_freshness, ahead};
}

SqlCache::~SqlCache()
{
    m_gone.request_stop();
    m_tidying.stop();
}

base::Task<base::Result<std::optional<FoundDiscovery>>> SqlCache::findDiscovery(DiscoveryLookup lookup)
{
    const auto terms = this->terms();
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
    auto future = m_database->read(timed(m_lastLookupUs, std::move(job)));
    auto found = co_await answer(future);
    co_return found;
}

base::Task<base::Status> SqlCache::storeDiscovery(DiscoveryRecord record)
{
    const auto terms = this->terms();
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
    const auto terms = this->terms();
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
    auto future = m_database->read(timed(m_lastLookupUs, std::move(job)));
    auto partition = co_await answer(future);
    co_return partition;
}

base::Task<base::Status> SqlCache::storeProducts(std::vector<ScoredProduct> products)
{
    const auto terms = this->terms();
    StoreProductsJob job{std::move(products), terms, m_tidying, *m_database, {}};
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

base::Task<base::Status> SqlCache::storeCodes(domain::Marketplace marketplace, std::vector<CodeRecord> records)
{
    const auto terms = this->terms();
    auto future = m_database->write([marketplace, records = std::move(records), terms](Connection& c) {
        return sql::storeCodes(c, marketplace, records, terms);
    });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<std::vector<CodeRecord>>> SqlCache::findCodes(CodeLookup lookup)
{
    const auto terms = this->terms();
    auto future = m_database->read(
        [lookup = std::move(lookup), terms](Connection& c) { return sql::findCodes(c, lookup, terms); });
    auto found = co_await answer(future);
    co_return found;
}

base::Task<base::Status> SqlCache::storeCategories(domain::Marketplace marketplace, std::vector<CategoryRecord> records)
{
    const auto terms = this->terms();
    auto future = m_database->write([marketplace, records = std::move(records), terms](Connection& c) {
        return sql::storeCategories(c, marketplace, records, terms);
    });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<std::vector<CategoryRecord>>> SqlCache::findCategories(domain::Marketplace marketplace,
                                                                               std::vector<domain::CategoryId> ids)
{
    const auto terms = this->terms();
    auto future = m_database->read([=](Connection& c) { return sql::findCategories(c, marketplace, ids, terms); });
    auto found = co_await answer(future);
    co_return found;
}

base::Task<base::Result<std::vector<domain::Category>>> SqlCache::categoriesNamed(domain::Marketplace marketplace,
                                                                                  QString text, int limit)
{
    const auto terms = this->terms();
    auto future
        = m_database->read([=](Connection& c) { return sql::categoriesNamed(c, marketplace, text, limit, terms); });
    auto found = co_await answer(future);
    co_return found;
}

base::Task<base::Status> SqlCache::rememberCategorySearch(domain::Marketplace marketplace, QString words)
{
    const auto terms = this->terms();
    auto future
        = m_database->write([=](Connection& c) { return sql::rememberCategorySearch(c, marketplace, words, terms); });
    auto remembered = co_await answer(future);
    co_return remembered;
}

base::Task<base::Result<std::optional<std::chrono::seconds>>>
SqlCache::categorySearchAge(domain::Marketplace marketplace, QString words)
{
    const auto terms = this->terms();
    auto future = m_database->read([=](Connection& c) { return sql::categorySearchAge(c, marketplace, words, terms); });
    auto age = co_await answer(future);
    co_return age;
}

// A lease begins when it is written, however long the job has waited for its turn.

base::Task<base::Result<std::vector<HeldClaim>>> SqlCache::claim(QString owner, std::vector<Claim> wanted)
{
    auto job = [clock = &m_clock, ahead = m_database->clockAhead(), claimant = Claimant::here(owner),
                wanted = std::move(wanted)](Connection& writing) {
        auto held = sql::claim(writing, claimant, wanted, clock->now() + ahead);
        if (held) {
            for (HeldClaim& claim : *held)
                claim.until -= ahead;
        }
        return held;
    };
    auto future = m_database->write(std::move(job), Database::Again::NotLater);
    auto held = co_await answer(future);
    co_return held;
}

base::Task<base::Status> SqlCache::renewClaims(QString owner)
{
    auto job = [clock = &m_clock, ahead = m_database->clockAhead(), claimant = Claimant::here(owner)](
                   Connection& writing) { return sql::renewClaims(writing, claimant, clock->now() + ahead); };
    auto future = m_database->write(std::move(job), Database::Again::NotLater);
    auto renewed = co_await answer(future);
    co_return renewed;
}

base::Task<base::Status> SqlCache::releaseClaims(QString owner, std::vector<Claim> claims)
{
    auto job = [claimant = Claimant::here(owner), claims = std::move(claims)](Connection& writing) {
        return sql::releaseClaims(writing, claimant, claims);
    };
    auto future = m_database->write(std::move(job));
    auto released = co_await answer(future);
    co_return released;
}

base::Task<base::Status> SqlCache::recordOutcomes(Level level, OutcomeCounts counts, domain::Tokens saved)
{
    logOutcomes(level, counts);
    const auto terms = this->terms();
    auto future = m_database->write([=](Connection& c) { return sql::recordOutcomes(c, level, counts, saved, terms); },
                                    Database::Again::AddsUp);
    auto recorded = co_await answer(future);
    co_return recorded;
}

base::Task<base::Result<domain::CacheStatus>> SqlCache::status()
{
    const auto terms = this->terms();
    const Location location = m_database->location();
    const auto lastError = m_database->lastError();
    const std::int64_t lookupUs = m_lastLookupUs;
    auto job = [database = m_database.get(), terms](Connection& reading) -> base::Result<domain::CacheStatus> {
        auto answer = sql::status(reading, terms);
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->countsAreDue) {
            const auto counted = database->write([terms](Connection& c) { return sql::keepCounts(c, terms); },
                                                 Database::Again::NotLater);
        }
        return std::move(answer->status);
    };
    auto future = m_database->read(std::move(job));
    auto status = co_await answer(future);
    if (status) {
        status->backend = backendName(location.backend);
        status->location = location.backend == Backend::Sqlite ? location.path : location.toString();
        status->lastError = lastError;
        if (lookupUs >= 0)
            status->lastLookup = std::chrono::microseconds(lookupUs);
    }
    co_return status;
}

} // namespace cache
