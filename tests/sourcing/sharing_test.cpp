// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs on one cache, here as workspaces of their own in one process: what one is fetching, another waits
// for.
#include "cache/claims.h"
#include "cache/product_cache.h"
#include "simulator/server.h"
#include "sourcing/search_session.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimer>

#include <deque>

using namespace std::chrono_literals;
using domain::Depth;
using domain::Outcome;
using sourcing::SearchSession;
using sourcing::WaitingFor;
using sourcing::Workspace;

namespace {

const QString kOther = QStringLiteral("another program");

/// A workspace with one session; what it says is written down.
struct Program {
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<SearchSession> session;
    std::vector<domain::Row> rows;
    std::vector<sourcing::Wait> waits; // for another program
    std::optional<domain::Summary> finished;

    void listen()
    {
        session = std::make_unique<SearchSession>(*workspace, nullptr);
        QObject::connect(session.get(), &SearchSession::rowsReady, session.get(),
                         [this](int, const auto& more) { rows.insert(rows.end(), more.begin(), more.end()); });
        QObject::connect(session.get(), &SearchSession::progressed, session.get(), [this](int, const auto& progress) {
            if (progress.wait && progress.wait->what == WaitingFor::OtherProgram)
                waits.push_back(*progress.wait);
        });
        QObject::connect(session.get(), &SearchSession::finished, session.get(),
                         [this](int, const domain::Summary& summary) { finished = summary; });
    }
    void start(const domain::SearchQuery& query, const sourcing::RunOptions& options)
    {
        rows.clear();
        waits.clear();
        finished.reset();
        session->start(query, options);
    }
    [[nodiscard]] bool isDone() const { return finished.has_value(); }
    [[nodiscard]] bool isWaiting() const { return !waits.empty() && !finished; }
};

/// By the kind of backend.
class Sharing : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override { startServer(150ms); }

    void startServer(std::chrono::milliseconds latency)
    {
        simulator::Options options;
        options.products = 4000;
        options.latencyLeast = options.latencyMost = latency;
        auto started = simulator::Server::start(options);
        ASSERT_TRUE(started) << started.error().detail.toStdString();
        m_server = std::move(*started);
    }

    [[nodiscard]] QString database() const
    {
        return QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("shared.db"));
    }

    Program& open()
    {
        sourcing::WorkspaceOptions options;
        options.dataDir = m_folder.path();
        options.database = database();
        options.keepaUrl = m_server->url();
        options.apiKey = QLatin1String(simulator::kDemoKey);
        auto opened = test::await(Workspace::open(&m_clock, options));
        EXPECT_TRUE(opened) << opened.error().detail.toStdString();
        Program& program = m_programs.emplace_back();
        program.workspace = std::move(opened->workspace);
        program.listen();
        return program;
    }

    [[nodiscard]] sourcing::RunOptions options() const
    {
        sourcing::RunOptions options;
        options.profile = *m_programs.front().workspace->profile(QStringLiteral("balanced"));
        return options;
    }

    static domain::SearchQuery books(int max, Depth depth = Depth::Basic)
    {
        domain::SearchQuery query;
        query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155")};
        query.filters[QStringLiteral("max")] = domain::Bounds{std::nullopt, max};
        query.depth = depth;
        return query;
    }

    [[nodiscard]] bool allDone()
    {
        return test::waitUntil([this] { return std::ranges::all_of(m_programs, &Program::isDone); }, 60s);
    }

    /// The products of the query, with the discovery then in the cache.
    std::vector<domain::Asin> discovered(Program& program, const domain::SearchQuery& query)
    {
        auto idsOnly = options();
        idsOnly.idsOnly = true;
        program.start(query, idsOnly);
        EXPECT_TRUE(test::waitUntil([&program] { return program.isDone(); }));
        return program.finished->asins;
    }

    static std::vector<cache::Claim> claimsOf(const std::vector<domain::Asin>& asins, Depth depth = Depth::Basic)
    {
        std::vector<cache::Claim> claims;
        for (const auto& asin : asins)
            claims.push_back(cache::Claim::product(domain::Marketplace::Us, asin, depth));
        return claims;
    }

    static size_t refused(Program& by, const QString& owner, const std::vector<cache::Claim>& wanted)
    {
        const auto held = test::await(by.workspace->services()->store().claim(owner, wanted));
        EXPECT_TRUE(held) << held.error().detail.toStdString();
        return held ? held->size() : 0;
    }
    static void release(Program& by, const std::vector<cache::Claim>& claims)
    {
        EXPECT_TRUE(test::await(by.workspace->services()->store().releaseClaims(kOther, claims)));
    }

    base::SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<simulator::Server> m_server;
    std::deque<Program> m_programs;
};

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
    QObject::connect(first.session.get(), &SearchSession::discovered, first.session.get(),
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
