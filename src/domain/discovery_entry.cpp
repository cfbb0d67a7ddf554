// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/discovery_entry.h"

#include <algorithm>

namespace domain {

std::optional<SearchQuery> queryOfKey(const QString& key, Marketplace marketplace, DiscoverySource source,
                                      FilterSet filters)
{
    SearchQuery query{marketplace, source, Depth::Basic, std::move(filters)};
    for (const Depth depth : {Depth::Basic, Depth::BuyBox, Depth::Offers}) {
        query.depth = depth;
        if (query.discoveryKey() == key)
            return query;
    }
    return std::nullopt;
}

std::optional<SearchQuery> refreshQuery(const DiscoveryEntry& entry)
{
    auto query = entry.query;
    if (query && entry.count > 0)
        query->filters[QStringLiteral("max")]
            = Bounds{std::nullopt, std::min<std::int64_t>(entry.count, SearchQuery::kMostLimit)};
    return query;
}

} // namespace domain
