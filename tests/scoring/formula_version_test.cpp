// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scores are kept in caches beside the profile's hash, which the version of the formulas is part of. These are recorded
// with that version, so that whoever changes a formula is told to raise it.
#include "scoring/made_products.h"

#include <string>

using namespace domain;
using namespace test;

namespace {

struct Recorded {
    const char* what;
    ProductFacts facts;
    Profile profile;
    const char* score;
};

std::string text(const std::optional<Money>& money)
{
    return money ? std::to_string(money->amount) : "-";
}

std::string text(const std::optional<Hundredths>& figure)
{
    return figure ? std::to_string(figure->value) : "-";
}

std::string text(const std::optional<Fee>& fee)
{
    return fee ? std::to_string(fee->amount.amount) + feeSourceName(fee->source).at(0).toLatin1() : "-";
}

/// Every figure of the score but the hash.
std::string lineOf(const Score& score)
{
    std::string line = score.price ? std::to_string(score.price->now.amount) : "-";
    line += " " + text(score.price ? score.price->conservative : std::nullopt) + " |";
    for (const auto& fee : {score.fees.referral, score.fees.closing, score.fees.fulfilment, score.fees.surcharge})
        line += " " + text(fee);
    line += " " + text(score.fees.difference) + " |";
    const auto cost = score.cost ? std::optional(score.cost->amount) : std::nullopt;
    for (const auto& money : {score.proceeds, cost, score.handling, score.profit, score.maxCost, score.breakeven})
        line += " " + text(money);
    line += " " + text(score.roi) + " " + text(score.margin) + " |";
    for (const auto& part : score.velocity.parts)
        line += " " + text(part);
    line += " " + text(score.velocity.total) + " |";
    if (score.sales)
        line += " " + std::to_string(score.sales->low) + "-" + std::to_string(score.sales->high);
    line += " " + text(score.profitPerMonth) + " " + text(score.stability) + " | " + text(score.coverage) + " "
        + text(score.displayRank) + " " + verdictName(score.verdict).toStdString();
    for (int i = 0; i < kReasons; ++i)
        line += score.because(static_cast<Reason>(i)) ? " " + reasonName(static_cast<Reason>(i)).toStdString() : "";
    line += " |";
    for (int i = 0; i < kWarnings; ++i) {
        const auto kind = static_cast<WarningKind>(i);
        if (score.warnings.has(kind))
            line += " " + warningName(kind).toStdString() + "=" + std::to_string(score.warnings.figure(kind));
    }
    return line;
}

/// A toy that Keepa knows the fees of, with Amazon on the listing and every warning's cause.
ProductFacts contestedToy()
{
    auto facts = product(Marketplace::Us, 165793011, 3'499);
    pack(facts, 300, 200, 80, 900);
    facts.pickAndPackFee = 640;
    facts.referralFeeBasisPoints = 1'500;
    facts.closingFee = 0;
    facts.of(Series::New).avg90 = 2'500;
    facts.of(Series::New).outOfStock90 = 21;
    facts.digest.days90[0] = steady(2'500, 2'345);
    facts.amazon = AmazonAvailability::InStock;
    facts.of(Series::Amazon).outOfStock90 = 37;
    facts.of(Series::Sales).current = 41'000;
    facts.of(Series::Sales).avg90 = 65'432;
    facts.of(Series::CountNew).current = 7;
    facts.of(Series::CountNewFba).current = 5;
    facts.rankDrops30 = 11;
    facts.monthlySold = 300;
    facts.isHazmat = facts.isVariation = true;
    facts.packageQuantity = 2;
    facts.lastUpdate = KeepaTime::from(kNow - std::chrono::hours(200));
    return facts;
}

ProductFacts ukBook()
{
    auto facts = product(Marketplace::Uk, 266239, 899);
    facts.pickAndPackFee = 267;
    facts.referralFeeBasisPoints = 1'500;
    facts.of(Series::New).outOfStock90.reset();
    facts.of(Series::Sales).avg90 = 1'200'345;
    facts.rankDrops30 = 1;
    return facts;
}

ProductFacts yenGame()
{
    auto facts = product(Marketplace::Jp, 3828871, 12'800);
    facts.pickAndPackFee = 589;
    facts.referralFeeBasisPoints = 1'000;
    facts.rankDrops30.reset();
    facts.digest.days90[0].variation = 10'400;
    return facts;
}

Profile vatRegistered()
{
    Profile profile = shippedProfiles()[2];
    profile.vatMode = VatMode::Registered;
    profile.vatRate = {2'000};
    profile.discount = {1'000};
    profile.salesTax = {825};
    profile.prep = 35;
    profile.inbound = 20;
    profile.storagePerMonth = 15;
    profile.storageMonths = {150};
    profile.roiMethod = RoiMethod::UnitCostAndHandling;
    profile.cost = {CostRule::Kind::Fixed, 200};
    return profile;
}

Profile withoutAnyCost()
{
    Profile profile = shippedProfiles()[1];
    profile.cost = {CostRule::Kind::None, 0};
    return profile;
}

constexpr int kRecordedVersion = 1;

std::vector<Recorded> recorded()
{
    const auto& shipped = shippedProfiles();
    return {
        {"a book", book(), shipped[0],
         "2000 2000 | 300t 180t 460t 16t - | 1044 800 0 244 803 1713 3050 1220 | "
         "1559 1852 2400 1680 7491 | 20-41 1627 9200 | 10000 4826 BUY | fallback_used=0"},
        {"a baby product", babyProduct(1'020), shipped[1],
         "1020 1020 | 153t 0t 395t 14t - | 458 408 0 50 352 796 1225 490 | "
         "1343 1852 2400 1680 7275 | 20-41 333 9200 | 10000 3645 SKIP roi_below | fallback_used=0 "
         "fee_step_nearby=1000"},
        {"a contested toy", contestedToy(), shipped[2],
         "3499 2500 | 525k 0k 640k - 27 | 2334 1400 0 934 1795 2400 6671 2669 | "
         "884 1511 1975 1062 5432 | 300-399 20735 7655 | 10000 6175 STRONG_BUY | amazon_on_listing=0 "
         "amazon_in_stock_often=63 price_above_average=40 offers_rising=133 hazmat=0 variation=0 pack_size=2 "
         "data_old=200"},
        {"a UK book, VAT registered", ukBook(), vatRegistered(),
         "899 899 | 135k 100t 267k - 0 | 247 200 78 -26 120 936 -1040 -289 | "
         "370 562 - 2240 3172 | 1-3 -9 9200 | 9375 645 SKIP roi_below |"},
        {"a game for yen", yenGame(), shipped[0],
         "12800 12800 | 1280k 0t 589k - - | 10931 5120 0 5811 8408 6343 11350 4540 | "
         "1791 - 3200 0 4991 | 60-600 116220 -400 | 9375 8806 CONSIDER |"},
        {"a book without a cost", book(4'700), withoutAnyCost(),
         "4700 4700 | 705t 180t 460t 16t - | 3339 - 0 - 2568 - - - | "
         "1559 1852 2400 1680 7491 | 20-41 - 9200 | 9375 51360 UNKNOWN no_cost | fallback_used=0"},
    };
}

} // namespace

TEST(FormulaVersion, IsRaisedWithEveryFormulaThatChanges)
{
    ASSERT_EQ(kFormulaVersion, kRecordedVersion) << "it was raised: record here what the scores are now";
    for (const auto& [what, facts, profile, score] : recorded()) {
        EXPECT_EQ(lineOf(scored(facts, profile)), score)
            << what << " scores otherwise: raise domain::kFormulaVersion, then record the new score and version here";
    }
}
