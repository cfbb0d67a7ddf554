// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule of Keepa's product object, on hand-made JSON.
#include "keepa/plain_text.h"
#include "keepa/samples.h"

#include <gtest/gtest.h>

using namespace test;
using domain::Depth;
using domain::Series;

namespace {

/// A list with `value` at the index of `series`, -1 elsewhere.
QByteArray statList(Series series, const QByteArray& value, int length = 36, const QByteArray& rest = "-1")
{
    QByteArray list = "[";
    for (int i = 0; i < length; ++i)
        list += (i > 0 ? QByteArray(",") : QByteArray()) + (i == static_cast<int>(series) ? value : rest);
    return list + "]";
}

QByteArray csvWith(Series series, const QByteArray& history, int length = 36)
{
    return R"("csv":)" + statList(series, history, length, "null");
}

} // namespace

TEST(PlainText, DecodesReferencesOnceAndDropsMarkUp)
{
    EXPECT_EQ(keepa::plainTextOf(QStringLiteral("Tom &amp; Jerry&#39;s &quot;Best&quot; &#x2013; &eacute;")),
              QStringLiteral("Tom & Jerry's \"Best\" – é"));
    EXPECT_EQ(keepa::plainTextOf(QStringLiteral("A <b>bold</b><br/>claim <!-- no --> here")), u"A bold claim here");
    EXPECT_EQ(keepa::plainTextOf(QStringLiteral("I <3 R&D, 4% + B&W; a < b > c")), u"I <3 R&D, 4% + B&W; a < b > c");
    EXPECT_EQ(keepa::plainTextOf(QStringLiteral("&amp;lt;b&amp;gt;")), u"&lt;b&gt;");
    EXPECT_EQ(keepa::plainTextOf(QStringLiteral("&#0; &#xD800; &#1114112; &nosuch; &")),
              u"&#0; &#xD800; &#1114112; &nosuch; &");
    EXPECT_EQ(keepa::plainTextOf(QStringLiteral("open <b")), u"open <b");
}

TEST(PlainText, OpeningsThatNeverEndCostNoMoreThanOtherText)
{
    // Looked for to the end each time, these would take minutes.
    constexpr int kMany = 500'000;
    for (const auto& opening :
         {QStringLiteral("<a "), QStringLiteral("<!--"), QStringLiteral("&amp"), QStringLiteral("</b")}) {
        const QString text = opening.repeated(kMany).trimmed();
        EXPECT_EQ(keepa::plainTextOf(text), text);
    }
    EXPECT_EQ(keepa::plainTextOf(QStringLiteral("a<!-- b --><!-- c")), u"a <!-- c");
}

TEST(Decoder, SentinelsAreUnknownAndNeverFigures)
{
    const auto facts = decodeOne(R"("title":null,"packageWeight":0,"packageQuantity":-1,"numberOfPages":-1,)"
                                 R"("packageHeight":0,"packageLength":10,"packageWidth":10,"monthlySold":-1,)"
                                 R"("trackingSince":0,"listedSince":-1,"salesRankReference":-2,"rootCategory":0,)"
                                 R"("fbaFees":null,"availabilityAmazon":9,"categories":[9223372036854775807,5,0],)"
                                 R"("stats":{"offerCountFBA":-2,"offerCountFBM":-2,"salesRankDrops30":-1,)"
                                 R"("buyBoxPrice":-2,"buyBoxShipping":-2,"buyBoxIsFBA":false,"buyBoxIsAmazon":null})")
                           .facts;
    EXPECT_TRUE(facts.title.isEmpty());
    EXPECT_FALSE(facts.packageWeight || facts.packageQuantity || facts.numberOfPages || facts.package);
    EXPECT_FALSE(facts.monthlySold || facts.pickAndPackFee || facts.rankDrops30 || facts.offersFba || facts.offersFbm);
    EXPECT_FALSE(facts.trackingSince || facts.listedSince || facts.rankCategory || facts.rootCategory || facts.amazon);
    EXPECT_FALSE(facts.buyBoxIsFba || facts.buyBoxIsAmazon);
    EXPECT_EQ(facts.categories, std::vector<domain::CategoryId>{{5}});
}

