// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every recorded answer decodes; the figures of the recorded products agree with another route's.
#include "keepa/samples.h"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <iostream>

using namespace test;

#define SKIP_WITHOUT_SAMPLES()                                                                                         \
    if (!samplesFolder())                                                                                              \
    GTEST_SKIP() << "GLEANER_KEEPA_SAMPLES is not set: no recorded answers to decode"

class RecordedFolder : public ::testing::TestWithParam<const char*> { };

TEST_P(RecordedFolder, EveryProductDecodes)
{
    SKIP_WITHOUT_SAMPLES();
    const QStringList files = sampleFiles(QString::fromLatin1(GetParam()));
    ASSERT_FALSE(files.isEmpty());
    size_t products = 0;
    for (const QString& file : files) {
        const auto batch = decode(asProductAnswer(contentOf(file)), domain::Depth::Offers);
        for (const auto& skipped : batch.skipped)
            ADD_FAILURE() << file.toStdString() << ": " << skipped.error.detail.toStdString();
        EXPECT_TRUE(batch.notes.isEmpty()) << file.toStdString() << ": " << batch.notes.join(u'\n').toStdString();
        EXPECT_FALSE(batch.products.empty()) << file.toStdString();
        products += batch.products.size();
    }
    std::cout << products << " products of " << files.size() << " files\n";
}

INSTANTIATE_TEST_SUITE_P(Folders, RecordedFolder, ::testing::Values("products", "captures", "old-2019"));

namespace {

template <typename T> QJsonValue orNull(const std::optional<T>& value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<domain::CategoryId>& id)
{
    return id ? QJsonValue(static_cast<qint64>(id->value)) : QJsonValue(QJsonValue::Null);
}

QJsonArray seriesFigures(const domain::Product& product)
{
    QJsonArray all;
    for (size_t i = 0; i < domain::kSeriesCount; ++i) {
        const auto& figures = product.facts.series[i];
        all.append(QJsonArray{orNull(figures.current), orNull(figures.avg90), orNull(figures.lowest),
                              orNull(figures.highest), orNull(figures.outOfStock90),
                              static_cast<qint64>(product.history.series[i].size())});
    }
    return all;
}

/// The same figures in the same order as recorded_figures.py.
QJsonArray figuresOf(const domain::Product& product)
{
    const auto& facts = product.facts;
    const QJsonValue sides = facts.package
        ? QJsonValue(QJsonArray{facts.package->length, facts.package->width, facts.package->height})
        : QJsonValue(QJsonValue::Null);
    const auto amazon = facts.amazon ? std::optional(static_cast<int>(*facts.amazon)) : std::nullopt;
    return {facts.asin.toString(),
            facts.title,
            static_cast<int>(facts.marketplace),
            static_cast<int>(facts.type),
            orNull(facts.rootCategory),
            orNull(facts.rankCategory),
            QJsonArray{orNull(facts.rankDrops30), orNull(facts.rankDrops90), orNull(facts.rankDrops180),
                       orNull(facts.rankDrops365)},
            orNull(facts.monthlySold),
            orNull(amazon),
            orNull(facts.pickAndPackFee),
            orNull(facts.referralFeeBasisPoints),
            orNull(facts.closingFee),
            orNull(facts.offersFba),
            orNull(facts.offersFbm),
            sides,
            orNull(facts.packageWeight),
            QJsonArray::fromStringList(facts.eans),
            seriesFigures(product)};
}

} // namespace

