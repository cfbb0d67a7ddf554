// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Databases that were there before: of every earlier schema, of the system that this program replaces, and of others.
#include "cache/connection.h"
#include "cache/database.h"
#include "cache/facts_codec.h"
#include "cache/history_codec.h"
#include "cache/migrations.h"
#include "cache/random_domain.h"
#include "cache/sql_cache.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace cache;
using namespace std::chrono_literals;

namespace {

int versions()
{
    return static_cast<int>(loadSql(Backend::Sqlite, StoreKind::Cache)->migrations.size());
}

class StoredDatabase : public testing::Test {
protected:
    [[nodiscard]] Location location() const { return Location::sqlite(m_folder.filePath(QStringLiteral("cache.db"))); }

    /// Runs statements, behind the cache's back, after the first `version` migrations; the last value read.
    QString sql(const QStringList& statements, int version = 0)
    {
        QString value;
        auto connection = Connection::open(location(), QStringLiteral("behind"));
        EXPECT_TRUE(connection);
        auto migrations = loadSql(Backend::Sqlite, StoreKind::Cache)->migrations;
        migrations.resize(static_cast<size_t>(version));
        if (version > 0)
            EXPECT_TRUE(migrate(**connection, migrations, m_clock.now()));
        for (const QString& statement : statements) {
            const auto done = (*connection)->execute(statement, [&value](const AnswerRow& row) {
                value = row.text(0);
                return base::Status();
            });
            EXPECT_TRUE(done) << done.error().detail.toStdString();
        }
        return value;
    }

    base::Result<SqlCache::Opened> open() { return test::await(SqlCache::open(location(), &m_clock, Freshness())); }

