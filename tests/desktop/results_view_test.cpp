// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results_view.h"

#include "desktop/column_chooser.h"
#include "desktop/cost_entry.h"
#include "desktop/format.h"
#include "desktop/frozen_columns.h"
#include "desktop/results_model.h"
#include "desktop/sample_rows.h"
#include "desktop/selection_summary.h"
#include "desktop/theme.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace {

using namespace desktop;

class ResultsViewTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        applyTheme(*qApp, ThemeMode::Light);
        view.resize(900, 400);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
    }

    static int column(QStringView key) { return ResultsModel::columnOf(key); }
    QPoint headerAt(QStringView key) const
    {
        const auto* header = view.horizontalHeader();
        return {header->sectionViewportPosition(column(key)) + 12, header->height() / 2};
    }
    void clickHeader(QStringView key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view.horizontalHeader()->viewport(), Qt::LeftButton, modifiers, headerAt(key));
    }
    QString topAsin() const { return model.rowAt(view.rowAt(0)).facts->asin.toString(); }
    void scrollDown(int pixels)
    {
        auto* bar = view.verticalScrollBar();
        ASSERT_TRUE(test::waitUntil([=] { return bar->maximum() >= pixels; })) << "the rows are laid out";
        bar->setValue(pixels);
        ASSERT_EQ(bar->value(), pixels);
    }
    FrozenColumns& frozen() const { return *view.findChild<FrozenColumns*>(); }

    ResultsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    ResultsView view{model, nullptr};
};

TEST_F(ResultsViewTest, ShiftClickSortsByOneMoreColumn)
{
    model.append(test::sampleRows(40));
    clickHeader(u"recommendation");
    clickHeader(u"price", Qt::ShiftModifier);
    EXPECT_EQ(model.sortLevels(),
              (std::vector<SortLevel>{{column(u"recommendation"), Qt::AscendingOrder},
                                      {column(u"price"), Qt::DescendingOrder}}));
    clickHeader(u"price", Qt::ShiftModifier);
    EXPECT_EQ(model.sortLevels().at(1).order, Qt::AscendingOrder);
    clickHeader(u"price", Qt::ShiftModifier);
    EXPECT_EQ(model.sortLevels().size(), 1U);
    clickHeader(u"bsr");
    EXPECT_EQ(model.sortLevels(), (std::vector<SortLevel>{{column(u"bsr"), Qt::AscendingOrder}}));
}

TEST_F(ResultsViewTest, TheHeaderShowsThePlaceOfEachSortedColumn)
{
    model.append(test::sampleRows(10));
    const auto picture = [this] { return view.horizontalHeader()->grab().toImage(); };
    const QImage plain = picture();
    model.setSort({{column(u"price"), Qt::DescendingOrder}});
    const QImage one = picture();
    EXPECT_NE(plain, one);
    model.setSort({{column(u"price"), Qt::DescendingOrder}, {column(u"bsr"), Qt::AscendingOrder}});
    const QImage two = picture();
    EXPECT_NE(one, two);
    model.setSort({{column(u"bsr"), Qt::AscendingOrder}, {column(u"price"), Qt::DescendingOrder}});
    EXPECT_NE(two, picture()) << "the places are other ones";
}

