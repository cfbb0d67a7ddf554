// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/quick_filter.h"

#include "desktop/format.h"
#include "desktop/quick_filter_field.h"
#include "desktop/sample_rows.h"
#include "desktop/words.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace {

using desktop::QuickFilter;

bool passes(const QString& filter, const domain::Row& row)
{
    return QuickFilter::parse(filter).matches(row, QuickFilter::searchText(row));
}

domain::Row sample()
{
    auto facts = std::make_shared<domain::ProductFacts>(domain::ProductFacts{.asin = test::asinNumber(4)});
    facts->title = QStringLiteral("Café press, French - 1 litre");
    facts->brand = QStringLiteral("Acme");
    facts->fetchedAt = base::Timestamp(std::chrono::hours(1000));
    domain::Row row;
    row.shownAt = base::Timestamp(std::chrono::hours(1030));
    row.score.price = domain::SellPrice{.now = {2450, domain::Currency::USD}};
    row.score.roi = domain::Hundredths{-450};
    row.score.verdict = domain::Verdict::StrongBuy;
    row.score.warnings.raise(domain::WarningKind::Hazmat);
    facts->amazon = domain::AmazonAvailability::None;
    row.facts = std::move(facts);
    return row;
}

TEST(QuickFilter, TakesWordsQuotesAndExclusions)
{
    const auto row = sample();
    EXPECT_TRUE(passes(QStringLiteral("CAFÉ acme"), row));
    EXPECT_TRUE(passes(QStringLiteral("\"press, french\""), row));
    EXPECT_FALSE(passes(QStringLiteral("\"french press\""), row));
    EXPECT_FALSE(passes(QStringLiteral("-acme"), row));
    EXPECT_TRUE(passes(QStringLiteral("press -kettle"), row));
    EXPECT_FALSE(passes(QStringLiteral("-\"1 litre\""), row));
    EXPECT_TRUE(passes(QStringLiteral("\"- 1\""), row)) << "inside quotes a minus is a minus";
    EXPECT_TRUE(passes(QStringLiteral("  "), row));
}

TEST(QuickFilter, TakesConditionsByKeyShortNameAndLabel)
{
    const auto row = sample();
    EXPECT_TRUE(passes(QStringLiteral("price>24.4"), row));
    EXPECT_TRUE(passes(QStringLiteral("price <= $24,50"), row));
    EXPECT_FALSE(passes(QStringLiteral("price>24.50"), row));
    EXPECT_TRUE(passes(QStringLiteral("roi<0 roi>=-4.5%"), row));
    EXPECT_TRUE(passes(QStringLiteral("ROI_percent≤-4.5"), row));
    EXPECT_FALSE(passes(QStringLiteral("-roi<0"), row));
    EXPECT_FALSE(passes(QStringLiteral("bsr<1M"), row)) << "unknown meets no condition";
    EXPECT_TRUE(passes(QStringLiteral("age>1d age<31h age=30"), row));
    EXPECT_TRUE(passes(QStringLiteral("warnings=1"), row));
    EXPECT_TRUE(passes(QStringLiteral("verdict=strong amazon=no"), row));
    EXPECT_FALSE(passes(QStringLiteral("verdict=skip"), row));
    EXPECT_TRUE(passes(QStringLiteral("brand=acme"), row));
}

TEST(QuickFilter, EveryNumericColumnAnswersToKeyAndLabel)
{
    for (const domain::Column& column : domain::columns()) {
        if (!desktop::isNumeric(column.kind) || column.kind == domain::ColumnKind::Time)
            continue;
        const auto byKey = QuickFilter::parse(QString::fromLatin1(column.key) + QStringLiteral(">=0"));
        EXPECT_TRUE(byKey.problems().isEmpty()) << column.key << qPrintable(byKey.problems().join(u' '));
        EXPECT_FALSE(byKey.isEmpty());
        const auto byLabel = QuickFilter::parse(u'"' + desktop::label(column) + QStringLiteral("\"<7k"));
        EXPECT_TRUE(byLabel.problems().isEmpty()) << column.key << qPrintable(byLabel.problems().join(u' '));
        EXPECT_FALSE(byLabel.isEmpty());
    }
}

TEST(QuickFilter, WhatIsNotUnderstoodIsToldAndFiltersNothing)
{
    const auto row = sample();
    const auto problemOf
        = [](const char* text) { return QuickFilter::parse(QString::fromUtf8(text)).problems().join(u'|'); };
    EXPECT_TRUE(problemOf("colour>3").contains(QStringLiteral("colour")));
    EXPECT_TRUE(problemOf("roi>abc").contains(QStringLiteral("abc")));
    EXPECT_TRUE(problemOf("roi>").contains(QStringLiteral("ROI")));
    EXPECT_FALSE(problemOf(">30").isEmpty());
    EXPECT_FALSE(problemOf("title>3").isEmpty());
    EXPECT_FALSE(problemOf("roi<>3").isEmpty());
    EXPECT_FALSE(problemOf("\"open").isEmpty());
    EXPECT_TRUE(problemOf("roi>30 bsr<50k -used \"a b\"").isEmpty());
    EXPECT_TRUE(passes(QStringLiteral("press colour>3"), row));
    EXPECT_FALSE(passes(QStringLiteral("kettle colour>3"), row));
}

TEST(QuickFilterField, SaysWhatItDoesNotUnderstand)
{
    desktop::QuickFilterField field(nullptr);
    const QSignalSpy told(&field, &desktop::QuickFilterField::problemChanged);
    QTest::keyClicks(&field, QStringLiteral("roi>x"));
    EXPECT_FALSE(field.problem().isEmpty());
    EXPECT_EQ(field.accessibleDescription(), field.problem());
    field.setText(QStringLiteral("roi>3"));
    EXPECT_TRUE(field.problem().isEmpty());
    EXPECT_TRUE(told.back().at(0).toString().isEmpty());
}

} // namespace
