// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted, listed, and removed again: kept counts, the list of discoveries, retention, the size cap.
#include "cache/cache_place.h"
#include "cache/random_domain.h"
#include "cache/sql_cache.h"
#include "domain/search_query.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/private_postgres.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

#include <csignal>
#include <sys/resource.h>

using namespace cache;
using namespace std::chrono_literals;

namespace {

domain::Asin numbered(int n)
{
    return *domain::Asin::parse(test::asinNumber(n));
}

class Upkeep : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override { MAKE_CACHE_PLACE(m_place, GetParam()) }

    void open(const Freshness& freshness = {})
    {
        m_cache.reset();
        auto opened = test::await(SqlCache::open(m_place->location(), &m_clock, freshness));
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_cache = std::move(opened->cache);
    }

    std::vector<ScoredProduct> products(int first, int count, int historyPoints = 0)
    {
        std::vector<ScoredProduct> products;
        for (int i = first; i < first + count; ++i) {
            domain::Product product{test::plainFacts(test::asinNumber(i), m_clock.now()), {}, {}};
            if (historyPoints > 0)
                product.history = m_random.history(historyPoints);
            products.push_back({std::move(product), {}});
        }
        return products;
    }

    void storeProducts(int first, int count, int historyPoints = 0)
    {
        ASSERT_TRUE(test::await(m_cache->storeProducts(products(first, count, historyPoints))));
    }

    void storeList(const domain::SearchQuery& query, int count)
    {
        DiscoveryRecord record;
        record.key = query.discoveryKey();
        record.canonicalText = QString::fromUtf8(query.discoveryText());
        record.marketplace = query.marketplace;
        record.source = domain::sourceName(query.source);
        record.filtersJson = QJsonDocument(domain::toJson(query.filters)).toJson(QJsonDocument::Compact);
        for (int i = 0; i < count; ++i)
            record.asins.push_back(numbered(i));
        record.totalAvailable = count;
        record.complete = true;
        record.createdAt = m_clock.now();
        ASSERT_TRUE(test::await(m_cache->storeDiscovery(record)));
    }

    [[nodiscard]] static domain::SearchQuery ranked(std::int64_t most, domain::Depth depth = domain::Depth::Basic)
    {
        domain::SearchQuery query;
        query.depth = depth;
        query.filters[QStringLiteral("bsr")] = domain::Bounds{1, most};
        query.filters[QStringLiteral("price")] = domain::Bounds{500, 900};
        return query;
    }

    domain::CacheLevelStatus level(Level which)
    {
        const auto status = test::await(m_cache->status());
        EXPECT_TRUE(status) << status.error().detail.toStdString();
        return status ? status->of(which) : domain::CacheLevelStatus();
    }

    size_t found(int first, int count)
    {
        PartitionLookup lookup;
        lookup.acceptStale = true;
        lookup.countHits = false;
        for (int i = first; i < first + count; ++i)
            lookup.asins.push_back(numbered(i));
        return test::await(m_cache->partition(lookup))->found.size();
    }

    std::unique_ptr<test::CachePlace> m_place;
    test::FakeClock m_clock;
    test::RandomDomain m_random{3};
    std::unique_ptr<SqlCache> m_cache;
};

/// What is so of one backend alone.
using UpkeepOfAFile = Upkeep;
using UpkeepOfAServer = Upkeep;

} // namespace

TEST_P(Upkeep, CountsFollowEveryChange)
{
    open();
    storeProducts(0, 30);
    m_clock.advance(5h + 57min);
    storeProducts(20, 30); // ten of them anew
    auto scoring = level(Level::Scoring);
    EXPECT_EQ(scoring.entries, 50);
    EXPECT_EQ(scoring.fresh, 50);
    const auto bytes = scoring.bytes;
    m_clock.advance(4min); // the old ones are past their time, within ten minutes of those that are not
    storeProducts(100, 7);
    scoring = level(Level::Scoring);
    EXPECT_EQ(scoring.entries, 57);
    EXPECT_EQ(scoring.fresh, 37);
    EXPECT_EQ(scoring.stale, 20);
    EXPECT_EQ(scoring.expired, 0);
    EXPECT_GT(scoring.bytes, bytes);
    m_clock.advance(std::chrono::days(30) - 6min);
    scoring = level(Level::Scoring);
    EXPECT_EQ(scoring.stale, 37);
    EXPECT_EQ(scoring.expired, 20);
    const auto removed = test::await(m_cache->purge(ProductCache::Purge::PastRetention));
    EXPECT_EQ(removed->products, 20);
    EXPECT_EQ(level(Level::Scoring).entries, 37);
    EXPECT_EQ(test::await(m_cache->clear(Level::Scoring))->products, 37);
    scoring = level(Level::Scoring);
    EXPECT_EQ(scoring.entries + scoring.fresh + scoring.stale + scoring.expired + scoring.bytes, 0);
}

