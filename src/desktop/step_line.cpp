// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/step_line.h"

#include <algorithm>
#include <limits>

namespace desktop {

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr double kMinute = 60.0;

using Point = domain::SeriesHistory::const_iterator;

Point firstAfter(const domain::SeriesHistory& points, domain::KeepaTime time)
{
    return std::ranges::upper_bound(points, time, {}, &domain::HistoryPoint::time);
}

class StepWriter final {
public:
    explicit StepWriter(double scale) : m_scale(scale) { }

    void add(double seconds, std::int32_t value)
    {
        m_points.times.push_back(seconds);
        m_points.values.push_back(value < 0 ? kGap : value * m_scale);
    }
    [[nodiscard]] StepPoints take() { return std::move(m_points); }

private:
    double m_scale;
    StepPoints m_points;
};

/// The changes within one column of pixels.
struct Column {
    std::int32_t least = -1, greatest = -1, last = -1; // -1: none

    void take(std::int32_t value)
    {
        last = value;
        if (value < 0)
            return;
        least = least < 0 ? value : std::min(least, value);
        greatest = std::max(greatest, value);
    }
};

class Columns final {
public:
    explicit Columns(const StepWindow& window)
        : m_from(window.from.minutes),
          m_width(std::max(1.0, double(window.to.minutes) - m_from) / std::max(window.columns, 1))
    {
    }
    [[nodiscard]] int of(domain::KeepaTime time) const { return static_cast<int>((time.minutes - m_from) / m_width); }
    [[nodiscard]] double start(int column) const
    {
        return (domain::KeepaTime::kEpochUnixMinutes + m_from + column * m_width) * kMinute;
    }

private:
    double m_from, m_width;
};

} // namespace

double secondsOf(domain::KeepaTime time)
{
    return static_cast<double>(domain::KeepaTime::kEpochUnixMinutes + time.minutes) * kMinute;
}

domain::KeepaTime timeOf(double seconds)
{
    constexpr double kMost = std::numeric_limits<std::int32_t>::max();
    const double minutes = seconds / kMinute - static_cast<double>(domain::KeepaTime::kEpochUnixMinutes);
    return {static_cast<std::int32_t>(std::clamp(minutes, -kMost, kMost))};
}

StepPoints stepLine(const domain::SeriesHistory& points, const StepWindow& window)
{
    StepWriter line(window.scale);
    const Columns columns(window);
    auto point = firstAfter(points, window.from);
    std::int32_t held = -1;
    if (point != points.begin()) {
        held = std::prev(point)->value;
        line.add(secondsOf(window.from), held);
    }
    while (point != points.end() && point->time <= window.to) {
        const int at = columns.of(point->time);
        const auto first = point;
        Column column;
        for (; point != points.end() && point->time <= window.to && columns.of(point->time) == at; ++point)
            column.take(point->value);
        if (std::next(first) == point) {
            const double time = secondsOf(first->time);
            if (held >= 0)
                line.add(time, held);
            line.add(time, column.last);
        } else {
            const double start = columns.start(at), end = columns.start(at + 1);
            if (held >= 0)
                line.add(start, held);
            if (column.least >= 0) {
                line.add(start, column.least);
                line.add(column.least == column.greatest ? end : start, column.greatest);
            }
            line.add(column.last < 0 ? end : start, column.last);
        }
        held = column.last;
    }
    if (held >= 0)
        line.add(secondsOf(window.to), held);
    return line.take();
}

StepPoints stepMarks(const domain::SeriesHistory& points, const StepWindow& window, int columnsApart)
{
    StepWriter marks(window.scale);
    const Columns columns(window);
    auto point = firstAfter(points, window.from);
    while (point != points.end() && point->time <= window.to) {
        const int at = columns.of(point->time) / columnsApart;
        std::optional<domain::HistoryPoint> last;
        for (; point != points.end() && point->time <= window.to && columns.of(point->time) / columnsApart == at;
             ++point) {
            if (point->value >= 0)
                last = *point;
        }
        if (last)
            marks.add(secondsOf(last->time), last->value);
    }
    return marks.take();
}

std::optional<std::int32_t> valueAt(const domain::SeriesHistory& points, domain::KeepaTime time)
{
    const auto after = firstAfter(points, time);
    if (after == points.begin() || std::prev(after)->value < 0)
        return std::nullopt;
    return std::prev(after)->value;
}

} // namespace desktop
