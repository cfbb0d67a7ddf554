// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of Keepa's product object beyond the facts of a table, on hand-made JSON.
#include "keepa/samples.h"

#include <gtest/gtest.h>

#include <array>

using namespace test;
using domain::Depth;
using domain::Figure;
using domain::KeepaTime;
using domain::OfferCondition;
using domain::Series;

namespace {

constexpr const char* kNew = R"({"offerId":1,"sellerId":"A1","condition":1,"offerCSV":[10,500,0]})";

domain::ProductDetails detailsOf(const QByteArray& members)
{
    return decodeOne(members, Depth::Offers).details;
}

} // namespace

TEST(DecoderDetails, OffersWithTheirHistories)
{
    const auto d = detailsOf(
        R"("offers":[{"offerId":7,"sellerId":"A1","condition":4,"conditionComment":"a <b>bit</b> worn","lastSeen":50,)"
        R"("isFBA":true,"isAmazon":false,"isPrime":true,"isShippable":false,"shipsFromChina":true,"minOrderQty":3,)"
        R"("coupon":-5,"offerCSV":[10,500,399,20,-2,-2,30,600,-1,40,700,0],"stockCSV":[10,3,20,-1]},)"
        R"({"offerId":9,"sellerId":"A2","condition":99,"lastSeen":0,"minOrderQty":0,"offerCSV":null}],)"
        R"("liveOffersOrder":[1,0,1,5,-1])");
    ASSERT_EQ(d.offers.size(), 2U);
    const auto& first = d.offers[0];
    EXPECT_EQ(first.id, 7);
    EXPECT_EQ(first.seller, u"A1");
    EXPECT_EQ(first.condition, OfferCondition::UsedGood);
    EXPECT_EQ(first.comment, u"a bit worn");
    EXPECT_EQ(first.lastSeen, KeepaTime{50});
    EXPECT_TRUE(first.isFba && first.isPrime && first.isLive);
    EXPECT_FALSE(first.isAmazon || first.isShippable);
    EXPECT_EQ(first.shipsFromChina, true);
    EXPECT_EQ(first.minimumQuantity, 3);
    EXPECT_EQ(first.coupon, (domain::Coupon{std::nullopt, 5}));
    const std::vector<domain::OfferPoint> prices{
        {{10}, 500, 399}, {{20}, std::nullopt, std::nullopt}, {{30}, 600, std::nullopt}, {{40}, 700, 0}};
    EXPECT_EQ(first.prices, prices);
    EXPECT_EQ(first.stock, (std::vector<domain::CountPoint>{{{10}, 3}, {{20}, std::nullopt}}));
    EXPECT_EQ(d.offers[1].condition, OfferCondition::Unknown);
    EXPECT_FALSE(d.offers[1].lastSeen || d.offers[1].minimumQuantity || d.offers[1].shipsFromChina);
    EXPECT_EQ(d.liveOrder, (std::vector<std::int32_t>{1, 0, 1})) << "indexes of no offer are left out";
}

TEST(DecoderDetails, ADroppedOfferDoesNotShiftTheOrderOnAmazonsPage)
{
    const QByteArray product
        = QByteArray(R"([{"asin":"B000000002","domainId":1,"productType":0,"liveOffersOrder":[2,1,0],)"
                     R"("offers":[)")
        + kNew + R"(,{"offerId":2,"sellerId":7},{"offerId":3,"sellerId":"A3"},null]}])";
    const auto batch = decode(answerWith(product), Depth::Offers);
    ASSERT_EQ(batch.products.size(), 1U);
    const auto& d = batch.products[0].details;
    ASSERT_EQ(d.offers.size(), 2U);
    EXPECT_EQ(d.offers[1].id, 3);
    EXPECT_EQ(d.liveOrder, (std::vector<std::int32_t>{1, 0}));
    ASSERT_EQ(batch.notes.size(), 2);
    EXPECT_EQ(batch.notes[0], u"products[0].offers[1].sellerId: not a text (dropped)");
    EXPECT_EQ(batch.notes[1], u"products[0].offers[3]: not an object (dropped)");
}

