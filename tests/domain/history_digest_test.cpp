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

Product productOf(History history)
{
    return {ProductFacts{.asin = *Asin::parse(u"B08N5WRWNW")}, std::move(history)};
}

PriceDigest digest90(Series series, SeriesHistory points, base::Timestamp now = kDigestNow)
{
    History history;
    history.of(series) = std::move(points);
    const auto index = static_cast<size_t>(std::ranges::find(kDigestedSeries, series) - kDigestedSeries.begin());
    return digestOf(productOf(std::move(history)), now).days90[index];
}

Figure saleDays(SeriesHistory ranks)
{
    History history;
    history.of(Series::Sales) = std::move(ranks);
    return digestOf(productOf(std::move(history)), kDigestNow).daysWithSale180;
}

constexpr CategoryId kRankedToys{165793011};
constexpr CategoryId kRankedBaby{165796011}; // a root as well
constexpr CategoryId kRankedRattles{196607011}; // somewhere below

/// Of a baby product whose rank counted in those categories from so many days ago on.
Figure saleDaysOfBaby(SeriesHistory ranks, const std::vector<std::pair<double, std::optional<CategoryId>>>& categories)
{
    History history;
    history.of(Series::Sales) = std::move(ranks);
    Product product = productOf(std::move(history));
    product.facts.rootCategory = kRankedBaby;
    for (const auto& [days, category] : categories)
        product.details.rankCategories.emplace_back(ago(days, 0).time, category);
    return digestOf(product, kDigestNow).daysWithSale180;
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

TEST(HistoryDigest, AMeanIsRoundedHalfUp)
{
    EXPECT_EQ(digest90(Series::NewFba, {ago(90, 1000), ago(45, 1001)}).mean, 1001); // 1000.5
    EXPECT_EQ(digest90(Series::NewFba, {ago(90, 1000), ago(44, 1001)}).mean, 1000); // 1000.49
    EXPECT_EQ(digest90(Series::NewFba, {ago(90, 1000), ago(46, 1001)}).mean, 1001); // 1000.51
}

TEST(HistoryDigest, OnlyTimeInsideTheWindowWeighs)
{
    // 700 held for 470 days, of which 60 are inside; 1500 for 30: (60 · 700 + 30 · 1500) / 90 = 966.67
    EXPECT_EQ(digest90(Series::NewFba, {ago(500, 700), ago(30, 1500)}).mean, 967);
    // 1000 for 30 days, 2000 for 30 and for as many to come
    EXPECT_EQ(digest90(Series::NewFba, {ago(60, 1000), ago(30, 2000), ago(-30, 10)}).mean, 1500);
    // The same in the longer window: (335 · 700 + 30 · 1500) / 365 = 765.75
    History history;
    history.of(Series::NewFba) = {ago(500, 700), ago(30, 1500)};
    const auto index
        = static_cast<size_t>(std::ranges::find(kDigestedSeries, Series::NewFba) - kDigestedSeries.begin());
    EXPECT_EQ(digestOf(productOf(history), kDigestNow).days365[index].mean, 766);
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

TEST(HistoryDigest, AChangeOfTheRanksCategoryIsNoSale)
{
    // 900,000 among the toys, 300,000 among the baby products from 50 days ago on: nothing was sold.
    const SeriesHistory ranks{ago(300, 900'000), ago(50, 300'000)};
    EXPECT_EQ(saleDaysOfBaby(ranks, {{300, kRankedBaby}}), 1);
    EXPECT_EQ(saleDaysOfBaby(ranks, {{300, kRankedToys}, {50, kRankedBaby}}), 0);
    // Also not when the rank is told only later that day, or after days without one.
    EXPECT_EQ(saleDaysOfBaby({ago(300, 900'000), ago(49.5, 300'000)}, {{300, kRankedToys}, {50, kRankedBaby}}), 0);
    EXPECT_EQ(saleDaysOfBaby(ranks, {{300, kRankedToys}, {55, std::nullopt}, {50, kRankedBaby}}), 0);
    // What was in force at the change is a rank among the toys, and no fall for those that come after it either.
    EXPECT_EQ(saleDaysOfBaby({ago(300, 900'000), ago(48.5, 300'000)}, {{300, kRankedToys}, {50, kRankedBaby}}), 0);
    // Falls inside each stretch count.
    EXPECT_EQ(saleDaysOfBaby({ago(300, 900'000), ago(80, 700'000), ago(50, 300'000), ago(20, 200'000)},
                             {{300, kRankedToys}, {50, kRankedBaby}}),
              2);
}

TEST(HistoryDigest, OnlyRanksOfMainCategoriesTellOfSales)
{
    const SeriesHistory ranks{ago(300, 50), ago(30, 400'000)};
    // 150 days on which the rank was 50: among all baby products or toys, but not among rattles.
    EXPECT_EQ(saleDaysOfBaby(ranks, {{300, kRankedBaby}}), 150);
    EXPECT_EQ(saleDaysOfBaby(ranks, {{300, kRankedToys}, {30, kRankedBaby}}), 150);
    EXPECT_EQ(saleDaysOfBaby(ranks, {{300, kRankedRattles}, {30, kRankedBaby}}), 0);
    EXPECT_EQ(saleDaysOfBaby(ranks, {{300, kRankedRattles}}), std::nullopt);
    EXPECT_EQ(saleDaysOfBaby(ranks, {{300, std::nullopt}}), std::nullopt);
    // Where the first entry is later than the history, it stands for what was before.
    EXPECT_EQ(saleDaysOfBaby(ranks, {{100, kRankedBaby}}), 150);

    History history;
    history.of(Series::Sales) = ranks;
    Product product = productOf(history);
    product.facts.rootCategory = kRankedBaby;
    EXPECT_EQ(digestOf(product, kDigestNow).daysWithSale180, 150); // not told: as for the rank itself
    product.facts.rankCategory = kRankedRattles;
    EXPECT_EQ(digestOf(product, kDigestNow).daysWithSale180, std::nullopt);
}
