// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what the calling thread allocates, for code that must not. Linked in by the programs that ask.
#pragma once

#include <cstdint>

namespace test {

/// Since the thread began: calls of operator new, and of malloc, calloc and realloc, which Qt's containers use, where
/// they can be counted (glibc, without sanitizers).
[[nodiscard]] std::int64_t allocationsSoFar();

} // namespace test
