// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The upkeep of the cache in memory: status, purge, clear, verify.
#include "cache/details_codec.h"
#include "cache/history_codec.h"
#include "cache/memory_cache.h"

#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace cache {

namespace {

void add(domain::CacheUse& sum, const domain::CacheUse& use)
{
    sum.outcomes.hits += use.outcomes.hits;
    sum.outcomes.misses += use.outcomes.misses;
    sum.outcomes.stale += use.outcomes.stale;
    sum.outcomes.bypass += use.outcomes.bypass;
    sum.tokensSaved += use.tokensSaved;
}

void countEntry(domain::CacheLevelStatus& status, base::Timestamp made, bool fresh, bool kept)
{
    ++status.entries;
    ++(fresh ? status.fresh : kept ? status.stale : status.expired);
    status.oldest = std::min(status.oldest.value_or(made), made);
    status.newest = std::max(status.newest.value_or(made), made);
}

} // namespace

base::Task<base::Result<domain::CacheStatus>> MemoryCache::status()
{
    domain::CacheStatus status;
    status.backend = QStringLiteral("memory");
    const auto isKept = [this](base::Timestamp made, std::chrono::milliseconds lifetime) {
        return made > m_clock.now() - std::max(lifetime, m_freshness.retention);
    };
    for (const auto& [key, record] : m_discoveries) {
        const bool kept = isKept(record.createdAt, m_freshness.discovery);
        countEntry(status.of(Level::Discovery), record.createdAt, isFreshDiscovery(record), kept);
    }
    for (const auto& [key, product] : m_products) {
        const auto made = product.facts->fetchedAt;
        const bool fresh = isFresh(made, m_clock.now(), m_freshness.scoring);
        countEntry(status.of(Level::Scoring), made, fresh, isKept(made, m_freshness.scoring));
    }
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.now());
    for (const auto& [key, counted] : m_counters) {
        const auto& [level, day] = key;
        auto& counts = status.of(level);
        add(counts.ever, counted);
        if (day >= today - std::chrono::days(6))
            add(counts.sevenDays, counted);
        if (day >= today)
            add(counts.today, counted);
        const auto ago = (today - day).count();
        if (ago >= 0 && ago < static_cast<std::ptrdiff_t>(domain::kCacheDays))
            add(counts.days[domain::kCacheDays - 1 - static_cast<size_t>(ago)], counted);
        status.tokensSaved += counted.tokensSaved;
    }
    co_return status;
}

base::Task<base::Result<std::vector<domain::DiscoveryEntry>>> MemoryCache::discoveries(int limit)
{
    std::vector<domain::DiscoveryEntry> entries;
    for (const auto& [key, record] : m_discoveries) {
        const auto lifetime = record.asins.empty() ? m_freshness.emptyDiscovery : m_freshness.discovery;
        domain::DiscoveryEntry entry;
        entry.key = key;
        entry.marketplace = record.marketplace;
        entry.count = static_cast<std::int64_t>(record.asins.size());
        entry.totalAvailable = record.totalAvailable;
        const auto hits = m_discoveryHits.find(key);
        entry.hits = hits == m_discoveryHits.end() ? 0 : hits->second;
        entry.createdAt = record.createdAt;
        entry.staleAt = record.createdAt + lifetime;
        const auto source = domain::sourceFromName(record.source);
        auto filters = domain::filterSetFromJson(QJsonDocument::fromJson(record.filtersJson).object());
        if (source && filters)
            entry.query = domain::queryOfKey(key, record.marketplace, *source, std::move(*filters));
        entries.push_back(std::move(entry));
    }
    std::ranges::sort(entries, [](const auto& a, const auto& b) {
        return std::tuple(b.createdAt, a.key) < std::tuple(a.createdAt, b.key);
    });
    entries.resize(std::min(entries.size(), static_cast<size_t>(std::max(limit, 0))));
    co_return entries;
}

base::Task<base::Result<bool>> MemoryCache::removeDiscovery(QString key)
{
    m_discoveryHits.erase(key);
    co_return m_discoveries.erase(key) > 0;
}

base::Task<base::Status> MemoryCache::compact()
{
    co_return base::Status();
}

base::Task<base::Result<domain::CacheRemoval>> MemoryCache::purge(Purge what)
{
    const auto now = m_clock.now();
    const auto tooOld = [&](base::Timestamp made, std::chrono::milliseconds lifetime) {
        return made <= now - (what == Purge::Expired ? lifetime : std::max(lifetime, m_freshness.retention));
    };
    domain::CacheRemoval removed;
    removed.discoveries = static_cast<std::int64_t>(std::erase_if(m_discoveries, [&](const auto& entry) {
        const auto& record = entry.second;
        return tooOld(record.createdAt, record.asins.empty() ? m_freshness.emptyDiscovery : m_freshness.discovery);
    }));
    removed.products = static_cast<std::int64_t>(std::erase_if(
        m_products, [&](const auto& entry) { return tooOld(entry.second.facts->fetchedAt, m_freshness.scoring); }));
    removed.histories = static_cast<std::int64_t>(std::erase_if(m_histories, [&](const auto& entry) {
        return tooOld(entry.second.fetchedAt, m_freshness.scoring) && !m_products.contains(entry.first);
    }));
    std::erase_if(m_codes, [&](const auto& entry) { return tooOld(entry.second.storedAt, m_freshness.discovery); });
    std::erase_if(m_categories,
                  [&](const auto& entry) { return tooOld(entry.second.storedAt, m_freshness.categories); });
    std::erase_if(m_categorySearches, [&](const auto& entry) { return tooOld(entry.second, m_freshness.categories); });
    co_return removed;
}

base::Task<base::Result<domain::CacheRemoval>> MemoryCache::clear(std::optional<Level> level)
{
    domain::CacheRemoval removed;
    if (level != Level::Scoring) {
        removed.discoveries = static_cast<std::int64_t>(m_discoveries.size());
        m_discoveries.clear();
        m_codes.clear();
    }
    if (level != Level::Discovery) {
        removed.products = static_cast<std::int64_t>(m_products.size());
        removed.histories = static_cast<std::int64_t>(m_histories.size());
        m_products.clear();
        m_histories.clear();
    }
    if (!level) {
        m_categories.clear();
        m_categorySearches.clear();
    }
    co_return removed;
}

base::Task<base::Result<domain::CacheVerification>> MemoryCache::verify()
{
    domain::CacheVerification report;
    report.discoveries = static_cast<std::int64_t>(m_discoveries.size());
    report.products = static_cast<std::int64_t>(m_products.size());
    report.histories = static_cast<std::int64_t>(m_histories.size());
    for (const auto& [key, kept] : m_histories) {
        const auto decoded = decodeHistory(kept.packed);
        if (!decoded)
            report.findings.push_back(key.second.toString() + QStringLiteral(": ") + decoded.error().detail);
        const auto details = !decoded || kept.packedDetails.isEmpty()
            ? base::Result<domain::ProductDetails>()
            : decodeDetails(kept.packedDetails, decoded->of(domain::Series::Sales));
        if (!details)
            report.findings.push_back(key.second.toString() + QStringLiteral(": ") + details.error().detail);
    }
    co_return report;
}

} // namespace cache
