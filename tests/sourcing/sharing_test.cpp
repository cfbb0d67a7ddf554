// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs on one cache, here as workspaces of their own in one process: what one is fetching, another waits
// for.
#include "sourcing/shared_cache.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>

using namespace std::chrono_literals;
using domain::Depth;
using domain::Outcome;
using test::kOther;
using test::Program;
using test::Sharing;

namespace {

/// A lease lasts a sixth of a second.
class SharingInFastTime : public Sharing {
protected:
    SharingInFastTime() { m_clock = base::SystemClock(0ms, 60.0); }
};

} // namespace

TEST_P(Sharing, TheSameSearchInManyProgramsIsPaidForOnce)
{
    constexpr int kPrograms = 4;
    for (int i = 0; i < kPrograms; ++i)
        open();
    for (Program& program : m_programs)
        program.start(books(350), options());
    ASSERT_TRUE(allDone());
    int spent = 0;
    int discoveriesPaid = 0;
    int misses = 0;
    for (const Program& program : m_programs) {
        const auto& summary = *program.finished;
        EXPECT_FALSE(summary.endedBy);
        EXPECT_TRUE(summary.warnings.isEmpty()) << summary.warnings.join(u'\n').toStdString();
        EXPECT_EQ(program.rows.size(), 350U);
        EXPECT_EQ(summary.scoring.hits + summary.scoring.misses, 350);
        const auto hits = std::ranges::count(program.rows, Outcome::Hit, &domain::Row::outcome);
        EXPECT_EQ(hits, summary.scoring.hits);
        misses += summary.scoring.misses;
        discoveriesPaid += summary.discovery.outcome == Outcome::Miss ? 1 : 0;
        spent += summary.tokens.spent.count;
    }
    EXPECT_EQ(discoveriesPaid, 1);
    EXPECT_EQ(misses, 350);
    EXPECT_EQ(m_server->counters().productsDelivered, 350);
    EXPECT_EQ(m_server->counters().tokensConsumed, spent);
}

TEST_P(Sharing, WhatAnotherIsFetchingIsWaitedForAndTakenOverWhenItLetsGo)
{
    Program& program = open();
    const auto asins = discovered(program, books(60));
    const std::vector<domain::Asin> theirs(asins.begin(), asins.begin() + 20);
    EXPECT_EQ(refused(program, kOther, claimsOf(theirs)), 0U);
    program.start(books(60), options());
    ASSERT_TRUE(test::waitUntil([&] { return program.isWaiting(); }));
    EXPECT_EQ(program.waits.back().products, 20);
    EXPECT_GT(program.waits.back().until, m_clock.now());
    EXPECT_EQ(program.rows.size(), 40U) << "what nobody else is fetching is not waited with";
    release(program, claimsOf(theirs));
    ASSERT_TRUE(allDone());
    EXPECT_FALSE(program.finished->endedBy);
    EXPECT_EQ(program.finished->scoring.misses, 60);
    EXPECT_EQ(m_server->counters().productsDelivered, 60);
}

TEST_P(Sharing, ADiscoveryThatAnotherMakesIsWaitedForAndTakenOver)
{
    Program& program = open();
    const std::vector<cache::Claim> theirs{cache::Claim::discovery(books(30).discoveryKey())};
    EXPECT_EQ(refused(program, kOther, theirs), 0U);
    program.start(books(30), options());
    ASSERT_TRUE(test::waitUntil([&] { return program.isWaiting(); }));
    EXPECT_EQ(program.waits.back().products, 0);
    EXPECT_EQ(m_server->counters().tokensConsumed, 0);
    release(program, theirs);
    ASSERT_TRUE(allDone());
    EXPECT_EQ(program.finished->discovery.outcome, Outcome::Miss);
    EXPECT_EQ(program.rows.size(), 30U);
}

TEST_P(SharingInFastTime, AfterTheLeaseASearchGoesOnByItself)
{
    Program& program = open();
    const auto asins = discovered(program, books(30));
    EXPECT_EQ(refused(program, kOther, claimsOf(asins)), 0U);
    program.start(books(30), options());
    ASSERT_TRUE(allDone());
    EXPECT_FALSE(program.finished->endedBy);
    EXPECT_EQ(program.finished->scoring.misses, 30);
}

TEST_P(SharingInFastTime, ARequestMayTakeLongerThanALease)
{
    startServer(1s);
    Program& first = open();
    Program& second = open();
    for (Program* program : {&first, &second})
        program->start(books(40), options());
    ASSERT_TRUE(allDone());
    EXPECT_EQ(m_server->counters().productsDelivered, 40);
    EXPECT_EQ(first.finished->scoring.misses + second.finished->scoring.misses, 40);
}

