// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/cached_rows.h"

#include "sourcing/rescoring.h"
#include "sourcing/root_sizes.h"
#include "sourcing/services.h"

#include <unordered_map>

namespace sourcing {

base::Task<base::Result<std::vector<domain::Row>>> cachedRows(std::stop_token stop, std::shared_ptr<Services> services,
                                                              domain::Marketplace marketplace,
                                                              std::vector<KnownProduct> products,
                                                              domain::Profile profile)
{
    co_await learnRootSizes(services, marketplace);
    cache::PartitionLookup lookup{.marketplace = marketplace, .asins = {}, .acceptStale = true, .countHits = false};
    std::unordered_map<domain::Asin, std::optional<domain::Money>> costs;
    for (const KnownProduct& product : products) {
        if (costs.emplace(product.asin, product.cost).second)
            lookup.asins.push_back(product.asin);
    }
    const auto partition = co_await services->store().partition(lookup);
    if (!partition)
        co_return std::unexpected(partition.error());
    std::vector<Scorable> subjects;
    for (const cache::CachedProduct& found : partition->found)
        subjects.push_back({found.facts, costs[found.facts->asin]});
    const QString profileName = profile.name;
    const auto made = co_await rescored(stop, services, std::move(subjects), std::move(profile));
    if (!made)
        co_return base::failure(base::ErrorKind::Cancelled, QStringLiteral("the look into the cache was ended"));

    std::vector<domain::Row> rows;
    rows.reserve(made->subjects.size());
    for (size_t i = 0; i < made->subjects.size(); ++i) {
        domain::Row row;
        row.facts = made->subjects[i].facts;
        row.score = made->scores[i];
        row.outcome = partition->found[i].outcome;
        row.shownAt = services->clock.now();
        row.typedCost = made->subjects[i].typedCost;
        row.profileName = profileName;
        rows.push_back(std::move(row));
    }
    co_return rows;
}

} // namespace sourcing
