// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a text a member of its JSON stands, for people who have to mend it. Pure.
#pragma once

#include <QByteArray>
#include <QString>

namespace scoring {

/// The line, from 1, of the value at a path such as ".referral.categories[2].rules"; of what is nearest above it where
/// the text has no such value. `json` must be valid.
[[nodiscard]] int lineOf(const QByteArray& json, QStringView path);

} // namespace scoring
