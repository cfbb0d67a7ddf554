// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Products of other marketplaces worked out with a pencil: VAT, pounds, euros, yen, and what stays unknown there.
#include "scoring/explain.h"
#include "scoring/made_products.h"
#include "scoring/solver.h"

using namespace domain;
using namespace test;

namespace {

constexpr std::int64_t kUkBooks = 266239;
constexpr std::int64_t kUkToys = 468292;
constexpr std::int64_t kDeBooks = 186606;
constexpr std::int64_t kJpBooks = 465392;
constexpr std::int64_t kJpHobby = 2277721051;
constexpr std::int64_t kCaHome = 2206275011;

Profile withVat(VatMode mode, std::int64_t rate)
{
    Profile profile;
    profile.vatMode = mode;
    profile.vatRate = {rate};
    return profile;
}

ProductFacts ukToy()
{
    auto facts = product(Marketplace::Uk, kUkToys, 2400);
    facts.referralFeeBasisPoints = 1500;
    facts.pickAndPackFee = 305;
    return facts;
}

} // namespace

TEST(HandChecks, AUkBookBelowFivePounds)
{
    // Books bear no VAT. 5 % below £5, closing £1.00, pick & pack £1.93 by Keepa, no surcharge.
    auto facts = product(Marketplace::Uk, kUkBooks, 499);
    facts.pickAndPackFee = 193;
    const Score cheap = scored(facts);
    EXPECT_EQ(cheap.proceeds, (Money{181, Currency::GBP})); // 4.99 - 0.2495 -> 0.25 - 1.00 - 1.93
    EXPECT_EQ(amount(cheap.maxCost), 139); // 1.81 / 1.3 = 1.392
    EXPECT_FALSE(cheap.fees.surcharge);
    facts.of(Series::New).current = 500;
    const Score dear = scored(facts);
    EXPECT_EQ(amount(dear.proceeds), 132); // 5.00 - 0.75 - 1.00 - 1.93
    EXPECT_EQ(amount(dear.maxCost), 101); // 1.32 / 1.3 = 1.015
    // Back at 1.81 with 5.58: 0.837 -> 0.84. With 5.57: 0.8355 -> 0.84 leaves 1.80.
    const auto zones = scoring::deadZones(*scoring::feeModelOf(facts, {}, kNow, reference()), {});
    EXPECT_EQ(zones, (std::vector<scoring::DeadZone>{{500, 557, 49}}));
}

TEST(HandChecks, AUkToyOfAVatRegisteredSeller)
{
    // 24.00 holds 24.00 * 20 / 120 = 4.00 VAT. Referral 15 % of all of it: 3.60. 20.00 - 3.60 - 3.05 = 13.35
    const Score score = scored(ukToy(), withVat(VatMode::Registered, 2000), 800);
    EXPECT_EQ(amount(score.proceeds), 1335);
    EXPECT_EQ(amount(score.profit), 535);
    EXPECT_EQ(score.roi->value, 6688); // 5.35 / 8.00 = 66.875 %
    EXPECT_EQ(score.margin->value, 2229); // 5.35 / 24.00 = 22.2916 %
    EXPECT_EQ(amount(score.maxCost), 1026); // 13.35 / 1.3 = 10.269
    // 16.16: VAT 2.6933 -> 2.69, referral 2.424 -> 2.42; 16.16 - 2.69 - 2.42 - 3.05 = 8.00
    // 16.15: VAT 2.6916 -> 2.69, referral 2.4225 -> 2.42; 7.99. (16.17 rounds both up and is 7.99 again.)
    EXPECT_EQ(amount(score.breakeven), 1616);
}

TEST(HandChecks, AUkToyUnderTheFlatRate)
{
    // 7.5 % of the whole 24.00 = 1.80. 22.20 - 3.60 - 3.05 = 15.55; 15.55 / 1.3 = 11.961
    const Score score = scored(ukToy(), withVat(VatMode::FlatRate, 750), 800);
    EXPECT_EQ(amount(score.proceeds), 1555);
    EXPECT_EQ(amount(score.profit), 755);
    EXPECT_EQ(amount(score.maxCost), 1196);
    // For 8.00: P * 0.775 >= 11.05, P >= 14.258. 14.26: 1.0695 -> 1.07, 2.139 -> 2.14; 8.00.
    // 14.25: 1.06875 -> 1.07, 2.1375 -> 2.14; 7.99
    EXPECT_EQ(amount(score.breakeven), 1426);
}

