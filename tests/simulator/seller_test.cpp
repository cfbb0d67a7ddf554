// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// /seller and /topseller: the sellers are those of the made offers.
#include "simulator/http_probe.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace test;

namespace {

const QString kAmazon = QStringLiteral("ATVPDKIKX0DER");
const QString kNobody = QStringLiteral("A0000000000000");

class SimulatorSeller : public ::testing::Test {
protected:
    void SetUp() override
    {
        simulator::Options options;
        options.products = 300;
        m_server = startServer(options);
    }
    [[nodiscard]] Reply seller(const QString& ids, const Query& more = {}) const
    {
        Query query{{"domain", QStringLiteral("1")}, {"seller", ids}};
        query.insert(query.end(), more.begin(), more.end());
        return ask(*m_server, "/seller", query);
    }
    [[nodiscard]] static QJsonObject sellers(const Reply& reply)
    {
        return reply.json.value(QLatin1String("sellers")).toObject();
    }
    /// Of a book with more than ten offers.
    [[nodiscard]] QJsonValue productWithOffers() const
    {
        const QStringList asins = asinsOf(find(*m_server, "{\"rootCategory\":283155,\"current_COUNT_NEW_gte\":8}"));
        const Reply reply
            = ask(*m_server, "/product",
                  {{"domain", QStringLiteral("1")}, {"asin", asins.value(0)}, {"offers", QStringLiteral("40")}});
        return reply.json.value(QLatin1String("products"))[0];
    }

