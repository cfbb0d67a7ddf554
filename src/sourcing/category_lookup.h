// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Categories by id, name or words: from what is known without asking, from the cache (kept for weeks), else from Keepa
// for a token, whose answer is kept with all ancestors.
#pragma once

#include "base/task.h"
#include "sourcing/category_answers.h"

#include <memory>

namespace keepa {
struct CategoryBatch;
}

namespace sourcing {

struct Services;

/// By id or whole name. Input error when there is no such category.
[[nodiscard]] base::Task<base::Result<domain::Category>>
categoryOf(std::stop_token stop, std::shared_ptr<Services> services, domain::Marketplace marketplace, QString text);

/// All whose name holds the words.
[[nodiscard]] base::Task<base::Result<CategoryHits>> categoriesHolding(std::stop_token stop,
                                                                       std::shared_ptr<Services> services,
                                                                       domain::Marketplace marketplace, QString words,
                                                                       CategorySearchOptions options);

/// Keeps what an answer told of categories. A failure is told in the log: the answer itself stands.
[[nodiscard]] base::Task<> storeCategories(std::shared_ptr<Services> services, domain::Marketplace marketplace,
                                           std::vector<domain::CategoryId> asked, keepa::CategoryBatch batch);

} // namespace sourcing
