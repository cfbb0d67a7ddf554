// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Categories in the cache: one suite for every implementation.
#include "cache/open_cache.h"

#include <gtest/gtest.h>

using namespace cache;
using domain::Marketplace;

namespace {

class CacheCategories : public test::OpenCache {
protected:
};

} // namespace

TEST_P(CacheCategories, AreRememberedEvenWhereThereIsNone)
{
    const domain::Category books{{283155}, QStringLiteral("Livres Éducatifs"), std::nullopt, 5'000, std::nullopt};
    const std::vector<domain::CategoryId> below{{7}, {5}, {std::numeric_limits<std::int64_t>::max() - 1}};
    const domain::Category toys{{165793011}, QStringLiteral("Toys"), domain::CategoryId{1}, std::nullopt, below};
    const CategoryRecord nowhere{{{99}, QString(), std::nullopt, std::nullopt, std::nullopt}, false};
    ASSERT_TRUE(test::await(m_cache->storeCategories(Marketplace::Fr, {{books, true}, {toys, true}, nowhere})));
    const auto find = [&](std::int64_t id, Marketplace where = Marketplace::Fr) {
        const auto found = test::await(m_cache->findCategories(where, {domain::CategoryId{id}, {12345}}));
        return found->empty() ? std::nullopt : std::optional(found->front());
    };
    ASSERT_TRUE(find(283155));
    EXPECT_EQ(find(283155)->category, books);
    EXPECT_EQ(find(283155)->category, books) << "the second time";
    EXPECT_TRUE(find(283155)->known);
    EXPECT_EQ(find(165793011)->category, toys);
    ASSERT_TRUE(find(99));
    EXPECT_FALSE(find(99)->known);
    EXPECT_FALSE(find(100));
    EXPECT_FALSE(find(283155, Marketplace::Us));

    const auto named = test::await(m_cache->categoriesNamed(Marketplace::Fr, QStringLiteral("éDUC"), 10));
    EXPECT_EQ(*named, std::vector{books});
    EXPECT_EQ(test::await(m_cache->categoriesNamed(Marketplace::Fr, QString(), 10))->size(), 2U);
    EXPECT_EQ(test::await(m_cache->categoriesNamed(Marketplace::Fr, QString(), 1))->size(), 1U);
    m_clock.advance(std::chrono::days(29));
    EXPECT_FALSE(find(99));
}

TEST_P(CacheCategories, WhatIsBelowACategoryOutlivesAnAnswerThatDoesNotTell)
{
    const std::vector<domain::CategoryId> below{{7}, {5}};
    const domain::Category told{{3}, QStringLiteral("Toys"), std::nullopt, 10, below};
    const domain::Category untold{{3}, QStringLiteral("Toys"), std::nullopt, 11, std::nullopt};
    const domain::Category leaf{
        {7}, QStringLiteral("Games"), domain::CategoryId{3}, 5, std::vector<domain::CategoryId>()};
    const domain::Category marketplace{{0}, QString(), std::nullopt, std::nullopt, std::vector{domain::CategoryId{3}}};
    ASSERT_TRUE(
        test::await(m_cache->storeCategories(Marketplace::Fr, {{told, true}, {leaf, true}, {marketplace, true}})));
    ASSERT_TRUE(test::await(m_cache->storeCategories(Marketplace::Fr, {{untold, true}})));
    const auto found = test::await(m_cache->findCategories(Marketplace::Fr, {{3}, {7}, {0}}));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 3U);
    for (const auto& [category, known] : *found) {
        if (category.id.value == 3) {
            EXPECT_EQ(category.children, below);
            EXPECT_EQ(category.productCount, 11);
        } else if (category.id.value == 7) {
            EXPECT_EQ(category, leaf) << "a leaf is told to have none";
        } else {
            EXPECT_EQ(category, marketplace);
        }
    }
    EXPECT_EQ(test::await(m_cache->categoriesNamed(Marketplace::Fr, QString(), 10))->size(), 2U)
        << "the marketplace itself is no category to choose";
}

INSTANTIATE_TEST_SUITE_P(Everywhere, CacheCategories, testing::Values("memory", "sqlite", "postgresql"),
                         [](const auto& info) { return std::string(info.param); });
