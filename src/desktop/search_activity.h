// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The searches and exports of one tab told as activities. What the cache gives back at the start is not told: it takes
// no time. Owned by its page, GUI thread.
#pragma once

#include "desktop/activities.h"

namespace desktop {

class SearchPage;
class SearchTabs;

class SearchActivity final : public QObject {
    Q_OBJECT

public:
    /// `tabs` has the page, and both outlive it; so do the activities.
    SearchActivity(SearchPage& page, SearchTabs& tabs, Activities& activities);

private:
    void begin();
    void tellExport(const QString& path, const std::optional<base::Error>& endedBy);

    SearchPage& m_page;
    SearchTabs& m_tabs;
    Activities& m_activities;
    Activity m_activity; // of the search that runs
};

} // namespace desktop
