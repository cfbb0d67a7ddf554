// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit costs, what is earned on it and how often it sells, worked out with a pencil. Most are of the book of
// 20.00: fees 3.00 + 1.80 + 4.60 + 0.16 = 9.56, proceeds 10.44.
#include "scoring/made_products.h"
#include "scoring/velocity.h"

using namespace domain;
using namespace test;

TEST(HandChecks, DiscountAndSalesTax)
{
    // 8.00 less 10 % = 7.20; tax 8.25 % of that = 0.594 -> 0.59: 7.79. Profit 10.44 - 7.79 = 2.65
    Profile profile;
    profile.discount = {1000};
    profile.salesTax = {825};
    const Score score = scored(book(), profile);
    EXPECT_EQ(amount(score.cost->amount), 800);
    EXPECT_EQ(amount(score.profit), 265);
    EXPECT_EQ(score.roi->value, 3402); // 2.65 / 7.79 = 34.017 %
    // For 30 % a unit may cost 10.44 / 1.3 = 8.03 in all. 8.25: 0.825 -> 0.83 off, 7.42, tax 0.612 -> 0.61: 8.03.
    // 8.26: 0.83 off, 7.43, tax 0.613 -> 0.61: 8.04
    EXPECT_EQ(amount(score.maxCost), 825);
}

TEST(HandChecks, EachRoiOfTheSameBook)
{
    // Prep 0.50, inbound 0.40, storage 0.15 for 2 months = 0.30: 1.20. Cost 6.00: profit 10.44 - 6.00 - 1.20 = 3.24
    Profile profile;
    profile.prep = 50;
    profile.inbound = 40;
    profile.storagePerMonth = 15;
    profile.storageMonths = {200};
    const auto with = [&profile](RoiMethod method) {
        profile.roiMethod = method;
        return scored(book(), profile, 600);
    };
    const Score onCost = with(RoiMethod::UnitCost);
    EXPECT_EQ(amount(onCost.handling), 120);
    EXPECT_EQ(amount(onCost.profit), 324);
    EXPECT_EQ(onCost.roi->value, 5400); // 3.24 / 6.00
    EXPECT_EQ(onCost.margin->value, 1620); // 3.24 / 20.00
    EXPECT_EQ(amount(onCost.maxCost), 710); // 9.24 / 1.3 = 7.107
    const Score withHandling = with(RoiMethod::UnitCostAndHandling);
    EXPECT_EQ(withHandling.roi->value, 4696); // 3.24 / (6.00 + 0.50 + 0.40) = 46.956 %
    EXPECT_EQ(amount(withHandling.maxCost), 690); // 9.24 - 6.90 = 2.34 = 30 % of 6.90 + 0.90
    const Score withAll = with(RoiMethod::Everything);
    EXPECT_EQ(withAll.roi->value, 1933); // 3.24 / (6.00 + 1.20 + 9.56) = 19.331 %
    EXPECT_EQ(amount(withAll.maxCost), 462); // (9.24 - 0.3 * 10.76) / 1.3 = 6.012 / 1.3 = 4.624
    // The breakeven is the same for all: 0.85 P >= 6.00 + 1.20 + 6.56 = 13.76; 16.19 - 2.43 (2.4285) = 13.76;
    // 16.18 - 2.43 (2.427) = 13.75
    for (const Score& score : {onCost, withHandling, withAll})
        EXPECT_EQ(amount(score.breakeven), 1619);
}

TEST(HandChecks, InboundByTheKilogram)
{
    // 2.20 a kg for 454 g = 0.9988 -> 1.00, and 0.25 a unit: 1.25. (10.44 - 1.25) / 1.3 = 7.069
    Profile profile;
    profile.inbound = 25;
    profile.inboundPerKg = 220;
    const Score score = scored(book(), profile);
    EXPECT_EQ(amount(score.handling), 125);
    EXPECT_EQ(amount(score.profit), 119); // 10.44 - 8.00 - 1.25
    EXPECT_EQ(score.roi->value, 1488); // 1.19 / 8.00 = 14.875 %
    EXPECT_EQ(amount(score.maxCost), 706);
    EXPECT_EQ(score.verdict, Verdict::Skip); // below 15 %
}

