// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search_tabs.h"
#include "desktop/named_categories.h"

#include "desktop/icons.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "sourcing/workspace.h"

#include <QEvent>
#include <QInputDialog>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

namespace desktop {

namespace {

constexpr qsizetype kLongestTitle = 32;
constexpr size_t kMostClosed = 20;

QString shortened(const QString& title)
{
    if (title.size() <= kLongestTitle)
        return title;
    return title.left(kLongestTitle - 1).trimmed() + QChar(0x2026);
}

} // namespace

SearchTabs::SearchTabs(sourcing::Workspace& workspace, Activities& activities, QWidget* parent)
    : QTabWidget(parent), m_workspace(workspace), m_activities(activities),
      m_names(new NamedCategories(workspace, this)), m_add(new QToolButton(this))
{
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_add->setAutoRaise(true);
    m_add->setIcon(icon(QStringLiteral("add")));
    setCornerWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, [this] {
        SearchTab tab;
        tab.query.marketplace = front().tab().query.marketplace;
        open(std::move(tab));
    });
    connect(m_names, &NamedCategories::learned, this, &SearchTabs::showTitles);
    connect(this, &QTabWidget::currentChanged, this, &SearchTabs::comeToFront);
    connect(this, &QTabWidget::tabCloseRequested, this, &SearchTabs::close);
    connect(tabBar(), &QTabBar::tabBarDoubleClicked, this, &SearchTabs::chooseName);
    connect(tabBar(), &QWidget::customContextMenuRequested, this, &SearchTabs::showMenu);
    retranslate();
    add({});
}

void SearchTabs::retranslate()
{
    tabBar()->setAccessibleName(tr("Searches"));
    m_add->setAccessibleName(tr("New search"));
    m_add->setToolTip(tr("New search (Ctrl+T)"));
}

SearchPage& SearchTabs::front() const
{
    return *static_cast<SearchPage*>(currentWidget());
}

std::vector<SearchPage*> SearchTabs::pages() const
{
    std::vector<SearchPage*> pages;
    for (int i = 0; i < count(); ++i)
        pages.push_back(static_cast<SearchPage*>(widget(i)));
    return pages;
}

SearchPage& SearchTabs::add(SearchTab tab)
{
    auto* page = new SearchPage(m_workspace, m_activities, this);
    page->setTab(std::move(tab));
    page->view().setColumnLayout(count() > 0 ? front().view().columnLayout()
                                             : m_workspace.settings().get(sourcing::settings::kColumnLayout));
    follow(page);
    addTab(page, QString());
    showTitle(*page);
    Q_EMIT added(page);
    return *page;
}

void SearchTabs::follow(SearchPage* page)
{
    const auto isInFront = [this, page] { return currentWidget() == page; };
    connect(page, &SearchPage::tabChanged, this, [this, page] { showTitle(*page); });
    connect(page, &SearchPage::runningChanged, this, [this, page, isInFront](bool running) {
        showTitle(*page);
        if (isInFront())
            Q_EMIT runningChanged(running);
    });
    connect(page, &SearchPage::statusChanged, this, [this, isInFront](const QString& text) {
        if (isInFront())
            Q_EMIT statusChanged(text);
    });
    connect(page, &SearchPage::selectionChanged, this, [this, isInFront](const QString& text) {
        if (isInFront())
            Q_EMIT selectionChanged(text);
    });
    connect(page, &SearchPage::forecastReady, this, [this, isInFront](const QString& text) {
        if (isInFront())
            Q_EMIT forecastReady(text);
    });
    connect(page, &SearchPage::filtersWanted, this, &SearchTabs::filtersWanted); // only the one in front is seen
    connect(page, &SearchPage::keyWanted, this, &SearchTabs::keyWanted);
    connect(page, &SearchPage::queryEdited, this, &SearchTabs::queryEdited);
    const auto tellRows = [this, isInFront] {
        if (isInFront())
            Q_EMIT rowsChanged();
    };
    connect(&page->model(), &QAbstractItemModel::rowsInserted, this, tellRows);
    connect(&page->model(), &QAbstractItemModel::modelReset, this, tellRows);
}

QString SearchTabs::titleOf(const SearchPage& page) const
{
    return desktop::titleOf(page.tab(), m_names->namesOf(page.tab().query));
}

void SearchTabs::showTitles()
{
    for (const auto* page : pages())
        showTitle(*page);
}

