// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/memory_cache.h"

#include "cache/cache_log.h"
#include "cache/details_codec.h"
#include "cache/history_codec.h"

#include <algorithm>
#include <set>

namespace cache {

MemoryCache::MemoryCache(const base::Clock* clock, Freshness freshness, size_t capacity)
    : m_clock(*clock), m_freshness(freshness), m_capacity(capacity)
{
}

bool MemoryCache::isFreshDiscovery(const DiscoveryRecord& record) const
{
    const auto lifetime = record.asins.empty() ? m_freshness.emptyDiscovery : m_freshness.discovery;
    return isFresh(record.createdAt, m_clock.now(), lifetime);
}

base::Task<base::Result<std::optional<FoundDiscovery>>> MemoryCache::findDiscovery(DiscoveryLookup lookup)
{
    std::optional<FoundDiscovery> found;
    const auto at = m_discoveries.find(lookup.key);
    if (at != m_discoveries.end()) {
        const DiscoveryRecord& kept = at->second;
        const bool fresh
            = lookup.maxAge ? isFresh(kept.createdAt, m_clock.now(), *lookup.maxAge) : isFreshDiscovery(kept);
        const bool enough = kept.complete || std::cmp_greater_equal(kept.asins.size(), lookup.wanted);
        if (enough && (fresh || lookup.acceptStale))
            found = FoundDiscovery{kept.asins, kept.totalAvailable, kept.complete, kept.createdAt,
                                   fresh ? domain::Outcome::Hit : domain::Outcome::Stale};
    }
    if (lookup.countHit) {
        logDiscovery(found);
        if (found)
            ++m_discoveryHits[lookup.key];
    }
    co_return found;
}

base::Task<base::Status> MemoryCache::storeDiscovery(DiscoveryRecord record)
{
    logStoredDiscovery(record);
    const auto at = m_discoveries.find(record.key);
    if (at == m_discoveries.end() || at->second.createdAt <= record.createdAt)
        m_discoveries.insert_or_assign(record.key, std::move(record));
    co_return base::Status();
}

base::Task<base::Result<Partition>> MemoryCache::partition(PartitionLookup lookup)
{
    Partition partition;
    std::set<domain::Asin> seen;
    for (const auto& asin : lookup.asins) {
        if (!seen.insert(asin).second)
            continue;
        const auto at = m_products.find({lookup.marketplace, asin});
        const bool deepEnough = at != m_products.end() && at->second.facts->depth >= lookup.least;
        const bool fresh = deepEnough
            && isFresh(at->second.facts->fetchedAt, m_clock.now(), lookup.maxAge.value_or(m_freshness.scoring));
        if (deepEnough && (fresh || lookup.acceptStale))
            partition.found.push_back(
                {at->second.facts, fresh ? domain::Outcome::Hit : domain::Outcome::Stale, at->second.score});
        else
            partition.missing.push_back(asin);
    }
    if (lookup.countHits)
        logPartition(partition);
    co_return partition;
}

bool MemoryCache::replaces(domain::Depth depth, base::Timestamp fetchedAt, domain::Depth keptDepth,
                           base::Timestamp keptFetchedAt) const
{
    const auto freshAfter = m_clock.now() - m_freshness.scoring;
    return std::tuple(fetchedAt > freshAfter, depth, fetchedAt)
        >= std::tuple(keptFetchedAt > freshAfter, keptDepth, keptFetchedAt);
}

void MemoryCache::keep(const ScoredProduct& product)
{
    const auto& facts = product.product.facts;
    const ProductKey key(facts.marketplace, facts.asin);
    const auto at = m_products.find(key);
    if (at == m_products.end()
        || replaces(facts.depth, facts.fetchedAt, at->second.facts->depth, at->second.facts->fetchedAt))
        m_products.insert_or_assign(key,
                                    KeptProduct{std::make_shared<const domain::ProductFacts>(facts), product.score});

    keepHistory(key, product.product);
}

void MemoryCache::keepHistory(const ProductKey& key, const domain::Product& product)
{
    const auto& facts = product.facts;
    const bool hasDetails = product.details != domain::ProductDetails();
    if (product.history == domain::History() && !hasDetails)
        return;
    const auto old = m_histories.find(key);
    if (old != m_histories.end() && !replaces(facts.depth, facts.fetchedAt, old->second.depth, old->second.fetchedAt))
        return;
    auto packed = encodeHistory(product.history);
    if (!packed)
        return;
    auto packedDetails = hasDetails ? encodeDetails(product.details, product.history.of(domain::Series::Sales))
                                    : base::Result<QByteArray>();
    m_histories.insert_or_assign(key,
                                 KeptHistory{facts.depth, facts.fetchedAt, std::move(*packed),
                                             packedDetails ? std::move(*packedDetails) : QByteArray()});
}

void MemoryCache::dropOldest()
{
    // A tenth at a time, so that the sorting is paid for rarely.
    std::vector<std::pair<base::Timestamp, ProductKey>> byAge;
    for (const auto& [key, kept] : m_products)
        byAge.emplace_back(kept.facts->fetchedAt, key);
    std::ranges::sort(byAge);
    const size_t kept = m_capacity - m_capacity / 10;
    for (size_t i = 0; i + kept < byAge.size(); ++i) {
        m_products.erase(byAge[i].second);
        m_histories.erase(byAge[i].second);
    }
}

base::Task<base::Status> MemoryCache::storeProducts(std::vector<ScoredProduct> products)
{
    for (const auto& product : products)
        keep(product);
    if (m_products.size() > m_capacity)
        dropOldest();
    logStoredProducts(products);
    co_return base::Status();
}

base::Task<base::Result<std::optional<domain::History>>> MemoryCache::history(domain::Marketplace marketplace,
                                                                              domain::Asin asin)
{
    const auto at = m_histories.find({marketplace, asin});
    if (at == m_histories.end())
        co_return std::nullopt;
    auto history = decodeHistory(at->second.packed);
    if (!history)
        co_return std::unexpected(history.error());
    if (*history == domain::History())
        co_return std::nullopt;
    co_return std::move(*history);
}

base::Task<base::Result<std::optional<domain::ProductDetails>>> MemoryCache::details(domain::Marketplace marketplace,
                                                                                     domain::Asin asin)
{
    const auto at = m_histories.find({marketplace, asin});
    if (at == m_histories.end() || at->second.packedDetails.isEmpty())
        co_return std::nullopt;
    const auto beside = decodeHistory(at->second.packed);
    if (!beside)
        co_return std::unexpected(beside.error());
    auto details = decodeDetails(at->second.packedDetails, beside->of(domain::Series::Sales));
    if (!details)
        co_return std::unexpected(details.error());
    co_return std::move(*details);
}

base::Task<base::Status> MemoryCache::storeCodes(domain::Marketplace marketplace, std::vector<CodeRecord> records)
{
    for (auto& [code, asins] : records)
        m_codes.insert_or_assign({marketplace, code}, KeptCode{std::move(asins), m_clock.now()});
    co_return base::Status();
}

base::Task<base::Result<std::vector<CodeRecord>>> MemoryCache::findCodes(CodeLookup lookup)
{
    std::vector<CodeRecord> found;
    for (const QString& code : lookup.codes) {
        const auto at = m_codes.find({lookup.marketplace, code});
        if (at == m_codes.end())
            continue;
        const auto& [asins, storedAt] = at->second;
        const auto lifetime
            = lookup.maxAge.value_or(asins.empty() ? m_freshness.emptyDiscovery : m_freshness.discovery);
        if (lookup.acceptStale || isFresh(storedAt, m_clock.now(), lifetime))
            found.push_back({code, asins});
    }
    co_return found;
}

base::Task<base::Status> MemoryCache::storeCategories(domain::Marketplace marketplace,
                                                      std::vector<CategoryRecord> records)
{
    for (auto& record : records) {
        KeptCategory& kept = m_categories[{marketplace, record.category.id}];
        if (!record.category.children)
            record.category.children = std::move(kept.record.category.children);
        kept = {std::move(record), m_clock.now()};
    }
    co_return base::Status();
}

base::Task<base::Result<std::vector<CategoryRecord>>> MemoryCache::findCategories(domain::Marketplace marketplace,
                                                                                  std::vector<domain::CategoryId> ids)
{
    std::vector<CategoryRecord> found;
    for (const auto id : ids) {
        const auto at = m_categories.find({marketplace, id});
        if (at != m_categories.end() && isFresh(at->second.storedAt, m_clock.now(), m_freshness.categories))
            found.push_back(at->second.record);
    }
    co_return found;
}

base::Task<base::Result<std::vector<domain::Category>>> MemoryCache::categoriesNamed(domain::Marketplace marketplace,
                                                                                     QString text, int limit)
{
    const QString folded = text.toCaseFolded();
    std::vector<domain::Category> found;
    for (const auto& [key, kept] : m_categories) {
        const bool usable = kept.record.known && key.second.value > 0
            && isFresh(kept.storedAt, m_clock.now(), m_freshness.categories);
        if (key.first == marketplace && usable && kept.record.category.name.toCaseFolded().contains(folded))
            found.push_back(kept.record.category);
    }
    std::ranges::sort(found, {}, [](const auto& c) { return std::tuple(c.name.size(), c.name, c.id); });
    found.resize(std::min(found.size(), static_cast<size_t>(std::max(limit, 0))));
    co_return found;
}

base::Task<base::Status> MemoryCache::rememberCategorySearch(domain::Marketplace marketplace, QString words)
{
    m_categorySearches.insert_or_assign({marketplace, words.toCaseFolded()}, m_clock.now());
    co_return base::Status();
}

base::Task<base::Result<std::optional<std::chrono::seconds>>>
MemoryCache::categorySearchAge(domain::Marketplace marketplace, QString words)
{
    std::optional<std::chrono::seconds> age;
    const auto now = m_clock.now();
    const auto at = m_categorySearches.find({marketplace, words.toCaseFolded()});
    if (at != m_categorySearches.end() && isFresh(at->second, now, m_freshness.categories))
        age = ageAt(now, at->second);
    co_return age;
}

// Nobody else sees this cache, and within the program the client asks for nothing twice at a time.
base::Task<base::Result<std::vector<HeldClaim>>> MemoryCache::claim(QString, std::vector<Claim>)
{
    co_return std::vector<HeldClaim>();
}

base::Task<base::Status> MemoryCache::renewClaims(QString)
{
    co_return base::Status();
}

base::Task<base::Status> MemoryCache::releaseClaims(QString, std::vector<Claim>)
{
    co_return base::Status();
}

base::Task<base::Status> MemoryCache::recordOutcomes(Level level, OutcomeCounts counts, domain::Tokens saved)
{
    logOutcomes(level, counts);
    auto& [total, tokens] = m_counters[{level, std::chrono::floor<std::chrono::days>(m_clock.now())}];
    total.hits += counts.hits;
    total.misses += counts.misses;
    total.stale += counts.stale;
    total.bypass += counts.bypass;
    tokens += saved.count;
    co_return base::Status();
}

} // namespace cache
