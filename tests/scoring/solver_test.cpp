// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The solver against trying every minor unit, for ten thousand random products and profiles a property. The fees are
// worked out in another way than in the engine: straight from the table's rules, price by price.
#include "scoring/plain_fees.h"
#include "scoring/random_scoring.h"
#include "scoring/solver.h"

using namespace domain;
using namespace test;

namespace {

constexpr std::int64_t kTried = 2'500; // minor units: past most steps
constexpr std::int64_t kTriedFar = 12'000; // now and then

std::optional<std::int64_t> within(std::optional<std::int64_t> price, std::int64_t last)
{
    return price && *price <= last ? price : std::nullopt;
}

/// Step by step from each band's beginning: how long less is earned than just below it.
std::vector<scoring::DeadZone> zonesByTrying(const PlainFees& fees, const Profile& profile)
{
    const auto earned = [&](std::int64_t price) { return scoring::netOfVat(profile, price) - fees.at(price); };
    std::vector<scoring::DeadZone> zones;
    for (const std::int64_t start : fees.bandStarts()) {
        if (!zones.empty() && start <= zones.back().to)
            continue;
        const std::int64_t before = earned(start - 1);
        std::int64_t price = start;
        while (earned(price) < before)
            ++price;
        if (price > start)
            zones.push_back({start, price - 1, before - earned(start)});
    }
    return zones;
}

} // namespace

TEST(Solver, BreakevenAndPriceForRoiEqualTryingEveryMinorUnit)
{
    int solved = 0;
    int found = 0;
    EXPECT_TRUE(holds("breakeven and price for ROI equal trying every minor unit", [&](Draw& draw) {
        const std::int64_t unitCost = draw.between(0, draw.chance(20) ? 1'200 : 500);
        const std::int64_t last = draw.chance(2) ? kTriedFar : kTried;
        const auto facts = randomProduct(draw);
        const auto profile = randomProfile(draw);
        const auto handling = scoring::handlingOf(facts, profile).value();
        const auto model = scoring::feeModelOf(facts, profile, kNow, reference());
        if (!model)
            return;
        std::optional<std::int64_t> even;
        std::optional<std::int64_t> target;
        const PlainFees plain(facts, profile);
        for (std::int64_t price = 1; price <= last && !(even && target); ++price) {
            const std::int64_t fees = plain.at(price);
            if (model->total(price) != fees)
                RC_FAIL("at " + std::to_string(price) + ": " + std::to_string(model->total(price)) + " for "
                        + std::to_string(fees));
            const std::int64_t profit = scoring::netOfVat(profile, price) - fees - unitCost - handling.total();
            const std::int64_t investment = scoring::investmentOf(profile.roiMethod, unitCost, handling, fees);
            if (!even && profit >= 0)
                even = price;
            if (!target && profit >= 0 && profit * 10'000 >= profile.targetRoi.value * investment)
                target = price;
        }
        RC_ASSERT(within(scoring::breakeven(*model, profile, unitCost, handling), last) == even);
        RC_ASSERT(within(scoring::priceForRoi(*model, profile, unitCost, handling, profile.targetRoi), last) == target);
        ++solved;
        found += target ? 1 : 0;
    }));
    EXPECT_GT(solved, kCases / 2);
    EXPECT_GT(found, kCases / 4);
}

TEST(Solver, MaxCostEqualsTryingEveryMinorUnit)
{
    constexpr std::int64_t kMostCost = 1'800; // 7.00 at a discount of 60 %
    int some = 0;
    int none = 0;
    EXPECT_TRUE(holds("the max cost equals trying every cost", [&](Draw& draw) {
        const std::int64_t proceeds = draw.between(-200, 600);
        const std::int64_t fees = draw.between(0, 1'000);
        const auto facts = randomProduct(draw);
        const auto profile = randomProfile(draw);
        const auto handling = scoring::handlingOf(facts, profile).value();
        std::optional<std::int64_t> highest;
        for (std::int64_t cost = 0; cost <= kMostCost; ++cost) {
            const std::int64_t unitCost = scoring::outlayOf(profile, cost).unitCost;
            const std::int64_t profit = proceeds - unitCost - handling.total();
            const std::int64_t investment = scoring::investmentOf(profile.roiMethod, unitCost, handling, fees);
            if (profit >= profile.minimumProfit && profit * 10'000 >= profile.targetRoi.value * investment)
                highest = cost;
        }
        RC_ASSERT(scoring::maxCost(profile, proceeds, fees, handling) == highest);
        ++(highest ? some : none);
    }));
    EXPECT_GT(some, kCases / 10);
    EXPECT_GT(none, kCases / 100);
}

TEST(Solver, DeadZonesAreExactlyThePricesThatEarnLess)
{
    int zones = 0;
    EXPECT_TRUE(holds("dead zones equal trying every price from each band's beginning", [&](Draw& draw) {
        const auto facts = randomProduct(draw);
        const auto profile = randomProfile(draw);
        const auto model = scoring::feeModelOf(facts, profile, kNow, reference());
        if (!model)
            return;
        const auto tried = zonesByTrying(PlainFees(facts, profile), profile);
        RC_ASSERT(scoring::deadZones(*model, profile) == tried);
        zones += static_cast<int>(tried.size());
    }));
    EXPECT_GT(zones, kCases / 2);
}
