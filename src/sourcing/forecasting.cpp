// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/forecasting.h"

#include "domain/deal.h"
#include "sourcing/rescoring.h"
#include "sourcing/services.h"

namespace sourcing {

namespace {

std::chrono::milliseconds refillTime(const keepa::TokenState& state, domain::Tokens balance, domain::Tokens cost)
{
    // Keepa runs a request while the balance is above zero and lets it overdraw, so the last request of a search only
    // needs one token; all before it must be covered. Taken as a whole that is: the balance must reach the cost.
    const int short_ = cost.count - balance.count;
    if (short_ <= 0)
        return std::chrono::milliseconds(0);
    const int perMinute = std::max(keepa::refillOf(state).count, 1);
    return std::chrono::minutes((short_ + perMinute - 1) / perMinute);
}

} // namespace

domain::Tokens discoveryCost(domain::DiscoverySource source, int asins)
{
    switch (source) {
    case domain::DiscoverySource::Finder:
        return {10 + (asins + 99) / 100};
    case domain::DiscoverySource::BestSellers:
        return {50};
    case domain::DiscoverySource::Deals:
        break;
    }
    constexpr int kPage = 5;
    return {kPage * ((asins + domain::kDealsPerPage - 1) / domain::kDealsPerPage)};
}

domain::Tokens costAhead(const domain::SearchQuery& query, const RunOptions& options, bool isFound, int missing)
{
    if (options.offline)
        return {};
    domain::Tokens tokens;
    if (!isFound)
        tokens += discoveryCost(query.source, query.discoveryLimit());
    if (!options.idsOnly)
        tokens += domain::Tokens{missing * domain::costPerProduct(query.depth).count};
    return tokens;
}

base::Task<base::Result<domain::Forecast>> forecastOf(std::shared_ptr<Services> services, domain::SearchQuery query,
                                                      RunOptions options)
{
    if (const auto status = checkedUnder(query, options.profile); !status)
        co_return std::unexpected(status.error());

    domain::Forecast forecast;
    forecast.wanted = query.limit();
    std::vector<domain::Asin> asins;
    std::optional<cache::FoundDiscovery> known;
    if (!options.refresh) {
        const cache::DiscoveryLookup lookup{
            .key = query.discoveryKey(), .wanted = query.limit(), .acceptStale = options.offline, .countHit = false};
        const auto found = co_await services->store().findDiscovery(lookup);
        if (found)
            known = *found;
    }
    if (known) {
        asins = known->asins;
        if (asins.size() > static_cast<size_t>(query.limit()))
            asins.erase(asins.begin() + query.limit(), asins.end());
        std::erase_if(asins, [&](const domain::Asin& asin) {
            return services->rejected.contains({query.marketplace, asin}); // never paid for
        });
        forecast.discovery = known->outcome;
        forecast.wanted = static_cast<int>(asins.size());
        forecast.exact = query.depth != domain::Depth::Offers;
        const cache::PartitionLookup lookup{.marketplace = query.marketplace,
                                            .asins = asins,
                                            .least = query.depth,
                                            .acceptStale = options.offline,
                                            .countHits = false};
        const auto partition = co_await services->store().partition(lookup);
        forecast.cached = partition ? static_cast<int>(partition->found.size()) : 0;
    } else {
        forecast.discovery = options.refresh ? domain::Outcome::Bypass : domain::Outcome::Miss;
    }
    forecast.tokens = costAhead(query, options, known.has_value(), forecast.wanted - forecast.cached);

    if (const auto state = services->client->lastTokens(); state && state->refillRate.count > 0) {
        const auto balance = services->client->availableTokens();
        forecast.balance = balance;
        if (balance)
            forecast.wait = refillTime(*state, *balance, forecast.tokens);
    }
    co_return forecast;
}

} // namespace sourcing
