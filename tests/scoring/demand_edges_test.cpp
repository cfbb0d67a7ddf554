// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sales, share and ranks at the edges of their bands.
#include "scoring/demand.h"
#include "scoring/made_products.h"
#include "scoring/sell_price.h"

#include <limits>

using namespace domain;
using namespace test;

namespace {

ProductFacts rankedOnly(std::int32_t rank)
{
    auto facts = book();
    facts.rankDrops30.reset();
    facts.of(Series::Sales).avg90 = rank;
    return facts;
}

} // namespace

TEST(DemandEdges, RankBands)
{
    struct Band {
        std::int32_t upTo, low, high;
    };
    // Orders of magnitude, as written in the table.
    constexpr std::array kBands{
        Band{1'000, 300, 3'000}, Band{10'000, 60, 600}, Band{50'000, 15, 120}, Band{100'000, 8, 50},
        Band{250'000, 3, 20},    Band{500'000, 1, 10},  Band{1'000'000, 0, 5},
    };
    for (size_t i = 0; i < kBands.size(); ++i) {
        const auto& [upTo, low, high] = kBands[i];
        EXPECT_EQ(scoring::salesOf(rankedOnly(upTo)), (SalesEstimate{low, high, SalesBasis::RankBand})) << upTo;
        if (i + 1 < kBands.size())
            EXPECT_EQ(scoring::salesOf(rankedOnly(upTo + 1))->low, kBands[i + 1].low) << upTo;
    }
    const SalesEstimate rare{0, 2, SalesBasis::RankBand};
    EXPECT_EQ(scoring::salesOf(rankedOnly(1'000'001)), rare);
    EXPECT_EQ(scoring::salesOf(rankedOnly(std::numeric_limits<std::int32_t>::max())), rare);
}

TEST(DemandEdges, ABadgeReachesToTheNextOne)
{
    auto facts = book();
    const auto high = [&facts](std::int32_t badge) {
        facts.monthlySold = badge;
        return scoring::salesOf(facts)->high;
    };
    EXPECT_EQ(high(50), 99);
    EXPECT_EQ(high(100), 199);
    EXPECT_EQ(high(900), 999);
    EXPECT_EQ(high(1'000), 1'999);
    EXPECT_EQ(high(9'000), 9'999);
    EXPECT_EQ(high(10'000), 19'999);
    EXPECT_EQ(high(std::numeric_limits<std::int32_t>::max()), std::numeric_limits<std::int32_t>::max());
    facts.monthlySold = 0; // no badge
    EXPECT_EQ(scoring::salesOf(facts), (SalesEstimate{20, 41, SalesBasis::RankDrops}));
}

TEST(DemandEdges, AmazonsOfferAmongTheLiveOnesIsNotKnownToBe)
{
    auto facts = book(); // profit 2.44, 20 sales; Amazon leaves 25 %: 5
    facts.amazon = AmazonAvailability::InStock;
    facts.of(Series::Amazon).outOfStock90 = 25;
    facts.offersFba = 2; // counted live: 2.44 · 5 / 3
    EXPECT_EQ(amount(scored(facts).profitPerMonth), 407);
    facts.offersFba.reset();
    facts.of(Series::CountNewFba).current = 0; // nobody to take off
    EXPECT_EQ(amount(scored(facts).profitPerMonth), 1'220);
    facts.of(Series::Amazon).outOfStock90 = 101; // no part of a time
    EXPECT_FALSE(scored(facts).profitPerMonth);
    facts.of(Series::Amazon).outOfStock90 = -1;
    EXPECT_FALSE(scored(facts).profitPerMonth);
    facts.of(Series::Amazon).outOfStock90 = 100; // on the listing, and never was: all 20 sales
    EXPECT_EQ(amount(scored(facts).profitPerMonth), 4'880);
}

TEST(DemandEdges, ATieByPencilIsRoundedUp)
{
    // Of drops (15) and availability (25): 25 · 0.45 · 100 / 40 = 28.125 points, of which a binary fraction falls
    // short.
    auto facts = book();
    facts.of(Series::Sales).avg90.reset();
    facts.digest.days90[0].variation.reset();
    facts.of(Series::New).outOfStock90 = 55;
    Profile profile;
    profile.velocityWeights = {30, 15, 25, 20};
    EXPECT_EQ(scored(facts, profile).velocity.parts[2]->value, 2'813);
}

TEST(DemandEdges, TimeOutOfStockFromNoneToAll)
{
    auto facts = book();
    const auto part = [&facts](std::int32_t outOfStock) {
        facts.of(Series::New).outOfStock90 = outOfStock;
        return scored(facts).velocity.parts[2];
    };
    EXPECT_EQ(part(0)->value, 2'500);
    EXPECT_EQ(part(100)->value, 0);
    EXPECT_FALSE(part(-1));
    EXPECT_FALSE(part(101));
}

TEST(DemandEdges, WithoutWeightNoVelocity)
{
    Profile profile;
    profile.velocityWeights = {0, 0, 0, 0};
    EXPECT_FALSE(scored(book(), profile).velocity.total);
}

TEST(DemandEdges, TheSizeOfACategoryIsOfItsMarketplace)
{
    scoring::CategorySizes sizes;
    const CategoryId toys{165793011};
    const CategoryId other{4'711};
    EXPECT_EQ(sizes.of(Marketplace::Us, toys), 6'743'703);
    EXPECT_EQ(sizes.of(Marketplace::Uk, toys), 5'000'000);
    EXPECT_EQ(sizes.of(Marketplace::Us, std::nullopt), 5'000'000);
    sizes.set(Marketplace::Us, toys, 1); // no size to measure a rank against
    EXPECT_EQ(sizes.of(Marketplace::Us, toys), 6'743'703);
    sizes.set(Marketplace::Us, toys, 900);
    sizes.set(Marketplace::Uk, toys, 800);
    sizes.set(Marketplace::Us, other, 700);
    EXPECT_EQ(sizes.of(Marketplace::Us, toys), 900);
    EXPECT_EQ(sizes.of(Marketplace::Uk, toys), 800);
    EXPECT_EQ(sizes.of(Marketplace::De, toys), 5'000'000);
    sizes.set(Marketplace::Us, toys, 950);
    EXPECT_EQ(sizes.of(Marketplace::Us, toys), 950);
    EXPECT_EQ(sizes.of(Marketplace::Us, other), 700);
}

TEST(DemandEdges, LimitsAreKeptByWhatReachesThem)
{
    auto facts = book();
    facts.of(Series::CountNewFba).current = 6;
    EXPECT_FALSE(scored(facts).because(Reason::FbaOffersOverLimit));
    facts.of(Series::CountNewFba).current = 7;
    EXPECT_TRUE(scored(facts).because(Reason::FbaOffersOverLimit));
}

TEST(DemandEdges, TheRankForSortingNeedsWhatItIsMadeOf)
{
    Profile noCost;
    noCost.cost = {CostRule::Kind::None, 0};
    auto dear = babyProduct(300); // 3.00 does not pay the fees: it ranks last, but it does rank
    EXPECT_FALSE(scored(dear, noCost).maxCost);
    EXPECT_EQ(scored(dear, noCost).displayRank->value, 0);
    // With a cost it is made of ROI and velocity; without the velocity it is unknown, whatever else is known.
    auto facts = book();
    facts.of(Series::Sales).avg90.reset();
    facts.rankDrops30.reset();
    facts.monthlySold = 100;
    EXPECT_TRUE(scored(facts).roi && scored(facts).maxCost && scored(facts).sales);
    EXPECT_FALSE(scored(facts).displayRank);
    EXPECT_TRUE(scored(facts, noCost).displayRank);
}
