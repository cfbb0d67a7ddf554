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

/// A profile and a ROI of "everything" at which a dearer sale brings next to nothing more: what the price adds, the
/// fees in the investment take.
domain::Hundredths nearlyFlat(Draw& draw, Profile& profile)
{
    profile.roiMethod = RoiMethod::Everything;
    profile.vatMode = static_cast<VatMode>(draw.between(0, 2));
    profile.vatRate = {draw.chance(50) ? 2'000 : draw.between(0, 3'000)};
    const std::int64_t rate = draw.chance(50) ? 1'500 : draw.between(100, 4'500);
    profile.referralBasisPointsOverride = rate;
    profile.fulfilmentFeeOverride = draw.between(0, 900);
    constexpr double kWhole = 10'000;
    const auto vat = static_cast<double>(profile.vatRate.value);
    const double net = profile.vatMode == VatMode::Registered ? kWhole / (kWhole + vat)
        : profile.vatMode == VatMode::FlatRate                ? 1 - vat / kWhole
                                                              : 1;
    const auto flat = static_cast<std::int64_t>(net * kWhole * kWhole / static_cast<double>(rate) - kWhole);
    return {std::max<std::int64_t>(flat, 0) + draw.between(-2, 2)};
}

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

TEST(Solver, AFlatLineIsSolvedWithoutWalkingAlongIt)
{
    // Solvers that try each price between "perhaps" and "surely" are at it for millions of prices here.
    int found = 0;
    int far = 0;
    EXPECT_TRUE(holds("the price for a ROI that hardly rises with the price", [&](Draw& draw) {
        Profile profile;
        const auto roi = nearlyFlat(draw, profile);
        profile.prep = draw.between(0, 50);
        const std::int64_t unitCost = draw.between(0, draw.chance(50) ? 20 : 500);
        const auto facts = book(draw.small(50, 6'000));
        const auto handling = scoring::handlingOf(facts, profile).value();
        const auto model = scoring::feeModelOf(facts, profile, kNow, reference()).value();
        const auto pays = [&](std::int64_t price) {
            const std::int64_t fees = model.total(price);
            const std::int64_t profit = scoring::netOfVat(profile, price) - fees - unitCost - handling.total();
            return profit >= 0
                && profit * 10'000 >= roi.value * scoring::investmentOf(profile.roiMethod, unitCost, handling, fees);
        };
        const auto solved = scoring::priceForRoi(model, profile, unitCost, handling, roi);
        const std::int64_t least = solved.value_or(scoring::kNoLimit);
        for (std::int64_t price = 1; price < std::min(least, kTried); ++price) {
            if (pays(price))
                RC_FAIL("missed " + std::to_string(price));
        }
        for (std::int64_t price = std::max(least - kTried, kTried); solved && price < least; ++price) {
            if (pays(price))
                RC_FAIL("missed " + std::to_string(price) + ", near " + std::to_string(least));
        }
        if (solved && !pays(*solved))
            RC_FAIL("does not pay: " + std::to_string(*solved));
        found += solved ? 1 : 0;
        far += solved && *solved > 1'000'000 ? 1 : 0;
    }));
    EXPECT_GT(found, kCases / 10);
    EXPECT_GT(far, kCases / 100);
}

TEST(Solver, NoPeriodIsSkippedThatHoldsTheAnswer)
{
    // 15.00 % and no VAT: the referral's roundings repeat every 20 prices. At a ROI of 566.66 % of everything, 20
    // prices more bring 20 · 10,000 - 3 · 66,666 = 2 ten-thousandths more. A unit for 0.50 with no other fee: 10,000 ·
    // P - 66,666 · fee(P) >= 50 · 66,666 = 3,333,300. fee(P) is lowest beside P at P = 20 k + 3, as 3 k: 200,000 k +
    // 30,000 - 199,998 k >= 3,333,300 + 0 -> 2 k >= 3,303,300 -> k = 1,651,650, P = 33,033,003
    Profile profile;
    profile.roiMethod = RoiMethod::Everything;
    profile.referralBasisPointsOverride = 1'500;
    profile.fulfilmentFeeOverride = 0;
    auto facts = book();
    facts.closingFee = 0;
    const auto model = scoring::feeModelOf(facts, profile, kNow, reference()).value();
    EXPECT_EQ(scoring::priceForRoi(model, profile, 50, {}, {56'666}), 33'033'003);
    // At 566.67 % each period brings 1 less: only the first prices could pay, and the minimum of the fee keeps them
    // from it.
    EXPECT_EQ(scoring::priceForRoi(model, profile, 50, {}, {56'667}), std::nullopt);
    // 25 % VAT, 10 % referral, ROI 700 %: what the price adds, the fees take, to the last ten-thousandth.
    profile.vatMode = VatMode::Registered;
    profile.vatRate = {2'500};
    profile.referralBasisPointsOverride = 1'000;
    const auto level = scoring::feeModelOf(facts, profile, kNow, reference()).value();
    EXPECT_EQ(scoring::priceForRoi(level, profile, 50, {}, {70'000}), std::nullopt);
}

TEST(Solver, AnAlmostWholeDiscountIsUndoneExactly)
{
    // A ten-thousandth of the cost is paid, rounded: 10.00 left, target 0 % -> at most 10.00 paid. 10,004,999 less
    // 10,003,998.5001 -> 10,003,999 leaves 1,000; of 10,005,000 less 10,003,999.5 -> 10,004,000, too. By the next one,
    // 10,005,001 less 10,004,000.4999 -> 10,004,000, 1,001 is left.
    Profile profile;
    profile.discount = {99'99};
    profile.targetRoi = {0};
    EXPECT_EQ(scoring::maxCost(profile, 1'000, 0, {}), 10'005'000);
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
