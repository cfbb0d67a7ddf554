// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 text made comparable without regard to case. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simulator {

[[nodiscard]] std::string folded(std::string_view text);
/// The folded words of letters and digits.
[[nodiscard]] std::vector<std::string> foldedWords(std::string_view text);

} // namespace simulator
