// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When a rejected product is worth another look.
#include "domain/reject.h"

#include <gtest/gtest.h>

using namespace domain;

namespace {

const auto kAsin = *Asin::parse(u"B000000001");

Row rowWith(std::optional<std::int64_t> price, Figure offers, std::optional<bool> amazon,
            PriceSource source = PriceSource::BuyBox)
{
    auto facts = std::make_shared<ProductFacts>(ProductFacts{.asin = kAsin});
    facts->title = QStringLiteral("A lamp");
    facts->of(Series::CountNew).delivered = true;
    facts->of(Series::CountNew).current = offers;
    if (amazon)
        facts->amazon = *amazon ? AmazonAvailability::InStock : AmazonAvailability::None;
    Row row;
    if (price)
        row.score.price = SellPrice{.now = {*price, Currency::USD}, .source = source};
    row.facts = std::move(facts);
    return row;
}

Rejection rejected(const Row& row)
{
    Rejection rejection{.marketplace = Marketplace::Us, .asin = kAsin};
    rejection.reason = QStringLiteral("too many sellers");
    rejection.snapshot = snapshotOf(row);
    return rejection;
}

} // namespace

TEST(Reject, TheSnapshotIsWhatTheRowTold)
{
    const auto snapshot = snapshotOf(rowWith(1999, 7, true));
    EXPECT_EQ(snapshot.title, QStringLiteral("A lamp"));
    EXPECT_EQ(snapshot.price, (Money{1999, Currency::USD}));
    EXPECT_EQ(snapshot.priceSource, PriceSource::BuyBox);
    EXPECT_EQ(snapshot.offers, 7);
    EXPECT_EQ(snapshot.amazon, true);
    EXPECT_EQ(snapshotOf(rowWith({}, {}, {})), (RejectSnapshot{.title = QStringLiteral("A lamp")}));
}

TEST(Reject, NothingChangedNothingBack)
{
    const auto row = rowWith(2000, 7, true);
    EXPECT_FALSE(comebackOf(rejected(row), row));
}

TEST(Reject, ComesBackWhenAmazonLeaves)
{
    const auto comeback = comebackOf(rejected(rowWith(2000, 7, true)), rowWith(2000, 7, false));
    ASSERT_TRUE(comeback);
    EXPECT_TRUE(comeback->amazonLeft);
    EXPECT_FALSE(comeback->price);
    EXPECT_FALSE(comeback->offers);
    EXPECT_EQ(comeback->reason, QStringLiteral("too many sellers"));
    EXPECT_FALSE(comebackOf(rejected(rowWith(2000, 7, false)), rowWith(2000, 7, true))) << "Amazon came";
    EXPECT_FALSE(comebackOf(rejected(rowWith(2000, 7, false)), rowWith(2000, 7, false))) << "it was never there";
}

TEST(Reject, ComesBackAtAPriceOfFifteenPercentMore)
{
    const auto then = rejected(rowWith(1999, 7, false));
    EXPECT_FALSE(comebackOf(then, rowWith(2298, 7, false))); // 1999 × 1.15 = 2298.85
    const auto comeback = comebackOf(then, rowWith(2299, 7, false));
    ASSERT_TRUE(comeback);
    EXPECT_EQ(comeback->price, (Comeback::Change<Money>{{1999, Currency::USD}, {2299, Currency::USD}}));
    EXPECT_TRUE(comebackOf(rejected(rowWith(2000, 7, false)), rowWith(2300, 7, false))) << "15 % exactly";
    EXPECT_FALSE(comebackOf(then, rowWith(1000, 7, false))) << "it fell";
}

TEST(Reject, PricesOfDifferentSourcesAreNotCompared)
{
    const auto then = rejected(rowWith(1999, 7, false, PriceSource::New));
    EXPECT_FALSE(comebackOf(then, rowWith(9999, 7, false, PriceSource::BuyBox)));
}

TEST(Reject, ComesBackWhenThreeOffersAreGone)
{
    const auto then = rejected(rowWith(2000, 7, false));
    EXPECT_FALSE(comebackOf(then, rowWith(2000, 5, false)));
    const auto comeback = comebackOf(then, rowWith(2000, 4, false));
    ASSERT_TRUE(comeback);
    EXPECT_EQ(comeback->offers, (Comeback::Change<int>{7, 4}));
    EXPECT_FALSE(comebackOf(then, rowWith(2000, 20, false))) << "more came";
}

TEST(Reject, WhatIsUnknownIsNoReason)
{
    const auto all = rejected(rowWith(2000, 7, true));
    EXPECT_FALSE(comebackOf(all, rowWith({}, {}, {})));
    const auto nothing = rejected(rowWith({}, {}, {}));
    EXPECT_FALSE(comebackOf(nothing, rowWith(9000, 0, false)));
}

TEST(Reject, FiguresOfAFileThatAreNoneDoNoHarm)
{
    auto then = rejected(rowWith(2000, 7, true));
    then.snapshot.price = Money{std::numeric_limits<std::int64_t>::max(), Currency::USD};
    EXPECT_FALSE(comebackOf(then, rowWith(2000, 7, true)));
    then.snapshot.price = Money{0, Currency::USD};
    EXPECT_FALSE(comebackOf(then, rowWith(2000, 7, true)));
    then.snapshot.offers = std::numeric_limits<std::int32_t>::min();
    EXPECT_FALSE(comebackOf(then, rowWith(2000, std::numeric_limits<std::int32_t>::max(), true)));
}