TEST(Decoder, BooksMayBeListedBeforeKeepasTime)
{
    EXPECT_EQ(decodeOne(R"("listedSince":-1643350)").facts.listedSince, domain::KeepaTime{-1643350});
}

TEST(Decoder, ReferralFeeInBothSpellings)
{
    EXPECT_EQ(decodeOne(R"("referralFeePercentage":15.02,"referralFeePercent":15)").facts.referralFeeBasisPoints, 1502);
    EXPECT_EQ(decodeOne(R"("referralFeePercent":8)").facts.referralFeeBasisPoints, 800);
    EXPECT_FALSE(decodeOne(R"("referralFeePercentage":-1)").facts.referralFeeBasisPoints);
}

TEST(Decoder, LandedPriceIsPriceAndShippingWhereTheSeriesTellsIt)
{
    const auto product = decodeOne(csvWith(Series::BuyBoxShipping, "[100,1000,399,200,-1,-1,300,900,-1]"));
    const auto& points = product.history.of(Series::BuyBoxShipping);
    ASSERT_EQ(points.size(), 3U);
    EXPECT_EQ(points[0], (domain::HistoryPoint{{100}, 1399, 399}));
    EXPECT_EQ(points[1], (domain::HistoryPoint{{200}, -1, -1}));
    EXPECT_EQ(points[2], (domain::HistoryPoint{{300}, 900, -1}));
    EXPECT_EQ(product.facts.of(Series::BuyBoxShipping).current, 900) << "no stats came: the history's last value";
}

TEST(Decoder, CurrentComesFromStatisticsWhereTheyReachAndElseFromHistory)
{
    const auto product
        = decodeOne(csvWith(Series::CountNewFba, "[100,7]") + R"(,"stats":{"current":)"
                    + statList(Series::New, "2499", 34) + R"(,"min":)" + statList(Series::New, "[5,1999]", 34, "null")
                    + R"(,"max":)" + statList(Series::New, "[-1,-1]", 34, "null") + "}");
    EXPECT_EQ(product.facts.of(Series::New).current, 2499);
    EXPECT_EQ(product.facts.of(Series::New).lowest, 1999);
    EXPECT_FALSE(product.facts.of(Series::New).highest);
    EXPECT_EQ(product.facts.of(Series::CountNewFba).current, 7);
    EXPECT_FALSE(product.facts.of(Series::Used).current);
}

TEST(Decoder, OldAndFutureNumbersOfSeries)
{
    EXPECT_EQ(decodeOne(csvWith(Series::Sales, "[1,50]", 32)).facts.of(Series::Sales).current, 50);
    EXPECT_EQ(decodeOne(csvWith(Series::Sales, "[1,50]", 40)).facts.of(Series::Sales).current, 50);
}

TEST(Decoder, DeliveredIsWhatCameOrWasPaidFor)
{
    const auto withCsv = decodeOne(csvWith(Series::New, "[1,50]"), Depth::BuyBox).facts;
    EXPECT_TRUE(withCsv.of(Series::New).delivered);
    EXPECT_FALSE(withCsv.of(Series::Amazon).delivered);
    EXPECT_FALSE(withCsv.of(Series::BuyBoxShipping).delivered);

    const auto without
        = decodeOne(R"("csv":null,"stats":{"current":)" + statList(Series::NewFba, "5") + "}", Depth::BuyBox).facts;
    EXPECT_TRUE(without.of(Series::Amazon).delivered);
    EXPECT_TRUE(without.of(Series::BuyBoxShipping).delivered);
    EXPECT_TRUE(without.of(Series::NewFba).delivered) << "deeper than paid for, but it came";
    EXPECT_FALSE(without.of(Series::Warehouse).delivered);
}

TEST(Decoder, OfferCountsFallBackToTheEligibleOnes)
{
    const auto counted
        = decodeOne(R"("buyBoxEligibleOfferCounts":[5,17,3,26,0,0,0,0],"stats":{"offerCountFBA":2,"offerCountFBM":-2})")
              .facts;
    EXPECT_EQ(counted.offersFba, 2);
    EXPECT_EQ(counted.offersFbm, 17);
}

