// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Product Finder's numbers, flags and lists against a plain re-evaluation over the product objects: what /query
// finds is what /product tells.
#include "simulator/finder_probe.h"

#include <gtest/gtest.h>

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace test;

namespace {

Read member(const char* name, double least)
{
    return [name, least](const QJsonObject& p) { return atLeast(numberOf(p.value(QLatin1String(name))), least); };
}

Read stat(const char* name)
{
    return [name](const QJsonObject& p) { return atLeast(numberOf(stats(p).value(QLatin1String(name))), 0); };
}

/// Dates are YYYY, YYYYMM or YYYYMMDD in the product object and Keepa minutes in the finder.
Read dateMember(const char* name)
{
    return [read = member(name, 1)](const QJsonObject& p) -> Number {
        const auto written = read(p);
        if (!written)
            return std::nullopt;
        const QString digits = QString::number(static_cast<qint64>(*written)) + QStringLiteral("0101");
        const QDateTime day(QDate::fromString(digits.left(8), QStringLiteral("yyyyMMdd")), QTime(0, 0), Qt::UTC);
        const QDateTime keepaEpoch(QDate(2011, 1, 1), QTime(0, 0), Qt::UTC);
        return static_cast<double>(keepaEpoch.secsTo(day) / 60);
    };
}

TEST(FinderFields, NumbersThatProductObjectsTell)
{
    for (const char* name :
         {"packageHeight", "packageLength", "packageWidth", "packageWeight", "itemHeight", "itemLength", "itemWidth",
          "itemWeight", "packageQuantity", "numberOfItems", "numberOfPages", "businessDiscount", "listedSince",
          "monthlySold", "lastBusinessDiscountUpdate"})
        expectRange(QString::fromLatin1(name), member(name, 1));
    for (const char* name : {"publicationDate", "releaseDate"})
        expectRange(QString::fromLatin1(name), dateMember(name));
    for (const char* name : {"trackingSince", "lastUpdate", "lastRatingUpdate", "lastPriceChange"})
        expectRange(QString::fromLatin1(name), member(name, 0));
    for (const char* name : {"totalOfferCount", "offerCountFBA", "offerCountFBM", "salesRankDrops30",
                             "salesRankDrops90", "salesRankDrops180", "salesRankDrops365", "outOfStockCountAmazon30",
                             "outOfStockCountAmazon90", "lastOffersUpdate"})
        expectRange(QString::fromLatin1(name), stat(name));
    expectRange(QStringLiteral("deltaPercent90_monthlySold"),
                [](const QJsonObject& p) { return numberOf(stats(p).value(u"deltaPercent90_monthlySold")); });
}

TEST(FinderFields, NumbersInsideOfMembers)
{
    expectRange(QStringLiteral("fbaFees"),
                [](const QJsonObject& p) { return numberOf(p.value(u"fbaFees")[u"pickAndPackFee"]); });
    expectRange(QStringLiteral("imageCount"),
                [](const QJsonObject& p) { return Number(p.value(u"images").toArray().size()); });
    expectRange(QStringLiteral("videoCount"),
                [](const QJsonObject& p) { return Number(p.value(u"videos").toArray().size()); });
    expectRange(QStringLiteral("variationCount"),
                [](const QJsonObject& p) { return Number(p.value(u"variations").toArray().size()); });
    expectRange(QStringLiteral("unitValue"),
                [](const QJsonObject& p) { return numberOf(p.value(u"unitCount")[u"unitValue"]); });
    const auto coupon = [](int place, int sign) {
        return [place, sign](const QJsonObject& p) {
            return atLeast(sign * p.value(u"coupon").toArray().at(place).toDouble(), 1);
        };
    };
    expectRange(QStringLiteral("couponOneTimeAbsolute"), coupon(0, 1));
    expectRange(QStringLiteral("couponOneTimePercent"), coupon(0, -1));
    expectRange(QStringLiteral("couponSNSPercent"), coupon(1, -1));
    for (const auto& [field, list] :
         {std::pair("variationReviewCount", "reviewCount"), std::pair("variationRatingCount", "ratingCount")}) {
        expectRange(QString::fromLatin1(field), [list](const QJsonObject& p) {
            const QJsonArray counts = p.value(u"reviews")[QLatin1String(list)].toArray();
            return counts.isEmpty() ? Number() : numberOf(counts.last());
        });
    }
    for (const auto& [field, place] : {std::pair("lightningStart", 0), std::pair("lightningEnd", 1)}) {
        expectRange(QString::fromLatin1(field), [place](const QJsonObject& p) {
            return numberOf(stats(p).value(u"lightningDealInfo").toArray().at(place));
        });
    }
}

TEST(FinderFields, CountsOfOffersAndTimesWithout)
{
    const std::pair<const char*, int> outages[]
        = {{"outOfStockPercentage90", 0},          {"outOfStockPercentage90_NEW", 1},
           {"outOfStockPercentage90_USED", 2},     {"outOfStockPercentage90_BB", 18},
           {"outOfStockPercentage90_BB_USED", 32}, {"outOfStockPercentageInInterval", 0}};
    for (const auto& [field, series] : outages) {
        expectRange(QString::fromLatin1(field), [series](const QJsonObject& p) {
            return atLeast(stats(p).value(u"outOfStockPercentage90").toArray().at(series).toDouble(-1), 0);
        });
    }
    const char* eligible[] = {"NewFBA", "NewFBM", "UsedFBA", "UsedFBM"};
    for (int i = 0; i < 4; ++i) {
        expectRange(QStringLiteral("buyBoxEligibleOfferCounts") + QLatin1String(eligible[i]),
                    [i](const QJsonObject& p) -> Number {
                        // Digital goods tell none.
                        return p.value(u"buyBoxEligibleOfferCounts")
                            .toArray()
                            .at(i)
                            .toDouble(i == 0 ? std::max(0.0, stats(p).value(u"offerCountFBA").toDouble()) : 0);
                    });
    }
    for (const char* field : {"flipability30_gte", "numberOfTrackings_gte", "nextUpdate_gte"})
        EXPECT_TRUE(found({{QLatin1String(field), 0}}).isEmpty()) << field;
}

TEST(FinderFields, SharesOfTheBuyBoxOf90Days)
{
    const auto shares = [](const QJsonObject& p) { return stats(p).value(u"buyBoxStats").toObject(); };
    const auto won = [](const QJsonValue& share) { return share[u"percentageWon"].toDouble(); };
    expectRange(QStringLiteral("buyBoxStatsSellerCount90"),
                [&](const QJsonObject& p) { return atLeast(static_cast<double>(shares(p).size()), 1); });
    expectRange(QStringLiteral("buyBoxStatsAmazon90"), [&](const QJsonObject& p) {
        return shares(p).isEmpty() ? Number() : Number(std::floor(won(shares(p).value(u"ATVPDKIKX0DER"))));
    });
    expectRange(QStringLiteral("buyBoxStatsTopSeller90"), [&](const QJsonObject& p) {
        double most = -1;
        for (const QJsonValue& share : shares(p))
            most = std::max(most, won(share));
        return atLeast(std::floor(most), 0);
    });
}

TEST(FinderFields, FlagsThatProductObjectsTell)
{
    const auto flag = [](const char* field, const std::function<bool(const QJsonObject&)>& read) {
        for (const bool wanted : {true, false})
            expectSame({{QLatin1String(field), wanted}}, [&](const QJsonObject& p) { return read(p) == wanted; });
    };
    for (const char* name :
         {"hasReviews", "isSNS", "isAdultProduct", "isEligibleForTradeIn", "isEligibleForSuperSaverShipping",
          "isHeatSensitive", "isMerchOnDemand", "launchpad", "newPriceIsMAP", "batteriesRequired", "batteriesIncluded"})
        flag(name, [name](const QJsonObject& p) { return p.value(QLatin1String(name)).toBool(); });
    for (const char* name : {"buyBoxIsAmazon", "buyBoxIsFBA", "buyBoxIsUnqualified", "buyBoxIsPreorder",
                             "buyBoxIsBackorder", "buyBoxIsPrimeExclusive", "buyBoxIsPrimeEligible", "buyBoxUsedIsFBA"})
        flag(name, [name](const QJsonObject& p) { return stats(p).value(QLatin1String(name)).toBool(); });
    flag("hasParentASIN", [](const QJsonObject& p) { return p.value(u"parentAsin").isString(); });
    flag("isHazMat", [](const QJsonObject& p) { return p.contains(u"hazardousMaterials"); });
    flag("isDeal", [](const QJsonObject& p) { return p.contains(u"deals"); });
    flag("hasAPlus", [](const QJsonObject& p) { return p.contains(u"aPlus"); });
    flag("hasAPlusFromManufacturer",
         [](const QJsonObject& p) { return p.value(u"aPlus")[0][u"fromManufacturer"].toBool(); });
    flag("hasMainVideo",
         [](const QJsonObject& p) { return p.value(u"videos")[0][u"creator"] == QLatin1String("Main"); });
    EXPECT_EQ(found({{QStringLiteral("singleVariation"), false}}).size(), static_cast<qsizetype>(objects().size()));
    QStringList families;
    for (const QString& asin : found({{QStringLiteral("singleVariation"), true}})) {
        const auto object = std::ranges::find_if(objects(), [&](const auto& p) { return p.value(u"asin") == asin; });
        const QString parent = object->value(u"parentAsin").toString();
        EXPECT_TRUE(parent.isEmpty() || !families.contains(parent)) << parent.toStdString();
        families.append(parent);
    }
}

TEST(FinderFields, EnumerationsAndCategories)
{
    const auto lists = [](const char* field, const Read& read, std::initializer_list<int> values) {
        for (const int value : values)
            expectSame({{QLatin1String(field), QJsonArray{value}}},
                       [&](const QJsonObject& p) { return read(p) == Number(value); });
    };
    lists("productType", member("productType", 0), {0, 1, 2, 5});
    lists("availabilityAmazon", member("availabilityAmazon", -1), {-1, 0, 1, 3, 4});
    lists("returnRate", member("returnRate", 1), {1, 2});
    lists("buyBoxUsedCondition", stat("buyBoxUsedCondition"), {2, 3, 4, 5});
    const Read warehouse = [](const QJsonObject& p) -> Number {
        const QJsonArray offers = p.value(u"offers").toArray();
        const auto deal
            = std::ranges::find_if(offers, [](const QJsonValue& offer) { return offer[u"isWarehouseDeal"].toBool(); });
        return deal == offers.end() ? Number() : numberOf((*deal)[u"condition"]);
    };
    lists("warehouseCondition", warehouse, {2, 3, 4, 5});
    const qint64 root = objects().front().value(u"rootCategory").toInteger();
    const qint64 leaf = objects()[40].value(u"categories")[0].toInteger();
    expectSame({{QStringLiteral("rootCategory"), QString::number(root)}},
               [&](const QJsonObject& p) { return p.value(u"rootCategory").toInteger() == root; });
    expectSame({{QStringLiteral("salesRankReference"), root}},
               [&](const QJsonObject& p) { return p.value(u"salesRankReference").toInteger() == root; });
    for (const bool include : {true, false}) {
        expectSame({{include ? QStringLiteral("categories_include") : QStringLiteral("categories_exclude"), leaf}},
                   [&](const QJsonObject& p) { return (p.value(u"categories")[0].toInteger() == leaf) == include; });
    }
}

} // namespace
