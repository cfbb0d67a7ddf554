// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/fulfilment.h"
#include "scoring/made_products.h"

#include <QFile>

using namespace domain;
using namespace test;

namespace {

QByteArray usTable()
{
    (void)reference(); // makes the resources known
    QFile file(QStringLiteral(":/fees/us-2026-01-15.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString refusalWith(const char* from, const char* to)
{
    QByteArray json = usTable();
    const auto at = json.indexOf(from);
    if (at < 0)
        return QStringLiteral("the table has no such text");
    json.replace(at, qsizetype(qstrlen(from)), to);
    const auto table = scoring::feeTableFromJson(json, QStringLiteral("us.json"));
    return table ? QStringLiteral("accepted") : table.error().detail;
}

/// The three price bands of a package, by the table.
std::array<std::int64_t, 3> bandsOf(std::int32_t length, std::int32_t width, std::int32_t height, std::int32_t grams)
{
    auto facts = book();
    pack(facts, length, width, height, grams);
    const auto fees = scoring::tableFulfilment(facts, *reference().fees.find(Marketplace::Us, kNow));
    return {fees.count == 3 ? fees.fees[0] : -1, fees.fees[1], fees.fees[2]};
}

using Bands = std::array<std::int64_t, 3>;

} // namespace

TEST(FeeTables, EveryMarketplaceHasOne)
{
    for (const auto& marketplace : marketplaces()) {
        const auto* table = reference().fees.find(marketplace.id, kNow);
        ASSERT_NE(table, nullptr) << marketplace.code;
        EXPECT_FALSE(table->source.isEmpty());
        EXPECT_FALSE(table->closing.empty()) << marketplace.code;
    }
    const base::Timestamp before{std::chrono::sys_days(std::chrono::year(2026) / 1 / 14)};
    EXPECT_EQ(reference().fees.find(Marketplace::Us, before), nullptr);
}

TEST(FeeTables, TheLaterOneWinsFromItsDay)
{
    scoring::FeeTables tables;
    ASSERT_TRUE(tables.add(usTable(), QStringLiteral("a")));
    QByteArray later = usTable();
    later.replace("\"valid_from\": \"2026-01-15\"", "\"valid_from\": \"2026-10-01\"")
        .replace("\"minimum\": 30", "\"minimum\": 35");
    ASSERT_TRUE(tables.add(later, QStringLiteral("b")));
    EXPECT_EQ(tables.find(Marketplace::Us, kNow)->referralMinimum, 35);
    EXPECT_EQ(tables.find(Marketplace::Us, kNow - std::chrono::days(60))->referralMinimum, 30);
    ASSERT_TRUE(tables.add(usTable(), QStringLiteral("a"))); // the same day again replaces
    EXPECT_EQ(tables.all().size(), 2U);
}

TEST(FeeTables, WhatIsWrongIsNamed)
{
    EXPECT_TRUE(refusalWith("\"valid_from\":", "\"valid_from\"").contains(u"line 3"));
    EXPECT_TRUE(refusalWith("\"us\"", "\"zz\"").contains(u".marketplace is not known"));
    EXPECT_TRUE(refusalWith("2026-01-15\"", "2026-13-15\"").contains(u".valid_from is not a date"));
    EXPECT_TRUE(refusalWith("\"minimum\": 30", "\"minimum\": -30").contains(u".referral.minimum is out of range"));
    EXPECT_TRUE(refusalWith("\"minimum\": 30", "\"minimum\": 30, \"x\": 1").contains(u".referral.x is not known"));
    EXPECT_TRUE(refusalWith("\"up_to\": 2000,", "\"up_to\": 900,").contains(u".bands[1].up_to does not rise"));
    EXPECT_TRUE(refusalWith("243, 332, 358", "243, 332").contains(u".fulfilment.tiers[0].rows[0].fees"));
    EXPECT_TRUE(refusalWith("[0, 1000, 5001]", "[0, 1000, 900]").contains(u"price_band_starts"));
    EXPECT_TRUE(refusalWith("\"basis_points\": 350", "\"basis_points\": 3.5").contains(u".surcharges[0].basis_points"));
}

TEST(FeeTables, PackagesFallIntoTheirRows)
{
    EXPECT_EQ(bandsOf(381, 305, 19, 57), (Bands{243, 332, 358})); // the largest small standard, 2 oz
    EXPECT_EQ(bandsOf(305, 19, 381, 58), (Bands{249, 342, 368})); // sides in any order
    EXPECT_EQ(bandsOf(150, 100, 19, 454), (Bands{295, 396, 422})); // 16 oz
    EXPECT_EQ(bandsOf(150, 100, 20, 113), (Bands{291, 373, 399})); // a millimetre thicker: large, 4 oz
    EXPECT_EQ(bandsOf(150, 100, 50, 1'361), (Bands{585, 667, 693})); // 3 lb
    EXPECT_EQ(bandsOf(150, 100, 50, 1'362), (Bands{623, 705, 731})); // the first 4 oz begun: 6.15 + 0.08
    EXPECT_EQ(bandsOf(150, 100, 50, 1'475), (Bands{631, 713, 739})); // 3 lb 4 oz is 1,474 g: the second
    EXPECT_EQ(bandsOf(150, 100, 50, 9'072), (Bands{1'159, 1'241, 1'267})); // 20 lb: 68 steps, 6.15 + 5.44
    // 457 · 356 · 203 mm = 2,015.4 in³; / 139 = 14.50 lb: 46 steps begun, 6.15 + 3.68
    EXPECT_EQ(bandsOf(457, 356, 203, 500), (Bands{983, 1'065, 1'091}));
    EXPECT_EQ(bandsOf(458, 356, 203, 500)[0], -1); // bulky
    EXPECT_EQ(bandsOf(150, 100, 50, 9'073)[0], -1);
    EXPECT_EQ(bandsOf(150, 100, 0, 500)[0], -1); // no size is no fee
}

TEST(FeeTables, ReferralBands)
{
    const auto ruleAt = [](std::int64_t root, size_t index, std::int64_t price) {
        const auto* table = reference().fees.find(Marketplace::Us, kNow);
        return table->referralOf(CategoryId{root})[index].at(price);
    };
    EXPECT_EQ(ruleAt(16310101, 0, 1'500), 120); // grocery, 8 % to 15.00
    EXPECT_EQ(ruleAt(16310101, 0, 1'501), 225); // 15 % of 15.01 = 2.2515
    EXPECT_EQ(ruleAt(7141123011, 0, 1'500), 75); // clothing 5, 10, 17 %
    EXPECT_EQ(ruleAt(7141123011, 0, 2'000), 200);
    EXPECT_EQ(ruleAt(7141123011, 0, 2'001), 340);
    EXPECT_EQ(ruleAt(7141123011, 2, 30'000), 5'250); // jewellery: 20 % of 250 + 5 % of 50 = 52.50
    EXPECT_EQ(ruleAt(7141123011, 3, 200'000), 25'500); // watches: 16 % of 1,500 + 3 % of 500 = 255.00
    EXPECT_EQ(ruleAt(1055398, 1, 30'000), 4'000); // furniture: 15 % of 200 + 10 % of 100 = 40.00
    EXPECT_EQ(ruleAt(172282, 1, 20'000), 2'300); // accessories: 15 % of 100 + 8 % of 100 = 23.00
}

TEST(Fees, SeveralRulesAndNoKeepaFigureAreUnknown)
{
    auto facts = product(Marketplace::Us, 7141123011, 2'500);
    facts.pickAndPackFee = 400;
    EXPECT_FALSE(scored(facts).fees.referral);
    facts.referralFeeBasisPoints = 1700; // clothing, then: 17 % of 25.00
    EXPECT_EQ(scored(facts).fees.referral->amount.amount, 425);
    const auto model = scoring::feeModelOf(facts, {}, kNow, reference());
    EXPECT_EQ(model->total(1'000),
              50 + 400); // 5 % below 15.00; fulfilment by Keepa alone: clothing has its own list
}

TEST(Fees, TheMinimumIsThirtyCents)
{
    // 15 % of 1.00 = 0.15 -> 0.30; at 1.97 it is 0.2955 -> 0.30; at 2.04 0.306 -> 0.31
    for (const auto& [price, fee] : {std::pair{100, 30}, {197, 30}, {203, 30}, {204, 31}})
        EXPECT_EQ(scored(book(price)).fees.referral->amount.amount, fee);
}

TEST(Fees, TheSurchargeBeginsOnItsDay)
{
    const base::Timestamp begins{std::chrono::sys_days(std::chrono::year(2026) / 4 / 17)};
    EXPECT_FALSE(scored(book(), {}, {}, begins - std::chrono::milliseconds(1)).fees.surcharge);
    EXPECT_EQ(scored(book(), {}, {}, begins).fees.surcharge->amount.amount, 16);
}

TEST(Fees, ABookInTheUk)
{
    // £4.99: 5 % = 0.25; £5.00: 15 % = 0.75; closing £1.00; pick & pack by Keepa £2.00
    auto facts = product(Marketplace::Uk, 266239, 499);
    facts.pickAndPackFee = 200;
    EXPECT_EQ(scored(facts).proceeds, (Money{174, Currency::GBP}));
    facts.of(Series::New).current = 500;
    EXPECT_EQ(scored(facts).proceeds, (Money{125, Currency::GBP}));
    facts.pickAndPackFee.reset(); // no table of sizes for the UK
    EXPECT_FALSE(scored(facts).fees.fulfilment);
}

TEST(Fees, AUsedPriceIsNotTheOneKeepaKnew)
{
    // Keepa's 5.42 is for 12.00 new (1.5 lb, $10-50); used at 9.00 the table's 4.60 holds, and 15 % of 9.00
    auto facts = book(1'200);
    pack(facts, 241, 162, 25, 635);
    facts.pickAndPackFee = 542;
    facts.referralFeeBasisPoints = 1500;
    facts.of(Series::Used).current = 900;
    Profile used;
    used.priceRule = PriceRule::Used;
    const Score score = scored(facts, used);
    EXPECT_EQ(score.price->source, PriceSource::Used);
    EXPECT_EQ(score.fees.fulfilment->amount.amount, 460);
    EXPECT_EQ(score.fees.fulfilment->source, FeeSource::Table);
    EXPECT_EQ(score.fees.referral->amount.amount, 135);
}

TEST(Fees, KeepasFigureWithoutThePriceItHoldsForIsInNoBand)
{
    auto facts = book(-1); // out of stock as new: what Keepa's 5.42 was for is not known
    pack(facts, 241, 162, 25, 635);
    facts.pickAndPackFee = 542;
    facts.of(Series::Used).current = 900;
    Profile used;
    used.priceRule = PriceRule::Used;
    const Score score = scored(facts, used);
    EXPECT_EQ(score.fees.fulfilment->amount.amount, 460);
    EXPECT_EQ(score.fees.fulfilment->source, FeeSource::Table);
}

TEST(FeeTables, HoldFromTheFirstInstantToTheLast)
{
    QByteArray json = usTable();
    json.replace("\"valid_to\": null", "\"valid_to\": \"2026-06-30\"");
    json.replace("\"to\": null", "\"to\": \"2026-05-31\"");
    scoring::FeeTables tables;
    ASSERT_TRUE(tables.add(json, QStringLiteral("us.json")));
    using namespace std::chrono;
    const auto at = [](month_day day, int after = 0) {
        return base::Timestamp(sys_days(year(2026) / day.month() / day.day())) + milliseconds(after);
    };
    EXPECT_EQ(tables.find(Marketplace::Us, at(January / 15, -1)), nullptr);
    const scoring::FeeTable* table = tables.find(Marketplace::Us, at(January / 15));
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(tables.find(Marketplace::Us, at(July / 1, -1)), table);
    EXPECT_EQ(tables.find(Marketplace::Us, at(July / 1)), nullptr);
    EXPECT_EQ(table->surchargeBasisPoints(at(April / 17, -1)), 0);
    EXPECT_EQ(table->surchargeBasisPoints(at(April / 17)), 350);
    EXPECT_EQ(table->surchargeBasisPoints(at(June / 1, -1)), 350);
    EXPECT_EQ(table->surchargeBasisPoints(at(June / 1)), 0);
    // What Keepa saw at that instant holds it already.
    EXPECT_EQ(table->surchargeBasisPointsSince(at(April / 17), at(May / 1)), 0);
    EXPECT_EQ(table->surchargeBasisPointsSince(at(April / 17, -1), at(May / 1)), 350);
}

TEST(Fees, MediaWithoutAKnownClosingFeeIsUnknown)
{
    auto facts = product(Marketplace::De, 186606, 2'000);
    facts.pickAndPackFee = 300;
    facts.referralFeeBasisPoints = 1500;
    EXPECT_FALSE(scored(facts).fees.total);
    facts.closingFee = 81;
    EXPECT_EQ(amount(scored(facts).proceeds), 2'000 - 300 - 300 - 81);
    facts.closingFee.reset();
    facts.rootCategory = facts.rankCategory = CategoryId{562066};
    EXPECT_EQ(amount(scored(facts).proceeds), 2'000 - 300 - 300);
}