TEST(HandChecks, AUkToyWithoutVat)
{
    // 24.00 - 3.60 - 3.05 = 17.35, the same whatever rate is written where no VAT is accounted for
    EXPECT_EQ(amount(scored(ukToy(), withVat(VatMode::None, 2000)).proceeds), 1735);
}

TEST(HandChecks, AYenProduct)
{
    // 3,980 holds 3,980 * 10 / 110 = 361.8 -> 362 of tax: 3,618. Referral 10 % = 398, pick & pack 434, no cents
    // anywhere: 3,618 - 398 - 434 = 2,786. Inbound 60, cost 1,500: profit 1,226
    auto facts = product(Marketplace::Jp, kJpHobby, 3980);
    facts.referralFeeBasisPoints = 1000;
    facts.pickAndPackFee = 434;
    Profile profile = withVat(VatMode::Registered, 1000);
    profile.inbound = 60;
    const Score score = scored(facts, profile, 1500);
    EXPECT_EQ(score.proceeds, (Money{2786, Currency::JPY}));
    EXPECT_EQ(score.profit, (Money{1226, Currency::JPY}));
    EXPECT_EQ(score.roi->value, 8173); // 1,226 / 1,500 = 81.733 %
    EXPECT_EQ(score.margin->value, 3080); // 1,226 / 3,980 = 30.804 %
    EXPECT_EQ(score.maxCost, (Money{2096, Currency::JPY})); // (2,786 - 60) / 1.3 = 2,096.9
    // 2,464: tax 224, referral 246.4 -> 246; 2,464 - 224 - 246 - 434 = 1,560. 2,463: 223.9 -> 224, 246; 1,559
    EXPECT_EQ(score.breakeven, (Money{2464, Currency::JPY}));
    EXPECT_EQ(plainText(*score.profit), u"1226");
}

TEST(HandChecks, AJapaneseBookLacksItsClosingFee)
{
    auto facts = product(Marketplace::Jp, kJpBooks, 1980);
    facts.referralFeeBasisPoints = 1500;
    facts.pickAndPackFee = 288;
    EXPECT_FALSE(scored(facts).fees.closing || scored(facts).fees.total || scored(facts).profit);
    facts.closingFee = 80; // now Keepa tells it: 1,980 - 297 - 80 - 288 = 1,315
    EXPECT_EQ(scored(facts).proceeds, (Money{1315, Currency::JPY}));
}

TEST(HandChecks, AGermanBookByKeepasFigures)
{
    // 20.00 holds 20.00 * 7 / 107 = 1.3084 -> 1.31 VAT: 18.69. 18.69 - 3.00 - 1.01 - 3.20 = 11.48
    auto facts = product(Marketplace::De, kDeBooks, 2000);
    facts.referralFeeBasisPoints = 1500;
    facts.pickAndPackFee = 320;
    facts.closingFee = 101;
    const Score score = scored(facts, withVat(VatMode::Registered, 700), 600);
    EXPECT_EQ(score.proceeds, (Money{1148, Currency::EUR}));
    EXPECT_EQ(amount(score.profit), 548);
    EXPECT_EQ(score.roi->value, 9133); // 5.48 / 6.00 = 91.333 %
    facts.closingFee.reset(); // a media category whose closing fee nobody told
    EXPECT_FALSE(scored(facts).proceeds);
}

TEST(HandChecks, TheSurchargeInCanada)
{
    // 40.00 - 6.00 - 7.85 = 26.15; from 2026-04-17 another 3.5 % of 7.85 = 0.27475 -> 0.27: 25.88. What Keepa has seen
    // since then holds it already.
    auto facts = product(Marketplace::Ca, kCaHome, 4000);
    facts.referralFeeBasisPoints = 1500;
    facts.pickAndPackFee = 785;
    const auto on = [](int day) { return base::Timestamp{std::chrono::sys_days(std::chrono::year(2026) / 4 / day)}; };
    facts.lastUpdate = KeepaTime::from(on(16));
    EXPECT_EQ(scored(facts, {}, std::nullopt, on(16)).proceeds, (Money{2615, Currency::CAD}));
    EXPECT_EQ(scored(facts, {}, std::nullopt, on(17)).proceeds, (Money{2588, Currency::CAD}));
    facts.lastUpdate = KeepaTime::from(on(17));
    EXPECT_EQ(scored(facts, {}, std::nullopt, on(17)).proceeds, (Money{2615, Currency::CAD}));
}
