// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as typed, texts as shown, errors as told.
#include "desktop/error_text.h"
#include "desktop/format.h"
#include "desktop/icons.h"
#include "desktop/number_entry.h"
#include "desktop/sample_rows.h"
#include "desktop/summary_text.h"

#include <gtest/gtest.h>

namespace {

using namespace desktop;

TEST(NumberEntry, ReadsWhatPeopleType)
{
    EXPECT_EQ(readNumber(u"10k", 0), 10'000);
    EXPECT_EQ(readNumber(u"1.5M", 0), 1'500'000);
    EXPECT_EQ(readNumber(u"1,5k", 0), 1'500);
    EXPECT_EQ(readNumber(u"12,50", 2), 1250);
    EXPECT_EQ(readNumber(u"12.5", 2), 1250);
    EXPECT_EQ(readNumber(u"10,000", 0), 10'000);
    EXPECT_EQ(readNumber(u"10.000", 0), 10'000);
    EXPECT_EQ(readNumber(u"1,250.00", 2), 125'000);
    EXPECT_EQ(readNumber(u"1.250,00", 2), 125'000);
    EXPECT_EQ(readNumber(u"1\u202f250\u202f000", 0), 1'250'000);
    EXPECT_EQ(readNumber(u"abc", 0), std::nullopt);
    EXPECT_EQ(readNumber(u"-5", 0), std::nullopt);
    EXPECT_EQ(readNumber(u"12.345", 0), 12'345);
    EXPECT_EQ(readNumber(u"1.2", 0), std::nullopt);
}

TEST(NumberEntry, ReadsBackWhatItWritesInEveryLocale)
{
    for (const char* name : {"en_US", "de_DE", "fr_FR", "de_CH", "ja_JP", "pt_BR", "en_IN"}) {
        const QLocale locale(QString::fromLatin1(name));
        for (const std::int64_t value : {0, 5, 99, 100, 1250, 125'000, 1'250'050, 99'999'999}) {
            for (const int decimals : {0, 2}) {
                const QString text = writeNumber(value, decimals, locale);
                EXPECT_EQ(readNumber(text, decimals), value) << name << ' ' << qPrintable(text);
            }
        }
    }
}

TEST(Format, MoneyFollowsCurrencyAndLocale)
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    EXPECT_EQ(moneyText({2499, domain::Currency::USD}, english), QStringLiteral("$24.99"));
    EXPECT_EQ(moneyText({2499, domain::Currency::JPY}, english), QStringLiteral("¥2,499"));
    const QString french = moneyText({2499, domain::Currency::EUR}, QLocale(QLocale::French));
    EXPECT_TRUE(french.startsWith(QStringLiteral("24,99"))) << qPrintable(french);
    EXPECT_TRUE(french.endsWith(QStringLiteral("€")));
}

TEST(Format, UnknownIsADashInEveryColumn)
{
    const auto row = test::sampleRow(3);
    for (const auto& column : domain::columns()) {
        if (!column.cell.known(row))
            EXPECT_EQ(cellText(column, row, QLocale::c()), unknownText()) << column.key;
    }
}

TEST(Format, BadgeTellsAgeOrTokens)
{
    EXPECT_TRUE(badgeText(test::sampleRow(1, domain::Outcome::Hit)).startsWith(QStringLiteral("HIT 3 h")));
    EXPECT_TRUE(badgeText(test::sampleRow(1, domain::Outcome::Miss)).startsWith(QStringLiteral("MISS 1 token")));
}

TEST(ErrorText, EveryKindHasItsSentence)
{
    QStringList headlines;
    for (int kind = 0; kind <= static_cast<int>(base::ErrorKind::Bug); ++kind) {
        const auto text = textOf({static_cast<base::ErrorKind>(kind), QStringLiteral("the detail"), {}});
        EXPECT_FALSE(text.headline.isEmpty());
        EXPECT_FALSE(text.meaning.isEmpty());
        EXPECT_EQ(text.actionLabel.isEmpty(), text.action == ErrorAction::None);
        EXPECT_EQ(text.detail, QStringLiteral("the detail"));
        headlines += text.headline;
    }
    EXPECT_EQ(headlines.removeDuplicates(), 0);
}

TEST(ErrorText, AQueryThatCannotBeAskedSaysWhy)
{
    domain::SearchQuery query;
    EXPECT_FALSE(problemOf(query).isEmpty());
    query.filters.insert_or_assign(QStringLiteral("bsr"), domain::Bounds{1, 100});
    EXPECT_EQ(problemOf(query), QString());
    query.source = domain::DiscoverySource::BestSellers;
    EXPECT_FALSE(problemOf(query).isEmpty());
}

TEST(SummaryText, FunnelNamesWhatRemovedRows)
{
    domain::Summary summary;
    summary.rows = 140;
    summary.funnel = {{QStringLiteral("discovered"), 300, {}},
                      {QStringLiteral("min_roi"), {}, 160},
                      {QStringLiteral("shown"), 140, {}}};
    const QString text = funnelText(summary, QLocale::c());
    EXPECT_TRUE(text.contains(QStringLiteral("300")) && text.contains(QStringLiteral("160"))) << qPrintable(text);
    summary.funnel[1].removed = 0;
    EXPECT_EQ(funnelText(summary, QLocale::c()), QString());
}

TEST(ProgressText, CountsDownToTheSecond)
{
    const base::Timestamp now = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1);
    using std::chrono::seconds;
    sourcing::Progress progress{
        .done = 3, .wanted = 9, .wait = sourcing::Wait{sourcing::WaitingFor::Tokens, now + seconds(103)}};
    EXPECT_TRUE(progressText(progress, now, QLocale::c()).endsWith(u"waiting for tokens, 1:43"));
    EXPECT_TRUE(progressText(progress, now + seconds(98), QLocale::c()).endsWith(u" 0:05"));
    EXPECT_FALSE(progressText(progress, now + seconds(103), QLocale::c()).contains(u"waiting"));
    progress.wait->what = sourcing::WaitingFor::Keepa;
    EXPECT_TRUE(progressText(progress, now, QLocale::c()).contains(u"does not answer"));
    progress.wait->what = sourcing::WaitingFor::OtherProgram;
    EXPECT_TRUE(progressText(progress, now, QLocale::c()).contains(u"making the same search"));
    progress.wait->products = 7;
    EXPECT_TRUE(progressText(progress, now, QLocale::c()).contains(u"another Gleaner that is fetching"));
}

TEST(Icons, EveryOneIsDrawn)
{
    QStringList names{QStringLiteral("search"), QStringLiteral("close"), QStringLiteral("token")};
    for (int i = 0; i <= static_cast<int>(domain::Outcome::Off); ++i)
        names += iconName(static_cast<domain::Outcome>(i));
    for (int i = 0; i < domain::kWarnings; ++i)
        names += iconName(static_cast<domain::WarningKind>(i));
    for (const QString& name : names) {
        const auto pixmap = iconPixmap(name, 16, 2.0, Qt::red);
        ASSERT_EQ(pixmap.width(), 32) << qPrintable(name);
        EXPECT_EQ(pixmap.toImage().pixelColor(0, 0).alpha(), 0) << qPrintable(name);
    }
}

} // namespace
