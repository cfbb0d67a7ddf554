// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What SqlCache does with a connection, as plain functions: each is called inside a transaction, on the connection's
// thread.
#pragma once

#include "cache/cache_types.h"
#include "cache/connection.h"
#include "domain/discovery_entry.h"

namespace cache::sql {

/// The moment and the rules that a look-up is judged by, taken when it was asked. Times in a database are by its own
/// clock, for those who share it have clocks that differ.
struct Terms {
    base::Timestamp now{}; // by the database's clock
    Freshness freshness;
    std::chrono::milliseconds ahead{0}; // how far that clock is ahead of ours

    [[nodiscard]] base::Timestamp toDatabase(base::Timestamp ours) const { return ours + ahead; }
    [[nodiscard]] base::Timestamp toOurs(base::Timestamp inDatabase) const { return inDatabase - ahead; }
};

struct DiscoveryAnswer {
    std::optional<FoundDiscovery> found;
    bool broken = false; // there is an entry, and it cannot be used
};
[[nodiscard]] base::Result<DiscoveryAnswer> findDiscovery(Connection& connection, const DiscoveryLookup& lookup,
                                                          const Terms& terms);
[[nodiscard]] base::Status storeDiscovery(Connection& connection, const DiscoveryRecord& record, const Terms& terms);
[[nodiscard]] base::Status countDiscoveryHit(Connection& connection, const QString& key, const Terms& terms);
[[nodiscard]] base::Status deleteDiscovery(Connection& connection, const QString& key);

struct PartitionAnswer {
    Partition partition;
    std::vector<domain::Asin> broken; // entries that cannot be used; they are among the missing
};
[[nodiscard]] base::Result<PartitionAnswer> partition(Connection& connection, const PartitionLookup& lookup,
                                                      const Terms& terms);
[[nodiscard]] base::Status countProductHits(Connection& connection, domain::Marketplace marketplace,
                                            const std::vector<domain::Asin>& asins, const Terms& terms);
[[nodiscard]] base::Status deleteProducts(Connection& connection, domain::Marketplace marketplace,
                                          const std::vector<domain::Asin>& asins);

/// A product as the statements take it. Made before the transaction begins: compressing takes longer than writing.
struct EncodedProduct {
    QVariantList product, history; // rows of store_product and store_history; neither history nor details: empty
};
[[nodiscard]] EncodedProduct encoded(const ScoredProduct& product, const Terms& terms);
/// By marketplace and ASIN, each once, as the rule of replacing has it. Programs that store the same products at once
/// then take the rows in one order and never wait for each other in a circle.
[[nodiscard]] std::vector<ScoredProduct> orderedForStoring(std::vector<ScoredProduct> products, const Terms& terms);
/// Those of one orderedForStoring.
[[nodiscard]] base::Status storeProducts(Connection& connection, const std::vector<EncodedProduct>& products,
                                         const Terms& terms);
[[nodiscard]] base::Result<std::optional<domain::History>>
history(Connection& connection, domain::Marketplace marketplace, const domain::Asin& asin);
[[nodiscard]] base::Result<std::optional<domain::ProductDetails>>
details(Connection& connection, domain::Marketplace marketplace, const domain::Asin& asin);

[[nodiscard]] base::Status storeCategories(Connection& connection, domain::Marketplace marketplace,
                                           const std::vector<CategoryRecord>& records, const Terms& terms);
[[nodiscard]] base::Result<std::vector<CategoryRecord>> findCategories(Connection& connection,
                                                                       domain::Marketplace marketplace,
                                                                       const std::vector<domain::CategoryId>& ids,
                                                                       const Terms& terms);
[[nodiscard]] base::Result<std::vector<domain::Category>> categoriesNamed(Connection& connection,
                                                                          domain::Marketplace marketplace,
                                                                          const QString& text, int limit,
                                                                          const Terms& terms);

[[nodiscard]] base::Status storeCodes(Connection& connection, domain::Marketplace marketplace,
                                      const std::vector<CodeRecord>& records, const Terms& terms);
[[nodiscard]] base::Result<std::vector<CodeRecord>> findCodes(Connection& connection, const CodeLookup& lookup,
                                                              const Terms& terms);

[[nodiscard]] base::Status rememberCategorySearch(Connection& connection, domain::Marketplace marketplace,
                                                  const QString& words, const Terms& terms);
[[nodiscard]] base::Result<std::optional<std::chrono::seconds>>
categorySearchAge(Connection& connection, domain::Marketplace marketplace, const QString& words, const Terms& terms);

[[nodiscard]] base::Status recordOutcomes(Connection& connection, Level level, const OutcomeCounts& counts,
                                          domain::Tokens saved, const Terms& terms);
[[nodiscard]] QString levelName(Level level); // as cache_counters has it
[[nodiscard]] qlonglong dayOf(base::Timestamp time);
struct StatusAnswer {
    domain::CacheStatus status;
    bool countsAreDue = false; // it is worth counting the entries anew
};
/// Both levels, counters, sizes; the caller fills in where the store lies. Of a cache on a server with many entries the
/// counts are as they were kept last; see keepCounts.
[[nodiscard]] base::Result<StatusAnswer> status(Connection& connection, const Terms& terms);
/// Counts the entries anew, unless somebody has just done so, and keeps the counts where there are many.
[[nodiscard]] base::Status keepCounts(Connection& connection, const Terms& terms);
/// The same where counts are kept, however young they are: many entries were removed.
[[nodiscard]] base::Status renewKeptCounts(Connection& connection, const Terms& terms);
[[nodiscard]] base::Result<std::vector<domain::DiscoveryEntry>> discoveries(Connection& connection, int limit,
                                                                            const Terms& terms);

/// One slice each, small enough that others need not wait long. When nothing was removed, nothing is left to remove.
[[nodiscard]] base::Result<domain::CacheRemoval> purgeExpired(Connection& connection, const Terms& terms);
[[nodiscard]] base::Result<domain::CacheRemoval> purgePastRetention(Connection& connection, const Terms& terms);
[[nodiscard]] base::Result<domain::CacheRemoval> clear(Connection& connection, std::optional<Level> level);
/// The least used entries of both levels, if there is more than there may be.
[[nodiscard]] base::Result<domain::CacheRemoval> evict(Connection& connection, const Terms& terms);
[[nodiscard]] base::Result<bool> isTooLarge(Connection& connection, const Terms& terms);

/// The tables that verify walks through, a slice at a time.
enum class Scanned { Discoveries, Products, Histories };
struct Slice {
    QVariantList last; // the key behind which the next slice begins
    int rows = 0; // none: the table is at its end
    std::vector<QString> findings;
};
/// Before every key of the table.
[[nodiscard]] QVariantList firstKey(Scanned table);
[[nodiscard]] base::Result<Slice> verifySlice(Connection& connection, Scanned table, const QVariantList& after);
[[nodiscard]] base::Result<std::vector<QString>> verifyFile(Connection& connection);

} // namespace cache::sql