TEST(DecoderDetails, WhoHeldTheBuyBox)
{
    const auto d = detailsOf(R"("buyBoxSellerIdHistory":["10","A1","20","-1","30","-2","30","A9"],)"
                             R"("buyBoxUsedHistory":["10","A1","4","1","20","","","","30","A2"])");
    ASSERT_EQ(d.buyBoxHolders.size(), 3U);
    EXPECT_EQ(d.buyBoxHolders[0], (domain::BuyBoxHolder{{10}, QStringLiteral("A1"), false}));
    EXPECT_EQ(d.buyBoxHolders[1], (domain::BuyBoxHolder{{20}, {}, true}));
    EXPECT_EQ(d.buyBoxHolders[2], (domain::BuyBoxHolder{{30}, {}, false}));
    ASSERT_EQ(d.usedBuyBoxHolders.size(), 2U) << "the last is not whole";
    EXPECT_EQ(d.usedBuyBoxHolders[0],
              (domain::UsedBuyBoxHolder{{10}, QStringLiteral("A1"), OfferCondition::UsedGood, true}));
    EXPECT_EQ(d.usedBuyBoxHolders[1], (domain::UsedBuyBoxHolder{{20}, {}, OfferCondition::Unknown, false}));
}

TEST(DecoderDetails, SharesOfTheBuyBox)
{
    const auto with = [](const char* shares) {
        return decodeOne(QByteArray(R"("stats":{"buyBoxStats":)") + shares + "}", Depth::BuyBox);
    };
    const auto two = with(R"({"A1":{"percentageWon":12.345,"avgPrice":100,"avgNewOfferCount":-1,"isFBA":true,)"
                          R"("lastSeen":9},"ATVPDKIKX0DER":{"percentageWon":80},"-1":{"percentageWon":7.6}})");
    ASSERT_EQ(two.details.buyBoxShares.size(), 2U);
    EXPECT_EQ(two.details.buyBoxShares[0].seller, u"ATVPDKIKX0DER") << "greatest first";
    EXPECT_EQ(two.details.buyBoxShares[1],
              (domain::BuyBoxShare{QStringLiteral("A1"), 1234, 100, std::nullopt, true, KeepaTime{9}}));
    EXPECT_EQ(two.facts.buyBoxShares, (domain::BuyBoxShares{8000, 8000, 2}));
    EXPECT_EQ(with(R"({"A1":{"percentageWon":100.0}})").facts.buyBoxShares, (domain::BuyBoxShares{0, 10000, 1}));
    EXPECT_EQ(with("{}").facts.buyBoxShares, (domain::BuyBoxShares{0, std::nullopt, 0}));
    EXPECT_EQ(with("null").facts.buyBoxShares, std::nullopt);
    EXPECT_EQ(with(R"({"A1":{"percentageWon":-1}})").facts.buyBoxShares->sellers, 0);
}

TEST(DecoderDetails, AmazonIsKnownByTheBuyBoxWhereItsIdIsNot)
{
    const QByteArray answer = answerWith(
        R"([{"asin":"B000000002","domainId":10,"productType":0,"stats":{"buyBoxIsAmazon":true,"buyBoxSellerId":"AX",)"
        R"("buyBoxStats":{"AX":{"percentageWon":30},"AY":{"percentageWon":70}}}},)"
        R"({"asin":"B000000003","domainId":10,"productType":0,"stats":{"buyBoxStats":{"AX":{"percentageWon":30}}}}])");
    const auto batch = decode(answer, Depth::BuyBox);
    ASSERT_EQ(batch.products.size(), 2U);
    EXPECT_EQ(batch.products[0].facts.buyBoxShares->amazon, 3000);
    EXPECT_EQ(batch.products[1].facts.buyBoxShares->amazon, std::nullopt);
}

TEST(DecoderDetails, RanksAndOtherHistories)
{
    const auto d = detailsOf(R"("salesRanks":{"5":[1,100,2,-1],"9223372036854775807":[1,2],"x":[1,2],"6":null,"7":[]},)"
                             R"("salesRankReferenceHistory":[1,5,2,-1,3,9223372036854775807,4,16310101000],)"
                             R"("monthlySoldHistory":[1,50,2,-1],"parentAsinHistory":["1","B000000003","2","-1"])");
    ASSERT_EQ(d.categoryRanks.size(), 1U);
    EXPECT_EQ(d.categoryRanks[0].category.value, 5);
    EXPECT_EQ(d.categoryRanks[0].ranks, (domain::SeriesHistory{{{1}, 100, -1}, {{2}, -1, -1}}));
    using RankCategory = std::pair<KeepaTime, std::optional<domain::CategoryId>>;
    const std::vector<RankCategory> categories{
        {{1}, {{5}}}, {{2}, std::nullopt}, {{3}, std::nullopt}, {{4}, {{16310101000}}}};
    EXPECT_EQ(d.rankCategories, categories);
    EXPECT_EQ(d.monthlySold, (std::vector<domain::CountPoint>{{{1}, 50}, {{2}, std::nullopt}}));
    ASSERT_EQ(d.parents.size(), 2U);
    EXPECT_EQ(d.parents[0].second->toString(), u"B000000003");
    EXPECT_FALSE(d.parents[1].second);
}

