// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on a real workspace, against the simulator over HTTP.
#pragma once

#include "desktop/filter_editor.h"
#include "desktop/filter_panel.h"
#include "desktop/main_window.h"
#include "desktop/quick_filter_field.h"
#include "desktop/search_page.h"
#include "desktop/theme.h"
#include "simulator/server.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace test {

class RealWindow : public ::testing::Test {
protected:
    void SetUp() override
    {
        desktop::applyTheme(*qApp, desktop::ThemeMode::Light);
        openWorkspace({});
    }

    void openWorkspace(const simulator::Options& options)
    {
        window.reset();
        workspace.reset();
        auto started = simulator::Server::start(options);
        ASSERT_TRUE(started) << qPrintable(started.error().detail);
        server = std::move(*started);
        openWindow();
    }

    void openWindow()
    {
        sourcing::WorkspaceOptions choice;
        choice.dataDir = folder.path();
        choice.keepaUrl = server->url();
        choice.apiKey = QLatin1String(simulator::kDemoKey);
        choice.demo = true;
        choice.database = database;
        auto opened = test::await(sourcing::Workspace::open(&clock, choice));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        workspace = std::move(opened->workspace);
        window = std::make_unique<desktop::MainWindow>(*workspace, domain::Marketplace::Us);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    }

    QLineEdit* end(const char* key, int place) const
    {
        auto* editor = window->findChild<desktop::FilterEditor*>(QStringLiteral("filter_%1").arg(QLatin1String(key)));
        return editor->findChildren<QLineEdit*>().at(place);
    }

    void ask(int limit)
    {
        window->filters().setQuery({});
        QTest::keyClicks(end("category", 0), QStringLiteral("Books"));
        QTest::keyClick(end("category", 0), Qt::Key_Return);
        QTest::keyClicks(end("bsr", 0), QStringLiteral("10k"));
        QTest::keyClicks(end("bsr", 1), QStringLiteral("50k"));
        QTest::keyClicks(end("max", 0), QString::number(limit));
        QTest::keyClick(end("max", 0), Qt::Key_Return);
    }

    [[nodiscard]] bool finished() const
    {
        return test::waitUntil([this] { return !window->page().isRunning(); });
    }

    void grab(const char* name) const
    {
        const QString to = qEnvironmentVariable("GLEANER_SCREENSHOTS");
        if (!to.isEmpty())
            EXPECT_TRUE(window->grab().save(QStringLiteral("%1/%2.png").arg(to, QLatin1String(name))));
    }

    // A forecast that is under way holds on to it a moment longer than its window.
    static inline const base::SystemClock clock;
    QTemporaryDir folder;
    QString database; // empty: a file in the folder
    std::unique_ptr<simulator::Server> server;
    std::unique_ptr<sourcing::Workspace> workspace;
    std::unique_ptr<desktop::MainWindow> window;
};

} // namespace test
