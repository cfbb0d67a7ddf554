// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/fetch_claims.h"

#include "sourcing/services.h"

#include <QUuid>

#include <algorithm>

namespace sourcing {

FetchClaims::FetchClaims(std::shared_ptr<Services> services)
    : m_services(std::move(services)), m_owner(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

FetchClaims::~FetchClaims() = default;

base::Task<std::vector<cache::HeldClaim>> FetchClaims::take(Shared claims, std::vector<cache::Claim> wanted)
{
    std::vector<cache::HeldClaim> others;
    if (wanted.empty() || !claims->m_services->cache.persistent)
        co_return others;
    auto held = co_await claims->m_services->store().claim(claims->m_owner, wanted);
    if (!held)
        co_return others; // the cache has logged why, and keeps it for its status
    others = std::move(*held);
    claims->m_held.insert(wanted.begin(), wanted.end());
    for (const cache::HeldClaim& other : others)
        claims->m_held.erase(other.claim);
    if (!claims->m_held.empty() && !claims->m_renewing) {
        claims->m_renewing = std::make_unique<base::TaskGroup>();
        claims->m_renewing->add(renewing(claims->m_renewing->token(), claims->m_services, claims->m_owner));
    }
    co_return others;
}

base::Task<> FetchClaims::release(Shared claims, std::vector<cache::Claim> done)
{
    std::erase_if(done, [&claims](const cache::Claim& claim) { return claims->m_held.erase(claim) == 0; });
    if (!done.empty())
        co_await drop(claims, std::move(done));
}

void FetchClaims::releaseWhenLanded(const Shared& claims, const std::vector<cache::Claim>& asked,
                                    std::function<bool()> isUnderWay)
{
    std::vector<cache::Claim> held;
    for (const cache::Claim& claim : asked) {
        if (claims->m_held.erase(claim) > 0)
            held.push_back(claim);
    }
    if (held.empty())
        return;
    claims->m_landing.insert(held.begin(), held.end());
    auto& tasks = claims->m_services->tasks;
    tasks.add(landing(tasks.token(), claims, std::move(held), std::move(isUnderWay)));
}

base::Task<> FetchClaims::landing(std::stop_token stop, Shared claims, std::vector<cache::Claim> asked,
                                  std::function<bool()> isUnderWay)
{
    constexpr std::chrono::milliseconds kLookAgain{50};
    while (isUnderWay() && !stop.stop_requested())
        co_await base::pause(stop, kLookAgain);
    // The late answer, if one came, has been handed to the cache by now, which does one thing after the other.
    for (const cache::Claim& claim : asked)
        claims->m_landing.erase(claim);
    co_await drop(claims, std::move(asked));
}

base::Task<> FetchClaims::drop(Shared claims, std::vector<cache::Claim> done)
{
    if (claims->m_held.empty() && claims->m_landing.empty())
        claims->m_renewing.reset();
    const auto released = co_await claims->m_services->store().releaseClaims(claims->m_owner, std::move(done));
    Q_UNUSED(released) // they end by themselves; the cache has logged why they could not be given back
}

base::Task<> FetchClaims::renewing(std::stop_token stop, std::shared_ptr<Services> services, QString owner)
{
    while (true) {
        const auto real = services->clock.realDuration(cache::kClaimRenewal);
        co_await base::pause(stop, real);
        if (stop.stop_requested())
            co_return;
        const auto renewed = co_await services->store().renewClaims(owner);
        Q_UNUSED(renewed) // the next attempt may do better
    }
}

} // namespace sourcing
