// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace base {

namespace {
constexpr double kMaxRate = 1e6;
}

SystemClock::SystemClock(std::chrono::milliseconds offset, double rate)
    : m_offset(offset), m_rate(std::clamp(rate, 1e-3, kMaxRate))
{
}

Result<SystemClock> SystemClock::fromText(const QString& text)
{
    if (text.isEmpty())
        return SystemClock();
    const auto parts = QStringView(text).split(u':');
    bool offsetOk = false;
    bool rateOk = true;
    const qlonglong offset = parts.front().toLongLong(&offsetOk);
    const double rate = parts.size() > 1 ? parts[1].toDouble(&rateOk) : 1.0;
    if (!offsetOk || !rateOk || parts.size() > 2 || !(rate > 0.0 && rate <= kMaxRate))
        return failure(ErrorKind::Input, QStringLiteral("a test clock is OFFSET_SECONDS[:RATE], not \"%1\"").arg(text));
    return SystemClock(std::chrono::seconds(offset), rate);
}

Timestamp SystemClock::systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Timestamp SystemClock::now() const
{
    const auto elapsed = static_cast<double>((systemNow() - m_start).count());
    return m_start + m_offset + std::chrono::milliseconds(std::llround(elapsed * m_rate));
}

std::chrono::milliseconds SystemClock::realDuration(std::chrono::milliseconds duration) const
{
    return std::chrono::milliseconds(std::llround(std::ceil(static_cast<double>(duration.count()) / m_rate)));
}

QString isoUtc(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

} // namespace base
