// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cache of this run alone, for `--no-cache` and for when no database can be opened; see ProductCache. GUI thread;
// answers at once. Keeps histories packed, and no more products than a long session looks at.
#pragma once

#include "cache/product_cache.h"

#include <QByteArray>

#include <map>

namespace cache {

class MemoryCache final : public ProductCache {
public:
    /// `clock` must outlive the cache. Of more than `capacity` products the ones fetched first are dropped.
    MemoryCache(const base::Clock* clock, Freshness freshness, size_t capacity = 50'000);

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
    using ProductKey = std::pair<domain::Marketplace, domain::Asin>;

    struct KeptProduct {
        std::shared_ptr<const domain::ProductFacts> facts;
        std::optional<domain::Score> score;
    };
    struct KeptHistory {
        domain::Depth depth = domain::Depth::Basic;
        base::Timestamp fetchedAt{};
        QByteArray packed;
        QByteArray packedDetails; // empty: none
    };
    struct KeptCategory {
        CategoryRecord record;
        base::Timestamp storedAt{};
    };

    struct KeptCode {
        std::vector<domain::Asin> asins;
        base::Timestamp storedAt{};
    };

    [[nodiscard]] bool replaces(domain::Depth depth, base::Timestamp fetchedAt, domain::Depth keptDepth,
                                base::Timestamp keptFetchedAt) const;
    [[nodiscard]] bool isFreshDiscovery(const DiscoveryRecord& record) const;
    void keep(const ScoredProduct& product);
    void keepHistory(const ProductKey& key, const domain::Product& product);
    void dropOldest();

    const base::Clock& m_clock;
    const Freshness m_freshness;
    const size_t m_capacity;
    std::map<QString, DiscoveryRecord> m_discoveries;
    std::map<QString, std::int64_t> m_discoveryHits; // by key
    std::map<ProductKey, KeptProduct> m_products;
    std::map<ProductKey, KeptHistory> m_histories;
    std::map<std::pair<domain::Marketplace, QString>, KeptCode> m_codes;
    std::map<std::pair<domain::Marketplace, domain::CategoryId>, KeptCategory> m_categories;
    std::map<std::pair<domain::Marketplace, QString>, base::Timestamp> m_categorySearches; // by folded words
    std::map<std::pair<Level, std::chrono::sys_days>, domain::CacheUse> m_counters;
};

} // namespace cache
