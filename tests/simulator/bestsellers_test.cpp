// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// /bestsellers: ranges, past months, sub-lists, product groups, and when there is no list.
#include "simulator/http_probe.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

using namespace test;

namespace {

const QString kBooks = QStringLiteral("283155");

class SimulatorBestSellerList : public ::testing::Test {
protected:
    void SetUp() override
    {
        simulator::Options options;
        options.products = 400;
        options.clock = m_clock;
        options.refillRate = 1'000;
        m_server = startServer(options);
    }
    [[nodiscard]] Reply list(const QString& category, const Query& more = {}, int marketplace = 1) const
    {
        Query query{{"domain", QString::number(marketplace)}, {"category", category}};
        query.insert(query.end(), more.begin(), more.end());
        return ask(*m_server, "/bestsellers", query);
    }
    [[nodiscard]] static QStringList listed(const Reply& reply)
    {
        QStringList asins;
        for (const QJsonValue& asin :
             reply.json.value(QLatin1String("bestSellersList"))[QLatin1String("asinList")].toArray())
            asins.append(asin.toString());
        return asins;
    }
    /// Of stats or of the last rank in a category, in the order given; -1 for none.
    [[nodiscard]] std::vector<int> ranksOf(const QStringList& asins, auto rank) const
    {
        std::vector<int> ranks;
        for (const QString& asin : asins) {
            const Reply reply = ask(*m_server, "/product",
                                    {{"domain", QStringLiteral("1")}, {"asin", asin}, {"stats", QStringLiteral("90")}});
            ranks.push_back(rank(reply.json.value(QLatin1String("products"))[0]));
        }
        return ranks;
    }
    [[nodiscard]] QDate monthsAgo(int months) const
    {
        const auto now = QDateTime::fromMSecsSinceEpoch(m_clock->now().time_since_epoch().count(), QTimeZone::utc());
        return now.date().addDays(1 - now.date().day()).addMonths(-months);
    }
    [[nodiscard]] Reply ofMonth(const QDate& month) const
    {
        return list(kBooks, {{"month", QString::number(month.month())}, {"year", QString::number(month.year())}});
    }

    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>();
    std::unique_ptr<simulator::Server> m_server;
};

TEST_F(SimulatorBestSellerList, BestRankFirstByTheRankOfNowOrAnAverage)
{
    const Reply now = list(kBooks);
    EXPECT_EQ(now.integer("tokensConsumed"), 50);
    const QJsonValue object = now.json.value(QLatin1String("bestSellersList"));
    EXPECT_EQ(object[QLatin1String("domainId")].toInt(), 1);
    EXPECT_EQ(object[QLatin1String("categoryId")].toInteger(), 283155);
    EXPECT_EQ(object[QLatin1String("lastUpdate")].toInt() % 60, 0) << "made anew every hour";
    ASSERT_GT(listed(now).size(), 20);
    const auto current = [](const QJsonValue& product) {
        return product[QLatin1String("stats")][QLatin1String("current")][3].toInt();
    };
    const auto ninety
        = [](const QJsonValue& product) { return product[QLatin1String("stats")][QLatin1String("avg90")][3].toInt(); };
    const std::vector<int> ranks = ranksOf(listed(now).mid(0, 20), current);
    EXPECT_TRUE(std::ranges::is_sorted(ranks));
    EXPECT_GT(ranks.front(), 0);
    const QStringList byAverage = listed(list(kBooks, {{"range", QStringLiteral("90")}}));
    EXPECT_NE(byAverage, listed(now));
    EXPECT_TRUE(std::ranges::is_sorted(ranksOf(byAverage.mid(0, 20), ninety)));
    for (const char* range : {"0", "30", "180"})
        EXPECT_FALSE(listed(list(kBooks, {{"range", QLatin1String(range)}})).isEmpty()) << range;
    EXPECT_EQ(list(kBooks, {{"range", QStringLiteral("60")}}).error("details"), QLatin1String("range"));
}

TEST_F(SimulatorBestSellerList, PastMonthsOfThreeYears)
{
    EXPECT_FALSE(listed(ofMonth(monthsAgo(1))).isEmpty());
    EXPECT_NE(listed(ofMonth(monthsAgo(1))), listed(list(kBooks)));
    EXPECT_NE(listed(ofMonth(monthsAgo(1))), listed(ofMonth(monthsAgo(12))));
    EXPECT_EQ(ofMonth(monthsAgo(36)).status, 200);
    for (const QDate& month : {monthsAgo(0), monthsAgo(-1), monthsAgo(37)}) {
        EXPECT_EQ(ofMonth(month).status, 400);
        EXPECT_EQ(ofMonth(month).integer("tokensConsumed"), 0);
    }
    EXPECT_EQ(list(kBooks, {{"month", QStringLiteral("3")}}).status, 400) << "a month needs its year";
    const QDate last = monthsAgo(1);
    const std::pair<const char*, QString> month{"month", QString::number(last.month())};
    const std::pair<const char*, QString> year{"year", QString::number(last.year())};
    EXPECT_EQ(list(kBooks, {month, year, {"range", QStringLiteral("30")}}).status, 400);
    EXPECT_EQ(list(kBooks, {month, year, {"sublist", QStringLiteral("1")}}).status, 400);
}

TEST_F(SimulatorBestSellerList, SubListsGoByTheRankInTheCategoryItself)
{
    const QJsonValue tree
        = ask(*m_server, "/product", {{"domain", QStringLiteral("1")}, {"asin", listed(list(kBooks)).first()}})
              .json.value(QLatin1String("products"))[0][QLatin1String("categoryTree")];
    const QString leaf = QString::number(tree[2][QLatin1String("catId")].toInteger());
    const Reply sub = list(leaf, {{"sublist", QStringLiteral("1")}});
    EXPECT_EQ(sub.integer("tokensConsumed"), 50);
    const auto inLeaf = [&leaf](const QJsonValue& product) {
        return product[QLatin1String("salesRanks")][leaf].toArray().last().toInt();
    };
    EXPECT_FALSE(listed(sub).isEmpty());
    EXPECT_TRUE(std::ranges::is_sorted(ranksOf(listed(sub), inLeaf)));
    EXPECT_EQ(listed(list(leaf)).size(), listed(sub).size());
    EXPECT_EQ(list(leaf, {{"sublist", QStringLiteral("1")}, {"range", QStringLiteral("30")}}).status, 400);
}

TEST_F(SimulatorBestSellerList, ProductGroupsByName)
{
    const Reply group = list(QStringLiteral("book"));
    EXPECT_EQ(group.json.value(QLatin1String("bestSellersList"))[QLatin1String("categoryId")].toInteger(-1), 0);
    ASSERT_FALSE(listed(group).isEmpty());
    const Reply product
        = ask(*m_server, "/product", {{"domain", QStringLiteral("1")}, {"asin", listed(group).first()}});
    EXPECT_EQ(product.json.value(QLatin1String("products"))[0][QLatin1String("productGroup")].toString().toLower(),
              QLatin1String("book"));
}

TEST_F(SimulatorBestSellerList, NoListNoMemberNoTokens)
{
    for (const QString& category : {QStringLiteral("42"), QStringLiteral("No such group")}) {
        const Reply reply = list(category);
        EXPECT_EQ(reply.status, 200);
        EXPECT_FALSE(reply.has("bestSellersList"));
        EXPECT_FALSE(reply.has("error"));
        EXPECT_EQ(reply.integer("tokensConsumed"), 0);
    }
    EXPECT_EQ(list(QString()).status, 400);
    EXPECT_EQ(list(QStringLiteral("6740748011"), {}, 12).status, 400) << "Brazil has no lists";
}

} // namespace
