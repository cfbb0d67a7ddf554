// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/task.h"

#include "base/log.h"

#include <QCoroTimer>
#include <QTimer>

#include <exception>

namespace base {

namespace {

Task<> watched(Task<> task, std::shared_ptr<int> running)
{
    ++*running;
    try {
        co_await task;
    } catch (const std::exception& broken) {
        qCCritical(logBase) << "a task ended by an exception:" << broken.what();
    }
    --*running;
}

} // namespace

Task<> pause(std::stop_token stop, std::chrono::milliseconds realDuration)
{
    if (stop.stop_requested())
        co_return;
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(realDuration);
    const auto endEarly
        = [&timer] { QMetaObject::invokeMethod(&timer, [&timer] { timer.start(0); }, Qt::QueuedConnection); };
    const std::stop_callback onStop(stop, endEarly);
    co_await timer;
}

TaskGroup::~TaskGroup()
{
    m_stop.request_stop();
}

void TaskGroup::add(Task<> task)
{
    // The wrapper keeps itself alive until the task ends; its own Task object is only a handle.
    const auto handle = watched(std::move(task), m_running);
}

} // namespace base
