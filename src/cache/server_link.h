// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way to a server, which may be lost: transactions that are run again where that is right, an outage during which
// look-ups fail at once and writes are kept, and the search for a way back. Owned by Database; each function says on
// which thread.
#pragma once

#include "base/worker_thread.h"
#include "cache/connection.h"
#include "cache/kept_writes.h"

#include <QMutex>

#include <functional>
#include <optional>

namespace cache {

class ServerLink final {
public:
    using Job = std::function<base::Status(Connection&)>;

    /// `onReachable` is called on another thread when an outage has ended: post writeKept.
    ServerLink(Location location, QString name, std::function<void()> onReachable);
    ~ServerLink();

    /// One look-up as a transaction, on the reader's thread. Storage error at once during an outage.
    [[nodiscard]] base::Status read(Connection& connection, const Job& job);
    /// On the writer's thread. Storage error where the write is kept until the server is back.
    [[nodiscard]] base::Status write(Connection& connection, Write write);
    /// The same, but nothing is kept: Storage error at once during an outage.
    [[nodiscard]] base::Status writeNow(Connection& connection, const Job& job);
    /// The same outside a transaction.
    [[nodiscard]] base::Status maintain(Connection& connection, const Job& job);
    /// On the writer's thread: what is kept, oldest first.
    void writeKept(Connection& connection);

    /// On the thread that ends the store: no more looking for the server. The kept writes are tried once more by
    /// writeLastly, on the writer's thread.
    void stopProbing();
    void writeLastly(Connection& connection);

    /// Any thread.
    [[nodiscard]] bool isUp() const;

private:
    base::Status attempt(Connection& connection, const QString& begin, const Job& job);
    base::Status transaction(Connection& connection, const QString& begin, const Job& job, bool addsUp);
    base::Status keep(Write write);
    void beginOutage(const QString& reason);
    void probe(int attempt);
    [[nodiscard]] base::Error outageError() const;

    const Location m_location;
    const QString m_name;
    const std::function<void()> m_onReachable;
    KeptWrites m_kept;
    mutable QMutex m_mutex; // guards what follows
    bool m_up = true, m_ending = false;
    QString m_reason;
    std::optional<base::WorkerThread> m_prober; // made for the first outage
};

} // namespace cache
