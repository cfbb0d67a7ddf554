// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a cache in its bounds in the background: what is past its retention goes, and of what is too much the least
// used. Slice by slice on the writer's thread, each a job of its own, so that others get to write in between. Owned by
// SqlCache; wake() from any thread.
#pragma once

#include "cache/sql_jobs.h"

#include <QMutex>

namespace cache {

class Database;

class Tidying final {
public:
    /// `clock` must outlive it.
    Tidying(const base::Clock& clock, const Freshness& freshness) : m_clock(clock), m_freshness(freshness) { }
    Tidying(const Tidying&) = delete;
    Tidying& operator=(const Tidying&) = delete;

    /// Begins, if it is not at it already. It must outlive the database, whose jobs are its own.
    void wake(Database& database);
    /// Nothing is begun any more; call it before the database goes.
    void stop();

private:
    void postSlice(Database& database);
    /// Whether there may be more to remove.
    [[nodiscard]] base::Result<bool> slice(Connection& connection, const Database& database);

    const base::Clock& m_clock;
    const Freshness m_freshness;
    QMutex m_mutex; // guards the two below
    bool m_working = false;
    bool m_stopped = false;
};

} // namespace cache
