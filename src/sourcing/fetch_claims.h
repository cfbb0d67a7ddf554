// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The claims that one search holds on what it asks of Keepa, so that other searches and other programs on the same
// cache do not ask for it too. Renewed for as long as there are any. Shared by the search's coroutines and by what
// outlives them; GUI thread.
#pragma once

#include "base/task.h"
#include "cache/claims.h"

#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace sourcing {

struct Services;

class FetchClaims final {
public:
    explicit FetchClaims(std::shared_ptr<Services> services);
    ~FetchClaims();
    FetchClaims(const FetchClaims&) = delete;
    FetchClaims& operator=(const FetchClaims&) = delete;

    using Shared = std::shared_ptr<FetchClaims>;

    /// Those that somebody else holds; all others are this search's to ask for. In a cache that cannot be written
    /// (read-only, full, lost) nobody holds any: better paid twice than not at all.
    [[nodiscard]] static base::Task<std::vector<cache::HeldClaim>> take(Shared claims,
                                                                        std::vector<cache::Claim> wanted);
    /// Those of them that are still held and wait for nothing: what was asked for is stored, or will not come.
    [[nodiscard]] static base::Task<> release(Shared claims, std::vector<cache::Claim> done);
    /// For a request that nobody waits for any more and that is paid for all the same: held until it is no longer on
    /// the wire. Its answer, if one came, is then on its way into the cache.
    static void releaseWhenLanded(const Shared& claims, const std::vector<cache::Claim>& asked,
                                  std::function<bool()> isUnderWay);

private:
    [[nodiscard]] static base::Task<> drop(Shared claims, std::vector<cache::Claim> done);
    [[nodiscard]] static base::Task<> landing(std::stop_token stop, Shared claims, std::vector<cache::Claim> asked,
                                              std::function<bool()> isUnderWay);
    [[nodiscard]] static base::Task<> renewing(std::stop_token stop, std::shared_ptr<Services> services, QString owner);

    const std::shared_ptr<Services> m_services;
    const QString m_owner;
    std::set<cache::Claim> m_held, m_landing;
    std::unique_ptr<base::TaskGroup> m_renewing; // while there is something to renew
};

} // namespace sourcing
