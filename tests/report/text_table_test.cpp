// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/display_width.h"
#include "report/text_table.h"

#include "report/rows.h"

#include <gtest/gtest.h>

#include <QStringList>

using namespace report;
using test::columnsNamed;

namespace {

QString tableOf(std::vector<domain::Row> rows, std::vector<const domain::Column*> columns, int width = 0)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(writeTable(buffer, rows, {std::move(columns), width}));
    return QString::fromUtf8(buffer.data());
}

} // namespace

TEST(DisplayWidth, CountsCellsNotCharacters)
{
    EXPECT_EQ(displayWidth(QStringLiteral("abc")), 3);
    EXPECT_EQ(displayWidth(QStringLiteral("日本語")), 6);
    EXPECT_EQ(displayWidth(QStringLiteral("ｶﾅ")), 2) << "half-width kana";
    EXPECT_EQ(displayWidth(QStringLiteral("한국")), 4);
    EXPECT_EQ(displayWidth(QStringLiteral("e\u0301")), 1) << "a combining accent";
    EXPECT_EQ(displayWidth(QStringLiteral("\U0001F600")), 2);
    EXPECT_EQ(displayWidth(QStringLiteral("\u2013\u2026é")), 3);
}

TEST(CutToWidth, NeverCutsThroughACharacter)
{
    EXPECT_EQ(cutToWidth(QStringLiteral("abcdef"), 6), u"abcdef");
    EXPECT_EQ(cutToWidth(QStringLiteral("abcdef"), 5), u"abcd…");
    EXPECT_EQ(cutToWidth(QStringLiteral("日本語"), 5), u"日本…");
    EXPECT_EQ(cutToWidth(QStringLiteral("日本語"), 4), u"日…");
    EXPECT_EQ(cutToWidth(QStringLiteral("ae\u0301bc"), 3), QStringLiteral("ae\u0301…"));
    EXPECT_EQ(cutToWidth(QStringLiteral("\U0001F600\U0001F600"), 3), QStringLiteral("\U0001F600…"));
    EXPECT_EQ(cutToWidth(QStringLiteral("ab"), 0), u"");
}

TEST(SafeForTerminal, NothingMovesTheCursorOrTurnsTheText)
{
    EXPECT_EQ(safeForTerminal(QStringLiteral("a\x1b[2Jb\nc\td")), u"a [2Jb c d");
    EXPECT_EQ(safeForTerminal(QStringLiteral("a\u202Eb\u2066c\u009Bd")), u"abc d");
}

TEST(TextTable, Golden)
{
    const auto columns = columnsNamed({"cache", "recommendation", "title", "price", "bsr", "drops30", "cost", "profit",
                                       "roi_percent", "velocity_score", "age_s"});
    EXPECT_EQ(tableOf({test::fullRow(), test::bareRow(), test::yenRow()}, columns).toStdString(),
              R"(                                                                       Rank
                                                                      drops
                                                                     30d (≈                                            Data
Cache     Verdict  Title                               Price    BSR  sales)        Cost     Profit      ROI  Velocity   age
────────  ───────  ──────────────────────────────  ─────────  ─────  ──────  ──────────  ─────────  ───────  ────────  ────
HIT 2h    BUY      The "Big" Book, Second Edition  24.99 USD  12345      20  ~10.00 USD   5.21 USD   52.1 %      71.4    2h
MISS now  UNKNOWN  –                                       –      –       –           –          –        –         –   now
STALE 3d  SKIP     日本語の本、第二版               4980 JPY      –       –    5000 JPY  -1234 JPY  -24.7 %         –    3d
~ assumed by the profile
)");
}

TEST(TextTable, EveryColumnIsShown)
{
    const QString table = tableOf({test::fullRow(), test::bareRow(), test::yenRow()}, test::everyColumn());
    for (const auto& column : domain::columns()) {
        for (const QString& word : QString::fromUtf8(column.label).split(u' '))
            EXPECT_TRUE(table.contains(word)) << column.key;
        if (const auto value = column.cell.value(test::bareRow()); value.index() == 0)
            EXPECT_TRUE(table.contains(QStringLiteral("–")));
    }
    EXPECT_FALSE(table.contains(QStringLiteral("Too wide")));
}

TEST(TextTable, KeepsToItsWidthAndNamesWhatDoesNotFit)
{
    for (const int width : {60, 80, 100, 132, 200}) {
        const QString table = tableOf({test::fullRow(), test::yenRow()}, {}, width);
        for (const QString& line : table.split(u'\n')) {
            if (!line.startsWith(QStringLiteral("Too wide to show: ")))
                EXPECT_LE(displayWidth(line), width) << line.toStdString();
        }
        EXPECT_EQ(table.contains(QStringLiteral("Too wide to show: ")), width < 200) << table.toStdString();
    }
}

TEST(TextTable, ATextIsCutBeforeAColumnIsLeftOut)
{
    const QString table = tableOf({test::fullRow()}, columnsNamed({"title", "asin"}), 30);
    EXPECT_TRUE(table.contains(QStringLiteral("The \"Big\" Book, S…  0306406152"))) << table.toStdString();
}

TEST(TextTable, WithoutRowsThereIsTheHeading)
{
    EXPECT_EQ(tableOf({}, columnsNamed({"asin", "bsr"})), QStringLiteral("ASIN  BSR\n────  ───\n"));
}
