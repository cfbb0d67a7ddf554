// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Costs, prices and profits at the edge of what is known and of what pays.
#include "domain/history_digest.h"
#include "scoring/made_products.h"
#include "scoring/profit.h"
#include "scoring/sell_price.h"

using namespace domain;
using namespace test;

TEST(MoneyEdges, AWeightOfNothingIsUnknown)
{
    auto facts = book();
    Profile profile;
    profile.inboundPerKg = 10'000;
    facts.packageWeight = 5'004;
    EXPECT_EQ(scoring::handlingOf(facts, profile)->inbound, 50'040);
    facts.packageWeight = 0;
    EXPECT_FALSE(scoring::handlingOf(facts, profile));
}

TEST(MoneyEdges, ACostTypedInAnotherCurrencyIsNone)
{
    const Profile profile; // 40 %
    const Money price{1'000, Currency::USD};
    const auto costOf = [&](Money typed) { return scoring::costOf(profile, typed, price, Currency::USD).value(); };
    EXPECT_EQ(costOf({500, Currency::USD}).basis, CostBasis::Row);
    EXPECT_EQ(costOf({500, Currency::GBP}).basis, CostBasis::AssumedPercent);
    EXPECT_EQ(costOf({500, Currency::GBP}).amount, (Money{400, Currency::USD}));
    EXPECT_EQ(costOf({-1, Currency::USD}).basis, CostBasis::AssumedPercent);
    EXPECT_EQ(costOf({0, Currency::USD}).basis, CostBasis::Row);
}

TEST(MoneyEdges, AFreeUnitThatJustPaysItsFeesIsNoBuy)
{
    // A toy in the UK: no closing fee, no minimum. 5.00 less 5.00 leaves nothing, of 5.01 a penny.
    Profile profile;
    profile.referralBasisPointsOverride = 0;
    profile.fulfilmentFeeOverride = 500;
    const auto toy = [](std::int32_t price) { return product(Marketplace::Uk, 468292, price); };
    EXPECT_EQ(amount(scored(toy(500), profile, 0).profit), 0);
    EXPECT_EQ(scored(toy(500), profile, 0).verdict, Verdict::Skip);
    EXPECT_EQ(amount(scored(toy(501), profile, 0).profit), 1);
    EXPECT_NE(scored(toy(501), profile, 0).verdict, Verdict::Skip);
}

TEST(MoneyEdges, APriceOfNothingIsNone)
{
    auto facts = book();
    facts.of(Series::New).current = 0;
    EXPECT_FALSE(scored(facts).price);
    facts = book();
    facts.of(Series::New).avg90 = 0;
    EXPECT_FALSE(scored(facts).price->conservative);
}

TEST(MoneyEdges, ASeriesThatCameCountsAtAnyDepth)
{
    auto facts = book();
    facts.of(Series::BuyBoxShipping).current = 2'100;
    facts.of(Series::BuyBoxShipping).delivered = true; // more than was asked for
    EXPECT_EQ(scored(facts).price->source, PriceSource::BuyBox);
}

TEST(MoneyEdges, TheWindowOfTheCorridorIsTheProfiles)
{
    auto facts = book();
    facts.digest.days90[0].p25 = 1'800;
    facts.digest.days365[0].p25 = 1'500;
    facts.digest.days90[0].points = 10;
    EXPECT_EQ(amount(scored(facts).price->conservative), 1'800);
    EXPECT_EQ(amount(scored(facts, shippedProfiles()[2]).price->conservative), 1'500); // textbook
}

TEST(MoneyEdges, ShippingIsInNewFromTheEndOfTheChange)
{
    auto facts = book();
    facts.fetchedAt = kShippingChangeTo;
    EXPECT_TRUE(scored(facts).price->withShipping);
    facts.fetchedAt = kShippingChangeTo - std::chrono::minutes(1);
    EXPECT_FALSE(scored(facts).price->withShipping);
}

TEST(MoneyEdges, AcrossTheChangeTheAverageIsOurOwnMean)
{
    auto facts = book(2'500);
    facts.fetchedAt = base::Timestamp{std::chrono::sys_days(std::chrono::year(2026) / 4 / 1)};
    facts.digest.days90[0]
        = {.points = 3, .mean = 1'900, .p25 = 1'700, .median = 1'750, .p75 = 1'950, .variation = 800};
    EXPECT_EQ(scoring::average90(facts, Series::New), 1'900);
}

TEST(MoneyEdges, FiguresThatCannotBeFeesAreNone)
{
    auto facts = book();
    facts.pickAndPackFee = 0;
    EXPECT_EQ(scored(facts).fees.fulfilment->source, FeeSource::Table);
    EXPECT_EQ(scored(facts).fees.fulfilment->amount.amount, 460);
    for (const std::int32_t rate : {0, 10'000}) {
        facts.referralFeeBasisPoints = rate;
        EXPECT_EQ(scored(facts).fees.referral->source, FeeSource::Table) << rate;
        EXPECT_EQ(scored(facts).fees.referral->amount.amount, 300) << rate;
    }
    facts.referralFeeBasisPoints = 9'999;
    EXPECT_EQ(scored(facts).fees.referral->amount.amount, 2'000); // absurd, but Keepa's
}

TEST(MoneyEdges, KeepasRateStandsForTheTablesRuleWithinATenthOfAPercent)
{
    auto facts = book(5'000); // 15 % by the table
    const auto referralAt40 = [&facts](std::int32_t rate) {
        facts.referralFeeBasisPoints = rate;
        const auto model = scoring::feeModelOf(facts, {}, kNow, reference()).value();
        return model.segmentAt(4'000).referral(4'000);
    };
    EXPECT_EQ(referralAt40(1'510), 600); // the table's again, away from Keepa's price
    EXPECT_EQ(referralAt40(1'490), 600);
    EXPECT_EQ(referralAt40(1'511), 604); // another rate than any rule's: Keepa's everywhere
    EXPECT_EQ(referralAt40(1'489), 596);
}
