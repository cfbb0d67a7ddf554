// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles from outside: a file that a user wrote or was given. Read strictly, and told what was filled in.
#pragma once

#include "domain/profile.h"

#include <QStringList>

#include <span>

namespace domain {

struct ReadProfile {
    Profile profile;
    QString base; // the name of the profile that members came from
    QStringList fromBase; // members that the text does not have, by their paths: "buy.velocity", "prep"
};

/// A text may name its base among `bases` (member "base"); otherwise it is the first of them, which must not be empty.
/// Input errors name the member by its path: one that is not known, of another type, out of its range, or that
/// contradicts another.
[[nodiscard]] base::Result<ReadProfile> readProfile(const QByteArray& json, std::span<const Profile> bases);

/// Input error when a value is out of its range or contradicts another, as when reading.
[[nodiscard]] base::Status checked(const Profile& profile);

} // namespace domain
