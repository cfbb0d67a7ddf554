// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names as people read them, out of names as web pages hold them. Pure.
#pragma once

#include <QString>

namespace keepa {

/// Without mark-up, with character references decoded once, and with white space made single. "<3" is not mark-up.
[[nodiscard]] QString plainTextOf(const QString& html);

} // namespace keepa
