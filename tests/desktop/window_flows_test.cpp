// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a seller does in a day, in the real window against the simulator: what goes through several parts of it.
#include "desktop/buy_dialog.h"
#include "desktop/real_window.h"
#include "desktop/reject_dialog.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_tabs.h"
#include "support/private_postgres.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

#include <algorithm>
#include <set>

namespace {

using namespace desktop;
using test::waitUntil;

class WindowFlows : public test::RealWindow {
protected:
    [[nodiscard]] ResultsModel& model() const { return window->page().model(); }
    [[nodiscard]] ResultsView& view() const { return window->page().view(); }
    void trigger(const char* action) const { window->findChild<QAction*>(QLatin1String(action))->trigger(); }

    static domain::SearchQuery books(std::int64_t limit)
    {
        domain::SearchQuery query;
        query.filters.insert_or_assign(QStringLiteral("category"), QStringList{QStringLiteral("283155")});
        query.filters.insert_or_assign(QStringLiteral("bsr"), domain::Bounds{10'000, 500'000});
        query.filters.insert_or_assign(QStringLiteral("max"), domain::Bounds{std::nullopt, limit});
        return query;
    }

    void search(const domain::SearchQuery& query) const
    {
        window->filters().setQuery(query);
        trigger("searchAction");
    }

    template <typename Widget> [[nodiscard]] Widget* shown() const
    {
        Widget* found = nullptr;
        EXPECT_TRUE(waitUntil([&] {
            const auto all = window->findChildren<Widget*>();
            const auto visible = std::ranges::find_if(all, [](const Widget* each) { return each->isVisible(); });
            found = visible == all.end() ? nullptr : *visible;
            return found != nullptr;
        }));
        if (found) { // until it is active the keys are those of the table behind it
            found->activateWindow();
            EXPECT_TRUE(waitUntil([found] { return QApplication::activeWindow() == found; }));
        }
        return found;
    }

