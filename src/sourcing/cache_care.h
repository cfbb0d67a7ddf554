// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cache as its owner looks after it: its state, what it keeps, and what is to be removed. What changes it makes the
// workspace tell cacheChanged(). Owned by the Workspace, GUI thread.
#pragma once

#include "base/task.h"
#include "domain/cache_status.h"
#include "domain/discovery_entry.h"

#include <QString>

#include <optional>
#include <stop_token>
#include <vector>

namespace sourcing {

class Workspace;

/// What a try of a database came to.
struct DatabaseTrial {
    QString server; // "PostgreSQL 15.6"
    QString notice; // what opening it did that must be known; mostly empty
    std::int64_t products = 0; // that it keeps already
};

class CacheCare final {
public:
    explicit CacheCare(Workspace& workspace);

    [[nodiscard]] base::Task<base::Result<domain::CacheStatus>> status(std::stop_token stop);
    /// Removes what is past its time.
    [[nodiscard]] base::Task<base::Result<domain::CacheRemoval>> purge(std::stop_token stop);
    /// One level, or both and the categories.
    [[nodiscard]] base::Task<base::Result<domain::CacheRemoval>> clear(std::stop_token stop,
                                                                       std::optional<domain::CacheLevel> level);
    [[nodiscard]] base::Task<base::Status> compact(std::stop_token stop);
    [[nodiscard]] base::Task<base::Result<domain::CacheVerification>> verify(std::stop_token stop);
    /// What the discovery level keeps, the newest first.
    [[nodiscard]] base::Task<base::Result<std::vector<domain::DiscoveryEntry>>> discoveries(std::stop_token stop,
                                                                                            int limit);
    /// Whether there was one of this key.
    [[nodiscard]] base::Task<base::Result<bool>> removeDiscovery(std::stop_token stop, QString key);

    /// Opens the database as the program would at its start, so that one that is empty is set up, and closes it again.
    /// `password` for a server; empty: PGPASSWORD or what was kept. Input error for a text that is no address, Storage
    /// when it cannot be used.
    [[nodiscard]] base::Task<base::Result<DatabaseTrial>> tryDatabase(std::stop_token stop, QString database,
                                                                      QString password);

private:
    Workspace& m_workspace;
};

} // namespace sourcing
