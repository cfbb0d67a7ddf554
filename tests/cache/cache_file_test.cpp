// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the cache does with files that are damaged, newer, foreign, read-only or full.
#include "cache/cache_place.h"
#include "cache/database.h"
#include "cache/product_cache.h"
#include "cache/random_domain.h"
#include "cache/sql_cache.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace cache;
using namespace std::chrono_literals;

namespace {

class CacheFile : public testing::Test {
protected:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("cache.db")); }
    [[nodiscard]] Location location() const { return Location::sqlite(path()); }

    base::Result<SqlCache::Opened> open() { return test::await(SqlCache::open(location(), &m_clock, Freshness())); }

    /// Runs statements, or reads one value, behind the cache's back.
    QVariant sql(const QStringList& statements)
    {
        QVariant value;
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("behind"));
            database.setDatabaseName(path());
            EXPECT_TRUE(database.open());
            QSqlQuery query(database);
            for (const QString& statement : statements) {
                EXPECT_TRUE(query.exec(statement)) << query.lastError().text().toStdString();
                if (query.next())
                    value = query.value(0);
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("behind"));
        return value;
    }

    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    void overwrite(const QByteArray& bytes) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    [[nodiscard]] std::vector<ScoredProduct> products(int first, int count) const
    {
        return test::plainProducts(first, count, m_clock.now());
    }

    [[nodiscard]] QStringList setAside() const
    {
        return QDir(m_folder.path()).entryList({QStringLiteral("cache.db.damaged-*")});
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
};

} // namespace

TEST_F(CacheFile, IsKeptWithAWriteAheadLog)
{
    ASSERT_TRUE(open());
    EXPECT_EQ(sql({QStringLiteral("PRAGMA journal_mode")}).toString(), u"wal");
}

TEST_F(CacheFile, ADamagedFileIsSetAsideAndToldOf)
{
    const QByteArray damaged = QByteArray("This is no database at all. ").repeated(500);
    overwrite(damaged);
    auto opened = open();
    ASSERT_TRUE(opened) << opened.error().detail.toStdString();
    ASSERT_EQ(setAside(), QStringList{QStringLiteral("cache.db.damaged-20261101T000000Z")});
    EXPECT_TRUE(opened->notice.contains(setAside().first()));
    QFile aside(m_folder.filePath(setAside().first()));
    ASSERT_TRUE(aside.open(QIODevice::ReadOnly));
    EXPECT_EQ(aside.readAll(), damaged);
    ASSERT_TRUE(test::await(opened->cache->storeProducts(products(0, 1))));
    EXPECT_EQ(test::foundOf(*opened->cache, 1), 1U);
}

TEST_F(CacheFile, DamageMetWhileWorkingIsSetAsideAtTheNextStart)
{
    {
        auto opened = open();
        ASSERT_TRUE(opened);
        ASSERT_TRUE(test::await(opened->cache->storeProducts(products(0, 900))));
    }
    QByteArray bytes = content();
    ASSERT_GT(bytes.size(), 40 * 4096);
    // The schema's first page stays; what it leads to does not.
    bytes.replace(20 * 4096, bytes.size() - 20 * 4096, QByteArray(bytes.size() - 20 * 4096, '\x5a'));
    overwrite(bytes);
    {
        auto opened = open();
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        PartitionLookup lookup;
        for (int i = 0; i < 900; ++i)
            lookup.asins.push_back(*domain::Asin::parse(test::asinNumber(i)));
        const auto answer = test::await(opened->cache->partition(lookup));
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().kind, base::ErrorKind::Storage);
    }
    auto again = open();
    ASSERT_TRUE(again) << again.error().detail.toStdString();
    EXPECT_FALSE(again->notice.isEmpty());
    EXPECT_EQ(setAside().size(), 1);
    EXPECT_EQ(test::foundOf(*again->cache, 5), 0U);
}

TEST_F(CacheFile, ANewerSchemaIsRefusedAndItsFileNotTouched)
{
    {
        auto opened = open();
        ASSERT_TRUE(opened);
    }
    sql({QStringLiteral("INSERT INTO schema_migrations VALUES (99, '099_of_the_future', 0)")});
    sql({QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
    const QByteArray before = content();
    const auto opened = open();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, base::ErrorKind::Storage);
    EXPECT_TRUE(opened.error().detail.contains(QStringLiteral("newer version"))) << opened.error().detail.toStdString();
    EXPECT_EQ(content(), before);
    EXPECT_TRUE(setAside().isEmpty());
}

TEST_F(CacheFile, AnotherProgramsDatabaseIsRefusedAndNotTouched)
{
    sql({QStringLiteral("CREATE TABLE bookmarks (url TEXT)")});
    const QByteArray before = content();
    const auto opened = open();
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().detail.contains(QStringLiteral("bookmarks"))) << opened.error().detail.toStdString();
    EXPECT_EQ(content(), before);
}

