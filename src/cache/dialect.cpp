// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/dialect.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace cache {

namespace {

class SqliteDialect final : public Dialect {
public:
    QString driver() const override { return QStringLiteral("QSQLITE"); }

    void address(QSqlDatabase& database, const Location& location) const override
    {
        database.setDatabaseName(location.path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    }

    QStringList sessionStatements() const override
    {
        return {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA synchronous = NORMAL"),
                QStringLiteral("PRAGMA cache_size = -16000")};
    }

    QStringList adoptStatements() const override { return {QStringLiteral("PRAGMA journal_mode = WAL")}; }

    // A deferred transaction that reads first and writes then fails at once when another process wrote meanwhile,
    // whatever the busy time-out says.
    QString beginWriting() const override { return QStringLiteral("BEGIN IMMEDIATE"); }
    QString beginReading() const override { return QStringLiteral("BEGIN"); }

    QString tableNames() const override
    {
        return QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    }

    QString columnNames(const QString& table) const override
    {
        return QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table);
    }

    Trouble troubleOf(const QSqlError& error) const override
    {
        switch (error.nativeErrorCode().toInt() & 0xff) { // the low byte of an extended code is the plain one
        case 5: // SQLITE_BUSY
        case 6: // SQLITE_LOCKED
            return Trouble::Busy;
        case 8: // SQLITE_READONLY
            return Trouble::ReadOnly;
        case 11: // SQLITE_CORRUPT
        case 26: // SQLITE_NOTADB
            return Trouble::Damaged;
        case 13: // SQLITE_FULL
            return Trouble::Full;
        default:
            return Trouble::Other;
        }
    }
};

} // namespace

QString Dialect::columnNames(const QString& table) const
{
    return QStringLiteral("SELECT column_name FROM information_schema.columns "
                          "WHERE table_schema = current_schema() AND table_name = '%1'")
        .arg(table);
}

base::Result<const Dialect*> Dialect::of(Backend backend)
{
    static const SqliteDialect sqlite;
    if (backend == Backend::Sqlite)
        return &sqlite;
    return base::failure(base::ErrorKind::Storage, QStringLiteral("this build cannot use PostgreSQL"));
}

} // namespace cache
