// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a search would cost, from what the cache already holds. Spends nothing and counts no hit.
#pragma once

#include "base/task.h"
#include "domain/summary.h"
#include "sourcing/search_session.h"

#include <memory>

namespace sourcing {

struct Services;

/// Tokens for finding so many ASINs with a source: the Product Finder is paid by the hundred, best sellers by the list.
[[nodiscard]] domain::Tokens discoveryCost(domain::DiscoverySource source, int asins);

/// What a search has still to pay: for finding its products unless they are found, and for the products that the cache
/// does not hold.
[[nodiscard]] domain::Tokens costAhead(const domain::SearchQuery& query, const RunOptions& options, bool isFound,
                                       int missing);

/// Claims nothing and waits for nobody: what another program is fetching at this moment counts as missing, so the
/// search may turn out cheaper.
[[nodiscard]] base::Task<base::Result<domain::Forecast>> forecastOf(std::shared_ptr<Services> services,
                                                                    domain::SearchQuery query, RunOptions options);

} // namespace sourcing
