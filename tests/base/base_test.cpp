// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/task.h"
#include "base/worker_thread.h"
#include "support/await.h"

#include <QCoroFuture>
#include <QFutureWatcher>

#include <gtest/gtest.h>

#include <atomic>
#include <semaphore>

using namespace std::chrono_literals;

namespace {

base::Task<int> waited(std::stop_token stop)
{
    co_await base::pause(stop, 30s);
    co_return stop.stop_requested() ? 1 : 2;
}

base::Task<int> onThread(base::WorkerThread* thread)
{
    auto future = thread->run([thread] { return thread->isCurrent() ? 42 : 0; });
    const int answer = co_await future;
    co_return answer;
}

base::Task<> counted(std::stop_token stop, std::shared_ptr<int> ended)
{
    co_await base::pause(stop, 30s);
    ++*ended;
}

} // namespace

TEST(Pause, EndsAtOnceWhenStopped)
{
    std::stop_source stop;
    QTimer::singleShot(1, [&stop] { stop.request_stop(); });
    EXPECT_EQ(test::await(waited(stop.get_token()), 5s), 1);
}

TEST(TaskGroup, StopsItsTasksWhenItGoes)
{
    auto ended = std::make_shared<int>(0);
    {
        base::TaskGroup group;
        group.add(counted(group.token(), ended));
        EXPECT_EQ(group.running(), 1);
    }
    EXPECT_TRUE(test::waitUntil([&] { return *ended == 1; }, 5s));
}

TEST(WorkerThread, RunsJobsOffTheCallersThread)
{
    base::WorkerThread thread(QStringLiteral("trial"));
    EXPECT_EQ(test::await(onThread(&thread)), 42);
}

TEST(WorkerThread, AnAnswerThatWasTakenEndsItsFutureOnce)
{
    // The job, and its promise with it, goes away after its answer was taken.
    struct Lingering {
        std::binary_semaphore& taken;
        std::atomic_bool& gone;
        ~Lingering() { gone = taken.try_acquire_for(20s); }
    };
    std::binary_semaphore taken(0);
    std::atomic_bool gone = false;
    base::WorkerThread thread(QStringLiteral("trial"));
    auto future
        = thread.run([lingering = std::make_unique<Lingering>(taken, gone)] { return std::make_unique<int>(42); });
    QFutureWatcher<std::unique_ptr<int>> watcher;
    int ends = 0;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, [&ends] { ++ends; });
    watcher.setFuture(future);
    EXPECT_EQ(*test::await(base::answer(future)), 42);
    taken.release();
    ASSERT_TRUE(test::waitUntil([&] { return gone && ends > 0; }));
    // Whatever the promise had to say has arrived when a further job is done.
    EXPECT_EQ(test::await(onThread(&thread)), 42);
    EXPECT_EQ(ends, 1);
}

TEST(Clock, ReadsOffsetAndRate)
{
    const auto moved = base::SystemClock::fromText(QStringLiteral("3600:10"));
    ASSERT_TRUE(moved);
    EXPECT_GE(moved->now() - base::SystemClock().now(), 59min);
    EXPECT_EQ(moved->realDuration(10s), 1s);
    for (const auto& bad :
         {QStringLiteral("x"), QStringLiteral("1:2:3"), QStringLiteral("1:0"), QStringLiteral("1:-2")})
        EXPECT_FALSE(base::SystemClock::fromText(bad)) << bad.toStdString();
}

TEST(Scrubbed, HidesKeysAndPasswords)
{
    const QString text
        = QStringLiteral("GET http://h/query?key=abc123&domain=1 failed; postgresql://u:secret@h/db password=hush x");
    const QString clean = base::scrubbed(text);
    EXPECT_FALSE(clean.contains(QStringLiteral("abc123")));
    EXPECT_FALSE(clean.contains(QStringLiteral("secret")));
    EXPECT_FALSE(clean.contains(QStringLiteral("hush")));
    EXPECT_TRUE(clean.contains(QStringLiteral("domain=1")));
}
