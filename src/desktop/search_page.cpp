// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search_page.h"

#include "ui_search_page.h"

#include "desktop/cost_edits.h"
#include "desktop/error_text.h"
#include "desktop/filter_chips.h"
#include "desktop/format.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/selection_summary.h"
#include "desktop/summary_text.h"
#include "desktop/theme.h"
#include "desktop/thumbnails.h"
#include "sourcing/workspace.h"

#include <QItemSelectionModel>
#include <QMessageBox>

namespace desktop {

SearchPage::SearchPage(sourcing::Workspace& workspace, Activities& activities, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_activities(activities), m_form(std::make_unique<Ui::SearchPage>()),
      m_model(new ResultsModel(this)), m_view(new ResultsView(*m_model, this)),
      m_costs(new CostEdits(workspace, *m_model, this)), m_session(new sourcing::SearchSession(workspace, this))
{
    m_form->setupUi(this);
    m_form->stack->addWidget(m_view);
    auto* chips = new FilterChips(this);
    chips->setWorkspace(workspace);
    m_form->pageLayout->insertWidget(0, chips);
    m_form->pageLayout->setStretchFactor(m_form->stack, 1); // the room is the table's, however many chips there are
    connect(this, &SearchPage::tabChanged, chips, [this, chips] { chips->setQuery(m_tab.query); });
    connect(chips, &FilterChips::queryEdited, this, [this](const domain::SearchQuery& query) {
        setDraft(query);
        Q_EMIT queryEdited(query);
    });
    m_form->funnel->setFont(scaled(font(), type::kSecondary));
    m_form->funnel->setForegroundRole(QPalette::PlaceholderText);
    m_form->funnel->setMargin(space::kControls);
    m_form->emptyText->setFont(scaled(font(), type::kSection));
    m_form->emptyText->setForegroundRole(QPalette::PlaceholderText);
    const auto profile = m_workspace.profile(m_workspace.settings().get(sourcing::settings::kProfile));
    m_profile = profile ? *profile : m_workspace.profiles().front();
    m_costs->setProfile(m_profile);
    m_costs->addTo(*m_view);
    m_view->setThumbnails(new Thumbnails(workspace.images(), this));

    connectSession();
    connect(m_form->messageBar, &MessageBar::actionChosen, this, &SearchPage::runAction);
    connect(m_form->emptyButton, &QPushButton::clicked, this, &SearchPage::filtersWanted);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchPage::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SearchPage::showSelection);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &SearchPage::showSelection);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SearchPage::showSelection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SearchPage::showSelection);
    m_form->progress->hide();
    showState();
}

SearchPage::~SearchPage()
{
    m_rescoring.request_stop();
}

void SearchPage::connectSession()
{
    using sourcing::SearchSession;
    connect(&m_countdown, &QTimer::timeout, this, &SearchPage::tellProgress);
    connect(m_session, &SearchSession::rowsReady, this, [this](int generation, const std::vector<domain::Row>& rows) {
        if (generation != m_session->generation())
            return;
        m_model->append(rows);
        takeProfile();
        showState();
    });
    connect(m_session, &SearchSession::rowsHeldBack, this,
            [this](int generation, const std::vector<domain::Row>& rows) {
                if (generation != m_session->generation())
                    return;
                m_model->appendHeldBack(rows);
                takeProfile();
            });
    connect(m_session, &SearchSession::progressed, this, [this](int generation, const sourcing::Progress& progress) {
        if (generation == m_session->generation())
            showProgress(progress);
    });
    connect(m_session, &SearchSession::finished, this, [this](int generation, const domain::Summary& summary) {
        if (generation == m_session->generation())
            finish(summary);
    });
}

sourcing::RunOptions SearchPage::runOptions() const
{
    sourcing::RunOptions options;
    options.profile = m_profile;
    return options;
}

bool SearchPage::isRunning() const
{
    return m_session->isRunning();
}

void SearchPage::setTab(SearchTab tab)
{
    m_tab = std::move(tab);
    m_model->setFilter(m_tab.quickFilter);
    Q_EMIT tabChanged();
}

