// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Products to score for measuring: the same on every machine.
#pragma once

#include "domain/product_facts.h"

#include <memory>
#include <random>
#include <vector>

namespace bench {

/// Facts as a search of the US marketplace brings them: most inputs there, some missing, one product in ten bulky.
[[nodiscard]] domain::ProductFacts generatedFacts(std::mt19937_64& random, base::Timestamp now);

/// Each in a place of its own, as rows hold them.
[[nodiscard]] std::vector<std::shared_ptr<const domain::ProductFacts>> generatedCatalogue(size_t count,
                                                                                          base::Timestamp now);

} // namespace bench
