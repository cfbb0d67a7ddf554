// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random products and profiles for the properties of scoring. They are drawn from a list of numbers, so that rapidcheck
// can shrink them: where the list ends, everything is at its least.
#pragma once

#include "scoring/made_products.h"

#include <rapidcheck.h>

#include <QtGlobal>

#include <vector>

namespace test {

inline constexpr int kCases = 10'000; // of each property

using Numbers = std::vector<std::uint32_t>;

class Draw final {
public:
    explicit Draw(const Numbers& numbers) : m_numbers(numbers) { }

    std::int64_t between(std::int64_t least, std::int64_t most)
    {
        if (m_next >= m_numbers.size())
            return least;
        return least + static_cast<std::int64_t>(m_numbers[m_next++]) % (most - least + 1);
    }
    std::int32_t small(std::int32_t least, std::int32_t most)
    {
        return static_cast<std::int32_t>(between(least, most));
    }
    bool chance(int percent) { return between(1, 100) > 100 - percent; }
    template <typename T, size_t N> T oneOf(const std::array<T, N>& choices)
    {
        return choices[static_cast<size_t>(between(0, std::int64_t(N) - 1))];
    }

private:
    const Numbers& m_numbers;
    size_t m_next = 0;
};

/// Checks kCases lists of numbers. RC_PARAMS in the environment has the last word.
template <typename Property> bool holds(const char* what, Property property)
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=" + QByteArray::number(kCases));
    return rc::check(what, [&property] {
        const auto full = rc::gen::inRange<std::uint32_t>(0, 1'000'000'000);
        const auto numbers = *rc::gen::resize(rc::kNominalSize, rc::gen::container<Numbers>(64, full));
        Draw draw(numbers);
        property(draw);
    });
}

/// Sold in the United States and the United Kingdom, of categories with each kind of referral; some with Keepa's
/// figures.
inline domain::ProductFacts randomProduct(Draw& draw)
{
    using domain::Series;
    constexpr std::array<std::int64_t, 9> kRoots{kBooks,  kBaby,  172282,   7141123011, 16310101,
                                                 1055398, 468642, 16310091, 165793011};
    const std::int64_t root = draw.oneOf(kRoots);
    const auto market = draw.chance(20) ? domain::Marketplace::Uk : domain::Marketplace::Us;
    auto facts = product(market, root, draw.small(50, draw.chance(20) ? 40'000 : 6'000));
    pack(facts, draw.small(50, 480), draw.small(20, 360), draw.small(3, 210), draw.small(10, 9'500));
    if (draw.chance(60))
        facts.pickAndPackFee = draw.small(200, 1'500);
    if (draw.chance(70))
        facts.referralFeeBasisPoints = draw.chance(30) ? draw.small(300, 4'500) : 1500;
    if (draw.chance(30))
        facts.closingFee = draw.small(0, 200);
    if (draw.chance(30)) // before the surcharge began
        facts.lastUpdate = domain::KeepaTime::from(kNow - std::chrono::days(300));
    facts.of(Series::Sales).current = draw.small(1, 300'000);
    facts.of(Series::Sales).avg90 = draw.small(1, 3'000'000);
    facts.of(Series::CountNewFba).current = draw.small(0, 12);
    facts.of(Series::New).outOfStock90 = draw.small(0, 100);
    facts.of(Series::Amazon).outOfStock90 = draw.small(0, 100);
    facts.rankDrops30 = draw.small(0, 90);
    facts.digest.days90[0].variation = draw.small(0, 9'000);
    if (draw.chance(30))
        facts.monthlySold = draw.small(1, 40) * 50;
    if (draw.chance(30))
        facts.amazon = domain::AmazonAvailability::InStock;
    return facts;
}

inline domain::Profile randomProfile(Draw& draw)
{
    domain::Profile profile;
    profile.salesTax = {draw.chance(50) ? draw.between(0, 1'200) : 0};
    profile.discount = {draw.chance(50) ? draw.between(0, 6'000) : 0};
    profile.prep = draw.between(0, 150);
    profile.inbound = draw.between(0, 150);
    profile.storagePerMonth = draw.between(0, 60);
    profile.storageMonths = {draw.between(0, 600)};
    profile.vatMode = static_cast<domain::VatMode>(draw.between(0, 2));
    profile.vatRate = {draw.between(0, 2'500)};
    profile.roiMethod = static_cast<domain::RoiMethod>(draw.between(0, 2));
    profile.targetRoi = {draw.between(0, draw.chance(30) ? 15'000 : 5'000)};
    profile.minimumProfit = draw.between(-100, 500);
    if (draw.chance(10))
        profile.fulfilmentFeeOverride = draw.between(0, 900);
    if (draw.chance(10))
        profile.referralBasisPointsOverride = draw.between(0, 4'500);
    return profile;
}

} // namespace test
