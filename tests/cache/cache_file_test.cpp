// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the cache does with files that are damaged, newer, foreign, read-only, full, or shared with another program.
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

    std::vector<ScoredProduct> products(int first, int count)
    {
        std::vector<ScoredProduct> made;
        for (int i = first; i < first + count; ++i)
            made.push_back({domain::Product{test::plainFacts(test::asinNumber(i), m_clock.now()), {}}, {}});
        return made;
    }

    [[nodiscard]] static size_t found(ProductCache& cache, int count)
    {
        PartitionLookup lookup;
        for (int i = 0; i < count; ++i)
            lookup.asins.push_back(*domain::Asin::parse(test::asinNumber(i)));
        const auto answer = test::await(cache.partition(lookup));
        EXPECT_TRUE(answer) << answer.error().detail.toStdString();
        return answer ? answer->found.size() : 0;
    }

    [[nodiscard]] QStringList setAside() const
    {
        return QDir(m_folder.path()).entryList({QStringLiteral("cache.db.damaged-*")});
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
};

} // namespace

TEST_F(CacheFile, KeepsWhatWasStoredForTheNextRun)
{
    {
        auto first = open();
        ASSERT_TRUE(first) << first.error().detail.toStdString();
        ASSERT_TRUE(test::await(first->cache->storeProducts(products(0, 10))));
    }
    auto second = open();
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->notice.isEmpty());
    EXPECT_EQ(found(*second->cache, 10), 10U);
    EXPECT_EQ(sql({QStringLiteral("SELECT group_concat(name) FROM schema_migrations")}).toString(),
              u"001_levels,002_category_searches,003_details,004_category_children");
    EXPECT_EQ(sql({QStringLiteral("PRAGMA journal_mode")}).toString(), u"wal");
}

TEST_F(CacheFile, WritesTheReadableColumns)
{
    auto opened = open();
    ASSERT_TRUE(opened);
    auto product = products(1, 1);
    domain::Score score;
    score.price = domain::SellPrice{{2499, domain::Currency::USD}, domain::PriceSource::New, false, {}};
    score.roi = domain::Hundredths{5210};
    score.verdict = domain::Verdict::Buy;
    product[0].score = score;
    product[0].product.facts.of(domain::Series::Sales).current = 12'345;
    ASSERT_TRUE(test::await(opened->cache->storeProducts(product)));
    const QString columns
        = QStringLiteral("SELECT domain || ' ' || asin || ' ' || price || ' ' || bsr || ' ' || roi_percent || ' ' || "
                         "recommendation || ' ' || (velocity_score IS NULL) FROM product_scoring_cache");
    EXPECT_EQ(sql({columns}).toString(), u"1 B000000001 2499 12345 52.1 BUY 1");
}

TEST_F(CacheFile, CountsHitsInTheEntries)
{
    {
        auto opened = open();
        ASSERT_TRUE(opened);
        ASSERT_TRUE(test::await(opened->cache->storeProducts(products(0, 3))));
        EXPECT_EQ(found(*opened->cache, 2), 2U);
        EXPECT_EQ(found(*opened->cache, 1), 1U);
        PartitionLookup forecast{domain::Marketplace::Us, {*domain::Asin::parse(test::asinNumber(0))}};
        forecast.countHits = false;
        EXPECT_EQ(test::await(opened->cache->partition(forecast))->found.size(), 1U);
    } // closing waits for what was posted
    EXPECT_EQ(
        sql({QStringLiteral(
                "SELECT group_concat(hit_count) FROM (SELECT hit_count FROM product_scoring_cache ORDER BY asin)")})
            .toString(),
        u"2,1,0");
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
    EXPECT_EQ(found(*opened->cache, 1), 1U);
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
    EXPECT_EQ(found(*again->cache, 5), 0U);
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
        EXPECT_EQ(found(*opened.cache, 2), 2U);
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
                    "store_category", {1, i, 1, QStringLiteral("n").repeated(500), QStringLiteral("n"), {}, {}, 0});
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