TEST(DecoderDetails, DatesAreTheFirstMinuteOfWhatIsTold)
{
    const auto released
        = [](const char* date) { return decodeOne(QByteArray(R"("releaseDate":)") + date).facts.released; };
    EXPECT_EQ(released("2011"), KeepaTime{0});
    EXPECT_EQ(released("201102"), KeepaTime{31 * 24 * 60});
    EXPECT_EQ(released("20110103"), KeepaTime{2 * 24 * 60});
    EXPECT_EQ(released("20101231"), KeepaTime{-24 * 60});
    for (const char* nonsense : {"-1", "0", "1", "999", "20111", "201113", "201100", "2011010", "20110230", "20111301",
                                 "20110100", "100000000", "2147483647", "null"})
        EXPECT_EQ(released(nonsense), std::nullopt) << nonsense;
}

TEST(DecoderDetails, OldNamesServeWhereTheNewOnesTellNothing)
{
    const auto old
        = decodeOne(R"("ean":4006381333931,"upc":12345678905,"mpn":"X-1","publisher":"P","manufacturer":null,)"
                    R"("variationCSV":"B000000003,nonsense,B000000004","imagesCSV":"a.jpg,../b.jpg,c.jpg",)"
                    R"("shortDescription":"short","eanList":null)");
    EXPECT_EQ(old.facts.eans, QStringList{QStringLiteral("4006381333931")});
    EXPECT_EQ(old.facts.upcs, QStringList{QStringLiteral("012345678905")});
    EXPECT_EQ(old.facts.manufacturer, u"P");
    EXPECT_EQ(old.details.partNumber, u"X-1");
    EXPECT_EQ(old.details.description, u"short");
    EXPECT_EQ(old.details.variations.size(), 2U);
    ASSERT_EQ(old.details.images.size(), 2U);
    EXPECT_EQ(old.details.images[1].name, u"c.jpg");
    EXPECT_EQ(old.facts.imageName, u"a.jpg");
    const auto both = decodeOne(R"("ean":1,"eanList":["4006381333931"],"mpn":"X","partNumber":"Y","imagesCSV":"z.jpg",)"
                                R"("images":[{"l":"a.jpg","lW":5,"lH":6,"m":"b.jpg"},{"m":"m.jpg","mW":1}],"upc":0)");
    EXPECT_EQ(both.facts.eans, QStringList{QStringLiteral("4006381333931")});
    EXPECT_TRUE(both.facts.upcs.isEmpty());
    EXPECT_EQ(both.details.partNumber, u"Y");
    ASSERT_EQ(both.details.images.size(), 2U);
    EXPECT_EQ(both.details.images[0], (domain::ProductImage{QStringLiteral("a.jpg"), 5, 6}));
    EXPECT_EQ(both.details.images[1], (domain::ProductImage{QStringLiteral("m.jpg"), 1, 0}));
}

