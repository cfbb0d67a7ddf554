// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The categories of the marketplaces: what is known of them is free, the rest is asked of Keepa once and remembered for
// weeks. Owned by the Workspace, GUI thread.
#pragma once

#include "base/task.h"
#include "sourcing/category_answers.h"

#include <stop_token>

namespace sourcing {

class Workspace;

class Categories final {
public:
    explicit Categories(Workspace& workspace);

    /// One by id or whole name. Roots and names are known without asking; for another id Keepa is asked once (one
    /// token) and its answer, also "there is none", is remembered. Input error when there is no such category.
    [[nodiscard]] base::Task<base::Result<domain::Category>> find(std::stop_token stop, domain::Marketplace marketplace,
                                                                  QString text);
    /// All whose name holds the words: known ones free, the others for one token, asked once in weeks.
    [[nodiscard]] base::Task<base::Result<CategoryHits>> search(std::stop_token stop, domain::Marketplace marketplace,
                                                                QString words, CategorySearchOptions options);
    /// Those below one. Known ones are free, each ten others cost a token.
    [[nodiscard]] base::Task<CategoryTree> tree(std::stop_token stop, domain::Marketplace marketplace,
                                                CategoryTreeOptions options);

private:
    Workspace& m_workspace;
};

} // namespace sourcing
