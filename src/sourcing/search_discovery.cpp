// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The discovery level: which ASINs the query finds, from the cache or from Keepa.
#include "sourcing/search_run.h"

#include "base/log.h"
#include "sourcing/forecasting.h"
#include "sourcing/workspace.h"

#include <QJsonDocument>

namespace sourcing {

namespace {

std::optional<domain::Bounds> boundsOf(const domain::FilterSet& filters, const QString& key)
{
    const auto found = filters.find(key);
    return found == filters.end() ? std::nullopt : std::optional(std::get<domain::Bounds>(found->second));
}

std::vector<domain::CategoryId> categoriesOf(const domain::FilterSet& filters)
{
    std::vector<domain::CategoryId> ids;
    const auto found = filters.find(QStringLiteral("category"));
    if (found != filters.end()) {
        for (const QString& id : std::get<QStringList>(found->second))
            ids.push_back({id.toLongLong()});
    }
    return ids;
}

cache::DiscoveryRecord recordOf(const domain::SearchQuery& query)
{
    const auto rank = boundsOf(query.filters, QStringLiteral("bsr")).value_or(domain::Bounds());
    const auto price = boundsOf(query.filters, QStringLiteral("price")).value_or(domain::Bounds());
    cache::DiscoveryRecord record;
    record.key = query.discoveryKey();
    record.canonicalText = QString::fromUtf8(query.discoveryText());
    record.marketplace = query.marketplace;
    record.categories = categoriesOf(query.filters);
    record.rankMin = rank.min;
    record.rankMax = rank.max;
    record.priceMin = price.min;
    record.priceMax = price.max;
    record.source = domain::sourceName(query.source);
    record.filtersJson = QJsonDocument(domain::toJson(query.filters)).toJson(QJsonDocument::Compact);
    return record;
}

} // namespace

base::Task<base::Result<std::vector<domain::Asin>>> SearchRun::discover(std::stop_token stop, Shared run)
{
    QElapsedTimer timer;
    timer.start();
    auto& report = run->m_summary.discovery;
    const auto limit = static_cast<size_t>(run->m_query.limit());
    const auto cached = co_await discoverInCache(run);
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
        auto record = co_await discoverAtKeepa(stop, run);
        if (!record)
            co_return std::unexpected(record.error());
        run->m_summary.totalAvailable = record->totalAvailable;
        asins = record->asins;
        // Stored before it is shown: it was paid for.
        const auto stored = co_await run->m_services->store().storeDiscovery(std::move(*record));
        if (!stored)
            run->warn(stored.error().detail);
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
    auto& client = *run->m_services->client;
    auto record = recordOf(query);
    if (query.source == domain::DiscoverySource::BestSellers) {
        keepa::BestSellerRequest request;
        request.marketplace = query.marketplace;
        request.categoryId = record.categories.front();
        const auto answer = co_await client.bestSellers(stop, request);
        if (!answer)
            co_return std::unexpected(answer.error());
        run->book("bestsellers", expected, *answer);
        record.asins = answer->value.asins;
    } else {
        keepa::FinderRequest request;
        request.marketplace = query.marketplace;
        request.selection = query.selection();
        request.perPage = asked;
        const auto answer = co_await client.find(stop, request);
        if (!answer)
            co_return std::unexpected(answer.error());
        run->book("query", expected, *answer);
        record.asins = answer->value.asins;
        record.totalAvailable = answer->value.total.value_or(static_cast<qint64>(record.asins.size()));
    }
    const auto most = static_cast<size_t>(asked);
    record.totalAvailable = std::max(record.totalAvailable, static_cast<std::int64_t>(record.asins.size()));
    // Of a best-seller list what was asked for is kept, with the list's length as the total.
    if (record.asins.size() > most)
        record.asins.erase(record.asins.begin() + asked, record.asins.end());
    record.complete
        = static_cast<std::int64_t>(record.asins.size()) >= record.totalAvailable || record.asins.size() < most;
    record.createdAt = run->m_services->clock.now();
    co_return record;
}

} // namespace sourcing
