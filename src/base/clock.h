// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one clock of the program: freshness, token refill, back-off and claims all read it, so that a test can move it.
// Immutable and usable from every thread.
#pragma once

#include "base/error.h"

#include <QString>

#include <chrono>

namespace base {

/// A moment in UTC, to the millisecond.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// How long to really wait for `duration` of this clock to pass.
    [[nodiscard]] virtual std::chrono::milliseconds realDuration(std::chrono::milliseconds duration) const = 0;
};

/// The system's clock, moved by an offset and run at a rate (both only for tests and the demo).
class SystemClock final : public Clock {
public:
    SystemClock() = default;
    SystemClock(std::chrono::milliseconds offset, double rate);

    /// Reads `OFFSET_SECONDS[:RATE]`; an empty text is the plain system clock. Input error when it is anything else.
    [[nodiscard]] static Result<SystemClock> fromText(const QString& text);

    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::milliseconds realDuration(std::chrono::milliseconds duration) const override;

private:
    static Timestamp systemNow();

    std::chrono::milliseconds m_offset{0};
    double m_rate = 1.0;
    Timestamp m_start = systemNow();
};

/// ISO 8601 in UTC with a trailing Z and whole seconds: "2026-03-01T12:00:00Z".
[[nodiscard]] QString isoUtc(Timestamp time);

} // namespace base
