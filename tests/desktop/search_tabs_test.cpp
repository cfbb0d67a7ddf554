// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search_tabs.h"

#include "desktop/real_window.h"
#include "desktop/results_model.h"

#include <QAction>
#include <QLabel>
#include <QTabBar>

namespace {

using namespace desktop;
using test::waitUntil;

class SearchTabsTest : public test::RealWindow {
protected:
    void trigger(const char* action) const
    {
        auto* found = window->findChild<QAction*>(QLatin1String(action));
        ASSERT_NE(found, nullptr) << action;
        ASSERT_TRUE(found->isEnabled()) << action;
        found->trigger();
    }

    void reopenProgram()
    {
        window->close();
        window.reset();
        workspace.reset();
        openWindow();
    }
};

TEST_F(SearchTabsTest, EachTabHasItsOwnFormRowsAndQuickFilter)
{
    ask(12);
    ASSERT_TRUE(finished());
    const auto first = window->filters().query();
    window->quickFilter().setText(QStringLiteral("bsr>0"));
    trigger("newTabAction");
    EXPECT_EQ(window->tabs().count(), 2);
    EXPECT_TRUE(window->filters().query().filters.empty());
    EXPECT_TRUE(window->quickFilter().text().isEmpty());
    EXPECT_EQ(window->page().model().rowCount(), 0);
    ask(5);
    ASSERT_TRUE(finished());
    EXPECT_EQ(window->page().model().rowCount(), 5);

    window->tabs().setCurrentIndex(0);
    EXPECT_EQ(window->filters().query(), first);
    EXPECT_EQ(window->quickFilter().text(), QStringLiteral("bsr>0"));
    EXPECT_EQ(window->page().model().rowCount(), 12);
}

TEST_F(SearchTabsTest, AFormThatWasEditedIsThereWhenItsTabComesBack)
{
    trigger("newTabAction");
    end("bsr", 1)->setText(QStringLiteral("77k"));
    const auto edited = window->filters().query();
    window->tabs().setCurrentIndex(0);
    EXPECT_NE(window->filters().query(), edited);
    window->tabs().setCurrentIndex(1);
    EXPECT_EQ(window->filters().query(), edited);
}

TEST_F(SearchTabsTest, ASearchGoesOnBehindAnotherTab)
{
    simulator::Options slow;
    slow.latencyLeast = slow.latencyMost = std::chrono::milliseconds(100);
    openWorkspace(slow);
    ask(120);
    auto* searching = &window->page();
    ASSERT_TRUE(searching->isRunning());
    trigger("newTabAction");
    EXPECT_FALSE(window->findChild<QAction*>(QStringLiteral("cancelAction"))->isEnabled());
    ASSERT_TRUE(waitUntil([searching] { return !searching->isRunning(); }));
    EXPECT_EQ(searching->model().rowCount(), 120);
    EXPECT_EQ(window->page().model().rowCount(), 0);
}

TEST_F(SearchTabsTest, AClosedTabComesBackWithItsRowsForNothing)
{
    ask(10);
    ASSERT_TRUE(finished());
    const auto requests = server->counters().requests;
    trigger("closeTabAction");
    EXPECT_EQ(window->tabs().count(), 1);
    EXPECT_EQ(window->page().model().rowCount(), 0);
    trigger("reopenTabAction");
    ASSERT_TRUE(finished());
    EXPECT_EQ(window->page().model().rowCount(), 10);
    EXPECT_EQ(server->counters().requests, requests);
    EXPECT_FALSE(window->findChild<QAction*>(QStringLiteral("reopenTabAction"))->isEnabled());
}

TEST_F(SearchTabsTest, TheNextStartShowsWhatWasThereForNothing)
{
    ask(10);
    ASSERT_TRUE(finished());
    window->tabs().rename(0, QStringLiteral("Books of the week"));
    trigger("newTabAction");
    ask(4);
    ASSERT_TRUE(finished());
    const auto query = window->filters().query();
    reopenProgram();
    const auto requests = server->counters().requests;
    ASSERT_EQ(window->tabs().count(), 2);
    EXPECT_EQ(window->tabs().currentIndex(), 1);
    EXPECT_EQ(window->tabs().tabText(0), QStringLiteral("Books of the week"));
    EXPECT_EQ(window->filters().query(), query);
    ASSERT_TRUE(waitUntil([this] { return window->page().model().rowCount() == 4; }));
    EXPECT_EQ(window->tabs().pages()[0]->model().rowCount(), 0); // not looked at yet
    window->tabs().setCurrentIndex(0);
    ASSERT_TRUE(waitUntil([this] { return window->page().model().rowCount() == 10; }));
    ASSERT_TRUE(finished());
    EXPECT_EQ(window->page().summary()->tokens.spent.count, 0);
    EXPECT_LE(server->counters().requests - requests, 1); // the balance, which is free
}

TEST_F(SearchTabsTest, WhatTheCacheLostMeanwhileLeavesTheForm)
{
    ask(3);
    ASSERT_TRUE(finished());
    const auto query = window->filters().query();
    const auto cleared = test::await(workspace->cacheCare().clear({}, std::nullopt));
    ASSERT_TRUE(cleared);
    reopenProgram();
    ASSERT_TRUE(finished());
    EXPECT_EQ(window->filters().query(), query);
    EXPECT_EQ(window->page().model().rowCount(), 0);
    EXPECT_FALSE(window->page().summary());
    EXPECT_FALSE(window->findChild<QWidget*>(QStringLiteral("messageBar"))->isVisible());
}

TEST_F(SearchTabsTest, AnotherProfileIsForEveryTab)
{
    ask(3);
    ASSERT_TRUE(finished());
    trigger("newTabAction");
    ask(3);
    ASSERT_TRUE(finished());
    const auto before = window->page().model().rowAt(0).score.profile;
    window->tabs().setProfile(QStringLiteral("textbook"));
    for (auto* page : window->tabs().pages())
        EXPECT_TRUE(waitUntil([&] { return page->model().rowAt(0).score.profile != before; }));
}

TEST(SearchTab, ComesBackAsItWas)
{
    RememberedTabs remembered;
    SearchTab tab;
    tab.query.marketplace = domain::Marketplace::De;
    tab.query.filters[QStringLiteral("bsr")] = domain::Bounds{1'000, 50'000};
    tab.name = QStringLiteral("Bücher");
    tab.quickFilter = QStringLiteral("roi>30");
    tab.wasRun = true;
    remembered.tabs = {SearchTab(), tab};
    remembered.current = 1;
    const auto back = tabsFromJson(toJson(remembered));
    EXPECT_EQ(back.tabs, remembered.tabs);
    EXPECT_EQ(back.current, 1);
}

TEST(SearchTab, WhatCannotBeReadIsLeftOut)
{
    EXPECT_TRUE(tabsFromJson({}).tabs.empty());
    EXPECT_TRUE(tabsFromJson("[1,2").tabs.empty());
    EXPECT_TRUE(tabsFromJson(R"({"tabs":7})").tabs.empty());
    const QByteArray good = toJson({.tabs = {SearchTab()}, .current = 0});
    const QByteArray query = good.mid(good.indexOf("\"tabs\":[") + 8).chopped(2);
    const QByteArray mixed = R"({"current":900,"tabs":[3,{"query":"x"},)" + query + "]}";
    const auto read = tabsFromJson(mixed);
    EXPECT_EQ(read.tabs.size(), 1U);
    EXPECT_EQ(read.current, 0);
}

TEST(SearchTab, IsTitledByItsFilters)
{
    SearchTab tab;
    EXPECT_EQ(titleOf(tab), QStringLiteral("New search"));
    tab.query.filters[QStringLiteral("bsr")] = domain::Bounds{1'000, 50'000};
    EXPECT_TRUE(titleOf(tab).contains(QStringLiteral("1,000–50,000"))) << qPrintable(titleOf(tab));
    tab.name = QStringLiteral("Mine");
    EXPECT_EQ(titleOf(tab), QStringLiteral("Mine"));
}

} // namespace