TEST_P(Upkeep, WhatOfTheFutureIsNotFresh)
{
    open();
    m_clock.advance(1h);
    storeProducts(0, 3);
    m_clock.advance(-1h);
    storeProducts(10, 2);
    const auto scoring = level(Level::Scoring);
    EXPECT_EQ(scoring.entries, 5);
    EXPECT_EQ(scoring.fresh, 2);
    EXPECT_EQ(scoring.stale, 3);
}

TEST_P(Upkeep, ManyEntriesGoInSlices)
{
    open();
    storeProducts(0, 2500);
    m_clock.advance(7h);
    auto purging = m_cache->purge(ProductCache::Purge::Expired);
    storeProducts(5000, 10); // gets its turn
    EXPECT_EQ(test::await(std::move(purging))->products, 2500);
    EXPECT_EQ(found(0, 2500), 0U);
    EXPECT_EQ(found(5000, 10), 10U);
    storeProducts(0, 1200, 2);
    const auto removed = test::await(m_cache->clear(std::nullopt));
    EXPECT_EQ(removed->products, 1210);
    EXPECT_EQ(removed->histories, 1200);
}

TEST_P(Upkeep, GoingAwayInTheMiddleOfRemovingHarmsNothing)
{
    open();
    storeProducts(0, 3000);
    m_clock.advance(7h);
    auto purging = m_cache->purge(ProductCache::Purge::Expired);
    m_cache.reset();
    EXPECT_TRUE(test::await(std::move(purging)));
    open();
    EXPECT_LT(level(Level::Scoring).entries, 3000);
}

TEST_P(Upkeep, GoingAwayInTheMiddleOfVerifyingIsNoCleanBill)
{
    open();
    storeProducts(0, 10);
    auto verifying = m_cache->verify();
    m_cache.reset();
    const auto report = test::await(std::move(verifying));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, base::ErrorKind::Cancelled);
}

TEST_P(UpkeepOfAFile, BeyondItsSizeTheLeastUsedOfBothLevelsGo)
{
    Freshness freshness;
    freshness.mostBytes = 2'000'000;
    open(freshness);
    storeList(ranked(1), 50);
    storeProducts(0, 100, 40);
    m_clock.advance(1min);
    storeList(ranked(2), 50);
    storeProducts(100, 100, 40);
    m_clock.advance(1min);
    ASSERT_EQ(found(0, 200), 200U);
    // Looked at: the first fifty are used again.
    PartitionLookup used;
    for (int i = 0; i < 50; ++i)
        used.asins.push_back(numbered(i));
    ASSERT_TRUE(test::await(m_cache->partition(used)));
    for (int first = 1000; first < 4000; first += 100) {
        m_clock.advance(1min);
        storeProducts(first, 100, 40);
        ASSERT_TRUE(test::await(m_cache->partition(used)));
    }
    // The slices are jobs of the writer: behind a write that was posted after them, they are done.
    const auto small = [this] {
        const auto status = test::await(m_cache->status());
        return status && status->bytesOnDisk < 4'000'000 && status->of(Level::Scoring).entries < 2000;
    };
    EXPECT_TRUE(test::waitUntil(small));
    EXPECT_EQ(found(0, 50), 50U);
    EXPECT_EQ(found(50, 150), 0U);
    EXPECT_EQ(found(3900, 100), 100U);
    EXPECT_EQ(level(Level::Discovery).entries, 0);
    EXPECT_EQ(test::await(m_cache->history(domain::Marketplace::Us, numbered(60))), std::nullopt);
    EXPECT_TRUE(*test::await(m_cache->history(domain::Marketplace::Us, numbered(3950))));
}

