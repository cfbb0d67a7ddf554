// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers from one start to the next.
#include "desktop/main_window.h"

#include "ui_main_window.h"

#include "desktop/filter_panel.h"
#include "desktop/results_view.h"
#include "desktop/search_page.h"
#include "desktop/search_tabs.h"
#include "sourcing/workspace.h"

#include <QScreen>

namespace desktop {

namespace {

constexpr int kRoomForDetails = 1200; // below it the table would be the narrowest part of the window

/// A form for a start without earlier searches.
domain::SearchQuery firstQuery(const sourcing::Workspace& workspace, domain::Marketplace marketplace)
{
    domain::SearchQuery first;
    first.marketplace = marketplace;
    if (workspace.isDemo()) { // something to press Search on
        const auto& root = domain::rootCategories(marketplace).front();
        first.filters.insert_or_assign(QStringLiteral("category"), QStringList{QString::number(root.id)});
        first.filters.insert_or_assign(QStringLiteral("bsr"), domain::Bounds{10'000, 50'000});
    }
    return first;
}

} // namespace

void MainWindow::restore(domain::Marketplace marketplace)
{
    const auto& settings = m_workspace.settings();
    if (!restoreGeometry(settings.get(sourcing::settings::kWindowGeometry)))
        resize(size().boundedTo(screen()->availableSize()));
    if (!restoreState(settings.get(sourcing::settings::kWindowState)))
        m_form->detailsDock->setVisible(width() >= kRoomForDetails);
    m_filters->setOpenGroups(settings.get(sourcing::settings::kOpenFilterGroups));
    auto remembered = tabsFromJson(settings.get(sourcing::settings::kTabs));
    const bool isOfIt = !remembered.tabs.empty()
        && remembered.tabs[static_cast<size_t>(remembered.current)].query.marketplace == marketplace;
    if (!isOfIt) {
        remembered.current = static_cast<int>(remembered.tabs.size());
        remembered.tabs.push_back({.query = firstQuery(m_workspace, marketplace)});
    }
    m_tabs->restore(remembered);
    showFront();
}

void MainWindow::remember()
{
    auto& settings = m_workspace.settings();
    page().setDraft(m_filters->query());
    settings.set(sourcing::settings::kTabs, toJson(m_tabs->remembered()));
    settings.set(sourcing::settings::kColumnLayout, page().view().columnLayout());
    settings.set(sourcing::settings::kWindowGeometry, saveGeometry());
    settings.set(sourcing::settings::kWindowState, saveState());
    settings.set(sourcing::settings::kOpenFilterGroups, m_filters->openGroups());
}

} // namespace desktop