    [[nodiscard]] QByteArray content() const
    {
        QFile file(location().path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    [[nodiscard]] QString milliseconds(std::chrono::milliseconds ago = 0ms) const
    {
        return QString::number((m_clock.now() - ago).time_since_epoch().count());
    }

    /// What the first schema held, which all later ones keep.
    QStringList firstEntries()
    {
        const auto facts = test::plainFacts(test::asinNumber(1), m_clock.now());
        const QString factsHex = QString::fromLatin1(encodeFacts(facts).toHex());
        m_history = test::RandomDomain(7).history(5);
        const QString historyHex = QString::fromLatin1(encodeHistory(m_history)->toHex());
        const QString discovery = QStringLiteral(
            "INSERT INTO product_discovery_cache (cache_key, domain, source, filters, canonical_text, asins, count, "
            "total_available, complete, created_at, expires_at, used_at, bytes) VALUES ('%1', 1, 'finder', '{}', 't', "
            "'%2', %3, %3, 1, %4, 0, %4, %5)");
        return {discovery.arg(QStringLiteral("one"), QStringLiteral("[\"B000000001\"]"), QStringLiteral("1"),
                              milliseconds(), QStringLiteral("100")),
                discovery.arg(QStringLiteral("none"), QStringLiteral("[]"), QStringLiteral("0"), milliseconds(2h),
                              QStringLiteral("20")),
                QStringLiteral("INSERT INTO product_scoring_cache (domain, asin, depth, title, facts, created_at, "
                               "expires_at, used_at, bytes) VALUES (1, 'B000000001', 0, 't', x'%1', %2, 0, %2, 300)")
                    .arg(factsHex, milliseconds()),
                QStringLiteral("INSERT INTO product_history (domain, asin, depth, history, created_at) VALUES (1, "
                               "'B000000001', 0, x'%1', %2)")
                    .arg(historyHex, milliseconds())};
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    domain::History m_history;
};

class EarlierSchema : public StoredDatabase, public testing::WithParamInterface<int> { };

const QString kFirstShape = QStringLiteral(
    "CREATE TABLE product_discovery_cache (id INTEGER PRIMARY KEY, cache_key VARCHAR UNIQUE, asins JSON, "
    "filters_applied JSON, created_at DATETIME, expires_at DATETIME, hit_count INTEGER)");
const QString kSecondShape = QStringLiteral(
    "CREATE TABLE product_discovery_cache (cache_key VARCHAR PRIMARY KEY, domain INTEGER, category INTEGER, bsr_min "
    "INTEGER, bsr_max INTEGER, price_min FLOAT, price_max FLOAT, asins JSON, count INTEGER, created_at DATETIME, "
    "expires_at DATETIME, hit_count INTEGER)");
const QString kReplacedScoring = QStringLiteral(
    "CREATE TABLE product_scoring_cache (asin VARCHAR PRIMARY KEY, title TEXT, price FLOAT, bsr INTEGER, roi_percent "
    "FLOAT, velocity_score FLOAT, recommendation VARCHAR, created_at DATETIME, expires_at DATETIME, hit_count "
    "INTEGER)");

} // namespace

TEST_P(EarlierSchema, KeepsWhatItHeldAndCountsIt)
{
    sql(firstEntries(), GetParam());
    auto opened = open();
    ASSERT_TRUE(opened) << opened.error().detail.toStdString();
    EXPECT_TRUE(opened->notice.isEmpty());
    auto& cache = *opened->cache;
    const auto found = test::await(cache.findDiscovery({QStringLiteral("one"), 1}));
    ASSERT_TRUE(found && *found);
    EXPECT_EQ((*found)->asins.size(), 1U);
    const auto asin = *domain::Asin::parse(test::asinNumber(1));
    EXPECT_EQ(test::await(cache.partition({domain::Marketplace::Us, {asin}}))->found.size(), 1U);
    EXPECT_EQ(*test::await(cache.history(domain::Marketplace::Us, asin)), m_history);
    EXPECT_EQ(*test::await(cache.details(domain::Marketplace::Us, asin)), std::nullopt);

    const auto status = test::await(cache.status());
    ASSERT_TRUE(status) << status.error().detail.toStdString();
    const auto& lists = status->of(Level::Discovery);
    EXPECT_EQ(lists.entries, 2);
    EXPECT_EQ(lists.fresh, 1);
    EXPECT_EQ(lists.stale, 1); // empty ones live an hour
    EXPECT_EQ(lists.bytes, 120);
    EXPECT_EQ(status->of(Level::Scoring).fresh, 1);
    EXPECT_EQ(status->of(Level::Scoring).bytes, 300);
    EXPECT_EQ(sql({QStringLiteral("SELECT COUNT(*) FROM schema_migrations")}), QString::number(versions()));
}

INSTANTIATE_TEST_SUITE_P(Versions, EarlierSchema, testing::Range(1, versions() + 1));

TEST_F(StoredDatabase, OfTheReplacedSystemIsSetAsideInsideItself)
{
    for (const QString& shape : {kFirstShape, kSecondShape}) {
        ASSERT_TRUE(!QFile::exists(location().path) || QFile::remove(location().path));
        sql({shape, kReplacedScoring,
             QStringLiteral("INSERT INTO product_discovery_cache (cache_key, asins) VALUES ('old', '[]')")});
        {
            auto opened = open();
            ASSERT_TRUE(opened) << opened.error().detail.toStdString();
            EXPECT_TRUE(opened->notice.contains(QStringLiteral("product_discovery_cache_before_gleaner")));
            EXPECT_TRUE(opened->notice.contains(QStringLiteral("product_scoring_cache_before_gleaner")));
            EXPECT_FALSE(*test::await(opened->cache->findDiscovery({QStringLiteral("old"), 1, true})));
            EXPECT_EQ(test::await(opened->cache->status())->of(Level::Discovery).entries, 0);
        }
        EXPECT_EQ(sql({QStringLiteral("SELECT cache_key FROM product_discovery_cache_before_gleaner")}), u"old");
        auto again = open();
        ASSERT_TRUE(again);
        EXPECT_TRUE(again->notice.isEmpty());
    }
}

TEST_F(StoredDatabase, OfTwoProgramsThatStartAtOnceOneSetsTheOldTablesAside)
{
    sql({kSecondShape});
    std::vector<base::Task<base::Result<SqlCache::Opened>>> opening;
    for (int i = 0; i < 4; ++i)
        opening.push_back(SqlCache::open(location(), &m_clock, Freshness()));
    int notices = 0;
    for (auto& task : opening) {
        const auto opened = test::await(std::move(task));
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        notices += opened->notice.isEmpty() ? 0 : 1;
    }
    EXPECT_EQ(notices, 1);
}

TEST_F(StoredDatabase, WithAnythingElseInItIsRefusedAndNotTouched)
{
    const QString ours
        = QStringLiteral("CREATE TABLE product_discovery_cache (cache_key TEXT, canonical_text TEXT, asins TEXT, "
                         "filters_applied TEXT, created_at INTEGER, expires_at INTEGER, hit_count INTEGER)");
    const QString bookmarks = QStringLiteral("CREATE TABLE bookmarks (url TEXT)");
    const QString alike = QStringLiteral("CREATE TABLE product_discovery_cache (cache_key TEXT, asins TEXT)");
    for (const QStringList& foreign : {QStringList{kFirstShape, bookmarks}, {alike}, {ours}}) {
        ASSERT_TRUE(!QFile::exists(location().path) || QFile::remove(location().path));
        sql(foreign);
        const QByteArray before = content();
        const auto opened = open();
        ASSERT_FALSE(opened) << foreign.first().toStdString();
        EXPECT_EQ(opened.error().kind, base::ErrorKind::Storage);
        EXPECT_EQ(content(), before);
    }
}

TEST_F(StoredDatabase, ALibraryTakesNoCachesPlace)
{
    sql({kFirstShape});
    const auto library = test::await(Database::open(location(), StoreKind::Library, m_clock.now()));
    EXPECT_FALSE(library);
    EXPECT_EQ(sql({QStringLiteral("SELECT COUNT(*) FROM product_discovery_cache")}), u"0");
}
