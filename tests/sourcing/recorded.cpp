// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/recorded.h"

#include "domain/history_digest.h"
#include "keepa/decoder.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace test {

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

/// Qt keeps an object's members sorted by name.
QByteArray sorted(const QByteArray& answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (document.isNull())
        return answer; // Qt is stricter than the decoder
    QJsonObject envelope = document.object();
    QJsonArray products = envelope.value(u"products").toArray();
    for (auto&& entry : products) {
        QJsonObject product = entry.toObject();
        product.insert(QStringLiteral("aMemberNobodyKnows"), QJsonArray{-1, QStringLiteral("x"), QJsonObject()});
        product.insert(QStringLiteral("zzz"), 5);
        entry = product;
    }
    envelope.insert(QStringLiteral("products"), products);
    return QJsonDocument(envelope).toJson(QJsonDocument::Compact);
}

void readProducts(const QString& path, Members members, std::vector<domain::Product>& all)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    keepa::ProductContext context;
    context.answeredAt = base::Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 11 / 1));
    const QByteArray asSent = asAnswer(file.readAll());
    const QByteArray answer = members == Members::Sorted ? sorted(asSent) : asSent;
    auto decoded = keepa::decodeProducts(keepa::JsonText::from(answer), context);
    ASSERT_TRUE(decoded) << path.toStdString();
    EXPECT_TRUE(decoded->value.skipped.empty()) << path.toStdString();
    for (domain::Product& product : decoded->value.products) {
        // When it was answered is not recorded; the last update is never far before.
        if (product.facts.lastUpdate) {
            product.facts.fetchedAt = product.facts.lastUpdate->toTimestamp();
            product.facts.digest = domain::digestOf(product, product.facts.fetchedAt);
        }
        all.push_back(std::move(product));
    }
}

} // namespace

std::optional<std::vector<domain::Product>> recordedProducts(Members members)
{
    const QString folder = qEnvironmentVariable("GLEANER_KEEPA_SAMPLES");
    if (folder.isEmpty())
        return std::nullopt;
    QStringList paths;
    QDirIterator files(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths += files.next();
    paths.sort();
    std::vector<domain::Product> all;
    for (const QString& path : paths) {
        if (path.contains(u"/products/") || path.contains(u"/captures/") || path.contains(u"/old-2019/"))
            readProducts(path, members, all);
    }
    return all;
}

} // namespace test
