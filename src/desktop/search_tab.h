// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a tab is remembered by from one start to the next: its form, its name, its quick filter. Plain values.
#pragma once

#include "domain/query_words.h"
#include "domain/search_query.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace desktop {

struct SearchTab {
    domain::SearchQuery query; // as its form stands
    QString name; // the user's; empty: told by the filters
    QString quickFilter;
    bool wasRun = false; // so that its rows can be had from the cache

    friend bool operator==(const SearchTab&, const SearchTab&) = default;
};

struct RememberedTabs {
    std::vector<SearchTab> tabs;
    int current = 0; // within them
};

[[nodiscard]] QByteArray toJson(const RememberedTabs& remembered);
/// What cannot be read is left out; there may be none.
[[nodiscard]] RememberedTabs tabsFromJson(const QByteArray& json);

/// The tab's name, or its filters in few words, or that it is new.
[[nodiscard]] QString titleOf(const SearchTab& tab, const domain::CategoryNames& names = {});

} // namespace desktop
