// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every member that is taken over, in every type that it should not have: its product is skipped with the path, and the
// products around it stand.
#include "keepa/samples.h"

#include <gtest/gtest.h>

#include <array>

using namespace test;

namespace {

struct Literal {
    const char* type;
    QByteArray text;
};

const std::array<Literal, 5> kLiterals{
    {{"flag", "true"}, {"number", "1"}, {"text", "\"B000000002\""}, {"list", "[]"}, {"object", "{}"}}};

QByteArray keyed(std::string_view key, const QByteArray& value)
{
    return '"' + QByteArray(key.data(), static_cast<qsizetype>(key.size())) + "\":" + value;
}

/// A product of `members`, with what it must have unless they bring it.
QByteArray productOf(std::string_view key, const QByteArray& members)
{
    QByteArray product = "{";
    if (key != "asin")
        product += R"("asin":"B000000003",)";
    if (key != "domainId")
        product += R"("domainId":1,)";
    return product + members + "}";
}

/// What became of the middle one of three products.
std::optional<keepa::SkippedProduct> middleOf(const QByteArray& product)
{
    const QByteArray before = R"({"asin":"B000000001","domainId":1})", after = R"({"asin":"B000000005","domainId":1})";
    const auto batch = decode(answerWith("[" + before + "," + product + "," + after + "]"));
    EXPECT_EQ(batch.products.size() + batch.skipped.size(), 3U) << product.toStdString();
    if (batch.products.empty())
        return std::nullopt;
    EXPECT_EQ(batch.products.front().facts.asin.toString(), u"B000000001");
    EXPECT_EQ(batch.products.back().facts.asin.toString(), u"B000000005");
    return batch.skipped.empty() ? std::nullopt : std::optional(batch.skipped.front());
}

/// `wrap` makes a product of the member; `path` leads to it.
template <typename Wrap>
void eachTypeOf(std::string_view key, const QString& path, bool mayBeNull, int typesThatWillDo, Wrap wrap)
{
    int accepted = 0;
    for (const auto& [type, text] : kLiterals) {
        const auto skipped = middleOf(wrap(keyed(key, text)));
        if (!skipped) {
            ++accepted;
            continue;
        }
        EXPECT_EQ(skipped->error.kind, base::ErrorKind::Protocol);
        EXPECT_TRUE(skipped->error.detail.startsWith(path + QStringLiteral(": not ")))
            << type << ": " << skipped->error.detail.toStdString();
    }
    EXPECT_EQ(accepted, typesThatWillDo) << key;
    EXPECT_EQ(!middleOf(wrap(keyed(key, "null"))), mayBeNull) << key;
}

QString latin1(std::string_view key)
{
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

} // namespace

TEST(WrongTypes, OfEveryMemberOfAProduct)
{
    const auto members = keepa::knownProductMembers();
    EXPECT_GT(members.size(), 80U);
    for (const auto key : members) {
        const bool mayBeNull = key != "asin" && key != "domainId" && key != "productType";
        const bool numberOrText = key == "ean" || key == "upc";
        eachTypeOf(key, QStringLiteral("products[1].") + latin1(key), mayBeNull, numberOrText ? 2 : 1,
                   [&](const QByteArray& member) { return productOf(key, member); });
    }
}

TEST(WrongTypes, OfEveryMemberOfTheStatistics)
{
    const auto members = keepa::knownStatisticsMembers();
    EXPECT_GT(members.size(), 30U);
    for (const auto key : members)
        eachTypeOf(key, QStringLiteral("products[1].stats.") + latin1(key), true, 1,
                   [&](const QByteArray& member) { return productOf("stats", "\"stats\":{" + member + "}"); });
}

TEST(WrongTypes, FractionsAndNumbersTooLargeAreNoIntegers)
{
    for (const auto key : keepa::knownProductMembers()) {
        if (middleOf(productOf(key, keyed(key, "1"))) || key == "referralFeePercentage")
            continue; // no number, or one with decimals
        EXPECT_TRUE(middleOf(productOf(key, keyed(key, "1.5")))) << key;
        EXPECT_TRUE(middleOf(productOf(key, keyed(key, "99999999999999999999")))) << key;
    }
}

TEST(WrongTypes, InsideAnOfferDropThatOfferAlone)
{
    const auto members = keepa::knownOfferMembers();
    EXPECT_GT(members.size(), 15U);
    for (const auto key : members) {
        int accepted = 0;
        for (const auto& [type, text] : kLiterals) {
            const QByteArray offers
                = R"("offers":[{"offerId":1},{)" + keyed(key, text) + R"(},{"offerId":3}],"liveOffersOrder":[2])";
            const auto batch = decode(answerWith("[" + productOf("offers", offers) + "]"));
            ASSERT_EQ(batch.products.size(), 1U) << key;
            const auto& details = batch.products[0].details;
            ASSERT_GE(details.offers.size(), 2U) << key;
            EXPECT_EQ(details.offers.back().id, 3);
            EXPECT_TRUE(details.offers.back().isLive);
            const bool dropped = details.offers.size() == 2;
            accepted += dropped ? 0 : 1;
            ASSERT_EQ(batch.notes.size(), dropped ? 1 : 0) << key << ' ' << type;
            const QString path = QStringLiteral("products[0].offers[1].") + latin1(key);
            if (dropped)
                EXPECT_TRUE(batch.notes[0].startsWith(path + QStringLiteral(": not "))) << batch.notes[0].toStdString();
        }
        EXPECT_EQ(accepted, 1) << key;
    }
}

TEST(WrongTypes, InsideListsThatAProductCanDoWithoutDropTheEntry)
{
    struct Case {
        QByteArray member;
        const char* path; // of the note
    };
    const std::array<Case, 12> cases{{
        {R"("images":[{"l":7}])", "images[0].l"},
        {R"("images":[7])", "images[0]"},
        {R"("variations":[{"asin":7}])", "variations[0].asin"},
        {R"("variations":[{"asin":"B000000003","attributes":[7]}])", "variations[0].attributes[0]"},
        {R"("categoryTree":[{"catId":"x"}])", "categoryTree[0].catId"},
        {R"("frequentlyBoughtTogether":[7])", "frequentlyBoughtTogether[0]"},
        {R"("salesRanks":{"5":[1,"x"]})", "salesRanks.5[1]"},
        {R"("salesRanks":{"5":7})", "salesRanks.5"},
        {R"("monthlySoldHistory":[1,2.5])", "monthlySoldHistory[1]"},
        {R"("salesRankReferenceHistory":["x",5])", "salesRankReferenceHistory[0]"},
        {R"("buyBoxSellerIdHistory":["1",7])", "buyBoxSellerIdHistory[1]"},
        {R"("stats":{"buyBoxStats":{"A1":{"percentageWon":"x"}}})", "stats.buyBoxStats.A1.percentageWon"},
    }};
    for (const auto& [member, path] : cases) {
        const auto batch = decode(answerWith("[" + productOf("x", member) + "]"));
        ASSERT_EQ(batch.products.size(), 1U) << member.toStdString();
        ASSERT_FALSE(batch.notes.isEmpty()) << member.toStdString();
        EXPECT_TRUE(batch.notes[0].startsWith(QStringLiteral("products[0].%1: ").arg(QLatin1String(path))))
            << batch.notes[0].toStdString();
    }
}