TEST_F(ResultsViewTest, TheFirstColumnsStayInViewWhenScrolledSideways)
{
    model.append(test::sampleRows(100));
    EXPECT_EQ(view.columnsInView().front()->key, std::string("cache"));
    view.setFrozenColumns(2);
    EXPECT_FALSE(frozen().isVisible()) << "nothing is scrolled away";
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    ASSERT_TRUE(frozen().isVisible());
    EXPECT_EQ(frozen().breadth(), view.columnWidth(column(u"cache")) + view.columnWidth(column(u"recommendation")));
    EXPECT_EQ(frozen().geometry().left(), view.viewport()->geometry().left());
    scrollDown(777);
    EXPECT_EQ(frozen().verticalScrollBar()->value(), 777);
    EXPECT_EQ(frozen().rowAt(0), view.rowAt(0));
    EXPECT_EQ(frozen().rowViewportPosition(40), view.rowViewportPosition(40));
    // A click on it selects in the table, which keeps the focus.
    QTest::mouseClick(frozen().viewport(), Qt::LeftButton, {}, QPoint(20, frozen().rowViewportPosition(35) + 5));
    EXPECT_EQ(view.selectedRows(), std::vector<int>{35});
    EXPECT_EQ(QApplication::focusWidget(), &view);
    // What the keyboard goes to is not left under it.
    view.setCurrentIndex(model.index(35, column(u"title")));
    EXPECT_GE(view.columnViewportPosition(column(u"title")), frozen().breadth());
    view.horizontalScrollBar()->setValue(0);
    EXPECT_FALSE(frozen().isVisible());
}

TEST_F(ResultsViewTest, AFrozenColumnsWidthAndPlaceAreTheTables)
{
    view.setFrozenColumns(2);
    view.horizontalScrollBar()->setValue(200);
    frozen().horizontalHeader()->resizeSection(column(u"cache"), 150);
    EXPECT_EQ(view.columnWidth(column(u"cache")), 150);
    frozen().horizontalHeader()->moveSection(0, 1);
    EXPECT_EQ(view.horizontalHeader()->logicalIndex(0), column(u"recommendation"));
    EXPECT_EQ(frozen().horizontalHeader()->logicalIndex(0), column(u"recommendation"));
}

TEST_F(ResultsViewTest, StreamedRowsLeaveTheRowAtTheTopWhereItIs)
{
    const auto rows = test::sampleRows(2000);
    model.append(std::span(rows).first(500));
    model.sort(column(u"price"), Qt::DescendingOrder); // those that come belong above all that are there
    scrollDown(26 * 60 + 9);
    const QString top = topAsin();
    const int offset = view.rowViewportPosition(view.rowAt(0));
    for (size_t at = 500; at < rows.size(); at += 100) {
        model.append(std::span(rows).subspan(at, 100));
        ASSERT_EQ(topAsin(), top) << at;
        ASSERT_EQ(view.rowViewportPosition(view.rowAt(0)), offset);
    }
    EXPECT_GT(view.rowAt(0), 900);
}

TEST_F(ResultsViewTest, TheHeadOfAnUntouchedTableShowsTheBestSoFar)
{
    const auto rows = test::sampleRows(300);
    model.sort(column(u"price"), Qt::DescendingOrder);
    model.append(std::span(rows).first(100));
    model.append(std::span(rows).subspan(100));
    EXPECT_EQ(view.verticalScrollBar()->value(), 0);
    view.setCurrentIndex(model.index(0, 0));
    const QString top = topAsin();
    model.append(std::vector{[] {
        auto row = test::sampleRow(301);
        row.score.price->now.amount = 9'999'999;
        return row;
    }()});
    EXPECT_EQ(topAsin(), top) << "now somebody looks at it";
}

TEST_F(ResultsViewTest, CopiesCellsRowsAndAsins)
{
    model.append(test::sampleRows(10));
    view.selectionModel()->select(model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.selectionModel()->select(model.index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.selectionModel()->setCurrentIndex(model.index(3, column(u"price")), QItemSelectionModel::NoUpdate);
    QTest::keyClick(&view, Qt::Key_C);
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              QString(test::asinNumber(2).toString() + u'\n' + test::asinNumber(4).toString()));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              QString(moneyText({2001, domain::Currency::USD}, QLocale()) + u'\n'
                      + moneyText({2003, domain::Currency::USD}, QLocale())));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0].count(u'\t') >= static_cast<qsizetype>(view.columnsInView().size()) - 1, true);
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("Cache\t")));
    EXPECT_TRUE(lines[2].contains(test::asinNumber(4).toString()));
}

