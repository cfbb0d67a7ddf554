// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A cache of a million products and a hundred thousand lists in PostgreSQL, made there by SQL alone.
#pragma once

#include "cache/sql_cache.h"

namespace bench {

class LargeServer final {
public:
    /// At an address as --database takes it. What an earlier run stored there is used again.
    LargeServer(const QString& address, const base::Clock& clock);

    [[nodiscard]] cache::ProductCache& cache() { return *m_cache; }

private:
    void fill();
    /// Entries are counted in the background: until they are.
    void awaitKeptCounts();
    void execute(const QString& sql);

    cache::Location m_location;
    const base::Clock& m_clock;
    std::unique_ptr<cache::SqlCache> m_cache;
};

} // namespace bench
