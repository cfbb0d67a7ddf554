// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each thing that can go wrong, at a rate of one.
#include "simulator/http_probe.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <set>

using namespace test;
using simulator::Fault;

namespace {

class SimulatorFault : public ::testing::Test {
protected:
    void startWith(Fault fault)
    {
        simulator::Options options;
        options.products = 200;
        options.faults = {{fault, 1.0}};
        m_server = startServer(options);
    }
    [[nodiscard]] Reply search() const { return find(*m_server, "{\"rootCategory\":283155}"); }
    [[nodiscard]] std::int64_t charged() const { return m_server->counters().tokensConsumed; }

    std::unique_ptr<simulator::Server> m_server;
};

TEST_F(SimulatorFault, ThrottledTellsADeepDebtAndTakesNothing)
{
    startWith(Fault::Throttled);
    const Reply reply = search();
    EXPECT_EQ(reply.status, 429);
    EXPECT_LE(reply.integer("tokensLeft"), -40);
    EXPECT_FALSE(reply.has("error"));
    EXPECT_EQ(reply.integer("tokensConsumed"), 0);
    EXPECT_EQ(charged(), 0);
}

TEST_F(SimulatorFault, ServerErrorsAreNotJson)
{
    startWith(Fault::Unavailable);
    const Reply unavailable = search();
    EXPECT_EQ(unavailable.status, 503);
    EXPECT_TRUE(unavailable.json.isEmpty());
    EXPECT_TRUE(unavailable.body.contains("<html>"));
    startWith(Fault::ServerError);
    EXPECT_EQ(search().status, 500);
    EXPECT_EQ(charged(), 0);
}

TEST_F(SimulatorFault, DropClosesBeforeAnyByte)
{
    startWith(Fault::Drop);
    EXPECT_TRUE(search().raw.isEmpty());
    EXPECT_EQ(charged(), 0);
    EXPECT_EQ(m_server->counters().faults, 1);
}

TEST_F(SimulatorFault, NotJsonComesWithStatus200)
{
    startWith(Fault::NotJson);
    const Reply reply = search();
    EXPECT_EQ(reply.status, 200);
    EXPECT_FALSE(reply.body.isEmpty());
    EXPECT_TRUE(reply.json.isEmpty());
    EXPECT_EQ(charged(), 0);
}

TEST_F(SimulatorFault, TruncatedIsChargedAndShorterThanDeclared)
{
    startWith(Fault::Truncate);
    const Reply reply = search();
    EXPECT_EQ(reply.status, 200);
    EXPECT_GT(reply.sentBody.size(), 0);
    EXPECT_LT(reply.sentBody.size(), reply.declaredLength);
    EXPECT_EQ(charged(), 11);
}

TEST_F(SimulatorFault, WrongTypeIsChargedAndWellFormed)
{
    startWith(Fault::WrongType);
    const Reply reply = search();
    EXPECT_TRUE(reply.json.value(QLatin1String("asinList")).isDouble());
    EXPECT_EQ(charged(), 11);
}

/// Half the requests find a wrong type somewhere: in one product of the batch, or in place of all of them.
TEST(SimulatorWrongType, HitsOneProductOrAllOfThemAndTheLogSaysWhatArrived)
{
    const QTemporaryDir folder;
    simulator::Options options;
    options.products = 200;
    options.refillRate = 1'000;
    options.requestLog = folder.filePath(QStringLiteral("requests.log"));
    options.faults = {{Fault::WrongType, 0.5}};
    const auto server = startServer(options);
    const QString asins = QStringLiteral("B0AAAAAAAA,B0BBBBBBBB,B0CCCCCCCC");
    int whole = 0;
    int single = 0;
    std::set<QByteArray> hitMembers;
    for (int i = 0; i < 60; ++i) {
        const Reply reply = ask(*server, "/product",
                                {{"domain", QStringLiteral("1")}, {"asin", asins}, {"stats", QStringLiteral("90")}});
        EXPECT_EQ(reply.integer("tokensConsumed"), 3);
        const QJsonValue products = reply.json.value(QLatin1String("products"));
        QFile log(options.requestLog);
        ASSERT_TRUE(log.open(QIODevice::ReadOnly));
        const QJsonObject entry = QJsonDocument::fromJson(log.readAll().trimmed().split('\n').last()).object();
        const qsizetype arrived = entry.value(QLatin1String("asins")).toArray().size();
        EXPECT_EQ(entry.value(QLatin1String("tokens_consumed")).toInt(), 3);
        if (entry.value(QLatin1String("fault")).isNull()) {
            EXPECT_EQ(arrived, 3);
            continue;
        }
        EXPECT_EQ(entry.value(QLatin1String("fault")).toString(), QLatin1String("wrong-type"));
        if (!products.isArray()) {
            ++whole;
            EXPECT_EQ(arrived, 0);
            continue;
        }
        ++single;
        EXPECT_EQ(arrived, 2);
        ASSERT_EQ(products.toArray().size(), 3);
        int wrong = 0;
        for (const QJsonValue& product : products.toArray()) {
            for (const auto& [name, type] : {std::pair("asin", QJsonValue::String),
                                             {"csv", QJsonValue::Array},
                                             {"lastUpdate", QJsonValue::Double},
                                             {"productType", QJsonValue::Double},
                                             {"stats", QJsonValue::Object},
                                             {"trackingSince", QJsonValue::Double}}) {
                if (product[QLatin1String(name)].type() != type) {
                    ++wrong;
                    hitMembers.insert(name);
                }
            }
        }
        EXPECT_EQ(wrong, 1);
    }
    EXPECT_GT(whole, 2);
    EXPECT_GT(single, 5);
    EXPECT_GT(hitMembers.size(), 2U);
}

/// What an answer that never arrives intact held is not logged as delivered, though it was charged.
TEST_F(SimulatorFault, NothingOfABrokenAnswerCountsAsDelivered)
{
    for (const Fault fault : {Fault::Truncate, Fault::BadGzip}) {
        startWith(fault);
        (void)ask(*m_server, "/product", {{"domain", QStringLiteral("1")}, {"asin", QStringLiteral("B0AAAAAAAA")}});
        EXPECT_EQ(m_server->counters().productsDelivered, 0);
        EXPECT_EQ(charged(), 1);
    }
}

TEST_F(SimulatorFault, BadGzipCannotBeInflated)
{
    startWith(Fault::BadGzip);
    const Reply reply = search();
    EXPECT_TRUE(reply.gzipped);
    EXPECT_EQ(reply.sentBody.size(), reply.declaredLength);
    EXPECT_TRUE(reply.body.isEmpty());
    EXPECT_EQ(charged(), 11);
}

TEST_F(SimulatorFault, StallHoldsUntilTheServerStops)
{
    startWith(Fault::Stall);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_server->port()));
    ASSERT_TRUE(socket.waitForConnected());
    const QByteArray request = QByteArray("GET /token?key=") + simulator::kDemoKey + " HTTP/1.1\r\nHost: x\r\n\r\n";
    socket.write(request);
    EXPECT_FALSE(socket.waitForReadyRead(300)) << "nothing is ever sent";
    EXPECT_EQ(socket.state(), QAbstractSocket::ConnectedState);
    m_server.reset();
    EXPECT_TRUE(socket.waitForDisconnected(20'000) || socket.state() == QAbstractSocket::UnconnectedState);
    EXPECT_TRUE(socket.readAll().isEmpty());
}

TEST(SimulatorFaultPlan, DrawsEachKindAtItsRateAndTheSameForASeed)
{
    simulator::FaultPlan plan({{Fault::Drop, 0.1}, {Fault::Stall, 0.2}}, 7);
    simulator::FaultPlan same({{Fault::Drop, 0.1}, {Fault::Stall, 0.2}}, 7);
    int drops = 0;
    int stalls = 0;
    for (int i = 0; i < 10'000; ++i) {
        const simulator::Stroke stroke = plan.draw();
        const simulator::Stroke again = same.draw();
        ASSERT_EQ(stroke.fault, again.fault);
        ASSERT_EQ(stroke.dice, again.dice);
        const Fault fault = stroke.fault;
        drops += fault == Fault::Drop ? 1 : 0;
        stalls += fault == Fault::Stall ? 1 : 0;
    }
    EXPECT_NEAR(drops, 1'000, 150);
    EXPECT_NEAR(stalls, 2'000, 200);
}

TEST(SimulatorFaultPlan, ReadsKindAndRate)
{
    EXPECT_EQ(simulator::faultRateFromText(QStringLiteral("bad-gzip=0.05"))->fault, Fault::BadGzip);
    for (const char* text : {"drop", "drop=2", "drop=x", "nothing=0.1", "=0.1", "drop=-1", "drop=nan"})
        EXPECT_FALSE(simulator::faultRateFromText(QLatin1String(text))) << text;
}

} // namespace
