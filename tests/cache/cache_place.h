// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cache of one test lies: nowhere ("memory"), in a file ("sqlite"), or in a database of its own on the tests'
// PostgreSQL server ("postgresql"). GUI thread.
#pragma once

#include "cache/product_cache.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QVariant>

namespace test {

class PrivatePostgres;

class CachePlace final {
public:
    CachePlace(const QString& backend, PrivatePostgres* server);
    ~CachePlace();

    [[nodiscard]] bool isPostgresql() const { return m_backend == u"postgresql"; }
    [[nodiscard]] cache::Location location() const;
    /// The same through PgBouncer.
    [[nodiscard]] cache::Location pooledLocation() const;
    [[nodiscard]] QString file() const;

    /// A new cache there, opened as a program would; never null.
    [[nodiscard]] base::Result<std::unique_ptr<cache::ProductCache>> open(const base::Clock* clock) const;

    /// Runs statements behind the cache's back; the last value they give.
    QVariant sql(const QStringList& statements) const;

private:
    QVariant administer(const QString& database, const QStringList& statements) const;

    const QString m_backend;
    PrivatePostgres* const m_server;
    QTemporaryDir m_folder;
    QString m_database; // PostgreSQL: its name
};

/// Products number `first` and on, with the plainest facts there are, fetched at `now`.
[[nodiscard]] std::vector<cache::ScoredProduct> plainProducts(int first, int count, base::Timestamp now);
/// How many of the products from number 0 to below `count` the cache has fresh.
[[nodiscard]] size_t foundOf(cache::ProductCache& cache, int count);

} // namespace test

/// In a fixture's SetUp: makes `place` for the parameter's backend, or leaves the test.
#define MAKE_CACHE_PLACE(place, backend)                                                                               \
    {                                                                                                                  \
        const QString wanted = QString::fromLatin1(backend);                                                           \
        test::PrivatePostgres* server = nullptr;                                                                       \
        if (wanted == u"postgresql") {                                                                                 \
            server = test::PrivatePostgres::shared();                                                                  \
            SKIP_WITHOUT_POSTGRESQL(server)                                                                            \
        }                                                                                                              \
        (place) = std::make_unique<test::CachePlace>(wanted, server);                                                  \
    }
