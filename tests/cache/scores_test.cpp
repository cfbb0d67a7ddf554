// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scores made anew under other assumptions: the same meaning for every implementation.
#include "cache/open_cache.h"
#include "cache/random_domain.h"
#include "cache/score_codec.h"

#include <gtest/gtest.h>

#include <QSqlDatabase>
#include <QSqlQuery>

#include <set>

using namespace cache;
using namespace std::chrono_literals;

namespace {

constexpr domain::ProfileHash kOld{{1}};
constexpr domain::ProfileHash kNew{{2}};
constexpr int kProducts = 25;

class CacheScores : public test::OpenCache {
protected:
    void SetUp() override
    {
        OpenCache::SetUp();
        if (!m_cache)
            return;
        std::vector<ScoredProduct> products;
        for (int i = 0; i < kProducts; ++i) {
            auto facts = m_random.facts();
            facts.asin = *domain::Asin::parse(test::asinNumber(i));
            facts.marketplace = i % 2 == 0 ? domain::Marketplace::Us : domain::Marketplace::Jp;
            facts.fetchedAt = m_clock.now() - 1min;
            products.push_back({{std::move(facts), {}}, scoreUnder(kOld)});
        }
        products.back().score.reset(); // never scored
        ASSERT_TRUE(test::await(m_cache->storeProducts(std::move(products))));
    }

    domain::Score scoreUnder(const domain::ProfileHash& profile)
    {
        auto score = m_random.score();
        score.profile = profile;
        return score;
    }

    CataloguePage page(const domain::ProfileHash& profile, std::optional<CataloguePlace> after, int limit)
    {
        auto page = test::await(m_cache->scoredOtherwise(profile, after, limit));
        EXPECT_TRUE(page) << page.error().detail.toStdString();
        return page ? std::move(*page) : CataloguePage();
    }

    std::vector<CachedProduct> all()
    {
        std::vector<CachedProduct> found;
        for (const auto marketplace : {domain::Marketplace::Us, domain::Marketplace::Jp}) {
            PartitionLookup lookup;
            lookup.marketplace = marketplace;
            lookup.countHits = false;
            for (int i = 0; i < kProducts; ++i)
                lookup.asins.push_back(*domain::Asin::parse(test::asinNumber(i)));
            auto partition = test::await(m_cache->partition(lookup));
            EXPECT_TRUE(partition);
            std::ranges::move(partition->found, std::back_inserter(found));
        }
        return found;
    }

    test::RandomDomain m_random{3};
};

/// Of caches that others can read.
class StoredScores : public CacheScores { };

} // namespace

TEST_P(CacheScores, PagesGoThroughAllOnce)
{
    std::set<std::pair<domain::Marketplace, domain::Asin>> seen;
    std::optional<CataloguePlace> after;
    int pages = 0;
    do {
        const auto one = page(kNew, after, 7);
        EXPECT_LE(one.products.size(), 7U);
        for (const auto& facts : one.products)
            EXPECT_TRUE(seen.insert({facts->marketplace, facts->asin}).second);
        after = one.next;
        ASSERT_LT(++pages, 10);
    } while (after);
    EXPECT_EQ(seen.size(), size_t{kProducts});
    // Those scored under it already are passed by; the one that never was is not.
    EXPECT_EQ(page(kOld, std::nullopt, 100).products.size(), 1U);
}

TEST_P(CacheScores, WhatIsDoneIsNotGivenAgain)
{
    const auto first = page(kNew, std::nullopt, 10);
    std::vector<NewScore> scores;
    for (const auto& facts : first.products)
        scores.push_back({facts, scoreUnder(kNew)});
    ASSERT_TRUE(test::await(m_cache->storeScores(scores)));
    // From the beginning, as after an interruption.
    EXPECT_EQ(page(kNew, std::nullopt, 100).products.size(), size_t{kProducts} - 10);

    int renewed = 0;
    for (const auto& product : all()) {
        const auto made = std::ranges::find_if(scores, [&](const auto& score) {
            return score.facts->asin == product.facts->asin && score.facts->marketplace == product.facts->marketplace;
        });
        EXPECT_EQ(product.outcome, domain::Outcome::Hit); // as fresh as before
        EXPECT_EQ(product.facts->fetchedAt, m_clock.now() - 1min);
        if (made == scores.end())
            continue;
        ++renewed;
        EXPECT_EQ(product.lastScore, made->score);
        EXPECT_EQ(*product.facts, *made->facts);
    }
    EXPECT_EQ(renewed, 10);
}

