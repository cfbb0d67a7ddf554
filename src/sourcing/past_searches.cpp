// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/past_searches.h"

#include "sourcing/services.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sourcing {

namespace {

base::Error noLibraryForHistory()
{
    return {base::ErrorKind::Storage, QStringLiteral("the library cannot be used, so no search was remembered"), {}};
}

} // namespace

base::Task<base::Result<std::vector<PastSearch>>> pastSearches(std::shared_ptr<Services> services, int limit)
{
    if (!services->library)
        co_return std::unexpected(noLibraryForHistory());
    const auto entries = co_await services->library->searches(limit);
    if (!entries)
        co_return std::unexpected(entries.error());
    std::vector<PastSearch> searches;
    for (const cache::HistoryEntry& entry : *entries) {
        auto query = domain::searchQueryFromJson(QJsonDocument::fromJson(entry.queryJson).object());
        if (query)
            searches.push_back({entry.id, entry.finishedAt, std::move(*query), entry.profileName, entry.rows});
    }
    co_return searches;
}

base::Task<base::Result<std::vector<domain::Asin>>> asinsOfPastSearch(std::shared_ptr<Services> services,
                                                                      std::int64_t id)
{
    if (!services->library)
        co_return std::unexpected(noLibraryForHistory());
    auto entry = co_await services->library->search(id);
    if (!entry)
        co_return std::unexpected(entry.error());
    if (!*entry)
        co_return base::failure(base::ErrorKind::Input, QStringLiteral("there is no search %1 in the history").arg(id));
    co_return std::move((*entry)->asins);
}

} // namespace sourcing
