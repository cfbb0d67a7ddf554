// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting by several columns, and what streams into a sorted table.
#include "desktop/results_model.h"

#include "desktop/sample_rows.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

#include <random>

namespace {

using desktop::ResultsModel;
using desktop::SortLevel;

class RowOrderTest : public ::testing::Test {
protected:
    ResultsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    static int column(QStringView key) { return ResultsModel::columnOf(key); }
    std::vector<domain::Asin> asins() const
    {
        std::vector<domain::Asin> list;
        for (const auto& row : model.rowsInView())
            list.push_back(row.facts->asin);
        return list;
    }
};

TEST_F(RowOrderTest, TheSecondColumnDecidesWhereTheFirstIsEqual)
{
    model.append(test::sampleRows(90));
    model.setSort({{column(u"brand"), Qt::AscendingOrder}, {column(u"price"), Qt::DescendingOrder}});
    ASSERT_EQ(model.rowCount(), 90);
    int equalBrands = 0;
    for (int row = 1; row < 90; ++row) {
        const auto& above = model.rowAt(row - 1);
        const auto& below = model.rowAt(row);
        ASSERT_LE(above.facts->brand, below.facts->brand);
        if (above.facts->brand != below.facts->brand)
            continue;
        ++equalBrands;
        if (below.score.price) {
            ASSERT_TRUE(above.score.price) << "the unknown come last within a brand too";
            EXPECT_GE(above.score.price->now.amount, below.score.price->now.amount);
        }
    }
    EXPECT_EQ(equalBrands, 88);
}

TEST_F(RowOrderTest, StreamedRowsStandWhereASortOfAllWouldPutThem)
{
    auto rows = test::sampleRows(400);
    std::mt19937 random(7);
    std::shuffle(rows.begin(), rows.end(), random);
    const std::vector<SortLevel> levels{{column(u"recommendation"), Qt::DescendingOrder},
                                        {column(u"title"), Qt::AscendingOrder},
                                        {column(u"roi_percent"), Qt::DescendingOrder}};
    model.setSort(levels);
    for (size_t at = 0; at < rows.size(); at += 33)
        model.append(std::span(rows).subspan(at, std::min<size_t>(33, rows.size() - at)));
    const auto streamed = asins();
    model.clear();
    model.append(rows);
    EXPECT_EQ(streamed, asins());
    model.setSort({});
    EXPECT_EQ(asins().front(), rows.front().facts->asin);
    model.setSort(levels);
    EXPECT_EQ(streamed, asins());
}

TEST_F(RowOrderTest, AChangedRowMovesToWhereItBelongs)
{
    model.append(test::sampleRows(50));
    model.sort(column(u"profit"), Qt::DescendingOrder);
    auto row = model.rowAt(30);
    row.score.profit = domain::Money{1'000'000, domain::Currency::USD};
    model.replace(std::vector{row});
    EXPECT_EQ(model.rowAt(0).facts->asin, row.facts->asin);
    row.score.profit.reset();
    model.replace(std::vector{row});
    EXPECT_NE(model.rowAt(0).facts->asin, row.facts->asin);
    EXPECT_EQ(model.viewRowOf(row.facts->asin) >= 33, true) << model.viewRowOf(row.facts->asin);
}

TEST_F(RowOrderTest, TheFilterKeepsTheOrder)
{
    model.append(test::sampleRows(60));
    model.sort(column(u"velocity_score"), Qt::AscendingOrder);
    model.setFilter(QStringLiteral("umbra"));
    ASSERT_EQ(model.rowCount(), 30);
    for (int row = 1; row < 20; ++row)
        EXPECT_LE(model.rowAt(row - 1).score.velocity.total->value, model.rowAt(row).score.velocity.total->value);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 60);
}

} // namespace
