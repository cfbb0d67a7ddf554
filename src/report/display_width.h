// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many cells of a terminal a text takes: Chinese, Japanese, Korean and emoji take two, combining marks none. Pure.
#pragma once

#include <QString>

namespace report {

[[nodiscard]] int displayWidth(const QString& text);

/// The text if it fits, else as much of it as does with "…" at the end; never through the middle of a character.
[[nodiscard]] QString cutToWidth(const QString& text, int width);

/// Without what would move the terminal's cursor or turn the direction of writing: control characters become spaces,
/// direction marks disappear.
[[nodiscard]] QString safeForTerminal(const QString& text);

} // namespace report
