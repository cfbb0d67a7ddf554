// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cache in a database, whichever it is: what is left in it, its schema and its migrations, several programs at
// once.
#include "cache/cache_place.h"
#include "cache/database.h"
#include "cache/random_domain.h"
#include "cache/sql_texts.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/private_postgres.h"

#include <gtest/gtest.h>

using namespace cache;
using namespace std::chrono_literals;

namespace {

class CacheDatabase : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override{MAKE_CACHE_PLACE(m_place, GetParam())}

    std::unique_ptr<ProductCache> open()
    {
        auto opened = m_place->open(&m_clock);
        EXPECT_TRUE(opened) << opened.error().detail.toStdString();
        return opened ? std::move(*opened) : nullptr;
    }

    QVariant sql(const char* statement) { return m_place->sql({QString::fromUtf8(statement)}); }
    /// One value, by the words of each backend.
    QVariant sql(const char* onSqlite, const char* onPostgresql)
    {
        return sql(m_place->isPostgresql() ? onPostgresql : onSqlite);
    }
    [[nodiscard]] Backend backend() const { return m_place->location().backend; }

    [[nodiscard]] std::vector<ScoredProduct> products(int first, int count) const
    {
        return test::plainProducts(first, count, m_clock.now());
    }

    std::unique_ptr<test::CachePlace> m_place;
    test::FakeClock m_clock;
};

} // namespace

TEST_P(CacheDatabase, KeepsWhatWasStoredForTheNextRun)
{
    {
        const auto first = open();
        ASSERT_TRUE(first);
        ASSERT_TRUE(test::await(first->storeProducts(products(0, 10))));
    }
    const auto second = open();
    ASSERT_TRUE(second);
    EXPECT_EQ(test::foundOf(*second, 10), 10U);
    const auto texts = loadSql(backend(), StoreKind::Cache);
    ASSERT_TRUE(texts);
    EXPECT_EQ(sql("SELECT COUNT(*) FROM schema_migrations").toULongLong(), texts->migrations.size());
    EXPECT_EQ(sql("SELECT name FROM schema_migrations WHERE version = 1").toString(), u"001_levels");
}

TEST_P(CacheDatabase, WritesTheReadableColumns)
{
    const auto cache = open();
    ASSERT_TRUE(cache);
    auto product = products(1, 1);
    domain::Score score;
    score.price = domain::SellPrice{{2499, domain::Currency::USD}, domain::PriceSource::New, false, {}};
    score.roi = domain::Hundredths{5210};
    score.verdict = domain::Verdict::Buy;
    product[0].score = score;
    product[0].product.facts.of(domain::Series::Sales).current = 12'345;
    ASSERT_TRUE(test::await(cache->storeProducts(product)));
    const auto columns = sql(
        "SELECT domain || ' ' || asin || ' ' || price || ' ' || bsr || ' ' || roi_percent || ' ' || recommendation "
        "|| ' ' || CASE WHEN velocity_score IS NULL THEN 'none' ELSE 'some' END FROM product_scoring_cache");
    EXPECT_EQ(columns.toString(), u"1 B000000001 2499 12345 52.1 BUY none");
    const auto created = sql("SELECT created_at / 1000 FROM product_scoring_cache",
                             "SELECT CAST(EXTRACT(EPOCH FROM created_at) AS bigint) FROM product_scoring_cache");
    EXPECT_EQ(created.toLongLong() * 1000, m_clock.now().time_since_epoch().count());
}

TEST_P(CacheDatabase, CountsHitsInTheEntries)
{
    {
        const auto cache = open();
        ASSERT_TRUE(cache);
        ASSERT_TRUE(test::await(cache->storeProducts(products(0, 3))));
        EXPECT_EQ(test::foundOf(*cache, 2), 2U);
        EXPECT_EQ(test::foundOf(*cache, 1), 1U);
        PartitionLookup forecast{domain::Marketplace::Us, {*domain::Asin::parse(test::asinNumber(0))}};
        forecast.countHits = false;
        EXPECT_EQ(test::await(cache->partition(forecast))->found.size(), 1U);
    } // closing waits for what was posted
    EXPECT_EQ(sql("SELECT group_concat(hit_count) FROM (SELECT hit_count FROM product_scoring_cache ORDER BY asin)",
                  "SELECT string_agg(CAST(hit_count AS text), ',' ORDER BY asin) FROM product_scoring_cache")
                  .toString(),
              u"2,1,0");
}