TEST(DecoderDetails, CouponsSizesAndFlags)
{
    const auto product
        = decodeOne(R"("coupon":[-30,500],"itemLength":3,"itemWidth":2,"itemHeight":1,"itemWeight":0,"returnRate":2,)"
                    R"("isSNS":true,"launchpad":false,"hasReviews":null,"isEligibleForTradeIn":true,)"
                    R"("competitivePriceThreshold":-1,"suggestedLowerPrice":0,"businessDiscount":16,)"
                    R"("stats":{"outOfStockCountAmazon30":2,"outOfStockCountAmazon90":null,"totalOfferCount":0,)"
                    R"("lastOffersUpdate":0,"stockAmazon":-2,"stockBuyBox":4,"buyBoxUsedPrice":100,)"
                    R"("buyBoxUsedShipping":50})");
    const auto& f = product.facts;
    EXPECT_EQ(f.coupon, (domain::Coupon{std::nullopt, 30}));
    EXPECT_EQ(product.details.subscribeCoupon, (domain::Coupon{500, std::nullopt}));
    EXPECT_EQ(f.item, (domain::PackageSize{3, 2, 1}));
    EXPECT_FALSE(f.itemWeight || f.hasReviews || f.outOfStockTimesAmazon90 || f.lastOffersUpdate);
    EXPECT_EQ(f.returnRate, domain::ReturnRate::High);
    EXPECT_EQ(f.isSubscribeAndSave, true);
    EXPECT_EQ(f.isLaunchpad, false);
    EXPECT_EQ(f.isTradeInEligible, true);
    EXPECT_EQ(f.outOfStockTimesAmazon30, 2);
    EXPECT_EQ(f.offersTotal, 0);
    EXPECT_EQ(f.of(Series::BuyBoxUsedShipping).current, 150);
    EXPECT_FALSE(product.details.competitivePrice || product.details.suggestedLowerPrice
                 || product.details.stockAmazon);
    EXPECT_EQ(product.details.businessDiscount, 16);
    EXPECT_EQ(product.details.stockBuyBox, 4);
    EXPECT_EQ(decodeOne(R"("coupon":[0,-101])").details.subscribeCoupon, domain::Coupon());
    EXPECT_FALSE(decodeOne(R"("returnRate":3,"itemLength":3)").facts.returnRate);
}

TEST(DecoderDetails, ExtremesOfASeries)
{
    const auto d = detailsOf(R"("stats":{"min":[[5,100]],"max":[[6,900]],"minInInterval":[[-1,-1]],)"
                             R"("maxInInterval":[[7,800]],"avg":[450],"atIntervalStart":[-1],)"
                             R"("outOfStockPercentage180":[101],"outOfStockPercentage365":[40],)"
                             R"("outOfStockPercentageInInterval":[-1]})");
    const domain::SeriesExtremes expected{.lowestAt = KeepaTime{5},
                                          .highestAt = KeepaTime{6},
                                          .highestInInterval = 800,
                                          .averageInInterval = 450,
                                          .outOfStock365 = 40};
    EXPECT_EQ(d.extremes[0], expected);
    EXPECT_EQ(d.extremes[1], domain::SeriesExtremes());
}

TEST(DecoderDetails, PeopleLanguagesAndWords)
{
    const auto d
        = detailsOf(R"("contributors":[["Doe, J","author"],["X"],[]],"languages":[["English","Original","Dolby"]],)"
                    R"("features":["a &amp; b",null,"<i></i>"],"description":"<p>one</p><p>two</p>",)"
                    R"("variations":[{"asin":"B000000003","attributes":[{"dimension":"Color","value":"Red"}]},)"
                    R"({"asin":"no"}],"frequentlyBoughtTogether":["B000000004","no"])");
    EXPECT_EQ(d.contributors, (QStringList{QStringLiteral("Doe, J (author)"), QStringLiteral("X")}));
    EXPECT_EQ(d.languages, QStringList{QStringLiteral("English (Original, Dolby)")});
    EXPECT_EQ(d.features, QStringList{QStringLiteral("a & b")});
    EXPECT_EQ(d.description, u"one two");
    ASSERT_EQ(d.variations.size(), 1U);
    EXPECT_EQ(d.variations[0].attributes.front().second, u"Red");
    EXPECT_EQ(d.boughtTogether.size(), 1U);
}

TEST(DecoderDetails, AHostileAnswerIsKeptWithinBounds)
{
    QByteArray bad = "7";
    for (int i = 0; i < 2000; ++i)
        bad += ",7";
    const auto batch = decode(answerWith(R"([{"asin":"B000000002","domainId":1,"productType":0,"offers":[)" + bad
                                         + R"(],"images":[)" + bad + "]}]"));
    ASSERT_EQ(batch.products.size(), 1U);
    EXPECT_LE(batch.notes.size(), 21) << "no note for each of thousands";

    QByteArray images = R"({"l":"a.jpg"})";
    for (int i = 0; i < 5000; ++i)
        images += R"(,{"l":"a.jpg"})";
    EXPECT_LE(detailsOf(R"("images":[)" + images + "]").images.size(), 200U);
    const auto named = detailsOf(R"("images":[{"l":"../x"},{"l":"a b"},{"l":".x"},{"l":"a/b"},{"l":""}])");
    EXPECT_TRUE(named.images.empty());
    EXPECT_LE(decodeOne(R"("title":")" + QByteArray(100'000, 'x') + "\"").facts.title.size(), 20'000);
}
