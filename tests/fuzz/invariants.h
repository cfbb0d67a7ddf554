// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a fuzz target says of a result that no input may lead to.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace fuzz {

/// Ends the program where `holds` is false, which is how libFuzzer learns of a finding.
inline void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace fuzz
