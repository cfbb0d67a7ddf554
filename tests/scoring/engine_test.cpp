// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/explain.h"
#include "scoring/explained_sum.h"
#include "scoring/made_products.h"
#include "scoring/sell_price.h"

#include <algorithm>

using namespace domain;
using namespace test;

namespace {

Profile withoutCost()
{
    Profile profile;
    profile.cost = {CostRule::Kind::None, 0};
    return profile;
}

} // namespace

TEST(Engine, UnknownPriceMakesAllOfMoneyUnknown)
{
    auto facts = book();
    facts.of(Series::New).current.reset();
    const Score score = scored(facts);
    EXPECT_FALSE(score.price || score.fees.total || score.proceeds || score.cost || score.profit || score.roi
                 || score.margin || score.maxCost || score.breakeven || score.profitPerMonth || score.stability);
    EXPECT_EQ(score.verdict, Verdict::Unknown);
    EXPECT_TRUE(score.because(Reason::NoPrice));
    EXPECT_FALSE(score.because(Reason::NoFees));
    EXPECT_TRUE(score.velocity.total); // rank and drops are known all the same
}

TEST(Engine, MinusOneIsNoPrice)
{
    auto facts = book();
    facts.of(Series::New).current = -1;
    EXPECT_FALSE(scored(facts).price);
}

TEST(Engine, UnknownFulfilmentFeeLeavesNoProfit)
{
    auto facts = book();
    facts.package.reset(); // no size, and Keepa has no figure
    const Score score = scored(facts);
    EXPECT_TRUE(score.price && score.fees.referral && score.cost);
    EXPECT_FALSE(score.fees.total || score.proceeds || score.profit || score.roi || score.maxCost || score.breakeven);
    EXPECT_TRUE(score.because(Reason::NoFees));
}

