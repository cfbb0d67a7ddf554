// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search_activity.h"

#include "desktop/search_page.h"
#include "desktop/search_tabs.h"
#include "desktop/summary_text.h"

#include <QFileInfo>

namespace desktop {

SearchActivity::SearchActivity(SearchPage& page, SearchTabs& tabs, Activities& activities)
    : QObject(&page), m_page(page), m_tabs(tabs), m_activities(activities)
{
    connect(&page, &SearchPage::runningChanged, this, [this](bool running) {
        if (running)
            begin();
    });
    connect(&page, &SearchPage::progressed, this, [this](const sourcing::Progress& progress) {
        m_activity.progress(progress.done, progress.wanted, progress.wait);
    });
    connect(&page, &SearchPage::ended, this, [this](const domain::Summary& summary) {
        m_activity.finish(summary.endedBy, summaryText(summary, QLocale()));
    });
    connect(&page, &SearchPage::exported, this, &SearchActivity::tellExport);
}

void SearchActivity::begin()
{
    m_activity = {}; // of a search that this one took the place of
    if (m_page.isRecalling())
        return;
    const auto again = [this, query = m_page.tab().query] {
        m_page.search(query);
        m_tabs.setCurrentWidget(&m_page);
    };
    m_activity = m_activities.begin(m_page, {m_tabs.titleOf(m_page), [this] { m_page.cancel(); }, again});
}

void SearchActivity::tellExport(const QString& path, const std::optional<base::Error>& endedBy)
{
    const auto again = [this, path] { m_page.exportTo(path); };
    auto activity = m_activities.begin(m_page, {tr("Export: %1").arg(QFileInfo(path).fileName()), nullptr, again});
    activity.finish(endedBy, path);
}

} // namespace desktop