TEST(Decoder, TheBuyBoxOfStatisticsFillsItsSeries)
{
    const auto facts = decodeOne(R"("stats":{"buyBoxPrice":1500,"buyBoxShipping":299,"buyBoxSellerId":"A1",)"
                                 R"("buyBoxIsFBA":true,"buyBoxIsAmazon":false})",
                                 Depth::Basic)
                           .facts;
    EXPECT_EQ(facts.of(Series::BuyBoxShipping).current, 1799);
    EXPECT_TRUE(facts.of(Series::BuyBoxShipping).delivered);
    EXPECT_EQ(facts.buyBoxIsFba, true);
    EXPECT_EQ(facts.buyBoxIsAmazon, false);
    EXPECT_EQ(facts.buyBoxSeller, u"A1");
}

TEST(Decoder, OffersThatCouldNotBeFetchedAreNoDepth)
{
    EXPECT_EQ(decodeOne(R"("offersSuccessful":false)", Depth::Offers).facts.depth, Depth::Basic);
    EXPECT_EQ(decodeOne(R"("offersSuccessful":true)", Depth::Offers).facts.depth, Depth::Offers);
    EXPECT_EQ(decodeOne(R"("offersSuccessful":false)", Depth::BuyBox).facts.depth, Depth::BuyBox);
}

TEST(Decoder, NamesImagesAndCodes)
{
    const auto facts
        = decodeOne(R"("images":[{"m":"a.jpg"},{"l":"b.jpg","m":"c.jpg"}],"imagesCSV":"z.jpg,y.jpg",)"
                    R"("eanList":["4006381333931","x"],"upcList":null,"contributors":[["E","editor"],["W","author"]],)"
                    R"("categoryTree":[{"catId":5,"name":"B&auml;r"},{"catId":6,"name":"c"}],"rootCategory":5,)"
                    R"("hazardousMaterials":[{"aspect":"a","value":"b"}],"parentAsin":"B000000003")")
              .facts;
    EXPECT_EQ(facts.imageName, u"a.jpg");
    EXPECT_EQ(facts.eans, QStringList{QStringLiteral("4006381333931")});
    EXPECT_EQ(facts.author, u"W");
    EXPECT_EQ(facts.rootCategoryName, QStringLiteral("Bär"));
    EXPECT_EQ(facts.isHazmat, true);
    EXPECT_EQ(facts.isVariation, true);
    EXPECT_EQ(decodeOne(R"("imagesCSV":"z.jpg,y.jpg")").facts.imageName, u"z.jpg");
    EXPECT_TRUE(decodeOne(R"("imagesCSV":"../../etc/passwd")").facts.imageName.isEmpty());
}

TEST(Decoder, AWrongTypeSkipsItsProductAloneAndTellsThePath)
{
    const auto product = [](const char* asin, const QByteArray& more) -> QByteArray {
        return R"({"asin":")" + QByteArray(asin) + R"(","domainId":1,"productType":0)" + more + "}";
    };
    const QByteArray wrong = product("B000000003", R"(,"csv":[[1,2,null,3]])");
    const QByteArray alsoWrong = product("B000000004", R"(,"packageWeight":"heavy","title":7)");
    const QByteArray nameless = R"({"domainId":1,"asin":"nonsense"})";
    const QByteArray list = "[" + product("B000000002", "") + "," + wrong + ",null," + alsoWrong + "," + nameless + ","
        + product("B000000005", "") + "]";
    const auto batch = decode(answerWith(list));
    ASSERT_EQ(batch.products.size(), 2U);
    EXPECT_EQ(batch.products[1].facts.asin.toString(), u"B000000005");
    ASSERT_EQ(batch.skipped.size(), 4U);
    EXPECT_EQ(batch.skipped[0].asin->toString(), u"B000000003");
    EXPECT_EQ(batch.skipped[0].error.detail, u"products[1].csv[0][2]: not an integer of 32 bits");
    EXPECT_EQ(batch.skipped[1].error.detail, u"products[2]: not an object");
    EXPECT_EQ(batch.skipped[2].error.detail, u"products[3].packageWeight: not an integer");
    EXPECT_EQ(batch.skipped[3].error.detail, u"products[4].asin: not an ASIN");
}

