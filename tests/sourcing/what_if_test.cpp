// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace tells of one product without asking Keepa: other prices and costs, the explanation, the history.
#include "sourcing/what_if.h"

#include "scoring/explain.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace {

using domain::Currency;
using domain::Money;

class WhatIfTest : public testing::TestWithParam<bool> {
protected:
    void SetUp() override
    {
        sourcing::WorkspaceOptions options;
        options.dataDir = m_folder.path();
        options.useCache = GetParam();
        auto opened = test::await(sourcing::Workspace::open(&m_clock, options));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        m_workspace = std::move(opened->workspace);
    }

    /// A large-standard item whose fees the US table tells, at that price in cents.
    [[nodiscard]] std::shared_ptr<domain::ProductFacts> product(std::int32_t price) const
    {
        auto facts
            = std::make_shared<domain::ProductFacts>(domain::ProductFacts{.asin = *domain::Asin::parse(u"B000000001")});
        facts->rootCategory = facts->rankCategory = domain::CategoryId{283155};
        facts->fetchedAt = m_clock.now();
        facts->of(domain::Series::New).delivered = true;
        facts->of(domain::Series::New).current = price;
        facts->package = domain::PackageSize{229, 152, 25};
        facts->packageWeight = 454;
        return facts;
    }

    [[nodiscard]] domain::Row scored(const std::shared_ptr<domain::ProductFacts>& facts, std::optional<Money> cost)
    {
        domain::Row row;
        row.facts = facts;
        row.typedCost = cost;
        row.score = scoring::score(*facts, m_profile, domain::hashOf(m_profile), cost, m_clock.now(),
                                   *m_workspace->services()->reference);
        return row;
    }

    test::FakeClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<sourcing::Workspace> m_workspace;
    domain::Profile m_profile = domain::shippedProfiles().front();
};

TEST_P(WhatIfTest, WithoutAnotherPriceOrCostItIsTheScore)
{
    m_profile.inbound = 40;
    for (std::int32_t price = 301; price < 9'000; price += 97) {
        const auto facts = product(price);
        const domain::Score score = scored(facts, std::nullopt).score;
        ASSERT_TRUE(score.profit);
        const auto answer = m_workspace->whatIf({.facts = facts, .profile = m_profile});
        EXPECT_EQ(answer.price, score.price->now);
        EXPECT_EQ(answer.cost, score.cost);
        EXPECT_EQ(answer.fees, score.fees.total);
        EXPECT_EQ(answer.proceeds, score.proceeds);
        EXPECT_EQ(answer.profit, score.profit);
        EXPECT_EQ(answer.roi, score.roi);
        EXPECT_EQ(answer.margin, score.margin);
        EXPECT_EQ(answer.maxCost, score.maxCost);
        EXPECT_EQ(answer.breakeven, score.breakeven);
    }
}

