// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Transport, envelope, keys, token arithmetic and the request log.
#include "simulator/http_probe.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace test;
using namespace std::chrono_literals;

namespace {

simulator::Options smallOptions()
{
    simulator::Options options;
    options.products = 400;
    return options;
}

void expectEnvelope(const Reply& reply)
{
    for (const char* name : {"timestamp", "tokensLeft", "refillIn", "refillRate", "tokenFlowReduction",
                             "tokensConsumed", "processingTimeInMs"})
        EXPECT_TRUE(reply.has(name)) << name;
    EXPECT_EQ(reply.contentType, "application/json;charset=UTF-8");
    EXPECT_EQ(reply.declaredLength, reply.sentBody.size());
}

TEST(SimulatorService, EveryAnswerHasTheEnvelopeAndIsCompressed)
{
    const auto server = startServer(smallOptions());
    for (const char* path : {"/token", "/token/"})
        EXPECT_EQ(ask(*server, path).status, 200);
    const Reply replies[]
        = {ask(*server, "/token"),
           ask(*server, "/product", {{"domain", QStringLiteral("1")}, {"asin", QStringLiteral("B000000000")}}),
           find(*server, "{\"nonsense\":1}"), ask(*server, "/token", {{"key", QStringLiteral("short")}})};
    for (const Reply& reply : replies) {
        expectEnvelope(reply);
        EXPECT_TRUE(reply.gzipped);
    }
    EXPECT_EQ(replies[2].status, 400);
    EXPECT_EQ(replies[3].status, 400);
    EXPECT_FALSE(ask(*server, "/token", {}, {}, false).gzipped);
    EXPECT_TRUE(replies[0].body.contains("\"tokenFlowReduction\":0.0"));
    EXPECT_EQ(ask(*server, "/deals").status, 404);
}

TEST(SimulatorService, KnowsGoodBadAndUnknownKeys)
{
    simulator::Options options = smallOptions();
    options.key = QLatin1String(simulator::kDemoKey);
    const auto server = startServer(options);
    EXPECT_EQ(ask(*server, "/token").status, 200);
    const Reply unknown = ask(*server, "/token", {{"key", otherKey()}});
    EXPECT_EQ(unknown.status, 402);
    EXPECT_EQ(unknown.error("type"), QLatin1String("unauthorized"));
    EXPECT_EQ(ask(*server, "/token", {{"key", QString(64, QLatin1Char('X'))}}).status, 400);
}

TEST(SimulatorService, RefusesOptionsThatMakeNoSense)
{
    const auto refusal = [](auto change) {
        simulator::Options options = smallOptions();
        change(options);
        const auto server = simulator::Server::start(options);
        return server ? base::ErrorKind::Bug : server.error().kind;
    };
    EXPECT_EQ(refusal([](auto& o) { o.key = QStringLiteral("short"); }), base::ErrorKind::Input);
    EXPECT_EQ(refusal([](auto& o) { o.refillRate = 0; }), base::ErrorKind::Input);
    EXPECT_EQ(refusal([](auto& o) { o.tokenFlowReduction = 21; }), base::ErrorKind::Input);
    EXPECT_EQ(refusal([](auto& o) { o.searchHits = 5; }), base::ErrorKind::Input);
    EXPECT_EQ(refusal([](auto& o) { o.faults = {{simulator::Fault::Drop, 0.6}, {simulator::Fault::Stall, 0.6}}; }),
              base::ErrorKind::Input);
    EXPECT_EQ(refusal([](auto& o) { o.recordings = QStringLiteral("/nowhere"); }), base::ErrorKind::Storage);
    EXPECT_EQ(refusal([](auto& o) { o.requestLog = QStringLiteral("/nowhere/log"); }), base::ErrorKind::Storage);
    const auto first = startServer(smallOptions());
    EXPECT_EQ(refusal([&](auto& o) { o.port = first->port(); }), base::ErrorKind::Network);
}

TEST(SimulatorService, ChargesWhatTheServiceCharges)
{
    simulator::Options options = smallOptions();
    options.refillRate = 60;
    const auto server = startServer(options);
    const Reply found = find(
        *server, "{\"rootCategory\":283155,\"current_COUNT_NEW_gte\":1,\"current_COUNT_USED_gte\":1,\"perPage\":100}");
    const QStringList asins = asinsOf(found);
    ASSERT_GT(asins.size(), 50);
    EXPECT_EQ(found.integer("tokensConsumed"), 10 + (asins.size() > 100 ? 2 : 1));
    EXPECT_EQ(found.integer("tokensLeft"), 3'600 - 11);
    EXPECT_EQ(find(*server, "{\"title\":\"nowhere-to-be-found\"}").integer("tokensConsumed"), 10);

    const auto cost = [&](const QString& asin, const char* option, const char* value) {
        return ask(*server, "/product",
                   {{"domain", QStringLiteral("1")},
                    {"asin", asin},
                    {option, QLatin1String(value)},
                    {"history", QStringLiteral("0")}});
    };
    EXPECT_EQ(cost(asins.mid(0, 40).join(QLatin1Char(',')), "stats", "90").integer("tokensConsumed"), 40);
    EXPECT_EQ(cost(asins.mid(0, 5).join(QLatin1Char(',')), "buybox", "1").integer("tokensConsumed"), 15);
    const Reply offers = cost(asins[0], "offers", "20");
    const qsizetype listed = offers.json.value(QLatin1String("products"))[0][QLatin1String("offers")].toArray().size();
    EXPECT_EQ(offers.integer("tokensConsumed"), listed > 10 ? 12 : 6);
    EXPECT_EQ(cost(asins[0], "offers", "10").integer("tokensConsumed"), 0);
    EXPECT_EQ(ask(*server, "/bestsellers", {{"domain", QStringLiteral("1")}, {"category", QStringLiteral("283155")}})
                  .integer("tokensConsumed"),
              50);
    EXPECT_EQ(ask(*server, "/bestsellers", {{"domain", QStringLiteral("1")}, {"category", QStringLiteral("42")}})
                  .integer("tokensConsumed"),
              0);
    EXPECT_EQ(ask(*server, "/category", {{"domain", QStringLiteral("1")}, {"category", QStringLiteral("0")}})
                  .integer("tokensConsumed"),
              1);
    EXPECT_EQ(ask(*server, "/token").integer("tokensConsumed"), 0);
}

TEST(SimulatorService, OverdraftIsLetInOnceAndRefillsInLumps)
{
    const auto clock = std::make_shared<FakeClock>();
    simulator::Options options = smallOptions();
    options.tokens = 5;
    options.refillRate = 4;
    options.clock = clock;
    const auto server = startServer(options);
    const QByteArray selection = "{\"rootCategory\":283155}";
    EXPECT_EQ(find(*server, selection).integer("tokensLeft"), 5 - 11);

    const Reply throttled = find(*server, selection);
    EXPECT_EQ(throttled.status, 429);
    EXPECT_EQ(throttled.integer("tokensLeft"), -6);
    EXPECT_EQ(throttled.integer("tokensConsumed"), 0);
    EXPECT_FALSE(throttled.has("error"));
    const std::chrono::milliseconds untilLump(throttled.integer("refillIn"));
    EXPECT_GT(untilLump, 0ms);
    EXPECT_LT(untilLump, 60'000ms);

    clock->advance(untilLump - 1ms);
    EXPECT_EQ(find(*server, selection).integer("tokensLeft"), -6);
    EXPECT_EQ(ask(*server, "/token").integer("refillIn"), 1);
    clock->advance(1ms);
    EXPECT_EQ(ask(*server, "/token").integer("tokensLeft"), -2);
    EXPECT_EQ(ask(*server, "/token").integer("refillIn"), 59'999) << "always less than a minute";
    clock->advance(59'999ms);
    EXPECT_EQ(find(*server, selection).status, 429);
    clock->advance(1ms);
    EXPECT_EQ(ask(*server, "/token").integer("tokensLeft"), 2);
    EXPECT_EQ(find(*server, selection).integer("tokensLeft"), 2 - 11);
    clock->advance(std::chrono::hours(5));
    EXPECT_EQ(ask(*server, "/token").integer("tokensLeft"), 240);
    EXPECT_EQ(ask(*server, "/token", {{"key", otherKey()}}).integer("tokensLeft"), 5)
        << "every key has a bucket of its own";
}

TEST(SimulatorService, EveryKeyHasAMinuteOfItsOwn)
{
    const auto clock = std::make_shared<FakeClock>();
    simulator::Options options = smallOptions();
    options.clock = clock;
    const auto server = startServer(options);
    const int mine = ask(*server, "/token").integer("refillIn");
    const int other = ask(*server, "/token", {{"key", otherKey()}}).integer("refillIn");
    EXPECT_NE(mine, other);
    clock->advance(30'000ms);
    EXPECT_EQ((ask(*server, "/token").integer("refillIn") + 30'000) % 60'000, mine);
}

TEST(SimulatorService, TrackingsEatOfTheRefill)
{
    const auto clock = std::make_shared<FakeClock>();
    simulator::Options options = smallOptions();
    options.tokens = 0;
    options.refillRate = 5;
    options.tokenFlowReduction = 1.8;
    options.clock = clock;
    const auto server = startServer(options);
    EXPECT_TRUE(ask(*server, "/token").body.contains("\"tokenFlowReduction\":1.8"));
    clock->advance(60'000ms);
    const Reply after = ask(*server, "/token");
    EXPECT_EQ(after.integer("tokensLeft"), 3);
    EXPECT_EQ(after.integer("refillRate"), 5);
    clock->advance(std::chrono::hours(20));
    EXPECT_EQ(ask(*server, "/token").integer("tokensLeft"), 300) << "the cap knows nothing of trackings";
}

TEST(SimulatorService, LogsEveryRequestWithoutTheKey)
{
    const QTemporaryDir folder;
    simulator::Options options = smallOptions();
    options.requestLog = folder.filePath(QStringLiteral("requests.log"));
    const auto server = startServer(options);
    const QStringList asins = asinsOf(find(*server, "{\"rootCategory\":283155}"));
    (void)ask(*server, "/product/",
              {{"domain", QStringLiteral("1")}, {"asin", asins.mid(0, 3).join(QLatin1Char(','))}});
    (void)ask(*server, "/query", {{"domain", QStringLiteral("1")}}, "{\"rootCategory\":283155}");
    const Reply last = ask(*server, "/token");

    QFile file(options.requestLog);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_FALSE(text.contains(simulator::kDemoKey));
    QList<QByteArray> lines = text.split('\n');
    ASSERT_EQ(lines.size(), 5);
    int sum = 0;
    for (const QByteArray& line : lines.mid(0, 4)) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        EXPECT_EQ(entry.size(), 8);
        EXPECT_EQ(entry.value(QLatin1String("status")).toInt(), 200);
        EXPECT_TRUE(entry.value(QLatin1String("fault")).isNull());
        sum += entry.value(QLatin1String("tokens_consumed")).toInt();
    }
    const QJsonObject product = QJsonDocument::fromJson(lines[1]).object();
    EXPECT_EQ(product.value(QLatin1String("path")).toString(), QLatin1String("/product"));
    EXPECT_EQ(product.value(QLatin1String("asins")).toArray().size(), 3);
    EXPECT_EQ(sum, 11 + 3 + 11);
    EXPECT_EQ(last.integer("tokensLeft"), 1'200 - sum);
    EXPECT_EQ(server->counters().tokensConsumed, sum);
    EXPECT_EQ(server->counters().requests, 4);
    EXPECT_EQ(server->counters().productsDelivered, 3);
}

} // namespace
