// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history_digest.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace domain;

namespace {

constexpr base::Timestamp kDigestNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 1)};

/// A change so many days before now.
HistoryPoint ago(double days, std::int32_t value)
{
    const auto minutes = std::chrono::minutes(static_cast<std::int64_t>(days * 24 * 60));
    return {KeepaTime::from(kDigestNow - minutes), value, -1};
}

HistoryPoint on(std::chrono::sys_days day, std::int32_t value)
{
    return {KeepaTime::from(base::Timestamp(day)), value, -1};
}

PriceDigest digest90(Series series, SeriesHistory points, base::Timestamp now = kDigestNow)
{
    History history;
    history.of(series) = std::move(points);
    const auto index = static_cast<size_t>(std::ranges::find(kDigestedSeries, series) - kDigestedSeries.begin());
    return digestOf(history, now).days90[index];
}

Figure saleDays(SeriesHistory ranks)
{
    History history;
    history.of(Series::Sales) = std::move(ranks);
    return digestOf(history, kDigestNow).daysWithSale180;
}

} // namespace

TEST(HistoryDigest, FiguresAreWeightedByTime)
{
    // 1000 for 60 days, 2000 for 30: mean 40,000 / 30; the quarters at 1000, 1000, 2000
    const auto digest = digest90(Series::NewFba, {ago(90, 1000), ago(30, 2000)});
    EXPECT_EQ(digest.points, 2);
    EXPECT_EQ(digest.mean, 1333);
    EXPECT_EQ(digest.p25, 1000);
    EXPECT_EQ(digest.median, 1000);
    EXPECT_EQ(digest.p75, 2000);
    // deviations 333.3 for 2/3 and 666.7 for 1/3: sqrt(222,222) = 471.4; / 1333.3 = 35.36 %
    EXPECT_EQ(digest.variation, 3536);
}

TEST(HistoryDigest, SpansWithoutAnOfferDoNotCount)
{
    const auto digest = digest90(Series::NewFba, {ago(90, 1000), ago(60, -1), ago(30, 3000)});
    EXPECT_EQ(digest.mean, 2000);
    EXPECT_EQ(digest.p25, 1000);
    EXPECT_EQ(digest90(Series::NewFba, {ago(90, -1)}), (PriceDigest{.points = 1}));
    EXPECT_EQ(digest90(Series::NewFba, {}), PriceDigest());
}

TEST(HistoryDigest, TheValueInForceAtTheStartCounts)
{
    const auto digest = digest90(Series::NewFba, {ago(500, 700), ago(200, 1500)});
    EXPECT_EQ(digest.points, 0);
    EXPECT_EQ(digest.mean, 1500);
    EXPECT_EQ(digest.variation, 0);
}

TEST(HistoryDigest, WhatIsAnnouncedForLaterDoesNotCount)
{
    const auto digest = digest90(Series::NewFba, {ago(45, 1000), ago(-2, 10)});
    EXPECT_EQ(digest.mean, 1000);
    EXPECT_EQ(digest.points, 1);
    EXPECT_EQ(digest90(Series::NewFba, {ago(-2, 10)}), PriceDigest());
}

TEST(HistoryDigest, PointsOutOfOrderAreSorted)
{
    EXPECT_EQ(digest90(Series::NewFba, {ago(30, 2000), ago(90, 1000)}).mean, 1333);
}

TEST(HistoryDigest, NeverMixesPricesWithAndWithoutShipping)
{
    using namespace std::chrono;
    const SeriesHistory points{on(year(2026) / 1 / 1, 1000), on(year(2026) / 2 / 20, 5000),
                               on(year(2026) / 3 / 1, 1400)};
    const base::Timestamp april{sys_days(year(2026) / 4 / 1)};
    EXPECT_EQ(digest90(Series::New, points, april).mean, 1400); // only what was set after the change
    EXPECT_NE(digest90(Series::NewFba, points, april).mean, 1400); // other series did not change
    EXPECT_EQ(digest90(Series::New, points, base::Timestamp{sys_days(year(2026) / 2 / 22)}).mean, 1000);
    EXPECT_EQ(digest90(Series::Used, {on(year(2026) / 1 / 1, 1000)}, april).mean, std::nullopt);
    EXPECT_EQ(digest90(Series::New, points, base::Timestamp{sys_days(year(2026) / 9 / 1)}).mean, 1400);
    EXPECT_TRUE(mixesShipping(Series::Used, 90, april));
    EXPECT_FALSE(mixesShipping(Series::NewFba, 90, april));
    EXPECT_FALSE(mixesShipping(Series::New, 90, kDigestNow));
}

TEST(HistoryDigest, ADayHasASaleWhenTheRankIsLowOrFell)
{
    EXPECT_EQ(saleDays({}), std::nullopt);
    EXPECT_EQ(saleDays({ago(300, -1)}), std::nullopt);
    EXPECT_EQ(saleDays({ago(300, 99'999)}), 180);
    EXPECT_EQ(saleDays({ago(300, 100'000)}), 0);
    // 500,000 falls to 440,000 (12 %) ten days ago, then rises; a fall of 10 % exactly is none
    EXPECT_EQ(saleDays({ago(300, 500'000), ago(9.5, 440'000), ago(9.1, 520'000), ago(5.5, 468'000)}), 1);
    EXPECT_EQ(saleDays({ago(300, 500'000), ago(9.5, 440'000), ago(5.5, 390'000), ago(-3, 5)}), 2);
}
