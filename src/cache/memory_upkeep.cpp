// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The upkeep of the cache in memory: status, purge, clear, verify.
#include "cache/details_codec.h"
#include "cache/history_codec.h"
#include "cache/memory_cache.h"

#include <algorithm>

namespace cache {

namespace {

void add(OutcomeCounts& sum, const OutcomeCounts& counts)
{
    sum.hits += counts.hits;
    sum.misses += counts.misses;
    sum.stale += counts.stale;
    sum.bypass += counts.bypass;
}

void countEntry(LevelStatus& status, base::Timestamp made, bool fresh)
{
    ++status.entries;
    ++(fresh ? status.fresh : status.expired);
    status.oldest = std::min(status.oldest.value_or(made), made);
    status.newest = std::max(status.newest.value_or(made), made);
}

} // namespace

base::Task<base::Result<CacheStatus>> MemoryCache::status()
{
    CacheStatus status;
    status.backend = QStringLiteral("memory");
    for (const auto& [key, record] : m_discoveries)
        countEntry(status.of(Level::Discovery), record.createdAt, isFreshDiscovery(record));
    for (const auto& [key, kept] : m_products) {
        const bool fresh = isFresh(kept.facts->fetchedAt, m_clock.now(), m_freshness.scoring);
        countEntry(status.of(Level::Scoring), kept.facts->fetchedAt, fresh);
    }
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.now());
    for (const auto& [key, counted] : m_counters) {
        const auto& [level, day] = key;
        auto& counts = status.of(level).counts;
        add(counts.ever, counted.first);
        counts.tokensSavedEver += counted.second;
        if (day >= today - std::chrono::days(6)) {
            add(counts.sevenDays, counted.first);
            counts.tokensSavedSevenDays += counted.second;
        }
        if (day >= today) {
            add(counts.today, counted.first);
            counts.tokensSavedToday += counted.second;
        }
        status.tokensSaved += counted.second;
    }
    co_return status;
}

base::Task<base::Result<Removed>> MemoryCache::purge(Purge what)
{
    const auto now = m_clock.now();
    const auto tooOld = [&](base::Timestamp made, std::chrono::milliseconds lifetime) {
        return made <= now - (what == Purge::Expired ? lifetime : std::max(lifetime, m_freshness.retention));
    };
    Removed removed;
    removed.discoveries = static_cast<std::int64_t>(std::erase_if(m_discoveries, [&](const auto& entry) {
        const auto& record = entry.second;
        return tooOld(record.createdAt, record.asins.empty() ? m_freshness.emptyDiscovery : m_freshness.discovery);
    }));
    removed.products = static_cast<std::int64_t>(std::erase_if(
        m_products, [&](const auto& entry) { return tooOld(entry.second.facts->fetchedAt, m_freshness.scoring); }));
    removed.histories = static_cast<std::int64_t>(std::erase_if(m_histories, [&](const auto& entry) {
        return tooOld(entry.second.fetchedAt, m_freshness.scoring) && !m_products.contains(entry.first);
    }));
    std::erase_if(m_categories,
                  [&](const auto& entry) { return tooOld(entry.second.storedAt, m_freshness.categories); });
    std::erase_if(m_categorySearches, [&](const auto& entry) { return tooOld(entry.second, m_freshness.categories); });
    co_return removed;
}

base::Task<base::Result<Removed>> MemoryCache::clear(std::optional<Level> level)
{
    Removed removed;
    if (level != Level::Scoring) {
        removed.discoveries = static_cast<std::int64_t>(m_discoveries.size());
        m_discoveries.clear();
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

base::Task<base::Result<VerifyReport>> MemoryCache::verify()
{
    VerifyReport report;
    report.discoveries = static_cast<std::int64_t>(m_discoveries.size());
    report.products = static_cast<std::int64_t>(m_products.size());
    report.histories = static_cast<std::int64_t>(m_histories.size());
    for (const auto& [key, kept] : m_histories) {
        const auto decoded = decodeHistory(kept.packed);
        if (!decoded)
            report.findings.push_back(key.second.toString() + QStringLiteral(": ") + decoded.error().detail);
        const auto details
            = kept.packedDetails.isEmpty() ? base::Result<domain::ProductDetails>() : decodeDetails(kept.packedDetails);
        if (!details)
            report.findings.push_back(key.second.toString() + QStringLiteral(": ") + details.error().detail);
    }
    co_return report;
}

} // namespace cache
