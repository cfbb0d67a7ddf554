// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The search for products: pages, prices, and what its objects hold.
#include "simulator/http_probe.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace test;

namespace {

class SimulatorSearch : public ::testing::Test {
protected:
    void startWith(int hits)
    {
        simulator::Options options;
        options.products = 800;
        options.searchHits = hits;
        m_server = startServer(options);
    }
    [[nodiscard]] Reply search(Query query) const
    {
        query.push_back({"domain", QStringLiteral("1")});
        query.push_back({"type", QStringLiteral("product")});
        return ask(*m_server, "/search", query);
    }
    [[nodiscard]] Reply asins(const char* page = nullptr) const
    {
        Query query{{"term", QStringLiteral("the")}, {"asins-only", QStringLiteral("1")}};
        if (page != nullptr)
            query.push_back({"page", QLatin1String(page)});
        return search(query);
    }
    [[nodiscard]] static QJsonArray products(const Reply& reply)
    {
        return reply.json.value(QLatin1String("products")).toArray();
    }

    std::unique_ptr<simulator::Server> m_server;
};

TEST_F(SimulatorSearch, FindsByWordsOfTheTitleBestRankFirst)
{
    startWith(100);
    const Reply first = search({{"term", QStringLiteral("the")}, {"page", QStringLiteral("0")}});
    ASSERT_EQ(products(first).size(), 10);
    int rank = 0;
    for (const QJsonValue& product : products(first)) {
        EXPECT_TRUE(product[QLatin1String("title")].toString().contains(QLatin1String("the"), Qt::CaseInsensitive));
        EXPECT_FALSE(product[QLatin1String("csv")].isNull());
        const QJsonArray ranks = product[QLatin1String("csv")][3].toArray();
        EXPECT_GE(ranks.last().toInt(), rank);
        rank = ranks.last().toInt();
    }
    const QString title = products(first)[0][QLatin1String("title")].toString();
    const Reply exact = search({{"term", title.toUpper()}});
    EXPECT_EQ(products(exact)[0][QLatin1String("title")].toString(), title);
    const QString asin = products(first)[3][QLatin1String("asin")].toString();
    EXPECT_EQ(products(search({{"term", asin}}))[0][QLatin1String("asin")].toString(), asin);
}

TEST_F(SimulatorSearch, PagesOfTenForTenTokens)
{
    startWith(100);
    QStringList all;
    for (int page = 0; page < 4; ++page) {
        const Reply reply = asins(QByteArray::number(page).constData());
        EXPECT_EQ(reply.integer("tokensConsumed"), 10);
        EXPECT_EQ(asinsOf(reply).size(), 10);
        EXPECT_FALSE(reply.has("products"));
        all.append(asinsOf(reply));
    }
    const Reply without = asins();
    EXPECT_EQ(asinsOf(without), all);
    EXPECT_EQ(without.integer("tokensConsumed"), 40);
    const Reply nothing = search({{"term", QStringLiteral("nowhere-to-be-found")}});
    EXPECT_TRUE(products(nothing).isEmpty());
    EXPECT_TRUE(nothing.has("products"));
    EXPECT_EQ(nothing.integer("tokensConsumed"), 10);
}

TEST_F(SimulatorSearch, FindsNoMoreThanItIsAllowed)
{
    startWith(20);
    EXPECT_EQ(asinsOf(asins()).size(), 20);
    EXPECT_EQ(asins().integer("tokensConsumed"), 20);
    EXPECT_EQ(asins("1").status, 200);
    for (const char* page : {"2", "-1", "first"}) {
        EXPECT_EQ(asins(page).status, 400) << page;
        EXPECT_EQ(asins(page).integer("tokensConsumed"), 0);
    }
    startWith(100);
    EXPECT_EQ(asins("9").status, 200);
    EXPECT_EQ(asins("10").status, 400);
}

TEST_F(SimulatorSearch, RatingsAddFiveAtMostAndParametersShapeTheObjects)
{
    startWith(100);
    const Query page{{"term", QStringLiteral("the")}, {"page", QStringLiteral("0")}};
    Query rated = page;
    rated.push_back({"rating", QStringLiteral("1")});
    EXPECT_EQ(search(rated).integer("tokensConsumed"), 15) << "more than five of ten ratings are young";
    EXPECT_FALSE(products(search(rated))[0][QLatin1String("csv")][17].isNull());
    Query lean = page;
    lean.push_back({"history", QStringLiteral("0")});
    lean.push_back({"stats", QStringLiteral("90")});
    const QJsonValue object = products(search(lean))[0];
    EXPECT_TRUE(object[QLatin1String("csv")].isNull());
    EXPECT_TRUE(object[QLatin1String("stats")].isObject());
    Query broken = page;
    broken.push_back({"stats", QStringLiteral("ninety")});
    EXPECT_EQ(search(broken).status, 405);
}

TEST_F(SimulatorSearch, NeedsATypeAndATerm)
{
    startWith(100);
    EXPECT_EQ(search({}).error("details"), QLatin1String("term"));
    EXPECT_EQ(ask(*m_server, "/search", {{"domain", QStringLiteral("1")}, {"term", QStringLiteral("the")}}).status,
              400);
    EXPECT_EQ(m_server->counters().tokensConsumed, 0);
}

} // namespace
