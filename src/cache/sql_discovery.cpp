// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/asin_list.h"
#include "cache/sql_jobs.h"

namespace cache::sql {

namespace {

QString joinedIds(const std::vector<domain::CategoryId>& ids)
{
    QStringList texts;
    for (const auto id : ids)
        texts += QString::number(id.value);
    return texts.join(u',');
}

QVariant orNull(const std::optional<std::int64_t>& value)
{
    return value ? QVariant(qlonglong{*value}) : QVariant();
}

qlonglong unixMs(base::Timestamp time)
{
    return time.time_since_epoch().count();
}

/// Nothing when the row cannot be what storeDiscovery wrote.
std::optional<FoundDiscovery> readDiscovery(const AnswerRow& row)
{
    auto asins = asinsFromJson(row.text(1));
    if (!asins || !domain::marketplaceFromId(static_cast<int>(row.integer(0))))
        return std::nullopt;
    FoundDiscovery found;
    found.asins = std::move(*asins);
    found.totalAvailable = row.integer(2);
    found.complete = row.integer(3) != 0;
    found.createdAt = base::Timestamp(std::chrono::milliseconds(row.integer(4)));
    return found;
}

bool serves(FoundDiscovery& found, const DiscoveryLookup& lookup, const Terms& terms)
{
    const auto lifetime = found.asins.empty() ? terms.freshness.emptyDiscovery : terms.freshness.discovery;
    const bool fresh = isFresh(found.createdAt, terms.now, lookup.maxAge.value_or(lifetime));
    found.outcome = fresh ? domain::Outcome::Hit : domain::Outcome::Stale;
    const bool enough = found.complete || std::cmp_greater_equal(found.asins.size(), lookup.wanted);
    return enough && (fresh || lookup.acceptStale);
}

} // namespace

base::Result<DiscoveryAnswer> findDiscovery(Connection& connection, const DiscoveryLookup& lookup, const Terms& terms)
{
    DiscoveryAnswer answer;
    const auto read = connection.each("find_discovery", {lookup.key}, [&](const AnswerRow& row) {
        answer.found = readDiscovery(row);
        answer.broken = !answer.found;
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    if (answer.found && !serves(*answer.found, lookup, terms))
        answer.found.reset();
    if (answer.found)
        answer.found->createdAt = terms.toOurs(answer.found->createdAt);
    return answer;
}

base::Status storeDiscovery(Connection& connection, const DiscoveryRecord& record, const Terms& terms)
{
    const QString asins = asinsToJson(record.asins);
    const QString filters = QString::fromUtf8(record.filtersJson);
    const auto lifetime = record.asins.empty() ? terms.freshness.emptyDiscovery : terms.freshness.discovery;
    const auto created = terms.toDatabase(record.createdAt);
    const QVariantList values{record.key,
                              static_cast<int>(record.marketplace),
                              record.categories.empty() ? QVariant() : QVariant(joinedIds(record.categories)),
                              orNull(record.rankMin),
                              orNull(record.rankMax),
                              orNull(record.priceMin),
                              orNull(record.priceMax),
                              record.source,
                              filters,
                              record.canonicalText,
                              asins,
                              static_cast<qlonglong>(record.asins.size()),
                              qlonglong{record.totalAvailable},
                              record.complete ? 1 : 0,
                              unixMs(created),
                              unixMs(created + lifetime),
                              unixMs(terms.now),
                              static_cast<qlonglong>(asins.size() + filters.size() + record.canonicalText.size())};
    const auto stored = connection.run("store_discovery", values);
    return stored ? base::Status() : std::unexpected(stored.error());
}

base::Status countDiscoveryHit(Connection& connection, const QString& key, const Terms& terms)
{
    const auto counted = connection.run("count_discovery_hit", {unixMs(terms.now), key});
    return counted ? base::Status() : std::unexpected(counted.error());
}

base::Status deleteDiscovery(Connection& connection, const QString& key)
{
    const auto deleted = connection.run("delete_discovery", {key});
    return deleted ? base::Status() : std::unexpected(deleted.error());
}

} // namespace cache::sql
