// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tells how a score came about, from the score itself: nothing is computed a second time in another way.
#pragma once

#include "domain/explain.h"
#include "domain/product_facts.h"
#include "domain/score.h"

#include <vector>

namespace scoring {

/// `score` must be that of `facts` under `profile`.
[[nodiscard]] std::vector<domain::ExplainRow> explain(const domain::ProductFacts& facts, const domain::Score& score,
                                                      const domain::Profile& profile);

} // namespace scoring