    void pressInTable(Qt::Key key) const
    {
        window->activateWindow();
        EXPECT_TRUE(waitUntil([this] { return QApplication::activeWindow() == window.get(); }));
        view().setFocus();
        QTest::keyClick(&view(), key);
    }
};

TEST_F(WindowFlows, FiltersOnTheScoreFollowTheProfile)
{
    auto dear = *workspace->profile(QStringLiteral("balanced"));
    dear.name = QStringLiteral("dear");
    dear.prep += 300;
    ASSERT_TRUE(test::await(workspace->saveProfile(dear)));
    auto query = books(60);
    query.filters.insert_or_assign(QStringLiteral("min_velocity"), domain::Bounds{4000, std::nullopt});
    query.filters.insert_or_assign(QStringLiteral("min_roi"), domain::Bounds{2000, std::nullopt});
    search(query);
    ASSERT_TRUE(finished());
    const auto shownNow = [this] {
        std::set<QString> asins;
        for (const auto& row : model().rowsInView())
            asins.insert(row.facts->asin.toString());
        return asins;
    };
    const auto before = shownNow();
    ASSERT_LT(before.size(), model().rows().size()) << "nothing was held back: the filters test nothing";
    const auto requests = server->counters().requests;
    for (const char* name : {"dear", "balanced"}) {
        const QString profile = QLatin1String(name);
        window->page().setProfile(profile);
        const auto isUnderIt = [&](const domain::Row& row) { return row.profileName == profile; };
        ASSERT_TRUE(waitUntil([&] { return std::ranges::all_of(model().rows(), isUnderIt); }));
        for (const auto& row : model().rows()) {
            EXPECT_EQ(model().viewRowOf(row.facts->asin) >= 0, domain::firstFailed(query, row) == nullptr)
                << qPrintable(row.facts->asin.toString());
        }
        if (profile == dear.name) {
            EXPECT_TRUE(shownNow() != before) << "the dearer profile shows the same: it tests nothing";
        }
    }
    EXPECT_TRUE(shownNow() == before);
    EXPECT_EQ(server->counters().requests, requests);
}

TEST_F(WindowFlows, AProfileChosenInMidSearchIsThatOfEveryRow)
{
    simulator::Options slow;
    slow.latencyLeast = slow.latencyMost = std::chrono::milliseconds(250);
    openWorkspace(slow);
    search(books(300));
    ASSERT_TRUE(waitUntil([this] { return model().rowCount() > 0; }));
    ASSERT_TRUE(window->page().isRunning());
    const QString textbook = QStringLiteral("textbook");
    window->page().setProfile(textbook);
    ASSERT_TRUE(finished());
    const auto isUnderIt = [&](const domain::Row& row) { return row.profileName == textbook; };
    EXPECT_TRUE(waitUntil([&] { return std::ranges::all_of(model().rows(), isUnderIt); }));
    EXPECT_GT(model().rowCount(), 100);
}

TEST_F(WindowFlows, BBuysAndXRejectsTheChosenRows)
{
    search(books(10));
    ASSERT_TRUE(finished());
    view().selectRow(0);
    const auto bought = model().rowAt(0).facts->asin;
    pressInTable(Qt::Key_B);
    auto* buying = shown<BuyDialog>();
    ASSERT_NE(buying, nullptr);
    QTest::keyClick(buying->findChild<QLineEdit*>(QStringLiteral("cost")), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return workspace->buyList().find(domain::Marketplace::Us, bought) != nullptr; }));
    ASSERT_TRUE(waitUntil([&] { return !buying || !buying->isVisible(); }));

    view().selectRow(1);
    const auto rejected = model().rowAt(1).facts->asin;
    pressInTable(Qt::Key_X);
    auto* rejecting = shown<RejectDialog>();
    ASSERT_NE(rejecting, nullptr);
    QTest::keyClick(rejecting->findChild<QComboBox*>(QStringLiteral("reason"))->lineEdit(), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return workspace->rejects().contains(domain::Marketplace::Us, rejected); }));
    EXPECT_EQ(model().viewRowOf(rejected), -1);
    EXPECT_EQ(model().rowCount(), 9);
}

TEST_F(WindowFlows, EnterShowsTheDetailsAndTheFocusStays)
{
    search(books(10));
    ASSERT_TRUE(finished());
    auto* dock = window->findChild<QDockWidget*>(QStringLiteral("detailsDock"));
    dock->hide();
    view().selectRow(2);
    pressInTable(Qt::Key_Return);
    EXPECT_TRUE(dock->isVisible());
    EXPECT_TRUE(view().hasFocus());
}

TEST_F(WindowFlows, EveryColumnSortsBothWays)
{
    search(books(40));
    ASSERT_TRUE(finished());
    for (int column = 0; column < model().columnCount(); ++column) {
        const auto& cell = ResultsModel::columnAt(column).cell;
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model().sort(column, order);
            ASSERT_EQ(model().rowCount(), 40);
            for (int row = 1; row < 40; ++row) {
                const auto& above = model().rowAt(row - 1);
                const auto& below = model().rowAt(row);
                EXPECT_FALSE(!cell.known(above) && cell.known(below)) << ResultsModel::columnAt(column).key;
                const auto kind = ResultsModel::columnAt(column).kind;
                const bool isOrdered = kind != domain::ColumnKind::Text && kind != domain::ColumnKind::Image;
                if (!isOrdered || !cell.known(above) || !cell.known(below))
                    continue;
                const bool isWrong = order == Qt::AscendingOrder ? cell.less(below, above) : cell.less(above, below);
                EXPECT_FALSE(isWrong) << ResultsModel::columnAt(column).key << " row " << row;
            }
        }
    }
}

