// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL 13 or newer, the backend that a team shares; reached directly or through PgBouncer in transaction mode,
// where nothing of a session outlives its transaction. Stateless; usable from every thread.
#pragma once

#include "cache/dialect.h"

namespace cache {

class PostgresDialect final : public Dialect {
public:
    enum class Way { Direct, PgBouncer };

    explicit PostgresDialect(Way way) : m_way(way) { }
    QString driver() const override;
    /// Without a password in the location, libpq reads PGPASSWORD, or its password file, by itself.
    void address(QSqlDatabase& database, const Location& location) const override;
    QStringList sessionStatements() const override;
    QStringList adoptStatements() const override { return {}; }
    QString beginWriting() const override;
    QString beginReading() const override;
    QString ownTime() const override;
    QString tableNames() const override;
    /// By SQLSTATE; an error that has none is the client's own: the connection is gone.
    Trouble troubleOf(const QSqlError& error) const override;
    bool prepares(const QString& statement) const override;
    bool takesRowsAsJson() const override { return true; }
    /// U+0000 and lone surrogates, which PostgreSQL refuses, become U+FFFD.
    QString storable(const QString& text) const override;

private:
    [[nodiscard]] QString withSettings(const QString& begin) const;

    Way m_way;
};

} // namespace cache
