// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: it owns the pages, docks and actions and connects them; every part looks after itself. It borrows the
// workspace. GUI thread.
#pragma once

#include "domain/search_query.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QLineEdit;

namespace sourcing {
class Workspace;
}

namespace Ui {
class MainWindow;
}

namespace desktop {

class CachePanel;
class FilterPanel;
class SearchPage;
class TokenGauge;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// Starts with the marketplace's empty form, or with the last search where it was in the same marketplace.
    MainWindow(sourcing::Workspace& workspace, domain::Marketplace marketplace, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] SearchPage& page() { return *m_page; }
    [[nodiscard]] FilterPanel& filters() { return *m_filters; }
    [[nodiscard]] QLineEdit& quickFilter() { return *m_quickFilter; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void setUpToolBar();
    void setUpDocks();
    void setUpStatusBar();
    void connectFilters();
    void connectPage();
    void connectActions();
    void startSearch();
    void showRunning(bool running);
    void showFilters();
    void restore(domain::Marketplace marketplace);
    void remember();
    void rememberSearch(const domain::SearchQuery& query);
    [[nodiscard]] domain::SearchQuery firstQuery(domain::Marketplace marketplace) const;

    sourcing::Workspace& m_workspace;
    std::unique_ptr<Ui::MainWindow> m_form;
    SearchPage* m_page;
    FilterPanel* m_filters;
    CachePanel* m_cache;
    QLineEdit* m_quickFilter;
    TokenGauge* m_tokens;
    QLabel* m_status;
    QLabel* m_selection;
};

} // namespace desktop
