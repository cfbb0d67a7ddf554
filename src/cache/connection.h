// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a database and its prepared statements, named as in resources/sql. Owned by Database; lives, is
// used and ends on the thread that opened it, and refuses calls from any other.
#pragma once

#include "base/error.h"
#include "cache/dialect.h"
#include "cache/sql_texts.h"

#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

class QSqlDatabase;
class QSqlQuery;
class QThread;

namespace cache {

/// The current row of an answer, by column index. Values of other types come as SQL's conversion has them; NULL is 0 or
/// empty.
class AnswerRow final {
public:
    explicit AnswerRow(const QSqlQuery& query) : m_query(query) { }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] std::optional<qint64> maybeInteger(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    const QSqlQuery& m_query;
};

class Connection final {
public:
    using TakeRow = std::function<base::Status(const AnswerRow&)>;

    /// `name` is unique in the process. Nothing in the database is read yet.
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const Location& location, const QString& name);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// The dialect's session settings; call it first. Changes nothing in the database.
    [[nodiscard]] base::Status startSession();
    /// After the connection was lost: a new one in its place, its session started.
    [[nodiscard]] base::Status reopen();
    /// False when the last attempt to open it failed.
    [[nodiscard]] bool isOpen() const;
    void setStatements(QHash<QByteArray, QString> statements) { m_statements = std::move(statements); }
    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }

    /// Runs the named statement; the number of rows it changed. An invalid QVariant is NULL.
    base::Result<qint64> run(const char* statement, const QVariantList& values = {});
    /// Runs the named statement for many rows, each with the values of its own and then the common ones: one after the
    /// other, or in one go where the backend takes rows as JSON; no two rows then have the same key.
    base::Status runRows(const char* statement, const std::vector<QVariantList>& rows, const QVariantList& common = {});
    /// Runs the named statement and hands each row to `take`, which runs no other on this connection; the first failure
    /// of `take` ends it.
    base::Status each(const char* statement, const QVariantList& values, const TakeRow& take);
    /// The same with a text that is not prepared: for migrations, pragmas and transactions.
    base::Status execute(const QString& sql, const TakeRow& take = {});

    /// What the last failed statement ran into; nothing when none failed since it was last asked.
    [[nodiscard]] std::optional<Dialect::Trouble> takeTrouble();
    void restoreTrouble(std::optional<Dialect::Trouble> trouble) { m_trouble = trouble; }

private:
    Connection(Location location, QString name);
    base::Status connectToDatabase();
    void disconnectFromDatabase();
    base::Result<QSqlQuery*> started(const char* statement, const QVariantList& values);
    base::Result<QSqlQuery*> prepared(const char* statement, const QString& sql);
    [[nodiscard]] QVariant bindable(const QVariant& value) const;
    [[nodiscard]] QString withValues(const QString& sql, const QVariantList& values) const;
    base::Status walk(QSqlQuery& query, const TakeRow& take);
    base::Status onOwnThread() const;
    std::unexpected<base::Error> failed(const QSqlQuery& query);

    const Location m_location;
    const QString m_name;
    const Dialect& m_dialect;
    QThread* m_thread;
    QHash<QByteArray, QString> m_statements;
    std::unordered_map<std::string, std::unique_ptr<QSqlQuery>> m_prepared;
    std::unique_ptr<QSqlQuery> m_unprepared; // the last statement that was sent as text
    std::optional<Dialect::Trouble> m_trouble;
};

} // namespace cache