TEST_P(CacheDatabase, ANewerSchemaIsRefused)
{
    ASSERT_TRUE(open());
    sql("INSERT INTO schema_migrations VALUES (99, '099_of_the_future', 0)");
    const auto opened = m_place->open(&m_clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, base::ErrorKind::Storage);
    EXPECT_TRUE(opened.error().detail.contains(u"newer version")) << opened.error().detail.toStdString();
}

TEST_P(CacheDatabase, AnotherProgramsIsRefusedAndNotTouched)
{
    sql("CREATE TABLE bookmarks (url TEXT)");
    const auto opened = m_place->open(&m_clock);
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().detail.contains(u"bookmarks")) << opened.error().detail.toStdString();
    EXPECT_EQ(
        sql("SELECT COUNT(*) FROM sqlite_master", "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()")
            .toInt(),
        1);
}

TEST_P(CacheDatabase, BrokenEntriesAreMissingAndMakeRoom)
{
    const auto cache = open();
    ASSERT_TRUE(cache);
    auto deep = products(0, 1);
    deep[0].product.facts.depth = domain::Depth::Offers;
    ASSERT_TRUE(test::await(cache->storeProducts(deep)));
    sql("UPDATE product_scoring_cache SET facts = x'01020304'",
        "UPDATE product_scoring_cache SET facts = '\\x01020304'");
    const auto report = test::await(cache->verify());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->findings.size(), 1U);
    EXPECT_EQ(test::foundOf(*cache, 1), 0U);
    // Shallower: only a row that is gone lets it in.
    ASSERT_TRUE(test::await(cache->storeProducts(products(0, 1))));
    EXPECT_EQ(test::foundOf(*cache, 1), 1U);
}

TEST_P(CacheDatabase, ABrokenDiscoveryIsMissing)
{
    const auto cache = open();
    ASSERT_TRUE(cache);
    DiscoveryRecord record;
    record.key = QStringLiteral("k");
    record.createdAt = m_clock.now();
    record.complete = true;
    ASSERT_TRUE(test::await(cache->storeDiscovery(record)));
    sql("UPDATE product_discovery_cache SET asins = '[\"B000000001\", 7]'");
    const auto found = test::await(cache->findDiscovery({QStringLiteral("k"), 1}));
    ASSERT_TRUE(found);
    EXPECT_FALSE(*found);
}

TEST_P(CacheDatabase, OfABatchWithOneProductTwiceTheBetterIsKept)
{
    const auto cache = open();
    ASSERT_TRUE(cache);
    auto batch = products(0, 2);
    batch.push_back(batch[0]);
    batch[0].product.facts.depth = domain::Depth::BuyBox;
    batch.push_back(batch[1]);
    batch[3].product.facts.title = QStringLiteral("the last of equals");
    ASSERT_TRUE(test::await(cache->storeProducts(batch)));
    PartitionLookup lookup{domain::Marketplace::Us, {batch[0].product.facts.asin, batch[1].product.facts.asin}};
    const auto answer = test::await(cache->partition(lookup));
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->found.size(), 2U);
    EXPECT_EQ(answer->found[0].facts->depth, domain::Depth::BuyBox);
    EXPECT_EQ(answer->found[1].facts->title, u"the last of equals");
}

TEST_P(CacheDatabase, HostileTextIsKeptAsFarAsTheBackendCan)
{
    const auto cache = open();
    ASSERT_TRUE(cache);
    const QString bad = QStringLiteral("'; DROP TABLE categories; -- \" \\ \\u0000 ? $1 \u00e9\U0001F600\n\t\x01")
        + QChar(0) + QChar(0xd800) + QStringLiteral("end");
    auto product = products(0, 1);
    product[0].product.facts.title = bad;
    ASSERT_TRUE(test::await(cache->storeProducts(product)));
    PartitionLookup lookup{domain::Marketplace::Us, {product[0].product.facts.asin}};
    EXPECT_EQ(test::await(cache->partition(lookup))->found.at(0).facts->title, QString::fromUtf8(bad.toUtf8()));

    DiscoveryRecord record;
    record.key = bad;
    record.canonicalText = bad;
    record.source = bad;
    record.filtersJson = "{\"title\": \"\\u0000 \\ud800 ' \\\\\"}";
    record.createdAt = m_clock.now();
    record.complete = true;
    ASSERT_TRUE(test::await(cache->storeDiscovery(record)));
    EXPECT_TRUE(*test::await(cache->findDiscovery({bad, 1})));

    const domain::Category category{{7}, bad.first(20), std::nullopt, std::nullopt, std::nullopt};
    ASSERT_TRUE(test::await(cache->storeCategories(domain::Marketplace::Us, {{category, true}})));
    const auto named = test::await(cache->categoriesNamed(domain::Marketplace::Us, bad.first(10), 5));
    ASSERT_TRUE(named);
    ASSERT_EQ(named->size(), 1U);
    EXPECT_EQ(named->front().name, category.name);
}

