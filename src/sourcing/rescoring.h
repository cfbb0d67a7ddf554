// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What other assumptions make of products that are known already: rows on screen, and the cached catalogue. Scored off
// the GUI thread; nothing is asked of Keepa. For Workspace, which makes the newest change win.
#pragma once

#include "base/task.h"
#include "domain/search_query.h"

#include <optional>
#include <vector>

namespace sourcing {

struct Services;

/// A row without its score; it shares the row's facts.
struct Scorable {
    std::shared_ptr<const domain::ProductFacts> facts; // never null
    std::optional<domain::Money> typedCost;
};

struct Rescored {
    std::vector<Scorable> subjects; // as they were given
    std::vector<domain::Score> scores; // one each
    /// The filter of the query that each fails now, null where it meets them all; empty where no query was given.
    std::vector<const domain::Filter*> failed;
};

/// Input error for a query that has no answer under these assumptions, such as a minimum ROI without a cost: before a
/// change of the profile is taken.
[[nodiscard]] base::Status checkedUnder(const domain::SearchQuery& query, const domain::Profile& profile);

/// Nothing when a stop was requested: then what was under way has ended, not only its result been dropped. The subjects
/// of a query are its rows and those that it held back: they meet all its filters but those that look at the score.
[[nodiscard]] base::Task<std::optional<Rescored>> rescored(std::stop_token stop, std::shared_ptr<Services> services,
                                                           std::vector<Scorable> subjects, domain::Profile profile,
                                                           std::optional<domain::SearchQuery> query = std::nullopt);

/// Goes through the scoring level page by page, so that searches get their turn in between, and leaves out what bears
/// the profile's hash already: one that was interrupted is taken up where it ended. How many it scored. Cancelled when
/// a stop was requested, Storage when the cache cannot be read or written.
[[nodiscard]] base::Task<base::Result<int>> catalogueRescored(std::stop_token stop, std::shared_ptr<Services> services,
                                                              domain::Profile profile);

} // namespace sourcing
