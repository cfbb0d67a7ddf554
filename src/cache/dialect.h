// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between database backends beyond their SQL (resources/sql/<backend>): how a connection is opened and set
// up, and what its error codes mean. Stateless; called on the connection's thread.
#pragma once

#include "base/error.h"
#include "cache/location.h"

#include <QStringList>

class QSqlDatabase;
class QSqlError;

namespace cache {

class Dialect {
public:
    /// What an error means for what is done next.
    enum class Trouble { Other, Busy, Damaged, Full, ReadOnly, ConnectionLost };

    virtual ~Dialect() = default;
    [[nodiscard]] virtual QString driver() const = 0;
    /// Fills in file or server, user and options; opens nothing.
    virtual void address(QSqlDatabase& database, const Location& location) const = 0;
    /// Run once per connection, before anything else; they change nothing in the database.
    [[nodiscard]] virtual QStringList sessionStatements() const = 0;
    /// Run once per connection after the schema was found to be one that this program may touch.
    [[nodiscard]] virtual QStringList adoptStatements() const = 0;
    [[nodiscard]] virtual QString beginWriting() const = 0;
    [[nodiscard]] virtual QString beginReading() const = 0;
    /// One column: the names of all tables.
    [[nodiscard]] virtual QString tableNames() const = 0;
    /// One column: the names of the columns of `table`, a plain name.
    [[nodiscard]] virtual QString columnNames(const QString& table) const;
    [[nodiscard]] virtual Trouble troubleOf(const QSqlError& error) const = 0;

    /// Storage error for a backend that this build cannot speak with.
    [[nodiscard]] static base::Result<const Dialect*> of(Backend backend);
};

} // namespace cache
