// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Long tasks: how they register, go on and end, how long they take yet, and the list of them with its buttons and keys.
#include "desktop/activities.h"
#include "desktop/activity_model.h"
#include "desktop/activity_panel.h"
#include "desktop/program_actions.h"
#include "desktop/real_window.h"
#include "desktop/results_model.h"
#include "desktop/search_tabs.h"
#include "desktop/settings_cache.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace {

using namespace desktop;
using namespace std::chrono_literals;

const base::Error kCancelledError{.kind = base::ErrorKind::Cancelled, .detail = {}};
const base::Error kNetworkError{.kind = base::ErrorKind::Network, .detail = QStringLiteral("no route")};

class ActivitiesTest : public ::testing::Test {
protected:
    Activity begin(const char* title) { return activities->begin(owner, {QLatin1String(title), nullptr, nullptr}); }
    [[nodiscard]] sourcing::Wait waitOf(std::chrono::seconds length) const
    {
        return {sourcing::WaitingFor::Tokens, clock.now() + length, 0};
    }
    [[nodiscard]] ActivityEntry newest() const { return activities->entries().back(); }

    test::FakeClock clock;
    QObject owner;
    std::unique_ptr<Activities> activities = std::make_unique<Activities>(clock, nullptr);
};

TEST_F(ActivitiesTest, TimeLeftFollowsPaceAndWait)
{
    const auto task = begin("Search");
    EXPECT_FALSE(timeLeft(newest(), clock.now())) << "no pace is known yet";
    task.progress(0, 50);
    clock.advance(10s);
    EXPECT_FALSE(timeLeft(newest(), clock.now()));
    task.progress(20, 50); // half a second each
    EXPECT_EQ(timeLeft(newest(), clock.now()), 15s);
    task.progress(20, 50, waitOf(30s)); // by its end forty seconds for twenty: two each
    EXPECT_EQ(timeLeft(newest(), clock.now()), 30s + 60s);
    clock.advance(30s);
    EXPECT_EQ(timeLeft(newest(), clock.now()), 60s);
    task.progress(50, 50);
    EXPECT_EQ(timeLeft(newest(), clock.now()), 0s);
    clock.advance(-1h); // a clock that was set back tells no time of the past
    EXPECT_GE(timeLeft(newest(), clock.now()).value(), 0s);
}

TEST_F(ActivitiesTest, RunsWaitsAndEnds)
{
    auto task = begin("Search");
    EXPECT_EQ(newest().state, ActivityState::Running);
    task.progress(3, 10, waitOf(60s));
    EXPECT_EQ(newest().state, ActivityState::Waiting);
    task.progress(4, 10);
    EXPECT_EQ(newest().state, ActivityState::Running);
    EXPECT_FALSE(newest().wait);
    task.finish({}, QStringLiteral("ten rows"));
    EXPECT_EQ(newest().state, ActivityState::Done);
    EXPECT_EQ(newest().outcome, QStringLiteral("ten rows"));
    task.progress(5, 10);
    task.finish(kNetworkError);
    EXPECT_EQ(newest().state, ActivityState::Done) << "what has ended stays as it is";

    begin("Export").finish(kNetworkError);
    EXPECT_EQ(newest().state, ActivityState::Failed);
    EXPECT_FALSE(newest().outcome.isEmpty());
    begin("Export").finish(kCancelledError, QStringLiteral("two rows"));
    EXPECT_EQ(newest().state, ActivityState::Cancelled);
    EXPECT_EQ(newest().outcome, QStringLiteral("two rows"));
    EXPECT_EQ(activities->countOf(ActivityState::Running), 0);
}

TEST_F(ActivitiesTest, NonsenseOfProgressIsBounded)
{
    const auto task = begin("Search");
    task.progress(60, 50);
    EXPECT_EQ(newest().done, 50);
    task.progress(-3, -1);
    EXPECT_EQ(newest().done, 0);
    EXPECT_EQ(newest().wanted, 0);
}