TEST_F(ResultsViewTest, KeysTellWhatIsWantedAndTheFocusStays)
{
    model.append(test::sampleRows(10));
    view.selectRow(4);
    std::vector<domain::Asin> told;
    QStringList kinds;
    const auto note = [&](const char* kind, const domain::Row& row) {
        kinds += QString::fromLatin1(kind);
        told.push_back(row.facts->asin);
    };
    QObject::connect(&view, &ResultsView::detailsWanted, &view, [&](const auto& row) { note("details", row); });
    QObject::connect(&view, &ResultsView::chartWanted, &view, [&](const auto& row) { note("chart", row); });
    QObject::connect(&view, &ResultsView::buyWanted, &view, [&](const auto& rows) { note("buy", rows.front()); });
    QObject::connect(&view, &ResultsView::rejectWanted, &view, [&](const auto& rows) { note("reject", rows.front()); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_B, Qt::Key_X, Qt::Key_Enter})
        QTest::keyClick(&view, key);
    EXPECT_EQ(kinds,
              (QStringList{QStringLiteral("details"), QStringLiteral("chart"), QStringLiteral("buy"),
                           QStringLiteral("reject"), QStringLiteral("details")}));
    EXPECT_TRUE(std::ranges::all_of(told, [](auto asin) { return asin == test::asinNumber(5); }));
    EXPECT_EQ(QApplication::focusWidget(), &view);
    EXPECT_EQ(view.selectedRows(), std::vector<int>{4}) << "the space bar does not deselect";
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.selectedRows(), std::vector<int>{5});
}

TEST_F(ResultsViewTest, LayoutSortRowHeightAndFrozenColumnsComeBackByKey)
{
    view.setRowHeight(RowHeight::Roomy);
    view.setFrozenColumns(3);
    view.setColumnShown(column(u"brand"), true);
    view.horizontalHeader()->moveSection(view.horizontalHeader()->visualIndex(column(u"brand")), 1);
    view.setColumnWidth(column(u"brand"), 171);
    model.setSort({{column(u"brand"), Qt::AscendingOrder}, {column(u"profit"), Qt::DescendingOrder}});
    const QByteArray layout = view.columnLayout();
    ResultsModel otherModel;
    ResultsView other(otherModel, nullptr);
    EXPECT_NE(other.columnLayout(), layout);
    other.setColumnLayout(layout);
    EXPECT_EQ(other.columnLayout(), layout);
    EXPECT_EQ(other.rowHeight(), RowHeight::Roomy);
    EXPECT_EQ(other.verticalHeader()->defaultSectionSize(), space::kRowRoomy);
    EXPECT_EQ(other.frozenColumns(), 3);
    EXPECT_EQ(otherModel.sortLevels(), model.sortLevels());
    EXPECT_EQ(other.columnsInView().at(1)->key, std::string("brand"));
    other.setColumnLayout(QByteArrayLiteral("{\"columns\":[{\"key\":\"gone\"},{\"key\":\"asin\",\"width\":-5}],"
                                            "\"sort\":\"bsr\",\"descending\":false,\"rows\":7,\"frozen\":-3}"));
    EXPECT_EQ(otherModel.sortLevels(), (std::vector<SortLevel>{{column(u"bsr"), Qt::AscendingOrder}}));
    EXPECT_GE(other.columnWidth(column(u"asin")), 40);
    EXPECT_EQ(other.frozenColumns(), 0);
}

