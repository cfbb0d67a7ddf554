// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/memory_cache.h"

namespace cache {

base::Task<base::Result<CataloguePage>> MemoryCache::scoredOtherwise(domain::ProfileHash profile,
                                                                     std::optional<CataloguePlace> after, int limit)
{
    CataloguePage page;
    auto at = after ? m_products.upper_bound({after->marketplace, after->asin}) : m_products.begin();
    for (int left = limit; at != m_products.end() && left > 0; ++at) {
        if (at->second.score && at->second.score->profile == profile)
            continue;
        page.products.push_back(at->second.facts);
        page.next = CataloguePlace{at->first.first, at->first.second};
        --left;
    }
    if (at == m_products.end())
        page.next.reset();
    co_return page;
}

base::Task<base::Status> MemoryCache::storeScores(std::vector<NewScore> scores)
{
    for (auto& [facts, score] : scores) {
        const auto at = m_products.find({facts->marketplace, facts->asin});
        if (at != m_products.end() && at->second.facts->fetchedAt == facts->fetchedAt
            && at->second.facts->depth == facts->depth)
            at->second.score = score;
    }
    co_return base::Status();
}

} // namespace cache
