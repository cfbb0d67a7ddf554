// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Product Finder's text fields against a plain re-evaluation over the product objects, and what it refuses.
#include "simulator/finder_probe.h"

#include "simulator/selection.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace test;

namespace {

using ReadTexts = std::function<QStringList(const QJsonObject&)>;

void expectText(const QString& field, const ReadTexts& read)
{
    QStringList values;
    for (const QJsonObject& object : objects())
        values.append(read(object));
    values.removeDuplicates();
    values.sort();
    if (values.isEmpty()) {
        ADD_FAILURE() << field.toStdString() << " has no value anywhere";
        return;
    }
    const QString one = values[values.size() / 2];
    const QString other = values.first();
    expectSame({{field, one.toUpper()}}, [&](const QJsonObject& p) { return read(p).contains(one); });
    expectSame({{field, QJsonArray{one, other}}},
               [&](const QJsonObject& p) { return read(p).contains(one) || read(p).contains(other); });
    expectSame({{field, QString(QChar(0x271C) + one)}}, [&](const QJsonObject& p) { return !read(p).contains(one); });
}

QStringList listOf(const QJsonValue& value)
{
    QStringList texts;
    if (value.isString())
        texts.append(value.toString());
    for (const QJsonValue& entry : value.toArray())
        texts.append(entry.isArray() ? entry[0].toString() : entry.toString());
    return texts;
}

TEST(FinderFields, TextsThatProductObjectsTell)
{
    for (const char* name : {"manufacturer",
                             "brand",
                             "productGroup",
                             "partNumber",
                             "model",
                             "color",
                             "size",
                             "edition",
                             "format",
                             "author",
                             "binding",
                             "languages",
                             "type",
                             "activeIngredients",
                             "specialIngredients",
                             "itemTypeKeyword",
                             "targetAudienceKeyword",
                             "itemForm",
                             "brandStoreName",
                             "brandStoreUrlName",
                             "scent",
                             "pattern",
                             "style",
                             "material",
                             "frequentlyBoughtTogether",
                             "websiteDisplayGroup",
                             "websiteDisplayGroupName"})
        expectText(QString::fromLatin1(name),
                   [name](const QJsonObject& p) { return listOf(p.value(QLatin1String(name))); });
    expectText(QStringLiteral("dealType"),
               [](const QJsonObject& p) { return listOf(p.value(u"deals")[0][u"dealType"]); });
    expectText(QStringLiteral("unitType"),
               [](const QJsonObject& p) { return listOf(p.value(u"unitCount")[u"unitType"]); });
    expectText(QStringLiteral("historicalParentASIN"), [](const QJsonObject& p) {
        const QStringList history = listOf(p.value(u"parentAsinHistory"));
        QStringList parents;
        for (qsizetype i = 1; i < history.size(); i += 2) {
            if (history[i] != u"-1")
                parents.append(history[i]);
        }
        return parents;
    });
}

TEST(FinderFields, Sellers)
{
    for (const char* name :
         {"buyBoxSellerId", "buyBoxUsedSellerId", "buyBoxShippingCountry", "sellerIdsLowestFBA", "sellerIdsLowestFBM"})
        expectText(QString::fromLatin1(name),
                   [name](const QJsonObject& p) { return listOf(stats(p).value(QLatin1String(name))); });
    const auto sellers = [](bool live, const std::function<bool(const QJsonValue&)>& holds) {
        return [live, holds](const QJsonObject& p) {
            QStringList ids;
            const QJsonArray offers = p.value(u"offers").toArray();
            for (const QJsonValue& index : p.value(u"liveOffersOrder").toArray()) {
                if (live && holds(offers[index.toInt()]))
                    ids.append(offers[index.toInt()][u"sellerId"].toString());
            }
            for (const QJsonValue& offer : offers) {
                if (!live)
                    ids.append(offer[u"sellerId"].toString());
            }
            return ids;
        };
    };
    expectText(QStringLiteral("sellerIds"), sellers(true, [](const QJsonValue&) { return true; }));
    expectText(QStringLiteral("sellerIdsFBA"), sellers(true, [](const QJsonValue& o) { return o[u"isFBA"].toBool(); }));
    expectText(QStringLiteral("sellerIdsFBM"),
               sellers(true, [](const QJsonValue& o) { return !o[u"isFBA"].toBool(); }));
    expectText(QStringLiteral("historicalSellerIds"), sellers(false, {}));
    for (const char* name : {"genre", "publisher", "platform", "studio", "label"})
        EXPECT_TRUE(found({{QLatin1String(name), QStringLiteral("a")}}).isEmpty()) << name;
}

TEST(FinderFields, WhatCannotBeReadIsNamed)
{
    QJsonArray tooMany;
    for (int i = 0; i < 51; ++i)
        tooMany.append(QStringLiteral("a"));
    const std::pair<const char*, QJsonValue> cases[]
        = {{"avg8_NEW_gte", 1},
           {"delta180_NEW_gte", 1},
           {"current_COUNT_NEW_FBA_gte", 1},
           {"srAvg312_gte", 1},
           {"srAvg012_gte", 1},
           {"current_NEW_gte", 1.5},
           {"brand", 3},
           {"brand", tooMany},
           {"brand", QJsonArray()},
           {"isSNS", QStringLiteral("true")},
           {"productType", QStringLiteral("book")},
           {"sort", QJsonArray{QJsonArray{QStringLiteral("isSNS"), QStringLiteral("asc")}}},
           {"perPage", 49},
           {"page", -1},
           {"minMatch", QJsonValue()},
           {"monthlySold", 100},
           {"ingredients", QStringLiteral("a")}};
    for (const auto& [name, value] : cases) {
        const QJsonObject selection{{QStringLiteral("isSNS"), true}, {QLatin1String(name), value}};
        const auto read = simulator::Selection::read(QJsonDocument(selection).toJson());
        ASSERT_FALSE(read) << name;
        EXPECT_EQ(read.error(), name);
    }
    for (const char* name : {"minMatch", "title_flag", "blackList"})
        EXPECT_EQ(found({{QLatin1String(name), QJsonObject()}}).size(), static_cast<qsizetype>(objects().size()));
}

} // namespace
