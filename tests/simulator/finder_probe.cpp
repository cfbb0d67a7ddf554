// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/finder_probe.h"

#include "simulator/product_json.h"
#include "simulator/selection.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace test {

namespace {

constexpr int kProducts = 400;

QStringList expected(const std::function<bool(const QJsonObject&)>& holds)
{
    QStringList asins;
    for (const QJsonObject& object : objects()) {
        if (holds(object))
            asins.append(object.value(u"asin").toString());
    }
    asins.sort();
    return asins;
}

} // namespace

const simulator::Shelf& shelf()
{
    static const simulator::Shelf shelf(domain::Marketplace::Us, kProducts, 11, domain::KeepaTime{8'300'000});
    return shelf;
}

const std::vector<QJsonObject>& objects()
{
    static const std::vector<QJsonObject> all = [] {
        simulator::Wanted wanted;
        wanted.stats = simulator::Interval::lastDays(90, {});
        wanted.statsToNow = true;
        wanted.offers = 100;
        wanted.rating = true;
        wanted.videos = true;
        wanted.aPlus = true;
        std::vector<QJsonObject> parsed;
        for (const simulator::Product& product : shelf().products()) {
            const auto json = QByteArray::fromStdString(simulator::productJson(product, shelf(), wanted));
            parsed.push_back(QJsonDocument::fromJson(json).object());
        }
        return parsed;
    }();
    return all;
}

QStringList found(const QJsonObject& selection)
{
    QJsonObject whole = selection;
    whole.insert(u"perPage", 10'000);
    const auto read = simulator::Selection::read(QJsonDocument(whole).toJson());
    EXPECT_TRUE(read) << QJsonDocument(selection).toJson().toStdString() << (read ? "" : read.error());
    QStringList asins;
    if (!read)
        return asins;
    for (const simulator::Product* product : read->matches(shelf()))
        asins.append(QString::fromStdString(product->asin));
    asins.sort();
    return asins;
}

void expectSame(const QJsonObject& selection, const std::function<bool(const QJsonObject&)>& holds)
{
    EXPECT_EQ(found(selection).join(u' ').toStdString(), expected(holds).join(u' ').toStdString())
        << QJsonDocument(selection).toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject stats(const QJsonObject& product)
{
    return product.value(u"stats").toObject();
}

Number numberOf(const QJsonValue& value)
{
    return value.isDouble() ? Number(value.toDouble()) : Number();
}

Number atLeast(Number value, double least)
{
    return value && *value >= least ? value : Number();
}

void expectRange(const QString& field, const Read& read)
{
    std::vector<Number> told; // by the place in objects()
    std::vector<double> values;
    for (const QJsonObject& object : objects()) {
        told.push_back(read(object));
        if (told.back())
            values.push_back(*told.back());
    }
    std::ranges::sort(values);
    const auto at = [&values](std::size_t share) { return values.empty() ? 7.0 : values[values.size() * share / 10]; };
    for (const auto& [low, high] : {std::pair(at(3), at(7)), std::pair(at(5), at(9)), std::pair(at(0), at(1))}) {
        const double least = std::floor(low);
        const double most = std::ceil(high);
        const auto within = [&](const QJsonObject& object, double limit) {
            const Number value = told[static_cast<std::size_t>(&object - objects().data())];
            return value && *value >= least && *value <= limit;
        };
        const QString gte = field + u"_gte";
        const QString lte = field + u"_lte";
        expectSame({{gte, least}}, [&](const QJsonObject& p) { return within(p, 1e18); });
        expectSame({{gte, least}, {lte, QString::number(static_cast<qint64>(most))}},
                   [&](const QJsonObject& p) { return within(p, most); });
    }
}

} // namespace test
