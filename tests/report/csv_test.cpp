// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"

#include "report/rows.h"

#include <gtest/gtest.h>

#include <QSet>
#include <QStringList>

#include <utility>

using namespace report;
using test::columnsNamed;

namespace {

std::string csvOf(std::vector<domain::Row> rows, CsvDialect dialect, std::vector<const domain::Column*> columns)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(writeCsv(buffer, rows, {dialect, std::move(columns), QStringLiteral("1.2.3")}));
    return buffer.data().toStdString();
}

std::string tsvOf(std::vector<domain::Row> rows, const std::vector<const domain::Column*>& columns)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(writeTsv(buffer, rows, columns));
    return buffer.data().toStdString();
}

/// A reader of RFC 4180 of its own, strict.
std::vector<QStringList> parsed(const std::string& bytes, QChar separator)
{
    const QString text = QString::fromStdString(bytes);
    std::vector<QStringList> lines{{}};
    QString cell;
    bool inQuotes = false;
    for (qsizetype i = text.startsWith(QChar::ByteOrderMark) ? 1 : 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inQuotes && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            inQuotes = !inQuotes;
        } else if (!inQuotes && (c == separator || (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n'))) {
            lines.back() += std::exchange(cell, {});
            if (c != separator) {
                ++i;
                lines.emplace_back();
            }
        } else {
            cell += c;
        }
    }
    EXPECT_FALSE(inQuotes);
    EXPECT_TRUE(lines.back().isEmpty() && cell.isEmpty()) << "the last line does not end";
    lines.pop_back();
    return lines;
}

} // namespace

TEST(Csv, StandardGolden)
{
    const auto columns = columnsNamed({"cache", "title", "asin", "price", "bsr", "cost", "profit", "roi_percent",
                                       "age_s", "coverage", "fetched_at", "hazmat"});
    EXPECT_EQ(
        csvOf({test::fullRow(), test::bareRow(), test::yenRow()}, CsvDialect::Standard, columns),
        "\xEF\xBB\xBF"
        "Cache,Title,ASIN,Price,Currency,Price Source,Sales Rank: Current,Buy Cost,Cost Basis,Profit,ROI %,"
        "ROI Method,Data Age (h),Coverage %,Fetched At (UTC),Is HazMat\r\n"
        "HIT,\"The \"\"Big\"\" Book,\nSecond Edition\",0306406152,24.99,USD,buy_box,12345,10.00,assumed 40 %,5.21,"
        "52.1,unit_cost,2.2,93,2026-03-01T09:49:30Z,yes\r\n"
        "MISS,,B000000001,,USD,,,,none,,,unit_cost,0.0,0,2026-03-01T12:00:00Z,\r\n"
        "STALE,日本語の本、第二版,B00JAPAN01,4980,JPY,new,,5000,row,-1234,-24.68,unit_cost,72.0,0,"
        "2026-02-26T12:00:00Z,\r\n");
}

TEST(Csv, SemicolonHasDecimalCommas)
{
    const auto columns = columnsNamed({"title", "price", "roi_percent", "age_s", "amazon_url"});
    EXPECT_EQ(csvOf({test::fullRow(), test::armedRow()}, CsvDialect::Semicolon, columns),
              "\xEF\xBB\xBF"
              "Title;Price;Currency;Price Source;ROI %;ROI Method;Data Age (h);URL: Amazon\r\n"
              "\"The \"\"Big\"\" Book,\nSecond Edition\";24,99;USD;buy_box;52,1;unit_cost;2,2;"
              "https://www.amazon.com/dp/0306406152\r\n"
              "\"'=HYPERLINK(\"\"http://evil.example\"\";\"\"x\"\")\";;EUR;;;unit_cost;0,0;"
              "https://www.amazon.de/dp/B000000002\r\n");
}

TEST(Csv, ATextThatASpreadsheetWouldRunIsUnarmedAndANumberIsNot)
{
    const auto lines = parsed(csvOf({test::armedRow(), test::yenRow()}, CsvDialect::Standard,
                                    columnsNamed({"title", "brand", "profile", "profit"})),
                              u',');
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[1][0], u"'=HYPERLINK(\"http://evil.example\";\"x\")");
    EXPECT_EQ(lines[1][1], u"'\t@SUM(1)");
    EXPECT_EQ(lines[1][2], u"'-1+1");
    EXPECT_EQ(lines[2][3], u"-1234");
}

