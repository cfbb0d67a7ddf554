// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that Keepa answers beside products, on hand-made JSON: deals, sellers, categories, lists, envelopes.
#include "keepa/samples.h"

#include <gtest/gtest.h>

using namespace test;
using keepa::JsonText;

namespace {

QByteArray enveloped(const QByteArray& members)
{
    return R"({"tokensLeft":100,"refillIn":30000,"refillRate":5,"tokensConsumed":5)"
        + (members.isEmpty() ? QByteArray() : "," + members) + "}";
}

template <typename T> T valueOf(const base::Result<keepa::Decoded<T>>& decoded)
{
    EXPECT_TRUE(decoded) << decoded.error().detail.toStdString();
    return decoded ? decoded->value : T{};
}

} // namespace

TEST(DecoderEnvelope, TellsTheCostOfAnAnswerThatCannotBeUsed)
{
    for (const char* members :
         {R"("products":7)", R"("products":[[[]]])", R"("asinList":{"a":[1,{"b":null}]})", R"("deals":"x")",
          R"("categories":[1],"sellers":false)", R"("products":[{"asin":7}],"timestamp":1790000000000)"}) {
        const QByteArray answer = enveloped(members);
        const auto envelope = keepa::decodeEnvelope(JsonText::from(answer), {});
        ASSERT_TRUE(envelope) << members << ": " << envelope.error().detail.toStdString();
        EXPECT_EQ(envelope->consumed, keepa::Tokens{5}) << members;
        EXPECT_EQ(envelope->tokens->left, keepa::Tokens{100});
    }
    const JsonText products = JsonText::from(enveloped(R"("products":7)"));
    const auto decoded = keepa::decodeProducts(products, {});
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().kind, base::ErrorKind::Protocol);
    EXPECT_EQ(decoded.error().detail, u"products: not a list");
    EXPECT_TRUE(keepa::decodeEnvelope(products, {})) << "the same bytes may be read again";
}

TEST(DecoderEnvelope, AnErrorMayBeAText)
{
    const auto envelope = keepa::decodeEnvelope(JsonText::from(enveloped(R"("error":"no")")), {});
    ASSERT_TRUE(envelope);
    ASSERT_TRUE(envelope->error);
    EXPECT_EQ(envelope->error->text(), u"no");
}

TEST(DecoderLists, BestSellersAreKeptAsFarAsWantedAndCounted)
{
    QByteArray list;
    for (int i = 0; i < 1000; ++i)
        list += R"("B000000001",)";
    const QByteArray answer = enveloped(R"("bestSellersList":{"categoryId":5,"asinList":[)" + list + R"("x"]})");
    const auto some = valueOf(keepa::decodeBestSellers(JsonText::from(answer), {}, 7));
    EXPECT_EQ(some.asins.size(), 7U);
    EXPECT_EQ(some.total, 1001);
    EXPECT_EQ(some.unusable, 0);
    const auto all = valueOf(keepa::decodeBestSellers(JsonText::from(answer), {}));
    EXPECT_EQ(all.asins.size(), 1000U);
    EXPECT_EQ(all.unusable, 1);
    EXPECT_FALSE(valueOf(keepa::decodeBestSellers(JsonText::from(enveloped({})), {})).total) << "there is no list";
    EXPECT_FALSE(keepa::decodeBestSellers(JsonText::from(enveloped(R"("bestSellersList":{"asinList":7})")), {}));
}

TEST(DecoderLists, CategoriesAndTheirAncestors)
{
    const QByteArray answer = enveloped(
        R"("categories":{"5":{"catId":5,"name":"B&amp;C","parent":4,"productCount":9,"children":[1,null,0]},)"
        R"("6":{"catId":6,"name":"Leaf","parent":4,"children":null},)"
        R"("9223372036854775807":{"catId":9223372036854775807,"name":"?"}},)"
        R"("categoryParents":{"4":{"catId":4,"name":"Root","parent":0,"productCount":-1}})");
    const auto batch = valueOf(keepa::decodeCategoryBatch(JsonText::from(answer), {}));
    ASSERT_EQ(batch.named.size(), 2U);
    EXPECT_EQ(batch.named[0].name, u"B&C");
    EXPECT_EQ(batch.named[0].parent, domain::CategoryId{4});
    EXPECT_EQ(batch.named[0].children, std::vector{domain::CategoryId{1}});
    EXPECT_EQ(batch.named[1].children, std::vector<domain::CategoryId>()) << "a leaf";
    ASSERT_EQ(batch.ancestors.size(), 1U);
    EXPECT_FALSE(batch.ancestors[0].parent || batch.ancestors[0].productCount || batch.ancestors[0].children);
}

