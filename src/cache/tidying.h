// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a cache in its bounds in the background: what is past its retention goes, and of what is too much the least
// used. Slice by slice on the writer's thread, each a job of its own, so that others get to write in between. Owned by
// SqlCache; wake() and isDue() from any thread.
#pragma once

#include "cache/sql_jobs.h"

#include <QMutex>

#include <optional>

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
    /// It could not go on (a server was lost, a disk was full), and that is long enough ago to try again.
    [[nodiscard]] bool isDue() const;
    /// Nothing is begun any more; call it before the database goes.
    void stop();

private:
    struct SliceJob;

    void postSlice(Database& database);
    void sliceEnded(Database& database, const base::Result<bool>& more);
    /// Whether there may be more to remove.
    [[nodiscard]] base::Result<bool> slice(Connection& connection, const Database& database);

    const base::Clock& m_clock;
    const Freshness m_freshness;
    mutable QMutex m_mutex; // guards what follows
    bool m_working = false;
    bool m_stopped = false;
    std::optional<base::Timestamp> m_dueAt;
};

} // namespace cache
