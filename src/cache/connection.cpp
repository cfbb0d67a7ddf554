// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connection.h"

#include "base/log.h"

#include <QSqlDatabase>
#include <QSqlError>
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

base::Result<std::unique_ptr<Connection>> Connection::open(const Location& location, const Dialect& dialect,
                                                           const QString& name)
{
    std::unique_ptr<Connection> connection(new Connection(name, dialect));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(dialect.driver(), name);
        dialect.address(database, location);
        if (!database.open())
            return base::failure(base::ErrorKind::Storage,
                                 QStringLiteral("%1: %2").arg(location.toString(), database.lastError().text()));
    }
    return connection;
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

Connection::Connection(QString name, const Dialect& dialect)
    : m_name(std::move(name)), m_dialect(dialect), m_thread(QThread::currentThread())
{
}

Connection::~Connection()
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    m_prepared.clear(); // queries must be gone before their connection
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

base::Result<qint64> Connection::run(const char* statement, const QVariantList& values)
{
    auto query = prepared(statement);
    if (!query)
        return std::unexpected(query.error());
    const auto done = bindAndRun(**query, values);
    if (!done)
        return std::unexpected(done.error());
    const qint64 changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

base::Status Connection::each(const char* statement, const QVariantList& values, const TakeRow& take)
{
    auto query = prepared(statement);
    if (!query)
        return std::unexpected(query.error());
    auto done = bindAndRun(**query, values);
    if (done)
        done = walk(**query, take);
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

base::Result<QSqlQuery*> Connection::prepared(const char* statement)
{
    const auto allowed = onOwnThread();
    if (!allowed)
        return std::unexpected(allowed.error());
    const auto known = m_prepared.find(statement);
    if (known != m_prepared.end())
        return known->second.get();
    const auto text = m_statements.constFind(QByteArray::fromRawData(statement, qsizetype(qstrlen(statement))));
    if (text == m_statements.constEnd())
        return base::failure(base::ErrorKind::Bug,
                             QStringLiteral("no statement is named %1").arg(QLatin1String(statement)));
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    query->setForwardOnly(true);
    if (!query->prepare(*text))
        return failed(*query);
    return m_prepared.emplace(statement, std::move(query)).first->second.get();
}

base::Status Connection::bindAndRun(QSqlQuery& query, const QVariantList& values)
{
    for (int i = 0; i < values.size(); ++i) {
        // An empty text is a text: QtSql would make NULL of a null QString.
        const bool nullText = values[i].metaType().id() == QMetaType::QString && values[i].toString().isNull();
        query.bindValue(i, nullText ? QVariant(QStringLiteral("")) : values[i]);
    }
    if (!query.exec())
        return failed(query);
    return {};
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
    return base::failure(base::ErrorKind::Storage,
                         QStringLiteral("%1 (%2)").arg(error.databaseText(), error.nativeErrorCode()));
}

} // namespace cache
