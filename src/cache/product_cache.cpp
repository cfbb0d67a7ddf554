// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/product_cache.h"

#include "base/log.h"
#include "cache/memory_cache.h"
#include "cache/sql_cache.h"

namespace cache {

base::Task<OpenedCache> openProductCache(std::optional<Location> location, const base::Clock* clock,
                                         Freshness freshness)
{
    OpenedCache opened;
    if (!location) {
        qCInfo(base::logCache, "[CACHE] Database cache disabled");
        opened.cache = std::make_unique<MemoryCache>(clock, freshness);
        co_return opened;
    }
    const QString place = location->toString();
    auto database = co_await SqlCache::open(std::move(*location), clock, freshness);
    if (!database) {
        qCWarning(base::logCache).noquote() << "[CACHE] Database cache disabled:" << database.error().detail;
        opened.problem = database.error();
        opened.cache = std::make_unique<MemoryCache>(clock, freshness);
        co_return opened;
    }
    qCInfo(base::logCache).noquote() << "[CACHE] Database cache enabled:" << place;
    opened.cache = std::move(database->cache);
    opened.persistent = true;
    opened.notice = database->notice;
    co_return opened;
}

} // namespace cache
