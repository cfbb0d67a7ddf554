// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon's fees in the United States, worked out with a pencil: each test shows the arithmetic, in dollars. All are of
// 2026-11-01, when the surcharge of 3.5 % of the fulfilment fee is in force, unless a date is told.
#include "scoring/made_products.h"
#include "scoring/solver.h"

using namespace domain;
using namespace test;

namespace {

constexpr std::int64_t kGrocery = 16310101;
constexpr std::int64_t kClothing = 7141123011; // with shoes, jewellery and watches
constexpr std::int64_t kElectronics = 172282;
constexpr std::int64_t kHome = 1055398; // with furniture
constexpr std::int64_t kAutomotive = 15684181;
constexpr std::int64_t kToys = 165793011;
constexpr std::int64_t kMovies = 2625373011;
constexpr std::int64_t kBeauty = 3760911;

/// What is left of a price after the fees, by the model that the score of the product used.
std::int64_t leftOf(const ProductFacts& facts, std::int64_t price)
{
    return price - scoring::feeModelOf(facts, {}, kNow, reference()).value().total(price);
}

std::vector<scoring::DeadZone> zonesOf(const ProductFacts& facts)
{
    return scoring::deadZones(scoring::feeModelOf(facts, {}, kNow, reference()).value(), {});
}

base::Timestamp midnight(int month, int day)
{
    return base::Timestamp{std::chrono::sys_days(std::chrono::year(2026) / month / day)};
}

/// With Keepa's two figures: the percentage in hundredths, the fulfilment fee in cents. Keepa saw that fee on the day
/// before the surcharge began, so the surcharge comes on top of it.
ProductFacts asKeepaTells(std::int64_t root, std::int32_t price, std::int32_t percent, std::int32_t pickAndPack)
{
    auto facts = product(Marketplace::Us, root, price);
    facts.referralFeeBasisPoints = percent;
    facts.pickAndPackFee = pickAndPack;
    facts.lastUpdate = KeepaTime::from(midnight(4, 16));
    return facts;
}

} // namespace

TEST(HandChecks, GroceryAtFifteenDollarsAndACentMore)
{
    // 7.87 x 5.91 x 2.36 in: too thick for small standard. 109.84 in3 / 139 = 0.790 lb = 12.6 oz, more than its own
    // 10.6 oz, so the row to 16 oz: 4.60, surcharge 0.161 -> 0.16, together 4.76.
    auto facts = product(Marketplace::Us, kGrocery, 1500);
    pack(facts, 200, 150, 60, 300);
    // 15.00 at 8 %: 1.20. 15.00 - 1.20 - 4.76 = 9.04; for 30 %: 9.04 / 1.3 = 6.953
    EXPECT_EQ(amount(scored(facts).proceeds), 904);
    EXPECT_EQ(amount(scored(facts).maxCost), 695);
    // 15.01 at 15 %: 2.2515 -> 2.25. 15.01 - 2.25 - 4.76 = 8.00; 8.00 / 1.3 = 6.153
    facts.of(Series::New).current = 1501;
    EXPECT_EQ(amount(scored(facts).proceeds), 800);
    EXPECT_EQ(amount(scored(facts).maxCost), 615);
    // A cent more lost 1.04. 16.22: 2.433 -> 2.43, leaves 9.03; 16.23: 2.4345 -> 2.43, leaves 9.04 again.
    EXPECT_EQ(zonesOf(facts).at(1), (scoring::DeadZone{1501, 1622, 104}));
}

TEST(HandChecks, KeepasFigureHoldsTheSurchargeOfItsDay)
{
    // 4.1 x 2.2 x 1.4 in, 141 g = 5.0 oz: the row to 8 oz, 3.95, with 3.5 % 4.088 -> 4.09, which is what Keepa tells.
    // 14.99 at 15.01 %: 2.2499 -> 2.25. 14.99 - 2.25 - 4.09 = 8.65
    auto facts = asKeepaTells(kBeauty, 1499, 1501, 409);
    pack(facts, 104, 55, 35, 141);
    facts.lastUpdate = KeepaTime::from(midnight(4, 17));
    EXPECT_EQ(amount(scored(facts).proceeds), 865);
    EXPECT_FALSE(scored(facts).fees.surcharge);
    EXPECT_EQ(leftOf(facts, 999), 595); // the table's band: 9.99 - 0.80 - 3.13 - 0.1096 -> 0.11 = 5.95
    // The figure of a day earlier is without it: 3.95 + 0.13825 -> 0.14; 14.99 - 2.25 - 4.09
    facts.pickAndPackFee = 395;
    facts.lastUpdate = KeepaTime::from(midnight(4, 16));
    EXPECT_EQ(scored(facts).fees.surcharge, (Fee{{14, Currency::USD}, FeeSource::Table}));
    EXPECT_EQ(amount(scored(facts).proceeds), 865);
}