TEST(DecoderLists, ProductSearchesAnswerWithProductsOrWithAsins)
{
    const auto asins
        = valueOf(keepa::decodeProductSearch(JsonText::from(enveloped(R"("asinList":["B000000002","x"])")), {}));
    EXPECT_EQ(asins.found.asins.size(), 1U);
    EXPECT_EQ(asins.found.unusable, 1);
    EXPECT_TRUE(asins.batch.products.empty());
    const QByteArray list = R"("products":[{"asin":"B000000003","domainId":1},{"asin":"B000000002","domainId":1},{}])";
    const auto products = valueOf(keepa::decodeProductSearch(JsonText::from(enveloped(list)), {}));
    ASSERT_EQ(products.found.asins.size(), 2U);
    EXPECT_EQ(products.found.asins[0].toString(), u"B000000003");
    EXPECT_EQ(products.batch.products.size(), 2U);
    EXPECT_EQ(products.batch.skipped.size(), 1U);
}

TEST(DecoderDeals, OneDeal)
{
    const QByteArray answer = enveloped(
        R"("dealsCached":false,"deals":{"dr":[{"asin":"B000000002","title":"a &amp; b","rootCat":5,"categories":[5,6],)"
        R"("image":[97,46,106,112,103],"current":[100,-1],"avg":[[110,-2],[120,5],[130,-1],[140,-1]],)"
        R"("currentSince":[7,-1],"salesRankDrops30":3,"salesRankDrops90":-1,"creationDate":8,"lastUpdate":9,)"
        R"("lightningStart":0,"lightningEnd":0,"delta":[[1]],"flags":null},)"
        R"({"asin":"nonsense"},{"asin":"B000000003","current":7},{"asin":"B000000004"}],"drDateIndex":[],)"
        R"("categoryIds":[9223372036854775807,5],"categoryNames":["?","Root"],"categoryCount":[2,30]})");
    const auto page = valueOf(keepa::decodeDeals(JsonText::from(answer), {}));
    EXPECT_EQ(page.came, 4);
    EXPECT_TRUE(page.isLast());
    ASSERT_EQ(page.deals.size(), 2U);
    ASSERT_EQ(page.notes.size(), 2);
    EXPECT_EQ(page.notes[0], u"deals.dr[1].asin: not an ASIN (dropped)");
    EXPECT_EQ(page.notes[1], u"deals.dr[2].current: not a list (dropped)");
    const auto& deal = page.deals[0];
    EXPECT_EQ(deal.title, u"a & b");
    EXPECT_EQ(deal.imageName, u"a.jpg");
    EXPECT_EQ(deal.rootCategory, domain::CategoryId{5});
    EXPECT_EQ(deal.now(domain::Series::Amazon), 100);
    EXPECT_EQ(deal.now(domain::Series::New), std::nullopt);
    EXPECT_EQ(deal.average(domain::DealInterval::Day, domain::Series::Amazon), 110);
    EXPECT_EQ(deal.average(domain::DealInterval::Week, domain::Series::New), 5);
    EXPECT_EQ(deal.average(domain::DealInterval::Day, domain::Series::New), std::nullopt);
    EXPECT_EQ(deal.currentSince[0], domain::KeepaTime{7});
    EXPECT_EQ(deal.rankDrops30, 3);
    EXPECT_FALSE(deal.currentSince[1] || deal.rankDrops90 || deal.lightningEnd);
    ASSERT_EQ(page.categories.size(), 1U) << "without the pseudo category";
    EXPECT_EQ(page.categories[0], (domain::DealCategory{{5}, QStringLiteral("Root"), 30}));
}

