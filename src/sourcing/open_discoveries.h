// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked of Keepa at the discovery level and has not been answered yet, so that an answer which comes when the
// search has been ended is still kept under the search's key. One per Services.
#pragma once

#include "cache/cache_types.h"
#include "domain/search_query.h"
#include "keepa/answer.h"
#include "keepa/request.h"

#include <QHash>

#include <optional>

namespace sourcing {

/// The cache's record of a query that is about to be asked: everything but the answer.
[[nodiscard]] cache::DiscoveryRecord recordOf(const domain::SearchQuery& query);
/// Takes the answer over: of the ASINs at most `asked`, with the total as Keepa tells it.
void complete(cache::DiscoveryRecord& record, const keepa::Discovery& answer, int asked, base::Timestamp now);

class OpenDiscoveries final {
public:
    struct Open {
        cache::DiscoveryRecord record;
        int asked = 0; // ASINs
    };

    void add(const keepa::FinderRequest& request, Open open) { m_open.insert(keyOf(request), std::move(open)); }
    void add(const keepa::BestSellerRequest& request, Open open) { m_open.insert(keyOf(request), std::move(open)); }
    /// Nothing when it was never added, or taken already.
    template <typename Request> [[nodiscard]] std::optional<Open> take(const Request& request)
    {
        const auto found = m_open.find(keyOf(request));
        if (found == m_open.end())
            return std::nullopt;
        const Open open = *found;
        m_open.erase(found);
        return open;
    }

private:
    [[nodiscard]] static QByteArray keyOf(const keepa::FinderRequest& request);
    [[nodiscard]] static QByteArray keyOf(const keepa::BestSellerRequest& request);

    QHash<QByteArray, Open> m_open;
};

} // namespace sourcing
