// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keepa's change lists as what a chart of some pixels draws: steps, with gaps where there was nothing. Pure functions.
#pragma once

#include "domain/series.h"

#include <QVector>

#include <optional>

namespace desktop {

/// Seconds since 1970 and values; a value that is no number is a gap.
struct StepPoints {
    QVector<double> times, values;
};

/// What is drawn, and on how many columns of pixels.
struct StepWindow {
    domain::KeepaTime from, to;
    int columns = 1;
    double scale = 1.0; // of the values: 0.01 for cents
};

[[nodiscard]] double secondsOf(domain::KeepaTime time);
[[nodiscard]] domain::KeepaTime timeOf(double seconds);

/// The corners of the steps; where several changes fall into one column, its first, least, greatest and last value: the
/// picture is that of all points. `points` in order of time; the last value holds until `to`.
[[nodiscard]] StepPoints stepLine(const domain::SeriesHistory& points, const StepWindow& window);
/// A mark where each value began, at most one in `columnsApart` columns: the last.
[[nodiscard]] StepPoints stepMarks(const domain::SeriesHistory& points, const StepWindow& window, int columnsApart);
/// What held at that time; nothing in a gap and before the first point.
[[nodiscard]] std::optional<std::int32_t> valueAt(const domain::SeriesHistory& points, domain::KeepaTime time);

} // namespace desktop
