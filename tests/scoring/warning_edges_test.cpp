// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each warning at the figure that raises it, and just before.
#include "scoring/made_products.h"

using namespace domain;
using namespace test;

namespace {

bool warns(const ProductFacts& facts, WarningKind kind, const Profile& profile = {},
           std::optional<std::int64_t> cost = std::nullopt)
{
    return scored(facts, profile, cost).warnings.has(kind);
}

/// Every fee by Keepa's figures.
ProductFacts knownBook()
{
    auto facts = book();
    facts.pickAndPackFee = 476;
    facts.referralFeeBasisPoints = 1'500;
    facts.closingFee = 180;
    return facts;
}

} // namespace

TEST(WarningEdges, AmazonsShareOfTheTime)
{
    auto facts = book();
    const auto shared = [&facts](std::int32_t outOfStock) {
        facts.of(Series::Amazon).outOfStock90 = outOfStock;
        const Warnings warnings = scored(facts).warnings;
        return std::pair(warnings.has(WarningKind::AmazonInStockOften), warnings.has(WarningKind::AmazonInStockMostly));
    };
    EXPECT_EQ(shared(51), std::pair(false, false));
    EXPECT_EQ(shared(50), std::pair(true, false));
    EXPECT_EQ(shared(26), std::pair(true, false));
    EXPECT_EQ(shared(25), std::pair(false, true));
    EXPECT_EQ(shared(0), std::pair(false, true));
    EXPECT_EQ(shared(-1), std::pair(false, false)); // no share of a time
    EXPECT_EQ(shared(101), std::pair(false, false));
}

TEST(WarningEdges, APriceAboveFiveQuartersOfItsAverage)
{
    auto facts = book(2'500);
    facts.of(Series::New).avg90 = 2'000;
    EXPECT_FALSE(warns(facts, WarningKind::PriceAboveAverage));
    facts.of(Series::New).current = 2'501;
    EXPECT_TRUE(warns(facts, WarningKind::PriceAboveAverage));
    facts.of(Series::New).avg90.reset();
    EXPECT_FALSE(warns(facts, WarningKind::PriceAboveAverage));
}

TEST(WarningEdges, OffersUpByThreeTenths)
{
    auto facts = book();
    facts.of(Series::CountNew).avg90 = 10;
    facts.of(Series::CountNew).current = 12;
    EXPECT_FALSE(warns(facts, WarningKind::OffersRising));
    facts.of(Series::CountNew).current = 13;
    EXPECT_EQ(scored(facts).warnings.figure(WarningKind::OffersRising), 30);
    facts.of(Series::CountNew).avg90 = 0;
    EXPECT_FALSE(warns(facts, WarningKind::OffersRising));
}

TEST(WarningEdges, OffersOfTheConditionThatIsSold)
{
    auto facts = book();
    facts.of(Series::Used).current = facts.of(Series::Used).avg90 = 900;
    facts.of(Series::CountUsed).avg90 = 10;
    facts.of(Series::CountUsed).current = 20;
    Profile used;
    used.priceRule = PriceRule::Used;
    EXPECT_TRUE(warns(facts, WarningKind::OffersRising, used));
    EXPECT_FALSE(warns(facts, WarningKind::OffersRising));
}

TEST(WarningEdges, ARoiAboveTwoHundredPercent)
{
    // 20.00 leaves 10.44 under the book's fees by the table: at a cost of 3.48, 6.96 of profit are 200 % exactly.
    EXPECT_EQ(scored(book(), {}, 348).roi->value, 200'00);
    EXPECT_FALSE(warns(book(), WarningKind::RoiImplausible, {}, 348));
    EXPECT_TRUE(warns(book(), WarningKind::RoiImplausible, {}, 347));
}

TEST(WarningEdges, MoreThanOnePiece)
{
    auto facts = book();
    facts.packageQuantity = facts.numberOfItems = 1;
    EXPECT_FALSE(warns(facts, WarningKind::PackSize));
    facts.packageQuantity = 2;
    EXPECT_EQ(scored(facts).warnings.figure(WarningKind::PackSize), 2);
    facts.numberOfItems = 3;
    EXPECT_EQ(scored(facts).warnings.figure(WarningKind::PackSize), 3);
}

TEST(WarningEdges, DataOlderThanTheProfileAllows)
{
    auto facts = book();
    facts.lastUpdate = KeepaTime::from(kNow - std::chrono::hours(72) - std::chrono::minutes(59));
    EXPECT_FALSE(warns(facts, WarningKind::DataOld)); // 72 whole hours
    facts.lastUpdate = KeepaTime::from(kNow - std::chrono::hours(73));
    EXPECT_EQ(scored(facts).warnings.figure(WarningKind::DataOld), 73);
    facts.lastUpdate.reset();
    EXPECT_FALSE(warns(facts, WarningKind::DataOld));
}

TEST(WarningEdges, EachFallback)
{
    EXPECT_FALSE(warns(knownBook(), WarningKind::FallbackUsed));
    auto facts = knownBook();
    facts.pickAndPackFee.reset();
    EXPECT_TRUE(warns(facts, WarningKind::FallbackUsed));
    facts = knownBook();
    facts.referralFeeBasisPoints.reset();
    EXPECT_TRUE(warns(facts, WarningKind::FallbackUsed));
    facts = knownBook();
    facts.depth = Depth::BuyBox;
    facts.of(Series::BuyBoxShipping).delivered = true; // and has no price
    EXPECT_TRUE(warns(facts, WarningKind::FallbackUsed));
    facts.of(Series::BuyBoxShipping).current = 2'000;
    EXPECT_FALSE(warns(facts, WarningKind::FallbackUsed));
}

TEST(WarningEdges, AFeeStepWithinATwentiethOfThePrice)
{
    // The step at 10.00, from 9.53 (0.47 below, a twentieth is 0.4765) to 10.52 (0.52 above, 0.526).
    EXPECT_FALSE(warns(babyProduct(952), WarningKind::FeeStepNearby)); // 0.48, and a twentieth is 0.476
    EXPECT_TRUE(warns(babyProduct(953), WarningKind::FeeStepNearby));
    EXPECT_TRUE(warns(babyProduct(1'052), WarningKind::FeeStepNearby));
    EXPECT_FALSE(warns(babyProduct(1'054), WarningKind::FeeStepNearby));
    // Grocery's referral steps at 15.01: 0.79 below 15.80, a twentieth of that.
    auto grocery = product(Marketplace::Us, 16310101, 1'580);
    pack(grocery, 180, 100, 50, 227);
    EXPECT_EQ(scored(grocery).warnings.figure(WarningKind::FeeStepNearby), 1'501);
    grocery.of(Series::New).current = 1'581; // 0.80, and a twentieth is 0.7905
    EXPECT_FALSE(warns(grocery, WarningKind::FeeStepNearby));
}
