// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What look-ups came to, day by day.
#include "cache/open_cache.h"

using namespace cache;

namespace {

class CacheDays : public test::OpenCache {
protected:
    [[nodiscard]] domain::CacheUse before(size_t days) const
    {
        const auto status = test::await(m_cache->status());
        EXPECT_TRUE(status);
        return status ? status->of(Level::Discovery).days[domain::kCacheDays - 1 - days] : domain::CacheUse();
    }

    void record(Level level, const OutcomeCounts& counts, int saved) const
    {
        EXPECT_TRUE(test::await(m_cache->recordOutcomes(level, counts, domain::Tokens{saved})));
    }
};

TEST_P(CacheDays, AreToldOneByOne)
{
    record(Level::Discovery, {1, 2, 3, 4}, 5);
    record(Level::Scoring, {9, 9, 9, 9}, 9);
    m_clock.advance(std::chrono::days(3));
    record(Level::Discovery, {2, 0, 0, 0}, 20);
    record(Level::Discovery, {1, 1, 0, 0}, 10);
    EXPECT_EQ(before(0).outcomes, (OutcomeCounts{3, 1, 0, 0}));
    EXPECT_EQ(before(0).tokensSaved, 30);
    EXPECT_EQ(before(1).outcomes, OutcomeCounts());
    EXPECT_EQ(before(3).outcomes, (OutcomeCounts{1, 2, 3, 4}));
    EXPECT_EQ(before(3).tokensSaved, 5);
}

TEST_P(CacheDays, ReachBackAFortnightAndNeverAhead)
{
    record(Level::Discovery, {1, 2, 3, 4}, 5);
    m_clock.advance(std::chrono::days(13));
    EXPECT_EQ(before(13).outcomes, (OutcomeCounts{1, 2, 3, 4}));
    m_clock.advance(std::chrono::days(1));
    for (size_t days = 0; days < domain::kCacheDays; ++days)
        EXPECT_EQ(before(days).outcomes, OutcomeCounts()) << days;
    m_clock.advance(-std::chrono::days(15)); // a clock that was set back: what was recorded is of tomorrow
    for (size_t days = 0; days < domain::kCacheDays; ++days)
        EXPECT_EQ(before(days).outcomes, OutcomeCounts()) << days;
}

INSTANTIATE_TEST_SUITE_P(Everywhere, CacheDays, testing::Values("memory", "sqlite", "postgresql"),
                         [](const auto& suite) { return std::string(suite.param); });

} // namespace
