// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The details of a product in every implementation of the cache: kept beside the history, and by its rule.
#include "cache/cache_place.h"
#include "cache/random_domain.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/private_postgres.h"

#include <gtest/gtest.h>

using namespace cache;
using domain::Depth;
using domain::Marketplace;
using namespace std::chrono_literals;

namespace {

class CacheDetails : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        MAKE_CACHE_PLACE(m_place, GetParam())
        open();
    }

    void open()
    {
        auto opened = m_place->open(&m_clock);
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_cache = std::move(*opened);
    }

    void store(const domain::ProductDetails& details, const domain::History& history = {}, Depth depth = Depth::Basic)
    {
        domain::Product product{test::plainFacts(kAsin, m_clock.now(), depth), history, details};
        std::vector<ScoredProduct> products{{std::move(product), std::nullopt}};
        ASSERT_TRUE(test::await(m_cache->storeProducts(products)));
    }

    std::optional<domain::ProductDetails> kept(Marketplace marketplace = Marketplace::Us)
    {
        auto details = test::await(m_cache->details(marketplace, *domain::Asin::parse(kAsin)));
        EXPECT_TRUE(details) << details.error().detail.toStdString();
        return details ? *details : std::nullopt;
    }

    std::optional<domain::History> keptHistory()
    {
        auto history = test::await(m_cache->history(Marketplace::Us, *domain::Asin::parse(kAsin)));
        EXPECT_TRUE(history) << history.error().detail.toStdString();
        return history ? *history : std::nullopt;
    }

    const QString kAsin = test::asinNumber(7);
    std::unique_ptr<test::CachePlace> m_place;
    test::FakeClock m_clock;
    std::unique_ptr<ProductCache> m_cache;
    test::RandomDomain m_random{21};
};

} // namespace

TEST_P(CacheDetails, ComeBackWhole)
{
    const auto details = m_random.details();
    const auto history = m_random.history(5);
    store(details, history);
    EXPECT_EQ(kept(), details);
    EXPECT_EQ(keptHistory(), history);
    EXPECT_EQ(kept(Marketplace::Fr), std::nullopt);
    const auto report = test::await(m_cache->verify());
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->findings.empty());
}

TEST_P(CacheDetails, AreKeptWithoutAHistoryAndAHistoryWithoutThem)
{
    const auto details = m_random.details();
    store(details);
    EXPECT_EQ(kept(), details);
    EXPECT_EQ(keptHistory(), std::nullopt);
    m_clock.advance(1h);
    const auto history = m_random.history(5);
    store({}, history);
    EXPECT_EQ(kept(), std::nullopt);
    EXPECT_EQ(keptHistory(), history);
}

TEST_P(CacheDetails, DeeperOnesStandWhileTheyAreFresh)
{
    const auto deep = m_random.details(), shallow = m_random.details();
    store(deep, {}, Depth::Offers);
    m_clock.advance(1h);
    store(shallow);
    EXPECT_EQ(kept(), deep);
    m_clock.advance(6h);
    store(shallow);
    EXPECT_EQ(kept(), shallow);
}

TEST_P(CacheDetails, GoWithTheScoringLevel)
{
    store(m_random.details());
    ASSERT_TRUE(test::await(m_cache->clear(Level::Scoring)));
    EXPECT_EQ(kept(), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Everywhere, CacheDetails, testing::Values("memory", "sqlite", "postgresql"),
                         [](const auto& info) { return std::string(info.param); });
