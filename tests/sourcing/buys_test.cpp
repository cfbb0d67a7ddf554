// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buy list and rejects on a real workspace, against the simulator: what was rejected is never paid for again, and comes
// back when its facts have changed.
#include "simulator/server.h"
#include "sourcing/search_session.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <algorithm>

using namespace std::chrono_literals;
using domain::Marketplace;
using sourcing::SearchSession;
using sourcing::Workspace;

namespace {

class BuysTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        simulator::Options options;
        options.products = 4000;
        options.latencyLeast = options.latencyMost = 0ms;
        auto started = simulator::Server::start(options);
        ASSERT_TRUE(started) << qPrintable(started.error().detail);
        m_server = std::move(*started);
        openWorkspace();
    }

    void openWorkspace()
    {
        m_session.reset();
        m_workspace.reset();
        sourcing::WorkspaceOptions options;
        options.dataDir = m_folder.path();
        options.keepaUrl = m_server->url();
        options.apiKey = QLatin1String(simulator::kDemoKey);
        auto opened = test::await(Workspace::open(&m_clock, options));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        m_workspace = std::move(opened->workspace);
        m_session = std::make_unique<SearchSession>(*m_workspace, nullptr);
        QObject::connect(m_session.get(), &SearchSession::rowsReady,
                         [this](int, const auto& rows) { m_rows.insert(m_rows.end(), rows.begin(), rows.end()); });
        QObject::connect(m_session.get(), &SearchSession::finished,
                         [this](int, const domain::Summary& summary) { m_summary = summary; });
    }

    [[nodiscard]] sourcing::RunOptions options() const
    {
        sourcing::RunOptions options;
        options.profile = *m_workspace->profile(QStringLiteral("balanced"));
        return options;
    }

    static domain::SearchQuery books(int max)
    {
        domain::SearchQuery query;
        query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155")};
        query.filters[QStringLiteral("max")] = domain::Bounds{std::nullopt, max};
        return query;
    }

    const domain::Summary& searched(int max, const sourcing::RunOptions& options)
    {
        m_rows.clear();
        m_session->start(books(max), options);
        EXPECT_TRUE(test::waitUntil([this] { return !m_session->isRunning(); }, 60s));
        EXPECT_FALSE(m_summary.endedBy);
        return m_summary;
    }

    [[nodiscard]] std::optional<int> removedAs(const char* step) const
    {
        const auto found = std::ranges::find(m_summary.funnel, QString::fromLatin1(step), &domain::FunnelStep::step);
        return found == m_summary.funnel.end() ? std::nullopt : found->removed;
    }

    [[nodiscard]] bool shows(domain::Asin asin) const
    {
        return std::ranges::any_of(m_rows, [&asin](const domain::Row& row) { return row.facts->asin == asin; });
    }

    void emptyCache() const
    {
        ASSERT_TRUE(test::await(m_workspace->cacheCare().clear({}, domain::CacheLevel::Scoring)));
    }

    /// As if Keepa's next answer, to whoever asked, told something else of the product.
    void storeChanged(const domain::Row& row, void (*change)(domain::ProductFacts&)) const
    {
        domain::Product product{.facts = *row.facts, .history = {}};
        product.facts.fetchedAt = m_clock.now();
        change(product.facts);
        const std::vector<cache::ScoredProduct> products{{product, std::nullopt}};
        ASSERT_TRUE(test::await(m_workspace->services()->store().storeProducts(products)));
    }

    base::SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<simulator::Server> m_server;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SearchSession> m_session;
    std::vector<domain::Row> m_rows;
    domain::Summary m_summary;
};

} // namespace