TEST_F(CacheFile, TheLibraryIsNotACache)
{
    {
        auto library = test::await(Database::open(location(), StoreKind::Library, m_clock.now()));
        ASSERT_TRUE(library);
    }
    const auto opened = open();
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().detail.contains(QStringLiteral("another kind"))) << opened.error().detail.toStdString();
}

TEST_F(CacheFile, WithoutADatabaseTheRunKeepsItsAnswersInMemory)
{
    // A folder is no database file, and nobody, root included, writes into /proc.
    for (const QString& bad :
         {m_folder.path(), QStringLiteral("/proc/gleaner/cache.db"), QStringLiteral("/proc/cache.db")}) {
        auto opened = test::await(openProductCache(Location::sqlite(bad), &m_clock, Freshness()));
        ASSERT_TRUE(opened.problem) << bad.toStdString();
        EXPECT_EQ(opened.problem->kind, base::ErrorKind::Storage);
        EXPECT_FALSE(opened.persistent);
        ASSERT_TRUE(test::await(opened.cache->storeProducts(products(0, 2))));
        EXPECT_EQ(test::foundOf(*opened.cache, 2), 2U);
    }
    const auto off = test::await(openProductCache(std::nullopt, &m_clock, Freshness()));
    EXPECT_FALSE(off.problem);
    EXPECT_FALSE(off.persistent);
    const auto nowhere = Location::parse(QStringLiteral("postgresql://ann@localhost/gleaner?host=/proc"));
    const auto team = test::await(openProductCache(*nowhere, &m_clock, Freshness()));
    ASSERT_TRUE(team.problem);
    EXPECT_TRUE(team.problem->detail.contains(u"/proc")) << team.problem->detail.toStdString();
}

TEST_F(CacheFile, AFullDiskFailsTheStoreWholeAndLeavesTheRest)
{
    auto opened = test::await(Database::open(location(), StoreKind::Cache, m_clock.now()));
    ASSERT_TRUE(opened);
    auto& database = *opened->database;
    const auto fill = [](Connection& c) -> base::Status {
        const auto limited = c.execute(QStringLiteral("PRAGMA max_page_count = 60"));
        if (!limited)
            return limited;
        return inTransaction(c, c.dialect().beginWriting(), [](Connection& writing) -> base::Status {
            for (int i = 0; i < 100'000; ++i) {
                const auto done = writing.run(
                    "store_category", {1, i, 1, QStringLiteral("n").repeated(500), QStringLiteral("n"), {}, {}, {}, 0});
                if (!done)
                    return std::unexpected(done.error());
            }
            return {};
        });
    };
    auto filling = database.maintain(fill);
    const auto filled = test::await(answer(filling));
    ASSERT_FALSE(filled);
    EXPECT_EQ(filled.error().kind, base::ErrorKind::Storage);
    EXPECT_TRUE(database.lastError());
    auto counting = database.read([](Connection& c) -> base::Result<qint64> {
        qint64 count = -1;
        const auto done = c.execute(QStringLiteral("SELECT COUNT(*) FROM categories"), [&count](const AnswerRow& row) {
            count = row.integer(0);
            return base::Status();
        });
        if (!done)
            return std::unexpected(done.error());
        return count;
    });
    EXPECT_EQ(test::await(answer(counting)), 0);
    auto writing = database.write([](Connection& c) {
        return c.run("store_category", {1, 1, 1, QStringLiteral("n"), QStringLiteral("n"), {}, {}, {}, 0});
    });
    EXPECT_TRUE(test::await(answer(writing)));
}

TEST_F(CacheFile, AConnectionRefusesOtherThreads)
{
    auto opened = test::await(Database::open(location(), StoreKind::Cache, m_clock.now()));
    ASSERT_TRUE(opened);
    Connection* stolen = nullptr;
    auto stealing = opened->database->read([&stolen](Connection& c) {
        stolen = &c;
        return base::Status();
    });
    ASSERT_TRUE(test::await(answer(stealing)));
    const auto used = stolen->execute(QStringLiteral("SELECT 1"));
    ASSERT_FALSE(used);
    EXPECT_EQ(used.error().kind, base::ErrorKind::Bug);
}
