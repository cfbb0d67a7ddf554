// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Links of Keepa's Product Finder, read back: every filter of the registry, both spellings, and what is no link.
#include "domain/filter_samples.h"
#include "domain/finder_link.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QUrl>

using namespace domain;

namespace {

QString linkOf(const QByteArray& json)
{
    return QStringLiteral("https://keepa.com/#!finder/")
        + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(json)));
}

QString linkOf(const QJsonObject& selection)
{
    return linkOf(QJsonDocument(selection).toJson(QJsonDocument::Compact));
}

FinderLink read(const QString& text, Depth depth = Depth::Basic)
{
    auto link = readFinderLink(text, Marketplace::Us, depth);
    EXPECT_TRUE(link) << link.error().detail.toStdString();
    return link ? *link : FinderLink();
}

QString refusalOf(const QString& text)
{
    const auto link = readFinderLink(text, Marketplace::Us, Depth::Basic);
    EXPECT_FALSE(link) << text.left(60).toStdString();
    EXPECT_TRUE(link || link.error().kind == base::ErrorKind::Input);
    return link ? QString() : link.error().detail;
}

Bounds boundsIn(const FinderLink& link, const char* key)
{
    const auto found = link.query.filters.find(QString::fromLatin1(key));
    return found == link.query.filters.end() ? Bounds() : std::get<Bounds>(found->second);
}

QStringList textsIn(const FinderLink& link, const char* key)
{
    const auto found = link.query.filters.find(QString::fromLatin1(key));
    return found == link.query.filters.end() ? QStringList() : std::get<QStringList>(found->second);
}

} // namespace

TEST(FinderLink, EveryFilterComesBack)
{
    for (const Depth depth : {Depth::Basic, Depth::BuyBox}) {
        // "Price" is the first to bound the price of its depth.
        const QString samePrice = depth == Depth::Basic ? QStringLiteral("price_new") : QStringLiteral("price_buybox");
        for (const Filter& filter : filters()) {
            for (const FilterValue& value : test::filterSamples(filter)) {
                SearchQuery query{.depth = depth};
                query.filters.emplace(QString::fromLatin1(filter.key), value);
                const QJsonObject selection = query.selection();
                if (selection.isEmpty())
                    continue; // nothing that Keepa is told
                const FinderLink link = read(linkOf(selection), depth);
                EXPECT_TRUE(link.leftOut.empty()) << filter.key;
                EXPECT_TRUE(link.rounded.isEmpty()) << filter.key;
                EXPECT_EQ(link.query.selection(), selection) << filter.key;
                if (QLatin1String(filter.key) != samePrice)
                    EXPECT_EQ(link.query, query) << filter.key;
            }
        }
    }
}

TEST(FinderLink, AllFiltersAtOnceComeBack)
{
    SearchQuery query;
    for (const Filter& filter : filters())
        query.filters.emplace(QString::fromLatin1(filter.key), test::filterSamples(filter).back());
    const QJsonObject selection = query.selection();
    ASSERT_GT(selection.size(), 60);
    const FinderLink link = read(linkOf(selection));
    EXPECT_TRUE(link.leftOut.empty()) << link.leftOut.front().member.toStdString();
    EXPECT_EQ(link.query.selection(), selection);
}

