// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A user's own fee tables, and Keepa's figures held against the tables.
#include "scoring/explain.h"
#include "scoring/json_lines.h"
#include "scoring/made_products.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace domain;
using namespace test;
using scoring::FeeTables;

namespace {

QByteArray builtInUs()
{
    (void)reference(); // makes the resources known
    QFile file(QStringLiteral(":/fees/us-2026-01-15.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray changed(QByteArray json, const char* from, const char* to)
{
    EXPECT_TRUE(json.contains(from)) << from;
    return json.replace(from, to);
}

void write(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    QFile file(folder.filePath(QLatin1String(name)));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(content), content.size());
}

std::optional<ExplainRow> explained(const ProductFacts& facts, const char* key)
{
    const auto rows = scoring::explain(facts, scored(facts), {});
    const auto found
        = std::ranges::find(rows, QLatin1String(key), [](const auto& row) { return QLatin1String(row.key); });
    return found == rows.end() ? std::nullopt : std::optional(*found);
}

} // namespace

TEST(JsonLines, FindWhatAPathNames)
{
    const QByteArray json = "{\n \"a\": \"x}\\\"]\",\n \"b\": [1,\n  {\"c\": [],\n   \"d\": 2}],\n \"e\": {}\n}";
    EXPECT_EQ(scoring::lineOf(json, u""), 1);
    EXPECT_EQ(scoring::lineOf(json, u".a"), 2);
    EXPECT_EQ(scoring::lineOf(json, u".b"), 3);
    EXPECT_EQ(scoring::lineOf(json, u".b[1]"), 4);
    EXPECT_EQ(scoring::lineOf(json, u".b[1].c"), 4);
    EXPECT_EQ(scoring::lineOf(json, u".b[1].d"), 5);
    EXPECT_EQ(scoring::lineOf(json, u".e"), 6);
    EXPECT_EQ(scoring::lineOf(json, u".b[1].none"), 4); // the object that has none
    EXPECT_EQ(scoring::lineOf(json, u".b[7]"), 3);
    EXPECT_EQ(scoring::lineOf("[]", u".x"), 1);
}

TEST(FeeOverrides, AUsersTableWinsOnItsDaysAlone)
{
    auto tables = FeeTables::builtIn().value();
    // Begins before the built-in one, ends on 30 June.
    auto own = changed(builtInUs(), "\"valid_from\": \"2026-01-15\",\n  \"valid_to\": null",
                       "\"valid_from\": \"2026-01-01\",\n  \"valid_to\": \"2026-06-30\"");
    own = changed(own, "\"minimum\": 30", "\"minimum\": 45");
    ASSERT_TRUE(tables.add(own, QStringLiteral("own.json"), FeeTables::Origin::User));
    const auto minimumOn = [&tables](unsigned month, unsigned day) {
        const base::Timestamp then{std::chrono::sys_days(std::chrono::year(2026) / int(month) / int(day))};
        return tables.find(Marketplace::Us, then)->referralMinimum;
    };
    EXPECT_EQ(minimumOn(1, 2), 45); // no built-in one yet
    EXPECT_EQ(minimumOn(6, 30), 45);
    EXPECT_EQ(minimumOn(7, 1), 30);
    EXPECT_EQ(tables.find(Marketplace::Us, kNow)->userFile, QString());
    EXPECT_EQ(tables.all().size(), reference().fees.all().size() + 1);
}

TEST(FeeOverrides, AFileOfMoreThanAMegabyteIsNone)
{
    QTemporaryDir folder;
    constexpr qsizetype kMost = 1 << 20;
    write(folder, "a.json", builtInUs().leftJustified(kMost));
    write(folder, "b.json", builtInUs().leftJustified(kMost + 1));
    scoring::FeeTables tables;
    const QStringList problems = tables.addFolder(folder.path());
    ASSERT_EQ(problems.size(), 1);
    EXPECT_TRUE(problems[0].contains(u"b.json: is too large")) << problems[0].toStdString();
    EXPECT_EQ(tables.all().size(), 1U);
}

TEST(FeeOverrides, ABadFileIsToldWithItsLineAndLeftOut)
{
    QTemporaryDir folder;
    write(folder, "a-good.json", changed(builtInUs(), "\"minimum\": 30", "\"minimum\": 31"));
    write(folder, "b-syntax.json", changed(builtInUs(), "\"valid_from\":", "\"valid_from\""));
    write(folder, "c-range.json", changed(builtInUs(), "\"minimum\": 30", "\"minimum\": -1"));
    write(folder, "notes.txt", "not a table");
    auto tables = FeeTables::builtIn().value();
    const QStringList problems = tables.addFolder(folder.path());
    ASSERT_EQ(problems.size(), 2);
    EXPECT_TRUE(problems[0].contains(u"b-syntax.json, line 3: ")) << problems[0].toStdString();
    EXPECT_TRUE(problems[1].contains(u"c-range.json, line 8: .referral.minimum is out of range"))
        << problems[1].toStdString();
    const auto* inForce = tables.find(Marketplace::Us, kNow);
    EXPECT_EQ(inForce->referralMinimum, 31);
    EXPECT_TRUE(inForce->userFile.endsWith(u"a-good.json"));
    EXPECT_TRUE(FeeTables::builtIn()->addFolder(folder.filePath(QStringLiteral("none"))).isEmpty());
}

TEST(FeeDifference, IsKeepasFiguresLessTheTables)
{
    auto facts = book(); // by the table: referral 3.00, closing 1.80, pick & pack 4.60
    EXPECT_FALSE(scored(facts).fees.difference); // Keepa tells none
    facts.pickAndPackFee = 491; // against 4.60 and the surcharge of 3.5 %, which Keepa's figure holds: 4.76
    EXPECT_EQ(amount(scored(facts).fees.difference), 15);
    facts.closingFee = 150;
    EXPECT_EQ(amount(scored(facts).fees.difference), 15 - 30);
    facts.referralFeeBasisPoints = 1700; // 3.40 against 3.00
    EXPECT_EQ(amount(scored(facts).fees.difference), 15 - 30 + 40);
    const auto row = explained(facts, "fee_difference");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->value, u"0.25 USD");
    EXPECT_EQ(row->source, u"us table of 2026-01-15");
    EXPECT_TRUE(row->contribution.isEmpty()); // it is part of no sum
}

TEST(FeeDifference, IsZeroWhereTheyAgreeAndUnknownWithoutATable)
{
    auto facts = book();
    facts.pickAndPackFee = 476; // 4.60 and the surcharge
    facts.referralFeeBasisPoints = 1500;
    EXPECT_EQ(amount(scored(facts).fees.difference), 0);
    auto yen = product(Marketplace::Jp, 465392, 1'980);
    yen.pickAndPackFee = 318;
    yen.referralFeeBasisPoints = 1500;
    EXPECT_FALSE(scored(yen).fees.difference);
    EXPECT_FALSE(explained(yen, "fee_difference"));
}
