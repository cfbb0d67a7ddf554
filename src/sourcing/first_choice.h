// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of a first run chose, and how a workspace takes it on. GUI thread.
#pragma once

#include "base/task.h"
#include "domain/profile.h"
#include "domain/search_query.h"

namespace sourcing {

class Workspace;

struct FirstChoice {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    domain::Profile profile; // one of the workspace's by its name, with the cost rule and the aim that were chosen
};

/// Marketplace and profile become those of new searches, the profile is kept where it was changed, and the workspace
/// counts as welcomed. It must outlive the task.
[[nodiscard]] base::Task<base::Status> takeOn(Workspace* workspace, FirstChoice choice);

/// A small search to begin with, of what every marketplace has: books that sell.
[[nodiscard]] domain::SearchQuery exampleSearch(domain::Marketplace marketplace);

} // namespace sourcing
