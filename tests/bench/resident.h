// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory a piece of work needs at its height.
#pragma once

#include <functional>
#include <optional>

namespace bench {

/// Bytes by which resident memory rises at most while `work` runs on a thread of its own, which has no parser or buffer
/// left from earlier work. Resident pages are what a user's machine has to find: allocators and parsers reserve more
/// and never touch it. Nothing where the system (Linux: /proc/self/clear_refs) does not tell.
[[nodiscard]] std::optional<double> peakOf(const std::function<void()>& work);

} // namespace bench
