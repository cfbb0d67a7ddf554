// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// /lightningdeal and /graphimage.
#include "simulator/http_probe.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QtEndian>

using namespace test;

namespace {

class SimulatorExtras : public ::testing::Test {
protected:
    void SetUp() override
    {
        simulator::Options options;
        options.products = 2'000;
        options.clock = m_clock;
        options.refillRate = 200;
        m_server = startServer(options);
    }
    [[nodiscard]] Reply lightning(Query query) const
    {
        query.push_back({"domain", QStringLiteral("1")});
        return ask(*m_server, "/lightningdeal", query);
    }
    [[nodiscard]] static QJsonArray deals(const Reply& reply)
    {
        return reply.json.value(QLatin1String("lightningDeals")).toArray();
    }
    [[nodiscard]] Reply graph(Query query) const
    {
        query.push_back({"domain", QStringLiteral("1")});
        return ask(*m_server, "/graphimage", query);
    }

    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>();
    std::unique_ptr<simulator::Server> m_server;
};

TEST_F(SimulatorExtras, LightningDealsOfTheLastDaysAndByAsin)
{
    const Reply all = lightning({});
    EXPECT_EQ(all.integer("tokensConsumed"), 500);
    ASSERT_FALSE(deals(all).isEmpty());
    QStringList states;
    for (const QJsonValue& deal : deals(all)) {
        for (const char* name :
             {"domainId",       "lastUpdate", "asin",         "title",     "sellerName",      "sellerId",
              "dealId",         "dealPrice",  "currentPrice", "image",     "isPrimeEligible", "isFulfilledByAmazon",
              "isMAP",          "rating",     "totalReviews", "dealState", "startTime",       "endTime",
              "percentClaimed", "percentOff", "variation"})
            EXPECT_FALSE(deal[QLatin1String(name)].isUndefined()) << name;
        EXPECT_GT(deal[QLatin1String("endTime")].toInt(), deal[QLatin1String("startTime")].toInt());
        states.append(deal[QLatin1String("dealState")].toString());
    }
    const QString asin = deals(all)[0][QLatin1String("asin")].toString();
    const Reply one = lightning({{"asin", asin}});
    EXPECT_EQ(one.integer("tokensConsumed"), 1);
    ASSERT_EQ(deals(one).size(), 1);
    const Reply product = ask(*m_server, "/product", {{"domain", QStringLiteral("1")}, {"asin", asin}});
    const QJsonArray history = product.json.value(QLatin1String("products"))[0][QLatin1String("csv")][8].toArray();
    EXPECT_EQ(history[history.size() - 2], deals(one)[0][QLatin1String("endTime")]) << "as in the product's history";
    EXPECT_EQ(deals(lightning({{"asin", QStringLiteral("B0ZZZZZZZZ")}})).size(), 0);
    EXPECT_EQ(deals(lightning({{"state", QStringLiteral("EXPIRED")}})).size(), states.count(QStringLiteral("EXPIRED")));
    EXPECT_EQ(lightning({{"state", QStringLiteral("GONE")}}).status, 400);
    m_clock->advance(std::chrono::hours(24 * 6));
    EXPECT_TRUE(deals(lightning({})).isEmpty());
}

TEST_F(SimulatorExtras, GraphsArePngsAndTheSameOneIsFreeForAWhile)
{
    const QStringList asins = asinsOf(find(*m_server, "{\"rootCategory\":283155}"));
    const auto left = [this] { return ask(*m_server, "/token").integer("tokensLeft"); };
    const int before = left();
    const Query query{{"asin", asins[0]}, {"width", QStringLiteral("640")}, {"height", QStringLiteral("300")}};
    const Reply reply = graph(query);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.contentType, "image/png");
    ASSERT_TRUE(reply.body.startsWith("\x89PNG\r\n\x1a\n"));
    EXPECT_EQ(qFromBigEndian<quint32>(reply.body.constData() + 16), 640U);
    EXPECT_EQ(qFromBigEndian<quint32>(reply.body.constData() + 20), 300U);
    EXPECT_EQ(left(), before - 1);
    EXPECT_EQ(graph(query).body, reply.body);
    EXPECT_EQ(left(), before - 1);
    Query withRanks = query;
    withRanks.push_back({"salesrank", QStringLiteral("1")});
    EXPECT_NE(graph(withRanks).body, reply.body);
    EXPECT_EQ(left(), before - 2);
    m_clock->advance(std::chrono::minutes(91));
    const int later = left();
    (void)graph(query);
    EXPECT_EQ(left(), later - 1);
    for (const auto& [name, value] : {std::pair("width", "200"), {"range", "8"}, {"cAmazon", "red"}, {"asin", "-"}}) {
        Query wrong{{name, QLatin1String(value)}};
        if (QLatin1String(name) != QLatin1String("asin"))
            wrong.push_back({"asin", asins[0]});
        EXPECT_EQ(graph(wrong).status, 400) << name;
    }
}

} // namespace
