// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gzip for answers, and a gzip that no reader can accept. Usable from every thread.
#pragma once

#include <string>
#include <string_view>

namespace simulator {

[[nodiscard]] std::string gzipped(std::string_view plain);
/// The same with damage in its data and its check sum.
[[nodiscard]] std::string brokenGzip(std::string whole);

} // namespace simulator
