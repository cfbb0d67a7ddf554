// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the chart draws of a change list: steps, gaps, spikes, and no more points than pixels ask for.
#include "desktop/figure_list.h"
#include "desktop/step_line.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace desktop;
using domain::HistoryPoint;
using domain::SeriesHistory;

const StepWindow kWindow{.from = {1'000}, .to = {2'000}, .columns = 100};

TEST(StepLine, HoldsEachValueUntilTheNextAndLeavesGaps)
{
    const SeriesHistory points{{{500}, 20, -1}, {{1'200}, 30, -1}, {{1'400}, -1, -1}, {{1'600}, 25, -1}};
    const StepPoints line = stepLine(points, kWindow);
    const std::vector<std::pair<int, double>> wanted{{1'000, 20},  {1'200, 20}, {1'200, 30}, {1'400, 30},
                                                     {1'400, NAN}, {1'600, 25}, {2'000, 25}};
    ASSERT_EQ(line.times.size(), static_cast<qsizetype>(wanted.size()));
    for (size_t i = 0; i < wanted.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        EXPECT_EQ(line.times[at], secondsOf({wanted[i].first})) << i;
        if (std::isnan(wanted[i].second))
            EXPECT_TRUE(std::isnan(line.values[at])) << i;
        else
            EXPECT_EQ(line.values[at], wanted[i].second) << i;
    }
}

TEST(StepLine, NeverDrawsAMissingPriceAsAPrice)
{
    SeriesHistory points;
    for (int i = 0; i < 5'000; ++i)
        points.push_back({{1'000 + i / 5}, i % 3 == 0 ? -1 : 100 + i, -1});
    const StepPoints line = stepLine(points, kWindow);
    for (const double value : line.values)
        EXPECT_TRUE(std::isnan(value) || value >= 100) << value;
}

TEST(StepLine, ThinsToThePixelsAndKeepsTheSpikes)
{
    SeriesHistory points;
    for (int i = 0; i < 10'000; ++i)
        points.push_back({{1'000 + i / 10}, 500 + i % 7, -1});
    points[4'444].value = 9'000;
    points[7'777].value = 1;
    const StepPoints line = stepLine(points, kWindow);
    EXPECT_LE(line.times.size(), 100 * 4 + 2);
    EXPECT_EQ(*std::ranges::max_element(line.values), 9'000);
    EXPECT_EQ(*std::ranges::min_element(line.values), 1);
    EXPECT_TRUE(std::ranges::is_sorted(line.times));
}

TEST(StepLine, TellsWhatHeldAtATime)
{
    const SeriesHistory points{{{500}, 20, -1}, {{1'200}, -1, -1}, {{1'600}, 25, -1}};
    EXPECT_FALSE(valueAt(points, {499}));
    EXPECT_EQ(valueAt(points, {500}), 20);
    EXPECT_EQ(valueAt(points, {1'199}), 20);
    EXPECT_FALSE(valueAt(points, {1'200}));
    EXPECT_EQ(valueAt(points, {9'999}), 25);
    EXPECT_FALSE(valueAt({}, {9'999}));
}

TEST(StepLine, MarksStandApart)
{
    SeriesHistory points;
    for (int i = 0; i < 1'000; ++i)
        points.push_back({{1'001 + i}, i % 2 == 0 ? -1 : 700, -1});
    const StepPoints marks = stepMarks(points, kWindow, 10);
    EXPECT_LE(marks.times.size(), 11);
    EXPECT_GE(marks.times.size(), 10);
    for (const double value : marks.values)
        EXPECT_EQ(value, 700);
}

TEST(FigureBars, AddUpToTheTotal)
{
    const std::vector<FigureRow> rows{{.name = QStringLiteral("group"), .isHeading = true},
                                      {.name = QStringLiteral("price"), .adds = 20.0},
                                      {.name = QStringLiteral("fee"), .adds = -5.0},
                                      {.name = QStringLiteral("unknown")},
                                      {.name = QStringLiteral("proceeds"), .isTotal = true, .adds = 15.0},
                                      {.name = QStringLiteral("next"), .isHeading = true},
                                      {.name = QStringLiteral("loss"), .adds = -4.0}};
    const auto bars = barsOf(rows);
    EXPECT_FALSE(bars[0]);
    EXPECT_EQ(*bars[1], std::make_pair(0.0, 1.0));
    EXPECT_EQ(*bars[2], std::make_pair(1.0, 0.75));
    EXPECT_FALSE(bars[3]);
    EXPECT_EQ(*bars[4], std::make_pair(0.0, 0.75));
    EXPECT_EQ(*bars[6], std::make_pair(1.0, 0.0)); // groups do not run into each other
}

} // namespace