void SearchTabs::showTitle(const SearchPage& page)
{
    const int index = indexOf(&page);
    const QString title = titleOf(page);
    setTabText(index, shortened(title).replace(u'&', QStringLiteral("&&")));
    setTabToolTip(index, title);
    setTabIcon(index, page.isRunning() ? icon(QStringLiteral("refresh")) : QIcon());
}

void SearchTabs::comeToFront(int index)
{
    if (index < 0)
        return;
    front().recallOnce();
    Q_EMIT frontChanged();
}

SearchPage& SearchTabs::open(SearchTab tab)
{
    auto& page = add(std::move(tab));
    setCurrentWidget(&page);
    return page;
}

void SearchTabs::duplicate()
{
    SearchTab copy = front().tab();
    copy.wasRun = false;
    copy.name.clear();
    open(std::move(copy));
}

void SearchTabs::close(int index)
{
    auto* page = static_cast<SearchPage*>(widget(index));
    if (!page)
        return;
    page->cancel();
    m_closed.push_back(page->tab());
    if (m_closed.size() > kMostClosed)
        m_closed.pop_front();
    if (count() == 1) {
        SearchTab empty;
        empty.query.marketplace = page->tab().query.marketplace;
        add(std::move(empty));
    }
    removeTab(index);
    page->deleteLater();
    Q_EMIT closedChanged();
}

void SearchTabs::reopen()
{
    if (m_closed.empty())
        return;
    SearchTab tab = std::move(m_closed.back());
    m_closed.pop_back();
    open(std::move(tab));
    Q_EMIT closedChanged();
}

void SearchTabs::rename(int index, const QString& name)
{
    auto* page = static_cast<SearchPage*>(widget(index));
    if (!page)
        return;
    SearchTab tab = page->tab();
    tab.name = name.trimmed();
    page->setTab(std::move(tab));
}

void SearchTabs::chooseName(int index)
{
    if (index < 0)
        return;
    auto* page = widget(index);
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Name of the search"));
    dialog->setLabelText(tr("Name; empty: told by its filters"));
    dialog->setTextValue(pages()[static_cast<size_t>(index)]->tab().name);
    connect(dialog, &QInputDialog::textValueSelected, page,
            [this, page](const QString& name) { rename(indexOf(page), name); });
    dialog->open();
}

void SearchTabs::showMenu(QPoint at)
{
    const int index = tabBar()->tabAt(at);
    if (index < 0)
        return;
    auto* page = widget(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, page, [this, page] { chooseName(indexOf(page)); });
    connect(menu->addAction(tr("Duplicate")), &QAction::triggered, page, [this, page] {
        setCurrentWidget(page);
        duplicate();
    });
    connect(menu->addAction(tr("Close")), &QAction::triggered, page, [this, page] { close(indexOf(page)); });
    auto* others = menu->addAction(tr("Close the others"));
    others->setEnabled(count() > 1);
    connect(others, &QAction::triggered, page, [this, page] {
        for (int i = count() - 1; i >= 0; --i) {
            if (widget(i) != page)
                close(i);
        }
    });
    menu->popup(tabBar()->mapToGlobal(at));
}

RememberedTabs SearchTabs::remembered() const
{
    RememberedTabs remembered;
    for (const auto* page : pages())
        remembered.tabs.push_back(page->tab());
    remembered.current = currentIndex();
    return remembered;
}

void SearchTabs::restore(const RememberedTabs& remembered)
{
    if (remembered.tabs.empty())
        return;
    const int before = count();
    for (const auto& tab : remembered.tabs)
        add(tab);
    setCurrentIndex(before + remembered.current);
    for (int i = before - 1; i >= 0; --i) {
        QWidget* page = widget(i);
        removeTab(i);
        page->deleteLater();
    }
}

void SearchTabs::setProfile(const QString& name)
{
    for (auto* page : pages())
        page->setProfile(name);
    const auto profile = m_workspace.profile(name);
    if (!profile)
        return;
    // What the cache keeps follows in the background; another choice ends it.
    m_catalogue = m_activities.begin(
        *this,
        {.title = tr("Cached products under the profile “%1”").arg(name), .retry = [this, name] { setProfile(name); }});
    auto catalogue = m_workspace.rescoreCatalogue(*profile);
    QCoro::connect(std::move(catalogue), this, [this, turn = ++m_catalogueTurn](const base::Result<int>& scored) {
        if (turn != m_catalogueTurn)
            return;
        if (scored)
            m_catalogue.finish(std::nullopt, tr("%n product(s) scored anew", nullptr, *scored));
        else
            m_catalogue.finish(scored.error());
    });
}

void SearchTabs::changeEvent(QEvent* event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        showTitles();
    }
}

} // namespace desktop
