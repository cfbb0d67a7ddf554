// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// /category and the search for categories.
#include "simulator/http_probe.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace test;

namespace {

class SimulatorCategoryEndpoint : public ::testing::Test {
protected:
    void SetUp() override
    {
        simulator::Options options;
        options.products = 400;
        m_server = startServer(options);
    }
    [[nodiscard]] Reply category(const QString& ids, const char* parents = "0", int marketplace = 1) const
    {
        return ask(*m_server, "/category",
                   {{"domain", QString::number(marketplace)}, {"category", ids}, {"parents", QLatin1String(parents)}});
    }
    [[nodiscard]] Reply search(const QString& term, const char* parents = "0") const
    {
        return ask(*m_server, "/search",
                   {{"domain", QStringLiteral("1")},
                    {"type", QStringLiteral("category")},
                    {"term", term},
                    {"parents", QLatin1String(parents)}});
    }
    [[nodiscard]] static QJsonObject categories(const Reply& reply)
    {
        return reply.json.value(QLatin1String("categories")).toObject();
    }
    [[nodiscard]] static QString idOf(const QJsonValue& value) { return QString::number(value.toInteger()); }

    std::unique_ptr<simulator::Server> m_server;
};

TEST_F(SimulatorCategoryEndpoint, ObjectsHaveAllMembers)
{
    const Reply reply = category(QStringLiteral("283155"));
    const QJsonObject books = categories(reply).value(QStringLiteral("283155")).toObject();
    using enum QJsonValue::Type;
    const std::pair<const char*, QJsonValue::Type> members[] = {
        {"domainId", Double},
        {"catId", Double},
        {"name", String},
        {"contextFreeName", Null},
        {"websiteDisplayGroup", String},
        {"children", Array},
        {"parent", Double},
        {"isBrowseNode", Bool},
        {"highestRank", Double},
        {"lowestRank", Double},
        {"productCount", Double},
        {"avgBuyBox", Double},
        {"avgBuyBox90", Double},
        {"avgBuyBox365", Double},
        {"avgBuyBoxDeviation", Double},
        {"avgReviewCount", Double},
        {"avgRating", Double},
        {"isFBAPercent", Double},
        {"soldByAmazonPercent", Double},
        {"hasCouponPercent", Double},
        {"avgOfferCountNew", Double},
        {"avgOfferCountUsed", Double},
        {"sellerCount", Double},
        {"brandCount", Double},
        {"avgDeltaPercent30BuyBox", Double},
        {"avgDeltaPercent30Amazon", Double},
        {"avgDeltaPercent90BuyBox", Double},
        {"avgDeltaPercent90Amazon", Double},
        {"relatedCategories", Array},
        {"topBrands", Array},
        {"matched", Bool},
    };
    for (const auto& [name, type] : members)
        EXPECT_EQ(books.value(QLatin1String(name)).type(), type) << name;
    EXPECT_EQ(books.size(), static_cast<qsizetype>(std::size(members)));
    EXPECT_TRUE(reply.body.contains("\"catId\":283155,"));
    EXPECT_LT(books.value(QLatin1String("lowestRank")).toInt(), books.value(QLatin1String("highestRank")).toInt());
    EXPECT_LE(books.value(QLatin1String("avgRating")).toInt(), 50);
    EXPECT_EQ(reply.integer("tokensConsumed"), 1);
    EXPECT_EQ(books.value(QLatin1String("productCount")).toInt(),
              find(*m_server, "{\"rootCategory\":283155}").integer("totalResults"));
}

TEST_F(SimulatorCategoryEndpoint, ZeroListsTheRootsAndNamesNone)
{
    const Reply reply = category(QStringLiteral("0"));
    const QJsonObject roots = categories(reply);
    EXPECT_EQ(roots.size(), 39);
    for (const QJsonValue& root : roots) {
        EXPECT_EQ(root[QLatin1String("parent")].toInteger(), 0);
        EXPECT_TRUE(root[QLatin1String("matched")].isUndefined());
    }
    EXPECT_EQ(reply.integer("tokensConsumed"), 1);
    EXPECT_EQ(categories(category(QStringLiteral("0"), "0", 12)).size(), 23);
}

TEST_F(SimulatorCategoryEndpoint, ParentsAreAllAncestors)
{
    const QJsonObject root = categories(category(QStringLiteral("283155"))).value(QStringLiteral("283155")).toObject();
    const QString branch = idOf(root.value(QLatin1String("children"))[0]);
    const QString leaf = idOf(categories(category(branch)).value(branch)[QLatin1String("children")][0]);
    const Reply reply = category(leaf, "1");
    EXPECT_EQ(categories(reply).keys(), QStringList{leaf});
    EXPECT_TRUE(categories(reply).value(leaf)[QLatin1String("matched")].toBool());
    EXPECT_TRUE(categories(reply).value(leaf)[QLatin1String("children")].isNull());
    const QJsonObject parents = reply.json.value(QLatin1String("categoryParents")).toObject();
    EXPECT_EQ(parents.size(), 2);
    EXPECT_TRUE(parents.contains(branch));
    EXPECT_TRUE(parents.contains(QStringLiteral("283155")));
    EXPECT_FALSE(category(leaf).has("categoryParents"));
}

TEST_F(SimulatorCategoryEndpoint, NothingFoundMeansNoMember)
{
    const Reply reply = category(QStringLiteral("-1"), "1");
    EXPECT_EQ(reply.status, 200);
    EXPECT_FALSE(reply.has("categories"));
    EXPECT_FALSE(reply.has("error"));
    EXPECT_EQ(categories(category(QStringLiteral("-1,283155"))).size(), 1);
    QStringList eleven;
    for (int i = 1; i <= 11; ++i)
        eleven.append(QString::number(i));
    const QStringList refused{eleven.join(QLatin1Char(',')), QString(), QStringLiteral("Books")};
    for (const QString& ids : refused) {
        EXPECT_EQ(category(ids).status, 400);
        EXPECT_EQ(category(ids).integer("tokensConsumed"), 0);
    }
}

TEST_F(SimulatorCategoryEndpoint, ThePseudoCategoryIsANumberThatNoDoubleHolds)
{
    const Reply reply = category(QStringLiteral("9223372036854775807"));
    EXPECT_TRUE(reply.body.contains("\"catId\":9223372036854775807,"));
    EXPECT_EQ(categories(reply).value(QStringLiteral("9223372036854775807"))[QLatin1String("name")].toString(),
              QLatin1String("?"));
}

TEST_F(SimulatorCategoryEndpoint, SearchNeedsEveryWord)
{
    const Reply reply = search(QStringLiteral("HOME kit"));
    EXPECT_EQ(reply.integer("tokensConsumed"), 1);
    EXPECT_EQ(categories(reply).keys(), QStringList{QStringLiteral("1055398")});
    const Reply home = search(QStringLiteral("home"), "1");
    EXPECT_GT(categories(home).size(), 1);
    for (const QJsonValue& found : categories(home)) {
        EXPECT_TRUE(found[QLatin1String("name")].toString().contains(QLatin1String("home"), Qt::CaseInsensitive));
        EXPECT_TRUE(found[QLatin1String("matched")].toBool());
    }
    EXPECT_TRUE(home.has("categoryParents"));
    EXPECT_LE(categories(search(QStringLiteral("the"))).size(), 50);
    EXPECT_TRUE(search(QStringLiteral("nowhere")).json.value(QLatin1String("categories")).isObject());
    EXPECT_TRUE(categories(search(QStringLiteral("nowhere"))).isEmpty());
    EXPECT_EQ(search(QStringLiteral("TV")).status, 400) << "two letters";
    EXPECT_EQ(search(QString()).status, 400);
}

} // namespace
