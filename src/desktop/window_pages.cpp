// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window_pages.h"

#include "desktop/buy_actions.h"
#include "desktop/buy_list_page.h"
#include "desktop/compare_page.h"
#include "desktop/icons.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "desktop/search_tabs.h"
#include "desktop/undo_bar.h"
#include "sourcing/workspace.h"

#include <QAction>

namespace desktop {

WindowPages::WindowPages(sourcing::Workspace& workspace, SearchTabs& tabs, QWidget* parent)
    : QStackedWidget(parent), m_tabs(tabs), m_buys(new BuyActions(workspace, parent)),
      m_buyList(new BuyListPage(workspace, *m_buys, this)), m_comparison(new ComparePage(workspace, this)),
      m_undo(new UndoBar(this)), m_buyListAction(new QAction(this)), m_compareAction(new QAction(this))
{
    addWidget(&m_tabs);
    addWidget(m_buyList);
    addWidget(m_comparison);
    setUpActions();
    followBuys();
    connect(m_buyList, &BuyListPage::backWanted, this, &WindowPages::showSearches);
    connect(m_buyList, &BuyListPage::failed, this, &WindowPages::failed);
    connect(m_buyList, &BuyListPage::noticed, m_undo, &UndoBar::tell);
    connect(m_comparison, &ComparePage::backWanted, this, &WindowPages::showSearches);
    connect(m_comparison, &ComparePage::failed, this, &WindowPages::failed);
    connect(this, &QStackedWidget::currentChanged, this, &WindowPages::showFront);
}

void WindowPages::setUpActions()
{
    const auto setUp = [](QAction* action, const char* name, const QString& iconName, const QKeySequence& key) {
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        action->setIcon(icon(iconName));
        action->setShortcut(key);
    };
    setUp(m_buyListAction, "buyListAction", QStringLiteral("buy-list"), QKeySequence(QStringLiteral("Ctrl+B")));
    setUp(m_compareAction, "compareAction", QStringLiteral("compare"), QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    connect(m_buyListAction, &QAction::triggered, this,
            [this](bool wanted) { wanted ? showBuyList() : showSearches(); });
    connect(m_compareAction, &QAction::triggered, this,
            [this](bool wanted) { wanted ? showComparison() : showSearches(); });
    retranslate();
}

void WindowPages::retranslate()
{
    m_buyListAction->setText(tr("Buy list"));
    m_compareAction->setText(tr("Compare searches"));
    for (QAction* action : {m_buyListAction, m_compareAction}) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(action->text(), key));
    }
}

void WindowPages::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WindowPages::followBuys()
{
    connect(m_buys, &BuyActions::done, m_undo, &UndoBar::offer);
    connect(m_buys, &BuyActions::failed, this, &WindowPages::failed);
    const auto hide = [this](const std::vector<domain::Row>& rows, bool hidden) {
        for (SearchPage* page : m_tabs.pages())
            page->model().setHidden(rows, hidden);
    };
    connect(m_buys, &BuyActions::rowsRejected, this,
            [hide](const std::vector<domain::Row>& rows) { hide(rows, true); });
    connect(m_buys, &BuyActions::rowsRestored, this,
            [hide](const std::vector<domain::Row>& rows) { hide(rows, false); });
}

void WindowPages::showFront()
{
    m_buyListAction->setChecked(currentWidget() == m_buyList);
    m_compareAction->setChecked(currentWidget() == m_comparison);
}

void WindowPages::showSearches()
{
    setCurrentWidget(&m_tabs);
    showFront();
    m_tabs.front().view().setFocus(Qt::OtherFocusReason);
}

void WindowPages::showBuyList()
{
    setCurrentWidget(m_buyList);
    showFront();
    m_buyList->setFocus(Qt::OtherFocusReason);
}

void WindowPages::showComparison()
{
    std::vector<ComparePage::OpenSearch> searches;
    for (SearchPage* page : m_tabs.pages()) {
        ComparePage::OpenSearch search{page->tab(), {}};
        for (const domain::Row& row : page->model().foundRows())
            search.products.push_back({row.facts->asin, std::make_shared<const domain::Row>(row)});
        searches.push_back(std::move(search));
    }
    m_comparison->offer(std::move(searches), m_tabs.currentIndex());
    setCurrentWidget(m_comparison);
    showFront();
    m_comparison->setFocus(Qt::OtherFocusReason);
}

} // namespace desktop