TEST(HandChecks, TheLeastProfitBindsBeforeTheRoi)
{
    // For 30 %: 10.44 / 1.3 = 8.03. For a profit of 3.00: 10.44 - 3.00 = 7.44
    Profile profile;
    profile.minimumProfit = 300;
    EXPECT_EQ(amount(scored(book(), profile).maxCost), 744);
    profile.minimumProfit = 241; // 10.44 - 2.41 = 8.03: both alike
    EXPECT_EQ(amount(scored(book(), profile).maxCost), 803);
    profile.minimumProfit = 1045; // more than there is
    EXPECT_FALSE(scored(book(), profile).maxCost);
}

TEST(HandChecks, AFixedCostAndAShareThatRounds)
{
    Profile profile;
    profile.cost = {CostRule::Kind::Fixed, 525};
    EXPECT_EQ(amount(scored(book(), profile).profit), 519); // 10.44 - 5.25
    EXPECT_EQ(scored(book(), profile).roi->value, 9886); // 5.19 / 5.25 = 98.857 %
    // 35 % of 19.99 = 6.9965 -> 7.00; 19.99 - 2.9985 -> 3.00 - 6.56 = 10.43; profit 3.43
    profile.cost = {CostRule::Kind::PercentOfPrice, 3500};
    const Score score = scored(book(1999), profile);
    EXPECT_EQ(amount(score.cost->amount), 700);
    EXPECT_EQ(amount(score.profit), 343);
    EXPECT_EQ(score.roi->value, 4900);
}

TEST(HandChecks, VelocityOfAToy)
{
    // rank: ln 12,000 = 9.39266, ln 6,743,703 = 15.72412; 30 * (1 - 0.597341) = 12.0798
    // drops: log2 46 = 5.52356, log2 61 = 5.93074; 25 * 0.931345 = 23.2836. In stock 90 %: 22.50. CV 0.25: 10.00
    auto facts = product(Marketplace::Us, 165793011, 2999);
    facts.of(Series::Sales).avg90 = 12'000;
    facts.rankDrops30 = 45;
    facts.of(Series::New).outOfStock90 = 10;
    facts.digest.days90[0].variation = 2500;
    const Velocity whole = scored(facts).velocity;
    EXPECT_EQ(whole.parts[0]->value, 1208);
    EXPECT_EQ(whole.parts[1]->value, 2328);
    EXPECT_EQ(whole.parts[2]->value, 2250);
    EXPECT_EQ(whole.parts[3]->value, 1000);
    EXPECT_EQ(whole.total->value, 6786);
    // Without the rank 70 of the 100 points are left: 23.2836 / 0.7 = 33.2623, 22.50 / 0.7 = 32.1429, 10 / 0.7
    // = 14.2857
    facts.of(Series::Sales).avg90.reset();
    const Velocity rest = scored(facts).velocity;
    EXPECT_FALSE(rest.parts[0]);
    EXPECT_EQ(rest.parts[1]->value, 3326);
    EXPECT_EQ(rest.parts[2]->value, 3214);
    EXPECT_EQ(rest.parts[3]->value, 1429);
    EXPECT_EQ(rest.total->value, 7969);
}

TEST(HandChecks, ProfitAMonthAndTheRankForSorting)
{
    // Badge 300: the next one is 400, so up to 399. Three other sellers and this one: 2.44 * 300 / 4 = 183.00
    auto facts = book();
    facts.monthlySold = 300;
    facts.offersFba = 3;
    const Score alone = scored(facts);
    EXPECT_EQ(alone.sales, (SalesEstimate{300, 399, SalesBasis::MonthlySold}));
    EXPECT_EQ(amount(alone.profitPerMonth), 183'00);
    EXPECT_EQ(alone.displayRank->value, 4826); // 0.6 * 30.50 + 0.4 * 74.91 = 18.30 + 29.964
    // Amazon had it 40 % of the time and leaves 60 %: 2.44 * 180 / 4 = 109.80
    facts.amazon = AmazonAvailability::InStock;
    facts.of(Series::Amazon).outOfStock90 = 60;
    EXPECT_EQ(amount(scored(facts).profitPerMonth), 109'80);
    // ROI above 200 counts as 200 for sorting: cost 1.00 earns 944 %; 120 + 29.964
    EXPECT_EQ(scored(facts, {}, 100).displayRank->value, 14'996);
}
