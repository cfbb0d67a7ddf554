// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace answers about categories, and how it is asked. Plain values.
#pragma once

#include "base/error.h"
#include "domain/category.h"
#include "domain/tokens.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace sourcing {

struct FoundCategory {
    domain::Category category;
    QStringList path; // of its ancestors' names, root first, as far as known
};

struct CategoryHits {
    std::vector<FoundCategory> categories; // the largest first
    std::optional<std::chrono::seconds> age; // of Keepa's answer; nothing: never asked, so some may be missing
    domain::Tokens spent;
};

struct CategorySearchOptions {
    bool offline = false;
    bool refresh = false;
};

struct CategoryNode {
    domain::Category category;
    int depth = 0; // below the one that was asked for, which is 0
};

struct CategoryTree {
    std::vector<CategoryNode> nodes; // each before those below it, in Keepa's order
    int unasked = 0; // are there too, but nothing is known of them yet
    domain::Tokens spent;
    std::optional<base::Error> endedBy; // before all was known; what came until then is listed, and kept for weeks
};

struct CategoryTreeOptions {
    static constexpr int kAllLevels = 30; // Amazon's trees have ten or so

    std::optional<domain::CategoryId> below; // nothing: the whole marketplace, whose roots are its first level
    int levels = 1; // below it
    std::optional<domain::Tokens> most; // to spend
    bool offline = false;
    bool refresh = false;
    std::function<void(int known, domain::Tokens spent)> onProgress = {}; // on this thread
};

} // namespace sourcing
