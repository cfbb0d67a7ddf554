// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/migrations.h"

#include "base/log.h"
#include "cache/replaced_tables.h"
#include "cache/transaction.h"

namespace cache {

namespace {

constexpr QLatin1String kMigrationsTable("schema_migrations");
constexpr int kMostConflicts = 20; // with other programs that start at the same moment, each of which took a step

struct AppliedMigration {
    int version = 0;
    QString name;
};

base::Result<QStringList> tablesOf(Connection& connection)
{
    QStringList tables;
    const auto listed = connection.execute(connection.dialect().tableNames(), [&tables](const AnswerRow& row) {
        tables += row.text(0);
        return base::Status();
    });
    if (!listed)
        return std::unexpected(listed.error());
    return tables;
}

/// Whether it is a cache that is to be made, whose tables those of the replaced system would be taken for.
bool makesCacheTables(const std::vector<Migration>& known)
{
    return !known.empty() && !known.front().statements.filter(QStringLiteral("product_discovery_cache")).isEmpty();
}

/// What a database is to us.
struct Found {
    std::vector<AppliedMigration> applied; // none: it is empty, or all but empty
    QStringList replaced; // tables that are in the way and may be set aside
};

base::Result<Found> look(Connection& connection, const std::vector<Migration>& known)
{
    Found found;
    const auto tables = tablesOf(connection);
    if (!tables)
        return std::unexpected(tables.error());
    if (!tables->contains(kMigrationsTable)) {
        const auto replaced
            = makesCacheTables(known) ? replacedTables(connection, *tables) : base::Result<QStringList>();
        if (!replaced)
            return std::unexpected(replaced.error());
        for (const QString& table : *tables) {
            if (!replaced->contains(table))
                return base::failure(
                    base::ErrorKind::Storage,
                    QStringLiteral("this database belongs to another program (it has a table %1)").arg(table));
        }
        found.replaced = *replaced;
        return found;
    }
    const auto listed = connection.execute(
        QStringLiteral("SELECT version, name FROM schema_migrations ORDER BY version"), [&found](const AnswerRow& row) {
            found.applied.push_back({static_cast<int>(row.integer(0)), row.text(1)});
            return base::Status();
        });
    if (!listed)
        return std::unexpected(listed.error());
    return found;
}

base::Status checkHistory(const std::vector<AppliedMigration>& applied, const std::vector<Migration>& known)
{
    if (applied.size() > known.size())
        return base::failure(
            base::ErrorKind::Storage,
            QStringLiteral("this database was made by a newer version of the program (schema %1, known up to %2)")
                .arg(applied.back().version)
                .arg(known.size()));
    for (size_t i = 0; i < applied.size(); ++i) {
        if (applied[i].version != known[i].version || applied[i].name != known[i].name)
            return base::failure(
                base::ErrorKind::Storage,
                QStringLiteral("this database is a store of another kind (its schema %1 is %2, not %3)")
                    .arg(QString::number(applied[i].version), applied[i].name, known[i].name));
    }
    return {};
}

base::Status applyMigration(Connection& connection, const Migration& migration, base::Timestamp now)
{
    // First of all, for the primary key is the lock: another program that is at the same step waits here, and is then
    // told that the step was taken.
    auto done = connection.execute(
        QStringLiteral("INSERT INTO schema_migrations (version, name, applied_at) VALUES (%1, '%2', %3)")
            .arg(QString::number(migration.version), migration.name, QString::number(now.time_since_epoch().count())));
    for (qsizetype i = 0; done && i < migration.statements.size(); ++i)
        done = connection.execute(migration.statements[i]);
    return done;
}

struct Step {
    bool done = false; // false: nothing is left to do
    QString notice;
};

/// One step, looked up again in its own transaction: another program may have taken it meanwhile.
base::Result<Step> applyNext(Connection& connection, const std::vector<Migration>& known, base::Timestamp now)
{
    const auto found = look(connection, known);
    if (!found)
        return std::unexpected(found.error());
    const auto& applied = found->applied;
    auto done = checkHistory(applied, known);
    if (!done)
        return std::unexpected(done.error());
    if (applied.size() == known.size())
        return Step();
    Step step{true, {}};
    if (!found->replaced.isEmpty()) {
        const auto aside = setTablesAside(connection, found->replaced);
        if (!aside)
            return std::unexpected(aside.error());
        step.notice = *aside;
    }
    if (applied.empty())
        done = connection.execute(QStringLiteral("CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name "
                                                 "TEXT NOT NULL, applied_at BIGINT NOT NULL)"));
    const Migration& next = known[applied.size()];
    if (done)
        done = applyMigration(connection, next, now);
    if (!done)
        return base::failure(base::ErrorKind::Storage,
                             QStringLiteral("migration %1: %2").arg(next.name, done.error().detail));
    qCInfo(base::logCache).noquote() << "[CACHE] Migration" << next.name << "applied";
    return step;
}

} // namespace

base::Result<QString> migrate(Connection& connection, const std::vector<Migration>& migrations, base::Timestamp now)
{
    // First without a lock: what must not be touched is not even locked.
    const auto found = look(connection, migrations);
    if (!found)
        return std::unexpected(found.error());
    const auto ours = checkHistory(found->applied, migrations);
    if (!ours)
        return std::unexpected(ours.error());
    for (const QString& statement : connection.dialect().adoptStatements()) {
        const auto done = connection.execute(statement);
        if (!done)
            return std::unexpected(done.error());
    }
    int conflicts = 0;
    QString notice;
    for (bool more = true; more;) {
        const auto step = inTransaction(connection, connection.dialect().beginWriting(),
                                        [&](Connection& c) { return applyNext(c, migrations, now); });
        if (!step) {
            const auto trouble = connection.takeTrouble();
            connection.restoreTrouble(trouble);
            const bool wasTaken = trouble == Dialect::Trouble::Busy || trouble == Dialect::Trouble::Exists;
            if (wasTaken && ++conflicts < kMostConflicts)
                continue; // another program was first; what it did is looked up anew
            return std::unexpected(step.error());
        }
        more = step->done;
        if (!step->notice.isEmpty())
            notice = step->notice;
    }
    if (!notice.isEmpty())
        qCWarning(base::logCache).noquote() << "[CACHE]" << notice;
    return notice;
}

} // namespace cache
