// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/filter_panel.h"

#include "desktop/filter_editor.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace {

using desktop::FilterEditor;
using desktop::FilterPanel;

domain::FilterValue sampleValue(const domain::Filter& filter)
{
    switch (filter.shape) {
    case domain::FilterShape::Categories:
        return QStringList{QStringLiteral("283155"), QStringLiteral("4711")};
    case domain::FilterShape::Choice:
        return QStringList{QString::fromLatin1(filter.choices.back().key)};
    case domain::FilterShape::Range:
        return domain::Bounds{1250, 1'500'050};
    case domain::FilterShape::AtLeast:
        return domain::Bounds{35, std::nullopt};
    case domain::FilterShape::AtMost:
        break;
    }
    return domain::Bounds{std::nullopt, 120};
}

QLineEdit* end(FilterPanel& panel, const char* key, int place)
{
    auto* editor = panel.findChild<FilterEditor*>(QStringLiteral("filter_%1").arg(QLatin1String(key)));
    return editor->findChildren<QLineEdit*>().at(place);
}

TEST(FilterPanel, EveryFilterGoesInAndComesOut)
{
    for (const auto& filter : domain::filters()) {
        FilterPanel panel;
        domain::SearchQuery query;
        query.depth = domain::Depth::BuyBox;
        query.filters.insert_or_assign(QString::fromLatin1(filter.key), sampleValue(filter));
        panel.setQuery(query);
        EXPECT_EQ(panel.query(), query) << filter.key;
        panel.setQuery({});
        EXPECT_EQ(panel.query(), domain::SearchQuery()) << filter.key;
    }
}

TEST(FilterPanel, ReadsNumbersAsTyped)
{
    FilterPanel panel;
    QTest::keyClicks(end(panel, "bsr", 0), QStringLiteral("10k"));
    QTest::keyClicks(end(panel, "bsr", 1), QStringLiteral("1.5M"));
    QTest::keyClicks(end(panel, "price", 0), QStringLiteral("12,50"));
    const auto filters = panel.query().filters;
    EXPECT_EQ(std::get<domain::Bounds>(filters.at(QStringLiteral("bsr"))), (domain::Bounds{10'000, 1'500'000}));
    EXPECT_EQ(std::get<domain::Bounds>(filters.at(QStringLiteral("price"))), (domain::Bounds{1250, std::nullopt}));
}

TEST(FilterPanel, SaysAtOnceWhatIsWrong)
{
    FilterPanel panel;
    QSignalSpy searches(&panel, &FilterPanel::searchRequested);
    QTest::keyClicks(end(panel, "bsr", 0), QStringLiteral("50k"));
    QTest::keyClicks(end(panel, "bsr", 1), QStringLiteral("10k"));
    EXPECT_FALSE(panel.problem().isEmpty());
    QTest::keyClick(end(panel, "bsr", 1), Qt::Key_Return);
    EXPECT_EQ(searches.count(), 0);
    end(panel, "bsr", 1)->clear();
    QTest::keyClicks(end(panel, "bsr", 1), QStringLiteral("90k"));
    EXPECT_EQ(panel.problem(), QString());
    QTest::keyClick(end(panel, "bsr", 1), Qt::Key_Return);
    EXPECT_EQ(searches.count(), 1);
}

TEST(FilterPanel, PicksCategoriesByNameAndNumber)
{
    FilterPanel panel;
    auto* search = end(panel, "category", 0);
    for (const auto& text : {QStringLiteral("books"), QStringLiteral("4711"), QStringLiteral("Books")}) {
        QTest::keyClicks(search, text);
        QTest::keyClick(search, Qt::Key_Return);
    }
    EXPECT_EQ(std::get<QStringList>(panel.query().filters.at(QStringLiteral("category"))),
              (QStringList{QStringLiteral("283155"), QStringLiteral("4711")}));
    QTest::keyClicks(search, QStringLiteral("no such thing"));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_FALSE(panel.problem().isEmpty());
}

TEST(FilterPanel, RestsBeforeItAsks)
{
    FilterPanel panel;
    QSignalSpy rested(&panel, &FilterPanel::queryRested);
    QTest::keyClicks(end(panel, "bsr", 0), QStringLiteral("10000"));
    EXPECT_EQ(rested.count(), 0);
    EXPECT_TRUE(rested.wait());
    EXPECT_EQ(rested.count(), 1);
}

} // namespace
