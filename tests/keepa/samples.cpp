// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/samples.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

namespace test {

namespace {

constexpr auto kEnvelope = R"({"timestamp":1790000000000,"tokensLeft":100,"refillIn":30000,"refillRate":5,)"
                           R"("tokenFlowReduction":0.0,"tokensConsumed":1,"processingTimeInMs":1,"products":)";

} // namespace

std::optional<QString> samplesFolder()
{
    const QString folder = qEnvironmentVariable("GLEANER_KEEPA_SAMPLES");
    if (folder.isEmpty())
        return std::nullopt;
    return folder;
}

QStringList sampleFiles(const QString& folder)
{
    const QDir dir(QString(*samplesFolder() + u'/' + folder));
    QStringList paths;
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        paths += dir.filePath(name);
    return paths;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

QByteArray asProductAnswer(const QByteArray& json)
{
    const QByteArray start = json.trimmed();
    if (start.startsWith('['))
        return answerWith(start);
    return start.contains("\"tokensLeft\"") ? start : answerWith("[" + start + "]");
}

QByteArray answerWith(const QByteArray& products)
{
    return kEnvelope + products + "}";
}

keepa::ProductBatch decode(const QByteArray& answer, domain::Depth depth)
{
    const base::Timestamp now(std::chrono::sys_days(std::chrono::year(2026) / 11 / 1));
    const auto decoded
        = keepa::decodeProducts(keepa::JsonText::from(answer), keepa::ProductContext{now, std::nullopt, depth, {}});
    EXPECT_TRUE(decoded) << decoded.error().detail.toStdString();
    return decoded ? decoded->value : keepa::ProductBatch{};
}

domain::Product decodeOne(const QByteArray& members, domain::Depth depth)
{
    const QByteArray separator = members.isEmpty() ? "" : ",";
    auto batch = decode(
        answerWith(R"([{"asin":"B000000002","domainId":1,"productType":0)" + separator + members + "}]"), depth);
    EXPECT_TRUE(batch.skipped.empty()) << (batch.skipped.empty() ? "" : batch.skipped[0].error.detail.toStdString());
    EXPECT_EQ(batch.products.size(), 1U);
    if (batch.products.empty())
        return domain::Product{domain::ProductFacts{.asin = *domain::Asin::parse(u"B000000009")}, {}};
    return std::move(batch.products.front());
}

} // namespace test
