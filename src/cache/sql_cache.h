// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cache in a database; see ProductCache. Look-ups are one job on the reader's thread, decoding included; writes are
// one transaction on the writer's.
#pragma once

#include "cache/product_cache.h"
#include "cache/tidying.h"

#include <atomic>

namespace cache {

class Database;

class SqlCache final : public ProductCache {
public:
    struct Opened {
        std::unique_ptr<SqlCache> cache;
        QString notice;
    };

    /// As Database::open; `clock` must outlive the cache.
    [[nodiscard]] static base::Task<base::Result<Opened>> open(Location location, const base::Clock* clock,
                                                               Freshness freshness);
    ~SqlCache() override;

    base::Task<base::Result<std::optional<FoundDiscovery>>> findDiscovery(DiscoveryLookup lookup) override;
    base::Task<base::Status> storeDiscovery(DiscoveryRecord record) override;
    base::Task<base::Result<Partition>> partition(PartitionLookup lookup) override;
    base::Task<base::Status> storeProducts(std::vector<ScoredProduct> products) override;
    base::Task<base::Status> storeCodes(domain::Marketplace marketplace, std::vector<CodeRecord> records) override;
    base::Task<base::Result<std::vector<CodeRecord>>> findCodes(CodeLookup lookup) override;
    base::Task<base::Result<CataloguePage>> scoredOtherwise(domain::ProfileHash profile,
                                                            std::optional<CataloguePlace> after, int limit) override;
    base::Task<base::Status> storeScores(std::vector<NewScore> scores) override;
    base::Task<base::Result<std::optional<domain::History>>> history(domain::Marketplace marketplace,
                                                                     domain::Asin asin) override;
    base::Task<base::Result<std::optional<domain::ProductDetails>>> details(domain::Marketplace marketplace,
                                                                            domain::Asin asin) override;
    base::Task<base::Status> storeCategories(domain::Marketplace marketplace,
                                             std::vector<CategoryRecord> records) override;
    base::Task<base::Result<std::vector<CategoryRecord>>> findCategories(domain::Marketplace marketplace,
                                                                         std::vector<domain::CategoryId> ids) override;
    base::Task<base::Result<std::vector<domain::Category>>> categoriesNamed(domain::Marketplace marketplace,
                                                                            QString text, int limit) override;
    base::Task<base::Status> rememberCategorySearch(domain::Marketplace marketplace, QString words) override;
    base::Task<base::Result<std::optional<std::chrono::seconds>>> categorySearchAge(domain::Marketplace marketplace,
                                                                                    QString words) override;
    base::Task<base::Result<std::vector<HeldClaim>>> claim(QString owner, std::vector<Claim> wanted) override;
    base::Task<base::Status> renewClaims(QString owner) override;
    base::Task<base::Status> releaseClaims(QString owner, std::vector<Claim> claims) override;
    base::Task<base::Status> recordOutcomes(Level level, OutcomeCounts counts, domain::Tokens saved) override;
    base::Task<base::Result<domain::CacheStatus>> status() override;
    base::Task<base::Result<domain::CacheRemoval>> purge(Purge what) override;
    base::Task<base::Result<domain::CacheRemoval>> clear(std::optional<Level> level) override;
    base::Task<base::Status> compact() override;
    base::Task<base::Result<domain::CacheVerification>> verify() override;
    base::Task<base::Result<std::vector<domain::DiscoveryEntry>>> discoveries(int limit) override;
    base::Task<base::Result<bool>> removeDiscovery(QString key) override;

private:
    SqlCache(std::unique_ptr<Database> database, const base::Clock& clock, Freshness freshness);
    /// As of now. Any thread.
    [[nodiscard]] sql::Terms terms() const;

    const base::Clock& m_clock;
    const Freshness m_freshness;
    std::atomic<std::int64_t> m_lastLookupUs = -1; // written by the reader's jobs; -1: none yet
    Tidying m_tidying;
    std::unique_ptr<Database> m_database; // last: its jobs use what stands above
    std::stop_source m_gone; // asked to stop when this goes: what goes in slices ends
};

} // namespace cache
