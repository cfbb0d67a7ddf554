// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL server of the tests' own (private_postgres.py): the one that a ctest run shares, or one that this
// process starts and that ends with it, however it ends. GUI thread.
#pragma once

#include <QProcess>
#include <QString>

#include <memory>

namespace test {

class PrivatePostgres final {
public:
    /// The one of this ctest run, or one for this process; null when no PostgreSQL is installed.
    [[nodiscard]] static PrivatePostgres* shared();
    /// One of the caller's own, to be stopped and started; null when no PostgreSQL is installed.
    [[nodiscard]] static std::unique_ptr<PrivatePostgres> own();
    ~PrivatePostgres();

    /// The folder of its socket; the port is 5432, that of PgBouncer 6432, the user `gleaner`, without a password.
    [[nodiscard]] QString folder() const { return m_folder; }

    /// Only of one's own. What went wrong is an exception.
    void stop() { command(QStringLiteral("stop")); }
    void crash() { command(QStringLiteral("crash")); }
    void start() { command(QStringLiteral("start")); }
    void startPgBouncer(int poolSize) { command(QStringLiteral("pgbouncer %1").arg(poolSize)); }

private:
    PrivatePostgres() = default;
    void command(const QString& line);
    QString nextLine();

    QString m_folder;
    QProcess m_server; // its stdin is what keeps the server
};

} // namespace test

/// Leaves the test where there is no PostgreSQL: with a failure on a CI machine, else saying so.
#define SKIP_WITHOUT_POSTGRESQL(server)                                                                                \
    if ((server) == nullptr) {                                                                                         \
        if (qEnvironmentVariable("CI") == QStringLiteral("true"))                                                      \
            FAIL() << "PostgreSQL is not installed (packaging/dependencies.txt)";                                      \
        GTEST_SKIP() << "PostgreSQL IS NOT INSTALLED: this backend was not tested (packaging/dependencies.txt)";       \
    }