    std::unique_ptr<simulator::Server> m_server;
};

TEST_F(SimulatorSeller, WhoeverOffersIsKnownAndSellsIt)
{
    const QJsonValue product = productWithOffers();
    QStringList ids;
    for (const QJsonValue& offer : product[QLatin1String("offers")].toArray())
        ids.append(offer[QLatin1String("sellerId")].toString());
    ids.removeDuplicates();
    ASSERT_GT(ids.size(), 5);
    const Reply reply = seller(ids.mid(0, 6).join(QLatin1Char(',')));
    EXPECT_EQ(reply.integer("tokensConsumed"), 6);
    EXPECT_EQ(sellers(reply).size(), 6);
    const int live = product[QLatin1String("liveOffersOrder")][1].toInt();
    const QString last = product[QLatin1String("offers")][live][QLatin1String("sellerId")].toString();
    const Reply storefront = seller(last, {{"storefront", QStringLiteral("1")}});
    const QJsonValue object = sellers(storefront).value(last);
    EXPECT_TRUE(object[QLatin1String("asinList")].toArray().contains(product[QLatin1String("asin")]));
    EXPECT_EQ(sellers(seller(last)).value(last)[QLatin1String("sellerName")], object[QLatin1String("sellerName")])
        << "who a seller is follows from the id";
}

TEST_F(SimulatorSeller, ObjectsHaveTheirMembers)
{
    const QJsonObject object
        = sellers(seller(kAmazon, {{"storefront", QStringLiteral("1")}})).value(kAmazon).toObject();
    for (const char* name : {"sellerId",
                             "sellerName",
                             "domainId",
                             "trackedSince",
                             "lastUpdate",
                             "lastRatingUpdate",
                             "csv",
                             "shipsFromChina",
                             "hasFBA",
                             "totalStorefrontAsins",
                             "asinList",
                             "asinListLastSeen",
                             "totalStorefrontAsinsCSV",
                             "sellerCategoryStatistics",
                             "sellerBrandStatistics",
                             "avgBuyBoxCompetitors",
                             "buyBoxNewOwnershipRate",
                             "buyBoxUsedOwnershipRate",
                             "competitors",
                             "address",
                             "customerServicesAddress",
                             "businessName",
                             "businessType",
                             "tradeNumber",
                             "vatID",
                             "phoneNumber",
                             "email",
                             "representative",
                             "shareCapital",
                             "recentFeedback",
                             "positiveRating",
                             "neutralRating",
                             "negativeRating",
                             "ratingCount",
                             "currentRating",
                             "currentRatingCount",
                             "ratingsLast30Days"})
        EXPECT_TRUE(object.contains(QLatin1String(name))) << name;
    const QJsonArray asins = object.value(QLatin1String("asinList")).toArray();
    ASSERT_GT(asins.size(), 10);
    EXPECT_EQ(object.value(QLatin1String("asinListLastSeen")).toArray().size(), asins.size());
    EXPECT_EQ(object.value(QLatin1String("totalStorefrontAsins"))[1].toInt(), asins.size());
    EXPECT_GT(object.value(QLatin1String("buyBoxNewOwnershipRate")).toInt(), 0);
    const QJsonArray csv = object.value(QLatin1String("csv")).toArray();
    ASSERT_EQ(csv.size(), 2);
    for (const QJsonValue& series : csv)
        EXPECT_EQ(series.toArray().size() % 2, 0);
    EXPECT_EQ(csv[0].toArray().last(), object.value(QLatin1String("currentRating")));
    EXPECT_EQ(csv[1].toArray().last(), object.value(QLatin1String("currentRatingCount")));
    for (int i = 0; i < 4; ++i) {
        int sum = 0;
        for (const char* name : {"positiveRating", "neutralRating", "negativeRating"})
            sum += object.value(QLatin1String(name))[i].toInt();
        EXPECT_EQ(sum, 100);
    }
    const QJsonValue statistics = object.value(QLatin1String("sellerCategoryStatistics"))[0];
    for (const char* name : {"catId", "productCount", "avg30SalesRank", "productCountWithAmazonOffer"})
        EXPECT_TRUE(statistics[QLatin1String(name)].isDouble()) << name;
    EXPECT_FALSE(sellers(seller(kAmazon)).value(kAmazon).toObject().contains(QLatin1String("asinList")));
}

TEST_F(SimulatorSeller, PricesOfStorefronts)
{
    const auto cost
        = [this](const QString& id, const Query& more) { return seller(id, more).integer("tokensConsumed"); };
    const std::pair<const char*, QString> storefront{"storefront", QStringLiteral("1")};
    EXPECT_EQ(cost(kAmazon, {}), 1);
    EXPECT_EQ(cost(kAmazon, {storefront}), 10);
    EXPECT_EQ(cost(kAmazon, {storefront, {"update", QStringLiteral("0")}}), 50);
    EXPECT_EQ(cost(kAmazon, {storefront, {"update", QStringLiteral("1000")}}), 10);
}

TEST_F(SimulatorSeller, NobodyIsAnEmptyMapAndNonsenseAnError)
{
    const Reply nobody = seller(kNobody);
    EXPECT_EQ(nobody.status, 200);
    EXPECT_TRUE(nobody.json.value(QLatin1String("sellers")).isObject());
    EXPECT_TRUE(sellers(nobody).isEmpty());
    EXPECT_EQ(nobody.integer("tokensConsumed"), 0);
    EXPECT_EQ(sellers(seller(kNobody + QLatin1Char(',') + kAmazon)).keys(), QStringList{kAmazon});
    QStringList many;
    for (int i = 0; i < 101; ++i)
        many.append(QStringLiteral("A%1").arg(i, 13, 10, QLatin1Char('0')));
    const QStringList malformed{many.join(QLatin1Char(',')), QString(), QStringLiteral("amazon"),
                                kAmazon + QStringLiteral(",-")};
    for (const QString& ids : malformed) {
        EXPECT_EQ(seller(ids).status, 400);
        EXPECT_EQ(seller(ids).error("type"), QLatin1String("invalidParameter"));
        EXPECT_EQ(seller(ids).integer("tokensConsumed"), 0);
    }
    EXPECT_EQ(seller(kNobody + QLatin1Char(',') + kAmazon, {{"storefront", QStringLiteral("1")}}).status, 400);
    EXPECT_EQ(sellers(seller(many.mid(0, 100).join(QLatin1Char(',')))).size(), 0);
}

TEST_F(SimulatorSeller, TopSellersAreSellers)
{
    const Reply top = ask(*m_server, "/topseller", {{"domain", QStringLiteral("1")}});
    EXPECT_EQ(top.integer("tokensConsumed"), 50);
    const QJsonArray ids = top.json.value(QLatin1String("sellerIdList")).toArray();
    ASSERT_GT(ids.size(), 100);
    EXPECT_FALSE(ids.contains(kAmazon));
    EXPECT_EQ(sellers(seller(ids[0].toString())).size(), 1);
    EXPECT_EQ(ask(*m_server, "/topseller", {{"domain", QStringLiteral("12")}}).status, 400);
}

} // namespace
