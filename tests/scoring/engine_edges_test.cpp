// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Facts at the edge of what can be scored: units for nothing, old facts, products without a rank.
#include "scoring/made_products.h"

using namespace domain;
using namespace test;

TEST(Engine, AFreeUnitThatEarnsNothingIsSkippedNotUnknown)
{
    const auto facts = babyProduct(300); // 3.00 - 0.30 - 3.13 - 0.11: a loss already
    const Score score = scored(facts, {}, 0);
    EXPECT_LT(amount(score.profit), 0);
    EXPECT_EQ(score.verdict, Verdict::Skip);
    EXPECT_FALSE(score.because(Reason::NoCost));
    EXPECT_TRUE(score.because(Reason::RoiBelow));
    // Rounded away to nothing is as free as given away.
    Profile profile;
    profile.discount = {99'00};
    EXPECT_EQ(scored(book(), profile, 20).verdict, scored(book(), {}, 0).verdict);
}

TEST(Engine, CachedFactsKeepTheTimeTheyWereFetchedAt)
{
    // Fetched in April, NEW's 90-day average mixes prices with and without shipping, however much later it is scored.
    auto facts = book();
    facts.fetchedAt = base::Timestamp{std::chrono::sys_days(std::chrono::year(2026) / 4 / 1)};
    facts.of(Series::New).avg90 = 1'200;
    facts.digest.days90[0].mean = 1'900;
    EXPECT_EQ(amount(scored(facts).price->conservative), 1'900);
    EXPECT_TRUE(scored(facts).price->withShipping);
    facts.fetchedAt = base::Timestamp{std::chrono::sys_days(std::chrono::year(2026) / 2 / 1)};
    EXPECT_EQ(amount(scored(facts).price->conservative), 1'200);
    EXPECT_FALSE(scored(facts).price->withShipping);
}

TEST(Engine, NoDropsOfAProductWithoutARankAreNoNews)
{
    auto facts = book();
    facts.of(Series::Sales).current.reset();
    facts.of(Series::Sales).avg90.reset();
    facts.rankDrops30 = 0;
    facts.monthlySold = 4'000;
    const Score score = scored(facts);
    EXPECT_FALSE(score.velocity.total || score.velocity.parts[1]);
    EXPECT_EQ(score.sales->basis, SalesBasis::MonthlySold);
    facts.monthlySold.reset();
    EXPECT_FALSE(scored(facts).sales);
    facts.of(Series::Sales).avg30 = 900'000; // ranked, and not one sale seen
    EXPECT_EQ(scored(facts).sales, (SalesEstimate{0, 1, SalesBasis::RankDrops}));
    EXPECT_EQ(scored(facts).velocity.parts[1]->value, 0);
}
