// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One search: its form as it stood, its session, its rows, its table, its messages. One tab of SearchTabs, which owns
// it; what other parts of the window show of it goes out as texts. GUI thread.
#pragma once

#include "desktop/search_tab.h"
#include "domain/summary.h"
#include "sourcing/search_session.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>

namespace sourcing {
class Workspace;
}

namespace Ui {
class SearchPage;
}

namespace desktop {

class CostEdits;
enum class ErrorAction;
class ResultsModel;
class ResultsView;

class SearchPage final : public QWidget {
    Q_OBJECT

public:
    SearchPage(sourcing::Workspace& workspace, QWidget* parent);
    ~SearchPage() override;

    /// What it is remembered by.
    [[nodiscard]] const SearchTab& tab() const { return m_tab; }
    void setTab(SearchTab tab);
    /// How the form stands, for the tab to come back to.
    void setDraft(const domain::SearchQuery& query);
    /// The rows of an earlier start, from the cache and for nothing; does so the first time alone.
    void recallOnce();

    void search(const domain::SearchQuery& query);
    /// The last search again, past the cache: BYPASS.
    void refresh();
    /// Ends the running search; what came stays.
    void cancel();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool isRecalling() const { return m_way == Way::CacheOnly; }
    [[nodiscard]] bool canRefresh() const { return m_query.has_value() && !isRunning(); }

    /// Scores the rows again under the profile of this name, and searches under it from now on. Spends nothing.
    void setProfile(const QString& name);
    /// Answers with forecastReady().
    void askForecast(const domain::SearchQuery& query);
    void setQuickFilter(const QString& text);
    /// Asks for a file and writes the rows in view to it, in their order.
    void exportCsv();
    /// Writes them at once. Errors are shown in the bar.
    void exportTo(const QString& path);

    void showError(const base::Error& error);

    [[nodiscard]] ResultsModel& model() { return *m_model; }
    [[nodiscard]] ResultsView& view() { return *m_view; }
    [[nodiscard]] CostEdits& costs() { return *m_costs; }
    [[nodiscard]] const std::optional<domain::Summary>& summary() const { return m_summary; }
    [[nodiscard]] const QString& statusText() const { return m_statusText; }
    [[nodiscard]] const QString& selectionText() const { return m_selectionText; }

Q_SIGNALS:
    void tabChanged();
    void runningChanged(bool running);
    void progressed(const sourcing::Progress& progress);
    void ended(const domain::Summary& summary);
    void exported(const QString& path, const std::optional<base::Error>& endedBy);
    void statusChanged(const QString& text);
    void selectionChanged(const QString& text);
    void forecastReady(const QString& text);
    void filtersWanted();
    void queryEdited(const domain::SearchQuery& query); // by the chips

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectSession();
    enum class Way { CacheFirst, PastCache, CacheOnly };
    void begin(const domain::SearchQuery& query, Way way);
    void tellStatus(const QString& text);
    void showProgress(const sourcing::Progress& progress);
    void tellProgress();
    void finish(const domain::Summary& summary);
    void runAction(ErrorAction action, const QString& detail);
    void takeProfile();
    void scoreAnew();
    void showState();
    void showSelection();
    [[nodiscard]] sourcing::RunOptions runOptions() const;

    sourcing::Workspace& m_workspace;
    std::unique_ptr<Ui::SearchPage> m_form;
    ResultsModel* m_model;
    ResultsView* m_view;
    CostEdits* m_costs;
    sourcing::SearchSession* m_session;
    domain::Profile m_profile;
    domain::Profile m_runProfile; // that the running search scores under
    SearchTab m_tab;
    Way m_way = Way::CacheFirst;
    QString m_statusText, m_selectionText;
    std::optional<domain::SearchQuery> m_query; // of the rows
    std::optional<domain::Summary> m_summary;
    sourcing::Progress m_progress;
    QTimer m_countdown; // a tick a second while the search waits
    int m_forecastTurn = 0;
    std::stop_source m_rescoring; // the newest change of assumptions
};

} // namespace desktop
