// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/answers.h"

#include "domain/series.h"
#include "simulator/server.h"
#include "support/plain_http.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <libdeflate.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <random>

namespace bench {

namespace {

constexpr int kProducts = 100;
constexpr int kNumbersPerProduct = 42'000;

const QLatin1String kCsv("csv");
const QLatin1String kProductsKey("products");

std::optional<QByteArray> refused(const char* what, const test::PlainReply& reply)
{
    std::fprintf(stderr, "the simulator answers %s with HTTP %d: %.300s\n", what, reply.status, reply.body.constData());
    return std::nullopt;
}

QByteArray answerAround(const QJsonArray& products)
{
    return R"({"timestamp":1790000000000,"tokensLeft":100,"refillIn":30000,"refillRate":5,)"
           R"("tokenFlowReduction":0.0,"tokensConsumed":100,"processingTimeInMs":1,"products":)"
        + QJsonDocument(products).toJson(QJsonDocument::Compact) + "}";
}

/// The history with up to `times` - 1 further points in each gap, as if prices had moved more often.
QJsonArray denser(const QJsonArray& list, int stride, int times, std::mt19937& random)
{
    QJsonArray dense;
    for (qsizetype i = 0; i + stride <= list.size(); i += stride) {
        for (int part = 0; part < stride; ++part)
            dense.append(list[i + part]);
        if (i + stride >= list.size())
            break;
        const int from = list[i].toInt();
        const int gap = list[i + stride].toInt() - from;
        const int extra = std::min(times, gap / 2) - 1;
        for (int point = 1; point <= extra; ++point) {
            dense.append(from + gap / (extra + 1) * point);
            const int value = list[i + 1].toInt();
            dense.append(value < 0 ? -1 : value + static_cast<int>(random() % static_cast<unsigned>(value / 8 + 2)));
            if (stride == 3)
                dense.append(list[i + 2]);
        }
    }
    return dense;
}

qsizetype numbersIn(const QJsonArray& csv)
{
    qsizetype count = 0;
    for (const QJsonValue& list : csv)
        count += list.toArray().size();
    return count;
}

QJsonObject withDenseHistory(QJsonObject product, std::mt19937& random)
{
    QJsonArray csv = product[kCsv].toArray();
    for (int round = 0; round < 4 && numbersIn(csv) < kNumbersPerProduct; ++round) {
        const auto present = std::max<qsizetype>(1, numbersIn(csv));
        const int times = static_cast<int>(1 + kNumbersPerProduct / present);
        for (qsizetype i = 0; i < csv.size(); ++i) {
            if (!csv[i].isArray() || i >= domain::kSeriesCount)
                continue;
            const bool withShipping = domain::factsOf(static_cast<domain::Series>(i)).withShipping;
            csv[i] = denser(csv[i].toArray(), withShipping ? 3 : 2, times, random);
        }
    }
    product[kCsv] = csv;
    return product;
}

void addProducts(const QJsonDocument& document, QJsonArray& products)
{
    if (document.isArray()) {
        for (const QJsonValue& item : document.array())
            products.append(item);
    } else if (document.object().contains(kProductsKey)) {
        for (const QJsonValue& item : document.object()[kProductsKey].toArray())
            products.append(item);
    } else {
        products.append(document.object());
    }
}

} // namespace

std::optional<QByteArray> generatedAnswer()
{
    simulator::Options options;
    options.products = 2000;
    options.refillRate = 1000;
    const auto server = simulator::Server::start(options);
    if (!server) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error().detail));
        return std::nullopt;
    }
    const QUrl url = (*server)->url();
    const QByteArray selection = R"({"perPage":100,"productType":[0],"current_SALES_gte":1})";
    const auto found = test::bodyOf(url, "/query?domain=1&selection=" + selection.toPercentEncoding());
    if (found.status != 200)
        return refused("/query", found);
    QByteArray asins;
    for (const QJsonValue& asin : QJsonDocument::fromJson(found.body)[QLatin1String("asinList")].toArray())
        asins += (asins.isEmpty() ? "" : ",") + asin.toString().toLatin1();
    const auto answered
        = test::bodyOf(url, "/product?domain=1&history=1&stats=90&days=100000&rating=1&offers=20&asin=" + asins);
    const QJsonArray made = QJsonDocument::fromJson(answered.body)[kProductsKey].toArray();
    if (answered.status != 200 || made.size() != kProducts)
        return refused("/product", answered);
    std::mt19937 random(1);
    QJsonArray products;
    for (const QJsonValue& product : made)
        products.append(withDenseHistory(product.toObject(), random));
    return answerAround(products);
}

std::optional<QByteArray> recordedAnswer()
{
    const QString folder = qEnvironmentVariable("GLEANER_KEEPA_SAMPLES");
    if (folder.isEmpty())
        return std::nullopt;
    QJsonArray products;
    for (const char* part : {"products", "captures", "old-2019"}) {
        QDirIterator files(QString(folder + u'/' + QLatin1String(part)), {QStringLiteral("*.json")}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            QJsonParseError error;
            const auto document = QJsonDocument::fromJson(file.readAll(), &error);
            if (error.error == QJsonParseError::NoError)
                addProducts(document, products);
            else
                std::fprintf(stderr, "%s: %s, left out\n", qPrintable(file.fileName()),
                             qPrintable(error.errorString()));
        }
    }
    if (products.isEmpty()) {
        std::fprintf(stderr, "no recorded products under GLEANER_KEEPA_SAMPLES\n");
        return std::nullopt;
    }
    return answerAround(products);
}

QByteArray gzipped(const QByteArray& plain)
{
    constexpr int kLevelOfServers = 6;
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(kLevelOfServers), &libdeflate_free_compressor);
    const auto length = static_cast<std::size_t>(plain.size());
    QByteArray gzip(static_cast<qsizetype>(libdeflate_gzip_compress_bound(compressor.get(), length)),
                    Qt::Uninitialized);
    const auto written = libdeflate_gzip_compress(compressor.get(), plain.constData(), length, gzip.data(),
                                                  static_cast<std::size_t>(gzip.size()));
    gzip.resize(static_cast<qsizetype>(written));
    return gzip;
}

} // namespace bench
