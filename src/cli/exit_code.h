// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as a terminal tells them: a sentence on stderr and an exit code.
#pragma once

#include "base/error.h"

#include <QString>

namespace cli {

enum class ExitCode : int {
    Done = 0,
    Internal = 1,
    BadInput = 2,
    KeyRefused = 3,
    OutOfTokens = 4,
    Network = 5,
    Storage = 6,
    Interrupted = 130
};

[[nodiscard]] ExitCode exitCodeOf(base::ErrorKind kind);
/// What happened, and what to do next.
[[nodiscard]] QString sentence(const base::Error& error);

} // namespace cli
