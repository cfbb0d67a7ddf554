// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing from the cache may be on its way to another program on the same cache: it is claimed before it is
// asked for, and what another has claimed is waited for. A fresh look follows every claim, because the one before may
// have been let go between this search's look and its claim, with the answer stored.
#include "sourcing/search_run.h"

#include "sourcing/workspace.h"

#include <QRandomGenerator>

#include <unordered_set>

namespace sourcing {

namespace {

/// Spread, so that those who wait for one answer do not all ask for it at the same moment.
std::chrono::milliseconds pollInterval()
{
    constexpr int kLeast = 150;
    constexpr int kMost = 400;
    return std::chrono::milliseconds(QRandomGenerator::global()->bounded(kLeast, kMost + 1));
}

} // namespace

std::vector<cache::Claim> SearchRun::claimsOf(const std::vector<domain::Asin>& asins) const
{
    std::vector<cache::Claim> claims;
    claims.reserve(asins.size());
    for (const domain::Asin& asin : asins)
        claims.push_back(cache::Claim::product(m_query.marketplace, asin, m_query.depth));
    return claims;
}

/// Who wants it anew is served by what another has fetched since he asked.
std::optional<std::chrono::milliseconds> SearchRun::greatestAge() const
{
    return m_options.refresh ? std::optional(m_services->clock.now() - m_startedAt) : std::nullopt;
}

base::Task<base::Result<std::optional<cache::FoundDiscovery>>> SearchRun::claimDiscovery(std::stop_token stop,
                                                                                         Shared run)
{
    std::optional<cache::FoundDiscovery> found;
    if (!run->m_services->cache.persistent)
        co_return found;
    const std::vector<cache::Claim> wanted{run->discoveryClaim()};
    while (!stop.stop_requested()) {
        const auto others = co_await FetchClaims::take(run->m_claims, wanted);
        const cache::DiscoveryLookup lookup{
            .key = run->m_summary.discovery.key, .wanted = run->m_query.limit(), .maxAge = run->greatestAge()};
        const auto known = co_await run->m_services->store().findDiscovery(lookup);
        if (known)
            found = *known;
        if (found || others.empty())
            co_return found;
        run->tellWaitForOthers(0, others.front().until);
        const auto interval = pollInterval();
        co_await base::pause(stop, interval);
    }
    co_return base::failure(base::ErrorKind::Cancelled, QStringLiteral("the search was ended"));
}

base::Task<SearchRun::Portion> SearchRun::ownPart(Shared run, Portion portion)
{
    const auto wanted = run->claimsOf(portion.asins);
    const auto others = co_await FetchClaims::take(run->m_claims, wanted);
    if (!run->m_services->cache.persistent || portion.asins.empty())
        co_return portion;
    const cache::PartitionLookup lookup{.marketplace = run->m_query.marketplace,
                                        .asins = portion.asins,
                                        .least = run->m_query.depth,
                                        .maxAge = run->greatestAge()};
    const auto missing = co_await showKept(run, lookup);
    const std::unordered_set<domain::Asin> isMissing(missing.begin(), missing.end());
    std::vector<domain::Asin> came;
    std::ranges::copy_if(portion.asins, std::back_inserter(came),
                         [&isMissing](const domain::Asin& asin) { return !isMissing.contains(asin); });
    const auto needless = run->claimsOf(came);
    co_await FetchClaims::release(run->m_claims, needless);

    std::set<cache::Claim> isTheirs;
    for (const cache::HeldClaim& other : others) {
        isTheirs.insert(other.claim);
        run->m_othersUntil = std::max(run->m_othersUntil, other.until);
    }
    portion.asins.clear();
    for (const domain::Asin& asin : missing) {
        const bool theirs
            = isTheirs.contains(cache::Claim::product(run->m_query.marketplace, asin, run->m_query.depth));
        (theirs ? run->m_leftToOthers : portion.asins).push_back(asin);
    }
    co_return portion;
}

base::Task<> SearchRun::awaitOthers(std::stop_token stop, Shared run)
{
    run->tellWaitForOthers(run->m_leftToOthers.size(), run->m_othersUntil);
    const auto interval = pollInterval();
    co_await base::pause(stop, interval);
    const auto asins = std::exchange(run->m_leftToOthers, {});
    run->queueAsins(asins);
}

} // namespace sourcing
