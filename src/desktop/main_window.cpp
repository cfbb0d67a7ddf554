// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/main_window.h"

#include "ui_main_window.h"

#include "desktop/cache_panel.h"
#include "desktop/error_text.h"
#include "desktop/filter_panel.h"
#include "desktop/icons.h"
#include "desktop/pill.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "desktop/theme.h"
#include "desktop/token_gauge.h"
#include "sourcing/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QTimer>

namespace desktop {

namespace {

constexpr int kQuickFilterWidth = 260;

} // namespace

MainWindow::MainWindow(sourcing::Workspace& workspace, domain::Marketplace marketplace, QWidget* parent)
    : QMainWindow(parent), m_workspace(workspace), m_form(std::make_unique<Ui::MainWindow>()),
      m_page(new SearchPage(workspace, this)), m_filters(new FilterPanel(this)),
      m_cache(new CachePanel(workspace, this)), m_quickFilter(new QLineEdit(this)), m_tokens(new TokenGauge(this)),
      m_status(new QLabel(this)), m_selection(new QLabel(this))
{
    m_form->setupUi(this);
    setCentralWidget(m_page);
    setUpDocks();
    setUpToolBar();
    setUpStatusBar();
    connectFilters();
    connectPage();
    connectActions();
    restore(marketplace);
    m_filters->focusFirst();
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_form->filterDock->setWidget(m_filters);
    m_form->filterDock->setMinimumWidth(space::kFilterWidth);
    m_form->cacheDock->setWidget(m_cache);
    m_form->cacheDock->hide();
    resizeDocks({m_form->filterDock}, {space::kFilterWidth}, Qt::Horizontal);
}

void MainWindow::setUpToolBar()
{
    m_form->searchAction->setIcon(icon(QStringLiteral("search")));
    m_form->cancelAction->setIcon(icon(QStringLiteral("cancel")));
    m_form->refreshAction->setIcon(icon(QStringLiteral("refresh")));
    m_form->exportAction->setIcon(icon(QStringLiteral("export")));
    addActions({m_form->filterFocusAction, m_form->quickFilterAction});
    const auto addToggle = [this](QDockWidget* dock, const QString& iconOfDock, Qt::Key key) {
        QAction* toggle = dock->toggleViewAction();
        toggle->setIcon(icon(iconOfDock));
        toggle->setShortcut(QKeySequence(key));
        toggle->setToolTip(
            QStringLiteral("%1 (%2)").arg(dock->windowTitle(), toggle->shortcut().toString(QKeySequence::NativeText)));
        m_form->toolBar->addAction(toggle);
    };
    addToggle(m_form->filterDock, QStringLiteral("filter"), Qt::Key_F9);
    addToggle(m_form->cacheDock, QStringLiteral("cache"), Qt::Key_F8);

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
    m_form->statusBar->addPermanentWidget(m_selection);
    m_tokens->show(m_workspace.tokens());
    connect(&m_workspace, &sourcing::Workspace::tokensChanged, this, [this] { m_tokens->show(m_workspace.tokens()); });
}

void MainWindow::connectFilters()
{
    QStringList names;
    for (const auto& profile : m_workspace.profiles())
        names += profile.name;
    m_filters->setProfiles(names, m_workspace.settings().get(sourcing::settings::kProfile));
    connect(m_filters, &FilterPanel::searchRequested, this, &MainWindow::startSearch);
    connect(m_filters, &FilterPanel::queryRested, this, [this] {
        if (m_filters->problem().isEmpty())
            m_page->askForecast(m_filters->query());
    });
    connect(m_filters, &FilterPanel::profileChosen, this, [this](const QString& name) {
        m_workspace.settings().set(sourcing::settings::kProfile, name);
        m_page->setProfile(name);
    });
    connect(m_filters, &FilterPanel::marketplaceChosen, this, [this](domain::Marketplace marketplace) {
        m_workspace.settings().set(sourcing::settings::kMarketplace, domain::codeOf(marketplace));
    });
}

void MainWindow::connectPage()
{
    connect(m_page, &SearchPage::runningChanged, this, &MainWindow::showRunning);
    connect(m_page, &SearchPage::statusChanged, m_status, &QLabel::setText);
    connect(m_page, &SearchPage::selectionChanged, m_selection, &QLabel::setText);
    connect(m_page, &SearchPage::filtersWanted, this, &MainWindow::showFilters);
    connect(m_page, &SearchPage::forecastReady, this, [this](const QString& text) {
        if (m_filters->problem().isEmpty())
            m_filters->setForecast(text);
    });
    connect(&m_page->model(), &QAbstractItemModel::rowsInserted, this,
            [this] { m_form->exportAction->setEnabled(true); });
    connect(&m_page->model(), &QAbstractItemModel::modelReset, this,
            [this] { m_form->exportAction->setEnabled(false); });
    connect(m_cache, &CachePanel::failed, m_page, &SearchPage::showError);
    connect(m_cache, &CachePanel::noticed, m_status, &QLabel::setText);
}

void MainWindow::connectActions()
{
    connect(m_form->searchAction, &QAction::triggered, this, &MainWindow::startSearch);
    connect(m_form->cancelAction, &QAction::triggered, m_page, &SearchPage::cancel);
    connect(m_form->refreshAction, &QAction::triggered, m_page, &SearchPage::refresh);
    connect(m_form->exportAction, &QAction::triggered, m_page, &SearchPage::exportCsv);
    connect(m_form->filterFocusAction, &QAction::triggered, this, &MainWindow::showFilters);
    connect(m_form->quickFilterAction, &QAction::triggered, this, [this] {
        m_quickFilter->setFocus(Qt::ShortcutFocusReason);
        m_quickFilter->selectAll();
    });
    connect(m_quickFilter, &QLineEdit::textChanged, m_page, &SearchPage::setQuickFilter);
    connect(m_quickFilter, &QLineEdit::returnPressed, this, [this] { m_page->view().setFocus(); });
}

void MainWindow::startSearch()
{
    if (!m_filters->problem().isEmpty())
        return showFilters();
    const auto query = m_filters->query();
    rememberSearch(query);
    m_page->search(query);
}

void MainWindow::showRunning(bool running)
{
    m_form->cancelAction->setEnabled(running);
    m_form->refreshAction->setEnabled(!running && m_page->canRefresh());
    m_filters->setRunning(running);
    m_cache->readSoon(); // what was served from it is counted too
    if (!running)
        m_page->askForecast(m_filters->query());
}

void MainWindow::showFilters()
{
    m_form->filterDock->show();
    m_filters->focusFirst();
}

domain::SearchQuery MainWindow::firstQuery(domain::Marketplace marketplace) const
{
    const QByteArray last = m_workspace.settings().get(sourcing::settings::kLastSearch);
    const auto query = domain::searchQueryFromJson(QJsonDocument::fromJson(last).object());
    if (query && query->marketplace == marketplace)
        return *query;
    domain::SearchQuery first;
    first.marketplace = marketplace;
    if (m_workspace.isDemo()) { // something to press Search on
        const auto& root = domain::rootCategories(marketplace).front();
        first.filters.insert_or_assign(QStringLiteral("category"), QStringList{QString::number(root.id)});
        first.filters.insert_or_assign(QStringLiteral("bsr"), domain::Bounds{10'000, 50'000});
    }
    return first;
}

void MainWindow::restore(domain::Marketplace marketplace)
{
    const auto& settings = m_workspace.settings();
    m_page->view().setColumnLayout(settings.get(sourcing::settings::kColumnLayout));
    if (!restoreGeometry(settings.get(sourcing::settings::kWindowGeometry)))
        resize(size().boundedTo(screen()->availableSize()));
    restoreState(settings.get(sourcing::settings::kWindowState));
    m_filters->setOpenGroups(settings.get(sourcing::settings::kOpenFilterGroups));
    m_filters->setQuery(firstQuery(marketplace));
}

void MainWindow::remember()
{
    auto& settings = m_workspace.settings();
    settings.set(sourcing::settings::kColumnLayout, m_page->view().columnLayout());
    settings.set(sourcing::settings::kWindowGeometry, saveGeometry());
    settings.set(sourcing::settings::kWindowState, saveState());
    settings.set(sourcing::settings::kOpenFilterGroups, m_filters->openGroups());
}

void MainWindow::rememberSearch(const domain::SearchQuery& query)
{
    m_workspace.settings().set(sourcing::settings::kLastSearch,
                               QJsonDocument(domain::toJson(query)).toJson(QJsonDocument::Compact));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    m_page->cancel();
    event->accept();
}

} // namespace desktop
