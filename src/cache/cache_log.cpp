// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_log.h"

#include "base/log.h"

namespace cache {

void logDiscovery(const std::optional<FoundDiscovery>& found)
{
    if (!found) {
        qCDebug(base::logCache, "[DISCOVERY] Cache MISS");
        return;
    }
    qCInfo(base::logCache).noquote() << QStringLiteral("[DISCOVERY] Cache %1: %2 ASINs")
                                            .arg(domain::outcomeName(found->outcome))
                                            .arg(found->asins.size());
}

void logStoredDiscovery(const DiscoveryRecord& record)
{
    qCDebug(base::logCache).noquote()
        << QStringLiteral("[DISCOVERY] Cached %1 ASINs (key: %2)").arg(record.asins.size()).arg(record.key);
}

void logPartition(const Partition& partition)
{
    if (!base::logCache().isDebugEnabled())
        return;
    for (const auto& product : partition.found)
        qCDebug(base::logCache).noquote()
            << QStringLiteral("[SCORING] Cache %1 for %2")
                   .arg(domain::outcomeName(product.outcome), product.facts->asin.toString());
    for (const auto& asin : partition.missing)
        qCDebug(base::logCache).noquote() << QStringLiteral("[SCORING] Cache MISS for %1").arg(asin.toString());
}

void logStoredProducts(const std::vector<ScoredProduct>& products)
{
    if (!base::logCache().isDebugEnabled())
        return;
    for (const auto& product : products)
        qCDebug(base::logCache).noquote()
            << QStringLiteral("[SCORING] Cached %1").arg(product.product.facts.asin.toString());
}

void logOutcomes(Level level, const OutcomeCounts& counts)
{
    const auto rate = counts.hitRate();
    if (level != Level::Scoring || !rate)
        return;
    qCInfo(base::logCache).noquote() << QStringLiteral("[METRICS] Scoring cache hit rate: %1% (%2/%3)")
                                            .arg(*rate * 100.0, 0, 'f', 1)
                                            .arg(counts.hits + counts.stale)
                                            .arg(counts.hits + counts.stale + counts.misses);
}

} // namespace cache