TEST(Decoder, HistoryThatIsNoFlatListOfIntegersIsWrong)
{
    for (const char* list :
         {"[1,2.5]", "[1,99999999999]", "[1,[2]]", "[1,2", "{\"a\":1}", "\"x\"", "[1,true]", "[-]"}) {
        const QByteArray answer = answerWith(R"([{"asin":"B000000002","domainId":1,"productType":0,)"
                                             + csvWith(Series::Amazon, list) + "}]");
        const auto decoded = keepa::decodeProducts(keepa::JsonText::from(answer), {});
        EXPECT_TRUE(!decoded || decoded->value.skipped.size() == 1) << list;
    }
    EXPECT_EQ(decodeOne(csvWith(Series::Amazon, "[ 1 ,\n 2 ]")).history.of(Series::Amazon).size(), 1U);
    EXPECT_TRUE(decodeOne(csvWith(Series::Amazon, "[]")).history.of(Series::Amazon).empty());
}

TEST(Decoder, PointsThatGoBackInTimeAreDroppedWithANote)
{
    const QByteArray answer = answerWith(R"([{"asin":"B000000002","domainId":1,"productType":0,)"
                                         + csvWith(Series::Amazon, "[10,1,5,2,10,3,20,4,21]") + "}]");
    const auto batch = decode(answer);
    ASSERT_EQ(batch.products.size(), 1U);
    EXPECT_EQ(batch.products[0].history.of(Series::Amazon).size(), 2U);
    ASSERT_EQ(batch.notes.size(), 2);
    EXPECT_EQ(batch.notes[0], u"products[0].csv[0]: dropped 2 points that go back in time");
}

TEST(Decoder, AnAnswerIsTakenWholeOrNotAtAll)
{
    const QByteArray whole = answerWith(R"([{"asin":"B000000002","domainId":1,"productType":0}])");
    for (qsizetype length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(keepa::decodeProducts(keepa::JsonText::from(whole.left(length)), {})) << length;
    for (const QByteArray& tail : {QByteArray("x"), QByteArray("{}"), QByteArray("]")})
        EXPECT_FALSE(keepa::decodeProducts(keepa::JsonText::from(whole + tail), {})) << tail.toStdString();
    EXPECT_TRUE(keepa::decodeProducts(keepa::JsonText::from(whole + " \n"), {}));
    EXPECT_FALSE(keepa::decodeProducts(keepa::JsonText::from("[" + whole + "]"), {}));
    EXPECT_FALSE(keepa::decodeProducts(keepa::JsonText::from("\xff\xfe"), {}));
}

TEST(Decoder, ProductsOfAnotherMarketplaceAreSkipped)
{
    const QByteArray answer = answerWith(R"([{"asin":"B000000002","domainId":5,"productType":0}])");
    const auto decoded = keepa::decodeProducts(keepa::JsonText::from(answer), {.marketplace = domain::Marketplace::Us});
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(decoded->value.products.empty());
    EXPECT_EQ(decoded->value.skipped.size(), 1U);
}

TEST(Decoder, AnErrorInTheEnvelopeIsToldAsKeepaSaidIt)
{
    const auto envelope = keepa::decodeEnvelope(
        keepa::JsonText::from(
            R"({"tokensLeft":-3,"refillIn":5,"refillRate":5,"error":{"type":"a","message":"b","details":null}})"),
        {});
    ASSERT_TRUE(envelope);
    EXPECT_EQ(envelope->tokens->left, keepa::Tokens{-3});
    EXPECT_EQ(envelope->error->text(), u"a: b");
    EXPECT_FALSE(keepa::decodeEnvelope(keepa::JsonText::from(R"({"tokensLeft":"many"})"), {}));
}
