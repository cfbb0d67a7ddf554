// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An open store: a thread that writes and a thread that reads, each with a connection of its own, so that a look-up
// never waits behind a write. Made and destroyed on the GUI thread; its jobs run on the two threads, each as one
// transaction.
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "base/worker_thread.h"
#include "cache/location.h"
#include "cache/sql_texts.h"
#include "cache/transaction.h"

#include <QCoroFuture>
#include <QMutex>

namespace cache {

class Database final {
public:
    struct Opened {
        std::unique_ptr<Database> database;
        QString notice; // what the user must be told: a damaged file was set aside
    };

    /// Opens, and makes what is missing: folders, file, schema. A damaged SQLite file is renamed `NAME.damaged-TIME`
    /// and a new one begun. Storage error when that cannot be: path, rights, another program's file, a newer schema
    /// (file untouched).
    [[nodiscard]] static base::Task<base::Result<Opened>> open(Location location, StoreKind kind, base::Timestamp now);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Posts a job that changes something: `Result<T> job(Connection&)`. It runs even if nobody waits.
    template <typename Job, typename R = std::invoke_result_t<Job&, Connection&>> QFuture<R> write(Job job)
    {
        return m_writer.run([this, job = std::move(job)]() mutable -> R {
            return watched(*m_writing, m_writing->dialect().beginWriting(), job);
        });
    }

    /// Posts a job that only reads, from one consistent state.
    template <typename Job, typename R = std::invoke_result_t<Job&, Connection&>> QFuture<R> read(Job job)
    {
        return m_reader->run([this, job = std::move(job)]() mutable -> R {
            return watched(*m_reading, m_reading->dialect().beginReading(), job);
        });
    }

    /// Posts a job that must run outside a transaction (compacting) to the writer.
    template <typename Job, typename R = std::invoke_result_t<Job&, Connection&>> QFuture<R> maintain(Job job)
    {
        return m_writer.run([this, job = std::move(job)]() mutable -> R { return noted(*m_writing, job(*m_writing)); });
    }

    [[nodiscard]] const Location& location() const { return m_location; }
    /// What the last failed job ran into. Any thread.
    [[nodiscard]] std::optional<base::Error> lastError() const;

private:
    Database(Location location, StoreKind kind);
    base::Result<QString> openWriting(StoreKind kind, base::Timestamp now);
    base::Result<QString> openReading(StoreKind kind);
    void noteFailure(Connection& connection, const base::Error& error);

    template <typename Job, typename R = std::invoke_result_t<Job&, Connection&>>
    R watched(Connection& connection, const QString& begin, Job& job)
    {
        return noted(connection, inTransaction(connection, begin, job));
    }

    template <typename R> R noted(Connection& connection, R result)
    {
        if (!result)
            noteFailure(connection, result.error());
        return result;
    }

    const Location m_location;
    const QString m_name; // of the connections, unique in the process
    mutable QMutex m_mutex; // guards m_lastError
    std::optional<base::Error> m_lastError;
    std::unique_ptr<Connection> m_writing, m_reading; // each touched by its thread alone
    base::WorkerThread m_writer; // last: it ends before what it uses
    std::optional<base::WorkerThread> m_reader; // its jobs may post to the writer, so it ends first
};

/// The job's answer, moved out of its future.
template <typename R> [[nodiscard]] base::Task<R> answer(QFuture<R> future)
{
    const QFuture<void> finished(future);
    co_await finished;
    co_return future.takeResult();
}

} // namespace cache
