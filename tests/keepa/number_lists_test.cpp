// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of numbers are read the same whether they stay in the text or are taken out of it first.
#include "keepa/number_lists.h"
#include "keepa/samples.h"

#include <gtest/gtest.h>

#include <limits>

using namespace test;
using domain::Series;

namespace {

/// Points that make a list long enough to be taken out: "1,10,2,11,…"
QByteArray longRun(int points)
{
    QByteArray run;
    for (int i = 1; i <= points; ++i)
        run += QByteArray::number(i) + ',' + QByteArray::number(i + 9) + ',';
    return run;
}

QByteArray productWith(const QByteArray& csv)
{
    return R"([{"asin":"B000000002","domainId":1,"productType":0,"csv":)" + csv + "}]";
}

std::optional<std::vector<std::int32_t>> scanned(std::string_view list)
{
    std::vector<std::int32_t> numbers;
    const auto padded = keepa::JsonText::from(QByteArray(list.data(), static_cast<qsizetype>(list.size())));
    return keepa::scanIntegers({padded.data(), padded.length()}, numbers) ? std::optional(numbers) : std::nullopt;
}

/// The answer around one product with `list` wherever lists are taken from; `space` before its first number keeps it in
/// the text.
QByteArray answerWithList(const QByteArray& list, const QByteArray& space)
{
    const QByteArray whole = '[' + space + list + ']';
    return answerWith(R"([{"asin":"B000000002","domainId":1,"productType":0,"offersSuccessful":true,"csv":[)" + whole
                      + ",null," + whole + R"(],"salesRanks":{"123":)" + whole + R"(,"x\"124":)" + whole
                      + R"(},"offers":[{"offerId":1,"lastSeen":7000000,"sellerId":"A","condition":1,"offerCSV":)"
                      + whole + R"(,"stockCSV":)" + whole + "}]}]");
}

} // namespace

TEST(NumberScan, ReadsIntegersOf32BitsAsJsonWritesThem)
{
    using Limits = std::numeric_limits<std::int32_t>;
    EXPECT_EQ(scanned("[0,-0,-1,2147483647,-2147483648]"),
              (std::vector<std::int32_t>{0, 0, -1, Limits::max(), Limits::min()}));
    for (const char* list :
         {"[]", "[,]", "[1,]", "[,1]", "[-]", "[--1]", "[+1]", "[01]", "[-00]", "[00]", "[2147483648]", "[-2147483649]",
          "[9999999999]", "[18446744073709551617]", "[99999999999999999999999]", "[1.5]", "[1-2]", "[1/2]"})
        EXPECT_EQ(scanned(list).has_value(), std::string_view(list) == "[]") << list;
}

TEST(NumberLists, EveryFaultIsToldAsTheParserTellsIt)
{
    for (const char* tail : {"1000000,5",
                             "1000000,-0",
                             "007,2",
                             "-,2",
                             "--1,2",
                             "+1,2",
                             ",2",
                             "2147483648,2",
                             "99999999999,2",
                             "99999999999999999999999,2",
                             "null,2",
                             "[1,2],2",
                             "\"1\",2",
                             "true,2",
                             "{},2",
                             ".5,2",
                             "1.5,2",
                             "1e5,2",
                             "1-2,3",
                             "1/2,3",
                             "1000000,",
                             "1000000",
                             "1000000 , 5",
                             "1000000,\n\t5 ",
                             "5,5",
                             "-"}) {
        const QByteArray list = longRun(200) + tail;
        const auto left = keepa::decodeProducts(keepa::JsonText::from(answerWithList(list, " ")), {});
        const auto taken = keepa::decodeProducts(keepa::JsonText::from(answerWithList(list, "")), {});
        if (!left) {
            // What is no JSON at all spoils the answer, or its product alone where the list had been taken out.
            EXPECT_TRUE(!taken || taken->value.skipped.size() == 1) << tail;
            continue;
        }
        ASSERT_TRUE(taken) << tail;
        ASSERT_EQ(left->value.products.size(), taken->value.products.size()) << tail;
        ASSERT_EQ(left->value.skipped.size(), taken->value.skipped.size()) << tail;
        EXPECT_EQ(left->value.products.size() + left->value.skipped.size(), 1U) << tail;
        for (size_t i = 0; i < left->value.skipped.size(); ++i)
            EXPECT_EQ(left->value.skipped[i].error.detail, taken->value.skipped[i].error.detail) << tail;
        for (size_t i = 0; i < left->value.products.size(); ++i) {
            EXPECT_EQ(left->value.products[i].facts, taken->value.products[i].facts) << tail;
            EXPECT_EQ(left->value.products[i].history, taken->value.products[i].history) << tail;
            EXPECT_EQ(left->value.products[i].details, taken->value.products[i].details) << tail;
        }
    }
}

