// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes that wait for their server to come back: in order, and bounded, so that a long outage costs memory once and
// not for ever. Owned by ServerLink; touched on the writer's thread alone.
#pragma once

#include "base/error.h"

#include <QtGlobal>

#include <deque>
#include <functional>

namespace cache {

class Connection;

/// A write as a transaction of its own, which may be run again.
struct Write {
    std::function<base::Status(Connection&)> job;
    qint64 bytes = 0; // about what it holds in memory
    bool addsUp = false; // changes what it finds: run twice, it counts twice
};

class KeptWrites final {
public:
    explicit KeptWrites(qint64 limit) : m_limit(limit) { }

    /// Makes room by dropping the oldest; how many were dropped (this one itself where it is larger than all the room).
    qsizetype keep(Write write);
    [[nodiscard]] bool isEmpty() const { return m_writes.empty(); }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_writes.size()); }
    [[nodiscard]] const Write& oldest() const { return m_writes.front(); }
    void dropOldest();

private:
    const qint64 m_limit;
    qint64 m_bytes = 0;
    std::deque<Write> m_writes;
};

} // namespace cache
