// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/postgres_dialect.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace cache {

namespace {

struct Setting {
    const char* name;
    const char* value;
};

// synchronous_commit is left as the server has it: what was stored was paid for, and a batch commits once.
constexpr Setting kSettings[] = {
    {"TimeZone", "UTC"},
    {"client_min_messages", "error"}, // the client library writes what is less to stderr
    {"bytea_output", "hex"}, // the driver asks for the older form, which is twice as long
    {"lock_timeout", "5s"}, // as long as SQLite's busy time-out
    {"statement_timeout", "60s"}, // no look-up hangs for ever behind a server in trouble
    {"plan_cache_mode", "force_custom_plan"}, // one made for an empty cache would be kept when it is full
    {"max_parallel_workers_per_gather", "0"}, // to start them takes longer than any answer here
    {"idle_in_transaction_session_timeout", "60s"}, // a laptop that was put to sleep holds no locks
};

QString assignment(const Setting& setting, const char* verb)
{
    return QStringLiteral("%1 %2 = '%3'")
        .arg(QLatin1String(verb), QLatin1String(setting.name), QLatin1String(setting.value));
}

} // namespace

QString PostgresDialect::driver() const
{
    return QStringLiteral("QPSQL");
}

void PostgresDialect::address(QSqlDatabase& database, const Location& location) const
{
    database.setHostName(location.host);
    database.setPort(location.port);
    database.setUserName(location.user);
    database.setDatabaseName(location.database);
    if (!location.password.isEmpty())
        database.setPassword(location.password);
    // The driver hands these to libpq as they stand. A peer that no longer acknowledges is given up after 10 s.
    database.setConnectOptions(
        QStringLiteral("sslmode=%1;connect_timeout=3;application_name=gleaner;keepalives_idle=30;"
                       "tcp_user_timeout=10000")
            .arg(location.sslMode));
}

QStringList PostgresDialect::sessionStatements() const
{
    QStringList statements;
    if (m_way == Way::Direct) {
        for (const auto& setting : kSettings)
            statements += assignment(setting, "SET");
    }
    return statements;
}

// Said in full: a server may have another default, under which a write is refused because another program wrote too.
QString PostgresDialect::beginWriting() const
{
    return withSettings(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED"));
}

QString PostgresDialect::beginReading() const
{
    return withSettings(QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
}

/// Through PgBouncer the next transaction may run in another session, so each brings its settings; in one message, so
/// that it takes no longer.
QString PostgresDialect::withSettings(const QString& begin) const
{
    QStringList statements{begin};
    if (m_way == Way::PgBouncer) {
        for (const auto& setting : kSettings)
            statements += assignment(setting, "SET LOCAL");
    }
    return statements.join(u"; ");
}

QString PostgresDialect::ownTime() const
{
    return QStringLiteral("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS bigint)");
}

QString PostgresDialect::tableNames() const
{
    return QStringLiteral("SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()");
}

Dialect::Trouble PostgresDialect::troubleOf(const QSqlError& error) const
{
    static const QStringList busy{QStringLiteral("40001"), // serialization_failure
                                  QStringLiteral("40P01"), // deadlock_detected
                                  QStringLiteral("55P03")}; // lock_not_available
    // Tables that two programs make at once collide in the server's own catalogue, by its unique indexes.
    static const QStringList exists{QStringLiteral("23505"), // unique_violation
                                    QStringLiteral("42P07"), // duplicate_table
                                    QStringLiteral("42710")}; // duplicate_object
    static const QStringList gone{QStringLiteral("57P01"), // admin_shutdown
                                  QStringLiteral("57P02"), // crash_shutdown
                                  QStringLiteral("57P03"), // cannot_connect_now
                                  QStringLiteral("57P05"), // idle_session_timeout
                                  QStringLiteral("25P03")}; // idle_in_transaction_session_timeout
    const QString state = error.nativeErrorCode();
    if (state.isEmpty() || state.startsWith(u"08") || gone.contains(state))
        return Trouble::ConnectionLost;
    if (busy.contains(state))
        return Trouble::Busy;
    if (exists.contains(state))
        return Trouble::Exists;
    if (state == u"53100") // disk_full
        return Trouble::Full;
    if (state == u"25006") // read_only_sql_transaction
        return Trouble::ReadOnly;
    if (state == u"XX001" || state == u"XX002") // data_corrupted, index_corrupted
        return Trouble::Damaged;
    return Trouble::Other;
}

bool PostgresDialect::prepares(const QString& statement) const
{
    return m_way == Way::Direct && !statement.startsWith(u"VACUUM");
}

QString PostgresDialect::storable(const QString& text) const
{
    if (text.isNull())
        return QStringLiteral("");
    if (text.isValidUtf16() && !text.contains(QChar(u'\0')))
        return text;
    QString legal = QString::fromUtf8(text.toUtf8()); // a lone surrogate has no UTF-8
    return legal.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

} // namespace cache
