// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every recorded answer of the real service, decoded and scored: a figure, or the reason why there is none.
#include "domain/explain.h"
#include "keepa/decoder.h"
#include "scoring/engine.h"
#include "scoring/explain.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>

#include <cstdio>

using namespace domain;

namespace {

QByteArray asAnswer(const QByteArray& json)
{
    const QByteArray trimmed = json.trimmed();
    if (trimmed.contains("\"tokensLeft\""))
        return trimmed;
    const QByteArray products = trimmed.startsWith('[') ? trimmed : "[" + trimmed + "]";
    return R"({"timestamp":1790000000000,"tokensLeft":1,"refillIn":1,"refillRate":5,"tokenFlowReduction":0.0,)"
           R"("tokensConsumed":1,"processingTimeInMs":1,"products":)"
        + products + "}";
}

std::vector<ProductFacts> recordedFacts(const QString& folder)
{
    std::vector<ProductFacts> all;
    QDirIterator files(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.contains(u"/products/") && !path.contains(u"/captures/") && !path.contains(u"/old-2019/"))
            continue;
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        keepa::ProductContext context;
        context.answeredAt = base::Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 11 / 1));
        const auto decoded = keepa::decodeProducts(keepa::JsonText::from(asAnswer(file.readAll())), context);
        EXPECT_TRUE(decoded) << path.toStdString();
        if (!decoded)
            continue;
        EXPECT_TRUE(decoded->value.skipped.empty()) << path.toStdString();
        for (const Product& product : decoded->value.products)
            all.push_back(product.facts);
    }
    return all;
}

QByteArray cell(const std::optional<Money>& money)
{
    const QString text
        = money ? QString(plainText(*money) + u' ' + currencyCode(money->currency)) : QStringLiteral("-");
    return text.toUtf8();
}

QByteArray cell(const std::optional<Hundredths>& figure)
{
    return figure ? plainText(*figure).toUtf8() : QByteArray("-");
}

void print(const ProductFacts& facts, const Score& score)
{
    QStringList reasons;
    for (int i = 0; i < kReasons; ++i) {
        if (score.reasons.test(static_cast<size_t>(i)))
            reasons += reasonName(static_cast<Reason>(i));
    }
    std::printf("%-10s %-12s %-9s rank %-8d fees %-10s cost %-10s roi %-8s velocity %-6s coverage %-6s %-10s %s\n",
                qPrintable(facts.asin.toString()),
                cell(score.price ? std::optional(score.price->now) : std::nullopt).constData(),
                qPrintable(score.price ? priceSourceName(score.price->source) : QStringLiteral("-")),
                facts.rank().value_or(-1), cell(score.fees.total).constData(), cell(score.maxCost).constData(),
                cell(score.roi).constData(), cell(score.velocity.total).constData(),
                plainText(score.coverage).toUtf8().constData(), qPrintable(verdictName(score.verdict)),
                qPrintable(reasons.join(u' ')));
}

} // namespace

TEST(RecordedProducts, AreScoredOrSayWhyNot)
{
    const QString folder = qEnvironmentVariable("GLEANER_KEEPA_SAMPLES");
    if (folder.isEmpty())
        GTEST_SKIP() << "GLEANER_KEEPA_SAMPLES is not set: no recorded answers to score";
    const auto reference = scoring::Reference::builtIn();
    ASSERT_TRUE(reference) << reference.error().detail.toStdString();
    const Profile profile = shippedProfiles().front();
    const auto hash = hashOf(profile);
    const auto products = recordedFacts(folder);
    EXPECT_GE(products.size(), 90U);
    for (const ProductFacts& facts : products) {
        SCOPED_TRACE(facts.asin.toString().toStdString());
        const Score score = scoring::score(facts, profile, hash, std::nullopt, facts.fetchedAt, *reference);
        print(facts, score);
        if (score.verdict == Verdict::Unknown || score.verdict == Verdict::Skip)
            EXPECT_TRUE(score.reasons.any());
        if (score.price) {
            EXPECT_GT(score.price->now.amount, 0);
            EXPECT_EQ(score.price->now.currency, currencyOf(facts.marketplace));
        } else {
            EXPECT_FALSE(score.roi || score.profit || score.fees.total);
            EXPECT_TRUE(score.because(Reason::NoPrice) || score.because(Reason::NotOnAmazon));
        }
        if (facts.rank())
            EXPECT_GT(*facts.rank(), 0);
        if (score.velocity.total) {
            EXPECT_GE(score.velocity.total->value, 0);
            EXPECT_LE(score.velocity.total->value, 10'000);
        }
        EXPECT_FALSE(scoring::explain(facts, score, profile).empty());
    }
}
