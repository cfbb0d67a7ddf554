// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The categories below one another: level by level from the cache, where they are kept for weeks, and what is missing
// from Keepa, ten for a token. Whatever came is kept, so that a walk that was ended goes on where it stopped.
#pragma once

#include "base/task.h"
#include "sourcing/category_answers.h"

#include <memory>

namespace sourcing {

struct Services;

[[nodiscard]] base::Task<CategoryTree> categoryTree(std::stop_token stop, std::shared_ptr<Services> services,
                                                    domain::Marketplace marketplace, CategoryTreeOptions options);

} // namespace sourcing
