// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/main_window.h"

#include "ui_main_window.h"

#include "desktop/cache_panel.h"
#include "desktop/details_panel.h"
#include "desktop/error_text.h"
#include "desktop/filter_panel.h"
#include "desktop/icons.h"
#include "desktop/pill.h"
#include "desktop/program_actions.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "desktop/search_tabs.h"
#include "desktop/theme.h"
#include "desktop/token_gauge.h"
#include "desktop/undo_bar.h"
#include "desktop/window_pages.h"
#include "sourcing/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>

namespace desktop {

namespace {

constexpr int kQuickFilterWidth = 260;

} // namespace

MainWindow::MainWindow(sourcing::Workspace& workspace, domain::Marketplace marketplace, QWidget* parent)
    : QMainWindow(parent), m_workspace(workspace), m_form(std::make_unique<Ui::MainWindow>()),
      m_tabs(new SearchTabs(workspace, this)), m_pages(new WindowPages(workspace, *m_tabs, this)),
      m_filters(new FilterPanel(this)), m_cache(new CachePanel(workspace, this)),
      m_details(new DetailsPanel(workspace, this)), m_program(new ProgramActions(workspace, this)),
      m_quickFilter(new QLineEdit(this)), m_tokens(new TokenGauge(this)), m_status(new QLabel(this)),
      m_selection(new QLabel(this))
{
    m_form->setupUi(this);
    setCentralWidget(m_pages);
    setUpDocks();
    setUpToolBar();
    setUpStatusBar();
    connectFilters();
    connectTabs();
    connectActions();
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
    m_form->detailsDock->setWidget(m_details);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    resizeDocks({m_form->filterDock, m_form->detailsDock}, {space::kFilterWidth, space::kDetailsWidth}, Qt::Horizontal);
}

void MainWindow::setUpToolBar()
{
    m_form->searchAction->setIcon(icon(QStringLiteral("search")));
    m_form->cancelAction->setIcon(icon(QStringLiteral("cancel")));
    m_form->refreshAction->setIcon(icon(QStringLiteral("refresh")));
    m_form->exportAction->setIcon(icon(QStringLiteral("export")));
    m_form->newTabAction->setIcon(icon(QStringLiteral("add")));
    const auto addToggle = [this](QDockWidget* dock, const QString& iconOfDock, Qt::Key key) {
        QAction* toggle = dock->toggleViewAction();
        toggle->setIcon(icon(iconOfDock));
        toggle->setShortcut(QKeySequence(key));
        toggle->setToolTip(
            QStringLiteral("%1 (%2)").arg(dock->windowTitle(), toggle->shortcut().toString(QKeySequence::NativeText)));
        m_form->toolBar->addAction(toggle);
        m_form->viewMenu->addAction(toggle);
    };
    addToggle(m_form->filterDock, QStringLiteral("filter"), Qt::Key_F9);
    addToggle(m_form->cacheDock, QStringLiteral("cache"), Qt::Key_F8);
    addToggle(m_form->detailsDock, QStringLiteral("details"), Qt::Key_F10);

    m_form->toolBar->addAction(m_pages->buyListAction());
    m_form->viewMenu->addActions({m_pages->buyListAction(), m_pages->compareAction()});

    auto* gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_form->toolBar->addWidget(gap);
    if (m_workspace.isDemo()) {
        auto* mark = new Pill(tr("DEMO"), this);
        mark->setToolTip(tr("Made-up products; nothing is asked of Keepa"));
        mark->setAccessibleName(tr("Demo: made-up products"));
        m_form->toolBar->addWidget(mark);
    }
    m_quickFilter->setPlaceholderText(tr("Quick filter: words, roi>30, bsr<50k"));
    m_quickFilter->setAccessibleName(tr("Quick filter"));
    m_quickFilter->setClearButtonEnabled(true);
    m_quickFilter->setFixedWidth(kQuickFilterWidth);
    m_form->toolBar->addWidget(m_quickFilter);
    for (QAction* action : m_form->toolBar->actions()) {
        if (QWidget* button = m_form->toolBar->widgetForAction(action); button && !action->text().isEmpty()) {
            button->setFocusPolicy(Qt::TabFocus);
            button->setAccessibleName(action->text());
        }
    }
}

void MainWindow::setUpStatusBar()
{
    m_status->setAccessibleName(tr("Last search"));
    m_status->setContentsMargins(space::kControls, 0, space::kControls, 0);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_selection->setAccessibleName(tr("Selection"));
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
    QStringList names;
    for (const auto& profile : m_workspace.profiles())
        names += profile.name;
    m_filters->setProfiles(names, m_workspace.settings().get(sourcing::settings::kProfile));
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

void MainWindow::connectTabs()
{
    connect(m_tabs, &SearchTabs::frontChanged, this, &MainWindow::showFront);
    connect(m_tabs, &SearchTabs::runningChanged, this, &MainWindow::showRunning);
    connect(m_tabs, &SearchTabs::statusChanged, m_status, &QLabel::setText);
    connect(m_tabs, &SearchTabs::selectionChanged, m_selection, &QLabel::setText);
    connect(m_tabs, &SearchTabs::filtersWanted, this, &MainWindow::showFilters);
    connect(m_tabs, &SearchTabs::forecastReady, this, [this](const QString& text) {
        if (m_filters->problem().isEmpty())
            m_filters->setForecast(text);
    });
    connect(m_tabs, &SearchTabs::rowsChanged, this,
            [this] { m_form->exportAction->setEnabled(!page().model().rows().empty()); });
    connect(m_tabs, &SearchTabs::closedChanged, this,
            [this] { m_form->reopenTabAction->setEnabled(m_tabs->canReopen()); });
    connect(m_cache, &CachePanel::failed, this, [this](const base::Error& error) { page().showError(error); });
    connect(m_cache, &CachePanel::noticed, m_status, &QLabel::setText);
}

void MainWindow::connectActions()
{
    connect(m_form->searchAction, &QAction::triggered, this, &MainWindow::startSearch);
    connect(m_form->cancelAction, &QAction::triggered, this, [this] { page().cancel(); });
    connect(m_form->refreshAction, &QAction::triggered, this, [this] { page().refresh(); });
    connect(m_form->exportAction, &QAction::triggered, this, [this] { page().exportCsv(); });
    connect(m_form->newTabAction, &QAction::triggered, this, &MainWindow::newSearch);
    connect(m_form->duplicateTabAction, &QAction::triggered, m_tabs, &SearchTabs::duplicate);
    connect(m_form->reopenTabAction, &QAction::triggered, m_tabs, &SearchTabs::reopen);
    connect(m_form->closeTabAction, &QAction::triggered, this, [this] { m_tabs->close(m_tabs->currentIndex()); });
    connect(m_form->quitAction, &QAction::triggered, this, &QWidget::close);
    m_form->fileMenu->insertAction(m_form->quitAction, m_program->settingsAction());
    m_form->menuBar->addMenu(m_program->helpMenu());
    connect(m_program, &ProgramActions::exampleReady, m_filters, &FilterPanel::setQuery);
    connect(m_form->filterFocusAction, &QAction::triggered, this, &MainWindow::showFilters);
    connect(m_form->quickFilterAction, &QAction::triggered, this, [this] {
        m_quickFilter->setFocus(Qt::ShortcutFocusReason);
        m_quickFilter->selectAll();
    });
    connect(m_quickFilter, &QLineEdit::textChanged, this, [this](const QString& text) { page().setQuickFilter(text); });
    connect(m_quickFilter, &QLineEdit::returnPressed, this, [this] { page().view().setFocus(); });
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
    m_form->exportAction->setEnabled(!m_front->model().rows().empty());
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

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    for (auto* each : m_tabs->pages())
        each->cancel();
    event->accept();
}

} // namespace desktop
