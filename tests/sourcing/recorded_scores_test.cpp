// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every recorded answer of the real service, scored at the minute of its last update and as if it were fetched today: a
// figure, or the reason why there is none; printed as a table that a person can read.
#include "domain/explain.h"
#include "scoring/engine.h"
#include "scoring/explain.h"
#include "sourcing/recorded.h"

#include <gtest/gtest.h>

#include <cstdio>

using namespace domain;

namespace {

const scoring::Reference& builtIn()
{
    static const auto loaded = scoring::Reference::builtIn();
    if (!loaded)
        throw std::runtime_error(loaded.error().detail.toStdString());
    return *loaded;
}

QString moneyText(const std::optional<Money>& money)
{
    return money ? QString(plainText(*money) + u' ' + currencyCode(money->currency)) : QStringLiteral("-");
}

QString figureText(const std::optional<Hundredths>& figure)
{
    return figure ? plainText(*figure) : QStringLiteral("-");
}

QString feeText(const char* name, const std::optional<Fee>& fee)
{
    if (!fee)
        return QString(QLatin1String(name) + QStringLiteral(" -"));
    return QString(QLatin1String(name) + u' ' + plainText(fee->amount) + u' ' + feeSourceName(fee->source));
}

QString warningsText(const Warnings& warnings)
{
    QStringList texts;
    for (int i = 0; i < kWarnings; ++i) {
        const auto kind = static_cast<WarningKind>(i);
        if (warnings.has(kind))
            texts += QStringLiteral("%1 %2").arg(warningName(kind)).arg(warnings.figure(kind));
    }
    return texts.join(QStringLiteral(", "));
}

void print(const ProductFacts& facts, const Score& score)
{
    const QString day = QString(base::isoUtc(facts.fetchedAt)).left(10);
    const QString price = score.price
        ? QString(moneyText(score.price->now) + u' ' + priceSourceName(score.price->source))
        : QStringLiteral("no price");
    const QStringList fees{feeText("referral", score.fees.referral), feeText("closing", score.fees.closing),
                           feeText("fba", score.fees.fulfilment), feeText("surcharge", score.fees.surcharge)};
    const QString sales = score.sales ? QStringLiteral("%1-%2 %3")
                                            .arg(score.sales->low)
                                            .arg(score.sales->high)
                                            .arg(salesBasisName(score.sales->basis))
                                      : QStringLiteral("-");
    QStringList reasons;
    for (int i = 0; i < kReasons; ++i) {
        if (score.because(static_cast<Reason>(i)))
            reasons += reasonName(static_cast<Reason>(i));
    }
    const QStringList cells{
        QString(facts.asin.toString() + u' ' + codeOf(facts.marketplace) + u' ' + day),
        price,
        fees.join(QStringLiteral(", ")),
        QString(QStringLiteral("max cost ") + moneyText(score.maxCost)),
        QString(QStringLiteral("roi ") + figureText(score.roi)),
        QString(QStringLiteral("rank ") + QString::number(facts.rank().value_or(-1))),
        QString(QStringLiteral("velocity ") + figureText(score.velocity.total)),
        QString(QStringLiteral("sales ") + sales),
        QString(QStringLiteral("sale days ") + QString::number(facts.digest.daysWithSale180.value_or(-1))),
        QString(QStringLiteral("coverage ") + plainText(score.coverage)),
        QString(verdictName(score.verdict) + u' ' + reasons.join(u' ')),
        warningsText(score.warnings)};
    std::printf("%s\n", qPrintable(cells.join(QStringLiteral(" | "))));
}

/// Nothing absurd: what is unknown stays so, and what is known could be true.
void expectSane(const ProductFacts& facts, const Score& score)
{
    const Currency currency = currencyOf(facts.marketplace);
    if (score.verdict == Verdict::Unknown || score.verdict == Verdict::Skip)
        EXPECT_TRUE(score.reasons.any());
    if (!score.price) {
        EXPECT_FALSE(score.roi || score.profit || score.fees.total || score.maxCost || score.stability);
        EXPECT_TRUE(score.because(Reason::NoPrice) || score.because(Reason::NotOnAmazon));
    } else {
        EXPECT_GT(score.price->now.amount, 0);
        EXPECT_EQ(score.price->now.currency, currency);
    }
    if (score.fees.referral && score.price) // a referral is between nothing and half of the price, or the minimum
        EXPECT_LE(score.fees.referral->amount.amount, std::max<std::int64_t>(score.price->now.amount / 2, 30));
    if (score.fees.total) {
        EXPECT_EQ(score.fees.total->currency, currency);
        EXPECT_EQ(score.proceeds->amount, score.price->now.amount - score.fees.total->amount);
    }
    if (score.roi) // the loss cannot be more than the cost and the fees
        EXPECT_EQ(score.roi->value, mulDivHalfUp(score.profit->amount, 10'000, score.cost->amount.amount));
    if (facts.rank())
        EXPECT_TRUE(*facts.rank() > 0 && (!facts.rankCategory || facts.rankCategory == facts.rootCategory));
    if (score.velocity.parts[0])
        EXPECT_TRUE(!facts.rankCategory || facts.rankCategory == facts.rootCategory);
    if (score.velocity.parts[1]) // drops are only news of a product that has a rank
        EXPECT_TRUE(*facts.rankDrops30 > 0 || facts.of(Series::Sales).current || facts.of(Series::Sales).avg30);
    if (score.velocity.total) {
        EXPECT_GE(score.velocity.total->value, 0);
        EXPECT_LE(score.velocity.total->value, 10'000);
    }
    if (score.sales)
        EXPECT_TRUE(score.sales->low >= 0 && score.sales->low <= score.sales->high);
}

} // namespace

TEST(RecordedScores, NoneIsAbsurd)
{
    const auto products = test::recordedProducts();
    SKIP_WITHOUT_RECORDINGS(products);
    EXPECT_GE(products->size(), 90U);
    const base::Timestamp today{std::chrono::sys_days(std::chrono::year(2026) / 11 / 1)};
    const Profile profile = shippedProfiles().front();
    const auto hash = hashOf(profile);
    int withProfit = 0;
    for (const Product& product : *products) {
        const ProductFacts& facts = product.facts;
        SCOPED_TRACE(facts.asin.toString().toStdString());
        const Score score = scoring::score(facts, profile, hash, std::nullopt, facts.fetchedAt, builtIn());
        print(facts, score);
        expectSane(facts, score);
        EXPECT_FALSE(scoring::explain(facts, score, profile).empty());
        withProfit += score.profit ? 1 : 0;
        // As if it came today: with the tables that are in force now.
        expectSane(facts, scoring::score(facts, profile, hash, std::nullopt, today, builtIn()));
    }
    EXPECT_GE(withProfit, 10);
}

TEST(RecordedScores, TheOrderOfMembersAndUnknownOnesDoNotMatter)
{
    const auto asSent = test::recordedProducts();
    SKIP_WITHOUT_RECORDINGS(asSent);
    const auto sorted = test::recordedProducts(test::Members::Sorted);
    ASSERT_EQ(sorted->size(), asSent->size());
    const Profile profile = shippedProfiles().front();
    const auto hash = hashOf(profile);
    for (size_t i = 0; i < asSent->size(); ++i) {
        const ProductFacts& facts = asSent->at(i).facts;
        SCOPED_TRACE(facts.asin.toString().toStdString());
        const auto scoreOf = [&](const ProductFacts& of) {
            return scoring::score(of, profile, hash, std::nullopt, facts.fetchedAt, builtIn());
        };
        EXPECT_TRUE(sorted->at(i).facts == facts);
        EXPECT_TRUE(scoreOf(sorted->at(i).facts) == scoreOf(facts));
    }
}
