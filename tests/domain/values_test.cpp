// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/keepa_time.h"
#include "domain/marketplace.h"
#include "domain/money.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

using namespace domain;

TEST(Money, PlainTextPutsTheDotWhereTheCurrencyHasIt)
{
    EXPECT_EQ(plainText(Money{2499, Currency::USD}), u"24.99");
    EXPECT_EQ(plainText(Money{5, Currency::EUR}), u"0.05");
    EXPECT_EQ(plainText(Money{-123456, Currency::GBP}), u"-1234.56");
    EXPECT_EQ(plainText(Money{4900, Currency::JPY}), u"4900");
    EXPECT_EQ(plainText(Money{std::numeric_limits<std::int64_t>::min(), Currency::USD}), u"-92233720368547758.08");
}

TEST(Hundredths, DropsTrailingZeros)
{
    EXPECT_EQ(plainText(Hundredths{5210}), u"52.1");
    EXPECT_EQ(plainText(Hundredths{7491}), u"74.91");
    EXPECT_EQ(plainText(Hundredths{-300}), u"-3");
    EXPECT_EQ(plainText(Hundredths{0}), u"0");
}

TEST(ParseDecimal, TakesWhatPeopleType)
{
    EXPECT_EQ(parseDecimal(u"12,50", 2), 1250);
    EXPECT_EQ(parseDecimal(u"12.5", 2), 1250);
    EXPECT_EQ(parseDecimal(u"10k", 0), 10'000);
    EXPECT_EQ(parseDecimal(u"1.5M", 0), 1'500'000);
    EXPECT_EQ(parseDecimal(u".5", 2), 50);
    EXPECT_EQ(parseDecimal(u"-3", 2), -300);
    EXPECT_EQ(parseDecimal(u"12,5k", 0), 12'500);
    for (const auto* text : {u"10,000", u"1.000", u"1.2345k"})
        EXPECT_FALSE(parseDecimal(QStringView(text), 0)) << QStringView(text).toUtf8().toStdString();
    EXPECT_FALSE(parseDecimal(u"1,234", 2));
    for (const auto* text : {u"", u".", u"1.2.3", u"12.505", u"abc", u"1e5", u"0.5k5", u"99999999999999999999"})
        EXPECT_FALSE(parseDecimal(QStringView(text), 2)) << QStringView(text).toUtf8().toStdString();
}

TEST(MulDivHalfUp, RoundsTiesUp)
{
    EXPECT_EQ(mulDivHalfUp(2000, 1500, 10'000), 300);
    EXPECT_EQ(mulDivHalfUp(1, 1, 2), 1);
    EXPECT_EQ(mulDivHalfUp(-1, 1, 2), 0);
    EXPECT_EQ(mulDivHalfUp(-3, 1, 2), -1);
    EXPECT_EQ(mulDivHalfUp(3'000'000'000'000, 3'000'000'000, 9'000'000'000), 1'000'000'000'000);
}

TEST(MulDivHalfUp, IsTheSameInEitherWidth)
{
    std::mt19937_64 random(64);
    for (int i = 0; i < 200'000; ++i) {
        // Of all sizes, so that many products lie about the limit; the quotient fits in any case.
        const auto a = static_cast<std::int64_t>(random()) >> (random() % 63);
        const auto c = std::max<std::int64_t>(1, static_cast<std::int64_t>(random() >> 1) >> (random() % 63));
        const auto b = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(c));
        ASSERT_EQ(mulDivHalfUp(a, b, c), mulDivHalfUpWide(a, b, c)) << a << " * " << b << " / " << c;
    }
    EXPECT_EQ(mulDivHalfUp(std::numeric_limits<std::int64_t>::max(), 1, 1), std::numeric_limits<std::int64_t>::max());
}

TEST(Marketplace, SevenIsReserved)
{
    EXPECT_EQ(marketplaces().size(), 11U);
    EXPECT_FALSE(marketplaceFromId(7));
    EXPECT_FALSE(marketplaceFromId(0));
    for (const auto& facts : marketplaces()) {
        EXPECT_EQ(marketplaceFromId(static_cast<int>(facts.id)), facts.id);
        EXPECT_EQ(marketplaceFromCode(codeOf(facts.id).toUpper()), facts.id);
    }
    EXPECT_EQ(currencyOf(Marketplace::Jp), Currency::JPY);
    EXPECT_EQ(currencyDecimals(Currency::JPY), 0);
}

TEST(KeepaTime, CountsMinutesSince2011)
{
    const base::Timestamp known{std::chrono::milliseconds(1'318'510'800'000)};
    EXPECT_EQ(KeepaTime::from(known), KeepaTime{411'180});
    EXPECT_EQ(KeepaTime{411'180}.toTimestamp(), known);
    EXPECT_EQ(KeepaTime::from(known - std::chrono::milliseconds(1)), KeepaTime{411'179});
    EXPECT_EQ(base::isoUtc(KeepaTime{-1'643'350}.toTimestamp()).left(7), u"2007-11");
}
