// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/replaced_tables.h"

#include "base/log.h"

#include <algorithm>
#include <array>

namespace cache {

namespace {

/// A shape that a table had: columns that it must have, and one of ours that it cannot have.
struct ReplacedShape {
    const char* table;
    const char* columns;
    const char* notThere;
};

// The second shape of discoveries has prices as floats in major units under the names of our own columns.
constexpr std::array kReplacedShapes{
    ReplacedShape{"product_discovery_cache", "cache_key asins filters_applied created_at expires_at hit_count",
                  "canonical_text"},
    ReplacedShape{"product_discovery_cache",
                  "cache_key domain category bsr_min bsr_max price_min price_max asins count created_at expires_at "
                  "hit_count",
                  "canonical_text"},
    ReplacedShape{"product_scoring_cache", "asin created_at expires_at hit_count", "facts"},
};

bool hasShape(const QStringList& columns, const ReplacedShape& shape)
{
    const QStringList wanted = QString::fromLatin1(shape.columns).split(u' ');
    return !columns.contains(QLatin1String(shape.notThere))
        && std::ranges::all_of(wanted, [&columns](const QString& column) { return columns.contains(column); });
}

base::Result<QStringList> columnsOf(Connection& connection, const QString& table)
{
    QStringList columns;
    const auto listed = connection.execute(connection.dialect().columnNames(table), [&columns](const AnswerRow& row) {
        columns += row.text(0);
        return base::Status();
    });
    if (!listed)
        return std::unexpected(listed.error());
    return columns;
}

} // namespace

base::Result<QStringList> replacedTables(Connection& connection, const QStringList& tables)
{
    QStringList replaced;
    for (const ReplacedShape& shape : kReplacedShapes) {
        const QString table = QLatin1String(shape.table);
        if (!tables.contains(table) || replaced.contains(table))
            continue;
        const auto columns = columnsOf(connection, table);
        if (!columns)
            return std::unexpected(columns.error());
        if (hasShape(*columns, shape))
            replaced += table;
    }
    return replaced;
}

base::Result<QString> setTablesAside(Connection& connection, const QStringList& tables)
{
    QStringList renamed;
    for (const QString& table : tables) {
        const QString aside = table + QStringLiteral("_before_gleaner");
        const auto done = connection.execute(QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(table, aside));
        if (!done)
            return std::unexpected(done.error());
        renamed += aside;
    }
    return QStringLiteral(
               "the database held cache tables of an earlier system; they were kept as %1 and new ones begun")
        .arg(renamed.join(QStringLiteral(", ")));
}

} // namespace cache