TEST(FinderLink, TheSitesOwnSpellingIsUnderstood)
{
    const FinderLink link = read(linkOf(QByteArray(R"({"f":{
        "SALES_current":{"filterType":"number","type":"inRange","filter":10000,"filterTo":50000},
        "BUY_BOX_SHIPPING_avg90":{"filterType":"number","type":"greaterThanOrEqual","filter":12.5,"filterTo":null},
        "NEW_deltaPercent90":{"filterType":"number","type":"lessThanOrEqual","filter":30,"filterTo":null},
        "brand":{"filterType":"autocomplete","filter":"acme###other one","type":"isOneOf"},
        "singleVariation":{"filterType":"boolean","filter":"on","type":"equals"},
        "productType":{"values":["0"],"filterType":"set"},
        "rootCategory":{"filterType":"singleChoice","filter":"283155","type":"equals"},
        "srAvgMonth":{"filterType":"text","type":"equals","filter":"202501"},
        "BUY_BOX_current":{"filterType":"number","type":"sounds like","filter":1}},
        "s":[{"colId":"monthlySold","sort":"desc"}],"t":"g"})")));
    EXPECT_EQ(boundsIn(link, "bsr"), (Bounds{10'000, 50'000}));
    EXPECT_EQ(boundsIn(link, "price_buybox_avg90"), (Bounds{1'250, std::nullopt})) << "in cents";
    EXPECT_EQ(boundsIn(link, "drop_new90"), (Bounds{std::nullopt, 30}));
    EXPECT_EQ(textsIn(link, "brand"), (QStringList{QStringLiteral("acme"), QStringLiteral("other one")}));
    EXPECT_EQ(textsIn(link, "single_variation"), QStringList{QStringLiteral("yes")});
    EXPECT_EQ(textsIn(link, "product_type"), QStringList{QStringLiteral("standard")});
    EXPECT_EQ(textsIn(link, "category"), QStringList{QStringLiteral("283155")});
    EXPECT_EQ(textsIn(link, "order"), QStringList{QStringLiteral("bought")});
    ASSERT_EQ(link.leftOut.size(), 2U);
    EXPECT_EQ(link.leftOut[0].member, u"srAvgMonth");
    EXPECT_EQ(link.leftOut[1].member, u"BUY_BOX_current");
}

TEST(FinderLink, PricesOfTheSiteHaveTheMarketplacesDecimals)
{
    const QString yen = QStringLiteral("https://keepa.com/#!finder/5/")
        + linkOf(QByteArray(R"({"f":{"NEW_current":
        {"filterType":"number","type":"lessThanOrEqual","filter":3000}},"s":[],"t":"f"})"))
              .section(u'/', 4);
    const FinderLink link = read(yen);
    EXPECT_EQ(link.query.marketplace, Marketplace::Jp);
    EXPECT_EQ(boundsIn(link, "price"), (Bounds{std::nullopt, 3'000}));
}

TEST(FinderLink, WhatNoFilterMeansIsListed)
{
    const FinderLink link = read(QStringLiteral(
        R"({"current_SALES_lte": 5000, "salesRankDrops30_lte": 4, "current_AMAZON_lte": -1, "isPrimeExclusive": true,
            "availabilityAmazon": [0, 4], "hasReviews": false, "brand": ["-x"], "avg90_NEW_gte": "many"})"));
    EXPECT_EQ(link.query.filters.size(), 1U);
    EXPECT_EQ(boundsIn(link, "bsr"), (Bounds{std::nullopt, 5'000}));
    QStringList members;
    for (const LeftOut& one : link.leftOut)
        members += one.member + u'=' + one.value;
    EXPECT_EQ(members,
              (QStringList{QStringLiteral("availabilityAmazon=[0,4]"), QStringLiteral("avg90_NEW_gte=\"many\""),
                           QStringLiteral("brand=[\"-x\"]"), QStringLiteral("current_AMAZON_lte=-1"),
                           QStringLiteral("hasReviews=false"), QStringLiteral("isPrimeExclusive=true"),
                           QStringLiteral("salesRankDrops30_lte=4")}));
}

TEST(FinderLink, AnApiQueryNamesItsMarketplaceAndItsNumber)
{
    const FinderLink link = read(QStringLiteral("https://api.keepa.com/query?key=none&domain=3&selection="
                                                "%7B%22perPage%22%3A200%2C%22page%22%3A0%2C%22brand%22%3A%22Acme%22%2C"
                                                "%22sort%22%3A%5B%22current_SALES%22%2C%22asc%22%5D%7D"));
    EXPECT_EQ(link.query.marketplace, Marketplace::De);
    EXPECT_EQ(boundsIn(link, "max"), (Bounds{std::nullopt, 200}));
    EXPECT_EQ(textsIn(link, "brand"), QStringList{QStringLiteral("Acme")});
    EXPECT_TRUE(link.leftOut.empty());
}

TEST(FinderLink, ATimeOfDayIsTakenAsItsDayAndSaidSo)
{
    const FinderLink link = read(QStringLiteral(R"({"listedSince_gte": 1441, "listedSince_lte": 4319})"));
    EXPECT_EQ(boundsIn(link, "listed"), (Bounds{20'110'102, 20'110'103}));
    EXPECT_EQ(link.rounded, QStringList{QStringLiteral("listedSince_gte")});
}

TEST(FinderLink, WhatIsNoLinkIsRefusedInWords)
{
    for (const auto& text :
         {QString(), QStringLiteral("hello"), QStringLiteral("https://keepa.com/#!product/1-B000000001"),
          QStringLiteral("https://keepa.com/#!finder/"), linkOf(QByteArray("[1, 2]")), linkOf(QByteArray("{\"f\": 7}")),
          linkOf(QByteArray("{\"current_SALES_gte\": 1")), QString(200'000, u'{'),
          QString(QStringLiteral("https://keepa.com/#!finder/") + QString(90'000, u'['))})
        EXPECT_FALSE(refusalOf(text).isEmpty());
    EXPECT_FALSE(isFinderLink(QStringLiteral("kettle")));
    EXPECT_TRUE(isFinderLink(linkOf(QByteArray("{}"))));
}

TEST(FinderLink, HostileValuesNeverBecomeFilters)
{
    const FinderLink link = read(QStringLiteral(
        R"({"current_SALES_gte": 1e300, "current_NEW_gte": {"a": 1}, "rootCategory": ["283155", null], "title": 7,
            "listedSince_gte": 9007199254740993, "brand": [[]], "productType": {}, "perPage": -5, "sort": "x",
            "packageWeight_gte": 50, "packageWeight_lte": 10})"));
    EXPECT_TRUE(link.query.filters.empty()) << link.query.filters.begin()->first.toStdString();
    EXPECT_EQ(link.leftOut.size(), 11U);
}
