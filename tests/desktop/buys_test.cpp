// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buy list, rejects and comparison in the real window.
#include "desktop/buy_actions.h"
#include "desktop/buy_dialog.h"
#include "desktop/buy_list_model.h"
#include "desktop/buy_list_page.h"
#include "desktop/compare_page.h"
#include "desktop/comparison_model.h"
#include "desktop/real_window.h"
#include "desktop/reject_dialog.h"
#include "desktop/rejects_model.h"
#include "desktop/results_model.h"
#include "desktop/sample_rows.h"
#include "desktop/search_tabs.h"
#include "desktop/undo_bar.h"
#include "desktop/window_pages.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace {

using namespace desktop;
using test::waitUntil;

class BuysWindowTest : public test::RealWindow {
protected:
    [[nodiscard]] std::vector<domain::Row> firstRows(int count) const
    {
        const auto rows = window->page().model().rowsInView();
        return {rows.begin(), rows.begin() + count};
    }

    /// A dialog that was closed is deleted when the event loop gets to it.
    template <typename Dialog> [[nodiscard]] Dialog* shownDialog() const
    {
        const auto all = window->findChildren<Dialog*>();
        const auto shown = std::ranges::find_if(all, [](const Dialog* each) { return each->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    }

    template <typename Dialog> [[nodiscard]] Dialog* dialog() const
    {
        EXPECT_TRUE(waitUntil([this] { return shownDialog<Dialog>() != nullptr; }));
        return shownDialog<Dialog>();
    }

    void buy(const domain::Row& row, int quantity, const QString& cost) const
    {
        window->pages().buys().buy({row});
        auto* asked = dialog<BuyDialog>();
        ASSERT_NE(asked, nullptr);
        asked->findChild<QSpinBox*>(QStringLiteral("quantity"))->setValue(quantity);
        auto* typed = asked->findChild<QLineEdit*>(QStringLiteral("cost"));
        typed->setText(cost);
        QTest::keyClick(typed, Qt::Key_Return);
        ASSERT_TRUE(
            waitUntil([&] { return workspace->buyList().find(row.facts->marketplace, row.facts->asin) != nullptr; }));
        ASSERT_TRUE(waitUntil([&] { return shownDialog<BuyDialog>() == nullptr; }));
    }

    void reject(const std::vector<domain::Row>& rows, const QString& reason) const
    {
        window->pages().buys().reject(rows);
        auto* asked = dialog<RejectDialog>();
        ASSERT_NE(asked, nullptr);
        auto* box = asked->findChild<QComboBox*>(QStringLiteral("reason"));
        box->setEditText(reason);
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
        const auto& first = *rows.front().facts;
        ASSERT_TRUE(waitUntil([&] { return workspace->rejects().contains(first.marketplace, first.asin); }));
    }

    void undo() const
    {
        auto* button = window->pages().undoBar().findChild<QToolButton*>();
        ASSERT_TRUE(waitUntil([&] { return button->isVisible(); }));
        button->click();
    }

    void trigger(const char* action) const { window->findChild<QAction*>(QLatin1String(action))->trigger(); }
    [[nodiscard]] BuyListModel& purchases() const { return window->pages().buyList().purchases(); }
    [[nodiscard]] QString totals() const
    {
        return window->pages().buyList().findChild<QLabel*>(QStringLiteral("totals"))->text();
    }
};

TEST_F(BuysWindowTest, BuyingAsksForQuantityAndCostAndTheListAddsUp)
{
    ask(8);
    ASSERT_TRUE(finished());
    const QAbstractItemModelTester tester(&purchases(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto rows = firstRows(2);
    buy(rows[0], 10, QStringLiteral("2.50"));
    buy(rows[1], 4, QStringLiteral("5"));
    trigger("buyListAction");
    ASSERT_TRUE(window->pages().buyList().isVisible());
    EXPECT_EQ(purchases().rowCount(), 2);
    ASSERT_TRUE(waitUntil([&] { return totals().contains(QStringLiteral("ROI")); })) << qPrintable(totals());
    EXPECT_TRUE(totals().contains(QStringLiteral("14 unit"))) << qPrintable(totals());
    EXPECT_TRUE(totals().contains(QStringLiteral("45.00"))) << qPrintable(totals());
    grab("buy-list");

    window->pages().buyList().findChild<QPushButton*>(QStringLiteral("backButton"))->click();
    EXPECT_TRUE(window->tabs().isVisible());
    EXPECT_FALSE(window->pages().buyListAction()->isChecked());
}

TEST_F(BuysWindowTest, BuyingAgainEditsAndUndoGoesBack)
{
    ask(3);
    ASSERT_TRUE(finished());
    const auto row = firstRows(1).front();
    const auto quantity = [&] {
        const auto* kept = workspace->buyList().find(row.facts->marketplace, row.facts->asin);
        return kept ? kept->quantity : 0;
    };
    buy(row, 5, {});
    window->pages().buys().buy({row});
    auto* asked = dialog<BuyDialog>();
    ASSERT_NE(asked, nullptr);
    EXPECT_EQ(asked->findChild<QSpinBox*>(QStringLiteral("quantity"))->value(), 5);
    asked->reject();
    ASSERT_TRUE(waitUntil([&] { return shownDialog<BuyDialog>() == nullptr; }));
    buy(row, 7, QStringLiteral("1,20"));
    ASSERT_TRUE(waitUntil([&] { return quantity() == 7; }));
    undo();
    EXPECT_TRUE(waitUntil([&] { return quantity() == 5; }));
}

TEST_F(BuysWindowTest, ACostThatIsNoneIsSaidAndNothingIsAdded)
{
    ask(3);
    ASSERT_TRUE(finished());
    window->pages().buys().buy(firstRows(1));
    auto* asked = dialog<BuyDialog>();
    ASSERT_NE(asked, nullptr);
    auto* cost = asked->findChild<QLineEdit*>(QStringLiteral("cost"));
    cost->setText(QStringLiteral("cheap"));
    QTest::keyClick(cost, Qt::Key_Return);
    EXPECT_TRUE(asked->findChild<QLabel*>(QStringLiteral("problem"))->isVisible());
    EXPECT_TRUE(asked->isVisible());
    EXPECT_TRUE(workspace->buyList().purchases().empty());
}

TEST_F(BuysWindowTest, TheListIsEditedInPlaceAndWhatIsRemovedComesBack)
{
    ask(3);
    ASSERT_TRUE(finished());
    buy(firstRows(1).front(), 5, QStringLiteral("2"));
    trigger("buyListAction");
    ASSERT_EQ(purchases().rowCount(), 1);
    EXPECT_TRUE(purchases().setData(purchases().index(0, BuyListModel::Note), QStringLiteral("ask Tom"), Qt::EditRole));
    EXPECT_FALSE(purchases().setData(purchases().index(0, BuyListModel::Quantity), QStringLiteral("0"), Qt::EditRole));
    ASSERT_TRUE(waitUntil([&] { return workspace->buyList().purchases().front().note == QStringLiteral("ask Tom"); }));
    EXPECT_EQ(purchases().index(0, BuyListModel::Note).data().toString(), QStringLiteral("ask Tom"));

    auto* table = window->pages().buyList().findChild<QTableView*>(QStringLiteral("purchases"));
    table->selectRow(0);
    window->pages().buyList().findChild<QPushButton*>(QStringLiteral("removeButton"))->click();
    ASSERT_TRUE(waitUntil([&] { return purchases().rowCount() == 0; }));
    undo();
    ASSERT_TRUE(waitUntil([&] { return purchases().rowCount() == 1; }));
    EXPECT_EQ(workspace->buyList().purchases().front().note, QStringLiteral("ask Tom"));

    const QString path = folder.filePath(QStringLiteral("buys.csv"));
    window->pages().buyList().exportTo(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto text = file.readAll();
    EXPECT_TRUE(text.startsWith("\xEF\xBB\xBF"
                                "ASIN,Title,"))
        << text.toStdString();
    EXPECT_TRUE(text.contains("ask Tom"));
    EXPECT_TRUE(text.contains(",5,2.00,typed,10.00,")) << text.toStdString();
}

TEST_F(BuysWindowTest, ARejectedRowLeavesTheTableAndTheNextSearchAndUndoBringsItBack)
{
    ask(10);
    ASSERT_TRUE(finished());
    const auto rows = firstRows(2);
    reject(rows, QStringLiteral("too heavy"));
    EXPECT_EQ(window->page().model().rowCount(), 8);
    undo();
    ASSERT_TRUE(waitUntil([&] { return window->page().model().rowCount() == 10; }));
    EXPECT_TRUE(workspace->rejects().all().empty());
    EXPECT_EQ(window->page().model().rowAt(0).facts->asin, rows[0].facts->asin) << "where it had been";

    reject(rows, QStringLiteral("too heavy"));
    window->page().search(window->filters().query());
    ASSERT_TRUE(finished());
    EXPECT_EQ(window->page().model().rowCount(), 8);
    EXPECT_TRUE(window->page().summary().has_value());

    auto& rejected = window->pages().buyList().rejects();
    const QAbstractItemModelTester tester(&rejected, QAbstractItemModelTester::FailureReportingMode::Fatal);
    trigger("buyListAction");
    window->pages().buyList().findChild<QTabWidget*>(QStringLiteral("lists"))->setCurrentIndex(1);
    ASSERT_EQ(rejected.rowCount(), 2);
    EXPECT_EQ(rejected.index(0, RejectsModel::Reason).data().toString(), QStringLiteral("too heavy"));
    grab("rejected");
    auto* table = window->pages().buyList().findChild<QTableView*>(QStringLiteral("rejects"));
    table->selectRow(0);
    window->pages().buyList().findChild<QPushButton*>(QStringLiteral("removeButton"))->click();
    EXPECT_TRUE(waitUntil([&] { return rejected.rowCount() == 1; }));
}

TEST_F(BuysWindowTest, TwoTabsAreCompared)
{
    ask(8);
    ASSERT_TRUE(finished());
    const auto first = window->page().model().rows();
    window->tabs().duplicate();
    ask(5);
    ASSERT_TRUE(finished());
    auto& comparison = window->pages().comparison();
    const QAbstractItemModelTester tester(&comparison.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    trigger("compareAction");
    ASSERT_TRUE(comparison.isVisible());
    auto* before = comparison.findChild<QComboBox*>(QStringLiteral("before"));
    auto* after = comparison.findChild<QComboBox*>(QStringLiteral("after"));
    ASSERT_TRUE(waitUntil([&] { return before->count() == 4; })) << "two tabs and two of the history";
    EXPECT_EQ(before->currentIndex(), 0);
    EXPECT_EQ(after->currentIndex(), 1);
    ASSERT_EQ(comparison.model().rowCount(), 3) << "five are in both";
    for (const auto& pair : comparison.model().pairs())
        EXPECT_EQ(pair.kind, domain::ComparisonKind::Gone);
    grab("compare");

    // The other way round, from the history: its products come from the cache.
    const auto requests = server->counters().requests;
    before->setCurrentIndex(2); // the newest: five rows
    after->setCurrentIndex(0);
    ASSERT_TRUE(waitUntil([&] { return comparison.model().rowCount() == 3; }));
    EXPECT_EQ(comparison.model().pairs().front().kind, domain::ComparisonKind::New);
    EXPECT_EQ(server->counters().requests, requests);
    trigger("compareAction");
    EXPECT_TRUE(window->tabs().isVisible());
}

TEST(ComparisonModel, ShowsBeforeAndAfterOfWhatChanged)
{
    auto before = std::make_shared<domain::Row>(test::sampleRow(1));
    auto after = std::make_shared<domain::Row>(*before);
    after->score.price->now.amount = 2499;
    const std::vector<domain::ComparedProduct> first{{before->facts->asin, before}};
    const std::vector<domain::ComparedProduct> second{{after->facts->asin, after}};
    ComparisonModel model;
    model.show(domain::compared(first, second));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, ComparisonModel::Change).data().toString(), QStringLiteral("changed"));
    const QString price = model.index(0, ComparisonModel::Price).data().toString();
    EXPECT_TRUE(price.contains(QStringLiteral("20.00")) && price.contains(QStringLiteral("24.99")))
        << qPrintable(price);
    EXPECT_LT(price.indexOf(QStringLiteral("20.00")), price.indexOf(u'→'));
    EXPECT_FALSE(model.index(0, ComparisonModel::Rank).data().toString().contains(u'→'));
}

TEST(ResultsModelHidden, StaysAwayFromFilterAndSortUntilItIsShownAgain)
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto rows = test::sampleRows(6);
    model.append(rows);
    const std::vector hidden{rows[1], rows[4]};
    model.setHidden(hidden, true);
    EXPECT_EQ(model.rowCount(), 4);
    model.sort(ResultsModel::columnOf(u"price"), Qt::DescendingOrder);
    model.setFilter(QStringLiteral("product"));
    model.replace(hidden);
    EXPECT_EQ(model.rowCount(), 4);
    auto elsewhere = rows[0];
    auto facts = *elsewhere.facts;
    facts.marketplace = domain::Marketplace::Uk;
    elsewhere.facts = std::make_shared<const domain::ProductFacts>(facts);
    model.setHidden(std::vector{elsewhere}, true);
    EXPECT_EQ(model.rowCount(), 4) << "the same ASIN in another marketplace";
    model.setHidden(hidden, false);
    EXPECT_EQ(model.rowCount(), 6);
}

} // namespace