TEST(NumberLists, EveryListComesBackAtItsPlace)
{
    // Lengths around those at which lists are taken out and at which blocks of them end.
    for (int points = 0; points < 80; ++points) {
        const QByteArray run = longRun(points);
        const QByteArray csv = "[null,[" + run + "1000,7],[],[ " + run + "2000,8],null,[" + run + "3000,9]]";
        const auto batch = decode(answerWith(productWith(csv)));
        ASSERT_EQ(batch.products.size(), 1U) << points;
        const auto& history = batch.products[0].history;
        int value = 7;
        for (const Series series : {Series::New, Series::Sales, Series::Collectible}) {
            const auto& read = history.of(series);
            ASSERT_EQ(read.size(), static_cast<size_t>(points) + 1) << points;
            EXPECT_EQ(read.back().value, value++);
            for (int i = 0; i < points; ++i)
                EXPECT_EQ(read[static_cast<size_t>(i)].value, i + 10);
        }
        EXPECT_TRUE(history.of(Series::Amazon).empty());
        EXPECT_TRUE(history.of(Series::Used).empty());
    }
}

TEST(NumberLists, NothingIsTakenOutOfTexts)
{
    const QByteArray title = R"(x \"csv\":[[)" + longRun(50) + R"(1]], \"123\":[)" + longRun(50) + R"(1])";
    const auto product = decodeOne(R"("title":")" + title + '"');
    EXPECT_EQ(product.facts.title, QString::fromLatin1(title).replace(QStringLiteral("\\\""), QStringLiteral("\"")));
}

TEST(NumberLists, AListWhereNoneBelongsIsStillAWrongType)
{
    const QByteArray members = R"("title":{"csv":[[)" + longRun(50) + R"(1]]})";
    const auto batch = decode(answerWith(R"([{"asin":"B000000002","domainId":1,"productType":0,)" + members + "}]"));
    ASSERT_EQ(batch.skipped.size(), 1U);
    EXPECT_EQ(batch.skipped[0].error.detail, u"products[0].title: not a text");
}

TEST(NumberLists, ALongListThatIsCutOffIsACutOffAnswer)
{
    const QByteArray whole = answerWith(productWith("[[" + longRun(60) + "1000,7],null,[" + longRun(60) + "1000,7]]"));
    for (qsizetype length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(keepa::decodeProducts(keepa::JsonText::from(whole.left(length)), {})) << length;
    EXPECT_TRUE(keepa::decodeProducts(keepa::JsonText::from(whole), {}));
}

TEST(NumberLists, TheRestIsTheTextWithoutThem)
{
    const QByteArray run = longRun(50) + "1";
    const auto json = keepa::JsonText::from(R"({"csv":[[)" + run + R"(],null,[1]],"a":[)" + run + R"(],"12":[)" + run
                                            + R"(],"offerCSV":[)" + run + "]}");
    const auto lists = keepa::NumberLists::takenFrom(json);
    const auto& rest = lists.rest();
    const QByteArray text(rest.data(), static_cast<qsizetype>(rest.length()));
    EXPECT_EQ(text, R"({"csv":[[],null,[1]],"a":[)" + run + R"(],"12":[],"offerCSV":[]})");
    const std::string_view first = lists.takenAt(rest.data() + 8);
    EXPECT_EQ(first, std::string_view(json.data() + 8, static_cast<size_t>(run.size()) + 2));
    EXPECT_TRUE(lists.takenAt(rest.data() + 7).empty());
    EXPECT_EQ(rest.capacity() - rest.length(), static_cast<size_t>(keepa::JsonText::kPadding));
}
