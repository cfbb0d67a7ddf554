// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connection.h"

#include "base/log.h"
#include "cache/json_rows.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QThread>

namespace cache {

bool AnswerRow::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 AnswerRow::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

std::optional<qint64> AnswerRow::maybeInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

QString AnswerRow::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray AnswerRow::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

base::Result<std::unique_ptr<Connection>> Connection::open(const Location& location, const QString& name)
{
    std::unique_ptr<Connection> connection(new Connection(location, name));
    const auto connected = connection->connectToDatabase();
    if (!connected)
        return std::unexpected(connected.error());
    return connection;
}

base::Status Connection::connectToDatabase()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(m_dialect.driver(), m_name);
    m_dialect.address(database, m_location);
    QString problem;
    if (!database.open())
        problem = database.lastError().text().simplified();
    else if (!database.driver()->hasFeature(QSqlDriver::PreparedQueries))
        // PgBouncer lets clients in whether its server is there or not; the driver then takes it for one of long ago.
        problem = QStringLiteral("the server does not tell its version");
    if (problem.isEmpty())
        return {};
    database.close();
    m_trouble = Dialect::Trouble::ConnectionLost;
    return base::failure(base::ErrorKind::Storage, QStringLiteral("%1: %2").arg(m_location.toString(), problem));
}

void Connection::disconnectFromDatabase()
{
    // The driver first: a statement that outlives it has nothing to tell a server that may be gone.
    QSqlDatabase::removeDatabase(m_name);
    m_prepared.clear();
    m_unprepared.reset();
}

base::Status Connection::startSession()
{
    for (const QString& statement : m_dialect.sessionStatements()) {
        const auto done = execute(statement);
        if (!done)
            return done;
    }
    return {};
}

base::Status Connection::reopen()
{
    const auto allowed = onOwnThread();
    if (!allowed)
        return allowed;
    disconnectFromDatabase();
    const auto connected = connectToDatabase();
    return connected ? startSession() : connected;
}

bool Connection::isOpen() const
{
    return QSqlDatabase::database(m_name, false).isOpen();
}

Connection::Connection(Location location, QString name)
    : m_location(std::move(location)), m_name(std::move(name)), m_dialect(Dialect::of(m_location)),
      m_thread(QThread::currentThread())
{
}

Connection::~Connection()
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    disconnectFromDatabase();
}

base::Result<qint64> Connection::run(const char* statement, const QVariantList& values)
{
    auto query = started(statement, values);
    if (!query)
        return std::unexpected(query.error());
    const qint64 changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

base::Status Connection::runRows(const char* statement, const std::vector<QVariantList>& rows,
                                 const QVariantList& common)
{
    if (rows.empty())
        return {};
    if (m_dialect.takesRowsAsJson()) {
        const QVariantList values = QVariantList{rowsAsJson(rows, m_dialect)} + common;
        const auto done = run(statement, values);
        return done ? base::Status() : std::unexpected(done.error());
    }
    for (const auto& row : rows) {
        const QVariantList values = row + common;
        const auto done = run(statement, values);
        if (!done)
            return std::unexpected(done.error());
    }
    return {};
}

base::Status Connection::each(const char* statement, const QVariantList& values, const TakeRow& take)
{
    auto query = started(statement, values);
    if (!query)
        return std::unexpected(query.error());
    const auto done = walk(**query, take);
    (*query)->finish();
    return done;
}

base::Status Connection::execute(const QString& sql, const TakeRow& take)
{
    const auto allowed = onOwnThread();
    if (!allowed)
        return allowed;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failed(query);
    return take ? walk(query, take) : base::Status();
}

std::optional<Dialect::Trouble> Connection::takeTrouble()
{
    return std::exchange(m_trouble, std::nullopt);
}

/// The statement, run, for its answer to be taken before the next is.
base::Result<QSqlQuery*> Connection::started(const char* statement, const QVariantList& values)
{
    const auto allowed = onOwnThread();
    if (!allowed)
        return std::unexpected(allowed.error());
    const auto sql = m_statements.constFind(QByteArray::fromRawData(statement, qsizetype(qstrlen(statement))));
    if (sql == m_statements.constEnd())
        return base::failure(base::ErrorKind::Bug,
                             QStringLiteral("no statement is named %1").arg(QLatin1String(statement)));
    if (!m_dialect.prepares(*sql)) {
        m_unprepared = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
        m_unprepared->setForwardOnly(true);
        if (!m_unprepared->exec(withValues(*sql, values)))
            return failed(*m_unprepared);
        return m_unprepared.get();
    }
    auto query = prepared(statement, *sql);
    if (!query)
        return query;
    for (int i = 0; i < values.size(); ++i)
        (*query)->bindValue(i, bindable(values[i]));
    if (!(*query)->exec())
        return failed(**query);
    return query;
}

base::Result<QSqlQuery*> Connection::prepared(const char* statement, const QString& sql)
{
    const auto known = m_prepared.find(statement);
    if (known != m_prepared.end())
        return known->second.get();
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return failed(*query);
    return m_prepared.emplace(statement, std::move(query)).first->second.get();
}

QVariant Connection::bindable(const QVariant& value) const
{
    return value.metaType().id() == QMetaType::QString ? QVariant(m_dialect.storable(value.toString())) : value;
}

/// Placeholders replaced by literals: the driver writes them, as it does for the values of prepared statements too.
QString Connection::withValues(const QString& sql, const QVariantList& values) const
{
    const QSqlDriver* const driver = QSqlDatabase::database(m_name, false).driver();
    QString text;
    qsizetype next = 0;
    bool quoted = false;
    for (const QChar c : sql) {
        quoted = quoted != (c == u'\'');
        if (c != u'?' || quoted || next == values.size()) {
            text += c;
            continue;
        }
        const QVariant value = bindable(values[next++]);
        QSqlField field(QString(), value.metaType());
        if (value.isValid())
            field.setValue(value);
        text += driver->formatValue(field);
    }
    return text;
}

base::Status Connection::walk(QSqlQuery& query, const TakeRow& take)
{
    const AnswerRow row(query);
    while (query.next()) {
        const auto taken = take(row);
        if (!taken)
            return taken;
    }
    // next() is false at the end and after an error alike.
    return query.lastError().isValid() ? base::Status(failed(query)) : base::Status();
}

base::Status Connection::onOwnThread() const
{
    if (QThread::currentThread() == m_thread)
        return {};
    const QString detail = QStringLiteral("connection %1 used from a thread that is not its own").arg(m_name);
    qCCritical(base::logCache).noquote() << detail;
    return base::failure(base::ErrorKind::Bug, detail);
}

std::unexpected<base::Error> Connection::failed(const QSqlQuery& query)
{
    const QSqlError error = query.lastError();
    m_trouble = m_dialect.troubleOf(error);
    const QString text = error.databaseText().simplified();
    const QString code = QStringLiteral(" (%1)").arg(error.nativeErrorCode());
    const bool complete = error.nativeErrorCode().isEmpty() || text.endsWith(code);
    return base::failure(base::ErrorKind::Storage, complete ? text : text + code);
}

} // namespace cache
