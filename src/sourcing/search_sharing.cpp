// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing from the cache may be on its way to another program on the same cache: it is claimed before it is
// asked for, and what another has claimed is waited for. A fresh look follows every claim, because the one before may
// have been let go between this search's look and its claim, with the answer stored.
#include "sourcing/search_run.h"

#include "sourcing/product_codes.h"
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

std::vector<cache::Claim> SearchRun::claimsOfCodes(const QStringList& codes) const
{
    std::vector<cache::Claim> claims;
    for (const QString& code : codes)
        claims.push_back(cache::Claim::code(m_query.marketplace, canonicalCode(code), m_query.depth));
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
        found = co_await discoveryThatCame(run);
        if (found)
            co_await FetchClaims::release(run->m_claims, wanted);
        if (found || others.empty())
            co_return found;
        run->tellWaitForOthers(0, others.front().until);
        const auto interval = pollInterval();
        co_await base::pause(stop, interval);
    }
    co_return base::failure(base::ErrorKind::Cancelled, QStringLiteral("the search was ended"));
}

base::Task<std::optional<cache::FoundDiscovery>> SearchRun::discoveryThatCame(Shared run)
{
    cache::DiscoveryLookup lookup{.key = run->m_summary.discovery.key,
                                  .wanted = run->m_query.limit(),
                                  .maxAge = run->greatestAge(),
                                  .countHit = false};
    auto known = co_await run->m_services->store().findDiscovery(lookup);
    if (known && *known) {
        lookup.countHit = true;
        known = co_await run->m_services->store().findDiscovery(lookup);
    }
    co_return known ? std::move(*known) : std::nullopt;
}

base::Task<std::vector<domain::Asin>> SearchRun::showWhatCame(Shared run, std::vector<domain::Asin> awaited)
{
    cache::PartitionLookup lookup{.marketplace = run->m_query.marketplace,
                                  .asins = awaited,
                                  .least = run->m_query.depth,
                                  .maxAge = run->greatestAge(),
                                  .countHits = false};
    const auto looked = co_await run->m_services->store().partition(lookup);
    std::vector<domain::Asin> came;
    if (looked) {
        std::ranges::transform(looked->found, std::back_inserter(came),
                               [](const cache::CachedProduct& product) { return product.facts->asin; });
    }
    if (came.empty())
        co_return came;
    lookup.asins = came;
    lookup.countHits = true;
    const auto gone = co_await showKept(run, lookup);
    std::erase_if(came, [&gone](const domain::Asin& asin) { return std::ranges::find(gone, asin) != gone.end(); });
    co_return came;
}

base::Task<SearchRun::Portion> SearchRun::ownPart(Shared run, Portion portion)
{
    if (!portion.codes.isEmpty()) {
        auto own = co_await ownCodes(run, std::move(portion));
        co_return own;
    }
    const auto wanted = run->claimsOf(portion.asins);
    const auto others = co_await FetchClaims::take(run->m_claims, wanted);
    if (!run->m_services->cache.persistent || portion.asins.empty())
        co_return portion;
    const auto came = co_await showWhatCame(run, portion.asins);
    const auto needless = run->claimsOf(came);
    co_await FetchClaims::release(run->m_claims, needless);

    std::set<cache::Claim> theirs;
    for (const cache::HeldClaim& other : others) {
        theirs.insert(other.claim);
        run->m_othersUntil = std::max(run->m_othersUntil, other.until);
    }
    const std::unordered_set<domain::Asin> here(came.begin(), came.end());
    const auto isLeft = [&](const domain::Asin& asin) {
        return theirs.contains(cache::Claim::product(run->m_query.marketplace, asin, run->m_query.depth));
    };
    std::erase_if(portion.asins, [&here](const domain::Asin& asin) { return here.contains(asin); });
    std::ranges::copy_if(portion.asins, std::back_inserter(run->m_leftToOthers), isLeft);
    std::erase_if(portion.asins, isLeft);
    co_return portion;
}

base::Task<SearchRun::ResolvedCodes> SearchRun::resolveCodes(Shared run, QStringList codes)
{
    ResolvedCodes resolved{{}, codes};
    if (codes.isEmpty())
        co_return resolved;
    cache::CodeLookup lookup{.marketplace = run->m_query.marketplace,
                             .codes = {},
                             .acceptStale = run->m_options.offline,
                             .maxAge = run->greatestAge()};
    std::ranges::transform(codes, std::back_inserter(lookup.codes), canonicalCode);
    const auto records = co_await run->m_services->store().findCodes(lookup);
    if (!records)
        co_return resolved; // the cache has logged why; they are paid for then
    std::map<QString, std::vector<domain::Asin>> products;
    for (const auto& [code, asins] : *records)
        products.emplace(code, asins);
    resolved.unknown.clear();
    for (const QString& code : codes) {
        const auto known = products.find(canonicalCode(code));
        if (known == products.end())
            resolved.unknown += code;
        else
            resolved.asins.insert(resolved.asins.end(), known->second.begin(), known->second.end());
    }
    co_return resolved;
}

base::Task<SearchRun::Portion> SearchRun::ownCodes(Shared run, Portion portion)
{
    const auto wanted = run->claimsOfCodes(portion.codes);
    const auto others = co_await FetchClaims::take(run->m_claims, wanted);
    if (!run->m_services->cache.persistent)
        co_return portion;
    const auto resolved = co_await resolveCodes(run, portion.codes);
    run->queueAsins(resolved.asins);
    auto needless = wanted;
    const auto needed = run->claimsOfCodes(resolved.unknown);
    std::erase_if(needless, [&needed](const cache::Claim& claim) { return std::ranges::count(needed, claim) > 0; });
    co_await FetchClaims::release(run->m_claims, needless);

    std::set<cache::Claim> theirs;
    for (const cache::HeldClaim& other : others) {
        theirs.insert(other.claim);
        run->m_othersUntil = std::max(run->m_othersUntil, other.until);
    }
    portion.codes.clear();
    for (qsizetype i = 0; i < resolved.unknown.size(); ++i) {
        const bool isTheirs = theirs.contains(needed[static_cast<size_t>(i)]);
        (isTheirs ? run->m_codesLeftToOthers : portion.codes) += resolved.unknown[i];
    }
    co_return portion;
}

base::Task<> SearchRun::awaitOthers(std::stop_token stop, Shared run)
{
    const auto left = run->m_leftToOthers.size() + static_cast<size_t>(run->m_codesLeftToOthers.size());
    run->tellWaitForOthers(left, run->m_othersUntil);
    const auto interval = pollInterval();
    co_await base::pause(stop, interval);
    const auto asins = std::exchange(run->m_leftToOthers, {});
    run->queueAsins(asins);
    const auto codes = std::exchange(run->m_codesLeftToOthers, {});
    run->queueCodes(codes);
}

} // namespace sourcing
