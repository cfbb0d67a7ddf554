// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cache panel on a real workspace: what it shows, that it follows a search, and what its buttons do.
#include "desktop/activities.h"
#include "desktop/cache_card.h"
#include "desktop/cache_entries_model.h"
#include "desktop/cache_panel.h"
#include "desktop/freshness_bar.h"
#include "desktop/rate_gauge.h"
#include "desktop/sparkline.h"
#include "desktop/state_mark.h"
#include "simulator/server.h"
#include "sourcing/search_session.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace desktop;
using test::waitUntil;

class CachePanelTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto started = simulator::Server::start({});
        ASSERT_TRUE(started) << qPrintable(started.error().detail);
        server = std::move(*started);
        openWorkspace(folder.path());
    }

    void openWorkspace(const QString& dataDir)
    {
        sourcing::WorkspaceOptions choice;
        choice.dataDir = dataDir;
        choice.keepaUrl = server->url();
        choice.apiKey = QLatin1String(simulator::kDemoKey);
        auto opened = test::await(sourcing::Workspace::open(&clock, choice));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        workspace = std::move(opened->workspace);
        session = std::make_unique<sourcing::SearchSession>(*workspace, nullptr);
        panel = std::make_unique<CachePanel>(*workspace, nullptr);
        QObject::connect(panel.get(), &CachePanel::noticed, [this](const QString& text) { noticed = text; });
        panel->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(panel.get()));
    }

    void search(int rankTo)
    {
        domain::SearchQuery query;
        query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155")};
        query.filters[QStringLiteral("bsr")] = domain::Bounds{1'000, rankTo};
        query.filters[QStringLiteral("max")] = domain::Bounds{std::nullopt, 10};
        sourcing::RunOptions options;
        options.profile = workspace->profiles().front();
        session->start(query, options);
        ASSERT_TRUE(waitUntil([this] { return !session->isRunning(); }));
    }

    [[nodiscard]] QTableView* view() const { return panel->findChild<QTableView*>(QStringLiteral("entries")); }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return panel->findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] bool shows(int rows) const
    {
        return waitUntil([this, rows] { return view()->model()->rowCount() == rows; });
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] qint64 products() const
    {
        const auto status = test::await(workspace->cacheCare().status(std::stop_token()));
        return status ? status->of(domain::CacheLevel::Scoring).entries : -1;
    }
    /// The question that is open; nullptr: none.
    [[nodiscard]] QMessageBox* question() const
    {
        for (auto* box : panel->findChildren<QMessageBox*>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    /// Presses the destructive button of the question that is open.
    void confirm() const
    {
        auto* box = question();
        ASSERT_NE(box, nullptr);
        for (QAbstractButton* choice : box->buttons()) {
            if (box->buttonRole(choice) == QMessageBox::DestructiveRole)
                return choice->click();
        }
        FAIL() << "nothing to confirm";
    }

    static inline const base::SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<simulator::Server> server;
    std::unique_ptr<sourcing::Workspace> workspace;
    std::unique_ptr<sourcing::SearchSession> session;
    std::unique_ptr<CachePanel> panel;
    QString noticed;
};

TEST_F(CachePanelTest, FollowsSearchesAndRemovesOneList)
{
    const QAbstractItemModelTester tester(view()->model());
    EXPECT_FALSE(button("removeButton")->isEnabled());
    search(50'000);
    ASSERT_TRUE(shows(1));
    const QString first = cell(0, CacheEntriesModel::What);
    EXPECT_TRUE(first.contains(QStringLiteral("Books"))) << qPrintable(first);
    EXPECT_TRUE(first.contains(QLocale().toString(50'000))) << qPrintable(first);
    view()->selectRow(0);
    EXPECT_TRUE(button("removeButton")->isEnabled());
    search(60'000);
    ASSERT_TRUE(shows(2));
    // Newer ones come first; what was chosen stays chosen.
    ASSERT_EQ(view()->selectionModel()->selectedRows().size(), 1);
    EXPECT_EQ(view()->selectionModel()->selectedRows().front().data().toString(), first);
    button("removeButton")->click();
    ASSERT_TRUE(shows(1));
    EXPECT_NE(cell(0, CacheEntriesModel::What), first);
    EXPECT_FALSE(button("removeButton")->isEnabled());
}

TEST_F(CachePanelTest, AsksForAListAgain)
{
    search(50'000);
    ASSERT_TRUE(shows(1));
    const auto requests = server->counters().requests;
    const auto products = server->counters().productsDelivered;
    view()->selectRow(0);
    button("refreshButton")->click();
    EXPECT_FALSE(button("refreshButton")->isEnabled());
    ASSERT_TRUE(waitUntil([this] { return button("refreshButton")->isEnabled(); }));
    EXPECT_EQ(server->counters().requests, requests + 1);
    EXPECT_EQ(server->counters().productsDelivered, products);
    EXPECT_TRUE(shows(1));
}

TEST_F(CachePanelTest, ClearsALevelOnlyWhenConfirmed)
{
    search(50'000);
    ASSERT_TRUE(shows(1));
    const auto kept = products();
    ASSERT_GT(kept, 0);
    const auto actions = button("clearButton")->menu()->actions();
    ASSERT_EQ(actions.size(), 3);
    actions.front()->trigger();
    auto* box = question();
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->defaultButton(), box->button(QMessageBox::Cancel));
    box->button(QMessageBox::Cancel)->click();
    ASSERT_TRUE(waitUntil([this] { return !question(); }));
    EXPECT_EQ(view()->model()->rowCount(), 1);

    actions.front()->trigger();
    confirm();
    ASSERT_TRUE(shows(0));
    EXPECT_EQ(products(), kept);
    ASSERT_TRUE(waitUntil([this] { return !question(); }));
    actions.back()->trigger();
    confirm();
    EXPECT_TRUE(waitUntil([this] { return products() == 0; }));
}

TEST_F(CachePanelTest, TellsThatADamagedCacheWasSetAside)
{
    panel.reset();
    session.reset();
    workspace.reset();
    const QTemporaryDir damaged;
    QFile file(damaged.filePath(QStringLiteral("cache.db")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray("This is no database at all. ").repeated(500));
    file.close();
    openWorkspace(damaged.path());
    auto* backend = panel->findChild<QLabel*>(QStringLiteral("backend"));
    EXPECT_TRUE(waitUntil([&] { return backend->text().contains(QStringLiteral("cache.db.damaged-")); }));
    EXPECT_TRUE(waitUntil([this] { return noticed.contains(QStringLiteral("cache.db.damaged-")); }));
}

TEST_F(CachePanelTest, SaysWhereTheCacheIs)
{
    auto* backend = panel->findChild<QLabel*>(QStringLiteral("backend"));
    EXPECT_TRUE(waitUntil([&] { return backend->text().contains(QStringLiteral("cache.db")); }));
    EXPECT_TRUE(backend->text().contains(QStringLiteral("SQLite 3"))) << qPrintable(backend->text());
}

TEST_F(CachePanelTest, CardsTellHitRateDaysAndFreshness)
{
    const auto* card = panel->findChildren<CacheCard*>().front();
    const auto* gauge = card->findChild<RateGauge*>();
    const auto* mark = panel->findChild<StateMark*>();
    EXPECT_TRUE(waitUntil([&] { return mark->text() == u"ready"; }));
    EXPECT_EQ(gauge->text(), QStringLiteral("–")) << "nothing was looked up yet";
    search(50'000);
    search(50'000);
    ASSERT_TRUE(waitUntil([&] { return gauge->text() != u"–" && gauge->text() != u"0 %"; }));
    EXPECT_EQ(gauge->text(), QStringLiteral("50 %")) << "missed once, then hit";
    const auto& days = card->findChild<Sparkline*>()->shares();
    ASSERT_EQ(days.size(), domain::kCacheDays);
    EXPECT_DOUBLE_EQ(days.back().value_or(-1), 0.5);
    EXPECT_FALSE(days.front());
    const auto* freshness = card->findChild<FreshnessBar*>();
    EXPECT_EQ(freshness->text(), QStringLiteral("1 fresh · 0 stale · 0 expired"));
    EXPECT_TRUE(freshness->toolTip().startsWith(freshness->text()));
}

TEST_F(CachePanelTest, LaysItselfOutByItsWidth)
{
    const auto cards = panel->findChildren<CacheCard*>();
    ASSERT_EQ(cards.size(), 2);
    const auto* lists = panel->findChild<QWidget*>(QStringLiteral("lists"));
    const auto at = [this](const QWidget* part) { return part->mapTo(panel.get(), QPoint(0, 0)); };
    const auto settle = [this](int width) {
        panel->resize(width, 300);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    };
    settle(1500);
    EXPECT_EQ(at(cards[0]).y(), at(cards[1]).y());
    EXPECT_GT(at(lists).x(), at(cards[1]).x());
    settle(800);
    EXPECT_LT(at(cards[0]).y(), at(cards[1]).y());
    EXPECT_GT(at(lists).x(), at(cards[1]).x());
    settle(360);
    EXPECT_EQ(at(lists).x(), at(cards[1]).x());
    EXPECT_GT(at(lists).y(), at(cards[1]).y());
}

TEST_F(CachePanelTest, TellsOfWhatTakesLong)
{
    Activities activities(clock, nullptr);
    panel->setActivities(activities);
    search(50'000);
    ASSERT_TRUE(shows(1));
    button("compactButton")->click();
    ASSERT_EQ(activities.entries().size(), 1U);
    EXPECT_TRUE(waitUntil([&] { return activities.entries().front().state == ActivityState::Done; }));
    view()->selectRow(0);
    button("refreshButton")->click();
    ASSERT_EQ(activities.entries().size(), 2U);
    EXPECT_TRUE(activities.entries().back().title.contains(QStringLiteral("Books")));
    EXPECT_TRUE(activities.entries().back().canCancel);
    EXPECT_TRUE(waitUntil([&] { return activities.entries().back().state == ActivityState::Done; }));
}

TEST_F(CachePanelTest, SaysSoWhenItKeepsNoLists)
{
    const auto* none = panel->findChild<QLabel*>(QStringLiteral("noEntries"));
    EXPECT_TRUE(waitUntil([&] { return none->isVisible(); }));
    search(50'000);
    ASSERT_TRUE(shows(1));
    EXPECT_FALSE(none->isVisible());
    view()->setFocus();
    view()->selectRow(0);
    ASSERT_TRUE(QTest::qWaitForWindowActive(panel.get()));
    QTest::keyClick(view(), Qt::Key_Delete);
    ASSERT_TRUE(shows(0));
    EXPECT_TRUE(none->isVisible());
}

} // namespace
