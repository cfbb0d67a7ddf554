// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: it owns the pages, docks and actions and connects them; every part looks after itself. It borrows the
// workspace. GUI thread.
#pragma once

#include "domain/search_query.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QLabel;

namespace sourcing {
class Workspace;
}

namespace Ui {
class MainWindow;
}

namespace desktop {

class Activities;
class CachePanel;
class DetailsPanel;
class FilterPanel;
class Pill;
class QuickFilterField;
class ProgramActions;
class SearchPage;
class SearchTabs;
class TokenGauge;
class WindowPages;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// Starts with the searches of the last time; without any, or for another marketplace, with a form for that one.
    MainWindow(sourcing::Workspace& workspace, domain::Marketplace marketplace, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] SearchTabs& tabs() { return *m_tabs; }
    [[nodiscard]] SearchPage& page(); // the one in front
    [[nodiscard]] WindowPages& pages() { return *m_pages; }
    [[nodiscard]] Activities& activities() { return *m_activities; }
    [[nodiscard]] FilterPanel& filters() { return *m_filters; }
    [[nodiscard]] QuickFilterField& quickFilter() { return *m_quickFilter; }
    [[nodiscard]] ProgramActions& program() { return *m_program; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setUpToolBar();
    void setUpDocks();
    void setUpStatusBar();
    void connectFilters();
    void connectTabs();
    void connectRows(SearchPage& page);
    void connectActions();
    void startSearch();
    void newSearch();
    void retranslate();
    void showProfiles();
    void showFront();
    void showRunning(bool running);
    void showFilters();
    void restore(domain::Marketplace marketplace);
    void remember();

    sourcing::Workspace& m_workspace;
    std::unique_ptr<Ui::MainWindow> m_form;
    Activities* m_activities;
    SearchTabs* m_tabs;
    WindowPages* m_pages;
    QPointer<SearchPage> m_front; // whose form the panel shows
    FilterPanel* m_filters;
    CachePanel* m_cache;
    DetailsPanel* m_details;
    ProgramActions* m_program;
    QuickFilterField* m_quickFilter;
    Pill* m_demoMark = nullptr; // in the demo
    TokenGauge* m_tokens;
    QLabel* m_status;
    QLabel* m_selection;
};

} // namespace desktop
