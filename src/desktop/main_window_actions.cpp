// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's tools, menus and keys, and all of its own words.
#include "desktop/main_window.h"

#include "ui_main_window.h"

#include "desktop/filter_panel.h"
#include "desktop/icons.h"
#include "desktop/pill.h"
#include "desktop/program_actions.h"
#include "desktop/quick_filter_field.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "desktop/search_tabs.h"
#include "desktop/window_pages.h"
#include "sourcing/workspace.h"

#include <QDockWidget>
#include <QLabel>
#include <QToolButton>

namespace desktop {

namespace {

constexpr int kQuickFilterWidth = 260;

} // namespace

void MainWindow::setUpToolBar()
{
    m_form->searchAction->setIcon(icon(QStringLiteral("search")));
    m_form->cancelAction->setIcon(icon(QStringLiteral("cancel")));
    m_form->refreshAction->setIcon(icon(QStringLiteral("refresh")));
    m_form->exportAction->setIcon(icon(QStringLiteral("export")));
    m_form->newTabAction->setIcon(icon(QStringLiteral("add")));
    const auto setUpToggle = [this](QDockWidget* dock, const QString& iconOfDock, Qt::Key key) {
        QAction* toggle = dock->toggleViewAction();
        toggle->setIcon(icon(iconOfDock));
        toggle->setShortcut(QKeySequence(key));
        m_form->viewMenu->addAction(toggle);
        return toggle;
    };
    m_form->toolBar->addAction(setUpToggle(m_form->filterDock, QStringLiteral("filter"), Qt::Key_F9));
    m_form->toolBar->addAction(setUpToggle(m_form->cacheDock, QStringLiteral("cache"), Qt::Key_F8));
    m_form->toolBar->addAction(setUpToggle(m_form->detailsDock, QStringLiteral("details"), Qt::Key_F10));
    setUpToggle(m_form->activityDock, QStringLiteral("activity"), Qt::Key_F7);
    setUpToggle(m_form->logDock, QStringLiteral("log"), Qt::Key_F12);
    m_form->viewMenu->addSeparator();
    m_form->toolBar->addAction(m_pages->buyListAction());
    m_form->viewMenu->addActions({m_pages->buyListAction(), m_pages->compareAction()});

    auto* gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_form->toolBar->addWidget(gap);
    if (m_workspace.isDemo()) {
        m_demoMark = new Pill({}, this);
        m_form->toolBar->addWidget(m_demoMark);
    }
    m_quickFilter->setFixedWidth(kQuickFilterWidth);
    m_form->toolBar->addWidget(m_quickFilter);
    for (QAction* action : m_form->toolBar->actions()) {
        auto* button = qobject_cast<QToolButton*>(m_form->toolBar->widgetForAction(action));
        if (!button)
            continue;
        button->setFocusPolicy(Qt::TabFocus);
        const auto takeName = [action, button] { button->setAccessibleName(action->text()); };
        connect(action, &QAction::changed, button, takeName);
        takeName();
    }
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

void MainWindow::retranslate()
{
    for (auto* dock : findChildren<QDockWidget*>()) { // Qt names their buttons once, and all alike
        auto* button = dock->findChild<QAbstractButton*>(QStringLiteral("qt_dockwidget_closebutton"));
        button->setAccessibleName(tr("Close: %1").arg(dock->windowTitle()));
        button->setAccessibleDescription({});
    }
    for (QAction* toggle : {m_form->filterDock->toggleViewAction(), m_form->cacheDock->toggleViewAction(),
                            m_form->detailsDock->toggleViewAction(), m_form->activityDock->toggleViewAction(),
                            m_form->logDock->toggleViewAction()}) {
        const QString key = toggle->shortcut().toString(QKeySequence::NativeText);
        toggle->setToolTip(QStringLiteral("%1 (%2)").arg(toggle->text(), key));
    }
    if (m_demoMark) {
        m_demoMark->setText(tr("DEMO"));
        m_demoMark->setToolTip(tr("Made-up products; nothing is asked of Keepa"));
        m_demoMark->setAccessibleName(tr("Demo: made-up products"));
    }
    m_status->setAccessibleName(tr("Last search"));
    m_selection->setAccessibleName(tr("Selection"));
}

} // namespace desktop
