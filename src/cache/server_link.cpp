// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/server_link.h"

#include "base/log.h"
#include "cache/transaction.h"

#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

namespace cache {

namespace {

using Trouble = Dialect::Trouble;
using namespace std::chrono_literals;

constexpr qint64 kKeptBytes = 64 * 1024 * 1024;
constexpr int kBusyTries = 6;
constexpr std::chrono::milliseconds kFirstPause = 250ms, kLongestPause = 30s;

/// Between half and all of it: the programs of a team that lost one server do not come back in step.
std::chrono::milliseconds jittered(std::chrono::milliseconds pause)
{
    const auto half = static_cast<int>(pause.count() / 2);
    return std::chrono::milliseconds(half + QRandomGenerator::global()->bounded(half + 1));
}

bool isLost(std::optional<Trouble> trouble)
{
    return trouble == Trouble::ConnectionLost || trouble == Trouble::CommitUnknown;
}

} // namespace

ServerLink::ServerLink(Location location, QString name, std::function<void()> onReachable)
    : m_location(std::move(location)), m_name(std::move(name)), m_onReachable(std::move(onReachable)),
      m_kept(kKeptBytes)
{
}

ServerLink::~ServerLink()
{
    stopProbing();
}

base::Status ServerLink::read(Connection& connection, const Job& job)
{
    return attempt(connection, connection.dialect().beginReading(), job);
}

base::Status ServerLink::writeNow(Connection& connection, const Job& job)
{
    writeKept(connection); // nothing overtakes
    return attempt(connection, connection.dialect().beginWriting(), job);
}

base::Status ServerLink::maintain(Connection& connection, const Job& job)
{
    writeKept(connection);
    return attempt(connection, QString(), job);
}

/// Now or not at all.
base::Status ServerLink::attempt(Connection& connection, const QString& begin, const Job& job)
{
    if (!isUp())
        return std::unexpected(outageError());
    const auto done = transaction(connection, begin, job, false);
    const auto trouble = connection.takeTrouble();
    if (!done && isLost(trouble))
        beginOutage(done.error().detail);
    connection.restoreTrouble(trouble);
    return done;
}

base::Status ServerLink::write(Connection& connection, Write write)
{
    // Behind what waits already: nothing overtakes.
    if (!isUp() || !m_kept.isEmpty())
        return keep(std::move(write));
    const auto done = transaction(connection, connection.dialect().beginWriting(), write.job, write.addsUp);
    const auto trouble = connection.takeTrouble();
    connection.restoreTrouble(trouble);
    if (done || !isLost(trouble) || (write.addsUp && trouble == Trouble::CommitUnknown))
        return done;
    beginOutage(done.error().detail);
    return keep(std::move(write));
}

void ServerLink::writeKept(Connection& connection)
{
    if (m_kept.isEmpty() || !isUp())
        return;
    qCInfo(base::logCache).noquote() << "[CACHE]" << m_kept.count() << "kept writes are written now";
    while (!m_kept.isEmpty()) {
        const Write& write = m_kept.oldest();
        const auto done = transaction(connection, connection.dialect().beginWriting(), write.job, write.addsUp);
        const auto trouble = connection.takeTrouble();
        if (!done && isLost(trouble)) {
            if (write.addsUp && trouble == Trouble::CommitUnknown)
                m_kept.dropOldest();
            beginOutage(done.error().detail);
            return;
        }
        if (!done)
            qCWarning(base::logCache).noquote() << "[CACHE] A kept write was refused:" << done.error().detail;
        m_kept.dropOldest();
    }
}

void ServerLink::stopProbing()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true; // from here on nobody makes or uses the prober
    }
    m_prober.reset();
}

void ServerLink::writeLastly(Connection& connection)
{
    if (m_kept.isEmpty())
        return;
    {
        const QMutexLocker lock(&m_mutex);
        m_up = true;
    }
    writeKept(connection);
    if (!m_kept.isEmpty())
        qCWarning(base::logCache).noquote()
            << "[CACHE]" << m_kept.count() << "kept writes are lost:" << m_location.toString() << "is not back";
}

bool ServerLink::isUp() const
{
    const QMutexLocker lock(&m_mutex);
    return m_up;
}

/// Once more when another program was at the same rows, and once over a new connection when the old one was gone: a
/// server that was only restarted is back by then. Without a transaction where `begin` is empty.
base::Status ServerLink::transaction(Connection& connection, const QString& begin, const Job& job, bool addsUp)
{
    bool reopened = false;
    if (!connection.isOpen()) { // an attempt failed, and the server was found again since
        reopened = true;
        const auto open = connection.reopen();
        if (!open)
            return open;
    }
    for (int tries = 1;; ++tries) {
        auto done = begin.isEmpty() ? job(connection) : inTransaction(connection, begin, job);
        if (done)
            return done;
        const auto trouble = connection.takeTrouble();
        connection.restoreTrouble(trouble);
        if (trouble == Trouble::Busy && tries < kBusyTries) {
            QThread::msleep(static_cast<unsigned long>(jittered(10ms * (1 << tries)).count()));
            continue;
        }
        if (!isLost(trouble) || std::exchange(reopened, true))
            return done;
        const auto open = connection.reopen();
        connection.restoreTrouble(trouble);
        if (!open || (addsUp && trouble == Trouble::CommitUnknown))
            return done;
    }
}

base::Status ServerLink::keep(Write write)
{
    const auto dropped = m_kept.keep(std::move(write));
    if (dropped > 0)
        qCWarning(base::logCache).noquote()
            << "[CACHE] Too much waits for the server: the oldest" << dropped << "kept writes were dropped";
    return std::unexpected(outageError());
}

void ServerLink::beginOutage(const QString& reason)
{
    const QMutexLocker lock(&m_mutex);
    if (!std::exchange(m_up, false) || m_ending)
        return;
    m_reason = reason.trimmed();
    qCWarning(base::logCache).noquote() << "[CACHE] Lost" << m_location.toString() << "-" << m_reason
                                        << "- searches go on uncached, what they fetch is kept to be written";
    if (!m_prober)
        m_prober.emplace(m_name + QStringLiteral("-prober"));
    const auto probing = m_prober->run([this] { probe(0); });
}

/// On the prober's thread, which alone waits for a server that does not answer.
void ServerLink::probe(int attempt)
{
    {
        auto connection = Connection::open(m_location, m_name + QStringLiteral("-prober"));
        auto alive = connection ? (*connection)->startSession() : base::Status(std::unexpected(connection.error()));
        // PgBouncer lets clients in whether its server is there or not.
        if (alive)
            alive = (*connection)->execute(QStringLiteral("SELECT 1"));
        if (!alive) {
            const auto pause = std::min(kLongestPause, kFirstPause * (1 << std::min(attempt, 10)));
            const QMutexLocker lock(&m_mutex);
            if (!m_ending)
                m_prober->runAfter(jittered(pause), [this, attempt] { probe(attempt + 1); });
            return;
        }
    }
    {
        const QMutexLocker lock(&m_mutex);
        m_up = true;
    }
    qCInfo(base::logCache).noquote() << "[CACHE] Back:" << m_location.toString();
    m_onReachable();
}

base::Error ServerLink::outageError() const
{
    const QMutexLocker lock(&m_mutex);
    return {base::ErrorKind::Storage, QStringLiteral("%1 is out of reach: %2").arg(m_location.toString(), m_reason),
            std::nullopt};
}

} // namespace cache
