// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The meaning of the cache: one suite for every implementation.
#include "cache/open_cache.h"
#include "cache/random_domain.h"

#include <gtest/gtest.h>

using namespace cache;
using domain::Depth;
using domain::Marketplace;
using domain::Outcome;
using namespace std::chrono_literals;

namespace {

domain::Asin asinOf(int n)
{
    return *domain::Asin::parse(test::asinNumber(n));
}

std::vector<domain::Asin> asinsUpTo(int count)
{
    std::vector<domain::Asin> asins;
    for (int i = 0; i < count; ++i)
        asins.push_back(asinOf(i));
    return asins;
}

class CacheMeaning : public test::OpenCache {
protected:
    DiscoveryRecord discovery(const QString& key, int count, bool complete = false) const
    {
        DiscoveryRecord record;
        record.key = key;
        record.canonicalText = QStringLiteral("canonical ") + key;
        record.categories = {{283155}};
        record.rankMin = 10'000;
        record.priceMax = 8'000;
        record.source = QStringLiteral("finder");
        record.filtersJson = "{}";
        record.asins = asinsUpTo(count);
        record.totalAvailable = complete ? count : 5'000;
        record.complete = complete;
        record.createdAt = m_clock.now();
        return record;
    }

    void store(const DiscoveryRecord& record) { ASSERT_TRUE(test::await(m_cache->storeDiscovery(record))); }

    std::optional<FoundDiscovery> find(const QString& key, int wanted, bool acceptStale = false)
    {
        DiscoveryLookup lookup;
        lookup.key = key;
        lookup.wanted = wanted;
        lookup.acceptStale = acceptStale;
        auto found = test::await(m_cache->findDiscovery(lookup));
        EXPECT_TRUE(found) << found.error().detail.toStdString();
        return found ? *found : std::nullopt;
    }

    void store(const domain::ProductFacts& facts, std::optional<domain::Score> score = {}, domain::History history = {})
    {
        std::vector<ScoredProduct> products{{domain::Product{facts, std::move(history)}, score}};
        ASSERT_TRUE(test::await(m_cache->storeProducts(products)));
    }

    Partition partition(std::vector<domain::Asin> asins, Depth least = Depth::Basic, bool acceptStale = false,
                        Marketplace marketplace = Marketplace::Us)
    {
        PartitionLookup lookup;
        lookup.marketplace = marketplace;
        lookup.asins = std::move(asins);
        lookup.least = least;
        lookup.acceptStale = acceptStale;
        auto answer = test::await(m_cache->partition(lookup));
        EXPECT_TRUE(answer) << answer.error().detail.toStdString();
        return answer ? *answer : Partition();
    }
};

const QString kKey = QStringLiteral("5f4dcc3b");

} // namespace

TEST_P(CacheMeaning, DiscoveryGivesBackWhatWasStored)
{
    EXPECT_FALSE(find(kKey, 10));
    store(discovery(kKey, 100));
    const auto found = find(kKey, 100);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->asins, asinsUpTo(100));
    EXPECT_EQ(found->totalAvailable, 5'000);
    EXPECT_EQ(found->createdAt, m_clock.now());
    EXPECT_EQ(found->outcome, Outcome::Hit);
}