TEST_P(WhatIfTest, AnotherPriceIsWhatTheScoreWouldBeAtIt)
{
    const Money cost{500, Currency::USD};
    for (const std::int32_t price : {999, 1'000, 1'001, 1'181, 4'999, 5'001}) {
        const domain::Score score = scored(product(price), cost).score;
        const auto answer = m_workspace->whatIf(
            {.facts = product(2'000), .profile = m_profile, .cost = cost, .price = Money{price, Currency::USD}});
        EXPECT_EQ(answer.profit, score.profit) << price;
        EXPECT_EQ(answer.maxCost, score.maxCost) << price;
        EXPECT_EQ(answer.cost->basis, domain::CostBasis::Row);
    }
}

TEST_P(WhatIfTest, TheCurveRunsThroughEveryFeeStep)
{
    const Money cost{500, Currency::USD};
    const auto answer = m_workspace->whatIf({.facts = product(2'000), .profile = m_profile, .cost = cost});
    ASSERT_GE(answer.curve.size(), 4U);
    EXPECT_EQ(answer.curve.front().price, 1);
    EXPECT_EQ(answer.curve.back().price, 4'000);
    for (size_t i = 1; i < answer.curve.size(); ++i) {
        const auto& [from, low] = answer.curve[i - 1];
        const auto& [to, high] = answer.curve[i];
        ASSERT_LT(from, to);
        for (const std::int64_t price : {from, (from + to) / 2, to}) {
            const auto at = m_workspace->whatIf(
                {.facts = product(2'000), .profile = m_profile, .cost = cost, .price = Money{price, Currency::USD}});
            const double straight = static_cast<double>(low)
                + static_cast<double>(high - low) * static_cast<double>(price - from) / static_cast<double>(to - from);
            EXPECT_NEAR(static_cast<double>(at.profit->amount), straight, 1.0) << price;
        }
    }
    ASSERT_FALSE(answer.deadZones.empty()); // the pick & pack fee steps up at $10
    const auto& zone = answer.deadZones.front();
    EXPECT_EQ(zone.from.amount, 1'000);
    ASSERT_TRUE(zone.to);
    const auto profitAt = [&](std::int64_t price) {
        return m_workspace
            ->whatIf(
                {.facts = product(2'000), .profile = m_profile, .cost = cost, .price = Money{price, Currency::USD}})
            .profit->amount;
    };
    EXPECT_LT(profitAt(zone.to->amount), profitAt(999));
    EXPECT_GE(profitAt(zone.to->amount + 1), profitAt(999));
    EXPECT_EQ(profitAt(999) - profitAt(1'000), zone.loss.amount);
}

TEST_P(WhatIfTest, WhatIsUnknownStaysUnknown)
{
    auto facts = product(2'000);
    facts->packageWeight.reset();
    auto answer = m_workspace->whatIf({.facts = facts, .profile = m_profile});
    EXPECT_FALSE(answer.profit);
    EXPECT_TRUE(answer.curve.empty());
    facts = product(2'000);
    m_profile.cost.kind = domain::CostRule::Kind::None;
    answer = m_workspace->whatIf({.facts = facts, .profile = m_profile});
    EXPECT_FALSE(answer.cost);
    EXPECT_FALSE(answer.profit);
    EXPECT_FALSE(answer.breakeven);
    EXPECT_TRUE(answer.maxCost);
    // No offer at all: a price that was typed is enough to go by.
    facts->of(domain::Series::New).current.reset();
    EXPECT_FALSE(m_workspace->whatIf({.facts = facts, .profile = m_profile}).price);
    const Money price{2'000, Currency::USD};
    answer = m_workspace->whatIf(
        {.facts = facts, .profile = m_profile, .cost = Money{500, Currency::USD}, .price = price});
    EXPECT_EQ(answer.profit, scored(product(2'000), Money{500, Currency::USD}).score.profit);
}

TEST_P(WhatIfTest, ExplainsARow)
{
    const auto row = scored(product(2'000), std::nullopt);
    EXPECT_EQ(m_workspace->explain(row, m_profile), scoring::explain(*row.facts, row.score, m_profile));
    EXPECT_FALSE(m_workspace->explain(row, m_profile).empty());
}

TEST_P(WhatIfTest, TellsTheHistoryThatTheCacheKeeps)
{
    const auto facts = product(2'000);
    const auto asked = [&](domain::Marketplace marketplace) {
        return test::await(m_workspace->history(std::stop_token(), marketplace, facts->asin));
    };
    auto history = asked(domain::Marketplace::Us);
    ASSERT_TRUE(history);
    EXPECT_FALSE(*history);

    domain::History kept;
    kept.of(domain::Series::New) = {{{7'000'000}, 2'000, -1}, {{7'000'100}, -1, -1}, {{7'000'200}, 1'900, -1}};
    std::vector<cache::ScoredProduct> products;
    products.push_back({{*facts, kept}, scored(facts, std::nullopt).score});
    ASSERT_TRUE(test::await(m_workspace->services()->store().storeProducts(std::move(products))));
    history = asked(domain::Marketplace::Us);
    ASSERT_TRUE(history && *history);
    EXPECT_EQ(**history, kept);
    history = asked(domain::Marketplace::De);
    ASSERT_TRUE(history);
    EXPECT_FALSE(*history);
}

INSTANTIATE_TEST_SUITE_P(Cache, WhatIfTest, testing::Bool(),
                         [](const auto& info) { return info.param ? "OnDisk" : "InMemory"; });

} // namespace
