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

/// What is said of a list that begins with `points` good points and goes on with `tail`.
QString complaintOn(int points, const QByteArray& tail)
{
    const auto batch = decode(answerWith(productWith("[[" + longRun(points) + tail + "]]")));
    EXPECT_EQ(batch.products.size() + batch.skipped.size(), 1U);
    return batch.skipped.empty() ? QString() : batch.skipped[0].error.detail;
}

std::optional<std::int32_t> scanned(const char* text, std::ptrdiff_t length)
{
    std::int32_t number = 0;
    const char* const after = keepa::scanInt32(text, number);
    if (!after)
        return std::nullopt;
    EXPECT_EQ(after - text, length) << text;
    return number;
}

} // namespace

TEST(NumberScan, ReadsIntegersOf32BitsAsJsonWritesThem)
{
    using Limits = std::numeric_limits<std::int32_t>;
    EXPECT_EQ(scanned("0]", 1), 0);
    EXPECT_EQ(scanned("-0,", 2), 0);
    EXPECT_EQ(scanned("-1", 2), -1);
    EXPECT_EQ(scanned("2147483647,", 10), Limits::max());
    EXPECT_EQ(scanned("-2147483648]", 11), Limits::min());
    EXPECT_EQ(scanned("12.5", 2), 12) << "what follows is the list's business";
    for (const char* text : {"", "-", "--1", "+1", "01", "-00", "00", "2147483648", "-2147483649", "9999999999",
                             "18446744073709551617", "99999999999999999999999", "null", " 1", "x"})
        EXPECT_FALSE(scanned(text, 0)) << text;
}

TEST(NumberLists, EveryFaultIsToldWithItsPlaceInShortListsAndLongOnes)
{
    for (const int points : {1, 200}) {
        const QString place = QStringLiteral("products[0].csv[0][%1]: not ").arg(2 * points);
        const QString next = QStringLiteral("products[0].csv[0][%1]: not ").arg(2 * points + 1);
        for (const char* tail : {"007,2", "-,2", "--1,2", "+1,2", ",2", "2147483648,2", "99999999999,2", "null,2",
                                 "[1,2],2", "\"1\",2", "true,2", "{},2", ".5,2"})
            EXPECT_EQ(complaintOn(points, tail), place + u"an integer of 32 bits") << points << ' ' << tail;
        for (const char* tail : {"1.5,2", "1e5,2", "1E5,2", "1-2,3", "1/2,3"})
            EXPECT_EQ(complaintOn(points, tail), next + u"a list of integers") << points << ' ' << tail;
        EXPECT_EQ(complaintOn(points, "1000000,"), next + u"an integer of 32 bits") << points;
        for (const char* tail : {"1000000,-0", "1000000 , 5", "1000000,\n\t5 "})
            EXPECT_EQ(complaintOn(points, tail), QString()) << points << ' ' << tail;
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
    EXPECT_EQ(text, R"({"csv":[0,null,[1]],"a":[)" + run + R"(],"12":0,"offerCSV":0})");
    const char* const first = lists.listAt(rest.data() + 8);
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first - json.data(), 8);
    EXPECT_EQ(lists.listAt(rest.data() + 7), nullptr);
    EXPECT_EQ(rest.capacity() - rest.length(), static_cast<size_t>(keepa::JsonText::kPadding));
}