TEST(Csv, KeepaHeadingsComeFirstAndOursEndTheLine)
{
    const auto lines = parsed(csvOf({test::fullRow()}, CsvDialect::Keepa, {}), u',');
    ASSERT_EQ(lines.size(), 2U);
    const QString heading = lines[0].join(u'|');
    EXPECT_TRUE(heading.startsWith(QStringLiteral("Locale|Image|Title|ASIN|Product Codes: UPC|Product Codes: EAN|Brand|"
                                                  "Categories: Root|Sales Rank: Current|Sales Rank: 30 days avg.|"
                                                  "Sales Rank: 90 days avg.|")))
        << heading.toStdString();
    EXPECT_TRUE(heading.endsWith(QStringLiteral(
        "|Score|Coverage %|Verdict|Buy Cost|Cost Basis|Max Cost|Profit|ROI %|ROI Method|Margin %|Breakeven|"
        "Est. Sales/Month (low)|Est. Sales/Month (high)|Price|Currency|Price Source|Fee Table|Cache|Data Age (h)|"
        "Fetched At (UTC)|Keepa Last Update (UTC)|Tokens Spent|Profile|App Version")))
        << heading.toStdString();
    EXPECT_EQ(lines[1].front(), u"com");
    EXPECT_EQ(lines[1].back(), u"1.2.3");
    EXPECT_EQ(lines[1][lines[0].indexOf(QStringLiteral("Product Codes: EAN"))], u"0012345678905");
    EXPECT_EQ(lines[1][lines[0].indexOf(QStringLiteral("Fee Table"))], u"table");
}

TEST(Csv, EveryColumnIsExportedInEveryDialect)
{
    for (const auto dialect : {CsvDialect::Standard, CsvDialect::Semicolon, CsvDialect::Keepa}) {
        const QChar separator = dialect == CsvDialect::Semicolon ? u';' : u',';
        const auto lines = parsed(
            csvOf({test::fullRow(), test::bareRow(), test::yenRow(), test::armedRow()}, dialect, test::everyColumn()),
            separator);
        ASSERT_EQ(lines.size(), 5U);
        for (const auto& line : lines)
            EXPECT_EQ(line.size(), lines[0].size());
        EXPECT_EQ(lines[0].size(), QSet<QString>(lines[0].begin(), lines[0].end()).size())
            << "a heading is there twice";
        for (const auto& column : domain::columns()) {
            const bool keepa = dialect == CsvDialect::Keepa && column.keepaName;
            const auto at = lines[0].indexOf(QString::fromUtf8(keepa ? column.keepaName : column.exportName));
            ASSERT_GE(at, 0) << column.key;
            EXPECT_FALSE(lines[1][at].isEmpty()) << column.key;
            EXPECT_EQ(lines[2][at].isEmpty(),
                      !column.cell.known(test::bareRow()) || column.cell.value(test::bareRow()).index() == 0)
                << column.key;
        }
    }
}

TEST(Csv, AnAmountInAnotherCurrencyDoesNotPassForTheMarketplaces)
{
    domain::Row row = test::bareRow();
    row.score.profit = domain::Money{-500, domain::Currency::EUR};
    const auto lines = parsed(csvOf({row}, CsvDialect::Standard, columnsNamed({"profit"})), u',');
    EXPECT_EQ(lines.at(1), (QStringList{QStringLiteral("'-5.00 EUR"), QStringLiteral("USD")}));
}

TEST(Csv, ALineIsNeverBlank)
{
    EXPECT_EQ(csvOf({test::bareRow()}, CsvDialect::Standard, columnsNamed({"title"})), "\xEF\xBB\xBFTitle\r\n\"\"\r\n");
}

TEST(Csv, AFullDeviceIsAStorageError)
{
    const std::vector<domain::Row> rows(500, test::fullRow());
    test::NarrowDevice enough(1 << 30);
    ASSERT_TRUE(writeCsv(enough, rows, {}));
    test::NarrowDevice device(enough.taken().size() - 1);
    const auto status = writeCsv(device, rows, {});
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().kind, base::ErrorKind::Storage);
    EXPECT_TRUE(status.error().detail.contains(QStringLiteral("no space left")));
}

TEST(Tsv, Golden)
{
    EXPECT_EQ(tsvOf({test::fullRow(), test::armedRow()}, columnsNamed({"title", "brand", "price", "drops30"})),
              "Title\tBrand\tPrice\tCurrency\tPrice Source\tSales Rank: Drops last 30 days\n"
              "The \"Big\" Book, Second Edition\tPlain & Sons\t24.99\tUSD\tbuy_box\t20\n"
              "'=HYPERLINK(\"http://evil.example\";\"x\")\t' @SUM(1)\t\tEUR\t\t\n");
}

TEST(Tsv, EveryColumnIsExported)
{
    const auto lines
        = QString::fromStdString(tsvOf({test::fullRow(), test::bareRow()}, test::everyColumn())).split(u'\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_EQ(lines[0].count(u'\t'), lines[1].count(u'\t'));
    EXPECT_EQ(lines[0].count(u'\t'), lines[2].count(u'\t'));
    for (const auto& column : domain::columns())
        EXPECT_TRUE(lines[0].split(u'\t').contains(QString::fromUtf8(column.exportName))) << column.key;
}
