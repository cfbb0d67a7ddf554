// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings as a whole: pages, what is remembered, what counts from the next start; fee tables and links.
#include "desktop/fee_tables_model.h"
#include "desktop/settings_dialog.h"
#include "desktop/settings_fees.h"
#include "desktop/settings_links.h"
#include "simulator/server.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

namespace {

using namespace desktop;

class SettingsDialogTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("fees")));
        sourcing::WorkspaceOptions choice;
        choice.dataDir = folder.path();
        choice.useCache = false;
        writeTable("mine.json", "2099-01-01");
        auto opened = test::await(sourcing::Workspace::open(&clock, choice));
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        workspace = std::move(opened->workspace);
    }

    void writeTable(const char* name, const char* from) const
    {
        QFile file(folder.filePath(QStringLiteral("fees/") + QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(R"({"marketplace": "de", "valid_from": ")" + QByteArray(from)
                   + R"(", "valid_to": null, "source": "My own price list", "checked_on": "2026-11-01",
                         "referral": {"minimum": 0, "other": null, "categories": []}, "closing": [], "fulfilment": null,
                         "surcharges": []})");
    }

    [[nodiscard]] static QStringList column(const FeeTablesModel& model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, column).data().toString();
        return texts;
    }

    static inline const base::SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<sourcing::Workspace> workspace;
};

TEST_F(SettingsDialogTest, EveryPageIsReachedByKeyboardAndHasATitle)
{
    SettingsDialog dialog(*workspace, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("pages"));
    EXPECT_TRUE(list->hasFocus());
    ASSERT_EQ(list->count(), SettingsDialog::Links + 1);
    for (int i = 0; i < list->count(); ++i) {
        const auto& page = dialog.page(static_cast<SettingsDialog::Page>(i));
        EXPECT_FALSE(list->item(i)->text().isEmpty());
        EXPECT_TRUE(page.isVisibleTo(&dialog)) << i;
        EXPECT_EQ(page.isVisible(), list->currentRow() == i);
        QTest::keyClick(list, Qt::Key_Down);
    }
}

