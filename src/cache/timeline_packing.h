// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How histories are packed: times as steps from the one before, values column by column. Pure; for the codecs of this
// layer.
#pragma once

#include "cache/packing.h"

#include "domain/series.h"

namespace cache {

/// A time as the step from the last one, which becomes it.
void transferStep(Packer& archive, const domain::KeepaTime& time, std::int64_t& last);
void transferStep(Unpacker& archive, domain::KeepaTime& time, std::int64_t& last);

void transferPoints(Packer& archive, const domain::SeriesHistory& points);
void transferPoints(Unpacker& archive, domain::SeriesHistory& points);

/// Whether all times of `points`, in their order, are times of `reference`, and nothing is told of shipping.
[[nodiscard]] bool areAmong(const domain::SeriesHistory& points, const domain::SeriesHistory& reference);
/// Points that areAmong(reference): which of its times they have, and their values.
void transferPointsAmong(Packer& archive, const domain::SeriesHistory& points, const domain::SeriesHistory& reference);
void transferPointsAmong(Unpacker& archive, domain::SeriesHistory& points, const domain::SeriesHistory& reference);

} // namespace cache
