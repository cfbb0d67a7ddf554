// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What changes the filters as a whole: undo and redo, a link of Keepa's Product Finder, and the chips above the table.
#include "desktop/filter_chips.h"
#include "desktop/filter_editor.h"
#include "desktop/filter_panel.h"
#include "desktop/notice_strip.h"
#include "domain/filter_samples.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>

namespace {

using namespace desktop;
using domain::Bounds;
using domain::SearchQuery;

const QString kRank = QStringLiteral("bsr");
const QString kPrice = QStringLiteral("price");

class FilterEdits : public ::testing::Test {
protected:
    void SetUp() override
    {
        panel.setOpenGroups(QStringLiteral("basics,demand"));
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
    }

    QLineEdit* end(const char* key, int place)
    {
        auto* editor = panel.findChild<FilterEditor*>(QStringLiteral("filter_%1").arg(QLatin1String(key)));
        return editor->findChildren<QLineEdit*>().at(place);
    }

    void type(const char* key, int place, const QString& text)
    {
        end(key, place)->setFocus();
        QTest::keyClicks(end(key, place), text);
    }

    QAction* action(const char* name) { return panel.findChild<QAction*>(QLatin1String(name)); }

    FilterPanel panel;
};

QString linkTo(const SearchQuery& query)
{
    const QByteArray json = QJsonDocument(query.selection()).toJson(QJsonDocument::Compact);
    return QStringLiteral("https://keepa.com/#!finder/")
        + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(json)));
}

} // namespace

