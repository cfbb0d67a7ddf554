// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/tidying.h"

#include "base/log.h"
#include "cache/database.h"

namespace cache {

namespace {

constexpr std::chrono::minutes kPauseAfterFailure{1}; // what refuses one slice refuses the next

} // namespace

struct Tidying::SliceJob {
    Tidying& tidying;
    Database& database;

    base::Result<bool> operator()(Connection& connection) const { return tidying.slice(connection, database); }
    void ended(const base::Result<bool>& more) const { tidying.sliceEnded(database, more); }
};

void Tidying::wake(Database& database)
{
    const QMutexLocker lock(&m_mutex);
    if (m_working || m_stopped)
        return;
    m_working = true;
    m_dueAt.reset();
    postSlice(database);
}

bool Tidying::isDue() const
{
    const auto now = m_clock.now();
    const QMutexLocker lock(&m_mutex);
    return m_dueAt && now >= *m_dueAt;
}

void Tidying::stop()
{
    const QMutexLocker lock(&m_mutex);
    m_stopped = true;
}

void Tidying::postSlice(Database& database)
{
    const auto posted = database.write(SliceJob{*this, database}, Database::Again::NotLater);
    Q_UNUSED(posted) // the database remembers its failure
}

void Tidying::sliceEnded(Database& database, const base::Result<bool>& more)
{
    const auto now = m_clock.now();
    // Under the lock: behind stop() the database closes, and nothing may be posted behind that.
    const QMutexLocker lock(&m_mutex);
    m_working = more && *more && !m_stopped;
    if (!more)
        m_dueAt = now + kPauseAfterFailure;
    if (m_working)
        postSlice(database);
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
