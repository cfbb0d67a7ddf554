// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two-level cache as the search session sees it: which ASINs a selection finds (discovery), and what is known of a
// product (scoring). One per program, owned by who opened it; called on the GUI thread, works on its own.
// Implementations: SqlCache, MemoryCache. A Storage error of a look-up means "go on without"; it is kept for status().
#pragma once

#include "base/task.h"
#include "cache/cache_types.h"
#include "cache/claims.h"
#include "cache/location.h"
#include "domain/discovery_entry.h"

namespace cache {

class ProductCache {
public:
    enum class Purge {
        Expired, // everything that is not fresh
        PastRetention, // what is too old even for offline use; done at every opening
    };

    ProductCache() = default;
    virtual ~ProductCache() = default;
    ProductCache(const ProductCache&) = delete;
    ProductCache& operator=(const ProductCache&) = delete;

    /// An entry serves when it is fresh (or stale ones are accepted) and holds as many as wanted, or all there are.
    [[nodiscard]] virtual base::Task<base::Result<std::optional<FoundDiscovery>>> findDiscovery(DiscoveryLookup lookup)
        = 0;
    /// Replaces an older entry of the same key.
    [[nodiscard]] virtual base::Task<base::Status> storeDiscovery(DiscoveryRecord record) = 0;

    /// A product is found when its facts are deep enough and fresh (or stale ones are accepted).
    [[nodiscard]] virtual base::Task<base::Result<Partition>> partition(PartitionLookup lookup) = 0;
    /// All or none. A product's entry keeps its deepest facts for as long as they are fresh, else the newest: what is
    /// stored replaces what is kept unless that is, in this order, fresher, deeper, newer. History and details follow
    /// the same rule.
    [[nodiscard]] virtual base::Task<base::Status> storeProducts(std::vector<ScoredProduct> products) = 0;
    /// What Keepa has just answered about product codes; replaces what was known of them.
    [[nodiscard]] virtual base::Task<base::Status> storeCodes(domain::Marketplace marketplace,
                                                              std::vector<CodeRecord> records)
        = 0;
    /// In no order. No record: ask Keepa.
    [[nodiscard]] virtual base::Task<base::Result<std::vector<CodeRecord>>> findCodes(CodeLookup lookup) = 0;
    /// Of the scoring level, in the order of their keys and of any age: those after `after` whose last score was not
    /// made under that profile, at most `limit`.
    [[nodiscard]] virtual base::Task<base::Result<CataloguePage>>
    scoredOtherwise(domain::ProfileHash profile, std::optional<CataloguePlace> after, int limit) = 0;
    /// Puts scores in the place of the last ones. Facts, ages and hits stay; an entry whose facts have changed since is
    /// left as it is.
    [[nodiscard]] virtual base::Task<base::Status> storeScores(std::vector<NewScore> scores) = 0;
    /// The history last stored, whatever its age; nothing when there is none.
    [[nodiscard]] virtual base::Task<base::Result<std::optional<domain::History>>>
    history(domain::Marketplace marketplace, domain::Asin asin) = 0;
    /// The details stored with that history: an answer that tells none leaves none of an older one standing.
    [[nodiscard]] virtual base::Task<base::Result<std::optional<domain::ProductDetails>>>
    details(domain::Marketplace marketplace, domain::Asin asin) = 0;

    [[nodiscard]] virtual base::Task<base::Status> storeCategories(domain::Marketplace marketplace,
                                                                   std::vector<CategoryRecord> records)
        = 0;
    /// In no order. No record: ask Keepa. A record that is not `known`: Keepa was asked and knows none.
    [[nodiscard]] virtual base::Task<base::Result<std::vector<CategoryRecord>>>
    findCategories(domain::Marketplace marketplace, std::vector<domain::CategoryId> ids) = 0;
    /// The known categories whose name holds `text`, without regard to case, shortest names first, at most `limit`.
    [[nodiscard]] virtual base::Task<base::Result<std::vector<domain::Category>>>
    categoriesNamed(domain::Marketplace marketplace, QString text, int limit) = 0;

    /// That Keepa was asked for categories by these words and its answer stored.
    [[nodiscard]] virtual base::Task<base::Status> rememberCategorySearch(domain::Marketplace marketplace,
                                                                          QString words)
        = 0;
    /// How long ago that was; nothing when never, or so long ago that it should be asked again.
    [[nodiscard]] virtual base::Task<base::Result<std::optional<std::chrono::seconds>>>
    categorySearchAge(domain::Marketplace marketplace, QString words) = 0;

    /// Claims all at once what `owner`, a name like no other's, is about to ask of Keepa. Those that are somebody
    /// else's come back; all others are his for kClaimLease: those that nobody held, whose time was over, or whose
    /// holder's process has ended on this host. Storage error when the cache cannot be written: then there are no
    /// claims.
    [[nodiscard]] virtual base::Task<base::Result<std::vector<HeldClaim>>> claim(QString owner,
                                                                                 std::vector<Claim> wanted)
        = 0;
    /// All that `owner` holds are his for kClaimLease from now.
    [[nodiscard]] virtual base::Task<base::Status> renewClaims(QString owner) = 0;
    /// Those of them that `owner` holds.
    [[nodiscard]] virtual base::Task<base::Status> releaseClaims(QString owner, std::vector<Claim> claims) = 0;

    /// Adds to today's counters, once per search and level.
    [[nodiscard]] virtual base::Task<base::Status> recordOutcomes(Level level, OutcomeCounts counts,
                                                                  domain::Tokens saved)
        = 0;
    [[nodiscard]] virtual base::Task<base::Result<domain::CacheStatus>> status() = 0;
    [[nodiscard]] virtual base::Task<base::Result<domain::CacheRemoval>> purge(Purge what) = 0;
    /// Of one level, or of both and the categories; counters stay.
    [[nodiscard]] virtual base::Task<base::Result<domain::CacheRemoval>> clear(std::optional<Level> level) = 0;
    /// Gives back to the disk what removed entries left behind. Others wait to write meanwhile.
    [[nodiscard]] virtual base::Task<base::Status> compact() = 0;
    [[nodiscard]] virtual base::Task<base::Result<domain::CacheVerification>> verify() = 0;

    /// What is kept of the discovery level, the newest first, at most `limit`.
    [[nodiscard]] virtual base::Task<base::Result<std::vector<domain::DiscoveryEntry>>> discoveries(int limit) = 0;
    /// Whether there was one of this key.
    [[nodiscard]] virtual base::Task<base::Result<bool>> removeDiscovery(QString key) = 0;
};

struct OpenedCache {
    std::unique_ptr<ProductCache> cache; // never null
    bool persistent = false;
    std::optional<base::Error> problem; // why it is not, though it was asked for
    QString notice; // what the user must be told besides; may be empty
};

/// Opens the cache at `location`; a cache in memory alone when there is none (`--no-cache`) or when it cannot be
/// opened. `clock` must outlive the cache.
[[nodiscard]] base::Task<OpenedCache> openProductCache(std::optional<Location> location, const base::Clock* clock,
                                                       Freshness freshness);

} // namespace cache
