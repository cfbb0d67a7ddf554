// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An open store: a thread that writes and a thread that reads, each with a connection of its own, so that a look-up
// never waits behind a write. Made and destroyed on the GUI thread; its jobs run on the two threads, each as one
// transaction. On a server a write that fails because the connection is lost is kept and run when it is back.
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "base/worker_thread.h"
#include "cache/location.h"
#include "cache/server_link.h"
#include "cache/sql_texts.h"
#include "cache/transaction.h"

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

    /// What running a write again, or later, means.
    enum class Again {
        Harmless, // a write whose connection is lost is kept, and run when it is back
        AddsUp, // likewise; but not where nobody knows whether it was done, for it would count twice
        NotLater, // it belongs to its moment: it fails, and nothing is done behind the back of who was told so
    };

    /// Posts a job that changes something: `Result<T> job(Connection&)`. It runs even if nobody waits, and may run
    /// again. It may have besides: `void prepare()`, called before its transaction, which others wait for, begins;
    /// `void ended(const Result<T>&)`, called when that has been told what became of it; and `qint64 bytes() const`,
    /// what it holds in memory when it must be kept.
    template <typename Job, typename R = std::invoke_result_t<Job&, Connection&>>
    QFuture<R> write(Job job, Again again = Again::Harmless)
    {
        return m_writer.run([this, job = std::make_shared<Job>(std::move(job)), again]() -> R {
            if constexpr (requires { job->prepare(); })
                job->prepare();
            R result
                = m_link ? linked<R>(job, again) : inTransaction(*m_writing, m_writing->dialect().beginWriting(), *job);
            result = noted(*m_writing, std::move(result));
            if constexpr (requires { job->ended(result); })
                job->ended(result);
            return result;
        });
    }

    /// Posts a job that only reads, from one consistent state. On a server it may run twice.
    template <typename Job, typename R = std::invoke_result_t<Job&, Connection&>> QFuture<R> read(Job job)
    {
        return m_reader->run([this, job = std::move(job)]() mutable -> R {
            if (!m_link)
                return noted(*m_reading, inTransaction(*m_reading, m_reading->dialect().beginReading(), job));
            std::optional<R> result;
            const auto done = m_link->read(*m_reading, [&](Connection& c) { return statusOf(result.emplace(job(c))); });
            return noted(*m_reading, done ? R(std::move(*result)) : R(std::unexpected(done.error())));
        });
    }

    /// Posts a job that must run outside a transaction (compacting) to the writer. On a server it may run twice, and is
    /// not kept.
    template <typename Job, typename R = std::invoke_result_t<Job&, Connection&>> QFuture<R> maintain(Job job)
    {
        return m_writer.run([this, job = std::move(job)]() mutable -> R {
            if (!m_link)
                return noted(*m_writing, job(*m_writing));
            std::optional<R> result;
            const auto done
                = m_link->maintain(*m_writing, [&](Connection& c) { return statusOf(result.emplace(job(c))); });
            return noted(*m_writing, done ? R(std::move(*result)) : R(std::unexpected(done.error())));
        });
    }

    [[nodiscard]] const Location& location() const { return m_location; }
    /// How far the database's clock is ahead of this machine's; 0 for a file. Measured at the opening. Any thread.
    [[nodiscard]] std::chrono::milliseconds clockAhead() const { return m_clockAhead; }
    /// What the last failed job ran into. Any thread.
    [[nodiscard]] std::optional<base::Error> lastError() const;

private:
    Database(Location location, StoreKind kind);
    base::Result<QString> openWriting(StoreKind kind, base::Timestamp now);
    base::Result<QString> openReading(StoreKind kind);
    base::Status measureClock();
    void noteFailure(Connection& connection, const base::Error& error);

    /// A write on a server.
    template <typename R, typename Job> R linked(const std::shared_ptr<Job>& job, Again again)
    {
        qint64 bytes = 1024;
        if constexpr (requires { job->bytes(); })
            bytes = job->bytes();
        auto result = std::make_shared<std::optional<R>>();
        const auto run = [job, result](Connection& c) { return statusOf(result->emplace((*job)(c))); };
        const auto done = again == Again::NotLater ? m_link->writeNow(*m_writing, run)
                                                   : m_link->write(*m_writing, {run, bytes, again == Again::AddsUp});
        return done ? R(std::move(**result)) : R(std::unexpected(done.error()));
    }

    template <typename R> static base::Status statusOf(const R& result)
    {
        return result ? base::Status() : base::Status(std::unexpected(result.error()));
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
    std::chrono::milliseconds m_clockAhead{0}; // set while it is opened
    std::unique_ptr<Connection> m_writing, m_reading; // each touched by its thread alone
    std::optional<ServerLink> m_link; // none for a file
    base::WorkerThread m_writer; // last: it ends before what it uses
    std::optional<base::WorkerThread> m_reader; // its jobs may post to the writer, so it ends first
};

using base::answer;

} // namespace cache
