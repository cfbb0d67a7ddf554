// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// /deal: what it refuses, what it finds, how its objects look, and that they say of a product what /product says.
#include "simulator/http_probe.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace test;

namespace {

constexpr int kNew = 1;
constexpr int kSales = 3;

class SimulatorDeal : public ::testing::Test {
protected:
    void SetUp() override
    {
        simulator::Options options;
        options.products = 600;
        m_server = startServer(options);
    }
    [[nodiscard]] Reply deal(const QByteArray& selection) const
    {
        return ask(*m_server, "/deal", {{"selection", QString::fromUtf8(selection)}});
    }
    /// Of the US, with these members as well.
    [[nodiscard]] Reply usDeal(const QByteArray& members) const { return deal("{\"domainId\":1," + members + "}"); }
    [[nodiscard]] static QJsonArray objects(const Reply& reply)
    {
        return reply.json.value(QLatin1String("deals"))[QLatin1String("dr")].toArray();
    }
    [[nodiscard]] static QStringList dealAsins(const Reply& reply)
    {
        QStringList asins;
        for (const QJsonValue& object : objects(reply))
            asins.append(object[QLatin1String("asin")].toString());
        return asins;
    }
    /// Of an interval's row of "delta", "avg" or "deltaPercent".
    [[nodiscard]] static int cell(const QJsonValue& object, const char* matrix, int interval, int series)
    {
        return object[QLatin1String(matrix)][interval][series].toInt(-77);
    }