TEST_P(UpkeepOfAFile, ASmallerCapIsKeptFromTheNextOpeningOn)
{
    open();
    for (int first = 0; first < 2000; first += 100)
        storeProducts(first, 100, 40);
    const auto before = test::await(m_cache->status());
    Freshness freshness;
    freshness.mostBytes = before->bytesOnDisk / 2;
    open(freshness);
    ASSERT_TRUE(test::waitUntil([this] { return level(Level::Scoring).entries < 1200; }));
    EXPECT_EQ(test::await(m_cache->status())->mostBytes, freshness.mostBytes);
    ASSERT_TRUE(test::await(m_cache->compact()));
    EXPECT_LE(test::await(m_cache->status())->bytesOnDisk, freshness.mostBytes);
    EXPECT_GT(level(Level::Scoring).entries, 300);
}

TEST_P(UpkeepOfAServer, HasNoLimitThatAMemberSets)
{
    Freshness freshness;
    freshness.mostBytes = 1;
    open(freshness);
    storeList(ranked(1), 50);
    storeProducts(0, 300, 40);
    // Behind the slices of a tidying, had the store begun one.
    storeProducts(300, 1);
    ASSERT_TRUE(test::await(m_cache->removeDiscovery(QStringLiteral("none"))));
    EXPECT_EQ(found(0, 301), 301U);
    EXPECT_EQ(level(Level::Discovery).entries, 1);
    EXPECT_EQ(test::await(m_cache->status())->mostBytes, 0) << "it is not told as one that holds";
}

