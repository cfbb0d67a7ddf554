// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An hour's work in a minute, in the real window: a search for 1,000 products, scrolling, sorting, filtering, what-if,
// details. Fails when more than one in a thousand turns of the event loop keep the window from the user for 50 ms.
#include "support/gui_turns.h"
#include "desktop/filter_panel.h"
#include "desktop/quick_filter_field.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "desktop/theme.h"
#include "e2e/stage.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <cstdio>
#include <cstdlib>

namespace {

using test::GuiTurns;
using test::Stage;

constexpr int kProducts = 1'000;
constexpr GuiTurns::Length kBlocked{50.0};
constexpr double kMostShare = 0.001;

class Day final {
public:
    Day(GuiTurns& turns, Stage& stage) : m_turns(turns), m_stage(stage) { }

    void work()
    {
        searching("a search that is paid for");
        scrolling();
        sorting();
        filtering();
        choosing();
        assuming();
        searching("a search from the cache");
        m_turns.pause();
    }

private:
    /// As the event loop does it: what a user does arrives as an event.
    template <typename Action> void act(Action action)
    {
        bool done = false;
        QMetaObject::invokeMethod(
            qApp,
            [&] {
                action();
                done = true;
            },
            Qt::QueuedConnection);
        Stage::waitFor("an action", [&done] { return done; });
    }

    void searching(const char* step)
    {
        m_turns.step(QLatin1String(step));
        act([this] { m_stage.beginSearch(kProducts); });
        Stage::waitFor("the search ends", [this] { return !m_stage.page().isRunning(); });
        if (m_stage.page().model().rowCount() < kProducts / 2)
            throw std::runtime_error("too few rows to be a day's work");
    }

    void scrolling()
    {
        m_turns.step(QStringLiteral("scrolling"));
        auto* bar = m_stage.page().view().verticalScrollBar();
        for (int y = 0; y < bar->maximum(); y += 3 * desktop::space::kRowHeight)
            act([bar, y] { bar->setValue(y); });
    }

    void sorting()
    {
        m_turns.step(QStringLiteral("sorting"));
        auto& view = m_stage.page().view();
        for (int column = 0; column < m_stage.page().model().columnCount(); ++column) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder})
                act([&] { view.sortByColumn(column, order); });
        }
    }

    void filtering()
    {
        m_turns.step(QStringLiteral("filtering"));
        auto& field = m_stage.window().quickFilter();
        for (const char* words : {"garden", "roi>30 bsr<50k", "the quiet river", "profit>5"}) {
            for (const char letter : QByteArray(words))
                act([&] { QTest::keyClick(&field, letter); });
            act([&] { field.clear(); });
        }
    }

    void choosing()
    {
        m_turns.step(QStringLiteral("details"));
        auto& view = m_stage.page().view();
        act([&] { view.setFocus(); });
        for (int i = 0; i < 60; ++i)
            act([&] { QTest::keyClick(&view, Qt::Key_Down); });
        m_stage.choose(80);
    }

    void assuming()
    {
        m_turns.step(QStringLiteral("another profile"));
        for (const char* name : {"textbook", "balanced"})
            m_stage.chooseProfile(QLatin1String(name));
    }

    GuiTurns& m_turns;
    Stage& m_stage;
};

int tell(const GuiTurns& turns)
{
    std::printf("%d turns; longer than 50 ms: %d; the longest:\n", turns.count(), turns.longerThan(kBlocked));
    for (const auto& turn : turns.longest(10))
        std::printf("  %6.1f ms during %s; %s\n", turn.length.count(), qPrintable(turn.during),
                    qPrintable(turn.longest));
    const double share = double(turns.longerThan(kBlocked)) / std::max(1, turns.count());
    if (turns.count() < 1'000 || share > kMostShare) {
        std::printf("NOT KEPT: %.2f %% of the turns are longer, at most 0.1 %% may be\n", 100.0 * share);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    GuiTurns turns(argc, argv);
    desktop::applyTheme(turns, desktop::ThemeMode::Light);
    try {
        Stage::Set set;
        set.size = {1920, 1080};
        set.server.tokens = 100'000;
        set.server.refillRate = 2'000;
        Stage stage(set);
        Day(turns, stage).work();
    } catch (const std::exception& error) {
        std::printf("%s\n", error.what());
        return EXIT_FAILURE;
    }
    return tell(turns);
}