TEST_F(FilterEdits, TypingIntoOneFieldIsOneStep)
{
    type("bsr", 0, QStringLiteral("10000"));
    type("price", 1, QStringLiteral("25"));
    const auto both = panel.query();
    ASSERT_EQ(both.filters.size(), 2U);
    action("undoFilters")->trigger();
    EXPECT_EQ(panel.query().filters, (domain::FilterSet{{kRank, Bounds{10'000, std::nullopt}}}));
    action("undoFilters")->trigger();
    EXPECT_TRUE(panel.query().filters.empty());
    EXPECT_FALSE(action("undoFilters")->isEnabled());
    action("redoFilters")->trigger();
    action("redoFilters")->trigger();
    EXPECT_EQ(panel.query(), both);
    EXPECT_FALSE(action("redoFilters")->isEnabled());
}

TEST_F(FilterEdits, WhatIsTakenBackWhileTypingLeavesNoStep)
{
    type("bsr", 0, QStringLiteral("1"));
    QTest::keyClick(end("bsr", 0), Qt::Key_Backspace);
    EXPECT_FALSE(action("undoFilters")->isEnabled());
    type("bsr", 0, QStringLiteral("7"));
    EXPECT_TRUE(action("undoFilters")->isEnabled());
}

TEST_F(FilterEdits, AFieldUndoesItsOwnTypingAndThePanelTheRest)
{
    type("bsr", 0, QStringLiteral("10000"));
    type("price", 0, QStringLiteral("12"));
    QTest::keyClick(end("price", 0), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(panel.query().filters.contains(kPrice)) << "the field's own";
    EXPECT_TRUE(panel.query().filters.contains(kRank));
    ASSERT_FALSE(end("price", 0)->isUndoAvailable());
    QTest::keyClick(end("price", 0), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(panel.query().filters.empty()) << "the panel's";
    end("title", 0)->setFocus();
    QTest::keyClick(end("title", 0), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(panel.query().filters, (domain::FilterSet{{kRank, Bounds{10'000, std::nullopt}}}));
}

TEST_F(FilterEdits, TheMarketplaceComesBackWithItsCategories)
{
    SearchQuery query;
    query.filters.emplace(QStringLiteral("category"), QStringList{QStringLiteral("283155")});
    panel.editQuery(query);
    auto* list = panel.findChild<QComboBox*>(QStringLiteral("marketplace"));
    list->setCurrentIndex(list->findData(static_cast<int>(domain::Marketplace::De)));
    EXPECT_TRUE(panel.query().filters.empty());
    QSignalSpy chosen(&panel, &FilterPanel::marketplaceChosen);
    action("undoFilters")->trigger();
    EXPECT_EQ(panel.query(), query);
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(FilterEdits, AnotherSearchHasNothingToUndo)
{
    type("bsr", 0, QStringLiteral("10000"));
    SearchQuery other;
    other.filters.emplace(kPrice, Bounds{1'000, std::nullopt});
    panel.setQuery(other);
    EXPECT_FALSE(action("undoFilters")->isEnabled());
    panel.findChild<QPushButton*>(QStringLiteral("clearButton"))->click();
    EXPECT_TRUE(panel.query().filters.empty());
    action("undoFilters")->trigger();
    EXPECT_EQ(panel.query(), other);
}

TEST_F(FilterEdits, APastedLinkFillsTheForm)
{
    SearchQuery query;
    query.filters = {{kRank, Bounds{10'000, 50'000}},
                     {kPrice, Bounds{1'500, 6'000}},
                     {QStringLiteral("brand"), QStringList{QStringLiteral("Acme"), QStringLiteral("!Other")}},
                     {QStringLiteral("hazmat"), QStringList{QStringLiteral("no")}}};
    QApplication::clipboard()->setText(linkTo(query));
    end("title", 0)->setFocus();
    QTest::keyClick(end("title", 0), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(panel.query(), query);
    EXPECT_EQ(end("title", 0)->text(), QString());
    auto* notice = panel.findChild<NoticeStrip*>(QStringLiteral("notice"));
    EXPECT_TRUE(notice->text().contains(u'4')) << notice->text().toStdString();
    notice->findChild<QPushButton*>(QStringLiteral("noticeAction"))->click();
    EXPECT_TRUE(panel.query().filters.empty());
    EXPECT_TRUE(notice->isHidden());
}

TEST_F(FilterEdits, WhatALinkHoldsBesidesIsListed)
{
    panel.fillFrom(QStringLiteral(R"({"current_SALES_lte": 9000, "isLowestOffer": true, "current_AMAZON_lte": -1})"));
    EXPECT_EQ(panel.query().filters, (domain::FilterSet{{kRank, Bounds{std::nullopt, 9'000}}}));
    const QString told = panel.findChild<NoticeStrip*>(QStringLiteral("notice"))->text();
    EXPECT_TRUE(told.contains(QStringLiteral("isLowestOffer = true"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("current_AMAZON_lte = -1")));
}

TEST_F(FilterEdits, WhatIsNoLinkChangesNothing)
{
    type("bsr", 0, QStringLiteral("10000"));
    const auto before = panel.query();
    QApplication::clipboard()->setText(QStringLiteral("kettle"));
    action("pasteLink")->trigger();
    EXPECT_EQ(panel.query(), before);
    EXPECT_FALSE(panel.findChild<NoticeStrip*>(QStringLiteral("notice"))->text().isEmpty());
    end("title", 0)->setFocus();
    QTest::keyClick(end("title", 0), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(end("title", 0)->text(), QStringLiteral("kettle")) << "other text is pasted as ever";
}

namespace {

QStringList chipTexts(const FilterChips& chips)
{
    QStringList texts;
    for (const auto* chip : chips.findChildren<QToolButton*>()) {
        if (!chip->isHidden() && chip->objectName() != u"clearChips")
            texts += chip->text();
    }
    return texts;
}

QToolButton* chipOf(const FilterChips& chips, const QString& start)
{
    for (auto* chip : chips.findChildren<QToolButton*>()) {
        if (!chip->isHidden() && chip->text().startsWith(start))
            return chip;
    }
    return nullptr;
}

SearchQuery threeFilters()
{
    SearchQuery query;
    query.filters = {{QStringLiteral("category"), QStringList{QStringLiteral("283155")}},
                     {kRank, Bounds{10'000, 50'000}},
                     {QStringLiteral("amazon"), QStringList{QStringLiteral("absent")}},
                     {QStringLiteral("max"), Bounds{std::nullopt, 200}}};
    return query;
}

} // namespace

TEST(FilterChipsTest, EveryFilterThatIsSetHasOneInWords)
{
    FilterChips chips;
    for (const auto& filter : domain::filters()) {
        for (const auto& value : test::filterSamples(filter)) {
            SearchQuery query;
            query.filters.emplace(QString::fromLatin1(filter.key), value);
            chips.setQuery(query);
            const bool isLimit = qstrcmp(filter.key, "max") == 0;
            EXPECT_EQ(chips.isHidden(), isLimit) << filter.key;
            const QStringList texts = chipTexts(chips);
            ASSERT_EQ(texts.size(), isLimit ? 0 : 1) << filter.key;
            if (!isLimit)
                EXPECT_FALSE(texts.front().endsWith(QStringLiteral(": "))) << texts.front().toStdString();
        }
    }
}

TEST(FilterChipsTest, SayWhatIsSetWithItsUnit)
{
    FilterChips chips;
    auto query = threeFilters();
    query.filters.emplace(QStringLiteral("weight"), Bounds{std::nullopt, 500});
    query.filters.emplace(QStringLiteral("brand"), QStringList{QStringLiteral("!Acme")});
    chips.setQuery(query);
    EXPECT_EQ(chipTexts(chips),
              (QStringList{QStringLiteral("Category: Books"), QStringLiteral("Sales rank: 10,000–50,000"),
                           QStringLiteral("Amazon: Not on the listing"), QStringLiteral("Brand: not Acme"),
                           QStringLiteral("Package weight: ≤ 500 g")}));
}

TEST(FilterChipsTest, AreRemovedByMouseAndByKey)
{
    QWidget window;
    auto* chips = new FilterChips(&window);
    chips->setQuery(threeFilters());
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QSignalSpy edited(chips, &FilterChips::queryEdited);
    QTest::mouseClick(chipOf(*chips, QStringLiteral("Sales rank")), Qt::LeftButton);
    ASSERT_EQ(edited.count(), 1);
    auto left = threeFilters();
    left.filters.erase(kRank);
    EXPECT_EQ(edited.takeFirst().front().value<SearchQuery>(), left);
    auto* category = chipOf(*chips, QStringLiteral("Category"));
    category->setFocus();
    QTest::keyClick(category, Qt::Key_Right);
    auto* amazon = chipOf(*chips, QStringLiteral("Amazon"));
    EXPECT_TRUE(amazon->hasFocus());
    QTest::keyClick(amazon, Qt::Key_Delete);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(chipTexts(*chips).size(), 1);
    EXPECT_TRUE(window.focusWidget() && !window.focusWidget()->isHidden()) << "the focus stays in the row";
}

TEST(FilterChipsTest, ClearAllKeepsHowManyAreLookedAt)
{
    FilterChips chips;
    chips.setQuery(threeFilters());
    QSignalSpy edited(&chips, &FilterChips::queryEdited);
    chips.findChild<QToolButton*>(QStringLiteral("clearChips"))->click();
    ASSERT_EQ(edited.count(), 1);
    const auto query = edited.front().front().value<SearchQuery>();
    EXPECT_EQ(query.filters, (domain::FilterSet{{QStringLiteral("max"), Bounds{std::nullopt, 200}}}));
    EXPECT_TRUE(chips.isHidden());
}

TEST(FilterChipsTest, WrapIntoLines)
{
    QWidget window;
    auto* chips = new FilterChips(&window);
    SearchQuery query;
    for (const auto& filter : domain::filters())
        query.filters.emplace(QString::fromLatin1(filter.key), test::filterSamples(filter).front());
    chips->setQuery(query);
    const int wide = chips->heightForWidth(1600);
    EXPECT_GT(chips->heightForWidth(500), 2 * wide);
    EXPECT_LE(chips->minimumSizeHint().width(), 500);
}
