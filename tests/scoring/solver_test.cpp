// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The solver against trying every minor unit, for thousands of random products and profiles. The fees are worked out
// here in another way than in the engine: straight from the table's rules, price by price.
#include "scoring/fulfilment.h"
#include "scoring/made_products.h"
#include "scoring/solver.h"

#include <algorithm>
#include <cstdlib>
#include <random>

using namespace domain;
using namespace test;

namespace {

/// The same numbers on every machine: the standard's distributions are not.
class Dice final {
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) { }

    std::int64_t between(std::int64_t least, std::int64_t most)
    {
        return least + static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }

private:
    std::mt19937_64 m_engine;
};

ProductFacts randomProduct(Dice& dice)
{
    constexpr std::array<std::int64_t, 9> kRoots{kBooks,  kBaby,  172282,   7141123011, 16310101,
                                                 1055398, 468642, 16310091, 165793011};
    const std::int64_t root = kRoots[static_cast<size_t>(dice.between(0, kRoots.size() - 1))];
    const auto market = dice.chance(80) ? Marketplace::Us : Marketplace::Uk;
    auto facts = product(market, root, static_cast<std::int32_t>(dice.between(50, dice.chance(80) ? 6'000 : 40'000)));
    pack(facts, static_cast<std::int32_t>(dice.between(50, 480)), static_cast<std::int32_t>(dice.between(20, 360)),
         static_cast<std::int32_t>(dice.between(3, 210)), static_cast<std::int32_t>(dice.between(10, 9'500)));
    if (dice.chance(60))
        facts.pickAndPackFee = static_cast<std::int32_t>(dice.between(200, 1'500));
    if (dice.chance(70))
        facts.referralFeeBasisPoints = static_cast<std::int32_t>(dice.chance(70) ? 1500 : dice.between(300, 4'500));
    if (dice.chance(30))
        facts.closingFee = static_cast<std::int32_t>(dice.between(0, 200));
    return facts;
}

Profile randomProfile(Dice& dice)
{
    Profile profile;
    profile.salesTax = {dice.chance(50) ? 0 : dice.between(0, 1'200)};
    profile.discount = {dice.chance(50) ? 0 : dice.between(0, 6'000)};
    profile.prep = dice.between(0, 150);
    profile.inbound = dice.between(0, 150);
    profile.storagePerMonth = dice.between(0, 60);
    profile.storageMonths = {dice.between(0, 600)};
    profile.vatMode = static_cast<VatMode>(dice.between(0, 2));
    profile.vatRate = {dice.between(0, 2'500)};
    profile.roiMethod = static_cast<RoiMethod>(dice.between(0, 2));
    profile.targetRoi = {dice.between(0, 15'000)};
    profile.minimumProfit = dice.between(-100, 500);
    if (dice.chance(10))
        profile.fulfilmentFeeOverride = dice.between(0, 900);
    if (dice.chance(10))
        profile.referralBasisPointsOverride = dice.between(0, 4'500);
    return profile;
}

/// Fees by the rules as they are written, price by price, without segments.
class PlainFees final {
public:
    PlainFees(const ProductFacts& facts, const Profile& profile)
        : m_facts(facts), m_profile(profile), m_table(*reference().fees.find(facts.marketplace, kNow)),
          m_now(*facts.of(Series::New).current), m_rule(profile.referralBasisPointsOverride ? nullptr : rule()),
          m_tables(scoring::tableFulfilment(facts, m_table)), m_surcharge(m_table.surchargeBasisPoints(kNow))
    {
        const auto* media = m_table.closingOf(*facts.rootCategory);
        m_closing = facts.closingFee ? *facts.closingFee : media != nullptr ? *media->amount : 0;
    }

    [[nodiscard]] std::int64_t at(std::int64_t price) const
    {
        const std::int64_t pick = pickAndPack(price);
        // Keepa saw its figure after the surcharge had begun: it is in there.
        const std::int64_t surcharge = isKeepas(price) ? 0 : mulDivHalfUp(pick, m_surcharge, 10'000);
        return std::max(referral(price), m_table.referralMinimum) + m_closing + pick + surcharge;
    }

private:
    [[nodiscard]] std::int64_t referral(std::int64_t price) const
    {
        if (m_profile.referralBasisPointsOverride)
            return mulDivHalfUp(price, *m_profile.referralBasisPointsOverride, 10'000);
        const auto keepas = m_facts.referralFeeBasisPoints;
        if (keepas && (price == m_now || m_rule == nullptr))
            return mulDivHalfUp(price, *keepas, 10'000);
        return m_rule->at(price);
    }
    [[nodiscard]] std::int64_t pickAndPack(std::int64_t price) const
    {
        if (m_profile.fulfilmentFeeOverride)
            return *m_profile.fulfilmentFeeOverride;
        return isKeepas(price) ? *m_facts.pickAndPackFee : m_tables.fees[bandOf(price)];
    }
    [[nodiscard]] bool isKeepas(std::int64_t price) const
    {
        return !m_profile.fulfilmentFeeOverride
            && (m_tables.count == 0 || (m_facts.pickAndPackFee && bandOf(price) == bandOf(m_now)));
    }
    [[nodiscard]] size_t bandOf(std::int64_t price) const
    {
        const auto& starts = m_table.priceBandStarts;
        return static_cast<size_t>(std::ranges::upper_bound(starts, price) - starts.begin() - 1);
    }
    [[nodiscard]] const scoring::ReferralRule* rule() const
    {
        const auto rules = m_table.referralOf(*m_facts.rootCategory);
        const auto keepas = m_facts.referralFeeBasisPoints;
        if (!keepas)
            return &rules.front();
        const auto least = [this](std::int64_t fee) { return std::max(fee, m_table.referralMinimum); };
        for (const auto& candidate : rules) {
            const std::int64_t tables = candidate.at(m_now);
            if (std::abs(least(tables) - least(mulDivHalfUp(m_now, *keepas, 10'000))) <= 1
                || std::abs(mulDivHalfUp(tables, 10'000, m_now) - *keepas) <= 10)
                return &candidate;
        }
        return nullptr;
    }

    const ProductFacts& m_facts;
    const Profile& m_profile;
    const scoring::FeeTable& m_table;
    std::int64_t m_now;
    const scoring::ReferralRule* m_rule; // null where Keepa's percentage stands alone
    scoring::TableFees m_tables;
    std::int64_t m_surcharge;
    std::int64_t m_closing = 0;
};

constexpr std::int64_t kTried = 2'500; // minor units: past most steps
constexpr int kProducts = 10'000;

} // namespace

TEST(Solver, EqualsTryingEveryMinorUnit)
{
    Dice dice(20'261'101);
    int solved = 0;
    for (int i = 0; i < kProducts; ++i) {
        const auto facts = randomProduct(dice);
        const auto profile = randomProfile(dice);
        const auto handling = scoring::handlingOf(facts, profile).value();
        const std::int64_t unitCost = dice.between(0, i % 100 == 0 ? 4'000 : 1'200);
        const auto model = scoring::feeModelOf(facts, profile, kNow, reference());
        if (!model)
            continue;
        ++solved;
        std::optional<std::int64_t> even;
        std::optional<std::int64_t> target;
        const std::int64_t last = i % 100 == 0 ? 60'000 : kTried; // sometimes far
        const PlainFees plain(facts, profile);
        for (std::int64_t price = 1; price <= last && !(even && target); ++price) {
            const std::int64_t fees = plain.at(price);
            ASSERT_EQ(model->total(price), fees) << "product " << i << " at " << price;
            const std::int64_t profit = scoring::netOfVat(profile, price) - fees - unitCost - handling.total();
            const std::int64_t investment = scoring::investmentOf(profile.roiMethod, unitCost, handling, fees);
            if (!even && profit >= 0)
                even = price;
            if (!target && profit * 10'000 >= profile.targetRoi.value * investment)
                target = price;
        }
        const auto within
            = [last](std::optional<std::int64_t> price) { return price && *price <= last ? price : std::nullopt; };
        ASSERT_EQ(within(scoring::breakeven(*model, profile, unitCost, handling)), even) << "product " << i;
        ASSERT_EQ(within(scoring::priceForRoi(*model, profile, unitCost, handling, profile.targetRoi)), target)
            << "product " << i;
    }
    EXPECT_GT(solved, kProducts / 2);
}

TEST(Solver, MaxCostEqualsTryingEveryMinorUnit)
{
    Dice dice(7);
    constexpr std::int64_t kMostCost = 1'800; // 7.00 at a discount of 60 %
    int none = 0;
    for (int i = 0; i < kProducts; ++i) {
        const auto facts = randomProduct(dice);
        const auto profile = randomProfile(dice);
        const auto handling = scoring::handlingOf(facts, profile).value();
        const std::int64_t proceeds = dice.between(-200, 600);
        const std::int64_t fees = dice.between(0, 1'000);
        std::optional<std::int64_t> highest;
        for (std::int64_t cost = 0; cost <= kMostCost; ++cost) {
            const std::int64_t unitCost = scoring::outlayOf(profile, cost).unitCost;
            const std::int64_t profit = proceeds - unitCost - handling.total();
            const std::int64_t investment = scoring::investmentOf(profile.roiMethod, unitCost, handling, fees);
            if (profit >= profile.minimumProfit && profit * 10'000 >= profile.targetRoi.value * investment)
                highest = cost;
        }
        ASSERT_EQ(scoring::maxCost(profile, proceeds, fees, handling), highest) << "product " << i;
        none += highest ? 0 : 1;
    }
    EXPECT_GT(none, 100);
    EXPECT_LT(none, kProducts - 100);
}

TEST(Solver, DeadZonesAreExactlyThePricesThatEarnLess)
{
    Dice dice(11);
    for (int i = 0; i < 300; ++i) {
        const auto facts = randomProduct(dice);
        auto profile = randomProfile(dice);
        profile.vatMode = VatMode::None;
        const auto model = scoring::feeModelOf(facts, profile, kNow, reference());
        if (!model)
            continue;
        for (const auto& zone : scoring::deadZones(*model, profile)) {
            const std::int64_t before = zone.from - 1 - model->total(zone.from - 1);
            EXPECT_EQ(before - (zone.from - model->total(zone.from)), zone.loss);
            for (std::int64_t price = zone.from; price <= std::min(zone.to, kTried); ++price)
                ASSERT_LT(price - model->total(price), before);
            if (zone.to < kTried) {
                EXPECT_GE(zone.to + 1 - model->total(zone.to + 1), before);
            }
        }
    }
}

TEST(Solver, ProfitFallsWhenTheCostRises)
{
    Dice dice(13);
    for (int i = 0; i < 2'000; ++i) {
        const auto facts = randomProduct(dice);
        const auto profile = randomProfile(dice);
        const std::int64_t cost = dice.between(1, 5'000);
        const auto cheap = scored(facts, profile, cost);
        const auto dear = scored(facts, profile, cost + dice.between(1, 500));
        if (!cheap.profit)
            continue;
        EXPECT_LE(*dear.profit, *cheap.profit);
        EXPECT_EQ(dear.maxCost, cheap.maxCost); // what may be paid does not depend on what is
        if (cheap.verdict != Verdict::Unknown && dear.verdict != Verdict::Unknown) {
            EXPECT_GE(dear.verdict, cheap.verdict); // the enumeration runs from the best to the worst
        }
    }
}
