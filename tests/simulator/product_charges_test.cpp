// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// /product: what each parameter costs, what is refused, and the spellings of its path.
#include "simulator/http_probe.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace test;

namespace {

constexpr std::int64_t kKeepaEpoch = 21'564'000;

class SimulatorProductCharges : public ::testing::Test {
protected:
    void SetUp() override
    {
        simulator::Options options;
        options.products = 400;
        options.clock = m_clock;
        options.refillRate = 1'000;
        m_server = startServer(options);
        m_asins = asinsOf(find(*m_server, "{\"rootCategory\":283155,\"perPage\":100}"));
        ASSERT_GE(m_asins.size(), 50);
    }
    [[nodiscard]] Reply product(Query query) const
    {
        query.insert(query.begin(), {"domain", QStringLiteral("1")});
        return ask(*m_server, "/product", query);
    }
    [[nodiscard]] Reply product(const QString& asins, const char* option, const char* value) const
    {
        return product({{"asin", asins}, {option, QLatin1String(value)}});
    }
    [[nodiscard]] int cost(const QString& asins, const char* option, const char* value) const
    {
        const Reply reply = product(asins, option, value);
        EXPECT_EQ(reply.status, 200);
        EXPECT_FALSE(reply.has("error"));
        return reply.integer("tokensConsumed");
    }
    [[nodiscard]] static QJsonValue first(const Reply& reply) { return reply.json.value(QLatin1String("products"))[0]; }
    [[nodiscard]] int minutesSince(const QJsonValue& time) const
    {
        const auto minutes = m_clock->now().time_since_epoch().count() / 60'000 - kKeepaEpoch;
        return static_cast<int>(minutes) - time.toInt();
    }
    /// The first product for which `fits` holds, with its object.
    template <typename Fits> QString productWith(Fits fits) const
    {
        for (const QString& asin : m_asins) {
            if (fits(first(product(asin, "stats", "30"))))
                return asin;
        }
        ADD_FAILURE() << "there is no such product";
        return m_asins.first();
    }

    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>();
    std::unique_ptr<simulator::Server> m_server;
    QStringList m_asins;
};

TEST_F(SimulatorProductCharges, MostParametersAreFree)
{
    const QString ten = m_asins.mid(0, 10).join(QLatin1Char(','));
    for (const auto& [option, value] : {std::pair("stats", "90"),
                                        {"stats", "2025-01-01,2025-02-01"},
                                        {"stats", "1735689600000,1738368000000"},
                                        {"history", "1"},
                                        {"history", "0"},
                                        {"days", "30"},
                                        {"videos", "1"},
                                        {"aplus", "1"},
                                        {"rental", "1"},
                                        {"only-live-offers", "1"},
                                        {"code-limit", "3"},
                                        {"stock", "1"},
                                        {"update", "24"},
                                        {"update", "-1"},
                                        {"buyBox", "1"},
                                        {"nonsense", "1"}})
        EXPECT_EQ(cost(ten, option, value), 10) << option << '=' << value;
    EXPECT_EQ(cost(ten, "buybox", "1"), 30);
}

TEST_F(SimulatorProductCharges, RatingCostsOnlyWhileItIsYoung)
{
    int young = 0;
    int old = 0;
    for (const QString& asin : m_asins.mid(0, 40)) {
        const Reply reply = product(asin, "rating", "1");
        const bool isYoung = minutesSince(first(reply)[QLatin1String("lastRatingUpdate")]) < 14 * 1440;
        EXPECT_EQ(reply.integer("tokensConsumed"), isYoung ? 2 : 1);
        ++(isYoung ? young : old);
        EXPECT_EQ(product({{"asin", asin}, {"rating", QStringLiteral("1")}, {"buybox", QStringLiteral("1")}})
                      .integer("tokensConsumed"),
                  isYoung ? 4 : 3);
    }
    EXPECT_GT(young, 0);
    EXPECT_GT(old, 0);
    m_clock->advance(std::chrono::hours(24 * 15));
    EXPECT_EQ(cost(m_asins.mid(0, 40).join(QLatin1Char(',')), "rating", "1"), 40) << "all have grown old";
}

TEST_F(SimulatorProductCharges, ARefreshCostsWhileTheDataIsYoung)
{
    const auto isYoung
        = [this](const QJsonValue& object) { return minutesSince(object[QLatin1String("lastUpdate")]) < 60; };
    const QString young = productWith(isYoung);
    const QString older = productWith([&](const QJsonValue& object) { return !isYoung(object); });
    EXPECT_EQ(cost(young, "update", "0"), 2);
    EXPECT_EQ(cost(older, "update", "0"), 1);
    EXPECT_EQ(cost(young, "update", "1"), 1);
}

TEST_F(SimulatorProductCharges, WhatTheServiceHasNeverSeen)
{
    const QString unknown = QStringLiteral("B0ZZZZZZZZ");
    const Reply looked = product(unknown, "stats", "90");
    EXPECT_EQ(looked.integer("tokensConsumed"), 1);
    EXPECT_EQ(first(looked)[QLatin1String("productType")].toInt(), 4);
    const Reply notLooked = product(unknown + QLatin1Char(',') + m_asins[0], "update", "-1");
    EXPECT_EQ(notLooked.integer("tokensConsumed"), 1);
    ASSERT_EQ(notLooked.json.value(QLatin1String("products")).toArray().size(), 1);
    EXPECT_EQ(first(notLooked)[QLatin1String("asin")].toString(), m_asins[0]);
    EXPECT_EQ(cost(unknown, "offers", "20"), 1) << "nothing was fetched";
    EXPECT_EQ(cost(unknown, "buybox", "1"), 1);
}

TEST_F(SimulatorProductCharges, OffersCostSixForEachPageThatWasFound)
{
    std::set<int> prices;
    for (const QString& asin : m_asins.mid(0, 30)) {
        const Reply reply = product(asin, "offers", "40");
        const auto stats
            = first(product({{"asin", asin}, {"offers", QStringLiteral("40")}, {"stats", QStringLiteral("1")}}));
        const int found = stats[QLatin1String("stats")][QLatin1String("retrievedOfferCount")].toInt();
        const int pages = (found + 9) / 10;
        EXPECT_EQ(reply.integer("tokensConsumed"), std::max(1, 6 * pages)) << found;
        EXPECT_EQ(product({{"asin", asin}, {"offers", QStringLiteral("40")}, {"buybox", QStringLiteral("1")}})
                      .integer("tokensConsumed"),
                  std::max(1, 6 * pages))
            << "offers replace the buy box's price";
        EXPECT_EQ(product({{"asin", asin}, {"offers", QStringLiteral("40")}, {"stock", QStringLiteral("1")}})
                      .integer("tokensConsumed"),
                  pages > 0 ? 6 * pages + 2 : 1);
        EXPECT_EQ(product({{"asin", asin}, {"offers", QStringLiteral("40")}, {"update", QStringLiteral("48")}})
                      .integer("tokensConsumed"),
                  5)
            << "the offers of the last hours are good enough";
        prices.insert(reply.integer("tokensConsumed"));
    }
    EXPECT_TRUE(prices.contains(6));
    EXPECT_TRUE(prices.contains(12));
    m_clock->advance(std::chrono::hours(72));
    EXPECT_NE(product({{"asin", m_asins[0]}, {"offers", QStringLiteral("40")}, {"update", QStringLiteral("48")}})
                  .integer("tokensConsumed"),
              5);
}

TEST_F(SimulatorProductCharges, CodesFindTheirProducts)
{
    const QJsonValue book = first(product(m_asins[0], "history", "0"));
    const QString isbn = book[QLatin1String("eanList")][0].toString();
    ASSERT_EQ(isbn.size(), 13);
    const Reply found = product({{"code", isbn}});
    EXPECT_EQ(first(found)[QLatin1String("asin")].toString(), m_asins[0]);
    EXPECT_EQ(found.integer("tokensConsumed"), 1);
    EXPECT_EQ(product({{"code", isbn}, {"code-limit", QStringLiteral("1")}}).integer("tokensConsumed"), 1);
    const Reply none = product({{"code", QStringLiteral("9999999999999")}});
    EXPECT_EQ(none.status, 200);
    EXPECT_TRUE(none.json.value(QLatin1String("products")).toArray().isEmpty());
    EXPECT_EQ(none.integer("tokensConsumed"), 0);
}

TEST_F(SimulatorProductCharges, WhatIsRefusedCostsNothing)
{
    QStringList hundredAndOne;
    for (int i = 0; i < 101; ++i)
        hundredAndOne.append(QStringLiteral("B0000%1").arg(i, 5, 10, QLatin1Char('0')));
    const QString asin = m_asins[0];
    const std::pair<Query, int> refusals[] = {
        {{{"asin", QStringLiteral("-")}}, 200},
        {{{"asin", QStringLiteral("XXXXXXXXXX")}}, 200},
        {{{"asin", asin + QStringLiteral(",-")}}, 200},
        {{{"asin", hundredAndOne.join(QLatin1Char(','))}}, 200},
        {{{"code", QStringLiteral("12345")}}, 200},
        {{{"asin", asin}, {"code", QStringLiteral("9999999999999")}}, 200},
        {{}, 200},
        {{{"asin", asin}, {"offers", QStringLiteral("1")}}, 200},
        {{{"asin", asin}, {"offers", QStringLiteral("19")}}, 200},
        {{{"asin", asin}, {"offers", QStringLiteral("101")}}, 200},
        {{{"asin", asin}, {"offers", QStringLiteral("many")}}, 200},
        {{{"asin", asin}, {"days", QStringLiteral("0")}}, 200},
        {{{"asin", asin}, {"update", QStringLiteral("-2")}}, 200},
        {{{"asin", asin}, {"stats", QStringLiteral("ninety")}}, 405},
        {{{"asin", asin}, {"stats", QStringLiteral("2025-02-01,2025-01-01")}}, 405},
        {{{"asin", asin}, {"stats", QStringLiteral("1,2,3")}}, 405},
    };
    for (const auto& [query, status] : refusals) {
        const Reply reply = product(query);
        const std::string what = query.empty() ? "nothing" : query.back().second.left(40).toStdString();
        EXPECT_EQ(reply.status, status) << what;
        EXPECT_EQ(reply.error("type"), QLatin1String("invalidParameter")) << what;
        EXPECT_FALSE(reply.has("products")) << what;
        EXPECT_EQ(reply.integer("tokensConsumed"), 0) << what;
        EXPECT_TRUE(reply.gzipped) << what;
    }
    const Reply offers = product(asin, "offers", "10");
    EXPECT_EQ(offers.error("message"), QLatin1String("Either no or a minimum of 20 offers must be requested."));
    EXPECT_TRUE(offers.json.value(QLatin1String("error"))[QLatin1String("details")].isNull());
    EXPECT_EQ(ask(*m_server, "/product", {{"domain", QStringLiteral("7")}, {"asin", asin}}).status, 400);
}

/// Java leaves the slash out, PHP and Python send it.
TEST_F(SimulatorProductCharges, EveryPathIsAnsweredWithAndWithoutASlash)
{
    for (const char* path : {"/token", "/product", "/query", "/bestsellers", "/category", "/search", "/deal", "/seller",
                             "/topseller", "/lightningdeal", "/graphimage"}) {
        const QByteArray slashed = QByteArray(path) + '/';
        const int status = ask(*m_server, path).status;
        EXPECT_NE(status, 404) << path;
        EXPECT_EQ(ask(*m_server, slashed.constData()).status, status) << path;
    }
    EXPECT_EQ(ask(*m_server, "/products").status, 404);
}

} // namespace
