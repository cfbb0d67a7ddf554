// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The search history as it is told to people.
#pragma once

#include "base/task.h"
#include "domain/search_query.h"

#include <memory>
#include <vector>

namespace sourcing {

struct Services;

struct PastSearch {
    std::int64_t id = 0;
    base::Timestamp finishedAt{};
    domain::SearchQuery query;
    QString profileName;
    int rows = 0;
};

/// The newest first; those whose query this version of the program cannot read are left out.
[[nodiscard]] base::Task<base::Result<std::vector<PastSearch>>> pastSearches(std::shared_ptr<Services> services,
                                                                             int limit);
/// Of the rows that it showed. Input error when there is no such search.
[[nodiscard]] base::Task<base::Result<std::vector<domain::Asin>>> asinsOfPastSearch(std::shared_ptr<Services> services,
                                                                                    std::int64_t id);

} // namespace sourcing
