// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What /query tells of all that matched when stats=1 is asked. Pure.
#pragma once

#include "simulator/catalogue.h"

#include <string>
#include <vector>

namespace simulator {

/// Figures from histories are taken from the first matches only, as estimates.
[[nodiscard]] std::string searchInsightsJson(const std::vector<const Product*>& matches, const Shelf& shelf);

} // namespace simulator