TEST(DecoderDeals, AFullPageIsNotTheLastAndNoDealsAreAnAnswer)
{
    QByteArray deals = R"({"asin":"B000000002"})";
    for (int i = 1; i < domain::kDealsPerPage; ++i)
        deals += R"(,{"asin":"B000000002"})";
    EXPECT_FALSE(
        valueOf(keepa::decodeDeals(JsonText::from(enveloped(R"("deals":{"dr":[)" + deals + "]}")), {})).isLast());
    const auto none = valueOf(keepa::decodeDeals(JsonText::from(enveloped(R"("deals":{"dr":[]})")), {}));
    EXPECT_TRUE(none.isLast() && none.deals.empty());
    EXPECT_FALSE(keepa::decodeDeals(JsonText::from(enveloped({})), {})) << "no deals at all";
    EXPECT_TRUE(keepa::decodeDeals(JsonText::from(enveloped(R"("error":{"type":"x"})")), {}));
}

TEST(DecoderSellers, OneSeller)
{
    const QByteArray answer = enveloped(
        R"("sellers":{"A2":{"sellerId":"A2","sellerName":"Shop &amp; Co","domainId":1,"trackedSince":5,"lastUpdate":6,)"
        R"("csv":[[1,95,2,96],[1,10,2,11]],"shipsFromChina":false,"hasFBA":true,"totalStorefrontAsins":[7,2],)"
        R"("asinList":["B000000002","x","B000000003"],"asinListLastSeen":[8,9],)"
        R"("sellerCategoryStatistics":[{"catId":5,"productCount":3,"avg30SalesRank":0,"productCountWithAmazonOffer":1}],)"
        R"("sellerBrandStatistics":[{"brand":"B","productCount":4},{}],"avgBuyBoxCompetitors":3.456,)"
        R"("buyBoxNewOwnershipRate":40,"competitors":[{"sellerId":"A1","percent":12}],"address":["a","b"],)"
        R"("recentFeedback":[{"rating":50,"date":9,"feedback":"ok","isStriked":true},7],)"
        R"("positiveRating":[90,91,92,93,94],"ratingCount":[1,-1]},"A1":{"sellerName":7}})");
    const auto decoded = keepa::decodeSellers(JsonText::from(answer), {}, {QStringLiteral("A1"), QStringLiteral("A2")});
    const auto batch = valueOf(decoded);
    ASSERT_EQ(batch.sellers.size(), 1U);
    EXPECT_EQ(batch.absent, QStringList{QStringLiteral("A1")});
    ASSERT_EQ(batch.notes.size(), 2);
    EXPECT_EQ(batch.notes[0], u"sellers.A2.recentFeedback[1]: not an object (dropped)");
    EXPECT_EQ(batch.notes[1], u"sellers.A1.sellerName: not a text (dropped)");
    const auto& seller = batch.sellers[0];
    EXPECT_EQ(seller.name, u"Shop & Co");
    EXPECT_EQ(seller.rating, 96);
    EXPECT_EQ(seller.ratingCount, 11);
    EXPECT_EQ(seller.ratingHistory.size(), 2U);
    EXPECT_EQ(seller.storefrontSize, 2);
    ASSERT_EQ(seller.storefront.size(), 2U);
    EXPECT_EQ(seller.storefront[0].lastSeen, domain::KeepaTime{8});
    EXPECT_EQ(seller.storefront[1].lastSeen, std::nullopt) << "the dates are shorter than the list";
    EXPECT_EQ(seller.categories.front(), (domain::SellerShare{{5}, {}, 3, 1, std::nullopt}));
    EXPECT_EQ(seller.brands.size(), 1U);
    EXPECT_EQ(seller.buyBoxCompetitors, 346);
    EXPECT_EQ(seller.competitors.front().percent, 12);
    EXPECT_EQ(seller.address.size(), 2);
    EXPECT_TRUE(seller.feedback.front().isStruck);
    EXPECT_EQ(seller.positive, (domain::SellerRatings{90, 91, 92, 93}));
    EXPECT_EQ(seller.counts[1], std::nullopt);
    EXPECT_EQ(
        valueOf(keepa::decodeSellers(JsonText::from(enveloped(R"("sellers":{})")), {}, {QStringLiteral("A3")})).absent,
        QStringList{QStringLiteral("A3")});
}
