// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that stands still until a test moves it. Waits of this clock end at once in real time.
#pragma once

#include "base/clock.h"

#include <atomic>

namespace test {

class FakeClock final : public base::Clock {
public:
    explicit FakeClock(base::Timestamp start = base::Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 11 / 1)))
        : m_now(start.time_since_epoch().count())
    {
    }

    void advance(std::chrono::milliseconds by) { m_now += by.count(); }
    [[nodiscard]] base::Timestamp now() const override
    {
        return base::Timestamp(std::chrono::milliseconds(m_now.load()));
    }
    [[nodiscard]] std::chrono::milliseconds realDuration(std::chrono::milliseconds) const override
    {
        return std::chrono::milliseconds(0);
    }

private:
    std::atomic<std::chrono::milliseconds::rep> m_now;
};

} // namespace test