TEST_P(Sharing, WhoeverWantsMoreOfAProductDoesNotWaitForLess)
{
    Program& program = open();
    const auto asins = discovered(program, books(20));
    EXPECT_EQ(refused(program, kOther, claimsOf(asins)), 0U);
    program.start(books(20, Depth::BuyBox), options());
    ASSERT_TRUE(allDone());
    EXPECT_TRUE(program.waits.empty());
    EXPECT_EQ(program.finished->scoring.misses, 20);
    // And the other way round.
    const auto more = discovered(program, books(40));
    EXPECT_EQ(refused(program, kOther, claimsOf(more, Depth::Offers)), 0U);
    program.start(books(40), options());
    EXPECT_TRUE(test::waitUntil([&] { return program.isWaiting(); }));
    program.session->cancel();
    ASSERT_TRUE(allDone());
}

TEST_P(Sharing, ACancelEndsTheWaitAndLeavesNothingClaimed)
{
    Program& program = open();
    const auto asins = discovered(program, books(30));
    const std::vector<domain::Asin> theirs(asins.begin(), asins.begin() + 10);
    EXPECT_EQ(refused(program, kOther, claimsOf(theirs)), 0U);
    program.start(books(30), options());
    ASSERT_TRUE(test::waitUntil([&] { return program.isWaiting(); }));
    program.session->cancel();
    ASSERT_TRUE(allDone());
    ASSERT_TRUE(program.finished->endedBy);
    EXPECT_EQ(program.finished->endedBy->kind, base::ErrorKind::Cancelled);
    EXPECT_EQ(program.rows.size(), 20U);
    EXPECT_EQ(refused(program, QStringLiteral("a third"), claimsOf(asins)), theirs.size());
}

TEST_P(Sharing, WhatIsOnTheWireStaysClaimedWhenItsSearchIsEnded)
{
    Program& first = open();
    Program& second = open();
    QObject::connect(first.session.get(), &sourcing::SearchSession::discovered, first.session.get(),
                     [&] { QTimer::singleShot(60ms, first.session.get(), [&first] { first.session->cancel(); }); });
    first.start(books(100), options());
    ASSERT_TRUE(test::waitUntil([&first] { return first.isDone(); }));
    ASSERT_TRUE(first.finished->endedBy);
    ASSERT_EQ(m_server->counters().productsDelivered, 0) << "the cancel came too late for this to show anything";
    second.start(books(100), options());
    ASSERT_TRUE(allDone());
    EXPECT_EQ(second.finished->scoring.hits, 100);
    EXPECT_EQ(m_server->counters().productsDelivered, 100);
    const auto asins = second.finished->asins;
    const auto nothingClaimed = [&] { return refused(second, QStringLiteral("a third"), claimsOf(asins)) == 0; };
    EXPECT_TRUE(test::waitUntil(nothingClaimed));
}

TEST_P(Sharing, ARefreshTakesWhatAnotherHasFetchedSinceItBegan)
{
    Program& first = open();
    Program& second = open();
    first.start(books(100), options());
    ASSERT_TRUE(test::waitUntil([&first] { return first.isDone(); }));
    auto refresh = options();
    refresh.refresh = true;
    first.start(books(100), refresh);
    second.start(books(100), refresh);
    ASSERT_TRUE(allDone());
    EXPECT_EQ(m_server->counters().productsDelivered, 200) << "once, and once anew for both";
    const auto bypasses = [](const Program& p) { return p.finished->scoring.bypass; };
    const auto hits = [](const Program& p) { return p.finished->scoring.hits; };
    EXPECT_EQ(bypasses(first) + bypasses(second), 100);
    EXPECT_EQ(hits(first) + hits(second), 100);
}

TEST_P(Sharing, WithoutClaimsASearchGoesOn)
{
    if (std::string_view(GetParam()) != "sqlite")
        GTEST_SKIP() << "taken away behind the program's back in a file";
    Program& program = open();
    {
        auto behind = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("behind"));
        behind.setDatabaseName(database().remove(QStringLiteral("sqlite:")));
        ASSERT_TRUE(behind.open());
        ASSERT_TRUE(QSqlQuery(behind).exec(QStringLiteral("DROP TABLE claims")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("behind"));
    program.start(books(150), options());
    ASSERT_TRUE(allDone());
    EXPECT_FALSE(program.finished->endedBy);
    EXPECT_EQ(program.rows.size(), 150U);
}

constexpr auto kNameOfBackend = [](const auto& info) { return std::string(info.param); };
INSTANTIATE_TEST_SUITE_P(Everywhere, Sharing, testing::Values("sqlite"), kNameOfBackend);
INSTANTIATE_TEST_SUITE_P(Everywhere, SharingInFastTime, testing::Values("sqlite"), kNameOfBackend);