TEST_F(BuysTest, WhatWasRejectedIsNotPaidForAgain)
{
    searched(20, options());
    ASSERT_EQ(m_rows.size(), 20U);
    const std::vector rejects(m_rows.begin(), m_rows.begin() + 3);
    int changes = 0;
    QObject::connect(&m_workspace->rejects(), &sourcing::Rejects::changed, [&changes] { ++changes; });
    ASSERT_TRUE(test::await(m_workspace->rejects().reject(rejects, QStringLiteral(" gated "))));
    EXPECT_EQ(changes, 1);
    openWorkspace(); // it is remembered
    ASSERT_EQ(m_workspace->rejects().all().size(), 3U);
    EXPECT_EQ(m_workspace->rejects().all().front().reason, QStringLiteral("gated"));

    emptyCache();
    const auto forecast = test::await(m_session->forecast(books(20), options()));
    ASSERT_TRUE(forecast);
    EXPECT_EQ(forecast->tokens.count, 17);
    EXPECT_EQ(forecast->wanted, 17);
    const auto delivered = m_server->counters().productsDelivered;
    const auto spent = m_server->counters().tokensConsumed;
    const auto summary = searched(20, options());
    EXPECT_EQ(m_server->counters().productsDelivered - delivered, 17);
    EXPECT_EQ(m_server->counters().tokensConsumed - spent, 17);
    EXPECT_EQ(m_rows.size(), 17U);
    EXPECT_EQ(removedAs("rejected"), 3);
    EXPECT_EQ(summary.tokens.forecast.count, 17);
    for (const auto& row : rejects)
        EXPECT_FALSE(shows(row.facts->asin));
}

TEST_F(BuysTest, NotEvenPastTheCache)
{
    searched(10, options());
    ASSERT_TRUE(test::await(m_workspace->rejects().reject({m_rows.front()}, {})));
    const auto delivered = m_server->counters().productsDelivered;
    auto refresh = options();
    refresh.refresh = true;
    searched(10, refresh);
    EXPECT_EQ(m_server->counters().productsDelivered - delivered, 9);
    EXPECT_EQ(removedAs("rejected"), 1);
}

TEST_F(BuysTest, WhoNamesAProductSeesIt)
{
    searched(5, options());
    const auto asin = m_rows.front().facts->asin;
    ASSERT_TRUE(test::await(m_workspace->rejects().reject(m_rows, {})));
    emptyCache();
    m_rows.clear();
    const auto delivered = m_server->counters().productsDelivered;
    m_session->startList({}, {{.asin = asin, .code = {}, .cost = {}}}, options());
    ASSERT_TRUE(test::waitUntil([this] { return !m_session->isRunning(); }, 60s));
    EXPECT_EQ(m_server->counters().productsDelivered - delivered, 1);
    EXPECT_EQ(m_rows.size(), 1U);
}

TEST_F(BuysTest, ComesBackWhenItsCachedFactsTellOfAChange)
{
    searched(20, options());
    const auto has = [](const domain::Row& row) { return row.facts->of(domain::Series::CountNew).current > 4; };
    const auto found = std::ranges::find_if(m_rows, has);
    ASSERT_NE(found, m_rows.end());
    const auto row = *found;
    const auto other = found == m_rows.begin() ? m_rows.back() : m_rows.front();
    ASSERT_TRUE(test::await(m_workspace->rejects().reject({row, other}, QStringLiteral("too many sellers"))));
    searched(20, options());
    EXPECT_FALSE(shows(row.facts->asin)) << "nothing has changed yet";
    EXPECT_EQ(removedAs("rejected"), 2);

    storeChanged(row, [](domain::ProductFacts& facts) {
        auto& offers = facts.of(domain::Series::CountNew).current;
        offers = *offers - 3;
    });
    const auto requests = m_server->counters().requests;
    const auto summary = searched(20, options());
    EXPECT_EQ(m_server->counters().requests, requests) << "for nothing";
    EXPECT_EQ(removedAs("rejected"), 1);
    EXPECT_EQ(summary.rows, 19);
    EXPECT_EQ(summary.scoring.hits, 19);
    const auto back
        = std::ranges::find_if(m_rows, [&](const auto& each) { return each.facts->asin == row.facts->asin; });
    ASSERT_NE(back, m_rows.end());
    ASSERT_TRUE(back->comeback);
    EXPECT_TRUE(back->comeback->offers);
    EXPECT_EQ(back->comeback->reason, QStringLiteral("too many sellers"));

    // Rejected again as it is now, it stays away.
    ASSERT_TRUE(test::await(m_workspace->rejects().reject({*back}, {})));
    searched(20, options());
    EXPECT_FALSE(shows(row.facts->asin));
}

