// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a seller should look at before buying, each with the figure that gave rise to it. Pure.
#pragma once

#include "scoring/fees.h"

namespace scoring {

/// Fills in score.warnings from the facts and the figures of the score. `fees` may be null.
void warn(const domain::ProductFacts& facts, const domain::Profile& profile, const FeeModel* fees, base::Timestamp now,
          domain::Score& score);

} // namespace scoring