TEST(RecordedProducts, FiguresAgreeWithPythonsReadingOfTheRawFiles)
{
    SKIP_WITHOUT_SAMPLES();
    const QStringList files = sampleFiles(QStringLiteral("products")) + sampleFiles(QStringLiteral("captures"))
        + sampleFiles(QStringLiteral("old-2019"));
    QProcess python;
    const QString folder = QFileInfo(QString::fromUtf8(__FILE__)).path();
    const QStringList script{QStringLiteral("%1/recorded_figures.py").arg(folder)};
    python.start(QStringLiteral("python3"), script + files);
    ASSERT_TRUE(python.waitForFinished(60'000)) << python.errorString().toStdString();
    ASSERT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();

    size_t compared = 0;
    for (const QString& file : files) {
        for (const auto& product : decode(asProductAnswer(contentOf(file)), domain::Depth::Offers).products) {
            const QJsonArray theirs = QJsonDocument::fromJson(python.readLine()).array();
            const QJsonArray ours = figuresOf(product);
            ASSERT_EQ(theirs.size(), ours.size());
            for (qsizetype i = 0; i < ours.size(); ++i) {
                EXPECT_EQ(ours[i], theirs[i])
                    << file.toStdString() << ' ' << product.facts.asin.toString().toStdString() << " figure " << i;
            }
            ++compared;
        }
    }
    EXPECT_TRUE(python.atEnd());
    EXPECT_GE(compared, 10U);
    std::cout << compared << " products compared\n";
}

TEST(RecordedAnswers, SmallOnesDecode)
{
    SKIP_WITHOUT_SAMPLES();
    const QString small = *samplesFolder() + QStringLiteral("/small/");
    const keepa::AnswerContext context;
    for (const char* name : {"timemery__error_bodies.json", "token_status_and_429_bodies.json"}) {
        const QJsonArray bodies = QJsonDocument::fromJson(contentOf(small + QString::fromLatin1(name))).array();
        ASSERT_FALSE(bodies.isEmpty());
        for (const QJsonValue& entry : bodies) {
            const QJsonObject body = entry[QStringLiteral("body")].toObject();
            const auto envelope = keepa::decodeEnvelope(keepa::JsonText::from(QJsonDocument(body).toJson()), context);
            ASSERT_TRUE(envelope) << envelope.error().detail.toStdString();
            EXPECT_EQ(envelope->tokens->left.count, body[QStringLiteral("tokensLeft")].toInt());
            EXPECT_EQ(envelope->tokens->refillIn.count(), body[QStringLiteral("refillIn")].toInt());
            const QJsonObject error = body[QStringLiteral("error")].toObject();
            EXPECT_EQ(envelope->error.has_value(), !error.isEmpty());
            if (envelope->error)
                EXPECT_EQ(envelope->error->message, error[QStringLiteral("message")].toString());
        }
    }
    const auto query = contentOf(small + QStringLiteral("alaiy__finder_query_response.json"));
    const auto found = keepa::decodeFinder(keepa::JsonText::from(query), context);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value.asins.size(), 50U);
    EXPECT_EQ(found->value.total, 384300);
    EXPECT_EQ(found->value.unusable, 0);
    EXPECT_EQ(found->envelope.consumed, keepa::Tokens{11});

    const QByteArray categories = contentOf(small + QStringLiteral("ddl004__category_objects_2019.json"));
    const QByteArray answer = R"({"tokensLeft":1,"refillIn":1,"refillRate":5,"categories":)" + categories + "}";
    const auto decoded = keepa::decodeCategoryBatch(keepa::JsonText::from(answer), context);
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->value.named.size(), 4U);
    for (const domain::Category& category : decoded->value.named)
        EXPECT_TRUE(category.children);
}

TEST(RecordedAnswers, CutAnywhereIsAnErrorAndNeverHalfABatch)
{
    SKIP_WITHOUT_SAMPLES();
    const QString file = sampleFiles(QStringLiteral("captures")).first();
    const QByteArray whole = asProductAnswer(contentOf(file));
    constexpr qsizetype kStep = 997;
    for (qsizetype length = 0; length < whole.size(); length += kStep) {
        const auto decoded = keepa::decodeProducts(keepa::JsonText::from(whole.left(length)), {});
        EXPECT_FALSE(decoded) << length;
    }
}
