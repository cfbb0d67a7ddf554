// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite, the local backend. Stateless; usable from every thread.
#pragma once

#include "cache/dialect.h"

namespace cache {

class SqliteDialect final : public Dialect {
public:
    QString driver() const override;
    void address(QSqlDatabase& database, const Location& location) const override;
    QStringList sessionStatements() const override;
    QStringList adoptStatements() const override;
    QString beginWriting() const override;
    QString beginReading() const override;
    QString tableNames() const override;
    QString columnNames(const QString& table) const override;
    Trouble troubleOf(const QSqlError& error) const override;
    bool prepares(const QString&) const override { return true; }
    bool takesRowsAsJson() const override { return false; }
    QString storable(const QString& text) const override;
};

} // namespace cache
