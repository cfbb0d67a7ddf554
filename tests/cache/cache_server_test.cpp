// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What only a server does: it goes away and comes back, it sits behind PgBouncer, it refuses in codes of its own.
#include "cache/cache_place.h"
#include "cache/kept_writes.h"
#include "cache/postgres_dialect.h"
#include "cache/random_domain.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/private_postgres.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSqlError>
#include <QStandardPaths>

using namespace cache;
using namespace std::chrono_literals;

namespace {

/// On a server of its own, which the test stops and starts.
class CacheServer : public testing::Test {
protected:
    void SetUp() override
    {
        m_server = test::PrivatePostgres::own();
        SKIP_WITHOUT_POSTGRESQL(m_server)
        m_place = std::make_unique<test::CachePlace>(QStringLiteral("postgresql"), m_server.get());
    }

    std::unique_ptr<ProductCache> open(const Location& location)
    {
        auto opened = test::await(openProductCache(location, &m_clock, Freshness()));
        EXPECT_FALSE(opened.problem) << opened.problem->detail.toStdString();
        return std::move(opened.cache);
    }
    std::unique_ptr<ProductCache> open() { return open(m_place->location()); }

    base::Status store(ProductCache& cache, int first, int count)
    {
        std::vector<ScoredProduct> made;
        for (int i = first; i < first + count; ++i)
            made.push_back({domain::Product{test::plainFacts(test::asinNumber(i), m_clock.now()), {}}, {}});
        return test::await(cache.storeProducts(made));
    }

    static base::Result<Partition> look(ProductCache& cache, int count)
    {
        PartitionLookup lookup;
        for (int i = 0; i < count; ++i)
            lookup.asins.push_back(*domain::Asin::parse(test::asinNumber(i)));
        return test::await(cache.partition(lookup));
    }

    static size_t found(ProductCache& cache, int count)
    {
        const auto answer = look(cache, count);
        return answer ? answer->found.size() : 0;
    }

    static domain::Category category(const QString& name)
    {
        return {{7}, name, std::nullopt, std::nullopt, std::nullopt};
    }

    std::unique_ptr<test::PrivatePostgres> m_server;
    std::unique_ptr<test::CachePlace> m_place; // goes before its server
    test::FakeClock m_clock;
};

QSqlError sqlError(const char* state)
{
    return {QString(), QString(), QSqlError::StatementError, QString::fromLatin1(state)};
}

Write writeOf(qint64 bytes)
{
    Write write;
    write.bytes = bytes;
    write.job = [](Connection&) { return base::Status(); };
    return write;
}

} // namespace

TEST_F(CacheServer, ThatWasRestartedMeanwhileIsFoundAgainByTheFirstLookUp)
{
    const auto cache = open();
    ASSERT_TRUE(store(*cache, 0, 5));
    m_server->crash();
    m_server->start();
    const auto answer = look(*cache, 5);
    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    EXPECT_EQ(answer->found.size(), 5U);
    EXPECT_TRUE(store(*cache, 5, 5));
    EXPECT_EQ(found(*cache, 10), 10U);
}

TEST_F(CacheServer, ThatIsGoneCostsNoTimeAndGetsItsWritesWhenItIsBack)
{
    const auto cache = open();
    ASSERT_TRUE(store(*cache, 0, 5));
    m_server->stop();
    ASSERT_FALSE(look(*cache, 5)); // notices
    QElapsedTimer timer;
    timer.start();
    const auto answer = look(*cache, 5);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, base::ErrorKind::Storage);
    EXPECT_LT(timer.elapsed(), 2'000) << "no waiting for a server that is known to be gone";

    const auto stored = store(*cache, 5, 5);
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().kind, base::ErrorKind::Storage);
    EXPECT_FALSE(test::await(cache->recordOutcomes(Level::Scoring, {3, 2, 0, 0}, domain::Tokens{5})));
    for (const auto* name : {u"first", u"second", u"third"}) {
        const auto named = category(QString::fromUtf16(name));
        EXPECT_FALSE(test::await(cache->storeCategories(domain::Marketplace::Us, {{named, true}})));
    }

    m_server->start();
    ASSERT_TRUE(test::waitUntil([&] { return found(*cache, 10) == 10U; }));
    // Behind everything that was kept.
    ASSERT_TRUE(test::await(cache->rememberCategorySearch(domain::Marketplace::Us, QStringLiteral("x"))));
    EXPECT_EQ(m_place->sql({QStringLiteral("SELECT name FROM categories")}).toString(), u"third");
    EXPECT_EQ(m_place->sql({QStringLiteral("SELECT hits * 100 + misses FROM cache_counters")}).toInt(), 302);
    EXPECT_EQ(m_place->sql({QStringLiteral("SELECT COUNT(*) FROM product_scoring_cache")}).toInt(), 10);
}