TEST_P(CacheMeaning, DiscoveryServesAsManyAsItHoldsOrAllThereAre)
{
    store(discovery(kKey, 100));
    EXPECT_TRUE(find(kKey, 40));
    EXPECT_FALSE(find(kKey, 101));
    EXPECT_FALSE(find(kKey, 101, true));
    store(discovery(kKey, 37, true));
    EXPECT_TRUE(find(kKey, 5'000));
}

TEST_P(CacheMeaning, DiscoveryLastsADayAndAnEmptyOneAnHour)
{
    store(discovery(kKey, 100));
    store(discovery(QStringLiteral("empty"), 0, true));
    m_clock.advance(59min);
    EXPECT_TRUE(find(QStringLiteral("empty"), 50));
    m_clock.advance(2min);
    EXPECT_FALSE(find(QStringLiteral("empty"), 50));
    m_clock.advance(22h);
    EXPECT_TRUE(find(kKey, 50));
    m_clock.advance(1h);
    EXPECT_FALSE(find(kKey, 50));
    const auto stale = find(kKey, 50, true);
    ASSERT_TRUE(stale);
    EXPECT_EQ(stale->outcome, Outcome::Stale);
}

TEST_P(CacheMeaning, DiscoveryIsReplacedByANewerOneOnly)
{
    const auto old = discovery(kKey, 10);
    m_clock.advance(1h);
    store(discovery(kKey, 20));
    store(old);
    EXPECT_EQ(find(kKey, 1)->asins.size(), 20U);
}

TEST_P(CacheMeaning, SevenHoursLaterOnlyTheDiscoveryIsFreshAndAfterADayNothing)
{
    store(discovery(kKey, 1));
    store(test::plainFacts(test::asinNumber(0), m_clock.now()));
    m_clock.advance(7h);
    EXPECT_TRUE(find(kKey, 1));
    EXPECT_EQ(partition({asinOf(0)}).missing.size(), 1U);
    m_clock.advance(18h);
    EXPECT_FALSE(find(kKey, 1));
    EXPECT_EQ(partition({asinOf(0)}).missing.size(), 1U);
    const auto stale = partition({asinOf(0)}, Depth::Basic, true);
    ASSERT_EQ(stale.found.size(), 1U);
    EXPECT_EQ(stale.found[0].outcome, Outcome::Stale);
}

TEST_P(CacheMeaning, PartitionKeepsTheOrderAndAnswersEachOnce)
{
    for (const int n : {1, 3, 5})
        store(test::plainFacts(test::asinNumber(n), m_clock.now()));
    const auto answer = partition({asinOf(5), asinOf(9), asinOf(1), asinOf(5), asinOf(2), asinOf(3), asinOf(9)});
    ASSERT_EQ(answer.found.size(), 3U);
    EXPECT_EQ(answer.found[0].facts->asin, asinOf(5));
    EXPECT_EQ(answer.found[1].facts->asin, asinOf(1));
    EXPECT_EQ(answer.found[2].facts->asin, asinOf(3));
    EXPECT_EQ(answer.missing, (std::vector{asinOf(9), asinOf(2)}));
}

TEST_P(CacheMeaning, PartitionOfTenThousand)
{
    std::vector<ScoredProduct> products;
    for (int i = 0; i < 10'000; i += 3)
        products.push_back({domain::Product{test::plainFacts(test::asinNumber(i), m_clock.now()), {}}, {}});
    ASSERT_TRUE(test::await(m_cache->storeProducts(products)));
    const auto answer = partition(asinsUpTo(10'000));
    ASSERT_EQ(answer.found.size(), products.size());
    EXPECT_EQ(answer.missing.size(), 10'000U - products.size());
    for (size_t i = 0; i < answer.found.size(); ++i)
        ASSERT_EQ(*answer.found[i].facts, products[i].product.facts);
    for (const auto& asin : answer.missing)
        ASSERT_NE(asin.toString().mid(2).toInt() % 3, 0);
}

TEST_P(CacheMeaning, FactsAndScoreComeBackWhole)
{
    test::RandomDomain random(11);
    auto facts = random.facts();
    facts.marketplace = Marketplace::De;
    facts.fetchedAt = m_clock.now();
    const auto score = random.score();
    const auto history = random.history();
    store(facts, score, history);
    const auto answer = partition({facts.asin}, facts.depth, false, Marketplace::De);
    ASSERT_EQ(answer.found.size(), 1U);
    EXPECT_EQ(*answer.found[0].facts, facts);
    EXPECT_EQ(answer.found[0].lastScore, score);
    const auto kept = test::await(m_cache->history(Marketplace::De, facts.asin));
    ASSERT_TRUE(kept);
    ASSERT_TRUE(*kept);
    EXPECT_EQ(**kept, history);
    EXPECT_FALSE(*test::await(m_cache->history(Marketplace::Fr, facts.asin)));
}

TEST_P(CacheMeaning, MarketplacesNeverMix)
{
    store(test::plainFacts(test::asinNumber(1), m_clock.now(), Depth::Basic, Marketplace::Us));
    EXPECT_TRUE(partition({asinOf(1)}, Depth::Basic, true, Marketplace::Fr).found.empty());
    EXPECT_EQ(partition({asinOf(1)}).found.size(), 1U);
}

TEST_P(CacheMeaning, ALookUpNeedsADepthAtLeastAsGreat)
{
    store(test::plainFacts(test::asinNumber(1), m_clock.now(), Depth::BuyBox));
    for (const auto served : {Depth::Basic, Depth::BuyBox})
        EXPECT_EQ(partition({asinOf(1)}, served).found.size(), 1U);
    EXPECT_EQ(partition({asinOf(1)}, Depth::Offers).found.size(), 0U);
}

TEST_P(CacheMeaning, DeeperFactsStayForAsLongAsTheyAreFresh)
{
    store(test::plainFacts(test::asinNumber(1), m_clock.now(), Depth::Offers));
    m_clock.advance(1h);
    store(test::plainFacts(test::asinNumber(1), m_clock.now(), Depth::Basic));
    EXPECT_EQ(partition({asinOf(1)}, Depth::Offers).found.size(), 1U);
    m_clock.advance(6h);
    store(test::plainFacts(test::asinNumber(1), m_clock.now(), Depth::Basic));
    EXPECT_EQ(partition({asinOf(1)}, Depth::Basic).found.size(), 1U);
    EXPECT_EQ(partition({asinOf(1)}, Depth::Offers, true).found.size(), 0U);
    store(test::plainFacts(test::asinNumber(1), m_clock.now(), Depth::BuyBox));
    EXPECT_EQ(partition({asinOf(1)}, Depth::BuyBox).found.size(), 1U);
}

TEST_P(CacheMeaning, LateAnswersDoNotReplaceNewerOnes)
{
    auto late = test::plainFacts(test::asinNumber(1), m_clock.now());
    late.title = QStringLiteral("late");
    m_clock.advance(1h);
    auto newer = test::plainFacts(test::asinNumber(1), m_clock.now());
    newer.title = QStringLiteral("newer");
    store(newer);
    store(late);
    EXPECT_EQ(partition({asinOf(1)}).found.at(0).facts->title, u"newer");
}

TEST_P(CacheMeaning, ForcedAgeBeatsTheRule)
{
    store(test::plainFacts(test::asinNumber(1), m_clock.now()));
    store(discovery(kKey, 1));
    m_clock.advance(2h);
    PartitionLookup lookup{Marketplace::Us, {asinOf(1)}};
    lookup.maxAge = 1h;
    EXPECT_TRUE(test::await(m_cache->partition(lookup))->found.empty());
    lookup.maxAge = 3h;
    EXPECT_EQ(test::await(m_cache->partition(lookup))->found.size(), 1U);
    DiscoveryLookup discoveryLookup{kKey, 1};
    discoveryLookup.maxAge = 1h;
    EXPECT_FALSE(*test::await(m_cache->findDiscovery(discoveryLookup)));
}

TEST_P(CacheMeaning, EntriesFromTheFutureAreNotFresh)
{
    store(test::plainFacts(test::asinNumber(1), m_clock.now() + 5min));
    store(test::plainFacts(test::asinNumber(2), m_clock.now() + 3h));
    const auto answer = partition({asinOf(1), asinOf(2)});
    EXPECT_EQ(answer.found.size(), 1U);
    EXPECT_EQ(answer.missing, std::vector{asinOf(2)});
}

TEST_P(CacheMeaning, ACodeStandsForItsProductsForADayAndForNoneForAnHour)
{
    const QString known = QStringLiteral("9780306406157"), unknown = QStringLiteral("12345678905");
    const auto store = [this](const CodeRecord& record) {
        ASSERT_TRUE(test::await(m_cache->storeCodes(Marketplace::Us, {record})));
    };
    const auto found = [&](bool acceptStale = false, std::optional<std::chrono::milliseconds> maxAge = {},
                           Marketplace marketplace = Marketplace::Us) {
        const CodeLookup lookup{marketplace, {unknown, known, QStringLiteral("7")}, acceptStale, maxAge};
        const auto answer = test::await(m_cache->findCodes(lookup));
        EXPECT_TRUE(answer) << answer.error().detail.toStdString();
        std::map<QString, std::vector<domain::Asin>> products;
        for (const auto& [code, asins] : answer.value())
            products[code] = asins;
        return products;
    };
    store({known, {asinOf(2), asinOf(1)}});
    store({unknown, {}});
    EXPECT_EQ(found(), (std::map<QString, std::vector<domain::Asin>>{{known, {asinOf(2), asinOf(1)}}, {unknown, {}}}));
    EXPECT_TRUE(found(false, {}, Marketplace::Fr).empty());
    m_clock.advance(61min);
    EXPECT_EQ(found().size(), 1U);
    EXPECT_TRUE(found(false, 1h).empty());
    EXPECT_EQ(found(true).size(), 2U);
    store({known, {asinOf(3)}});
    EXPECT_EQ(found(false, 1h)[known], std::vector{asinOf(3)});
    m_clock.advance(24h);
    EXPECT_TRUE(found().empty());
    ASSERT_TRUE(test::await(m_cache->clear(Level::Scoring)));
    EXPECT_EQ(found(true).size(), 2U);
    ASSERT_TRUE(test::await(m_cache->purge(ProductCache::Purge::Expired)));
    EXPECT_TRUE(found(true).empty());
    store({known, {asinOf(3)}});
    ASSERT_TRUE(test::await(m_cache->clear(Level::Discovery)));
    EXPECT_TRUE(found(true).empty());
}

TEST_P(CacheMeaning, StatusCountsWhatIsThereAndWhatWasServed)
{
    store(discovery(kKey, 100));
    store(discovery(QStringLiteral("empty"), 0, true));
    store(test::plainFacts(test::asinNumber(1), m_clock.now()));
    const auto first = m_clock.now();
    m_clock.advance(7h);
    store(test::plainFacts(test::asinNumber(2), m_clock.now()));
    ASSERT_TRUE(test::await(m_cache->recordOutcomes(Level::Scoring, {3, 1, 0, 2}, domain::Tokens{3})));
    ASSERT_TRUE(test::await(m_cache->recordOutcomes(Level::Scoring, {1, 1, 1, 0}, domain::Tokens{2})));
    m_clock.advance(std::chrono::days(1));
    ASSERT_TRUE(test::await(m_cache->recordOutcomes(Level::Discovery, {1, 0, 0, 0}, domain::Tokens{11})));
    m_clock.advance(-std::chrono::days(1));

    const auto status = test::await(m_cache->status());
    ASSERT_TRUE(status) << status.error().detail.toStdString();
    const auto& discoveries = status->of(Level::Discovery);
    EXPECT_EQ(discoveries.entries, 2);
    EXPECT_EQ(discoveries.fresh, 1);
    EXPECT_EQ(discoveries.stale, 1);
    EXPECT_EQ(discoveries.expired, 0);
    const auto& products = status->of(Level::Scoring);
    EXPECT_EQ(products.entries, 2);
    EXPECT_EQ(products.fresh, 1);
    EXPECT_EQ(products.oldest, first);
    EXPECT_EQ(products.newest, m_clock.now());
    EXPECT_EQ(products.ever.outcomes, (OutcomeCounts{4, 2, 1, 2}));
    EXPECT_EQ(products.today.outcomes, products.ever.outcomes);
    EXPECT_NEAR(products.ever.outcomes.hitRate().value(), 5.0 / 7.0, 1e-9);
    EXPECT_FALSE(OutcomeCounts().hitRate());
    EXPECT_EQ(status->tokensSaved, 16);
    EXPECT_FALSE(status->lastError);

    m_clock.advance(std::chrono::days(4));
    const auto later = test::await(m_cache->status());
    EXPECT_EQ(later->of(Level::Scoring).today.outcomes, OutcomeCounts());
    EXPECT_EQ(later->of(Level::Scoring).sevenDays.outcomes, (OutcomeCounts{4, 2, 1, 2}));
    m_clock.advance(std::chrono::days(4));
    EXPECT_EQ(test::await(m_cache->status())->of(Level::Scoring).sevenDays.outcomes, OutcomeCounts());
}

TEST_P(CacheMeaning, PurgeTakesWhatIsExpiredOrTooOld)
{
    test::RandomDomain random(12);
    store(discovery(kKey, 100));
    store(test::plainFacts(test::asinNumber(1), m_clock.now()), {}, random.history(5));
    m_clock.advance(7h);
    store(test::plainFacts(test::asinNumber(2), m_clock.now()));
    EXPECT_EQ(test::await(m_cache->purge(ProductCache::Purge::PastRetention))->products, 0);
    const auto removed = test::await(m_cache->purge(ProductCache::Purge::Expired));
    ASSERT_TRUE(removed);
    EXPECT_EQ(removed->products, 1);
    EXPECT_EQ(removed->histories, 1);
    EXPECT_EQ(removed->discoveries, 0);
    EXPECT_TRUE(find(kKey, 1));
    m_clock.advance(std::chrono::days(31));
    const auto old = test::await(m_cache->purge(ProductCache::Purge::PastRetention));
    EXPECT_EQ(old->products, 1);
    EXPECT_EQ(old->discoveries, 1);
}

TEST_P(CacheMeaning, ClearTakesOneLevelOrBoth)
{
    store(discovery(kKey, 100));
    store(test::plainFacts(test::asinNumber(1), m_clock.now()));
    EXPECT_EQ(test::await(m_cache->clear(Level::Scoring))->products, 1);
    EXPECT_TRUE(find(kKey, 1));
    EXPECT_TRUE(partition({asinOf(1)}).found.empty());
    store(test::plainFacts(test::asinNumber(1), m_clock.now()));
    EXPECT_EQ(test::await(m_cache->clear(Level::Discovery))->discoveries, 1);
    EXPECT_FALSE(find(kKey, 1));
    EXPECT_EQ(partition({asinOf(1)}).found.size(), 1U);
    ASSERT_TRUE(test::await(m_cache->clear(std::nullopt)));
    EXPECT_TRUE(partition({asinOf(1)}).found.empty());
}

TEST_P(CacheMeaning, VerifyFindsNothingWrongWithWhatItStored)
{
    test::RandomDomain random(13);
    store(discovery(kKey, 100));
    for (int i = 0; i < 20; ++i)
        store(random.facts(), random.score(), random.history(5));
    const auto report = test::await(m_cache->verify());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->discoveries, 1);
    EXPECT_EQ(report->products, 20);
    EXPECT_EQ(report->histories, 20);
    EXPECT_TRUE(report->findings.empty());
}

INSTANTIATE_TEST_SUITE_P(Everywhere, CacheMeaning, testing::Values("memory", "sqlite", "postgresql"),
                         [](const auto& info) { return std::string(info.param); });
