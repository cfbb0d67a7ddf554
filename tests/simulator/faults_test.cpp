// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each thing that can go wrong, at a rate of one.
#include "simulator/http_probe.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QTcpSocket>

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
