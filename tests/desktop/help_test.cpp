// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Help menu, keys, manual and about box, in the real window.
#include "desktop/about_dialog.h"
#include "desktop/manual_window.h"
#include "desktop/program_actions.h"
#include "desktop/real_window.h"
#include "desktop/settings_dialog.h"
#include "desktop/shortcut_sheet.h"
#include "desktop/shortcuts_model.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>

namespace {

using namespace desktop;

class HelpTest : public test::RealWindow {
protected:
    void TearDown() override
    {
        QLocale::setDefault(m_before);
        RealWindow::TearDown();
    }

    template <typename Dialog> Dialog* opened() const { return window->findChild<Dialog*>(); }
    static QString textOf(const QWidget& dialog, const char* button)
    {
        for (auto* each : dialog.findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(button))
                each->click();
        }
        return QGuiApplication::clipboard()->text();
    }
    void trigger(const char* name) const { window->findChild<QAction*>(QLatin1String(name))->trigger(); }

    const QLocale m_before;
};

TEST_F(HelpTest, MenusHaveThemAndEachOpensOnce)
{
    const auto& program = window->program();
    EXPECT_TRUE(window->menuBar()->actions().contains(program.helpMenu()->menuAction()));
    trigger("manualAction");
    trigger("manualAction");
    EXPECT_EQ(window->findChildren<ManualWindow*>().size(), 1);
    trigger("settingsAction");
    trigger("settingsAction");
    EXPECT_EQ(window->findChildren<SettingsDialog*>().size(), 1);
    QTest::keyClick(opened<SettingsDialog>(), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(opened<SettingsDialog>());
}

TEST_F(HelpTest, TheDemoIsLeftFromTheMenu)
{
    int left = 0;
    QObject::connect(&window->program(), &ProgramActions::demoLeft, window.get(), [&left] { ++left; });
    trigger("demoAction");
    EXPECT_EQ(left, 1);
    EXPECT_FALSE(window->findChild<QAction*>(QStringLiteral("firstStepsAction"))->isVisible());
    window->program().welcome();
    EXPECT_FALSE(window->findChild<QDialog*>()) << "the demo needs no first run";
}

TEST_F(HelpTest, EveryKeyOfTheWindowIsInTheSheet)
{
    const auto rows = shortcutsOf(*window);
    int actions = 0;
    for (const auto* action : window->findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || action->text().isEmpty())
            continue;
        ++actions;
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const QString text = action->text().remove(u'&');
        const auto isIt = [&](const ShortcutRow& row) { return row.what == text && row.keys.contains(key); };
        EXPECT_TRUE(std::ranges::any_of(rows, isIt)) << qPrintable(text);
    }
    EXPECT_GT(actions, 40);
    for (const ShortcutRow& row : rows) {
        EXPECT_FALSE(row.where.isEmpty()) << qPrintable(row.what);
        EXPECT_EQ(std::ranges::count(rows, row), 1) << qPrintable(row.what);
        EXPECT_FALSE(row.what.contains(u'&'));
    }
}

TEST_F(HelpTest, AnotherActionIsInTheSheetWhenItOpens)
{
    auto* action = new QAction(QStringLiteral("Fold the &napkins"), window.get());
    action->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_N);
    trigger("keysAction");
    auto& model = opened<ShortcutSheet>()->model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int all = model.rowCount();
    QTest::keyClicks(opened<ShortcutSheet>()->findChild<QLineEdit*>(), QStringLiteral("NAPKINS fold"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, ShortcutsModel::Keys).data().toString(), QStringLiteral("Ctrl+Alt+N"));
    model.setWords(QStringLiteral("no such words"));
    EXPECT_EQ(model.rowCount(), 0);
    model.setWords({});
    EXPECT_EQ(model.rowCount(), all);
}

TEST_F(HelpTest, TheManualIsInTheProgramsLanguage)
{
    trigger("manualAction");
    auto* manual = opened<ManualWindow>();
    EXPECT_TRUE(manual->page().toPlainText().contains(QStringLiteral("Your first search")));
    const int chapters = manual->findChild<QListWidget*>()->count();
    EXPECT_GE(chapters, 7);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(manual, &change);
    EXPECT_TRUE(manual->page().toPlainText().contains(QStringLiteral("Votre première recherche")));
    EXPECT_EQ(manual->findChild<QListWidget*>()->count(), chapters) << "both tell the same";
    QLocale::setDefault(QLocale(QLocale::Japanese, QLocale::Japan));
    QCoreApplication::sendEvent(manual, &change);
    EXPECT_TRUE(manual->page().toPlainText().contains(QStringLiteral("Your first search")));
}

TEST_F(HelpTest, TheManualGoesToChaptersAndWords)
{
    trigger("manualAction");
    auto* manual = opened<ManualWindow>();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(manual));
    auto* chapters = manual->findChild<QListWidget*>();
    chapters->setCurrentRow(3);
    EXPECT_EQ(manual->page().textCursor().block().text(), chapters->item(3)->text());
    EXPECT_GT(manual->page().verticalScrollBar()->value(), 0);
    auto* words = manual->findChild<QLineEdit*>();
    QTest::keyClicks(words, QStringLiteral("bypass"));
    EXPECT_EQ(manual->page().textCursor().selectedText(), QStringLiteral("BYPASS"));
    words->setText(QStringLiteral("zebra"));
    EXPECT_FALSE(manual->page().textCursor().hasSelection());
}

TEST_F(HelpTest, AboutTellsVersionsAndLicencesToCopy)
{
    QCoreApplication::setApplicationVersion(QStringLiteral("9.8.7"));
    trigger("aboutAction");
    const QString text = textOf(*opened<AboutDialog>(), "Copy");
    EXPECT_TRUE(text.contains(QStringLiteral("9.8.7")));
    EXPECT_TRUE(text.contains(QStringLiteral("GNU General Public License, version 3 or later")));
    EXPECT_TRUE(text.contains(QStringLiteral("Qt %1").arg(QLatin1String(qVersion()))));
    for (const char* library :
         {"QCoro", "simdjson", "libdeflate", "QCustomPlot", "CLI11", "QtKeychain", "cpp-httplib"}) {
        const QRegularExpression line(
            QStringLiteral("^%1 \\d[\\d.]* – .+ – [A-Z]").arg(QRegularExpression::escape(QLatin1String(library))),
            QRegularExpression::MultilineOption);
        EXPECT_TRUE(text.contains(line)) << library << " in\n" << qPrintable(text);
    }
}

} // namespace
