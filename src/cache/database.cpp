// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/database.h"

#include "base/log.h"
#include "cache/migrations.h"
#include "cache/sqlite_file.h"

#include <atomic>

namespace cache {

namespace {

QString nextConnectionName(StoreKind kind)
{
    static std::atomic<int> opened = 0;
    return QStringLiteral("gleaner-%1-%2").arg(storeKindName(kind)).arg(++opened);
}

struct Opening {
    bool damaged = false; // that is why it failed
    QString notice; // what the user must be told
};

base::Result<std::unique_ptr<Connection>> openAndMigrate(const Location& location, const QString& name,
                                                         const SqlTexts& sql, base::Timestamp now, bool suspect,
                                                         Opening& opening)
{
    opening.damaged = false;
    auto connection = Connection::open(location, name);
    if (!connection)
        return connection;
    (*connection)->setStatements(sql.statements);
    auto done = (*connection)->startSession();
    if (done && suspect)
        done = checkFile(**connection);
    if (done) {
        const auto migrated = migrate(**connection, sql.migrations, now);
        if (migrated) {
            opening.notice = *migrated;
            return connection;
        }
        done = std::unexpected(migrated.error());
    }
    opening.damaged = (*connection)->takeTrouble() == Dialect::Trouble::Damaged;
    return base::failure(base::ErrorKind::Storage, location.toString() + QStringLiteral(": ") + done.error().detail);
}

} // namespace

base::Task<base::Result<Database::Opened>> Database::open(Location location, StoreKind kind, base::Timestamp now)
{
    std::unique_ptr<Database> database(new Database(std::move(location), kind));
    auto* const raw = database.get();
    auto writing = raw->m_writer.run([raw, kind, now] { return raw->openWriting(kind, now); });
    const auto notice = co_await answer(writing);
    if (!notice)
        co_return std::unexpected(notice.error());
    auto reading = raw->m_reader->run([raw, kind] { return raw->openReading(kind); });
    const auto readable = co_await answer(reading);
    if (!readable)
        co_return std::unexpected(readable.error());
    co_return Opened{std::move(database), *notice};
}

Database::Database(Location location, StoreKind kind)
    : m_location(std::move(location)), m_name(nextConnectionName(kind)),
      m_writer(storeKindName(kind) + QStringLiteral("-writer")),
      m_reader(std::in_place, QString(storeKindName(kind) + QStringLiteral("-reader")))
{
    if (m_location.backend == Backend::Sqlite)
        return;
    m_link.emplace(m_location, m_name, [this] {
        const auto written = m_writer.run([this] {
            if (m_writing)
                m_link->writeKept(*m_writing);
        });
    });
}

Database::~Database()
{
    // Posted behind every job that is still to run; nobody needs the answers.
    const auto readerClosed = m_reader->run([this] { m_reading.reset(); });
    m_reader.reset();
    if (m_link)
        m_link->stopProbing();
    const auto writerClosed = m_writer.run([this] {
        if (m_link && m_writing)
            m_link->writeLastly(*m_writing);
        m_writing.reset();
    });
}

base::Result<QString> Database::openWriting(StoreKind kind, base::Timestamp now)
{
    const auto sql = loadSql(m_location.backend, kind);
    if (!sql)
        return std::unexpected(sql.error());
    const QString name = m_name + QStringLiteral("-writer");
    Opening opening;
    if (m_location.backend != Backend::Sqlite) {
        auto connection = openAndMigrate(m_location, name, *sql, now, false, opening);
        if (!connection)
            return std::unexpected(connection.error());
        m_writing = std::move(*connection);
        return opening.notice;
    }

    // One program at a time: two that find the same damaged file must not both set one aside.
    SqliteFile file(m_location.path);
    const auto locked = file.lockForOpening();
    if (!locked)
        return std::unexpected(locked.error());
    auto connection = openAndMigrate(m_location, name, *sql, now, file.isSuspect(), opening);
    QString notice;
    if (!connection && opening.damaged) {
        const auto aside = file.setAside(now);
        if (!aside)
            return std::unexpected(aside.error());
        notice
            = QStringLiteral("%1 was damaged; it was set aside as %2 and a new one begun").arg(m_location.path, *aside);
        qCWarning(base::logCache).noquote() << "[CACHE]" << notice;
        connection = openAndMigrate(m_location, name, *sql, now, false, opening);
    }
    if (!connection)
        return std::unexpected(connection.error());
    file.clearSuspicion();
    m_writing = std::move(*connection);
    return notice.isEmpty() ? opening.notice : notice;
}

base::Result<QString> Database::openReading(StoreKind kind)
{
    const auto sql = loadSql(m_location.backend, kind);
    if (!sql)
        return std::unexpected(sql.error());
    auto connection = Connection::open(m_location, m_name + QStringLiteral("-reader"));
    if (!connection)
        return std::unexpected(connection.error());
    const auto started = (*connection)->startSession();
    if (!started)
        return std::unexpected(started.error());
    m_reading = std::move(*connection);
    m_reading->setStatements(sql->statements);
    const auto measured = measureClock();
    if (!measured)
        return std::unexpected(measured.error());
    return QString();
}

base::Status Database::measureClock()
{
    using std::chrono::milliseconds;
    const QString ownTime = m_reading->dialect().ownTime();
    if (ownTime.isEmpty())
        return {};
    const auto ours
        = [] { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()).time_since_epoch(); };
    const auto asked = ours();
    milliseconds theirs{0};
    const auto read = m_reading->execute(ownTime, [&theirs](const AnswerRow& row) {
        theirs = milliseconds(row.integer(0));
        return base::Status();
    });
    if (!read)
        return read;
    const auto answered = ours();
    const milliseconds ahead = theirs - (asked + (answered - asked) / 2);
    // Less than a second is no difference that anybody minds, and the way there and back blurs it.
    if (ahead > -std::chrono::seconds(1) && ahead < std::chrono::seconds(1))
        return {};
    qCInfo(base::logCache).noquote() << "[CACHE] The server's clock is" << ahead.count()
                                     << "ms ahead of this machine's";
    m_clockAhead = ahead;
    return {};
}

std::optional<base::Error> Database::lastError() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lastError;
}

void Database::noteFailure(Connection& connection, const base::Error& error)
{
    if (!m_link || m_link->isUp()) // an outage is told of once
        qCWarning(base::logCache).noquote() << "[CACHE]" << error.detail;
    // Found in the middle of the work: the next start looks the file over and sets it aside.
    if (connection.takeTrouble() == Dialect::Trouble::Damaged && m_location.backend == Backend::Sqlite)
        SqliteFile(m_location.path).markSuspect();
    const QMutexLocker lock(&m_mutex);
    m_lastError = error;
}

} // namespace cache
