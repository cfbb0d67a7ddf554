// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Waits in a test for a coroutine, with a limit. For tests alone: it spins an event loop.
#pragma once

#include "base/task.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <exception>
#include <optional>
#include <stdexcept>

namespace test {

using namespace std::chrono_literals;

namespace detail {

template <typename T> struct Outcome {
    std::optional<T> value;
    std::exception_ptr thrown;
    bool done = false;
};

template <typename T>
base::Task<> collect(base::Task<T> task, std::shared_ptr<Outcome<T>> outcome, std::shared_ptr<QEventLoop> loop)
{
    try {
        auto value = co_await task;
        outcome->value.emplace(std::move(value));
    } catch (...) {
        outcome->thrown = std::current_exception();
    }
    outcome->done = true;
    loop->quit();
}

} // namespace detail

/// The task's value. Rethrows what the task throws; throws std::runtime_error when it does not end within `limit`.
template <typename T> T await(base::Task<T> task, std::chrono::milliseconds limit = 20s)
{
    auto outcome = std::make_shared<detail::Outcome<T>>();
    auto loop = std::make_shared<QEventLoop>();
    const auto handle = detail::collect(std::move(task), outcome, loop);
    if (!outcome->done) {
        QTimer::singleShot(limit, loop.get(), &QEventLoop::quit);
        loop->exec();
    }
    if (!outcome->done)
        throw std::runtime_error("the task did not end in time");
    if (outcome->thrown)
        std::rethrow_exception(outcome->thrown);
    return std::move(*outcome->value);
}

/// Spins the event loop until `condition` holds; false when it does not within `limit`.
template <typename Condition> [[nodiscard]] bool waitUntil(Condition condition, std::chrono::milliseconds limit = 20s)
{
    QEventLoop loop;
    QTimer poll;
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QObject::connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    if (condition())
        return true;
    poll.start(2);
    deadline.start(limit);
    loop.exec();
    return condition();
}

} // namespace test
