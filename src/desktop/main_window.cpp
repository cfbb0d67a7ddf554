// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/main_window.h"

#include "ui_main_window.h"

#include "desktop/activities.h"
#include "desktop/activity_panel.h"
#include "desktop/buy_actions.h"
#include "desktop/cache_panel.h"
#include "desktop/cost_edits.h"
#include "desktop/details_panel.h"
#include "desktop/error_text.h"
#include "desktop/filter_panel.h"
#include "desktop/log_panel.h"
#include "desktop/program_actions.h"
#include "desktop/quick_filter_field.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "desktop/search_tabs.h"
#include "desktop/theme.h"
#include "desktop/token_gauge.h"
#include "desktop/undo_bar.h"
#include "desktop/window_pages.h"
#include "sourcing/workspace.h"

#include <QCloseEvent>
#include <QLabel>
#include <QSignalBlocker>

namespace desktop {

MainWindow::MainWindow(sourcing::Workspace& workspace, domain::Marketplace marketplace, QWidget* parent)
    : QMainWindow(parent), m_workspace(workspace), m_form(std::make_unique<Ui::MainWindow>()),
      m_activities(new Activities(workspace.clock(), this)), m_tabs(new SearchTabs(workspace, *m_activities, this)),
      m_pages(new WindowPages(workspace, *m_tabs, this)), m_filters(new FilterPanel(this)),
      m_cache(new CachePanel(workspace, this)), m_details(new DetailsPanel(workspace, this)),
      m_program(new ProgramActions(workspace, *m_activities, this)), m_quickFilter(new QuickFilterField(this)),
      m_tokens(new TokenGauge(this)), m_status(new QLabel(this)), m_selection(new QLabel(this))
{
    m_form->setupUi(this);
    setCentralWidget(m_pages);
    setUpDocks();
    setUpToolBar();
    setUpStatusBar();
    connectFilters();
    connectTabs();
    connectActions();
    retranslate();
    restore(marketplace);
    m_filters->focusFirst();
}

MainWindow::~MainWindow() = default;

SearchPage& MainWindow::page()
{
    return m_tabs->front();
}

void MainWindow::setUpDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_form->filterDock->setWidget(m_filters);
    m_form->filterDock->setMinimumWidth(space::kFilterWidth);
    m_form->cacheDock->setWidget(m_cache);
    m_form->cacheDock->hide();
    m_cache->setActivities(*m_activities);
    m_form->activityDock->setWidget(new ActivityPanel(*m_activities, this));
    m_form->activityDock->hide();
    m_form->detailsDock->setWidget(m_details);
    m_form->logDock->setWidget(new LogPanel(this));
    m_form->logDock->hide();
    tabifyDockWidget(m_form->cacheDock, m_form->activityDock);
    tabifyDockWidget(m_form->activityDock, m_form->logDock);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea); // what stands below is wide
    resizeDocks({m_form->filterDock, m_form->detailsDock}, {space::kFilterWidth, space::kDetailsWidth}, Qt::Horizontal);
}

void MainWindow::setUpStatusBar()
{
    m_status->setContentsMargins(space::kControls, 0, space::kControls, 0);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_selection->setContentsMargins(space::kControls, 0, space::kPanel, 0);
    m_form->statusBar->addWidget(m_tokens);
    m_form->statusBar->addWidget(m_status, 1);
    m_form->statusBar->addPermanentWidget(&m_pages->undoBar());
    m_form->statusBar->addPermanentWidget(m_selection);
    connect(m_pages, &WindowPages::failed, this, [this](const base::Error& error) { page().showError(error); });
    m_tokens->show(m_workspace.tokens());
    connect(&m_workspace, &sourcing::Workspace::tokensChanged, this, [this] { m_tokens->show(m_workspace.tokens()); });
}

void MainWindow::connectFilters()
{
    showProfiles();
    connect(&m_workspace, &sourcing::Workspace::profilesChanged, this, [this] {
        showProfiles();
        m_tabs->setProfile(m_filters->profile());
    });
    m_filters->setWorkspace(m_workspace);
    addActions(m_filters->presetActions());
    connect(m_tabs, &SearchTabs::queryEdited, m_filters, &FilterPanel::editQuery);
    connect(m_filters, &FilterPanel::searchRequested, this, &MainWindow::startSearch);
    connect(m_filters, &FilterPanel::queryRested, this, [this] {
        page().setDraft(m_filters->query());
        if (m_filters->problem().isEmpty())
            page().askForecast(m_filters->query());
    });
    connect(m_filters, &FilterPanel::profileChosen, this, [this](const QString& name) {
        m_workspace.settings().set(sourcing::settings::kProfile, name);
        m_tabs->setProfile(name);
    });
    connect(m_filters, &FilterPanel::marketplaceChosen, this, [this](domain::Marketplace marketplace) {
        m_workspace.settings().set(sourcing::settings::kMarketplace, domain::codeOf(marketplace));
    });
}

