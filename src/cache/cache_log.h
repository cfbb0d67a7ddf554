// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the caches tell the log; the texts are relied on by people who read logs. Any thread.
#pragma once

#include "cache/cache_types.h"

namespace cache {

void logDiscovery(const std::optional<FoundDiscovery>& found);
void logStoredDiscovery(const DiscoveryRecord& record);
void logPartition(const Partition& partition);
void logStoredProducts(const std::vector<ScoredProduct>& products);
void logOutcomes(Level level, const OutcomeCounts& counts);

} // namespace cache