TEST_F(ActivitiesTest, WhoIsLetGoOfWasCancelled)
{
    {
        const auto task = begin("first");
    }
    EXPECT_EQ(newest().state, ActivityState::Cancelled);
    auto task = begin("second");
    auto moved = std::move(task);
    EXPECT_EQ(newest().state, ActivityState::Running);
    moved = begin("third"); // a search that takes the place of another
    EXPECT_EQ(activities->entries()[1].state, ActivityState::Cancelled);
    EXPECT_EQ(newest().state, ActivityState::Running);
    activities.reset();
    moved.progress(1, 2); // nobody listens any more
    moved.finish({});
}

TEST_F(ActivitiesTest, CancelAndRetryAskTheOwner)
{
    int retried = 0;
    Activity running;
    const auto cancel = [&] {
        running.finish(kCancelledError);
        activities->clearEnded(); // the worst that a callback may do
    };
    running = activities->begin(owner, {QStringLiteral("Search"), cancel, nullptr});
    ASSERT_TRUE(newest().canCancel);
    activities->cancel(newest().id);
    EXPECT_TRUE(activities->entries().empty());

    running = activities->begin(owner, {QStringLiteral("Search"), nullptr, [&] { ++retried; }});
    EXPECT_FALSE(newest().canCancel);
    EXPECT_FALSE(newest().canRetry) << "it is still running";
    activities->retry(newest().id);
    EXPECT_EQ(retried, 0);
    running.finish(kNetworkError);
    ASSERT_TRUE(newest().canRetry);
    const int id = newest().id;
    activities->retry(id);
    activities->retry(id);
    EXPECT_EQ(retried, 1) << "the second time is the new task's";
    EXPECT_FALSE(newest().canRetry);

    running = activities->begin(owner, {QStringLiteral("Search"), nullptr, [&] { ++retried; }});
    running.finish({});
    EXPECT_FALSE(newest().canRetry) << "it is done";
}

TEST_F(ActivitiesTest, NobodyIsAskedWhoIsGone)
{
    int asked = 0;
    auto page = std::make_unique<QObject>();
    const auto ask = [&asked] { ++asked; };
    const auto running = activities->begin(*page, {QStringLiteral("running"), ask, ask});
    activities->begin(*page, {QStringLiteral("failed"), ask, ask}).finish(kNetworkError);
    page.reset();
    const auto entries = activities->entries();
    EXPECT_EQ(entries[0].state, ActivityState::Cancelled);
    EXPECT_EQ(entries[1].state, ActivityState::Failed);
    for (const auto& entry : entries) {
        EXPECT_FALSE(entry.canCancel || entry.canRetry);
        activities->cancel(entry.id);
        activities->retry(entry.id);
    }
    EXPECT_EQ(asked, 0);
}

TEST_F(ActivitiesTest, KeepsABoundedNumberOfEndedOnes)
{
    const auto running = begin("the oldest, still running");
    for (int i = 0; i < 520; ++i)
        begin("ended").finish({});
    EXPECT_EQ(activities->entries().size(), 501U);
    EXPECT_EQ(activities->entries().front().state, ActivityState::Running);
}

class ActivityPanelTest : public ActivitiesTest {
protected:
    ActivityPanelTest()
    {
        panel.resize(900, 240);
        panel.show();
        view->setFocus();
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return panel.findChild<QTableView*>()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return panel.findChild<QPushButton*>(QLatin1String(name));
    }

    ActivityPanel panel{*activities, nullptr};
    QTableView* view = panel.findChild<QTableView*>(QStringLiteral("activities"));
    QAbstractItemModelTester tester{&panel.model()};
};