TEST_P(CacheDatabase, TwoProgramsWriteAtOnce)
{
    const auto one = open(), two = open();
    ASSERT_TRUE(one && two);
    std::vector<base::Task<base::Status>> stores;
    for (int i = 0; i < 40; ++i) {
        stores.push_back(one->storeProducts(products(i * 20, 20)));
        auto backwards = products(i * 20 + 10, 20);
        std::ranges::reverse(backwards);
        stores.push_back(two->storeProducts(backwards));
    }
    // Look-ups in between see whole batches alone, and never wait for them in vain.
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(test::foundOf(*one, 810) % 10, 0U);
    for (auto& store : stores) {
        const auto stored = test::await(std::move(store));
        EXPECT_TRUE(stored) << stored.error().detail.toStdString();
    }
    EXPECT_EQ(test::foundOf(*one, 810), 810U);
    EXPECT_EQ(test::foundOf(*two, 810), 810U);
}

TEST_P(CacheDatabase, ProgramsThatStartAtOnceMakeOneSchema)
{
    std::vector<base::Task<OpenedCache>> opening;
    for (int i = 0; i < 6; ++i)
        opening.push_back(openProductCache(m_place->location(), &m_clock, Freshness()));
    for (auto& task : opening) {
        const auto opened = test::await(std::move(task));
        EXPECT_FALSE(opened.problem) << opened.problem->detail.toStdString();
    }
    const auto texts = loadSql(backend(), StoreKind::Cache);
    EXPECT_EQ(sql("SELECT COUNT(*) FROM schema_migrations").toULongLong(), texts->migrations.size());
}

TEST_P(CacheDatabase, WhatIsThereAlreadyIsNotTriedAgain)
{
    const auto opened = test::await(Database::open(m_place->location(), StoreKind::Cache, m_clock.now()));
    ASSERT_TRUE(opened) << opened.error().detail.toStdString();
    std::optional<Dialect::Trouble> trouble;
    int runs = 0;
    const auto job = [&](Connection& connection) {
        ++runs;
        const auto done
            = connection.execute(QStringLiteral("INSERT INTO schema_migrations VALUES (1, 'for the second time', 0)"));
        trouble = connection.takeTrouble();
        connection.restoreTrouble(trouble);
        return done;
    };
    EXPECT_FALSE(test::await(answer(opened->database->write(job))));
    EXPECT_EQ(trouble, Dialect::Trouble::Exists);
    EXPECT_EQ(runs, 1);
}

TEST_P(CacheDatabase, OfEveryEarlierSchemaIsBroughtUpToDate)
{
    const auto texts = loadSql(backend(), StoreKind::Cache);
    ASSERT_TRUE(texts);
    const auto& all = texts->migrations;
    for (size_t known = 1; known < all.size(); ++known) {
        std::unique_ptr<test::CachePlace> older;
        MAKE_CACHE_PLACE(older, GetParam())
        QStringList statements{QStringLiteral("CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT "
                                              "NOT NULL, applied_at BIGINT NOT NULL)")};
        for (size_t i = 0; i < known; ++i) {
            statements += all[i].statements;
            statements += QStringLiteral("INSERT INTO schema_migrations VALUES (%1, '%2', 0)")
                              .arg(QString::number(all[i].version), all[i].name);
        }
        older->sql(statements);
        const auto opened = older->open(&m_clock);
        ASSERT_TRUE(opened) << all[known - 1].name.toStdString() << ": " << opened.error().detail.toStdString();
        ASSERT_TRUE(test::await((*opened)->storeProducts(products(0, 1))));
        EXPECT_EQ(test::foundOf(**opened, 1), 1U);
        EXPECT_EQ(older->sql({QStringLiteral("SELECT MAX(version) FROM schema_migrations")}).toULongLong(), all.size());
    }
}

