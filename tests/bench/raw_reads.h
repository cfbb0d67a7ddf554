// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reads of a warm search by the database's own library, without Qt and without looking at what came: the limit.
#pragma once

#include <QString>

#include <memory>

namespace bench {

constexpr const char* kSmallestList = "SELECT cache_key FROM product_discovery_cache ORDER BY count LIMIT 1";

class RawReads {
public:
    virtual ~RawReads() = default;
    /// Reads one list of products and what is cached of them; the number of products that came, negative on failure.
    virtual int read() = 0;
};

/// Of the smallest list in the cache. Null when it cannot be opened.
[[nodiscard]] std::unique_ptr<RawReads> rawSqlite(const QString& file);
[[nodiscard]] std::unique_ptr<RawReads> rawPostgresql(const QString& address);

} // namespace bench