void SearchPage::setDraft(const domain::SearchQuery& query)
{
    if (m_tab.query == query)
        return;
    m_tab.query = query;
    Q_EMIT tabChanged();
}

void SearchPage::recallOnce()
{
    if (m_tab.wasRun && !m_query)
        begin(domain::SearchQuery(m_tab.query), Way::CacheOnly);
}

void SearchPage::search(const domain::SearchQuery& query)
{
    begin(query, Way::CacheFirst);
}

void SearchPage::refresh()
{
    if (canRefresh())
        begin(domain::SearchQuery(*m_query), Way::PastCache);
}

void SearchPage::begin(const domain::SearchQuery& query, Way way)
{
    if (const QString problem = problemOf(query); !problem.isEmpty())
        return showError({.kind = base::ErrorKind::Input, .detail = problem});
    m_form->messageBar->hide();
    m_query = query;
    m_way = way;
    m_tab.query = query;
    m_tab.wasRun = true;
    m_summary.reset();
    m_model->clear();
    auto options = runOptions();
    options.refresh = way == Way::PastCache;
    options.offline = way == Way::CacheOnly;
    m_runProfile = m_profile;
    if (way != Way::CacheOnly) {
        m_activity = m_activities.begin(*this,
                                        {.title = titleOf(m_tab),
                                         .cancel = [this] { cancel(); },
                                         .retry = [this, again = query, way] { begin(again, way); }});
    }
    m_session->start(query, options);
    Q_EMIT tabChanged();
    Q_EMIT runningChanged(true);
    showProgress({});
    showState();
}

void SearchPage::cancel()
{
    m_session->cancel();
}

void SearchPage::showProgress(const sourcing::Progress& progress)
{
    m_form->progress->setVisible(isRunning());
    m_form->progress->setRange(0, progress.wanted);
    m_form->progress->setValue(progress.done);
    m_progress = progress;
    m_activity.progress(progress.done, progress.wanted, progress.wait);
    if (progress.wait)
        m_countdown.start(std::chrono::seconds(1));
    else
        m_countdown.stop();
    tellProgress();
}

void SearchPage::tellProgress()
{
    tellStatus(progressText(m_progress, m_workspace.clock().now(), QLocale()));
}

void SearchPage::tellStatus(const QString& text)
{
    m_statusText = text;
    Q_EMIT statusChanged(text);
}

void SearchPage::finish(const domain::Summary& summary)
{
    m_summary = summary;
    m_countdown.stop();
    m_form->progress->hide();
    m_activity.finish(summary.endedBy, summaryText(summary, QLocale()));
    Q_EMIT runningChanged(false);
    if (m_way == Way::CacheOnly && summary.endedBy) { // gone from the cache since: the form is there to search again
        m_query.reset();
        m_summary.reset();
        tellStatus(QString());
        return showState();
    }
    tellStatus(summaryText(summary, QLocale()));
    // Who cancels knows it; the status line says so too.
    if (summary.endedBy && summary.endedBy->kind != base::ErrorKind::Cancelled)
        showError(*summary.endedBy);
    showState();
}

void SearchPage::showError(const base::Error& error)
{
    m_form->messageBar->showError(textOf(error));
}

void SearchPage::runAction(ErrorAction action, const QString& detail)
{
    switch (action) {
    case ErrorAction::Retry:
        if (m_query)
            begin(domain::SearchQuery(*m_query), Way::CacheFirst);
        return;
    case ErrorAction::OpenSettings:
        return Q_EMIT keyWanted();
    case ErrorAction::EditFilters:
        Q_EMIT filtersWanted();
        return;
    case ErrorAction::ShowDetails: {
        auto* box = new QMessageBox(QMessageBox::Information, tr("Details"), detail, QMessageBox::Close, this);
        box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        box->setAttribute(Qt::WA_DeleteOnClose);
        return box->open();
    }
    case ErrorAction::None:
        return;
    }
}

