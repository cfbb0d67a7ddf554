// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Products made by hand for the scoring tests, and the reference data they are scored with.
#pragma once

#include "scoring/engine.h"

#include <gtest/gtest.h>

namespace test {

inline constexpr base::Timestamp kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 1)};
inline constexpr std::int64_t kBooks = 283155;
inline constexpr std::int64_t kBaby = 165796011;

inline const scoring::Reference& reference()
{
    static const scoring::Reference loaded = [] {
        auto builtIn = scoring::Reference::builtIn();
        if (!builtIn)
            throw std::runtime_error(builtIn.error().detail.toStdString());
        return std::move(*builtIn);
    }();
    return loaded;
}

inline domain::PriceDigest steady(std::int32_t price, std::int32_t variation)
{
    domain::PriceDigest digest;
    digest.points = 12;
    digest.mean = digest.p25 = digest.median = digest.p75 = price;
    digest.variation = variation;
    return digest;
}

/// A product with every input present, sold as new: price in minor units, sides in millimetres.
inline domain::ProductFacts product(domain::Marketplace marketplace, std::int64_t root, std::int32_t price)
{
    using domain::Series;
    domain::ProductFacts facts{.asin = *domain::Asin::parse(u"B08N5WRWNW")};
    facts.marketplace = marketplace;
    facts.rootCategory = domain::CategoryId{root};
    facts.rankCategory = facts.rootCategory;
    facts.fetchedAt = kNow;
    facts.lastUpdate = domain::KeepaTime::from(kNow);
    for (const Series series : {Series::Amazon, Series::New, Series::Used, Series::Sales, Series::CountNew,
                                Series::CountUsed, Series::CountNewFba})
        facts.of(series).delivered = true;
    facts.of(Series::New).current = price;
    facts.of(Series::New).avg90 = price;
    facts.of(Series::New).outOfStock90 = 4;
    facts.of(Series::Amazon).outOfStock90 = 100;
    facts.of(Series::Sales).current = 5'000;
    facts.of(Series::Sales).avg90 = 5'000;
    facts.of(Series::CountNew).current = facts.of(Series::CountNew).avg90 = 3;
    facts.of(Series::CountNewFba).current = 2;
    facts.amazon = domain::AmazonAvailability::None;
    facts.rankDrops30 = 20;
    for (auto* window : {&facts.digest.days90, &facts.digest.days365})
        (*window)[0] = steady(price, 800); // of Series::New
    return facts;
}

inline void pack(domain::ProductFacts& facts, std::int32_t length, std::int32_t width, std::int32_t height,
                 std::int32_t grams)
{
    facts.package = domain::PackageSize{length, width, height};
    facts.packageWeight = grams;
}

/// A book of 1 lb, too thick for small standard; every fee by the table.
inline domain::ProductFacts book(std::int32_t price = 2000)
{
    auto facts = product(domain::Marketplace::Us, kBooks, price);
    pack(facts, 229, 152, 25, 454);
    return facts;
}

/// 8 oz, large standard: 8 % to $10, 15 % above, and the fulfilment fee steps at $10 as well.
inline domain::ProductFacts babyProduct(std::int32_t price)
{
    auto facts = product(domain::Marketplace::Us, kBaby, price);
    pack(facts, 180, 100, 50, 227); // its volume weighs 6.3 oz
    return facts;
}

inline domain::Score scored(const domain::ProductFacts& facts, const domain::Profile& profile = {},
                            std::optional<std::int64_t> cost = std::nullopt, base::Timestamp now = kNow)
{
    std::optional<domain::Money> typed;
    if (cost)
        typed = domain::Money{*cost, domain::currencyOf(facts.marketplace)};
    return scoring::score(facts, profile, domain::hashOf(profile), typed, now, reference());
}

inline std::int64_t amount(const std::optional<domain::Money>& money)
{
    return money.value().amount;
}

} // namespace test