TEST_F(ActivityPanelTest, ListsTheNewestFirst)
{
    auto* empty = panel.findChild<QLabel*>(QStringLiteral("noActivities"));
    EXPECT_TRUE(empty->isVisible());
    EXPECT_FALSE(view->isVisible());
    auto first = begin("first");
    auto second = begin("second");
    EXPECT_FALSE(empty->isVisible());
    ASSERT_TRUE(view->isVisible());
    EXPECT_EQ(cell(0, ActivityModel::Title), QStringLiteral("second"));
    EXPECT_EQ(cell(1, ActivityModel::Title), QStringLiteral("first"));
    first.progress(12, 50, waitOf(90s));
    EXPECT_EQ(cell(1, ActivityModel::State), QStringLiteral("waiting"));
    EXPECT_EQ(cell(1, ActivityModel::Progress), QStringLiteral("12 of 50 · waiting for tokens, 1:30"));
    EXPECT_DOUBLE_EQ(panel.model().index(1, ActivityModel::Progress).data(ActivityModel::kShareRole).toDouble(), 0.24);
    clock.advance(30s);
    EXPECT_EQ(cell(1, ActivityModel::Progress), QStringLiteral("12 of 50 · waiting for tokens, 1:00"));
    first.finish({}, QStringLiteral("50 rows"));
    EXPECT_EQ(cell(1, ActivityModel::State), QStringLiteral("done"));
    EXPECT_EQ(cell(1, ActivityModel::Progress), QStringLiteral("50 rows"));
    EXPECT_EQ(cell(1, ActivityModel::Time), QStringLiteral("took 30 s"));
    EXPECT_FALSE(panel.model().index(1, ActivityModel::Progress).data(ActivityModel::kShareRole).isValid());

    ASSERT_TRUE(button("clearActivities")->isEnabled());
    button("clearActivities")->click();
    EXPECT_EQ(panel.model().rowCount(), 1) << "what is under way stays";
    EXPECT_EQ(cell(0, ActivityModel::Title), QStringLiteral("second"));
    EXPECT_FALSE(button("clearActivities")->isEnabled());
    second.finish(kNetworkError);
    button("clearActivities")->click();
    EXPECT_TRUE(empty->isVisible());
}

TEST_F(ActivityPanelTest, ButtonsAndKeysActOnTheChosenTask)
{
    int retried = 0;
    Activity task;
    const auto cancel = [&task] { task.finish(kCancelledError); };
    const auto start = [&] {
        task = activities->begin(owner, {QStringLiteral("Search"), cancel, [&retried] { ++retried; }});
        view->selectRow(0);
    };
    EXPECT_FALSE(button("cancelActivity")->isEnabled());
    start();
    EXPECT_TRUE(button("cancelActivity")->isEnabled());
    EXPECT_FALSE(button("retryActivity")->isEnabled());
    button("cancelActivity")->click();
    EXPECT_EQ(newest().state, ActivityState::Cancelled);
    EXPECT_FALSE(button("cancelActivity")->isEnabled());
    EXPECT_TRUE(button("retryActivity")->isEnabled());
    button("retryActivity")->click();
    EXPECT_EQ(retried, 1);
    EXPECT_FALSE(button("retryActivity")->isEnabled());

    start();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
    QTest::keyClick(view, Qt::Key_Delete);
    EXPECT_EQ(newest().state, ActivityState::Cancelled);
    QTest::keyClick(view, Qt::Key_R);
    EXPECT_EQ(retried, 2);
}

TEST_F(ActivityPanelTest, CountsWhatIsUnderWay)
{
    auto first = begin("first");
    auto second = begin("second");
    second.progress(1, 2, waitOf(10s));
    const auto says = [this](const QString& text) {
        for (const auto* label : panel.findChildren<QLabel*>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    };
    EXPECT_TRUE(says(QStringLiteral("1 running · 1 waiting")));
    first.finish({});
    second.finish({});
    EXPECT_TRUE(says(QStringLiteral("nothing is under way")));
}

TEST_F(ActivityPanelTest, EveryStateHasAWordAndAnIcon)
{
    QStringList words, icons;
    for (const auto state : {ActivityState::Running, ActivityState::Waiting, ActivityState::Done, ActivityState::Failed,
                             ActivityState::Cancelled}) {
        words += word(state);
        icons += iconName(state);
        EXPECT_TRUE(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(icons.back()))) << qPrintable(icons.back());
    }
    EXPECT_EQ(words.removeDuplicates() + icons.removeDuplicates(), 0);
}

