// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A typed cost on the real way: from the cell into the row, its score, the library, the next search, and back.
#include "desktop/cost_edits.h"

#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "simulator/server.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace desktop;
using test::waitUntil;

class CostEditsTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto started = simulator::Server::start({});
        ASSERT_TRUE(started) << qPrintable(started.error().detail);
        server = std::move(*started);
        open();
        search();
    }

    void open()
    {
        edits.reset();
        session.reset();
        workspace.reset();
        sourcing::WorkspaceOptions choice;
        choice.dataDir = folder.path();
        choice.keepaUrl = server->url();
        choice.apiKey = QLatin1String(simulator::kDemoKey);
        auto opened = test::await(sourcing::Workspace::open(&clock, choice));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        workspace = std::move(opened->workspace);
        session = std::make_unique<sourcing::SearchSession>(*workspace, nullptr);
        QObject::connect(session.get(), &sourcing::SearchSession::rowsReady, &model,
                         [this](int, const std::vector<domain::Row>& rows) { model.append(rows); });
        edits = std::make_unique<CostEdits>(*workspace, model, nullptr);
    }

    void reopen()
    {
        bool drained = false;
        QCoro::connect(workspace->drain(std::chrono::seconds(5)), &model, [&drained] { drained = true; });
        ASSERT_TRUE(waitUntil([&drained] { return drained; }));
        open();
    }

    void search()
    {
        model.clear();
        domain::SearchQuery query;
        query.filters[QStringLiteral("max")] = domain::Bounds{std::nullopt, 10};
        const auto& root = domain::rootCategories(query.marketplace).front();
        query.filters.insert_or_assign(QStringLiteral("category"), QStringList{QString::number(root.id)});
        query.filters.insert_or_assign(QStringLiteral("bsr"), domain::Bounds{10'000, 50'000});
        sourcing::RunOptions options;
        options.profile = workspace->profiles().front();
        session->start(query, options);
        ASSERT_TRUE(waitUntil([this] { return !session->isRunning(); }));
        ASSERT_GT(model.rowCount(), 3);
    }

    const domain::Row& row() const { return *model.find(asin); }
    bool scoredWith(domain::CostBasis basis) const
    {
        return waitUntil([this, basis] { return row().score.cost && row().score.cost->basis == basis; });
    }

    static inline const base::SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<simulator::Server> server;
    std::unique_ptr<sourcing::Workspace> workspace;
    std::unique_ptr<sourcing::SearchSession> session;
    ResultsModel model;
    std::unique_ptr<CostEdits> edits;
    domain::Asin asin = *domain::Asin::parse(QStringLiteral("B000000000"));
};

TEST_F(CostEditsTest, ATypedCostScoresAtOnceIsUndoneAndSurvives)
{
    int shown = 0;
    while (!model.rowAt(shown).score.profit)
        ASSERT_LT(++shown, model.rowCount());
    asin = model.rowAt(shown).facts->asin;
    const auto assumed = row().score;
    const domain::Money cost{assumed.cost->amount.amount + 100, assumed.cost->amount.currency};
    const auto requests = server->counters().requests;

    ASSERT_TRUE(
        model.setData(model.index(shown, ResultsModel::columnOf(u"cost")), domain::plainText(cost), Qt::EditRole));
    EXPECT_EQ(row().typedCost, cost);
    ASSERT_TRUE(scoredWith(domain::CostBasis::Row));
    EXPECT_EQ(row().score.cost->amount, cost);
    EXPECT_EQ(row().score.profit->amount, assumed.profit->amount - 100) << "a dollar more costs a dollar of profit";

    edits->undoStack().undo();
    ASSERT_TRUE(scoredWith(assumed.cost->basis));
    EXPECT_EQ(row().score.profit, assumed.profit);
    EXPECT_FALSE(row().typedCost);
    edits->undoStack().redo();
    ASSERT_TRUE(scoredWith(domain::CostBasis::Row));

    search();
    EXPECT_EQ(row().typedCost, cost) << "another search finds it with its cost";
    EXPECT_EQ(row().score.cost->amount, cost);
    EXPECT_EQ(server->counters().requests, requests) << "nothing of it is paid for";

    reopen();
    search();
    EXPECT_EQ(row().typedCost, cost) << "and so does the next run of the program";

    edits->setCost({asin}, std::nullopt);
    ASSERT_TRUE(scoredWith(assumed.cost->basis));
    reopen();
    search();
    EXPECT_FALSE(row().typedCost);
}

} // namespace
