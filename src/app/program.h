// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The options that gleaner and gleanerctl share, and what becomes of them: option, then environment, then settings,
// then default.
#pragma once

#include "base/clock.h"
#include "simulator/server.h"
#include "sourcing/workspace.h"

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace app {

struct SharedOptions {
    bool demo = false;
    bool noCache = false;
    std::string marketplace; // empty: the setting
    std::string keepaUrl, database, dataDir, logFile;
    std::string logLevel = "warning";
};

void addSharedOptions(CLI::App& parser, SharedOptions& options);

/// Everything a program runs on, in the order in which it must go away again. Made once, in main.
struct Program {
    base::SystemClock clock;
    std::unique_ptr<simulator::Server> demo; // with --demo alone
    std::unique_ptr<sourcing::Workspace> workspace;
    domain::Marketplace marketplace = domain::Marketplace::Us;
};

/// Fills the program: starts logging, reads the environment, makes the data folder, starts the demo server if asked to.
/// Input error for bad options, Storage error where the log file or the data folder cannot be made.
[[nodiscard]] base::Task<base::Status> compose(SharedOptions options, Program* program);

} // namespace app
