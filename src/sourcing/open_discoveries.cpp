// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/open_discoveries.h"

#include <QJsonDocument>

#include <algorithm>

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

/// The wire without the key: two requests with the same one get the same answer.
QByteArray keyOfWire(const base::Result<keepa::Wire>& wire)
{
    return wire ? wire->path.toUtf8() + wire->query.toString(QUrl::FullyEncoded).toUtf8() + wire->body : QByteArray();
}

} // namespace

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

void complete(cache::DiscoveryRecord& record, const keepa::Discovery& answer, int asked, base::Timestamp now)
{
    record.asins = answer.asins;
    const auto came = static_cast<std::int64_t>(record.asins.size());
    record.totalAvailable = std::max<std::int64_t>(answer.total.value_or(came), came);
    record.complete = came >= record.totalAvailable || came < asked;
    // Of a best-seller list what was asked for is kept, with the list's length as the total.
    if (came > asked) {
        record.asins.erase(record.asins.begin() + asked, record.asins.end());
        record.complete = false;
    }
    record.createdAt = now;
}

QByteArray OpenDiscoveries::keyOf(const keepa::FinderRequest& request)
{
    return keyOfWire(keepa::wireOf(request));
}

QByteArray OpenDiscoveries::keyOf(const keepa::BestSellerRequest& request)
{
    return keyOfWire(keepa::wireOf(request));
}

} // namespace sourcing
