// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs beside each other, and what a buy list comes to.
#include "domain/comparison.h"
#include "domain/purchase_totals.h"

#include <gtest/gtest.h>

using namespace domain;

namespace {

Asin asinNumber(int number)
{
    return *Asin::parse(QStringLiteral("B0%1").arg(number, 8, 10, QChar(u'0')));
}

std::shared_ptr<Row> product(int number)
{
    auto facts = std::make_shared<ProductFacts>(ProductFacts{.asin = asinNumber(number)});
    facts->of(Series::CountNew).current = 7;
    auto row = std::make_shared<Row>();
    row->facts = std::move(facts);
    row->score.price = SellPrice{.now = {1999, Currency::USD}};
    row->score.verdict = Verdict::Consider;
    row->score.velocity.total = Hundredths{5000};
    return row;
}

ComparedProduct named(int number, std::shared_ptr<const Row> row)
{
    return {asinNumber(number), std::move(row)};
}

ComparedPair only(std::shared_ptr<const Row> before, std::shared_ptr<const Row> after)
{
    const std::vector first{named(1, std::move(before))};
    const std::vector second{named(1, std::move(after))};
    const auto pairs = compared(first, second);
    EXPECT_EQ(pairs.size(), 1U);
    return pairs.front();
}

PurchaseLine line(int quantity, std::optional<std::int64_t> typed, std::optional<std::int64_t> profit,
                  Marketplace marketplace = Marketplace::Us)
{
    PurchaseLine made{.purchase = {.marketplace = marketplace, .asin = asinNumber(1)}};
    made.purchase.quantity = quantity;
    if (typed)
        made.purchase.cost = Money{*typed, currencyOf(marketplace)};
    if (profit) {
        auto row = product(1);
        row->score.profit = Money{*profit, currencyOf(marketplace)};
        made.row = std::move(row);
    }
    return made;
}

} // namespace

TEST(Comparison, NewOnesThenThoseThatStayedThenThoseThatAreGone)
{
    const std::vector before{named(1, product(1)), named(2, product(2)), named(2, product(2))};
    const std::vector after{named(3, product(3)), named(2, product(2)), named(3, product(3))};
    const auto pairs = compared(before, after);
    ASSERT_EQ(pairs.size(), 3U);
    EXPECT_EQ(pairs[0].asin, asinNumber(3));
    EXPECT_EQ(pairs[0].kind, ComparisonKind::New);
    EXPECT_FALSE(pairs[0].before);
    EXPECT_EQ(pairs[1].asin, asinNumber(2));
    EXPECT_EQ(pairs[1].kind, ComparisonKind::Same);
    EXPECT_EQ(pairs[2].asin, asinNumber(1));
    EXPECT_EQ(pairs[2].kind, ComparisonKind::Gone);
    EXPECT_TRUE(pairs[2].before);
    EXPECT_FALSE(pairs[2].after);
}

TEST(Comparison, TellsWhichFiguresChanged)
{
    auto after = product(1);
    after->score.price->now.amount = 2099;
    auto pair = only(product(1), after);
    EXPECT_EQ(pair.kind, ComparisonKind::Changed);
    EXPECT_TRUE(pair.has(ComparedFigure::Price));
    EXPECT_EQ(pair.changed.count(), 1U);

    after = product(1);
    after->score.verdict = Verdict::Buy;
    after->score.velocity.total = Hundredths{5001};
    pair = only(product(1), after);
    EXPECT_TRUE(pair.has(ComparedFigure::Verdict));
    EXPECT_TRUE(pair.has(ComparedFigure::Velocity));
    EXPECT_EQ(pair.changed.count(), 2U);

    auto facts = *product(1)->facts;
    facts.of(Series::CountNew).current = 6;
    after = product(1);
    after->facts = std::make_shared<const ProductFacts>(facts);
    EXPECT_TRUE(only(product(1), after).has(ComparedFigure::Offers));
}

TEST(Comparison, WhatIsUnknownHasNotChanged)
{
    auto after = product(1);
    after->score.price.reset();
    after->score.verdict = Verdict::Unknown;
    after->score.velocity.total.reset();
    EXPECT_EQ(only(product(1), after).kind, ComparisonKind::Same);
    EXPECT_EQ(only(after, product(1)).kind, ComparisonKind::Same);
    EXPECT_EQ(only(nullptr, product(1)).kind, ComparisonKind::Same) << "it was there; what it was like is forgotten";
}

TEST(PurchaseTotals, AddUp)
{
    const std::vector lines{line(10, 500, 250), line(3, 1000, -100)};
    const auto totals = totalsOf(lines);
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals[0].products, 2);
    EXPECT_EQ(totals[0].units, 13);
    EXPECT_EQ(totals[0].cost, (Money{8000, Currency::USD})); // 10 × 5.00 + 3 × 10.00
    EXPECT_EQ(totals[0].profit, (Money{2200, Currency::USD})); // 10 × 2.50 − 3 × 1.00
    EXPECT_EQ(totals[0].roi, Hundredths{2750}); // 22 of 80
}

TEST(PurchaseTotals, TheUnknownIsLeftOutAndCounted)
{
    const std::vector lines{line(1, 1000, 300), line(5, {}, {}), line(2, 400, {})};
    const auto totals = totalsOf(lines);
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals[0].cost, (Money{1800, Currency::USD}));
    EXPECT_EQ(totals[0].unknownCosts, 1);
    EXPECT_EQ(totals[0].unknownProfits, 2);
    EXPECT_EQ(totals[0].roi, Hundredths{3000}) << "of the one whose cost and profit are both known";
    const std::vector nothing{line(5, {}, {})};
    EXPECT_FALSE(totalsOf(nothing).front().cost);
    EXPECT_FALSE(totalsOf(nothing).front().roi);
}

TEST(PurchaseTotals, CurrenciesAreNotMixed)
{
    const std::vector lines{line(1, 1000, 300), line(1, 700, 100, Marketplace::Uk), line(1, 1000, 300)};
    const auto totals = totalsOf(lines);
    ASSERT_EQ(totals.size(), 2U);
    EXPECT_EQ(totals[0].cost, (Money{2000, Currency::USD}));
    EXPECT_EQ(totals[1].cost, (Money{700, Currency::GBP}));
}

TEST(PurchaseTotals, ATypedCostBeatsAnAssumedOne)
{
    auto assumed = line(2, {}, 100);
    auto row = *assumed.row;
    row.score.cost = UnitCost{.amount = {640, Currency::USD}};
    assumed.row = std::make_shared<const Row>(row);
    EXPECT_EQ(assumed.cost(), (Money{1280, Currency::USD}));
    assumed.purchase.cost = Money{500, Currency::USD};
    EXPECT_EQ(assumed.cost(), (Money{1000, Currency::USD}));
}
