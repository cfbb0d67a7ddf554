// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on a real workspace, against the simulator over HTTP.
#include "desktop/real_window.h"

#include "desktop/filter_panel.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "desktop/theme.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QTest>

namespace {

using namespace desktop;
using test::waitUntil;

using MainWindowTest = test::RealWindow;

TEST_F(MainWindowTest, SearchesByKeyboardAndAgainForFree)
{
    ask(20);
    ASSERT_TRUE(finished());
    auto& model = window->page().model();
    ASSERT_EQ(model.rowCount(), 20);
    for (const auto& row : model.rows())
        EXPECT_EQ(row.outcome, domain::Outcome::Miss);
    const auto requests = server->counters().requests;
    grab("results");
    QTest::keyClick(end("max", 0), Qt::Key_Return);
    ASSERT_TRUE(finished());
    ASSERT_EQ(model.rowCount(), 20);
    for (const auto& row : model.rows())
        EXPECT_EQ(row.outcome, domain::Outcome::Hit);
    EXPECT_EQ(server->counters().requests, requests);
    EXPECT_EQ(window->page().summary()->tokens.spent.count, 0);
    window->findChild<QDockWidget*>(QStringLiteral("cacheDock"))->show();
    QTest::qWait(100); // for the picture alone
    grab("cache");
    applyTheme(*qApp, ThemeMode::Dark);
    window->page().view().selectRow(3);
    QTest::qWait(50);
    grab("dark");
}

TEST_F(MainWindowTest, CancelKeepsWhatCame)
{
    simulator::Options slow;
    slow.latencyLeast = slow.latencyMost = std::chrono::milliseconds(400);
    openWorkspace(slow);
    ask(400);
    ASSERT_TRUE(waitUntil([this] { return !window->page().model().rows().empty(); }));
    ASSERT_TRUE(window->page().isRunning());
    window->findChild<QAction*>(QStringLiteral("cancelAction"))->trigger();
    ASSERT_TRUE(finished());
    EXPECT_GT(window->page().model().rowCount(), 0);
    EXPECT_LT(window->page().model().rowCount(), 400);
    ASSERT_TRUE(window->page().summary()->endedBy);
    EXPECT_EQ(window->page().summary()->endedBy->kind, base::ErrorKind::Cancelled);
    grab("cancelled");
}

TEST_F(MainWindowTest, SortsByAClickOnTheHeaderAndFiltersAtOnce)
{
    ask(50);
    ASSERT_TRUE(finished());
    auto& page = window->page();
    page.view().sortByColumn(ResultsModel::columnOf(u"bsr"), Qt::DescendingOrder);
    for (int row = 1; row < page.model().rowCount(); ++row)
        EXPECT_GE(*page.model().rowAt(row - 1).facts->rank(), *page.model().rowAt(row).facts->rank());
    const QString asin = page.model().rowAt(7).facts->asin.toString();
    QTest::keyClicks(&window->quickFilter(), asin);
    ASSERT_EQ(page.model().rowCount(), 1);
    page.view().setFocus();
    page.view().selectRow(0);
    for (QAction* action : page.view().actions()) {
        if (action->shortcut() == QKeySequence(Qt::Key_C))
            action->trigger();
    }
    EXPECT_EQ(QGuiApplication::clipboard()->text(), asin);
}

TEST_F(MainWindowTest, ExportsTheRowsInView)
{
    ask(10);
    ASSERT_TRUE(finished());
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    window->page().exportTo(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    EXPECT_EQ(text.count(QStringLiteral("\r\n")), 11);
    EXPECT_TRUE(text.contains(window->page().model().rowAt(9).facts->asin.toString()));
}

TEST_F(MainWindowTest, AnotherProfileScoresAnewAndCostsNothing)
{
    ask(20);
    ASSERT_TRUE(finished());
    const auto requests = server->counters().requests;
    const auto before = window->page().model().rowAt(0).score.profile;
    window->page().setProfile(QStringLiteral("textbook"));
    ASSERT_TRUE(waitUntil([&] { return window->page().model().rowAt(0).score.profile != before; }));
    EXPECT_EQ(server->counters().requests, requests);
}

TEST_F(MainWindowTest, ARefusedKeyIsTold)
{
    simulator::Options other;
    other.key = QString(64, u'x');
    openWorkspace(other);
    ask(10);
    ASSERT_TRUE(finished());
    auto* bar = window->findChild<QWidget*>(QStringLiteral("messageBar"));
    EXPECT_TRUE(bar->isVisible());
    EXPECT_EQ(window->page().summary()->endedBy->kind, base::ErrorKind::Auth);
    grab("refused");
}

TEST_F(MainWindowTest, ColumnsAndLastSearchComeBack)
{
    ask(10);
    ASSERT_TRUE(finished());
    auto& view = window->page().view();
    const int bsr = ResultsModel::columnOf(u"bsr");
    view.horizontalHeader()->moveSection(view.horizontalHeader()->visualIndex(bsr), 0);
    view.horizontalHeader()->resizeSection(bsr, 133);
    view.setColumnHidden(ResultsModel::columnOf(u"asin"), true);
    const QByteArray layout = view.columnLayout();
    const auto query = window->filters().query();
    window->close();
    window.reset();
    workspace.reset();
    openWindow();
    EXPECT_EQ(window->page().view().columnLayout(), layout);
    EXPECT_EQ(window->filters().query(), query);
    EXPECT_EQ(window->page().view().columnWidth(bsr), 133);
}

TEST_F(MainWindowTest, EveryControlHasANameAndIsInTheTabOrder)
{
    ask(10);
    ASSERT_TRUE(finished());
    window->findChild<QDockWidget*>(QStringLiteral("cacheDock"))->show();
    int controls = 0;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget)
            || qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractItemView*>(widget);
        if (!control || !widget->isVisibleTo(window.get()) || widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++controls;
        const auto* interface = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(interface, nullptr);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
        EXPECT_TRUE(widget->focusPolicy() & Qt::TabFocus) << qPrintable(widget->objectName());
    }
    EXPECT_GT(controls, 20);
}

} // namespace