TEST_P(UpkeepOfAServer, KeepsTheCountsOfManyEntriesAndRenewsThem)
{
    const auto made = [this](const char* after, int count) {
        // Three a minute, back from now.
        m_place->sql(
            {QStringLiteral("INSERT INTO product_scoring_cache (domain, asin, depth, title, facts, created_at, "
                            "expires_at, used_at, bytes) SELECT 1, '%1' || n, 0, '', '', t, t, t, 7 FROM (SELECT n, "
                            "to_timestamp(%2) - n * interval '20 seconds' AS t FROM generate_series(1, %3) AS n) AS r")
                 .arg(QLatin1String(after), QString::number(m_clock.now().time_since_epoch().count() / 1000),
                      QString::number(count))});
    };
    const auto kept = [this] {
        return m_place->sql({QStringLiteral("SELECT COALESCE(SUM(entries), 0) FROM cache_tallies")}).toInt();
    };
    const auto figures = [](const domain::CacheLevelStatus& s) {
        return std::tuple(s.entries, s.fresh, s.stale, s.expired, s.bytes, s.oldest, s.newest);
    };
    open();
    storeList(ranked(1), 5);
    made("few", 100);
    EXPECT_EQ(level(Level::Scoring).entries, 100);
    m_clock.advance(10min);
    EXPECT_EQ(level(Level::Scoring).entries, 100);
    storeProducts(0, 1); // behind what the status might have begun
    EXPECT_EQ(kept(), 0) << "few are counted whenever they are asked for";

    made("many", 60'000);
    const auto counted = level(Level::Scoring);
    EXPECT_EQ(counted.entries, 60'101);
    EXPECT_EQ(counted.fresh, 1'079 + 100 + 1) << "within six hours";
    ASSERT_TRUE(test::waitUntil([&] { return kept() == 60'102; }));
    EXPECT_EQ(figures(level(Level::Scoring)), figures(counted)) << "the kept counts say the same";
    EXPECT_EQ(level(Level::Discovery).entries, 1);

    m_place->sql({QStringLiteral("DELETE FROM product_scoring_cache WHERE asin LIKE 'few%'")});
    EXPECT_EQ(level(Level::Scoring).entries, 60'101) << "not counted again so soon";
    m_clock.advance(2min);
    EXPECT_TRUE(test::waitUntil([&] { return level(Level::Scoring).entries == 60'001; }));
    const auto cleared = test::await(m_cache->clear(Level::Scoring));
    ASSERT_TRUE(cleared);
    EXPECT_EQ(cleared->products, 60'001);
    EXPECT_EQ(level(Level::Scoring).entries, 0);
    EXPECT_EQ(kept(), 0);
}

TEST_P(Upkeep, ListsWhatWasSearchedSoThatItCanBeAskedAgain)
{
    open();
    const auto query = ranked(50'000, domain::Depth::BuyBox);
    storeList(query, 40);
    m_clock.advance(1h);
    const auto counted = test::await(m_cache->findDiscovery({query.discoveryKey(), 10}));
    ASSERT_TRUE(counted && *counted);
    storeList(ranked(7), 0); // written after the hit, which nobody waits for, was counted
    const auto entries = test::await(m_cache->discoveries(10));
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), 2U);
    const auto& empty = entries->front();
    EXPECT_EQ(empty.count, 0);
    EXPECT_EQ(empty.staleAt - empty.createdAt, 1h);
    const auto& entry = entries->back();
    ASSERT_TRUE(entry.query);
    EXPECT_EQ(*entry.query, query); // the depth too, which the filters do not tell
    EXPECT_EQ(entry.count, 40);
    EXPECT_EQ(entry.hits, 1);
    EXPECT_EQ(entry.staleAt - m_clock.now(), 23h);
    EXPECT_EQ(domain::refreshQuery(entry)->limit(), 40);
    EXPECT_EQ(domain::refreshQuery(entry)->discoveryKey(), entry.key);
    EXPECT_EQ(test::await(m_cache->discoveries(1))->size(), 1U);

    EXPECT_TRUE(*test::await(m_cache->removeDiscovery(entry.key)));
    EXPECT_FALSE(*test::await(m_cache->removeDiscovery(entry.key)));
    EXPECT_EQ(level(Level::Discovery).entries, 1);
}

TEST_P(Upkeep, StatusTellsOfServerClaimsAndTheLastLookUp)
{
    open();
    auto status = test::await(m_cache->status());
    ASSERT_TRUE(status);
    EXPECT_EQ(status->backend, QLatin1String(GetParam()));
    EXPECT_TRUE(status->serverVersion.at(0).isDigit()) << status->serverVersion.toStdString();
    EXPECT_EQ(status->location, m_place->isPostgresql() ? m_place->location().toString() : m_place->file());
    EXPECT_FALSE(status->lastLookup);
    EXPECT_EQ(status->claimsHeld, 0);
    EXPECT_GE(status->bytesOnDisk, 4096);
    storeProducts(0, 5);
    EXPECT_EQ(found(0, 5), 5U);
    status = test::await(m_cache->status());
    ASSERT_TRUE(status->lastLookup);
    EXPECT_GT(status->lastLookup->count(), 0);
}

TEST_P(UpkeepOfAFile, ADiskThatRefusesIsToldByTheStatusAndLooksUpOn)
{
    open();
    storeProducts(0, 10);
    EXPECT_FALSE(test::await(m_cache->status())->lastError);

    // No file may grow any more, as on a full disk.
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full{4096, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &full), 0);
    const auto stored = test::await(m_cache->storeProducts(products(10, 500)));
    const auto kept = found(0, 510);
    const auto status = test::await(m_cache->status());
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);

    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().kind, base::ErrorKind::Storage);
    EXPECT_EQ(kept, 10U);
    ASSERT_TRUE(status && status->lastError);
    EXPECT_EQ(status->lastError->kind, base::ErrorKind::Storage);
    EXPECT_EQ(status->of(Level::Scoring).entries, 10);
    storeProducts(10, 500); // there is room again
    EXPECT_EQ(found(0, 510), 510U);
}

INSTANTIATE_TEST_SUITE_P(Databases, Upkeep, testing::Values("sqlite", "postgresql"),
                         [](const auto& info) { return std::string(info.param); });
INSTANTIATE_TEST_SUITE_P(Databases, UpkeepOfAFile, testing::Values("sqlite"),
                         [](const auto& info) { return std::string(info.param); });
INSTANTIATE_TEST_SUITE_P(Databases, UpkeepOfAServer, testing::Values("postgresql"),
                         [](const auto& info) { return std::string(info.param); });
