// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The products of a search that the seller has rejected: none is paid for, and one whose facts are in the cache anyway
// comes back when they tell of a change that matters.
#include "sourcing/search_run.h"

#include "sourcing/workspace.h"

namespace sourcing {

std::vector<domain::Asin> SearchRun::takeRejected(std::vector<domain::Asin>& asins) const
{
    std::vector<domain::Asin> rejected;
    if (m_list) // who names a product wants to see it
        return rejected;
    const auto isRejected
        = [this](const domain::Asin& asin) { return m_services->rejected.contains({m_query.marketplace, asin}); };
    std::ranges::copy_if(asins, std::back_inserter(rejected), isRejected);
    std::erase_if(asins, isRejected);
    return rejected;
}

base::Task<> SearchRun::reconsider(Shared run, std::vector<domain::Asin> rejected)
{
    if (rejected.empty())
        co_return;
    const auto count = static_cast<int>(rejected.size());
    const cache::PartitionLookup lookup{.marketplace = run->m_query.marketplace,
                                        .asins = std::move(rejected),
                                        .least = run->m_query.depth,
                                        .acceptStale = run->m_options.offline,
                                        .countHits = false};
    const auto partition = co_await run->m_services->store().partition(lookup);
    std::vector<domain::Row> back;
    if (!partition) {
        run->warn(partition.error().detail);
    } else {
        for (const auto& found : partition->found) {
            auto row = run->scored(found.facts, found.outcome, domain::Tokens());
            const auto known = run->m_services->rejected.find({run->m_query.marketplace, found.facts->asin});
            const bool isRejected = known != run->m_services->rejected.end();
            const auto comeback = isRejected ? domain::comebackOf(known->second, row) : std::nullopt;
            if (isRejected && !comeback)
                continue;
            if (comeback)
                row.comeback = std::make_shared<const domain::Comeback>(*comeback);
            back.push_back(std::move(row));
        }
    }
    run->m_rejected = count - static_cast<int>(back.size());
    run->m_done += run->m_rejected;
    run->show(std::move(back));
}

} // namespace sourcing