TEST_F(CacheServer, ThatIsGoneForTheWriterOnlyIsNoticedToo)
{
    const auto cache = open();
    m_server->stop();
    ASSERT_FALSE(store(*cache, 0, 5));
    ASSERT_FALSE(store(*cache, 5, 5));
    m_server->start();
    EXPECT_TRUE(test::waitUntil([&] { return found(*cache, 10) == 10U; }));
    EXPECT_TRUE(store(*cache, 10, 1));
}

TEST_F(CacheServer, TwoOutagesInARowLoseNothing)
{
    const auto cache = open();
    for (int round = 0; round < 2; ++round) {
        m_server->stop();
        ASSERT_FALSE(store(*cache, round * 5, 5));
        m_server->start();
        ASSERT_TRUE(test::waitUntil([&] { return look(*cache, 1).has_value(); }));
    }
    EXPECT_TRUE(test::waitUntil([&] { return found(*cache, 10) == 10U; }));
}

TEST_F(CacheServer, ClosingTriesTheKeptWritesOnceMore)
{
    {
        const auto cache = open();
        m_server->stop();
        ASSERT_FALSE(store(*cache, 0, 5));
        m_server->start();
    }
    EXPECT_EQ(m_place->sql({QStringLiteral("SELECT COUNT(*) FROM product_scoring_cache")}).toInt(), 5);
}

TEST_F(CacheServer, ClosingWhileItIsGoneDoesNotHang)
{
    {
        const auto cache = open();
        m_server->stop();
        ASSERT_FALSE(store(*cache, 0, 5));
    }
    m_server->start();
    EXPECT_EQ(m_place->sql({QStringLiteral("SELECT COUNT(*) FROM product_scoring_cache")}).toInt(), 0);
}

TEST_F(CacheServer, AReadOnlyDatabaseIsReadAndNotWritten)
{
    {
        const auto cache = open();
        ASSERT_TRUE(store(*cache, 0, 5));
    }
    const QString database = m_place->location().database;
    m_place->sql({QStringLiteral("ALTER DATABASE %1 SET default_transaction_read_only = on").arg(database)});
    const auto cache = open();
    EXPECT_EQ(found(*cache, 5), 5U);
    const auto stored = store(*cache, 5, 1);
    ASSERT_FALSE(stored);
    EXPECT_TRUE(stored.error().detail.contains(u"25006")) << stored.error().detail.toStdString();
    m_place->sql({QStringLiteral("SET default_transaction_read_only = off"),
                  QStringLiteral("ALTER DATABASE %1 RESET default_transaction_read_only").arg(database)});
}