TEST_F(WindowFlows, OutOfTokensIsToldWithTheWaitAndTheSearchGoesOn)
{
    simulator::Options poor;
    poor.tokens = 30;
    poor.refillRate = 3000; // fifty a second
    openWorkspace(poor);
    search(books(200));
    const auto status = [this] { return window->page().statusText(); };
    const auto isWaiting
        = [&] { return status().contains(QStringLiteral("token"), Qt::CaseInsensitive) && window->page().isRunning(); };
    EXPECT_TRUE(waitUntil(isWaiting)) << qPrintable(status());
    ASSERT_TRUE(waitUntil([this] { return !window->page().isRunning(); }, std::chrono::seconds(60)))
        << qPrintable(status());
    EXPECT_EQ(model().rowCount(), 200);
}

TEST_F(WindowFlows, QuittingInMidSearchKeepsWhatWasPaid)
{
    simulator::Options slow;
    slow.latencyLeast = slow.latencyMost = std::chrono::milliseconds(200);
    openWorkspace(slow);
    search(books(200));
    ASSERT_TRUE(waitUntil([this] { return model().rowCount() > 0; }));
    window->close();
    window.reset();
    bool isDrained = false;
    QCoro::connect(workspace->drain(std::chrono::seconds(20)), qApp, [&isDrained] { isDrained = true; });
    ASSERT_TRUE(waitUntil([&isDrained] { return isDrained; }));
    const auto paid = server->counters().productsDelivered;
    ASSERT_GT(paid, 0);
    const auto status = test::await(workspace->cacheCare().status({}));
    ASSERT_TRUE(status);
    EXPECT_EQ(status->of(domain::CacheLevel::Scoring).entries, paid);
    workspace.reset();
    openWindow();
    // The tab is back with what the cache has of it, for nothing.
    const auto requests = server->counters().requests;
    EXPECT_TRUE(waitUntil([this] { return !window->page().isRunning() && model().rowCount() > 0; }));
    EXPECT_EQ(server->counters().requests, requests);
}

TEST_F(WindowFlows, ATabsTitleNamesSubcategories)
{
    const auto tree
        = test::await(workspace->categories().tree({}, domain::Marketplace::Us, {.below = domain::CategoryId{283155}}));
    ASSERT_GT(tree.nodes.size(), 1U);
    const auto& child = tree.nodes.back().category;
    auto query = books(10);
    query.filters.insert_or_assign(QStringLiteral("category"), QStringList{QString::number(child.id.value)});
    search(query);
    ASSERT_TRUE(finished());
    const auto* bar = window->tabs().tabBar();
    EXPECT_TRUE(waitUntil([&] { return window->tabs().tabToolTip(bar->currentIndex()).contains(child.name); }))
        << qPrintable(window->tabs().tabToolTip(bar->currentIndex()));
}

/// The team's database goes away and comes back while the window searches.
TEST_F(WindowFlows, ThePostgresqlCacheIsLostAndComesBack)
{
    const auto team = test::PrivatePostgres::own();
    SKIP_WITHOUT_POSTGRESQL(team);
    database = QStringLiteral("postgresql://gleaner@localhost/postgres?host=%1&sslmode=disable").arg(team->folder());
    openWorkspace({});
    search(books(20));
    ASSERT_TRUE(finished());
    ASSERT_EQ(model().rowCount(), 20);

    team->stop();
    auto other = books(20);
    other.filters.insert_or_assign(QStringLiteral("bsr"), domain::Bounds{500'001, 900'000});
    search(other);
    ASSERT_TRUE(finished());
    EXPECT_EQ(model().rowCount(), 20) << "the search goes on without its cache";

    team->start();
    const auto entries = [this] {
        const auto status = test::await(workspace->cacheCare().status({}));
        return status ? status->of(domain::CacheLevel::Scoring).entries : -1;
    };
    // Back-off included, what was fetched meanwhile is written when the server is back.
    EXPECT_TRUE(waitUntil([&] { return entries() == 40; }, std::chrono::seconds(60))) << entries();
}

} // namespace
