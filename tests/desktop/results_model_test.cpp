// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results_model.h"

#include "desktop/sample_rows.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

#include <algorithm>

namespace {

using desktop::ResultsModel;

class ResultsModelTest : public ::testing::Test {
protected:
    ResultsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QStringList asins() const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list += model.rowAt(row).facts->asin.toString();
        return list;
    }
};

TEST_F(ResultsModelTest, AppendsInTheOrderThatRowsCome)
{
    const auto rows = test::sampleRows(30);
    model.append(std::span(rows).first(10));
    model.append(std::span(rows).subspan(10));
    ASSERT_EQ(model.rowCount(), 30);
    for (int row = 0; row < 30; ++row)
        EXPECT_EQ(model.rowAt(row).facts->asin, rows[static_cast<size_t>(row)].facts->asin);
}

TEST_F(ResultsModelTest, SortsByEveryColumnWithTheUnknownLast)
{
    model.append(test::sampleRows(60));
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto& facts = ResultsModel::columnAt(column);
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(column, order);
            ASSERT_EQ(model.rowCount(), 60);
            bool unknownSeen = false;
            for (int row = 0; row < 60; ++row) {
                const bool known = facts.cell.known(model.rowAt(row));
                EXPECT_FALSE(known && unknownSeen) << facts.key;
                unknownSeen = unknownSeen || !known;
                if (row == 0 || !known || facts.kind == domain::ColumnKind::Text)
                    continue;
                const auto& before = model.rowAt(order == Qt::AscendingOrder ? row - 1 : row);
                const auto& after = model.rowAt(order == Qt::AscendingOrder ? row : row - 1);
                EXPECT_FALSE(facts.cell.less(after, before)) << facts.key << " row " << row;
            }
        }
    }
}

TEST_F(ResultsModelTest, EqualRowsKeepTheirOrder)
{
    model.append(test::sampleRows(20));
    const int brand = ResultsModel::columnOf(u"cache");
    model.sort(brand, Qt::DescendingOrder);
    for (int row = 1; row < model.rowCount(); ++row) {
        if (model.rowAt(row).outcome == model.rowAt(row - 1).outcome)
            EXPECT_LT(model.rowAt(row - 1).facts->asin, model.rowAt(row).facts->asin);
    }
}

TEST_F(ResultsModelTest, RowsThatStreamInGoWhereTheSortWantsThem)
{
    const auto rows = test::sampleRows(50);
    model.sort(ResultsModel::columnOf(u"price"), Qt::DescendingOrder);
    for (size_t at = 0; at < rows.size(); at += 7)
        model.append(std::span(rows).subspan(at, std::min<size_t>(7, rows.size() - at)));
    const QStringList streamed = asins();
    model.clear();
    model.append(rows);
    model.sort(ResultsModel::columnOf(u"price"), Qt::DescendingOrder);
    EXPECT_EQ(streamed, asins());
}

TEST_F(ResultsModelTest, QuickFilterTakesWordsAndConditions)
{
    model.append(test::sampleRows(60));
    model.setFilter(QStringLiteral("acme ÉLAN"));
    EXPECT_EQ(model.rowCount(), 30);
    model.setFilter(QStringLiteral("roi>30 bsr<5k"));
    EXPECT_GT(model.rowCount(), 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        EXPECT_GT(model.rowAt(row).score.roi->value, 3000);
        EXPECT_LT(*model.rowAt(row).facts->rank(), 5000);
    }
    model.setFilter(test::asinNumber(7).toString().toLower());
    EXPECT_EQ(asins(), QStringList{test::asinNumber(7).toString()});
    model.setFilter(QStringLiteral("nothing-has-this"));
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 60);
}

TEST_F(ResultsModelTest, ReplacingTellsOnceForNeighboursAndKeepsTheSelection)
{
    auto rows = test::sampleRows(20);
    model.append(rows);
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(12, 0), QItemSelectionModel::SelectCurrent);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const std::vector<domain::Row> some(rows.begin() + 3, rows.begin() + 8);
    model.replace(some);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(changes.front().at(0).toModelIndex().row(), 3);
    EXPECT_EQ(changes.front().at(1).toModelIndex().row(), 7);
    model.sort(ResultsModel::columnOf(u"asin"), Qt::DescendingOrder);
    EXPECT_EQ(model.rowAt(selection.currentIndex().row()).facts->asin, rows[12].facts->asin);
    EXPECT_EQ(resets.count(), 0);
}

TEST_F(ResultsModelTest, AKnownAsinTakesTheOldRowsPlace)
{
    model.append(test::sampleRows(5));
    const std::vector<domain::Row> again{test::sampleRow(2, domain::Outcome::Bypass)};
    model.append(again);
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(model.rowAt(1).outcome, domain::Outcome::Bypass);
}

TEST_F(ResultsModelTest, EveryCellIsReadOutWithItsColumnsName)
{
    model.append(test::sampleRows(3));
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto index = model.index(row, column);
            const QString header = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            EXPECT_TRUE(index.data(Qt::AccessibleTextRole).toString().startsWith(header));
            EXPECT_FALSE(index.data(Qt::DisplayRole).toString().contains(u"-1")) << ResultsModel::columnAt(column).key;
        }
    }
}

} // namespace
