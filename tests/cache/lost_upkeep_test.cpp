// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a user asks for by name, and what is done in the background, while the server is lost: it ends with an error and
// is not done behind anybody's back; what is due is done when the server is back.
#include "cache/cache_place.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/private_postgres.h"

#include <gtest/gtest.h>

using namespace cache;
using namespace std::chrono_literals;

namespace {

constexpr int kProducts = 2500; // more than two slices of a removal

class LostUpkeep : public testing::Test {
protected:
    void SetUp() override
    {
        m_server = test::PrivatePostgres::own();
        SKIP_WITHOUT_POSTGRESQL(m_server)
        m_place = std::make_unique<test::CachePlace>(QStringLiteral("postgresql"), m_server.get());
        open();
    }

    void open()
    {
        m_cache.reset();
        auto opened = m_place->open(&m_clock);
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_cache = std::move(*opened);
    }

    base::Status store(int first, int count)
    {
        return test::await(m_cache->storeProducts(test::plainProducts(first, count, m_clock.now())));
    }

    int sql(const char* statement) { return m_place->sql({QString::fromUtf8(statement)}).toInt(); }
    int entries() { return sql("SELECT COUNT(*) FROM product_scoring_cache"); }

    /// The second slice of a removal does not end.
    void hinderRemoving()
    {
        m_place->sql({QStringLiteral("CREATE FUNCTION hinder() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                                     "IF (SELECT COUNT(*) FROM product_scoring_cache) < %1 THEN PERFORM pg_sleep(50); "
                                     "END IF; RETURN NULL; END $$")
                          .arg(kProducts),
                      QStringLiteral("CREATE TRIGGER hinder BEFORE DELETE ON product_scoring_cache "
                                     "FOR EACH STATEMENT EXECUTE FUNCTION hinder()")});
    }
    bool isHindered()
    {
        return test::waitUntil(
            [this] { return sql("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") == 1; });
    }
    void hinderNoMore() { sql("DROP FUNCTION hinder() CASCADE"); }

    /// Found again, and what was kept meanwhile is written.
    bool isBack()
    {
        return test::waitUntil([this] { return store(kProducts, 1).has_value(); });
    }

    std::unique_ptr<test::PrivatePostgres> m_server;
    std::unique_ptr<test::CachePlace> m_place; // goes before its server
    test::FakeClock m_clock;
    std::unique_ptr<ProductCache> m_cache;
};

} // namespace

TEST_F(LostUpkeep, ARemovalCutShortSaysSoAndGoesOnWhenAskedAgain)
{
    ASSERT_TRUE(store(0, kProducts));
    m_clock.advance(7h);
    hinderRemoving();
    auto purging = m_cache->purge(ProductCache::Purge::Expired);
    ASSERT_TRUE(isHindered());
    m_server->crash();
    const auto removed = test::await(std::move(purging));
    ASSERT_FALSE(removed);
    EXPECT_EQ(removed.error().kind, base::ErrorKind::Storage);

    m_server->start();
    hinderNoMore();
    const int left = entries();
    EXPECT_GT(left, 0);
    EXPECT_LT(left, kProducts) << "the first slice was done";
    ASSERT_TRUE(isBack());
    EXPECT_EQ(entries(), left + 1) << "who was told that it failed is not surprised later";
    EXPECT_EQ(test::await(m_cache->purge(ProductCache::Purge::Expired))->products, left);
}

TEST_F(LostUpkeep, TidyingCutShortIsDueAgainWithWhatIsStoredNext)
{
    ASSERT_TRUE(store(0, kProducts));
    m_clock.advance(std::chrono::days(31));
    hinderRemoving();
    open();
    ASSERT_TRUE(isHindered());
    m_server->crash();
    ASSERT_FALSE(store(kProducts, 1));
    m_server->start();
    hinderNoMore();
    const int left = entries();
    EXPECT_GT(left, 0);
    ASSERT_TRUE(isBack());
    EXPECT_GE(entries(), left) << "not at once: what refused one slice may refuse the next";
    m_clock.advance(2min);
    ASSERT_TRUE(store(kProducts + 1, 1));
    EXPECT_TRUE(test::waitUntil([this] { return entries() == 2; }));
}

TEST_F(LostUpkeep, WhatIsRefusedDuringAnOutageIsNotDoneAfterIt)
{
    ASSERT_TRUE(store(0, 5));
    DiscoveryRecord list;
    list.key = QStringLiteral("k");
    list.createdAt = m_clock.now();
    ASSERT_TRUE(test::await(m_cache->storeDiscovery(list)));
    m_server->stop();
    const auto cleared = test::await(m_cache->clear(std::nullopt));
    ASSERT_FALSE(cleared);
    EXPECT_EQ(cleared.error().kind, base::ErrorKind::Storage);
    EXPECT_FALSE(test::await(m_cache->removeDiscovery(list.key)));
    EXPECT_FALSE(test::await(m_cache->claim(QStringLiteral("anna"), {Claim::discovery(list.key)})));
    m_server->start();
    ASSERT_TRUE(isBack());
    EXPECT_EQ(entries(), 6);
    EXPECT_EQ(sql("SELECT COUNT(*) FROM product_discovery_cache"), 1);
    EXPECT_EQ(sql("SELECT COUNT(*) FROM claims"), 0) << "nobody would ever give it back";
}

TEST_F(LostUpkeep, CompactingFindsTheServerAgain)
{
    m_server->stop();
    const auto compacted = test::await(m_cache->compact());
    ASSERT_FALSE(compacted);
    EXPECT_EQ(compacted.error().kind, base::ErrorKind::Storage);
    m_server->start();
    EXPECT_TRUE(test::waitUntil([this] { return test::await(m_cache->compact()).has_value(); }));
}