class ActivityWindowTest : public test::RealWindow {
protected:
    [[nodiscard]] ActivityEntry newest() const
    {
        const auto entries = window->activities().entries();
        return entries.empty() ? ActivityEntry() : entries.back();
    }
    [[nodiscard]] bool becomes(ActivityState state) const
    {
        return test::waitUntil([&] { return newest().id > 0 && newest().state == state; });
    }
};

TEST_F(ActivityWindowTest, ASearchWaitsIsCancelledAndTriedAgain)
{
    simulator::Options options;
    options.tokens = 1; // the list of products takes it below zero
    openWorkspace(options);
    ask(20);
    ASSERT_TRUE(becomes(ActivityState::Waiting));
    const auto first = newest();
    EXPECT_TRUE(first.title.contains(QStringLiteral("Books"))) << qPrintable(first.title);
    EXPECT_EQ(first.wait->what, sourcing::WaitingFor::Tokens);
    QTest::keyClick(window.get(), Qt::Key_F7);
    auto* panel = window->findChild<ActivityPanel*>();
    ASSERT_TRUE(test::waitUntil([&] { return panel->isVisible(); }));
    panel->findChild<QPushButton*>(QStringLiteral("cancelActivity"))->click();
    ASSERT_TRUE(becomes(ActivityState::Cancelled));
    EXPECT_FALSE(window->page().isRunning());
    panel->findChild<QPushButton*>(QStringLiteral("retryActivity"))->click();
    EXPECT_TRUE(window->page().isRunning());
    EXPECT_GT(newest().id, first.id);
    ASSERT_TRUE(becomes(ActivityState::Waiting));
    window->page().search(window->page().tab().query); // takes the place of the one that waits
    EXPECT_EQ(window->activities().countOf(ActivityState::Waiting), 0);
    EXPECT_EQ(window->activities().countOf(ActivityState::Cancelled), 2);
    window->tabs().close(window->tabs().currentIndex());
    EXPECT_TRUE(test::waitUntil([&] { return window->activities().countOf(ActivityState::Cancelled) == 3; }));
}

TEST_F(ActivityWindowTest, TellsWhatSearchesAndExportsCameTo)
{
    ask(10);
    ASSERT_TRUE(finished());
    EXPECT_EQ(newest().state, ActivityState::Done);
    EXPECT_EQ(newest().outcome, window->page().statusText());
    window->page().exportTo(folder.filePath(QStringLiteral("rows.csv")));
    EXPECT_EQ(newest().state, ActivityState::Done);
    EXPECT_TRUE(newest().title.contains(QStringLiteral("rows.csv")));
    window->page().exportTo(folder.filePath(QStringLiteral("no such folder/rows.csv")));
    EXPECT_EQ(newest().state, ActivityState::Failed);
    EXPECT_TRUE(newest().canRetry);

    window->close();
    window.reset();
    workspace.reset();
    openWindow();
    ASSERT_TRUE(test::waitUntil([this] { return window->page().model().rowCount() > 0; }));
    ASSERT_TRUE(finished());
    EXPECT_EQ(newest().id, 0) << "what the cache gives back is no task";
}

TEST_F(ActivityWindowTest, TellsOfATryOfTheDatabase)
{
    window->program().openSettings(SettingsDialog::Cache);
    QPushButton* test = nullptr;
    for (auto* button : window->findChild<CacheSettings*>()->findChildren<QPushButton*>()) {
        if (button->text() == u"Test")
            test = button;
    }
    ASSERT_NE(test, nullptr);
    test->click();
    ASSERT_TRUE(becomes(ActivityState::Done));
    EXPECT_TRUE(newest().outcome.contains(QStringLiteral("SQLite"))) << qPrintable(newest().outcome);
}

} // namespace