    std::unique_ptr<simulator::Server> m_server;
};

TEST_F(SimulatorDeal, RefusesWithTheMemberThatIsWrong)
{
    const std::pair<QByteArray, const char*> refusals[] = {
        {"{\"domainId\":1,\"priceTypes\":[2],\"dateRange\":\"7\"}", "dateRange"},
        {"{\"domainId\":1,\"priceTypes\":[2],\"dateRange\":30}", "dateRange"},
        {"{\"domainId\":1,\"priceTypes\":[2],\"dateRange\":[0,0]}", "dateRange"},
        {"{\"domainId\":1,\"priceTypes\":[0,1]}", "priceTypes"},
        {"{\"domainId\":1,\"priceTypes\":[4]}", "priceTypes"},
        {"{\"domainId\":1,\"priceTypes\":2}", "priceTypes"},
        {"{\"domainId\":1}", "priceTypes"},
        {"{\"priceTypes\":[1]}", "domainId"},
        {"{\"domainId\":7,\"priceTypes\":[1]}", "domainId"},
        {"{\"domainId\":1,\"priceTypes\":[1],\"sortType\":5}", "sortType"},
        {"{\"domainId\":1,\"priceTypes\":[1],\"page\":-1}", "page"},
        {"{\"domainId\":1,\"priceTypes\":[1],\"currentRange\":[5]}", "currentRange"},
        {"{\"domainId\":1,\"priceTypes\":[1],\"isLowest\":1}", "isLowest"},
        {"{\"domainId\":1,\"priceTypes\":[1],\"isLowset\":true}", "isLowset"},
    };
    for (const auto& [selection, details] : refusals) {
        const Reply reply = deal(selection);
        EXPECT_EQ(reply.status, 400) << selection.toStdString();
        EXPECT_EQ(reply.error("type"), QLatin1String("invalidParameter"));
        EXPECT_EQ(reply.error("message"), QLatin1String("The queryJSON is of invalid format."));
        EXPECT_EQ(reply.error("details"), QLatin1String(details)) << selection.toStdString();
        EXPECT_EQ(reply.integer("tokensConsumed"), 0);
        EXPECT_FALSE(reply.has("deals"));
    }
    for (const QByteArray& selection : {QByteArray(), QByteArray("nonsense"), QByteArray("\"{\\\"domainId\\\":1}\"")}) {
        const Reply reply = deal(selection);
        EXPECT_EQ(reply.status, 400);
        EXPECT_EQ(reply.error("message"), QLatin1String("The queryJSON is missing or invalid."));
        EXPECT_EQ(reply.error("details"), QString(QLatin1String("")));
    }
}

TEST_F(SimulatorDeal, TakesNumericStringsAndNullsByGetAndByPost)
{
    const QByteArray selection = "{\"domainId\":\"1\",\"priceTypes\":[1],\"dateRange\":\"3\",\"salesRankRange\":null,"
                                 "\"sortType\":4,\"isFilterEnabled\":true}";
    const Reply byGet = deal(selection);
    ASSERT_EQ(byGet.status, 200);
    EXPECT_FALSE(dealAsins(byGet).isEmpty());
    EXPECT_EQ(byGet.integer("tokensConsumed"), 5);
    EXPECT_EQ(dealAsins(ask(*m_server, "/deal/", {}, selection)), dealAsins(byGet));
}

TEST_F(SimulatorDeal, ObjectsHaveTheShapeOfTheService)
{
    const Reply reply = usDeal("\"priceTypes\":[1],\"dateRange\":3");
    EXPECT_TRUE(reply.json.value(QLatin1String("dealsCached")).isBool());
    const QJsonValue deals = reply.json.value(QLatin1String("deals"));
    EXPECT_EQ(deals[QLatin1String("drDateIndex")].toArray().size(), 0);
    ASSERT_FALSE(objects(reply).isEmpty());
    for (const QJsonValue& object : objects(reply)) {
        for (const char* list : {"current", "currentSince", "deltaLast", "backInStock"})
            ASSERT_EQ(object[QLatin1String(list)].toArray().size(), 34) << list;
        for (const char* matrix : {"avg", "delta", "deltaPercent"}) {
            ASSERT_EQ(object[QLatin1String(matrix)].toArray().size(), 4) << matrix;
            for (int interval = 0; interval < 4; ++interval)
                ASSERT_EQ(object[QLatin1String(matrix)][interval].toArray().size(), 34) << matrix;
        }
        EXPECT_GT(object[QLatin1String("image")].toArray().size(), 5);
        EXPECT_TRUE(object[QLatin1String("title")].isString());
        EXPECT_EQ(object[QLatin1String("creationDate")], object[QLatin1String("currentSince")][kNew]);
        EXPECT_GE(object[QLatin1String("lastUpdate")].toInt(), object[QLatin1String("creationDate")].toInt());
    }
}

TEST_F(SimulatorDeal, DifferencesFollowFromAveragesAndPresentValues)
{
    for (const QJsonValue& object : objects(usDeal("\"priceTypes\":[1],\"dateRange\":3"))) {
        for (int series = 0; series < 34; ++series) {
            const int current = object[QLatin1String("current")][series].toInt();
            for (int interval = 0; interval < 4; ++interval) {
                int average = cell(object, "avg", interval, series);
                if (series == 8 || series == 33 || (series == 9 && current >= 0)) {
                    const int amazon = cell(object, "avg", interval, 0);
                    average = amazon >= 0 ? amazon : cell(object, "avg", interval, kNew);
                } else if (series == 9) {
                    EXPECT_EQ(cell(object, "delta", interval, 9), average == -2 ? 0 : -1);
                    continue;
                }
                const bool known = average >= 0 && current >= 0;
                const int delta = known ? average - current : 0;
                ASSERT_EQ(cell(object, "delta", interval, series), delta) << series;
                const double percent = known && average > 0 ? 100.0 * delta / average : 0;
                ASSERT_NEAR(cell(object, "deltaPercent", interval, series), percent, 0.5) << series;
            }
        }
    }
}

TEST_F(SimulatorDeal, SaysWhatTheProductObjectSays)
{
    const QJsonArray deals = objects(usDeal("\"priceTypes\":[1],\"dateRange\":3"));
    ASSERT_GT(deals.size(), 5);
    for (int i = 0; i < 5; ++i) {
        const QJsonValue object = deals[i];
        const Reply answer = ask(*m_server, "/product",
                                 {{"domain", QStringLiteral("1")},
                                  {"asin", object[QLatin1String("asin")].toString()},
                                  {"stats", QStringLiteral("90")},
                                  {"rating", QStringLiteral("1")},
                                  {"offers", QStringLiteral("20")}});
        const QJsonValue product = answer.json.value(QLatin1String("products"))[0];
        const QJsonValue stats = product[QLatin1String("stats")];
        for (int series = 0; series < 34; ++series) {
            ASSERT_EQ(object[QLatin1String("current")][series], stats[QLatin1String("current")][series]) << series;
            const int average = cell(object, "avg", 3, series);
            ASSERT_EQ(std::max(-1, average), stats[QLatin1String("avg90")][series].toInt()) << series;
        }
        EXPECT_EQ(object[QLatin1String("salesRankDrops30")], stats[QLatin1String("salesRankDrops30")]);
        EXPECT_EQ(object[QLatin1String("title")], product[QLatin1String("title")]);
        EXPECT_EQ(object[QLatin1String("rootCat")], product[QLatin1String("rootCategory")]);
        EXPECT_EQ(object[QLatin1String("categories")], product[QLatin1String("categories")]);
        QString image;
        for (const QJsonValue& code : object[QLatin1String("image")].toArray())
            image += QChar(static_cast<char16_t>(code.toInt()));
        EXPECT_EQ(image, product[QLatin1String("images")][0][QLatin1String("m")].toString());
    }
}

TEST_F(SimulatorDeal, DealsFellAndRisersRose)
{
    for (const int interval : {0, 1, 2, 3}) {
        const QByteArray range = "\"dateRange\":" + QByteArray::number(interval);
        for (const QJsonValue& object : objects(usDeal("\"priceTypes\":[1]," + range)))
            ASSERT_GT(cell(object, "delta", interval, kNew), 0);
        for (const QJsonValue& object : objects(usDeal("\"priceTypes\":[1],\"isRisers\":true," + range)))
            ASSERT_LT(cell(object, "delta", interval, kNew), 0);
    }
}

TEST_F(SimulatorDeal, RangesCountOnlyWhenTheyAreSwitchedOn)
{
    const QByteArray base = "\"priceTypes\":[1],\"dateRange\":3,";
    const QByteArray ranges = "\"currentRange\":[1000,4000],\"deltaPercentRange\":[1,60],\"salesRankRange\":[5000,-1]";
    const Reply all = usDeal(base + "\"page\":0");
    EXPECT_EQ(dealAsins(usDeal(base + ranges)), dealAsins(all));
    const Reply some = usDeal(base + ranges + ",\"isRangeEnabled\":true");
    ASSERT_FALSE(dealAsins(some).isEmpty());
    EXPECT_LT(dealAsins(some).size(), dealAsins(all).size());
    for (const QJsonValue& object : objects(some)) {
        const int current = object[QLatin1String("current")][kNew].toInt();
        EXPECT_TRUE(current >= 1000 && current <= 4000);
        EXPECT_GE(cell(object, "deltaPercent", 3, kNew), 10) << "less than ten percent cannot be asked for";
        EXPECT_LE(cell(object, "deltaPercent", 3, kNew), 60);
        EXPECT_GE(object[QLatin1String("current")][kSales].toInt(), 5000);
    }
    const Reply last = usDeal(base + "\"deltaLastRange\":[100,500],\"deltaRange\":[200,900],\"isRangeEnabled\":true");
    for (const QJsonValue& object : objects(last)) {
        const int lastDelta = std::abs(object[QLatin1String("deltaLast")][kNew].toInt());
        EXPECT_TRUE(lastDelta >= 100 && lastDelta <= 500);
        const int delta = cell(object, "delta", 3, kNew);
        EXPECT_TRUE(delta >= 200 && delta <= 900);
    }
}

TEST_F(SimulatorDeal, FiltersCountOnlyWhenTheyAreSwitchedOn)
{
    const QByteArray base = "\"priceTypes\":[1],\"dateRange\":3,";
    const auto with = [&](const QByteArray& filter, bool on) {
        return objects(usDeal(base + filter + (on ? ",\"isFilterEnabled\":true" : "")));
    };
    const auto present
        = [](const QJsonValue& object, int series) { return object[QLatin1String("current")][series].toInt() >= 0; };
    const qsizetype all = objects(usDeal(base + "\"page\":0")).size();
    EXPECT_EQ(with("\"mustHaveAmazonOffer\":true", false).size(), all);
    const QJsonArray amazon = with("\"mustHaveAmazonOffer\":true", true);
    const QJsonArray noAmazon = with("\"mustNotHaveAmazonOffer\":true", true);
    EXPECT_FALSE(amazon.isEmpty());
    EXPECT_FALSE(noAmazon.isEmpty());
    for (const QJsonValue& object : amazon)
        EXPECT_TRUE(present(object, 0));
    for (const QJsonValue& object : noAmazon)
        EXPECT_FALSE(present(object, 0));
    for (const QJsonValue& object : with("\"minRating\":40,\"hasReviews\":true", true)) {
        EXPECT_GE(object[QLatin1String("current")][16].toInt(), 40);
        EXPECT_GT(object[QLatin1String("current")][17].toInt(), 0);
    }
    const QString title = with("\"minRating\":-1", true)[0][QLatin1String("title")].toString();
    const QByteArray word = title.section(QLatin1Char(' '), 0, 0).toUpper().toUtf8();
    const QJsonArray named = with("\"titleSearch\":\"" + word + "\"", true);
    EXPECT_FALSE(named.isEmpty());
    for (const QJsonValue& object : named)
        EXPECT_TRUE(object[QLatin1String("title")].toString().contains(QString::fromUtf8(word), Qt::CaseInsensitive));
    EXPECT_TRUE(with("\"titleSearch\":\"nowhere-to-be-found\"", true).isEmpty());
    EXPECT_TRUE(with("\"brand\":[\"Nobody's\"]", true).isEmpty());
    EXPECT_LT(with("\"isLowest90\":true", true).size(), all);
    for (const QJsonValue& object : with("\"isBackInStock\":true", true))
        EXPECT_TRUE(object[QLatin1String("backInStock")][kNew].toBool());
    for (const QJsonValue& object : with("\"isOutOfStock\":true", true))
        EXPECT_FALSE(present(object, kNew));
}

TEST_F(SimulatorDeal, SortsAsAsked)
{
    const auto values = [this](int sort, auto value) {
        std::vector<int> found;
        const QByteArray members = "\"priceTypes\":[1],\"dateRange\":2,\"sortType\":" + QByteArray::number(sort);
        for (const QJsonValue& object : objects(usDeal(members)))
            found.push_back(value(object));
        EXPECT_GT(found.size(), 10U);
        return found;
    };
    const auto since = [](const QJsonValue& object) { return -object[QLatin1String("creationDate")].toInt(); };
    const auto delta = [](const QJsonValue& object) { return -cell(object, "delta", 2, kNew); };
    const auto percent = [](const QJsonValue& object) { return -cell(object, "deltaPercent", 2, kNew); };
    const auto rank = [](const QJsonValue& object) {
        const int value = object[QLatin1String("current")][kSales].toInt();
        return value < 0 ? 1 << 30 : value;
    };
    EXPECT_TRUE(std::ranges::is_sorted(values(1, since)));
    EXPECT_TRUE(std::ranges::is_sorted(values(-1, since))) << "age cannot be inverted";
    EXPECT_TRUE(std::ranges::is_sorted(values(2, delta)));
    EXPECT_TRUE(std::ranges::is_sorted(values(-2, delta), std::ranges::greater{}));
    EXPECT_TRUE(std::ranges::is_sorted(values(3, rank)));
    EXPECT_TRUE(std::ranges::is_sorted(values(4, percent)));
}

TEST_F(SimulatorDeal, PagesOfAHundredAndFiftyAndAnEmptyOneAtTheEnd)
{
    const QByteArray base = "\"priceTypes\":[3],\"dateRange\":3,\"page\":";
    QStringList all;
    int page = 0;
    for (;; ++page) {
        const Reply reply = usDeal(base + QByteArray::number(page));
        EXPECT_EQ(reply.integer("tokensConsumed"), 5);
        const QStringList asins = dealAsins(reply);
        all.append(asins);
        if (asins.size() < 150)
            break;
    }
    ASSERT_GT(all.size(), 150);
    EXPECT_EQ(QSet<QString>(all.begin(), all.end()).size(), all.size());
    const Reply beyond = usDeal(base + QByteArray::number(page + 1));
    EXPECT_EQ(beyond.status, 200);
    EXPECT_TRUE(dealAsins(beyond).isEmpty());
    EXPECT_EQ(beyond.integer("tokensConsumed"), 5);
}

TEST_F(SimulatorDeal, CategoriesNarrowTheDealsButNotTheCounts)
{
    const QByteArray base = "\"priceTypes\":[1],\"dateRange\":3";
    const Reply all = usDeal(base);
    const Reply books = usDeal(base + ",\"includeCategories\":[283155]");
    const Reply others = usDeal(base + ",\"excludeCategories\":[283155]");
    ASSERT_FALSE(dealAsins(books).isEmpty());
    for (const QJsonValue& object : objects(books))
        EXPECT_EQ(object[QLatin1String("rootCat")].toInteger(), 283155);
    for (const QJsonValue& object : objects(others))
        EXPECT_NE(object[QLatin1String("rootCat")].toInteger(), 283155);
    for (const char* list : {"categoryIds", "categoryNames", "categoryCount"}) {
        const QLatin1String name(list);
        EXPECT_EQ(books.json.value(QLatin1String("deals"))[name], all.json.value(QLatin1String("deals"))[name]);
    }
    EXPECT_TRUE(all.body.contains("\"categoryIds\":[9223372036854775807,283155,"));
    EXPECT_EQ(all.json.value(QLatin1String("deals"))[QLatin1String("categoryNames")][0].toString(), QLatin1String("?"));
}

/// Every member of the recorded deals, with its type; null goes with everything.
TEST_F(SimulatorDeal, HasTheMembersOfTheRecordedDeals)
{
    const QString samples = qEnvironmentVariable("GLEANER_KEEPA_SAMPLES");
    if (samples.isEmpty())
        GTEST_SKIP() << "GLEANER_KEEPA_SAMPLES is not set";
    QFile file(samples + QStringLiteral("/deals/timemery__1757873844622_n28.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject recorded = QJsonDocument::fromJson(file.readAll()).object();
    const Reply made = usDeal("\"priceTypes\":[2],\"dateRange\":3");
    EXPECT_EQ(made.json.keys(), recorded.keys());
    EXPECT_EQ(made.json.value(QLatin1String("deals")).toObject().keys(),
              recorded.value(QLatin1String("deals")).toObject().keys());
    const QJsonObject recordedDeal = recorded.value(QLatin1String("deals"))[QLatin1String("dr")][0].toObject();
    ASSERT_FALSE(objects(made).isEmpty());
    for (const QJsonValue& object : objects(made)) {
        QStringList keys = object.toObject().keys();
        keys.removeAll(QStringLiteral("warehouseConditionComment")); // in some of the recorded ones only
        keys.removeAll(QStringLiteral("parentAsin"));
        ASSERT_EQ(keys, recordedDeal.keys());
        for (const QString& key : keys) {
            const QJsonValue here = object[key];
            const QJsonValue there = recordedDeal.value(key);
            EXPECT_TRUE(here.type() == there.type() || here.isNull() || there.isNull()) << key.toStdString();
        }
    }
}

} // namespace