TEST(HandChecks, ClothingAtItsTwoEdges)
{
    // Pick & pack 4.25 by Keepa (clothing has a price list of its own), surcharge 0.14875 -> 0.15, together 4.40.
    const auto facts = asKeepaTells(kClothing, 1800, 1000, 425);
    EXPECT_EQ(scored(facts).fees.referral, (Fee{{180, Currency::USD}, FeeSource::Keepa}));
    EXPECT_EQ(leftOf(facts, 1500), 985); // 5 %: 0.75; 15.00 - 0.75 - 4.40
    EXPECT_EQ(leftOf(facts, 1501), 911); // 10 %: 1.501 -> 1.50; 15.01 - 1.50 - 4.40
    EXPECT_EQ(leftOf(facts, 2000), 1360); // 10 %: 2.00; 20.00 - 2.00 - 4.40
    EXPECT_EQ(leftOf(facts, 2001), 1221); // 17 %: 3.4017 -> 3.40; 20.01 - 3.40 - 4.40
    // Back to 9.85 at 15.83 (1.583 -> 1.58), back to 13.60 at 21.69 (3.6873 -> 3.69).
    const std::vector<scoring::DeadZone> zones{{1501, 1582, 74}, {2001, 2168, 139}};
    EXPECT_EQ(zonesOf(facts), zones);
}

TEST(HandChecks, TheLeastReferralIsThirtyCents)
{
    // 3.94 x 3.15 x 0.59 in, 1.8 oz: small standard to 2 oz, below $10: 2.43, surcharge 0.08505 -> 0.09.
    auto facts = product(Marketplace::Us, kBeauty, 300);
    pack(facts, 100, 80, 15, 50);
    // 8 % of 3.00 = 0.24, so 0.30. 3.00 - 0.30 - 2.43 - 0.09 = 0.18
    // cost 40 %: 1.20; profit 0.18 - 1.20 = -1.02; ROI -1.02 / 1.20 = -85 %; margin -1.02 / 3.00 = -34 %
    const Score score = scored(facts);
    EXPECT_EQ(score.fees.referral, (Fee{{30, Currency::USD}, FeeSource::Table}));
    EXPECT_EQ(amount(score.proceeds), 18);
    EXPECT_EQ(amount(score.profit), -102);
    EXPECT_EQ(score.roi->value, -8500);
    EXPECT_EQ(score.margin->value, -3400);
    EXPECT_EQ(amount(score.maxCost), 13); // 0.18 / 1.3 = 0.138
    EXPECT_EQ(score.verdict, Verdict::Skip);
    // 8 % passes the minimum where it rounds to 0.31: 3.81 gives 0.3048, 3.82 gives 0.3056.
    EXPECT_EQ(leftOf(facts, 381), 381 - 30 - 252);
    EXPECT_EQ(leftOf(facts, 382), 382 - 31 - 252);
    // For a unit of 1.20: 4.04 - 0.3232 -> 0.32 - 2.52 = 1.20; 4.03 - 0.3224 -> 0.32 - 2.52 = 1.19
    EXPECT_EQ(amount(score.breakeven), 404);
}

