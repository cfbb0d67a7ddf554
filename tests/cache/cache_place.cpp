// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_place.h"

#include "cache/random_domain.h"

#include "cache/memory_cache.h"
#include "cache/sql_cache.h"
#include "support/await.h"
#include "support/private_postgres.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace test {

CachePlace::CachePlace(const QString& backend, PrivatePostgres* server) : m_backend(backend), m_server(server)
{
    if (!isPostgresql())
        return;
    static int made = 0;
    m_database = QStringLiteral("t%1_%2").arg(QCoreApplication::applicationPid()).arg(++made);
    administer(QStringLiteral("postgres"), {QStringLiteral("CREATE DATABASE %1").arg(m_database)});
}

CachePlace::~CachePlace()
{
    if (isPostgresql())
        administer(QStringLiteral("postgres"), {QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_database)});
}

cache::Location CachePlace::location() const
{
    if (!isPostgresql())
        return cache::Location::sqlite(file());
    cache::Location location;
    location.backend = cache::Backend::Postgresql;
    location.user = QStringLiteral("gleaner");
    location.host = m_server->folder();
    location.database = m_database;
    location.sslMode = QStringLiteral("disable");
    return location;
}

cache::Location CachePlace::pooledLocation() const
{
    cache::Location pooled = location();
    pooled.port = 6432;
    pooled.pgbouncer = true;
    return pooled;
}

QString CachePlace::file() const
{
    return m_folder.filePath(QStringLiteral("cache.db"));
}

base::Result<std::unique_ptr<cache::ProductCache>> CachePlace::open(const base::Clock* clock) const
{
    if (m_backend == u"memory")
        return std::make_unique<cache::MemoryCache>(clock, cache::Freshness());
    auto opened = await(cache::SqlCache::open(location(), clock, cache::Freshness()));
    if (!opened)
        return std::unexpected(opened.error());
    return std::move(opened->cache);
}

QVariant CachePlace::sql(const QStringList& statements) const
{
    return administer(m_database, statements);
}

QVariant CachePlace::administer(const QString& database, const QStringList& statements) const
{
    QVariant value;
    const QString name = QStringLiteral("behind");
    {
        auto connection
            = QSqlDatabase::addDatabase(isPostgresql() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(isPostgresql() ? database : file());
        if (isPostgresql()) {
            connection.setHostName(m_server->folder());
            connection.setUserName(QStringLiteral("gleaner"));
        }
        EXPECT_TRUE(connection.open()) << connection.lastError().text().toStdString();
        QSqlQuery query(connection);
        for (const QString& statement : statements) {
            EXPECT_TRUE(query.exec(statement)) << query.lastError().text().toStdString();
            if (query.next())
                value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return value;
}

std::vector<cache::ScoredProduct> plainProducts(int first, int count, base::Timestamp now)
{
    std::vector<cache::ScoredProduct> made;
    for (int i = first; i < first + count; ++i)
        made.push_back({domain::Product{plainFacts(asinNumber(i), now), {}}, {}});
    return made;
}

size_t foundOf(cache::ProductCache& cache, int count)
{
    cache::PartitionLookup lookup;
    for (int i = 0; i < count; ++i)
        lookup.asins.push_back(*domain::Asin::parse(asinNumber(i)));
    const auto answer = await(cache.partition(lookup));
    EXPECT_TRUE(answer) << answer.error().detail.toStdString();
    return answer ? answer->found.size() : 0;
}

} // namespace test
