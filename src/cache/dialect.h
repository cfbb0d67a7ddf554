// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between database backends beyond their SQL (resources/sql/<backend>): how a connection is opened and set
// up, how values reach it, and what its error codes mean. Stateless; usable from every thread.
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
    enum class Trouble {
        Other,
        Busy, // another program was at the same thing: nothing was changed, the transaction may be run again
        Exists, // what was to be made is there already: run again, the transaction would meet it again
        Damaged,
        Full,
        ReadOnly,
        ConnectionLost, // and nothing of the transaction remains
        CommitUnknown, // lost while it committed: it may have been done or not
    };

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
    /// One number: the database's own time in Unix milliseconds. Empty where that is this machine's.
    [[nodiscard]] virtual QString ownTime() const { return {}; }
    /// One column: the names of all tables.
    [[nodiscard]] virtual QString tableNames() const = 0;
    /// One column: the names of the columns of `table`, a plain name.
    [[nodiscard]] virtual QString columnNames(const QString& table) const;
    [[nodiscard]] virtual Trouble troubleOf(const QSqlError& error) const = 0;

    /// Whether the statement is prepared once per connection, or sent as text with its values in it.
    [[nodiscard]] virtual bool prepares(const QString& statement) const = 0;
    /// Whether statements for many rows take them as one value, a JSON array of arrays (see Connection::runRows).
    [[nodiscard]] virtual bool takesRowsAsJson() const = 0;
    /// The text as this backend can hold it; never null, which would be NULL.
    [[nodiscard]] virtual QString storable(const QString& text) const = 0;

    [[nodiscard]] static const Dialect& of(const Location& location);
};

} // namespace cache