TEST(HandChecks, AWatchAboveFifteenHundred)
{
    // 16 % of 1,500 = 240.00 and 3 % of 500 = 15.00: 255.00, 12.75 % of 2,000. Pick & pack 5.00 + 0.175 -> 0.18
    const auto facts = asKeepaTells(kClothing, 2000'00, 1275, 500);
    const Score score = scored(facts, {}, 1000'00);
    EXPECT_EQ(amount(score.proceeds), 1739'82); // 2,000.00 - 255.00 - 5.18
    EXPECT_EQ(amount(score.profit), 739'82);
    EXPECT_EQ(score.roi->value, 7398); // 739.82 / 1,000.00 = 73.982 %
    EXPECT_EQ(score.margin->value, 3699); // 739.82 / 2,000.00 = 36.991 %
    EXPECT_EQ(amount(score.maxCost), 1338'32); // 1,739.82 / 1.3 = 1,338.323
    // Breakeven lies in the lower band: 1,196.64 - 191.4624 -> 191.46 - 5.18 = 1,000.00; 1,196.63 leaves 999.99
    EXPECT_EQ(amount(score.breakeven), 1196'64);
    EXPECT_EQ(leftOf(facts, 1500'00), 1254'82); // 1,500.00 - 240.00 - 5.18
    EXPECT_EQ(leftOf(facts, 1600'00), 1351'82); // 1,600.00 - 243.00 - 5.18: no step, only a flatter line
    EXPECT_TRUE(zonesOf(facts).empty());
}

TEST(HandChecks, JewelleryAboveTwoHundredFifty)
{
    // 20 % of 250 = 50.00 and 5 % of 150 = 7.50: 57.50, that is 14.375 %. Keepa rounds that to 14.38 %, and for the
    // price that Keepa knew its figure stands: 57.52. Pick & pack 3.90 + 0.1365 -> 0.14
    const auto facts = asKeepaTells(kClothing, 400'00, 1438, 390);
    EXPECT_EQ(amount(scored(facts).proceeds), 338'44); // 400.00 - 57.52 - 4.04
    EXPECT_EQ(leftOf(facts, 250'00), 195'96); // 250.00 - 50.00 - 4.04
    EXPECT_EQ(leftOf(facts, 251'00), 196'91); // 251.00 - 50.05 - 4.04
    EXPECT_EQ(leftOf(facts, 10'00), 3'96); // 10.00 - 2.00 - 4.04
}

TEST(HandChecks, FurnitureAboveTwoHundred)
{
    // 15 % of 200 = 30.00 and 10 % of 300 = 30.00: 60.00, that is 12 %. Pick & pack 28.50 + 0.9975 -> 1.00
    auto facts = asKeepaTells(kHome, 500'00, 1200, 2850);
    pack(facts, 1200, 600, 500, 18'000);
    const Score score = scored(facts, {}, 150'00);
    EXPECT_EQ(amount(score.proceeds), 410'50); // 500.00 - 60.00 - 29.50
    EXPECT_EQ(amount(score.profit), 260'50);
    EXPECT_EQ(score.roi->value, 17367); // 260.50 / 150.00 = 173.666 %
    EXPECT_EQ(leftOf(facts, 200'00), 140'50); // 200.00 - 30.00 - 29.50
    // 210.56: 30.00 + 1.056 -> 31.06, leaves 150.00. 210.55: 31.055 -> 31.06, leaves 149.99
    EXPECT_EQ(amount(score.breakeven), 210'56);
}

TEST(HandChecks, AnOversizeProductWithoutKeepasFigureIsNotGuessed)
{
    // 47 x 24 x 20 in: no tier of the table. Referral 15 % of 80.00 = 12.00 and no closing fee are known all the same.
    auto facts = product(Marketplace::Us, kToys, 8000);
    pack(facts, 1200, 600, 500, 18'000);
    const Score score = scored(facts, {}, 2000);
    EXPECT_EQ(score.fees.referral, (Fee{{1200, Currency::USD}, FeeSource::Table}));
    EXPECT_EQ(score.fees.closing, (Fee{{0, Currency::USD}, FeeSource::Table}));
    EXPECT_FALSE(score.fees.fulfilment || score.fees.surcharge || score.fees.total);
    EXPECT_FALSE(score.proceeds || score.profit || score.roi || score.margin || score.maxCost || score.breakeven
                 || score.profitPerMonth || score.displayRank);
    EXPECT_EQ(score.verdict, Verdict::Unknown);
    EXPECT_TRUE(score.because(Reason::NoFees));
    EXPECT_FALSE(score.because(Reason::NoCost));
}

TEST(HandChecks, TheDaysOnWhichTablesAndSurchargeBegin)
{
    // 11.8 x 9.8 x 4.7 in: 549.2 in3 / 139 = 3.951 lb = 63.2 oz. 15.2 oz over 3 lb are four steps begun:
    // 6.97 + 4 * 0.08 = 7.29. 15 % of 29.99 = 4.4985 -> 4.50
    auto facts = product(Marketplace::Us, kToys, 2999);
    pack(facts, 300, 250, 120, 900);
    EXPECT_FALSE(scored(facts, {}, 900, midnight(1, 14)).proceeds); // no table yet, and Keepa tells nothing
    const Score before = scored(facts, {}, 900, midnight(4, 16));
    EXPECT_FALSE(before.fees.surcharge);
    EXPECT_EQ(amount(before.proceeds), 1820); // 29.99 - 4.50 - 7.29
    const Score after = scored(facts, {}, 900, midnight(4, 17));
    EXPECT_EQ(after.fees.surcharge->amount.amount, 26); // 3.5 % of 7.29 = 0.255
    EXPECT_EQ(amount(after.proceeds), 1794);
    EXPECT_EQ(amount(after.profit), 894); // 17.94 - 9.00
    EXPECT_EQ(after.roi->value, 9933); // 8.94 / 9.00 = 99.333 %
}

TEST(HandChecks, ADvdAcrossTenDollars)
{
    // 7.5 x 5.3 x 0.59 in, 3.5 oz: small standard to 4 oz. Closing 1.80.
    auto facts = product(Marketplace::Us, kMovies, 999);
    pack(facts, 190, 135, 15, 100);
    EXPECT_EQ(leftOf(facts, 999), 411); // 9.99 - 1.4985 -> 1.50 - 1.80 - 2.49 - 0.09
    EXPECT_EQ(leftOf(facts, 1000), 316); // 10.00 - 1.50 - 1.80 - 3.42 - 0.12
    EXPECT_EQ(leftOf(facts, 1111), 410); // 11.11 - 1.6665 -> 1.67 - 5.34
    EXPECT_EQ(leftOf(facts, 1112), 411); // 11.12 - 1.668 -> 1.67 - 5.34
    EXPECT_EQ(zonesOf(facts).front(), (scoring::DeadZone{1000, 1111, 95}));
}

TEST(HandChecks, ACarPartAcrossFiftyDollars)
{
    // 9.8 x 7.9 x 3.1 in: 244.1 in3 / 139 = 1.756 lb; it weighs 900 g = 31.7 oz itself: the row to 2 lb. 12 % referral
    auto facts = product(Marketplace::Us, kAutomotive, 5000);
    pack(facts, 250, 200, 80, 900);
    EXPECT_EQ(leftOf(facts, 5000), 3798); // 50.00 - 6.00 - 5.82 - 0.2037 -> 0.20
    EXPECT_EQ(leftOf(facts, 5001), 3772); // 50.01 - 6.0012 -> 6.00 - 6.08 - 0.2128 -> 0.21
    EXPECT_EQ(leftOf(facts, 5030), 3797); // 50.30 - 6.036 -> 6.04 - 6.29
    EXPECT_EQ(leftOf(facts, 5031), 3798); // 50.31 - 6.0372 -> 6.04 - 6.29
    EXPECT_EQ(zonesOf(facts).back(), (scoring::DeadZone{5001, 5030, 26}));
    EXPECT_EQ(scored(facts).warnings.figure(WarningKind::FeeStepNearby), 5001);
}

TEST(HandChecks, AnAccessoryAndADeviceOfThePackage)
{
    // 5.9 x 3.9 x 1.6 in: 36.6 in3 / 139 = 0.263 lb = 4.2 oz, more than its own 3.9 oz: the row to 8 oz, 4.21 above
    // $50; surcharge 0.14735 -> 0.15.
    auto accessory = product(Marketplace::Us, kElectronics, 150'00);
    pack(accessory, 150, 100, 40, 110);
    auto device = accessory;
    // 15 % of 100 = 15.00 and 8 % of 50 = 4.00: 19.00, that is 12.667 %. Keepa's 12.67 % make 19.005 -> 19.01
    accessory.referralFeeBasisPoints = 1267;
    EXPECT_EQ(amount(scored(accessory).proceeds), 126'63); // 150.00 - 19.01 - 4.36
    EXPECT_EQ(leftOf(accessory, 120'00), 99'04); // 120.00 - 15.00 - 1.60 - 4.36
    device.referralFeeBasisPoints = 800;
    EXPECT_EQ(amount(scored(device).proceeds), 133'64); // 150.00 - 12.00 - 4.36
    EXPECT_EQ(leftOf(device, 120'00), 106'04); // 120.00 - 9.60 - 4.36
    // Which of its rates holds, nobody has told: unknown.
    device.referralFeeBasisPoints.reset();
    EXPECT_FALSE(scored(device).fees.referral || scored(device).proceeds);
}
