// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many products each root category holds, as Keepa told and the cache keeps: what velocity measures a rank against.
// GUI thread.
#pragma once

#include "base/task.h"
#include "domain/category.h"

#include <memory>
#include <vector>

namespace sourcing {

struct Services;

/// Takes what the cache knows of a marketplace into the reference that products are scored with; once, then it is free.
[[nodiscard]] base::Task<> learnRootSizes(std::shared_ptr<Services> services, domain::Marketplace marketplace);

/// Takes what Keepa has just told; categories that are no roots are passed over. Scores made from now on are measured
/// against it.
void takeRootSizes(Services& services, domain::Marketplace marketplace, const std::vector<domain::Category>& told);

} // namespace sourcing
