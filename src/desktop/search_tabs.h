// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The searches, a tab each; there is always one. What the page in front says goes out as this widget's own signals, so
// that nobody need follow the tabs. Owned by the MainWindow, GUI thread.
#pragma once

#include "desktop/search_tab.h"

#include <QTabWidget>

#include <deque>

class QToolButton;

namespace sourcing {
class Workspace;
}

namespace desktop {

class Activities;
class NamedCategories;
class SearchPage;

class SearchTabs final : public QTabWidget {
    Q_OBJECT

public:
    SearchTabs(sourcing::Workspace& workspace, QWidget* parent);

    /// Where long tasks are told of from now on; they outlive the tabs' tasks.
    void setActivities(Activities& activities);
    [[nodiscard]] SearchPage& front() const;
    [[nodiscard]] std::vector<SearchPage*> pages() const; // left to right

    /// Opens a tab and brings it to the front.
    SearchPage& open(SearchTab tab);
    /// The tab in front once more, with its form and without its rows.
    void duplicate();
    /// Ends what runs in it; what came is in the cache. The last one leaves an empty one behind.
    void close(int index);
    /// The tab that was closed last, with its rows where the cache has them.
    void reopen();
    [[nodiscard]] bool canReopen() const { return !m_closed.empty(); }
    void rename(int index, const QString& name);
    /// Its name, else what its filters are.
    [[nodiscard]] QString titleOf(const SearchPage& page) const;

    [[nodiscard]] RememberedTabs remembered() const;
    /// Those of an earlier start. Rows come from the cache, for nothing, and only when their tab is looked at.
    void restore(const RememberedTabs& remembered);

    /// Every tab is scored anew under it.
    void setProfile(const QString& name);

Q_SIGNALS:
    /// Another page is in front; all the signals below are to be taken as said by it.
    void frontChanged();
    void closedChanged();
    void added(desktop::SearchPage* page);

    void runningChanged(bool running);
    void statusChanged(const QString& text);
    void selectionChanged(const QString& text);
    void forecastReady(const QString& text);
    void rowsChanged();
    void filtersWanted();
    void queryEdited(const domain::SearchQuery& query);

protected:
    void changeEvent(QEvent* event) override;

private:
    SearchPage& add(SearchTab tab);
    void follow(SearchPage* page);
    void showTitle(const SearchPage& page);
    void showTitles();
    void retranslate();
    void comeToFront(int index);
    void chooseName(int index);
    void showMenu(QPoint at);

    sourcing::Workspace& m_workspace;
    Activities* m_activities = nullptr;
    NamedCategories* m_names;
    QToolButton* m_add;
    std::deque<SearchTab> m_closed; // the latest at the back
};

} // namespace desktop
