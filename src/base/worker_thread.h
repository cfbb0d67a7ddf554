// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thread of its own that runs posted jobs one after the other and answers through a future. For work that must stay
// on one thread (a database connection) or must stay off the GUI thread (decoding). Destruction runs what was posted,
// then ends.
#pragma once

#include "base/task.h"

#include <QCoroFuture>
#include <QFuture>
#include <QMetaObject>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

namespace base {

class WorkerThread final {
public:
    explicit WorkerThread(const QString& name);
    ~WorkerThread();
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    /// Posts `job`. The future must be awaited, or ignored; never cancelled, never blocked on from the GUI thread.
    template <typename Job, typename R = std::invoke_result_t<Job&>> QFuture<R> run(Job job)
    {
        auto promise = std::make_shared<QPromise<R>>();
        auto future = promise->future();
        promise->start();
        auto posted = [promise, job = std::move(job)]() mutable {
            try {
                if constexpr (std::is_void_v<R>)
                    job();
                else
                    promise->addResult(job());
            } catch (...) {
                promise->setException(std::current_exception());
            }
            promise->finish();
        };
        QMetaObject::invokeMethod(m_context, std::move(posted), Qt::QueuedConnection);
        return future;
    }

    /// Posts `job` when `delay` has passed; never when the thread is told to end before that. Called on this thread.
    template <typename Job> void runAfter(std::chrono::milliseconds delay, Job job)
    {
        QTimer::singleShot(delay, m_context, std::move(job));
    }

    [[nodiscard]] bool isCurrent() const { return QThread::currentThread() == &m_thread; }

private:
    QThread m_thread;
    QObject* m_context; // lives in m_thread, deleted by it
};

/// The job's result, moved out of its future. Not with QFuture::takeResult(): that also sets the shared state back to
/// "never begun", and the worker's promise, when it goes away a moment later, would report an end once more - to a
/// coroutine that has already gone on. Rethrows what the job threw.
template <typename R> [[nodiscard]] Task<R> answer(QFuture<R> future)
{
    const QFuture<void> finished(future);
    co_await finished;
    // Nobody else reads this future, so its result may be emptied.
    co_return std::move(const_cast<R&>(*future.constBegin()));
}

} // namespace base