TEST_F(CacheServer, ItsClockIsTheOneThatCounts)
{
    const auto near = [](std::chrono::milliseconds figure, std::chrono::milliseconds wanted) {
        constexpr std::chrono::milliseconds kMeasured{5'000}; // how far off the measured difference may be
        return figure > wanted - kMeasured && figure < wanted + kMeasured;
    };
    auto before = open();
    ASSERT_TRUE(store(*before, 0, 1));
    before.reset();
    // From here on the server's clock is an hour ahead of this machine's.
    m_place->sql({QStringLiteral("CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS "
                                 "$$SELECT pg_catalog.clock_timestamp() + interval '1 hour'$$"),
                  QStringLiteral("ALTER ROLE CURRENT_USER SET search_path = public, pg_catalog")});
    auto behind = open();
    ASSERT_TRUE(store(*behind, 1, 1));
    const auto seen = look(*behind, 2);
    ASSERT_TRUE(seen);
    ASSERT_EQ(seen->found.size(), 2U);
    EXPECT_TRUE(near(m_clock.now() - seen->found[0].facts->fetchedAt, 1h)) << "the server has aged it";
    EXPECT_EQ(seen->found[1].facts->fetchedAt, m_clock.now()) << "its own times come back as they went";
    const auto made = m_place->sql({QStringLiteral("SELECT CAST(EXTRACT(EPOCH FROM max(created_at)) * 1000 AS bigint) "
                                                   "FROM product_scoring_cache")});
    EXPECT_TRUE(near(std::chrono::milliseconds(made.toLongLong()) - m_clock.now().time_since_epoch(), 1h));

    const Claim claim = Claim::discovery(QStringLiteral("k"));
    const auto taken = test::await(behind->claim(QStringLiteral("one"), {claim}));
    ASSERT_TRUE(taken);
    EXPECT_TRUE(taken->empty());
    auto other = open();
    const auto held = test::await(other->claim(QStringLiteral("two"), {claim}));
    ASSERT_TRUE(held);
    ASSERT_EQ(held->size(), 1U);
    EXPECT_TRUE(near(held->front().until - m_clock.now(), kClaimLease));
}

TEST_F(CacheServer, BehindPgBouncerServesMoreProgramsThanItHasConnections)
{
    if (QStandardPaths::findExecutable(QStringLiteral("pgbouncer")).isEmpty()
        && !QFile::exists(QStringLiteral("/usr/sbin/pgbouncer"))) {
        ASSERT_NE(qEnvironmentVariable("CI"), u"true") << "pgbouncer is not installed (packaging/dependencies.txt)";
        GTEST_SKIP() << "PGBOUNCER IS NOT INSTALLED: not tested (packaging/dependencies.txt)";
    }
    m_server->startPgBouncer(2);
    std::vector<std::unique_ptr<ProductCache>> programs;
    for (int i = 0; i < 4; ++i)
        programs.push_back(open(m_place->pooledLocation())); // a reading and a writing connection each
    std::vector<base::Task<base::Status>> stores;
    std::vector<base::Task<base::Result<Partition>>> looks;
    for (int round = 0; round < 25; ++round) {
        for (size_t p = 0; p < programs.size(); ++p) {
            std::vector<ScoredProduct> batch;
            for (int i = 0; i < 10; ++i) {
                auto facts = test::plainFacts(test::asinNumber(round * 10 + i), m_clock.now());
                facts.title = QStringLiteral("it's \\ ? %1").arg(p);
                batch.push_back({domain::Product{facts, {}}, {}});
            }
            stores.push_back(programs[p]->storeProducts(batch));
            PartitionLookup lookup{domain::Marketplace::Us, {batch.front().product.facts.asin}};
            looks.push_back(programs[p]->partition(lookup));
        }
    }
    for (auto& task : stores) {
        const auto stored = test::await(std::move(task));
        EXPECT_TRUE(stored) << stored.error().detail.toStdString();
    }
    for (auto& task : looks) {
        const auto looked = test::await(std::move(task));
        EXPECT_TRUE(looked) << looked.error().detail.toStdString();
    }
    for (auto& program : programs) {
        EXPECT_EQ(found(*program, 250), 250U);
        const auto status = test::await(program->status());
        ASSERT_TRUE(status) << status.error().detail.toStdString();
        EXPECT_FALSE(status->lastError) << status->lastError->detail.toStdString();
        EXPECT_TRUE(status->location.contains(u"pgbouncer=1"));
    }
    EXPECT_EQ(m_place->sql({QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'gleaner'")})
                  .toInt(),
              2);

    m_server->crash();
    EXPECT_FALSE(store(*programs[0], 250, 5));
    m_server->start();
    EXPECT_TRUE(test::waitUntil([&] { return found(*programs[0], 255) == 255U; }));
}

TEST(PostgresDialect, TellsWhatAnErrorMeans)
{
    using Trouble = Dialect::Trouble;
    const PostgresDialect dialect(PostgresDialect::Way::Direct);
    const auto meaning = [&](const char* state) { return dialect.troubleOf(sqlError(state)); };
    for (const auto* state : {"", "08006", "08P01", "57P01", "57P02", "57P03", "25P03"})
        EXPECT_EQ(meaning(state), Trouble::ConnectionLost) << state;
    for (const auto* state : {"40001", "40P01", "55P03"})
        EXPECT_EQ(meaning(state), Trouble::Busy) << state;
    for (const auto* state : {"23505", "42P07", "42710"})
        EXPECT_EQ(meaning(state), Trouble::Exists) << state;
    EXPECT_EQ(meaning("23502"), Trouble::Other) << "what breaks another rule breaks it again";
    EXPECT_EQ(meaning("53100"), Trouble::Full);
    EXPECT_EQ(meaning("25006"), Trouble::ReadOnly);
    EXPECT_EQ(meaning("XX001"), Trouble::Damaged);
    EXPECT_EQ(meaning("XX002"), Trouble::Damaged);
    EXPECT_EQ(meaning("42601"), Trouble::Other);
    EXPECT_EQ(meaning("57014"), Trouble::Other) << "a statement that took too long would take too long again";
}

TEST(PostgresDialect, PreparesNothingBehindPgBouncer)
{
    const QString select = QStringLiteral("SELECT 1");
    EXPECT_TRUE(PostgresDialect(PostgresDialect::Way::Direct).prepares(select));
    const PostgresDialect pooled(PostgresDialect::Way::PgBouncer);
    EXPECT_FALSE(pooled.prepares(select));
    EXPECT_TRUE(pooled.sessionStatements().isEmpty());
    EXPECT_TRUE(pooled.beginReading().contains(u"SET LOCAL statement_timeout"));
}

TEST(KeptWrites, KeepTheirOrderAndDropTheOldest)
{
    KeptWrites kept(100);
    EXPECT_EQ(kept.keep(writeOf(40)), 0);
    EXPECT_EQ(kept.keep(writeOf(50)), 0);
    EXPECT_EQ(kept.oldest().bytes, 40);
    EXPECT_EQ(kept.keep(writeOf(30)), 1);
    EXPECT_EQ(kept.count(), 2);
    EXPECT_EQ(kept.oldest().bytes, 50);
    EXPECT_EQ(kept.keep(writeOf(101)), 3) << "larger than all the room";
    EXPECT_TRUE(kept.isEmpty());
    EXPECT_EQ(kept.keep(writeOf(100)), 0);
}

TEST_F(CacheServer, TheSetUpScriptGivesATeamWhatItNeedsAndNoMore)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    for (int run = 0; run < 2; ++run) { // may be run again
        script.start(QStringLiteral(GLEANER_POSTGRESQL_SETUP),
                     {QStringLiteral("--database"), QStringLiteral("team's cache"), QStringLiteral("--owner"),
                      QStringLiteral("keeper"), QStringLiteral("--member"), QStringLiteral("ann"), QStringLiteral("-h"),
                      m_server->folder(), QStringLiteral("-U"), QStringLiteral("gleaner")});
        ASSERT_TRUE(script.waitForFinished(30'000));
        ASSERT_EQ(script.exitCode(), 0) << script.readAll().toStdString();
    }
    Location team = m_place->location();
    team.database = QStringLiteral("team's cache");
    team.user = QStringLiteral("ann");
    // Who may not make tables cannot begin the cache; who owns it can, and then everybody can use it.
    EXPECT_TRUE(test::await(openProductCache(team, &m_clock, Freshness())).problem);
    Location keeper = team;
    keeper.user = QStringLiteral("keeper");
    EXPECT_TRUE(store(*open(keeper), 0, 1));
    const auto cache = open(team);
    EXPECT_TRUE(store(*cache, 0, 5));
    EXPECT_EQ(found(*cache, 5), 5U);
    EXPECT_TRUE(test::await(cache->purge(ProductCache::Purge::Expired)));
    EXPECT_TRUE(test::await(cache->clear(std::nullopt)));
    const auto status = test::await(cache->status());
    ASSERT_TRUE(status) << status.error().detail.toStdString();
    EXPECT_FALSE(status->lastError) << status->lastError->detail.toStdString();
}
