// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coroutine house rules in code: tasks return Result and do not throw; every task is awaited, given to a TaskGroup or
// to QCoro::connect; waits end early when a stop is requested. GUI thread only.
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace base {

template <typename T = void> using Task = QCoro::Task<T>;

/// Waits for `realDuration` (see Clock::realDuration), or less when a stop is requested. The caller checks the token
/// afterwards.
[[nodiscard]] Task<> pause(std::stop_token stop, std::chrono::milliseconds realDuration);

/// Runs tasks nobody awaits. Destruction requests a stop; the tasks end by themselves soon after.
class TaskGroup final {
public:
    TaskGroup() = default;
    ~TaskGroup();
    TaskGroup(const TaskGroup&) = delete;
    TaskGroup& operator=(const TaskGroup&) = delete;

    /// The token that tasks of this group take as their first parameter.
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    void add(Task<> task);
    void requestStop() { m_stop.request_stop(); }
    [[nodiscard]] int running() const { return *m_running; }

private:
    std::stop_source m_stop;
    std::shared_ptr<int> m_running = std::make_shared<int>(0);
};

} // namespace base
