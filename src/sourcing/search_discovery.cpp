// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The discovery level: which ASINs the query finds, from the cache or from Keepa.
#include "sourcing/search_run.h"

#include "base/log.h"
#include "sourcing/forecasting.h"
#include "sourcing/workspace.h"

#include <unordered_set>

namespace sourcing {

base::Task<base::Result<std::vector<domain::Asin>>> SearchRun::discover(std::stop_token stop, Shared run)
{
    QElapsedTimer timer;
    timer.start();
    auto& report = run->m_summary.discovery;
    const auto limit = static_cast<size_t>(run->m_query.limit());
    auto cached = co_await discoverInCache(run);
    run->m_wasKnown = cached && *cached;
    if (!run->m_wasKnown)
        run->m_summary.tokens.forecast = costAhead(run->m_query, run->m_options, false, run->m_query.limit());
    if (cached && !*cached)
        cached = co_await claimDiscovery(stop, run);
    if (!cached)
        co_return std::unexpected(cached.error());
    std::vector<domain::Asin> asins;
    if (*cached) {
        const auto& found = **cached;
        report.outcome = found.outcome;
        report.age = std::chrono::duration_cast<std::chrono::seconds>(run->m_services->clock.now() - found.createdAt);
        run->m_summary.totalAvailable = found.totalAvailable;
        asins = found.asins;
    } else {
        const std::vector<cache::Claim> claims{run->discoveryClaim()};
        auto record = co_await discoverAtKeepa(stop, run);
        if (!record) {
            co_await FetchClaims::release(run->m_claims, claims);
            co_return std::unexpected(record.error());
        }
        run->m_summary.totalAvailable = record->totalAvailable;
        asins = record->asins;
        // Stored before it is shown: it was paid for.
        const auto stored = co_await run->m_services->store().storeDiscovery(std::move(*record));
        if (!stored)
            run->warn(stored.error().detail);
        if (run->m_workspace)
            Q_EMIT run->m_workspace->cacheChanged();
        co_await FetchClaims::release(run->m_claims, claims);
    }
    if (asins.size() > limit)
        asins.erase(asins.begin() + static_cast<std::ptrdiff_t>(limit), asins.end());
    run->m_summary.timings.discovery = std::chrono::microseconds(timer.nsecsElapsed() / 1000);
    co_return asins;
}

base::Task<base::Result<std::optional<cache::FoundDiscovery>>> SearchRun::discoverInCache(Shared run)
{
    auto& report = run->m_summary.discovery;
    report.outcome = run->m_options.refresh ? domain::Outcome::Bypass : domain::Outcome::Miss;
    if (!run->m_services->cache.persistent)
        report.outcome = domain::Outcome::Off;
    if (run->m_options.refresh)
        co_return std::nullopt;
    const cache::DiscoveryLookup lookup{
        .key = report.key, .wanted = run->m_query.limit(), .acceptStale = run->m_options.offline};
    const auto found = co_await run->m_services->store().findDiscovery(lookup);
    if (!found)
        run->warn(found.error().detail);
    const std::optional<cache::FoundDiscovery> known = found ? *found : std::nullopt;
    if (!known && run->m_options.offline)
        co_return base::failure(
            base::ErrorKind::Input,
            QStringLiteral("offline: this search was never made, so there is nothing to show of it"));
    co_return known;
}

base::Task<base::Result<cache::DiscoveryRecord>> SearchRun::discoverAtKeepa(std::stop_token stop, Shared run)
{
    const auto& query = run->m_query;
    const int asked = query.discoveryLimit();
    const domain::Tokens expected = discoveryCost(query.source, asked);
    if (const auto allowed = run->allowance(); allowed && *allowed < expected)
        co_return std::unexpected(run->allowanceUsedUp());

    const auto known = co_await learnBalance(stop, run);
    if (!known)
        co_return std::unexpected(known.error());
    auto record = recordOf(query);
    base::Status status;
    switch (query.source) {
    case domain::DiscoverySource::Finder:
        status = co_await askFinder(stop, run, &record);
        break;
    case domain::DiscoverySource::BestSellers:
        status = co_await askBestSellers(stop, run, &record);
        break;
    case domain::DiscoverySource::Deals:
        status = co_await askDeals(stop, run, &record);
        break;
    }
    if (!status)
        co_return std::unexpected(status.error());
    co_return record;
}

/// Waits for a list that is asked for in one piece. When the search is ended meanwhile, it is kept as it comes.
template <typename Request>
base::Task<base::Status> SearchRun::takeList(Shared run, Request request, int asked, ListAnswer asking,
                                             cache::DiscoveryRecord* record)
{
    const auto services = run->m_services;
    services->openDiscoveries.add(request, {*record, asked});
    const auto answer = co_await asking;
    if (answer || answer.error().kind != base::ErrorKind::Cancelled)
        std::ignore = services->openDiscoveries.take(request);
    if (!answer) {
        const std::vector<cache::Claim> claims{run->discoveryClaim()};
        co_await giveUp(run, request, claims);
        co_return std::unexpected(answer.error());
    }
    run->book(*answer);
    complete(*record, answer->value, asked, services->clock.now());
    co_return base::Status();
}

base::Task<base::Status> SearchRun::askFinder(std::stop_token stop, Shared run, cache::DiscoveryRecord* record)
{
    const auto services = run->m_services;
    const int asked = run->m_query.discoveryLimit();
    keepa::FinderRequest request;
    request.marketplace = run->m_query.marketplace;
    request.selection = run->m_query.selection();
    request.perPage = asked;
    auto asking = services->client->find(stop, request);
    co_return co_await takeList(run, request, asked, std::move(asking), record);
}

base::Task<base::Status> SearchRun::askBestSellers(std::stop_token stop, Shared run, cache::DiscoveryRecord* record)
{
    const auto services = run->m_services;
    const int asked = run->m_query.discoveryLimit();
    keepa::BestSellerRequest request;
    request.marketplace = run->m_query.marketplace;
    request.categoryId = record->categories.front();
    const QJsonObject selection = run->m_query.selection();
    request.range = selection.value(u"range").toInt();
    request.variations = selection.contains(u"variations");
    request.sublist = selection.contains(u"sublist");
    auto asking = services->client->bestSellers(stop, request, domain::SearchQuery::kMostLimit);
    co_return co_await takeList(run, request, asked, std::move(asking), record);
}

base::Task<base::Status> SearchRun::askDeals(std::stop_token stop, Shared run, cache::DiscoveryRecord* record)
{
    const auto services = run->m_services;
    const int asked = run->m_query.discoveryLimit();
    keepa::DealRequest request;
    request.marketplace = run->m_query.marketplace;
    request.selection = run->m_query.selection();
    keepa::Discovery all;
    bool isWhole = false;
    base::Status status;
    while (!isWhole && static_cast<int>(all.asins.size()) < asked) {
        const auto page = co_await services->client->deals(stop, request);
        if (!page) {
            status = std::unexpected(page.error());
            break;
        }
        run->book(*page);
        for (const domain::Deal& deal : page->value.deals)
            all.asins.push_back(deal.asin);
        isWhole = page->value.isLast();
        ++request.page;
    }
    // A product can be a deal twice, and pages may move while they are read.
    std::unordered_set<domain::Asin> seen;
    std::erase_if(all.asins, [&seen](const domain::Asin& asin) { return !seen.insert(asin).second; });
    complete(*record, all, asked, services->clock.now());
    record->complete = isWhole && record->asins.size() == all.asins.size();
    if (!status && !all.asins.empty()) {
        // The pages that came were paid for: a smaller search is served from them.
        const auto stored = co_await services->store().storeDiscovery(*record);
        if (!stored)
            run->warn(stored.error().detail);
    }
    co_return status;
}

} // namespace sourcing