void SearchPage::showState()
{
    const QString funnel = m_summary ? funnelText(*m_summary, QLocale()) : QString();
    m_form->funnel->setText(funnel);
    const bool hasRows = !m_model->rows().empty() && (m_model->foundCount() > 0 || isRunning());
    // It counts what the search left out under the assumptions that it began with.
    m_form->funnel->setVisible(!funnel.isEmpty() && hasRows && m_profile == m_runProfile);
    m_form->stack->setCurrentWidget(hasRows ? static_cast<QWidget*>(m_view) : m_form->emptyPage);
    if (hasRows)
        return;
    m_form->emptyButton->setVisible(!isRunning());
    m_form->emptyButton->setText(m_summary ? tr("Edit filters") : tr("Set filters"));
    if (isRunning())
        m_form->emptyText->setText(tr("Searching…"));
    else if (m_summary && m_summary->endedBy)
        m_form->emptyText->setText(textOf(*m_summary->endedBy).headline);
    else if (!m_summary)
        m_form->emptyText->setText(tr("Pick a category, a sales rank and a price range, then search."));
    else
        m_form->emptyText->setText(tr("Nothing came through: %1").arg(funnel));
}

void SearchPage::showSelection()
{
    const auto selected = m_view->selectedRows();
    const QString problem = m_model->filter().problems().join(QStringLiteral(" · "));
    const int shown = m_model->rowCount();
    const int all = m_model->foundCount();
    if (!problem.isEmpty())
        m_selectionText = problem;
    else if (!selected.empty())
        m_selectionText = summaryText(summaryOf(*m_model, selected), QLocale());
    else if (shown < all)
        m_selectionText = tr("%1 of %n row(s) shown", nullptr, all).arg(QLocale().toString(shown));
    else
        m_selectionText.clear();
    Q_EMIT selectionChanged(m_selectionText);
}

void SearchPage::setProfile(const QString& name)
{
    const auto profile = m_workspace.profile(name);
    if (!profile || *profile == m_profile)
        return;
    m_profile = *profile;
    m_costs->setProfile(m_profile);
    scoreAnew();
}

/// Rows that came in scored under assumptions that have been changed since.
void SearchPage::takeProfile()
{
    if (m_profile != m_runProfile)
        scoreAnew();
}

void SearchPage::scoreAnew()
{
    m_rescoring.request_stop();
    m_rescoring = {};
    // Filters on figures that these assumptions do not give cannot choose: the rows stay as they are shown.
    auto query = m_query;
    if (query) {
        if (const auto answerable = sourcing::checkedUnder(*query, m_profile); !answerable) {
            showError(answerable.error());
            query.reset();
        }
    }
    std::vector<sourcing::Scorable> subjects;
    subjects.reserve(m_model->rows().size());
    for (const domain::Row& row : m_model->rows())
        subjects.push_back({row.facts, row.typedCost});
    auto rows = m_workspace.rescore(m_rescoring.get_token(), std::move(subjects), m_profile, std::move(query));
    const auto show = [this, stop = m_rescoring.get_token(),
                       profile = m_profile.name](const std::optional<sourcing::Rescored>& made) {
        if (!made || stop.stop_requested())
            return;
        m_model->setScores(*made, profile);
        showState();
        showSelection();
    };
    QCoro::connect(std::move(rows), this, show);
}

void SearchPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_form->retranslateUi(this);
    m_model->retranslate();
    m_costs->retranslate();
    if (m_summary)
        tellStatus(summaryText(*m_summary, QLocale()));
    else if (isRunning())
        tellProgress();
    showState();
    showSelection();
}

void SearchPage::askForecast(const domain::SearchQuery& query)
{
    const int turn = ++m_forecastTurn;
    if (const QString problem = problemOf(query); !problem.isEmpty())
        return Q_EMIT forecastReady(problem);
    auto task = m_session->forecast(query, runOptions());
    QCoro::connect(std::move(task), this, [this, turn](const base::Result<domain::Forecast>& forecast) {
        if (turn != m_forecastTurn)
            return;
        Q_EMIT forecastReady(forecast ? forecastText(*forecast, QLocale()) : textOf(forecast.error()).headline);
    });
}

void SearchPage::setQuickFilter(const QString& text)
{
    m_tab.quickFilter = text;
    m_model->setFilter(text);
}

} // namespace desktop