TEST(Engine, ABulkyProductNeedsKeepasFigure)
{
    auto facts = book();
    pack(facts, 600, 400, 300, 9'000);
    EXPECT_FALSE(scored(facts).fees.fulfilment);
    facts.pickAndPackFee = 1'234;
    EXPECT_EQ(scored(facts).fees.fulfilment->amount.amount, 1'234);
    EXPECT_EQ(scored(facts).fees.fulfilment->source, FeeSource::Keepa);
}

TEST(Engine, WithoutACostRoiIsUnknownAndMaxCostRanks)
{
    const Score score = scored(book(), withoutCost());
    EXPECT_FALSE(score.cost || score.profit || score.roi || score.breakeven);
    EXPECT_EQ(score.verdict, Verdict::Unknown);
    EXPECT_TRUE(score.because(Reason::NoCost));
    EXPECT_EQ(amount(score.maxCost), 803); // 10.44 / 1.3 = 8.0307
    EXPECT_EQ(score.displayRank->value, 803 * 20); // × 20 drops
}

TEST(Engine, ATypedCostBeatsTheRule)
{
    const Score score = scored(book(), {}, 500);
    EXPECT_EQ(score.cost->basis, CostBasis::Row);
    EXPECT_EQ(amount(score.profit), 544);
    EXPECT_EQ(score.roi->value, 10'880);
}

TEST(Engine, AFreeUnitHasNoRoiButPasses)
{
    const Score score = scored(book(), {}, 0);
    EXPECT_FALSE(score.roi);
    EXPECT_NE(score.verdict, Verdict::Unknown);
}

TEST(Engine, InboundByWeightNeedsTheWeight)
{
    auto facts = book();
    facts.pickAndPackFee = 460;
    Profile profile;
    profile.inboundPerKg = 200;
    EXPECT_EQ(amount(scored(facts, profile).handling), 91); // 2.00 · 0.454 kg = 0.908
    facts.packageWeight.reset();
    const Score score = scored(facts, profile);
    EXPECT_TRUE(score.proceeds);
    EXPECT_FALSE(score.handling || score.profit || score.roi || score.maxCost);
    EXPECT_TRUE(score.because(Reason::NoCost));
}

TEST(Engine, VelocityIsUnknownOnlyWithoutRankAndDrops)
{
    auto facts = book();
    facts.of(Series::Sales).avg90.reset();
    EXPECT_TRUE(scored(facts).velocity.total);
    facts.rankDrops30.reset();
    const Score score = scored(facts);
    EXPECT_FALSE(score.velocity.total);
    EXPECT_TRUE(score.because(Reason::NoDemand));
    EXPECT_EQ(score.verdict, Verdict::Unknown);
}

TEST(Engine, ARankOfAnotherCategoryIsNoRank)
{
    auto facts = book();
    facts.rankCategory = CategoryId{1};
    const Score score = scored(facts);
    EXPECT_FALSE(score.velocity.parts[0]);
    EXPECT_TRUE(score.because(Reason::NoDemand));
}

TEST(Engine, ADeadProductIsUnknown)
{
    auto facts = book();
    facts.type = ProductType::Invalid;
    const Score score = scored(facts);
    EXPECT_EQ(score.verdict, Verdict::Unknown);
    EXPECT_TRUE(score.because(Reason::NotOnAmazon));
}

TEST(Engine, YenHaveNoCents)
{
    // ¥2,530: referral 10 % = 253; pick & pack 485 by Keepa; not media -> 1,792. Cost 40 % = 1,012 -> profit 780
    auto facts = product(Marketplace::Jp, 3828871, 2'530);
    facts.pickAndPackFee = 485;
    facts.referralFeeBasisPoints = 1'000;
    const Score score = scored(facts);
    EXPECT_EQ(score.proceeds, (Money{1'792, Currency::JPY}));
    EXPECT_EQ(score.profit, (Money{780, Currency::JPY}));
    EXPECT_EQ(plainText(*score.profit), u"780");
    for (const auto& row : scoring::explain(facts, score, {}))
        EXPECT_FALSE(row.value.contains(u".") && row.value.contains(u"JPY")) << row.key;
}

TEST(Engine, TheBuyBoxComesFirstWhereItWasPaidFor)
{
    auto facts = book();
    facts.of(Series::BuyBoxShipping).current = 2'100;
    EXPECT_EQ(scored(facts).price->source, PriceSource::New); // not delivered at this depth
    facts.depth = Depth::BuyBox;
    facts.of(Series::BuyBoxShipping).delivered = true;
    EXPECT_EQ(scored(facts).price->source, PriceSource::BuyBox);
    facts.of(Series::BuyBoxShipping).current = -1;
    EXPECT_EQ(scored(facts).price->source, PriceSource::New);
    EXPECT_TRUE(scored(facts).warnings.has(WarningKind::FallbackUsed));
}

TEST(Engine, TheConservativePriceIsTheLeastOfThree)
{
    auto facts = book();
    facts.of(Series::New).avg90 = 1'900;
    facts.digest.days90[0].p25 = 1'800;
    EXPECT_EQ(amount(scored(facts).price->conservative), 1'800);
    facts.digest.days90[0].points = 9; // not enough history
    EXPECT_EQ(amount(scored(facts).price->conservative), 1'900);
    facts.of(Series::New).avg90.reset();
    EXPECT_FALSE(scored(facts).price->conservative);
}

TEST(Verdict, ThresholdsHoldAtTheEdges)
{
    const auto facts = book(); // velocity: 15.59 + 18.52 + 24.00 + 16.80 = 74.91
    Profile profile;
    const auto verdict = [&](std::int64_t roi, std::int64_t velocity) {
        profile.buy = {{roi}, {velocity}};
        profile.strongBuy = {{100'000}, {10'000}};
        return scored(facts, profile).verdict; // ROI 30.50
    };
    EXPECT_EQ(verdict(3'050, 7'491), Verdict::Buy);
    EXPECT_EQ(verdict(3'051, 7'491), Verdict::Consider);
    EXPECT_EQ(verdict(3'050, 7'492), Verdict::Consider);
    profile.consider = {{3'051}, {0}};
    EXPECT_EQ(verdict(3'051, 0), Verdict::Skip);
    EXPECT_TRUE(scored(facts, profile).because(Reason::RoiBelow));
}

TEST(Verdict, LimitsAreConditionsWithAReason)
{
    auto facts = book();
    Profile profile;
    profile.rankLimit = 5'000;
    EXPECT_NE(scored(facts, profile).verdict, Verdict::Skip);
    profile.rankLimit = 4'999;
    EXPECT_EQ(scored(facts, profile).verdict, Verdict::Skip);
    EXPECT_TRUE(scored(facts, profile).because(Reason::RankOverLimit));

    facts.of(Series::CountNewFba).current = 7;
    EXPECT_TRUE(scored(facts).because(Reason::FbaOffersOverLimit));
    facts.of(Series::CountNewFba).current.reset(); // asked for and not known: no pass
    EXPECT_EQ(scored(facts).verdict, Verdict::Unknown);
    facts.of(Series::CountNewFba).delivered = false; // never asked for: not there
    EXPECT_NE(scored(facts).verdict, Verdict::Unknown);
}

TEST(Demand, TheShareLeavesAmazonItsOwn)
{
    auto facts = book(); // profit 2.44, 20 sales, 2 FBA sellers: 2.44 · 20 / 3 = 16.27
    EXPECT_EQ(amount(scored(facts).profitPerMonth), 1'627);
    facts.amazon = AmazonAvailability::InStock;
    facts.of(Series::Amazon).outOfStock90 = 25; // Amazon has 75 %, and one of the two offers: 2.44 · 5 / 2 = 6.10
    EXPECT_EQ(amount(scored(facts).profitPerMonth), 610);
    facts.of(Series::Amazon).outOfStock90.reset();
    EXPECT_FALSE(scored(facts).profitPerMonth);
}

TEST(Demand, TheBadgeComesBeforeDropsAndDropsBeforeTheRank)
{
    auto facts = book();
    facts.monthlySold = 200;
    EXPECT_EQ(scored(facts).sales, (SalesEstimate{200, 299, SalesBasis::MonthlySold}));
    facts.monthlySold.reset();
    EXPECT_EQ(scored(facts).sales, (SalesEstimate{20, 41, SalesBasis::RankDrops}));
    facts.rankDrops30.reset();
    EXPECT_EQ(scored(facts).sales->basis, SalesBasis::RankBand);
}

TEST(Warnings, EachHasItsFigure)
{
    auto facts = book();
    EXPECT_EQ(scored(facts).warnings.raised.count(), 1U) << "only that the fees are the table's";
    facts.amazon = AmazonAvailability::InStock;
    facts.of(Series::Amazon).outOfStock90 = 25;
    facts.of(Series::New).avg90 = 1'500;
    facts.of(Series::CountNew).current = 4;
    facts.isHazmat = facts.isHeatSensitive = facts.isVariation = true;
    facts.numberOfItems = 6;
    facts.lastUpdate = KeepaTime::from(kNow - std::chrono::hours(100));
    const Score score = scored(facts, {}, 100);
    const Warnings& warnings = score.warnings;
    EXPECT_TRUE(warnings.has(WarningKind::AmazonOnListing));
    EXPECT_EQ(warnings.figure(WarningKind::AmazonInStockMostly), 75);
    EXPECT_FALSE(warnings.has(WarningKind::AmazonInStockOften));
    EXPECT_EQ(warnings.figure(WarningKind::PriceAboveAverage), 33);
    EXPECT_EQ(warnings.figure(WarningKind::OffersRising), 33);
    EXPECT_TRUE(warnings.has(WarningKind::Hazmat) && warnings.has(WarningKind::HeatSensitive)
                && warnings.has(WarningKind::Variation));
    EXPECT_EQ(warnings.figure(WarningKind::PackSize), 6);
    EXPECT_EQ(warnings.figure(WarningKind::DataOld), 100);
    EXPECT_EQ(warnings.figure(WarningKind::RoiImplausible), 944);
    EXPECT_EQ(scored(babyProduct(1'020)).warnings.figure(WarningKind::FeeStepNearby), 1'000);
    EXPECT_FALSE(scored(babyProduct(1'400)).warnings.has(WarningKind::FeeStepNearby));
}

TEST(Explain, PartsAddUpToTheTotals)
{
    Profile profile;
    profile.salesTax = {825};
    profile.discount = {1'000};
    profile.prep = 55;
    profile.inbound = 40;
    profile.storagePerMonth = 13;
    profile.storageMonths = {150};
    for (int mode = 0; mode < 3; ++mode) {
        profile.vatMode = static_cast<VatMode>(mode);
        profile.vatRate = {2'000};
        for (const std::int32_t price : {333, 999, 1'001, 2'000, 7'777}) {
            const auto facts = babyProduct(price);
            const Score score = scored(facts, profile);
            const auto rows = scoring::explain(facts, score, profile);
            const auto proceeds = test::explainedSum(rows, ExplainGroup::Proceeds, 2);
            EXPECT_EQ(proceeds.parts, amount(score.proceeds));
            EXPECT_EQ(proceeds.total, amount(score.proceeds));
            const auto profit = test::explainedSum(rows, ExplainGroup::Profit, 2);
            EXPECT_EQ(profit.parts, amount(score.profit));
            EXPECT_EQ(profit.total, amount(score.profit));
            const auto velocity = test::explainedSum(rows, ExplainGroup::Velocity, 2);
            EXPECT_EQ(velocity.parts, score.velocity.total->value);
            EXPECT_EQ(velocity.total, score.velocity.total->value);
        }
    }
}

TEST(Explain, TellsTheShareOfTheSales)
{
    const auto share = [](const ProductFacts& facts) {
        const auto rows = scoring::explain(facts, scored(facts), {});
        const auto row = std::ranges::find_if(
            rows, [](const auto& one) { return QLatin1String(one.key) == QLatin1String("share"); });
        return row == rows.end() ? QStringLiteral("no row") : row->value;
    };
    auto facts = book(); // 20 sales, 2 FBA sellers and this one
    EXPECT_EQ(share(facts), u"6.67");
    facts.amazon = AmazonAvailability::InStock;
    facts.of(Series::Amazon).outOfStock90 = 25; // Amazon has 75 %, and one of the two offers: 5 ÷ 2
    EXPECT_EQ(share(facts), u"2.5");
    facts.of(Series::Amazon).outOfStock90.reset();
    EXPECT_EQ(share(facts), u"");
}

TEST(Explain, CountsDaysWithASaleUpToAHundredAndFifty)
{
    const auto days = [](std::int32_t count) {
        auto facts = book();
        facts.digest.daysWithSale180 = count;
        const auto rows = scoring::explain(facts, scored(facts), {});
        return std::ranges::find_if(
                   rows, [](const auto& row) { return QLatin1String(row.key) == QLatin1String("days_with_sale"); })
            ->value;
    };
    EXPECT_EQ(days(0), u"0");
    EXPECT_EQ(days(150), u"150");
    EXPECT_EQ(days(151), u"151+");
    EXPECT_EQ(days(180), u"151+");
}

TEST(Explain, UnknownIsEmptyAndSaysSo)
{
    auto facts = book();
    facts.package.reset();
    const auto rows = scoring::explain(facts, scored(facts), {});
    const auto fee = std::ranges::find_if(
        rows, [](const auto& row) { return QLatin1String(row.key) == QLatin1String("fulfilment_fee"); });
    ASSERT_NE(fee, rows.end());
    EXPECT_TRUE(fee->value.isEmpty() && fee->contribution.isEmpty());
    EXPECT_EQ(fee->source, u"unknown");
    EXPECT_FALSE(test::explainedSum(rows, ExplainGroup::Proceeds, 2).total);
}