void MainWindow::showProfiles()
{
    QStringList names;
    for (const auto& profile : m_workspace.profiles())
        names += profile.name;
    const QString chosen = m_workspace.settings().get(sourcing::settings::kProfile);
    const QString inForce = names.contains(chosen) ? chosen : names.front();
    m_filters->setProfiles(names, inForce);
}

void MainWindow::connectRows(SearchPage& page)
{
    auto* view = &page.view();
    connect(view, &ResultsView::detailsWanted, m_form->detailsDock, &QWidget::show);
    connect(view, &ResultsView::chartWanted, this, [this] {
        m_form->detailsDock->show();
        m_details->showChart();
    });
    connect(view, &ResultsView::buyWanted, &m_pages->buys(), &BuyActions::buy);
    connect(view, &ResultsView::rejectWanted, &m_pages->buys(), &BuyActions::reject);
}

void MainWindow::connectTabs()
{
    for (SearchPage* each : m_tabs->pages())
        connectRows(*each);
    connect(m_tabs, &SearchTabs::added, this, [this](SearchPage* added) { connectRows(*added); });
    connect(m_details, &DetailsPanel::costEdited, this,
            [this](const domain::Asin& asin, const std::optional<domain::Money>& cost) {
                page().costs().setCost({asin}, cost);
            });
    connect(m_tabs, &SearchTabs::frontChanged, this, &MainWindow::showFront);
    connect(m_tabs, &SearchTabs::runningChanged, this, &MainWindow::showRunning);
    connect(m_tabs, &SearchTabs::statusChanged, m_status, &QLabel::setText);
    connect(m_tabs, &SearchTabs::selectionChanged, m_selection, &QLabel::setText);
    connect(m_tabs, &SearchTabs::filtersWanted, this, &MainWindow::showFilters);
    connect(m_tabs, &SearchTabs::keyWanted, this, [this] { m_program->openSettings(SettingsDialog::Page::Keepa); });
    connect(m_tabs, &SearchTabs::forecastReady, this, [this](const QString& text) {
        if (m_filters->problem().isEmpty())
            m_filters->setForecast(text);
    });
    connect(m_tabs, &SearchTabs::rowsChanged, this,
            [this] { m_form->exportAction->setEnabled(page().model().rowCount() > 0); });
    connect(m_tabs, &SearchTabs::closedChanged, this,
            [this] { m_form->reopenTabAction->setEnabled(m_tabs->canReopen()); });
    connect(m_cache, &CachePanel::failed, this, [this](const base::Error& error) { page().showError(error); });
    connect(m_cache, &CachePanel::noticed, m_status, &QLabel::setText);
}

void MainWindow::startSearch()
{
    if (!m_filters->problem().isEmpty())
        return showFilters();
    page().search(m_filters->query());
}

void MainWindow::newSearch()
{
    SearchTab tab;
    tab.query.marketplace = m_filters->query().marketplace;
    m_tabs->open(std::move(tab));
    showFilters();
}

/// Another tab is in front: the form, the quick filter and all that is told of a search are its own.
void MainWindow::showFront()
{
    if (m_front && m_front != &page())
        m_front->setDraft(m_filters->query());
    m_front = &page();
    m_details->follow(m_front->view(), m_front->model());
    m_filters->setQuery(m_front->tab().query);
    const QSignalBlocker quiet(m_quickFilter);
    m_quickFilter->setText(m_front->tab().quickFilter);
    m_status->setText(m_front->statusText());
    m_selection->setText(m_front->selectionText());
    m_form->exportAction->setEnabled(m_front->model().rowCount() > 0);
    showRunning(m_front->isRunning());
}

void MainWindow::showRunning(bool running)
{
    m_form->cancelAction->setEnabled(running);
    m_form->refreshAction->setEnabled(!running && page().canRefresh());
    m_filters->setRunning(running);
    m_cache->readSoon(); // what was served from it is counted too
    if (!running)
        page().askForecast(m_filters->query());
}

void MainWindow::showFilters()
{
    m_form->filterDock->show();
    m_filters->focusFirst();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_form->retranslateUi(this);
    retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    for (auto* each : m_tabs->pages())
        each->cancel();
    event->accept();
}

} // namespace desktop
