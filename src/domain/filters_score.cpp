// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the score says: Keepa knows nothing of it.
#include "domain/filter_rows.h"

namespace domain {

namespace {

std::optional<std::int64_t> valueOf(const std::optional<Hundredths>& figure)
{
    return figure ? std::optional(figure->value) : std::nullopt;
}

Passes passesRoi(const FilterValue& value, Depth, const Row& row)
{
    return within(value, valueOf(row.score.roi), true);
}

Passes passesVelocity(const FilterValue& value, Depth, const Row& row)
{
    return within(value, valueOf(row.score.velocity.total), true);
}

using enum FilterShape;

// clang-format off
constexpr std::array kScoreFilters = std::to_array<Filter>({
    {"min_roi", "min-roi", QT_TRANSLATE_NOOP("Filters", "ROI"),
     QT_TRANSLATE_NOOP("Filters", "At least this return under the profile's assumptions; rows it discards have cost their tokens"),
     FilterGroup::Score, AtLeast, FilterUnit::Percent, {}, {}, passesRoi},
    {"min_velocity", "min-velocity", QT_TRANSLATE_NOOP("Filters", "Velocity"),
     QT_TRANSLATE_NOOP("Filters", "At least this velocity; rows it discards have cost their tokens"),
     FilterGroup::Score, AtLeast, FilterUnit::Points, {}, {}, passesVelocity},
});
// clang-format on

} // namespace

std::span<const Filter> scoreFilters()
{
    return kScoreFilters;
}

} // namespace domain
