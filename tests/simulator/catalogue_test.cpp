// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Products as they come over the wire: shapes and sentinels, statistics that follow from histories, /query and /product
// agreeing.
#include "simulator/http_probe.h"

#include "domain/marketplace.h"
#include "domain/series.h"

#include <gtest/gtest.h>

#include <QHash>
#include <QJsonArray>

#include <functional>
#include <limits>

using namespace test;

namespace {

constexpr int kPerRequest = 100;

simulator::Server& sharedServer()
{
    static const std::unique_ptr<simulator::Server> server = [] {
        simulator::Options options;
        options.products = 600;
        options.refillRate = 100'000;
        return startServer(options);
    }();
    return *server;
}

QList<QJsonObject> productsOf(const QStringList& asins, const Query& extra, int marketplace = 1)
{
    QList<QJsonObject> products;
    for (qsizetype i = 0; i < asins.size(); i += kPerRequest) {
        Query query = extra;
        query.emplace_back("domain", QString::number(marketplace));
        query.emplace_back("asin", asins.mid(i, kPerRequest).join(QLatin1Char(',')));
        for (const QJsonValue& product :
             ask(sharedServer(), "/product", query).json.value(QLatin1String("products")).toArray())
            products.append(product.toObject());
    }
    return products;
}

/// All products of the US, with the buy box and ratings, without history.
const QList<QJsonObject>& everything()
{
    static const QList<QJsonObject> all = [] {
        const QStringList asins = asinsOf(find(sharedServer(), "{\"productType\":[0,1,5],\"perPage\":10000}"));
        return productsOf(asins,
                          {{"stats", QStringLiteral("90")},
                           {"buybox", QStringLiteral("1")},
                           {"rating", QStringLiteral("1")},
                           {"history", QStringLiteral("0")}});
    }();
    return all;
}

int statOf(const QJsonObject& product, const char* array, domain::Series series)
{
    return product.value(QLatin1String("stats"))
        .toObject()
        .value(QLatin1String(array))
        .toArray()
        .at(static_cast<qsizetype>(series))
        .toInt(-77);
}

int statOf(const QJsonObject& product, const char* name)
{
    return product.value(QLatin1String("stats")).toObject().value(QLatin1String(name)).toInt(-77);
}

struct SelectionCase {
    const char* selection;
    std::function<bool(const QJsonObject&)> holds;
};

TEST(SimulatorCatalogue, QueryFindsExactlyWhatProductsSay)
{
    using domain::Series;
    const auto within = [](int value, int low, int high) { return value >= low && value <= high; };
    const SelectionCase cases[] = {
        {"{\"current_SALES_gte\":10000,\"current_SALES_lte\":50000,\"current_NEW_gte\":1200,\"current_NEW_lte\":8000}",
         [&](const QJsonObject& p) {
             return within(statOf(p, "current", Series::Sales), 10'000, 50'000)
                 && within(statOf(p, "current", Series::New), 1'200, 8'000);
         }},
        {"{\"rootCategory\":[\"283155\",172282],\"avg90_SALES_lte\":100000}",
         [](const QJsonObject& p) {
             const qint64 root = p.value(QLatin1String("rootCategory")).toInteger();
             const int rank = statOf(p, "avg90", Series::Sales);
             return (root == 283155 || root == 172282) && rank >= 0 && rank <= 100'000;
         }},
        {"{\"salesRankDrops30_gte\":4,\"availabilityAmazon\":-1}",
         [](const QJsonObject& p) {
             return statOf(p, "salesRankDrops30") >= 4 && p.value(QLatin1String("availabilityAmazon")).toInt() == -1;
         }},
        {"{\"monthlySold_gte\":100,\"current_BUY_BOX_SHIPPING_gte\":2000}",
         [](const QJsonObject& p) {
             return p.value(QLatin1String("monthlySold")).toInt(-1) >= 100
                 && statOf(p, "current", Series::BuyBoxShipping) >= 2'000;
         }},
        {"{\"current_AMAZON_gte\":-1,\"current_AMAZON_lte\":-1,\"current_RATING_gte\":45}",
         [](const QJsonObject& p) {
             return statOf(p, "current", Series::Amazon) == -1 && statOf(p, "current", Series::Rating) >= 45;
         }},
        {"{\"outOfStockPercentage90_NEW_lte\":10,\"delta30_NEW_gte\":1}",
         [&](const QJsonObject& p) {
             const int average = statOf(p, "avg30", Series::New);
             const int now = statOf(p, "current", Series::New);
             return within(statOf(p, "outOfStockPercentage90", Series::New), 0, 10) && average >= 0 && now >= 0
                 && average - now >= 1;
         }},
        {"{\"isLowest90_NEW\":true}",
         [](const QJsonObject& p) { return p.value(QLatin1String("stats"))[QLatin1String("isLowest90")][1].toBool(); }},
        {"{\"brand\":[\"velano\",\"NORDEX\",\"tamwick\",\"luMORA\"]}",
         [](const QJsonObject& p) {
             const QString brand = p.value(QLatin1String("brand")).toString().toLower();
             return QStringList{QStringLiteral("velano"), QStringLiteral("nordex"), QStringLiteral("tamwick"),
                                QStringLiteral("lumora")}
                 .contains(brand);
         }},
        {"{\"title\":\"harbour -last\"}",
         [](const QJsonObject& p) {
             const QString title = p.value(QLatin1String("title")).toString().toLower();
             return title.contains(QLatin1String("harbour")) && !title.contains(QLatin1String("last"));
         }},
    };
    ASSERT_EQ(everything().size(), 600);
    for (const SelectionCase& one : cases) {
        QByteArray selection = one.selection;
        selection.insert(1, "\"perPage\":10000,");
        const QStringList found = asinsOf(find(sharedServer(), selection));
        QStringList expected;
        for (const QJsonObject& product : everything()) {
            if (one.holds(product))
                expected.append(product.value(QLatin1String("asin")).toString());
        }
        QStringList sorted = found;
        sorted.sort();
        expected.sort();
        EXPECT_FALSE(expected.isEmpty()) << one.selection;
        EXPECT_EQ(sorted.join(QLatin1Char(' ')).toStdString(), expected.join(QLatin1Char(' ')).toStdString())
            << one.selection;
    }
}

TEST(SimulatorCatalogue, SortsAndPages)
{
    const QStringList first
        = asinsOf(find(sharedServer(), "{\"rootCategory\":283155,\"sort\":[[\"current_NEW\",\"desc\"]]}"));
    const QStringList second
        = asinsOf(find(sharedServer(), "{\"rootCategory\":283155,\"sort\":[[\"current_NEW\",\"desc\"]],\"page\":1}"));
    ASSERT_EQ(first.size(), 50);
    ASSERT_EQ(second.size(), 50);
    QHash<QString, int> prices;
    for (const QJsonObject& product : everything())
        prices.insert(product.value(QLatin1String("asin")).toString(), statOf(product, "current", domain::Series::New));
    int before = std::numeric_limits<int>::max();
    for (const QString& asin : first + second) {
        EXPECT_LE(prices.value(asin), before);
        before = prices.value(asin);
    }
    EXPECT_TRUE(asinsOf(find(sharedServer(), "{\"rootCategory\":283155,\"page\":150}")).isEmpty());
}

TEST(SimulatorCatalogue, NamesTheMemberThatCannotBeUsed)
{
    const std::pair<const char*, const char*> cases[] = {{"{\"current_NONSENSE_gte\":1}", "current_NONSENSE_gte"},
                                                         {"{\"current_NEW_gte\":\"x\"}", "current_NEW_gte"},
                                                         {"{\"rootCategory\":{}}", "rootCategory"},
                                                         {"{\"isLowest_NEW\":3}", "isLowest_NEW"},
                                                         {"{\"title\":7}", "title"},
                                                         {"{\"title\":\"a\",\"perPage\":10}", "perPage"},
                                                         {"{\"title\":\"a\",\"sort\":[[\"x\",\"asc\"]]}", "sort"},
                                                         {"{\"title\":\"a\",\"page\":300}", "page"}};
    for (const auto& [selection, member] : cases) {
        const Reply reply = find(sharedServer(), selection);
        EXPECT_EQ(reply.status, 400) << selection;
        EXPECT_EQ(reply.error("message"), QLatin1String("The queryJSON is of invalid format."));
        EXPECT_EQ(reply.error("details"), QLatin1String(member));
        EXPECT_EQ(reply.integer("tokensConsumed"), 0);
    }
    for (const char* selection : {"", "[]", "{}", "\"{}\"", "{\"page\":0}"})
        EXPECT_EQ(find(sharedServer(), selection).error("message"),
                  QLatin1String("The queryJSON is missing or invalid."))
            << selection;
}

TEST(SimulatorProduct, HistoriesHaveTheirStridesAndAgreeWithStats)
{
    const QStringList asins = asinsOf(find(sharedServer(), "{\"rootCategory\":283155}"));
    int outOfStock = 0;
    for (const QJsonObject& product :
         productsOf(asins.mid(0, 30), {{"stats", QStringLiteral("30")}, {"offers", QStringLiteral("20")}})) {
        const QJsonArray csv = product.value(QLatin1String("csv")).toArray();
        ASSERT_EQ(csv.size(), 36);
        for (const domain::SeriesFacts& facts : domain::allSeries()) {
            const auto index = static_cast<qsizetype>(facts.series);
            if (csv[index].isNull()) {
                EXPECT_EQ(statOf(product, "current", facts.series), -1);
                continue;
            }
            const QJsonArray points = csv[index].toArray();
            const qsizetype stride = facts.withShipping ? 3 : 2;
            ASSERT_FALSE(points.isEmpty());
            ASSERT_EQ(points.size() % stride, 0) << facts.keepaName;
            int time = std::numeric_limits<int>::min();
            for (qsizetype i = 0; i < points.size(); i += stride) {
                EXPECT_GT(points[i].toInt(), time) << facts.keepaName;
                time = points[i].toInt();
                EXPECT_GE(points[i + 1].toInt(), facts.series == domain::Series::ExtraInfoUpdates ? -1'000 : -1);
                outOfStock += points[i + 1].toInt() == -1 ? 1 : 0;
            }
            // A running lightning deal ends in the future.
            if (facts.series != domain::Series::LightningDeal)
                EXPECT_LE(time, product.value(QLatin1String("lastUpdate")).toInt());
            const int price = points[points.size() - stride + 1].toInt();
            const int shipping = stride == 3 ? std::max(0, points.last().toInt()) : 0;
            EXPECT_EQ(statOf(product, "current", facts.series),
                      price < 0 && facts.series != domain::Series::ExtraInfoUpdates ? -1 : price + shipping)
                << facts.keepaName;
        }
    }
    EXPECT_GT(outOfStock, 100);
}

TEST(SimulatorProduct, LeavesOutWhatTheDepthDoesNotPayFor)
{
    const QStringList asin
        = asinsOf(find(sharedServer(),
                       "{\"current_BUY_BOX_SHIPPING_gte\":1,\"current_RATING_gte\":1,\"rootCategory\":283155}"))
              .mid(0, 1);
    const auto hasSeries = [&](const Query& extra, int index) {
        return !productsOf(asin, extra).first().value(QLatin1String("csv"))[index].isNull();
    };
    EXPECT_FALSE(hasSeries({}, 18));
    EXPECT_FALSE(hasSeries({}, 16));
    EXPECT_TRUE(hasSeries({}, 3));
    EXPECT_TRUE(hasSeries({{"buybox", QStringLiteral("1")}}, 18));
    EXPECT_FALSE(hasSeries({{"buybox", QStringLiteral("1")}}, 16));
    EXPECT_TRUE(hasSeries({{"rating", QStringLiteral("1")}}, 16));
    const QJsonObject plain
        = productsOf(asin, {{"stats", QStringLiteral("90")}, {"history", QStringLiteral("0")}}).first();
    EXPECT_TRUE(plain.value(QLatin1String("csv")).isNull());
    EXPECT_EQ(statOf(plain, "buyBoxPrice"), -2);
    EXPECT_EQ(statOf(plain, "offerCountFBA"), -2);
    EXPECT_EQ(statOf(plain, "current", domain::Series::BuyBoxShipping), -1);
    EXPECT_FALSE(productsOf(asin, {}).first().contains(QLatin1String("stats")));
}

TEST(SimulatorProduct, UnknownAsinIsADeadObjectAndNoAsinAnError)
{
    const Reply dead = ask(
        sharedServer(), "/product",
        {{"domain", QStringLiteral("1")}, {"asin", QStringLiteral("B0ZZZZZZZZ")}, {"stats", QStringLiteral("90")}});
    const QJsonObject product = dead.json.value(QLatin1String("products"))[0].toObject();
    EXPECT_EQ(dead.integer("tokensConsumed"), 1);
    EXPECT_EQ(product.value(QLatin1String("productType")).toInt(), 4);
    EXPECT_TRUE(product.value(QLatin1String("title")).isNull());
    EXPECT_EQ(product.value(QLatin1String("csv")).toArray().size(), 36);
    EXPECT_EQ(statOf(product, "salesRankDrops30"), -1);
    EXPECT_EQ(statOf(product, "buyBoxPrice"), -2);
    EXPECT_TRUE(product.value(QLatin1String("stats"))[QLatin1String("outOfStockCountAmazon30")].isNull());
    for (const char* asin : {"-", "XXXXXXXXXX", "b0zzzzzzzz", ""}) {
        const Reply none
            = ask(sharedServer(), "/product", {{"domain", QStringLiteral("1")}, {"asin", QLatin1String(asin)}});
        EXPECT_EQ(none.status, 200) << asin;
        EXPECT_EQ(none.error("type"), QLatin1String("invalidParameter"));
        EXPECT_FALSE(none.has("products"));
        EXPECT_EQ(none.integer("tokensConsumed"), 0);
    }
    EXPECT_EQ(
        ask(sharedServer(), "/product",
            {{"domain", QStringLiteral("1")}, {"asin", QStringLiteral("B0ZZZZZZZZ")}, {"stats", QStringLiteral("x")}})
            .status,
        405);
    EXPECT_EQ(ask(sharedServer(), "/product", {{"domain", QStringLiteral("7")}, {"asin", QStringLiteral("B0ZZZZZZZZ")}})
                  .status,
              400);
}

TEST(SimulatorProduct, IsFoundByItsCode)
{
    const QJsonObject book = everything().first();
    const QString code = book.value(QLatin1String("eanList"))[0].toString();
    const Reply found = ask(sharedServer(), "/product", {{"domain", QStringLiteral("1")}, {"code", code}});
    EXPECT_EQ(found.json.value(QLatin1String("products"))[0][QLatin1String("asin")], book.value(QLatin1String("asin")));
    const Reply none
        = ask(sharedServer(), "/product", {{"domain", QStringLiteral("1")}, {"code", QStringLiteral("9789999999991")}});
    EXPECT_EQ(none.json.value(QLatin1String("products")).toArray().size(), 0);
    EXPECT_EQ(none.integer("tokensConsumed"), 0);
}

TEST(SimulatorCatalogue, IsTheSameForASeedAndAnotherForAnother)
{
    simulator::Options options;
    options.products = 200;
    const QByteArray books = "{\"rootCategory\":283155}";
    const QStringList one = asinsOf(find(*startServer(options), books));
    EXPECT_EQ(one, asinsOf(find(*startServer(options), books)));
    options.seed = 2;
    EXPECT_NE(one, asinsOf(find(*startServer(options), books)));
}

TEST(SimulatorCatalogue, HoldsWhatTheContractPromises)
{
    simulator::Options options;
    options.refillRate = 1'000;
    const auto server = startServer(options);
    const auto categories = [&](int marketplace) {
        return ask(*server, "/category", {{"domain", QString::number(marketplace)}, {"category", QStringLiteral("0")}})
            .json.value(QLatin1String("categories"))
            .toObject();
    };
    const QJsonObject us = categories(1);
    EXPECT_EQ(us.size(), 39);
    for (const QJsonValue& root : us)
        EXPECT_GE(root[QLatin1String("productCount")].toInt(), 300)
            << root[QLatin1String("name")].toString().toStdString();
    EXPECT_GE(us.value(QLatin1String("283155"))[QLatin1String("productCount")].toInt(), 5'000);
    const Reply wanted = find(*server,
                              "{\"rootCategory\":283155,\"current_SALES_gte\":10000,\"current_SALES_lte\":50000,"
                              "\"current_NEW_gte\":1200,\"current_NEW_lte\":8000}");
    EXPECT_GE(wanted.integer("totalResults"), 400);
    for (const domain::MarketplaceFacts& facts : domain::marketplaces()) {
        int large = 0;
        for (const QJsonValue& root : categories(static_cast<int>(facts.id)))
            large += root[QLatin1String("productCount")].toInt() >= 200 ? 1 : 0;
        EXPECT_GE(large, 6) << facts.code;
    }
}

TEST(SimulatorCategory, TellsChildrenParentsAndNothingOfUnknownOnes)
{
    const auto get = [](const QString& ids) {
        return ask(sharedServer(), "/category",
                   {{"domain", QStringLiteral("1")}, {"category", ids}, {"parents", QStringLiteral("1")}});
    };
    const QJsonArray children
        = get(QStringLiteral("283155"))
              .json.value(QLatin1String("categories"))[QLatin1String("283155")][QLatin1String("children")]
              .toArray();
    ASSERT_FALSE(children.isEmpty());
    const QString child = QString::number(children.first().toInteger());
    const Reply below = get(child);
    EXPECT_EQ(below.json.value(QLatin1String("categories"))[child][QLatin1String("parent")].toInt(), 283155);
    EXPECT_TRUE(below.json.value(QLatin1String("categoryParents")).toObject().contains(QLatin1String("283155")));
    EXPECT_TRUE(get(QStringLiteral("42")).json.value(QLatin1String("categories")).toObject().isEmpty());
    EXPECT_EQ(get(QStringLiteral("books")).status, 400);
}

TEST(SimulatorBestSellers, AreInTheOrderOfTheirRanks)
{
    const QJsonObject list
        = ask(sharedServer(), "/bestsellers", {{"domain", QStringLiteral("1")}, {"category", QStringLiteral("283155")}})
              .json.value(QLatin1String("bestSellersList"))
              .toObject();
    QHash<QString, int> ranks;
    for (const QJsonObject& product : everything())
        ranks.insert(product.value(QLatin1String("asin")).toString(),
                     statOf(product, "current", domain::Series::Sales));
    int before = 0;
    for (const QJsonValue& asin : list.value(QLatin1String("asinList")).toArray()) {
        EXPECT_GE(ranks.value(asin.toString()), before);
        before = ranks.value(asin.toString());
    }
    EXPECT_GT(before, 0);
    EXPECT_EQ(ask(sharedServer(), "/bestsellers",
                  {{"domain", QStringLiteral("12")}, {"category", QStringLiteral("6740748011")}})
                  .status,
              400);
}

} // namespace
