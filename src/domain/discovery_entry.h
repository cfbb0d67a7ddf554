// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list of products as the cache keeps it, without the list itself. A plain value.
#pragma once

#include "domain/category_names.h"
#include "domain/search_query.h"

namespace domain {

struct DiscoveryEntry {
    QString key;
    Marketplace marketplace = Marketplace::Us;
    /// What was asked; nothing when it cannot be told any more, so that it cannot be asked again.
    std::optional<SearchQuery> query;
    CategoryNames categoryNames; // of what was asked, as far as they are known
    std::int64_t count = 0; // ASINs that are kept
    std::int64_t totalAvailable = 0; // as Keepa counts them
    std::int64_t hits = 0;
    base::Timestamp createdAt{};
    base::Timestamp staleAt{}; // when its time is over
};

/// The query of these filters whose discovery key is `key`, if there is one: filters alone do not tell the depth.
[[nodiscard]] std::optional<SearchQuery> queryOfKey(const QString& key, Marketplace marketplace, DiscoverySource source,
                                                    FilterSet filters);

/// The query that asks for the list again, as long as it is kept; nothing when it cannot be told any more.
[[nodiscard]] std::optional<SearchQuery> refreshQuery(const DiscoveryEntry& entry);

} // namespace domain