TEST_F(BuysTest, UnrejectedItIsARowLikeAnyOther)
{
    searched(10, options());
    ASSERT_TRUE(test::await(m_workspace->rejects().reject({m_rows.front()}, {})));
    const auto rejection = m_workspace->rejects().all().front();
    EXPECT_TRUE(m_workspace->rejects().contains(Marketplace::Us, rejection.asin));
    EXPECT_FALSE(m_workspace->rejects().contains(Marketplace::Uk, rejection.asin));
    ASSERT_TRUE(test::await(m_workspace->rejects().unreject({rejection})));
    openWorkspace();
    EXPECT_TRUE(m_workspace->rejects().all().empty());
    searched(10, options());
    EXPECT_EQ(m_rows.size(), 10U);
    EXPECT_FALSE(removedAs("rejected"));
    ASSERT_TRUE(test::await(m_workspace->rejects().put({rejection}))); // the undo of it
    EXPECT_EQ(m_workspace->rejects().all(), std::vector{rejection});
}

TEST_F(BuysTest, TheBuyListIsKeptWithItsNotes)
{
    auto& list = m_workspace->buyList();
    const auto asin = *domain::Asin::parse(u"B000000001");
    domain::Purchase purchase{.marketplace = Marketplace::Us, .asin = asin};
    purchase.quantity = 6;
    purchase.cost = domain::Money{1250, domain::Currency::USD};
    purchase.note = QStringLiteral("call first");
    purchase.addedAt = base::Timestamp(1'700'000'000'000ms);
    int changes = 0;
    QObject::connect(&list, &sourcing::BuyList::changed, [&changes] { ++changes; });
    ASSERT_TRUE(test::await(list.put({purchase})));
    EXPECT_EQ(changes, 1);
    openWorkspace();
    auto& reopened = m_workspace->buyList();
    EXPECT_EQ(reopened.purchases(), std::vector{purchase});
    ASSERT_NE(reopened.find(Marketplace::Us, asin), nullptr);
    EXPECT_EQ(reopened.find(Marketplace::Uk, asin), nullptr);

    ASSERT_TRUE(test::await(reopened.remove({purchase})));
    EXPECT_TRUE(reopened.purchases().empty());
    auto withoutNote = purchase;
    withoutNote.note.clear();
    ASSERT_TRUE(test::await(reopened.put({withoutNote})));
    EXPECT_EQ(reopened.purchases(), std::vector{purchase}) << "its note was still known";
    ASSERT_TRUE(test::await(reopened.put({withoutNote})));
    EXPECT_EQ(reopened.purchases(), std::vector{withoutNote}) << "on the list, an empty note is one that was cleared";
}

TEST_F(BuysTest, WhatCannotBeBoughtIsRefusedAndTheListStaysAsItWas)
{
    auto& list = m_workspace->buyList();
    domain::Purchase purchase{.marketplace = Marketplace::Us, .asin = *domain::Asin::parse(u"B000000001")};
    purchase.quantity = 0;
    const auto put = test::await(list.put({purchase}));
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().kind, base::ErrorKind::Input);
    EXPECT_TRUE(list.purchases().empty());
}

TEST_F(BuysTest, KnownRowsCostNothingAndAreScoredAtTheirOwnCost)
{
    searched(5, options());
    const auto asked = m_server->counters().requests;
    const domain::Money cost{321, domain::Currency::USD};
    const std::vector<sourcing::KnownProduct> wanted{
        {m_rows[3].facts->asin, cost}, {m_rows[1].facts->asin}, {*domain::Asin::parse(u"B0ZZZZZZZZ")}};
    const auto rows = test::await(m_workspace->knownRows({}, Marketplace::Us, wanted, options().profile));
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ((*rows)[0].facts->asin, wanted[0].asin);
    ASSERT_TRUE((*rows)[0].score.cost);
    EXPECT_EQ((*rows)[0].score.cost->amount, cost);
    EXPECT_EQ((*rows)[1].score, m_rows[1].score);
    EXPECT_EQ(m_server->counters().requests, asked);
}

TEST_F(BuysTest, PastSearchesTellTheirAsins)
{
    searched(7, options());
    searched(3, options());
    const auto past = test::await(m_workspace->pastSearches(10));
    ASSERT_TRUE(past);
    ASSERT_EQ(past->size(), 2U);
    EXPECT_EQ(past->front().rows, 3);
    EXPECT_EQ(past->front().query, books(3));
    const auto asins = test::await(m_workspace->asinsOfSearch(past->front().id));
    ASSERT_TRUE(asins);
    ASSERT_EQ(asins->size(), 3U);
    EXPECT_TRUE(shows(asins->front()));
    const auto none = test::await(m_workspace->asinsOfSearch(past->front().id + 100));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, base::ErrorKind::Input);
}
