// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/rescoring.h"

#include "sourcing/services.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace std::chrono_literals;
using sourcing::Scorable;

namespace {

std::shared_ptr<const domain::ProductFacts> book(int n, base::Timestamp now)
{
    const QString number = QStringLiteral("B0%1").arg(n, 8, 10, QLatin1Char('0'));
    domain::ProductFacts facts{.asin = *domain::Asin::parse(number)};
    facts.rootCategory = facts.rankCategory = domain::CategoryId{283155};
    facts.fetchedAt = now;
    facts.of(domain::Series::New).delivered = true;
    facts.of(domain::Series::New).current = 1'500 + n;
    facts.of(domain::Series::Sales).current = facts.of(domain::Series::Sales).avg90 = 5'000;
    facts.package = domain::PackageSize{229, 152, 25};
    facts.packageWeight = 454;
    return std::make_shared<const domain::ProductFacts>(std::move(facts));
}

class Rescoring : public testing::Test {
protected:
    void SetUp() override
    {
        auto reference = scoring::Reference::builtIn();
        ASSERT_TRUE(reference);
        m_services->reference = std::make_shared<const scoring::Reference>(std::move(*reference));
        const auto location = cache::Location::sqlite(m_folder.filePath(QStringLiteral("cache.db")));
        m_services->cache = test::await(cache::openProductCache(location, &m_clock, cache::Freshness()));
        ASSERT_TRUE(m_services->cache.persistent);
    }

    void TearDown() override
    {
        // As a workspace does that goes when nothing is under way: at once, not from an event loop that ends with the
        // test.
        EXPECT_TRUE(test::waitUntil([this] { return m_services.use_count() == 1; }));
        m_services->workspaceIsLast = true;
        m_services.reset();
    }

    void fillCatalogue(int count)
    {
        std::vector<cache::ScoredProduct> products;
        for (int i = 0; i < count; ++i) {
            const auto facts = book(i, m_clock.now());
            products.push_back({{*facts, {}},
                                scoring::score(*facts, m_old, domain::hashOf(m_old), std::nullopt, m_clock.now(),
                                               *m_services->reference)});
        }
        ASSERT_TRUE(test::await(m_services->store().storeProducts(std::move(products))));
    }

    std::vector<Scorable> subjects(int count) const
    {
        std::vector<Scorable> made;
        for (int i = 0; i < count; ++i)
            made.push_back({book(i, m_clock.now()), std::nullopt});
        return made;
    }

    /// How many products of the catalogue bear the profile's hash.
    int scoredUnder(const domain::Profile& profile, int of)
    {
        cache::PartitionLookup lookup;
        for (int i = 0; i < of; ++i)
            lookup.asins.push_back(book(i, m_clock.now())->asin);
        const auto partition = test::await(m_services->store().partition(lookup));
        EXPECT_TRUE(partition);
        const auto hash = domain::hashOf(profile);
        return static_cast<int>(std::ranges::count_if(partition->found, [&](const auto& product) {
            return product.lastScore && product.lastScore->profile == hash;
        }));
    }

    test::FakeClock m_clock;
    QTemporaryDir m_folder;
    std::shared_ptr<sourcing::Services> m_services = sourcing::makeServices(m_clock);
    domain::Profile m_old = domain::shippedProfiles()[0], m_new = domain::shippedProfiles()[1];
};

} // namespace

