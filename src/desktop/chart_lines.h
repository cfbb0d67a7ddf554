// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the price chart: one row each, read by the chart, its legend, its settings and the tests.
#pragma once

#include "desktop/theme.h"
#include "domain/series.h"

#include <QString>

#include <span>

namespace desktop {

enum class ChartPane : std::uint8_t { Price, Rank, Offers };
enum class ChartMark : std::uint8_t { Area, Line, Triangles, Squares };

struct ChartLine {
    const char* key; // in the settings
    const char* label; // translated in the context "ChartLine"
    domain::Series series;
    ChartPane pane;
    ChartMark mark;
    QColor ChartColours::* colour;
};

[[nodiscard]] std::span<const ChartLine> chartLines();
[[nodiscard]] QString label(const ChartLine& line);

} // namespace desktop