TEST_F(ResultsViewTest, TheChooserShowsHidesMovesAndFindsColumns)
{
    ColumnChooser chooser(view, &view);
    auto* list = chooser.findChild<QListWidget*>(QStringLiteral("list"));
    ASSERT_EQ(list->count(), model.columnCount());
    auto* second = list->item(1);
    ASSERT_EQ(second->checkState(), Qt::Checked);
    second->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(view.isColumnHidden(column(u"recommendation")));
    list->setCurrentRow(1);
    QTest::mouseClick(chooser.findChild<QWidget*>(QStringLiteral("downButton")), Qt::LeftButton);
    EXPECT_EQ(view.horizontalHeader()->visualIndex(column(u"recommendation")), 2);
    chooser.findChild<QLineEdit*>(QStringLiteral("search"))->setText(QStringLiteral("velocity"));
    int found = 0;
    for (int row = 0; row < list->count(); ++row)
        found += list->item(row)->isHidden() ? 0 : 1;
    EXPECT_GE(found, 1);
    EXPECT_LT(found, 6);
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(view.columnsInView().size(), 1U) << "the last one stays";
}

TEST_F(ResultsViewTest, ACostIsTypedInPlace)
{
    model.append(test::sampleRows(5));
    std::optional<domain::Money> typed;
    int told = 0;
    QObject::connect(&model, &ResultsModel::costTyped, &view, [&](domain::Asin asin, const auto& cost) {
        EXPECT_EQ(asin, test::asinNumber(2));
        typed = cost;
        ++told;
    });
    view.selectRow(1);
    QTest::keyClick(&view, Qt::Key_F2);
    auto* field = qobject_cast<CostEntry*>(QApplication::focusWidget());
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->text(), QStringLiteral("8"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("x"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(told, 0);
    ASSERT_EQ(QApplication::focusWidget(), field) << "what cannot be read is not taken";
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("7,25"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(test::waitUntil([&told] { return told == 1; }));
    EXPECT_EQ(typed, (domain::Money{725, domain::Currency::USD}));
    EXPECT_TRUE(test::waitUntil([this] { return QApplication::focusWidget() == &view; }));
    EXPECT_FALSE(model.setData(model.index(1, column(u"cost")), QStringLiteral("-3"), Qt::EditRole));
    EXPECT_FALSE(model.setData(model.index(1, column(u"title")), QStringLiteral("3"), Qt::EditRole));
    EXPECT_TRUE(model.setData(model.index(1, column(u"cost")), QStringLiteral("8"), Qt::EditRole));
    EXPECT_EQ(told, 1) << "an assumed cost left as it stood is not typed";
}

TEST(CostEntry, ReadsAmountsOfTheCurrency)
{
    using domain::Currency;
    const auto read = [](const char* text, Currency currency) {
        const auto cost = readCost(QString::fromUtf8(text), currency);
        return !cost ? -2 : !*cost ? -1 : (*cost)->amount;
    };
    EXPECT_EQ(read("$12.50", Currency::USD), 1250);
    EXPECT_EQ(read(" 12,5 eur", Currency::EUR), 1250);
    EXPECT_EQ(read("1.5k", Currency::JPY), 1500);
    EXPECT_EQ(read("1250", Currency::JPY), 1250);
    EXPECT_EQ(read("", Currency::USD), -1);
    for (const char* none : {"-1", "abc", "1.2.3", "99999999999", "0x10"})
        EXPECT_EQ(read(none, Currency::USD), -2) << none;
}

TEST(SelectionSummary, AveragesWhatIsKnownAndSums)
{
    ResultsModel model;
    model.append(test::sampleRows(6)); // rows 3 and 6 know nothing
    const std::vector<int> rows{0, 1, 2, 3};
    const auto summary = summaryOf(model, rows);
    EXPECT_EQ(summary.count, 4);
    EXPECT_EQ(summary.withRoi, 3);
    EXPECT_EQ(summary.averageRoi->value, (5110 + 5010 + 4810 + 1) / 3);
    EXPECT_EQ(summary.profit, (domain::Money{299 + 298 + 296, domain::Currency::USD}));
    const QString text = summaryText(summary, QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_TRUE(text.contains(QStringLiteral("4"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("$8.93"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("(of 3)"))) << qPrintable(text);
    const auto none = summaryOf(model, std::vector<int>{2});
    EXPECT_FALSE(none.averageRoi);
    EXPECT_FALSE(none.profit);
}

} // namespace