TEST_F(Rescoring, GivesEachRowItsScoreAndItsTypedCost)
{
    auto rows = subjects(2'000);
    rows[7].typedCost = domain::Money{123, domain::Currency::USD};
    const auto made = test::await(sourcing::rescored(std::stop_token(), m_services, rows, m_new));
    ASSERT_TRUE(made);
    ASSERT_EQ(made->scores.size(), rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(made->subjects[i].facts, rows[i].facts); // shared, not copied
        ASSERT_EQ(made->scores[i],
                  scoring::score(*rows[i].facts, m_new, domain::hashOf(m_new), rows[i].typedCost, m_clock.now(),
                                 *m_services->reference));
    }
    EXPECT_EQ(made->scores[7].cost->amount.amount, 123);
}

TEST_F(Rescoring, TellsWhichRowsMeetTheFiltersNow)
{
    // 15.00 less 2.25, 1.80 and 4.76 leaves 6.19. At 40 % it costs 6.00, a ROI of 3 %; at 20 % 3.00, 106 %; typed 1.00.
    // Of velocity only the rank level is known: 100 · (1 - ln 5,000 / ln 50,000,000) = 51.96.
    auto rows = subjects(2);
    rows[0].facts = rows[1].facts = book(0, m_clock.now());
    rows[1].typedCost = domain::Money{100, domain::Currency::USD};
    const domain::Filter* roi = domain::findFilter(u"min_roi");
    const domain::Filter* velocity = domain::findFilter(u"min_velocity");
    using Failed = std::vector<const domain::Filter*>;
    const auto failed = [&](std::int64_t costPercent, std::int64_t leastRoi, std::int64_t leastVelocity) {
        auto profile = m_old;
        profile.cost = {domain::CostRule::Kind::PercentOfPrice, costPercent * 100};
        domain::SearchQuery query;
        query.filters[QStringLiteral("min_roi")] = domain::Bounds{leastRoi, std::nullopt};
        query.filters[QStringLiteral("min_velocity")] = domain::Bounds{leastVelocity, std::nullopt};
        // Not asked again: what the facts are was known when the row came.
        query.filters[QStringLiteral("bsr")] = domain::Bounds{std::nullopt, 1};
        return test::await(sourcing::rescored(std::stop_token(), m_services, rows, profile, query)).value().failed;
    };
    EXPECT_EQ(failed(40, 5'000, 5'196), (Failed{roi, nullptr}));
    EXPECT_EQ(failed(20, 5'000, 5'196), (Failed{nullptr, nullptr}));
    EXPECT_EQ(failed(20, 5'000, 5'197), (Failed{velocity, velocity}));
    EXPECT_EQ(failed(40, 5'000, 5'197), (Failed{roi, velocity}));
    const auto unasked = test::await(sourcing::rescored(std::stop_token(), m_services, rows, m_old));
    EXPECT_TRUE(unasked.value().failed.empty());
    const auto open = test::await(
        sourcing::rescored(std::stop_token(), m_services, rows, m_old, std::optional(domain::SearchQuery())));
    EXPECT_EQ(open.value().failed, (Failed{nullptr, nullptr}));
}

TEST(RescoringChecks, AMinimumRoiNeedsACost)
{
    domain::Profile profile;
    domain::SearchQuery query;
    query.filters[QStringLiteral("category")] = QStringList{QStringLiteral("283155")};
    query.filters[QStringLiteral("min_roi")] = domain::Bounds{1'000, std::nullopt};
    EXPECT_TRUE(sourcing::checkedUnder(query, profile));
    profile.cost = {domain::CostRule::Kind::None, 0};
    const auto refused = sourcing::checkedUnder(query, profile);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Input);
    query.filters.erase(QStringLiteral("min_roi"));
    query.filters[QStringLiteral("min_velocity")] = domain::Bounds{1'000, std::nullopt};
    EXPECT_TRUE(sourcing::checkedUnder(query, profile));
}

TEST_F(Rescoring, AStopLeavesNothing)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(test::await(sourcing::rescored(stop.get_token(), m_services, subjects(5), m_new)));
    fillCatalogue(5);
    const auto catalogue = test::await(sourcing::catalogueRescored(stop.get_token(), m_services, m_new));
    ASSERT_FALSE(catalogue);
    EXPECT_EQ(catalogue.error().kind, base::ErrorKind::Cancelled);
    EXPECT_EQ(scoredUnder(m_new, 5), 0);
}

TEST_F(Rescoring, TheCatalogueFollowsTheProfile)
{
    constexpr int kCount = 700; // several pages
    fillCatalogue(kCount);
    EXPECT_EQ(test::await(sourcing::catalogueRescored(std::stop_token(), m_services, m_new)), kCount);
    EXPECT_EQ(scoredUnder(m_new, kCount), kCount);
    EXPECT_EQ(test::await(sourcing::catalogueRescored(std::stop_token(), m_services, m_new)), 0); // done already
}

TEST_F(Rescoring, WhatWasInterruptedIsTakenUpAgain)
{
    constexpr int kCount = 700;
    fillCatalogue(kCount);
    // Stopped once its first page is there.
    std::stop_source stop;
    auto running = sourcing::catalogueRescored(stop.get_token(), m_services, m_new);
    ASSERT_TRUE(test::waitUntil([this] { return scoredUnder(m_new, kCount) > 0; }));
    stop.request_stop();
    (void)test::await(std::move(running)); // it may have been through already
    const auto rest = test::await(sourcing::catalogueRescored(std::stop_token(), m_services, m_new));
    ASSERT_TRUE(rest);
    EXPECT_LT(*rest, kCount);
    EXPECT_EQ(scoredUnder(m_new, kCount), kCount);
}
