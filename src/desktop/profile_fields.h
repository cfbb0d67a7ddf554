// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a profile as they are edited: a row each, with label, unit and range. Texts are in the context
// "ProfileFields". Pure data.
#pragma once

#include "domain/profile.h"

#include <optional>
#include <span>
#include <vector>

namespace desktop {

enum class FieldUnit : std::uint8_t { Money, Percent, Points, Months, Days, Hours, Rank, Count, Choice };

struct ProfileField {
    const char* key; // as in a profile's JSON
    const char* section; // heading over it, or nullptr
    const char* label;
    const char* tip;
    FieldUnit unit;
    std::int64_t least, most; // scaled like the value: minor units, hundredths, or whole
    const char* unset; // what no value means, where there may be none; otherwise nullptr
    std::vector<const char*> choices; // of a Choice, whose value is the place in them
    std::optional<std::int64_t> (*get)(const domain::Profile&);
    void (*set)(domain::Profile&, std::optional<std::int64_t>);
};

[[nodiscard]] std::span<const ProfileField> profileFields();

} // namespace desktop
