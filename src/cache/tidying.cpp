// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/tidying.h"

#include "base/log.h"
#include "cache/database.h"

namespace cache {

void Tidying::wake(Database& database)
{
    const QMutexLocker lock(&m_mutex);
    if (m_working || m_stopped)
        return;
    m_working = true;
    postSlice(database);
}

void Tidying::stop()
{
    const QMutexLocker lock(&m_mutex);
    m_stopped = true;
}

void Tidying::postSlice(Database& database)
{
    const auto posted = database.maintain([this, &database](Connection& connection) {
        const auto more = inTransaction(connection, connection.dialect().beginWriting(),
                                        [this, &database](Connection& c) { return slice(c, database); });
        // Under the lock: behind stop() the database closes, and nothing may be posted behind that.
        const QMutexLocker lock(&m_mutex);
        m_working = more && *more && !m_stopped;
        if (m_working)
            postSlice(database);
        return more;
    });
    Q_UNUSED(posted) // the database remembers its failure
}

base::Result<bool> Tidying::slice(Connection& connection, const Database& database)
{
    const auto ahead = database.clockAhead();
    const sql::Terms terms{m_clock.now() + ahead, m_freshness, ahead};
    const auto old = sql::purgePastRetention(connection, terms);
    if (!old)
        return std::unexpected(old.error());
    if (!old->isNone())
        return true;
    const auto evicted = sql::evict(connection, terms);
    if (!evicted)
        return std::unexpected(evicted.error());
    if (!evicted->isNone())
        qCInfo(base::logCache).noquote() << "[CACHE] Too large:" << evicted->discoveries << "lists and"
                                         << evicted->products << "products, the least used, removed";
    return !evicted->isNone();
}

} // namespace cache