TEST_F(SettingsDialogTest, EveryControlHasAName)
{
    SettingsDialog dialog(*workspace, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    int controls = 0;
    for (const auto* each : dialog.findChildren<QWidget*>()) {
        const bool isPartOfAnother = each->objectName().startsWith(QStringLiteral("qt_"));
        if (isPartOfAnother || (each->focusPolicy() & Qt::TabFocus) == 0 || each->focusProxy())
            continue;
        ++controls;
        const auto* button = qobject_cast<const QAbstractButton*>(each);
        EXPECT_TRUE(!each->accessibleName().isEmpty() || (button && !button->text().isEmpty()))
            << each->metaObject()->className() << " in " << qPrintable(each->parentWidget()->objectName());
    }
    EXPECT_GT(controls, 30);
}

TEST_F(SettingsDialogTest, PageAndSizeAreRemembered)
{
    QPointer<SettingsDialog> dialog = new SettingsDialog(*workspace, nullptr);
    dialog->showPage(SettingsDialog::Fees);
    dialog->resize(777, 555);
    dialog->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(dialog.isNull()) << "Esc closes it, and it goes";
    SettingsDialog again(*workspace, nullptr);
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    EXPECT_EQ(again.findChild<QListWidget*>(QStringLiteral("pages"))->currentRow(), SettingsDialog::Fees);
    EXPECT_EQ(again.size(), QSize(777, 555));
}

TEST_F(SettingsDialogTest, WhatCountsFromTheNextStartIsSaidOnceChanged)
{
    SettingsDialog dialog(*workspace, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QSignalSpy told(&dialog, &SettingsDialog::restartNeeded);
    auto* words = dialog.findChild<QLabel*>(QStringLiteral("restart"));
    auto* theme = dialog.findChild<QComboBox*>(QStringLiteral("look/theme"));
    theme->setCurrentIndex(1);
    Q_EMIT theme->activated(1);
    EXPECT_TRUE(words->isHidden()) << "a theme is there at once";
    auto* hours = dialog.findChild<QSpinBox*>(QStringLiteral("cache/scoringHours"));
    hours->setValue(hours->value() + 1);
    hours->setValue(hours->value() + 1);
    EXPECT_FALSE(words->isHidden());
    EXPECT_EQ(told.count(), 1);
}

TEST_F(SettingsDialogTest, FeeTablesTellWhoseTheyAreAndWhichIsInForce)
{
    FeeSettings page(*workspace, nullptr);
    auto& model = page.model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(model.rowCount(), static_cast<int>(domain::marketplaces().size()) + 1);
    EXPECT_EQ(column(model, FeeTablesModel::State).count(QStringLiteral("in force today")), 11);
    const int own = static_cast<int>(column(model, FeeTablesModel::Origin).indexOf(QStringLiteral("own: mine.json")));
    ASSERT_GE(own, 0);
    EXPECT_EQ(column(model, FeeTablesModel::State).at(own), QStringLiteral("not yet"));
    EXPECT_EQ(column(model, FeeTablesModel::Where).at(own), QStringLiteral("amazon.de"));
    EXPECT_EQ(column(model, FeeTablesModel::Source).at(own), QStringLiteral("My own price list"));
}

TEST_F(SettingsDialogTest, FeeTablesAreSortedByValueAndKeepTheChosenOne)
{
    FeeSettings page(*workspace, nullptr);
    auto& model = page.model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* view = page.findChild<QTableView*>(QStringLiteral("feeTables"));
    const auto isOwn = [&](int row) {
        return model.index(row, FeeTablesModel::Origin).data().toString().startsWith(QStringLiteral("own"));
    };
    view->sortByColumn(FeeTablesModel::ValidFrom, Qt::AscendingOrder);
    EXPECT_TRUE(isOwn(model.rowCount() - 1)) << "2099 is last, whatever a date looks like";
    view->selectRow(model.rowCount() - 1);
    view->sortByColumn(FeeTablesModel::ValidFrom, Qt::DescendingOrder);
    EXPECT_TRUE(isOwn(0));
    EXPECT_EQ(view->currentIndex().row(), 0);
    view->sortByColumn(FeeTablesModel::Where, Qt::AscendingOrder);
    const QStringList where = column(model, FeeTablesModel::Where);
    EXPECT_TRUE(std::ranges::is_sorted(where));
}

TEST_F(SettingsDialogTest, LinksThatCanBeUsedAreKept)
{
    auto& settings = workspace->settings();
    settings.set(sourcing::settings::kLinks, QStringLiteral("Shop\thttps://shop.example/?q={ean}\nbroken"));
    LinkSettings page(settings, nullptr);
    auto* table = page.findChild<QTableWidget*>(QStringLiteral("links"));
    ASSERT_EQ(table->rowCount(), 1);
    const auto press = [&page](const char* text) {
        for (auto* button : page.findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String(text))
                button->click();
        }
    };
    const auto problem = [&page] {
        QStringList texts;
        for (const auto* label : page.findChildren<QLabel*>())
            texts += label->text();
        return texts.filter(QStringLiteral("ine 2")).join(u' ');
    };
    press("Add");
    ASSERT_EQ(table->rowCount(), 2);
    table->item(1, 0)->setText(QStringLiteral("Books"));
    EXPECT_TRUE(problem().contains(QStringLiteral("https://")));
    table->item(1, 1)->setText(QStringLiteral("https://books.example/{isbn}"));
    EXPECT_TRUE(problem().contains(QStringLiteral("something else")));
    EXPECT_EQ(settings.get(sourcing::settings::kLinks), QStringLiteral("Shop\thttps://shop.example/?q={ean}"));
    table->item(1, 1)->setText(QStringLiteral("https://books.example/{isbn13}"));
    EXPECT_TRUE(problem().isEmpty());
    EXPECT_EQ(settings.get(sourcing::settings::kLinks),
              QStringLiteral("Shop\thttps://shop.example/?q={ean}\nBooks\thttps://books.example/{isbn13}"));
    table->setCurrentCell(0, 0);
    press("Remove");
    EXPECT_EQ(settings.get(sourcing::settings::kLinks), QStringLiteral("Books\thttps://books.example/{isbn13}"));
}

} // namespace
