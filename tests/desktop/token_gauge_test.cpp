// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The token gauge: what it says of a balance, and that it counts up by itself while it can be seen.
#include "desktop/token_gauge.h"

#include "simulator/server.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

namespace {

using desktop::TokenLevel;
using namespace std::chrono_literals;

sourcing::TokenGauge balance(int left, int refillRate = 5, int capacity = 300)
{
    return {{left}, refillRate, {capacity}, {}};
}

TEST(TokenGauge, LevelsAreToldByTheBalance)
{
    EXPECT_EQ(desktop::levelOf(std::nullopt), TokenLevel::Unknown);
    EXPECT_EQ(desktop::levelOf(balance(-7)), TokenLevel::UsedUp);
    EXPECT_EQ(desktop::levelOf(balance(0)), TokenLevel::UsedUp);
    EXPECT_EQ(desktop::levelOf(balance(1)), TokenLevel::Low);
    EXPECT_EQ(desktop::levelOf(balance(59)), TokenLevel::Low);
    EXPECT_EQ(desktop::levelOf(balance(60)), TokenLevel::Enough);
    EXPECT_EQ(desktop::levelOf(balance(299)), TokenLevel::Enough);
    EXPECT_EQ(desktop::levelOf(balance(300)), TokenLevel::Full);
}

TEST(TokenGauge, TimeToFullIsRoundedUp)
{
    EXPECT_EQ(desktop::timeToFull(balance(300)), 0min);
    EXPECT_EQ(desktop::timeToFull(balance(299)), 1min);
    EXPECT_EQ(desktop::timeToFull(balance(120)), 36min);
    EXPECT_EQ(desktop::timeToFull(balance(-10)), 62min);
    EXPECT_EQ(desktop::timeToFull(balance(310)), 0min);
    EXPECT_FALSE(desktop::timeToFull(balance(10, 0)));
}

TEST(TokenGauge, SaysItInWords)
{
    desktop::TokenGauge gauge;
    EXPECT_EQ(gauge.text(), QStringLiteral("tokens: not known yet"));
    gauge.show(balance(120));
    EXPECT_EQ(gauge.text(), QStringLiteral("120 of 300 · +5/min · full in 36 min"));
    gauge.show(balance(20));
    EXPECT_EQ(gauge.text(), QStringLiteral("20 of 300 · low · +5/min · full in 56 min"));
    EXPECT_TRUE(gauge.toolTip().contains(QStringLiteral("Low:")));
    gauge.show(balance(-7));
    EXPECT_EQ(gauge.text(), QStringLiteral("-7 of 300 · used up · +5/min · full in 2 h"));
    EXPECT_TRUE(gauge.accessibleName().contains(QStringLiteral("used up"))) << qPrintable(gauge.accessibleName());
    gauge.show(balance(300));
    EXPECT_EQ(gauge.text(), QStringLiteral("300 of 300 · full · +5/min"));
}

TEST(TokenGauge, CountsUpWhileItCanBeSeen)
{
    simulator::Options options;
    options.tokens = 100; // of 1200
    auto server = simulator::Server::start(options);
    ASSERT_TRUE(server);
    const QTemporaryDir folder;
    static test::FakeClock clock; // what is under way may hold on to it a moment longer
    sourcing::WorkspaceOptions choice;
    choice.dataDir = folder.path();
    choice.keepaUrl = (*server)->url();
    choice.apiKey = QLatin1String(simulator::kDemoKey);
    auto opened = test::await(sourcing::Workspace::open(&clock, choice));
    ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
    auto& workspace = *opened->workspace;

    desktop::TokenGauge gauge;
    gauge.follow(workspace);
    gauge.setVisible(true);
    EXPECT_EQ(gauge.level(), TokenLevel::Unknown);
    EXPECT_FALSE(gauge.isLooking()) << "nothing to count before the first answer";
    test::await(workspace.check({}));
    EXPECT_EQ(gauge.level(), TokenLevel::Low);
    ASSERT_TRUE(gauge.isLooking());
    const QString before = gauge.text();
    clock.advance(10min);
    EXPECT_TRUE(test::waitUntil([&] { return gauge.text() != before; }));
    EXPECT_EQ(gauge.level(), TokenLevel::Enough);

    gauge.hide();
    EXPECT_FALSE(gauge.isLooking());
    clock.advance(60min);
    gauge.setVisible(true);
    EXPECT_EQ(gauge.level(), TokenLevel::Full) << "up to date at once";
    EXPECT_FALSE(gauge.isLooking()) << "a full bucket does not change";
}

} // namespace
