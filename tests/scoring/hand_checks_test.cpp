// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures worked out with a pencil: each test shows the arithmetic.
#include "scoring/demand.h"
#include "scoring/made_products.h"
#include "scoring/profit.h"
#include "scoring/solver.h"
#include "scoring/velocity.h"

using namespace domain;
using namespace test;

namespace {

std::int64_t proceedsAt(const ProductFacts& facts, std::int64_t price)
{
    const auto model = scoring::feeModelOf(facts, {}, kNow, reference());
    return price - model.value().total(price);
}

} // namespace

TEST(HandChecks, ABookAtTwentyDollars)
{
    // 20.00 - 3.00 (15 %) - 1.80 (media) - 4.60 (16 oz, $10-50) - 0.16 (3.5 % of 4.60 = 0.161) = 10.44; inbound 0.40
    Profile profile;
    profile.inbound = 40;
    for (const auto& [target, most] : {std::pair{3000, 772}, {5000, 669}, {10000, 502}}) {
        profile.targetRoi = {target};
        const Score score = scored(book(), profile);
        EXPECT_EQ(score.fees.referral->amount.amount, 300);
        EXPECT_EQ(score.fees.closing->amount.amount, 180);
        EXPECT_EQ(score.fees.fulfilment->amount.amount, 460);
        EXPECT_EQ(score.fees.surcharge->amount.amount, 16);
        EXPECT_EQ(amount(score.proceeds), 1044);
        EXPECT_EQ(amount(score.proceeds) - amount(score.handling), 1004);
        EXPECT_EQ(amount(score.maxCost), most); // 10.04 / 1.3, / 1.5, / 2, rounded down
    }
}

TEST(HandChecks, ABookUnderTheAssumedCost)
{
    // cost 40 % of 20.00 = 8.00; profit 10.44 - 8.00 = 2.44; ROI 2.44 / 8.00 = 30.5 %; margin 12.2 %
    const Score score = scored(book());
    EXPECT_EQ(amount(score.cost->amount), 800);
    EXPECT_EQ(score.cost->basis, CostBasis::AssumedPercent);
    EXPECT_EQ(amount(score.profit), 244);
    EXPECT_EQ(score.roi->value, 3050);
    EXPECT_EQ(score.margin->value, 1220);
    // breakeven: P - 0.15 P - 6.56 >= 8.00 -> P >= 17.129; at 17.13 the referral is 2.57: 17.13 - 2.57 - 6.56 = 8.00
    EXPECT_EQ(amount(score.breakeven), 1713);
}

TEST(HandChecks, ABabyProductAcrossTenDollars)
{
    // 9.99: 0.80 + 3.13 + 0.11 -> 5.95.  10.00: 0.80 + 3.95 + 0.14 -> 5.11.  10.01: 1.50 + 4.09 -> 4.42
    const auto facts = babyProduct(2000);
    EXPECT_EQ(proceedsAt(facts, 999), 595);
    EXPECT_EQ(proceedsAt(facts, 1000), 511);
    EXPECT_EQ(proceedsAt(facts, 1001), 442);
    EXPECT_EQ(proceedsAt(facts, 1180), 594);
    EXPECT_EQ(proceedsAt(facts, 1181), 595);
    const auto zones = scoring::deadZones(*scoring::feeModelOf(facts, {}, kNow, reference()), {});
    ASSERT_FALSE(zones.empty());
    EXPECT_EQ(zones.front(), (scoring::DeadZone{1000, 1180, 84}));
}

TEST(HandChecks, VelocityInFourParts)
{
    const auto facts = book();
    const auto velocity = scoring::velocityOf(facts, {}, Series::New, 50'000'000);
    EXPECT_EQ(velocity.parts[0]->value, 1559);
    EXPECT_EQ(velocity.parts[1]->value, 1852);
    EXPECT_EQ(velocity.parts[2]->value, 2400);
    EXPECT_EQ(velocity.parts[3]->value, 1680);
    EXPECT_EQ(velocity.total->value, 7491);
}

TEST(HandChecks, VelocityWithoutAvailabilityIsReweighted)
{
    auto facts = book();
    facts.of(Series::Sales).avg90 = 850'000;
    facts.rankDrops30 = 2;
    facts.of(Series::New).outOfStock90.reset();
    facts.digest.days90[0].variation = 3000;
    const auto velocity = scoring::velocityOf(facts, {}, Series::New, 50'000'000);
    EXPECT_EQ(velocity.parts[0]->value, 919);
    EXPECT_EQ(velocity.parts[1]->value, 891);
    EXPECT_FALSE(velocity.parts[2]);
    EXPECT_EQ(velocity.parts[3]->value, 1067);
    EXPECT_EQ(velocity.total->value, 2877);
}
