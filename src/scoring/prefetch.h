// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// For loops over many products. Facts are four kilobytes of which a score reads one; scattered over memory, they take
// longer to fetch than to score.
#pragma once

#include "domain/product_facts.h"

namespace scoring {

/// How many products ahead of the one being scored pays most.
inline constexpr size_t kPrefetchAhead = 2;

/// Asks the processor to bring what a score reads. Changes nothing.
void prefetch(const domain::ProductFacts& facts);

} // namespace scoring