TEST_F(CacheFile, BrokenEntriesAreMissingAndMakeRoom)
{
    auto opened = open();
    ASSERT_TRUE(opened);
    auto deep = products(0, 1);
    deep[0].product.facts.depth = domain::Depth::Offers;
    ASSERT_TRUE(test::await(opened->cache->storeProducts(deep)));
    sql({QStringLiteral("UPDATE product_scoring_cache SET facts = x'01020304'")});
    const auto report = test::await(opened->cache->verify());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->findings.size(), 1U);
    EXPECT_EQ(found(*opened->cache, 1), 0U);
    ASSERT_TRUE(
        test::await(opened->cache->storeProducts(products(0, 1)))); // shallower: only a row that is gone lets it in
    EXPECT_EQ(found(*opened->cache, 1), 1U);
}

TEST_F(CacheFile, ABrokenDiscoveryIsMissing)
{
    auto opened = open();
    ASSERT_TRUE(opened);
    DiscoveryRecord record;
    record.key = QStringLiteral("k");
    record.createdAt = m_clock.now();
    record.complete = true;
    ASSERT_TRUE(test::await(opened->cache->storeDiscovery(record)));
    sql({QStringLiteral("UPDATE product_discovery_cache SET asins = '[\"B000000001\", 7]'")});
    const auto found = test::await(opened->cache->findDiscovery({QStringLiteral("k"), 1}));
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found);
}

TEST_F(CacheFile, TwoProgramsWriteAtOnce)
{
    auto one = open();
    auto two = open();
    ASSERT_TRUE(one && two);
    std::vector<base::Task<base::Status>> stores;
    for (int i = 0; i < 40; ++i) {
        stores.push_back(one->cache->storeProducts(products(i * 20, 20)));
        stores.push_back(two->cache->storeProducts(products(i * 20 + 10, 20)));
    }
    // Look-ups in between see whole batches alone, and never wait for them in vain.
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(found(*one->cache, 810) % 10, 0U);
    for (auto& store : stores)
        EXPECT_TRUE(test::await(std::move(store)));
    EXPECT_EQ(found(*one->cache, 810), 810U);
    EXPECT_EQ(found(*two->cache, 810), 810U);
}

TEST_F(CacheFile, TwoProgramsThatStartAtOnceMakeOneSchema)
{
    std::vector<base::Task<base::Result<SqlCache::Opened>>> opening;
    for (int i = 0; i < 6; ++i)
        opening.push_back(SqlCache::open(location(), &m_clock, Freshness()));
    for (auto& task : opening) {
        const auto opened = test::await(std::move(task));
        EXPECT_TRUE(opened) << opened.error().detail.toStdString();
    }
    EXPECT_EQ(sql({QStringLiteral("SELECT COUNT(*) FROM schema_migrations")}).toInt(), 4);
}

TEST_F(CacheFile, EveryStatementFitsTheSchema)
{
    for (const auto kind : {StoreKind::Cache, StoreKind::Library}) {
        const auto texts = loadSql(Backend::Sqlite, kind);
        ASSERT_TRUE(texts) << texts.error().detail.toStdString();
        EXPECT_GT(texts->statements.size(), 10);
        const auto place = Location::sqlite(m_folder.filePath(storeKindName(kind)));
        auto opened = test::await(Database::open(place, kind, m_clock.now()));
        ASSERT_TRUE(opened);
        auto explaining = opened->database->read([statements = texts->statements](Connection& c) -> base::Status {
            QHash<QByteArray, QString> explained;
            for (auto it = statements.begin(); it != statements.end(); ++it)
                explained.insert(it.key(), QStringLiteral("EXPLAIN ") + it.value());
            c.setStatements(explained);
            for (auto it = explained.begin(); it != explained.end(); ++it) {
                const QVariantList nulls(it.value().count(u'?'), QVariant());
                const auto done = c.each(it.key().constData(), nulls, [](const AnswerRow&) { return base::Status(); });
                if (!done)
                    return base::failure(done.error().kind, QString::fromLatin1(it.key()) + done.error().detail);
            }
            return {};
        });
        const auto explained = test::await(answer(explaining));
        EXPECT_TRUE(explained) << explained.error().detail.toStdString();
    }
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