TEST_P(CacheDatabase, EveryStatementFitsTheSchema)
{
    ASSERT_TRUE(open());
    const auto texts = loadSql(backend(), StoreKind::Cache);
    ASSERT_TRUE(texts) << texts.error().detail.toStdString();
    EXPECT_GT(texts->statements.size(), 10);
    QStringList checks;
    for (auto it = texts->statements.begin(); it != texts->statements.end(); ++it) {
        QString statement = it.value();
        if (statement.startsWith(u"VACUUM"))
            continue;
        if (m_place->isPostgresql()) {
            for (int n = 1; statement.contains(u'?'); ++n)
                statement.replace(statement.indexOf(u'?'), 1, QStringLiteral("$%1").arg(n));
            checks += QStringLiteral("PREPARE checked AS ") + statement;
            checks += QStringLiteral("DEALLOCATE checked");
        } else {
            statement.replace(QLatin1Char('?'), QLatin1String("NULL"));
            checks += QStringLiteral("EXPLAIN ") + statement;
        }
    }
    m_place->sql(checks); // fails the test by itself
}

TEST_P(CacheDatabase, TablesOfTheReplacedSystemAreSetAside)
{
    for (const bool later : {false, true}) {
        std::unique_ptr<test::CachePlace> place;
        MAKE_CACHE_PLACE(place, GetParam())
        place->sql(
            {later ? QStringLiteral(
                         "CREATE TABLE product_discovery_cache (cache_key VARCHAR(64) PRIMARY KEY, domain INTEGER, "
                         "category TEXT, bsr_min INTEGER, bsr_max INTEGER, price_min REAL, price_max REAL, asins TEXT, "
                         "count INTEGER, created_at TIMESTAMP, expires_at TIMESTAMP, hit_count INTEGER)")
                   : QStringLiteral(
                         "CREATE TABLE product_discovery_cache (cache_key VARCHAR(64) PRIMARY KEY, asins TEXT, "
                         "filters_applied TEXT, created_at TIMESTAMP, expires_at TIMESTAMP, hit_count INTEGER)"),
             QStringLiteral("INSERT INTO product_discovery_cache (cache_key) VALUES ('old')")});
        const auto opened = place->open(&m_clock);
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        EXPECT_TRUE(test::await((*opened)->storeProducts(products(0, 1))));
        EXPECT_EQ(
            place->sql({QStringLiteral("SELECT cache_key FROM product_discovery_cache_before_gleaner")}).toString(),
            u"old");
        EXPECT_EQ(place->sql({QStringLiteral("SELECT COUNT(*) FROM product_discovery_cache")}).toInt(), 0);
    }
}

TEST_P(CacheDatabase, TellsItsServerAndHowFarItIs)
{
    const auto cache = open();
    ASSERT_TRUE(cache);
    const auto status = test::await(cache->status());
    ASSERT_TRUE(status) << status.error().detail.toStdString();
    EXPECT_EQ(status->backend, QLatin1String(GetParam()));
    EXPECT_EQ(status->serverVersion, sql("SELECT sqlite_version()", "SHOW server_version").toString());
    EXPECT_TRUE(status->roundTrip);
    EXPECT_GT(status->bytesOnDisk, 0);
}

INSTANTIATE_TEST_SUITE_P(Databases, CacheDatabase, testing::Values("sqlite", "postgresql"),
                         [](const auto& info) { return std::string(info.param); });

TEST(CacheSql, BothBackendsHaveTheSameStatementsAndMigrations)
{
    const auto sqlite = loadSql(Backend::Sqlite, StoreKind::Cache);
    const auto postgresql = loadSql(Backend::Postgresql, StoreKind::Cache);
    ASSERT_TRUE(sqlite && postgresql);
    EXPECT_EQ(QSet<QByteArray>(sqlite->statements.keyBegin(), sqlite->statements.keyEnd()),
              QSet<QByteArray>(postgresql->statements.keyBegin(), postgresql->statements.keyEnd()));
    ASSERT_EQ(sqlite->migrations.size(), postgresql->migrations.size());
    for (size_t i = 0; i < sqlite->migrations.size(); ++i)
        EXPECT_EQ(sqlite->migrations[i].name, postgresql->migrations[i].name);
}
