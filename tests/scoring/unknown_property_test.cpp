// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Unknown in, unknown out: for each fact a row that says which figures cannot be known without it, which may take
// another value, and that all the others stay as they were. Checked for random products that have every fact.
#include "scoring/random_scoring.h"

using namespace domain;
using namespace test;

namespace {

using Outputs = std::uint32_t; // one bit for each figure of the score

enum Output : Outputs {
    Price = 1U << 0,
    Conservative = 1U << 1,
    Referral = 1U << 2,
    Closing = 1U << 3,
    Fulfilment = 1U << 4,
    SurchargeFee = 1U << 5,
    AllFees = 1U << 6,
    Proceeds = 1U << 7,
    Cost = 1U << 8,
    HandlingCost = 1U << 9,
    Profit = 1U << 10,
    MaxCost = 1U << 11,
    Breakeven = 1U << 12,
    Roi = 1U << 13,
    Margin = 1U << 14,
    RankPart = 1U << 15,
    DropsPart = 1U << 16,
    StockPart = 1U << 17,
    StabilityPart = 1U << 18,
    VelocityTotal = 1U << 19,
    Sales = 1U << 20,
    MonthsProfit = 1U << 21,
    Stability = 1U << 22,
    DisplayRank = 1U << 23,
};

constexpr Outputs kOnCost = Profit | Breakeven | Roi | Margin | MonthsProfit | DisplayRank;
constexpr Outputs kOnHandling = kOnCost | MaxCost;
constexpr Outputs kOnFees = kOnHandling | AllFees | Proceeds;
constexpr Outputs kOnPrice = kOnFees | Price | Conservative | Referral | Closing | Fulfilment | SurchargeFee | Cost
    | StockPart | StabilityPart | Stability;
constexpr Outputs kParts = RankPart | DropsPart | StockPart | StabilityPart;
constexpr Outputs kSpeed = kParts | VelocityTotal | DisplayRank; // re-weighted where a part is left out

/// Each figure as a number, unknown where it is.
using Figures = std::array<std::optional<std::int64_t>, 24>;

Figures figuresOf(const Score& score)
{
    const auto money
        = [](const std::optional<Money>& amount) { return amount ? std::optional(amount->amount) : std::nullopt; };
    const auto fee = [](const std::optional<Fee>& charged) {
        return charged ? std::optional(charged->amount.amount) : std::nullopt;
    };
    const auto figure = [](const std::optional<Hundredths>& hundredths) {
        return hundredths ? std::optional(hundredths->value) : std::nullopt;
    };
    const auto& parts = score.velocity.parts;
    return {score.price ? std::optional(score.price->now.amount) : std::nullopt,
            score.price ? money(score.price->conservative) : std::nullopt,
            fee(score.fees.referral),
            fee(score.fees.closing),
            fee(score.fees.fulfilment),
            fee(score.fees.surcharge),
            money(score.fees.total),
            money(score.proceeds),
            score.cost ? std::optional(score.cost->amount.amount) : std::nullopt,
            money(score.handling),
            money(score.profit),
            money(score.maxCost),
            money(score.breakeven),
            figure(score.roi),
            figure(score.margin),
            figure(parts[0]),
            figure(parts[1]),
            figure(parts[2]),
            figure(parts[3]),
            figure(score.velocity.total),
            score.sales ? std::optional(std::int64_t{score.sales->low}) : std::nullopt,
            money(score.profitPerMonth),
            figure(score.stability),
            figure(score.displayRank)};
}

struct Missing {
    const char* what;
    void (*forget)(ProductFacts&);
    Outputs unknown; // without it
    Outputs mayChange; // and all the rest must stay
    bool unknownVerdict;
};

constexpr std::array kMissing{
    Missing{"price", [](ProductFacts& f) { f.of(Series::New).current.reset(); }, kOnPrice, kSpeed, true},
    Missing{"a price of -1", [](ProductFacts& f) { f.of(Series::New).current = -1; }, kOnPrice, kSpeed, true},
    Missing{"average price", [](ProductFacts& f) { f.of(Series::New).avg90.reset(); }, Conservative, 0, false},
    Missing{"price history", [](ProductFacts& f) { f.digest = {}; }, StabilityPart | Stability,
            Outputs(kSpeed) | Conservative, false},
    Missing{"root category", [](ProductFacts& f) { f.rootCategory.reset(); },
            kOnFees | Referral | Closing | Fulfilment | SurchargeFee, kSpeed, true},
    Missing{"package size", [](ProductFacts& f) { f.package.reset(); }, kOnFees | Fulfilment | SurchargeFee, 0, true},
    Missing{"a package of no height", [](ProductFacts& f) { f.package->height = 0; },
            kOnFees | Fulfilment | SurchargeFee, 0, true},
    Missing{"package weight", [](ProductFacts& f) { f.packageWeight.reset(); },
            kOnFees | Fulfilment | SurchargeFee | HandlingCost, 0, true},
    Missing{"average rank", [](ProductFacts& f) { f.of(Series::Sales).avg90.reset(); }, RankPart, kSpeed, false},
    Missing{"rank", [](ProductFacts& f) { f.of(Series::Sales).current.reset(); }, 0, 0, true},
    Missing{"rank of the main category", [](ProductFacts& f) { f.rankCategory = CategoryId{1}; }, RankPart, kSpeed,
            true},
    Missing{"rank drops", [](ProductFacts& f) { f.rankDrops30.reset(); }, DropsPart,
            Outputs(kSpeed) | Sales | MonthsProfit, false},
    Missing{"rank and rank drops",
            [](ProductFacts& f) {
                f.of(Series::Sales).current.reset();
                f.of(Series::Sales).avg90.reset();
                f.rankDrops30.reset();
            },
            kSpeed | Sales | MonthsProfit, 0, true},
    Missing{"time out of stock", [](ProductFacts& f) { f.of(Series::New).outOfStock90.reset(); }, StockPart, kSpeed,
            false},
    Missing{"whether Amazon sells it",
            [](ProductFacts& f) {
                f.amazon.reset();
                f.of(Series::Amazon).delivered = false;
            },
            MonthsProfit, 0, false},
    Missing{"Amazon's share of the time", [](ProductFacts& f) { f.of(Series::Amazon).outOfStock90.reset(); },
            MonthsProfit, 0, false},
    Missing{"FBA offers", [](ProductFacts& f) { f.of(Series::CountNewFba).current.reset(); }, MonthsProfit, 0, true},
};

/// All there, the fees by the table, Amazon on the listing, so that every fact counts.
ProductFacts wholeProduct(Draw& draw)
{
    constexpr std::array<std::int64_t, 5> kOneRule{kBooks, kBaby, 16310101, 16310091, 165793011};
    auto facts = product(Marketplace::Us, draw.oneOf(kOneRule), draw.small(300, 9'000));
    pack(facts, draw.small(60, 400), draw.small(40, 300), draw.small(5, 150), draw.small(20, 5'000));
    facts.amazon = AmazonAvailability::InStock;
    facts.of(Series::Amazon).outOfStock90 = draw.small(0, 100);
    facts.of(Series::Sales).current = draw.small(1, 90'000);
    facts.of(Series::Sales).avg90 = draw.small(1, 3'000'000);
    facts.of(Series::New).outOfStock90 = draw.small(0, 100);
    facts.of(Series::CountNewFba).current = draw.small(0, 6);
    facts.rankDrops30 = draw.small(1, 90); // of none nothing is said unless a rank is known
    facts.digest.days90[0].variation = draw.small(0, 9'000);
    return facts;
}

/// A max cost and a breakeven for each of them: no least profit, and a target of 0 %.
Profile gentleProfile(Draw& draw)
{
    Profile profile;
    profile.inboundPerKg = draw.between(1, 300);
    profile.targetRoi = {};
    profile.minimumProfit = -100'000;
    return profile;
}

void checkWithout(const Missing& missing, const ProductFacts& whole, const Profile& profile)
{
    const auto before = figuresOf(scored(whole, profile));
    auto facts = whole;
    missing.forget(facts);
    const Score score = scored(facts, profile);
    const auto after = figuresOf(score);
    for (size_t i = 0; i < after.size(); ++i) {
        const Outputs bit = Outputs(1) << i;
        const std::string where = std::string(missing.what) + ", figure " + std::to_string(i);
        if ((missing.unknown & bit) != 0) {
            if (after[i])
                RC_FAIL("known without " + where);
        } else if ((missing.mayChange & bit) == 0 && after[i] != before[i]) {
            RC_FAIL("another without " + where);
        }
    }
    if (missing.unknownVerdict && score.verdict != Verdict::Unknown)
        RC_FAIL(std::string("a verdict without ") + missing.what);
}

} // namespace

TEST(Unknown, WhatDependsOnAnUnknownFactIsUnknown)
{
    int known = 0;
    EXPECT_TRUE(holds("unknown in, unknown out", [&](Draw& draw) {
        const auto whole = wholeProduct(draw);
        const auto profile = gentleProfile(draw);
        const Missing& missing = kMissing[static_cast<size_t>(draw.between(0, std::int64_t(kMissing.size()) - 1))];
        if (!scored(whole, profile).maxCost)
            return; // a price that does not even pay the fees
        ++known;
        checkWithout(missing, whole, profile);
    }));
    EXPECT_GT(known, kCases / 2);
}

TEST(Unknown, EveryFigureIsKnownWhereEveryFactIs)
{
    // Otherwise the property above might hold of products of which nothing is known in the first place.
    const Numbers none;
    Draw draw(none);
    auto whole = wholeProduct(draw);
    whole.of(Series::New).current = 2'000;
    const auto figures = figuresOf(scored(whole, gentleProfile(draw)));
    for (size_t i = 0; i < figures.size(); ++i)
        EXPECT_TRUE(figures[i]) << "figure " << i;
}

TEST(Unknown, WithoutACostRuleOnlyWhatRestsOnTheCostIsUnknown)
{
    EXPECT_TRUE(holds("no cost, no profit", [](Draw& draw) {
        const auto whole = wholeProduct(draw);
        auto profile = gentleProfile(draw);
        const auto before = figuresOf(scored(whole, profile));
        profile.cost = {CostRule::Kind::None, 0};
        const auto after = figuresOf(scored(whole, profile));
        for (size_t i = 0; i < after.size(); ++i) {
            const Outputs bit = Outputs(1) << i;
            if (((kOnCost | Cost) & ~DisplayRank & bit) != 0)
                RC_ASSERT(!after[i]);
            else if (bit != DisplayRank) // by max cost and sales now
                RC_ASSERT(after[i] == before[i]);
        }
        RC_ASSERT(scored(whole, profile).because(Reason::NoCost));
    }));
}
