// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/asin_list.h"
#include "cache/sql_jobs.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace cache::sql {

namespace {

qlonglong unixMillis(base::Timestamp time)
{
    return time.time_since_epoch().count();
}

} // namespace

base::Status storeCodes(Connection& connection, domain::Marketplace marketplace, const std::vector<CodeRecord>& records,
                        const Terms& terms)
{
    std::map<QString, QVariantList> rows; // each once, in one order for all programs
    for (const auto& [code, asins] : records)
        rows[code] = {static_cast<int>(marketplace), code, asinsToJson(asins), unixMillis(terms.now)};
    std::vector<QVariantList> values;
    for (const auto& [code, row] : rows)
        values.push_back(row);
    return connection.runRows("store_code", values);
}

base::Result<std::vector<CodeRecord>> findCodes(Connection& connection, const CodeLookup& lookup, const Terms& terms)
{
    const auto& lifetimes = terms.freshness;
    const auto madeAfter = [&](std::chrono::milliseconds lifetime) {
        return lookup.acceptStale ? qlonglong{0} : unixMillis(terms.now - lookup.maxAge.value_or(lifetime));
    };
    const QString codes
        = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(lookup.codes)).toJson(QJsonDocument::Compact));
    const QVariantList values{codes, static_cast<int>(lookup.marketplace), madeAfter(lifetimes.emptyDiscovery),
                              madeAfter(lifetimes.discovery)};
    std::vector<CodeRecord> found;
    const auto read = connection.each("find_codes", values, [&found](const AnswerRow& row) {
        auto asins = asinsFromJson(row.text(1));
        if (asins) // otherwise it is asked for again, and replaced
            found.push_back({row.text(0), std::move(*asins)});
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

} // namespace cache::sql