TEST_P(CacheScores, FactsThatCameMeanwhileKeepTheirScore)
{
    const auto read = page(kNew, std::nullopt, 1);
    ASSERT_EQ(read.products.size(), 1U);
    auto newer = *read.products.front();
    newer.fetchedAt = m_clock.now();
    newer.depth = domain::Depth::Offers;
    const auto theirs = scoreUnder(kOld);
    ASSERT_TRUE(test::await(m_cache->storeProducts({{{newer, {}}, theirs}})));
    ASSERT_TRUE(test::await(m_cache->storeScores({{read.products.front(), scoreUnder(kNew)}})));
    const auto found = all();
    const auto kept = std::ranges::find_if(found, [&](const auto& product) {
        return product.facts->asin == newer.asin && product.facts->marketplace == newer.marketplace;
    });
    ASSERT_NE(kept, found.end());
    EXPECT_EQ(kept->lastScore, theirs);
}

TEST_P(StoredScores, TheReadableColumnsAndTheSizeFollow)
{
    const auto read = page(kNew, std::nullopt, 1);
    auto score = scoreUnder(kNew);
    score.price = domain::SellPrice{{1234, domain::Currency::USD}, domain::PriceSource::New, false, {}};
    score.roi = domain::Hundredths{5210};
    score.velocity.total.reset();
    score.verdict = domain::Verdict::Consider;
    ASSERT_TRUE(test::await(m_cache->storeScores({{read.products.front(), score}})));
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        database.setDatabaseName(m_place->file());
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(
            QStringLiteral("SELECT price, roi_percent, velocity_score, recommendation, profile_hash, length(score) "
                           "FROM product_scoring_cache "
                           "WHERE profile_hash = '0200000000000000'")));
        ASSERT_TRUE(query.next());
        EXPECT_EQ(query.value(0).toInt(), 1234);
        EXPECT_EQ(query.value(1).toDouble(), 52.1);
        EXPECT_TRUE(query.value(2).isNull());
        EXPECT_EQ(query.value(3).toString(), u"CONSIDER");
        EXPECT_EQ(query.value(5).toInt(), encodeScore(score).size());
        EXPECT_FALSE(query.next());
        query.finish();
        // The tallies follow, and are what the entries really hold.
        ASSERT_TRUE(query.exec(QStringLiteral("SELECT (SELECT SUM(bytes) FROM product_scoring_cache) - "
                                              "(SELECT SUM(bytes) FROM cache_tallies WHERE kind = 'scoring')")));
        ASSERT_TRUE(query.next());
        EXPECT_EQ(query.value(0).toInt(), 0);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
}

INSTANTIATE_TEST_SUITE_P(Caches, CacheScores, testing::Values("memory", "sqlite", "postgresql"),
                         [](const auto& info) { return std::string(info.param); });
INSTANTIATE_TEST_SUITE_P(Databases, StoredScores, testing::Values("sqlite"),
                         [](const auto& info) { return std::string(info.param); });

TEST(ScoreCodec, ReadsWhatTheFirstVersionWrote)
{
    auto score = test::RandomDomain(5).score();
    score.fees.difference.reset();
    score.feeTable.reset();
    QByteArray bytes = encodeScore(score);
    // The second version ends with the mask of what it added.
    ASSERT_EQ(bytes.front(), 2);
    ASSERT_EQ(bytes.back(), 0);
    bytes.front() = 1;
    bytes.chop(1);
    const auto read = decodeScore(bytes);
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, score);
}
