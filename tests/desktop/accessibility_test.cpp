// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every control of every page, dock and dialog has a name for screen readers and is reached by Tab, which never gets
// stuck; and no key means two things at once.
#include "desktop/real_window.h"

#include "desktop/buy_actions.h"
#include "desktop/buy_list_page.h"
#include "desktop/category_picker.h"
#include "desktop/column_chooser.h"
#include "desktop/compare_page.h"
#include "desktop/folding_group.h"
#include "desktop/log_panel.h"
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/search_tabs.h"
#include "desktop/settings_cache.h"
#include "desktop/settings_general.h"
#include "desktop/settings_keepa.h"
#include "desktop/settings_profiles.h"
#include "desktop/window_pages.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QPointer>
#include <QScrollBar>
#include <QSet>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

#include <algorithm>

namespace {

using namespace desktop;
using test::waitUntil;

constexpr int kMostSteps = 1'000;

QString described(const QWidget* widget)
{
    QString text;
    for (; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        const QString name = widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName();
        const QString step = QLatin1String(widget->metaObject()->className()) + name;
        text = text.isEmpty() ? step : step + QStringLiteral(" > ") + text;
    }
    return text;
}

/// Belongs to another control, which answers for it: its keys, its name.
bool isPart(const QWidget* widget)
{
    for (const QWidget* above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox*>(above) || qobject_cast<const QComboBox*>(above)
            || qobject_cast<const QLineEdit*>(above) || qobject_cast<const QAbstractItemView*>(above)
            || qobject_cast<const QTabBar*>(above))
            return true;
        if (above->isWindow())
            break;
    }
    return false;
}

bool isInteractive(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
        || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QTabBar*>(widget)
        || (qobject_cast<const QAbstractSlider*>(widget) && !qobject_cast<const QScrollBar*>(widget));
}

/// Qt's own, which nobody tabs to: a dock's title has the key of its toggle, a full bar opens by itself, and tabs are
/// turned by the arrows.
bool isOfQt(const QWidget* widget)
{
    return widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QHeaderView*>(widget);
}

/// To be hovered over, not to be clicked; the filter's controls tell the same in their description.
bool isMark(const QWidget* widget)
{
    return widget->objectName() == u"costMark";
}

/// What a user of `top` can work with now.
std::vector<QWidget*> controlsOf(const QWidget& top)
{
    std::vector<QWidget*> controls;
    for (QWidget* widget : top.findChildren<QWidget*>()) {
        const bool counts = isInteractive(widget) || widget->focusPolicy() & Qt::TabFocus;
        const bool usable = widget->isVisibleTo(&top) && widget->isEnabled() && widget->window() == &top;
        if (counts && usable && !isPart(widget) && !isOfQt(widget) && !isMark(widget) && !widget->focusProxy())
            controls.push_back(widget);
    }
    return controls;
}

/// Tab goes to one of a group of buttons, the arrows to the others.
bool isReached(QWidget* widget, const QSet<QWidget*>& met)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (!button || met.contains(widget) || (!button->group() && !button->autoExclusive()))
        return met.contains(widget);
    const QObjectList group = button->parentWidget()->children();
    return std::ranges::any_of(group, [&](QObject* object) {
        const auto* other = qobject_cast<QAbstractButton*>(object);
        return other && other->group() == button->group() && other->autoExclusive() == button->autoExclusive()
            && met.contains(static_cast<QWidget*>(object));
    });
}

void expectNames(const QWidget& top)
{
    for (QWidget* control : controlsOf(top)) {
        auto* read = QAccessible::queryAccessibleInterface(control);
        ASSERT_NE(read, nullptr) << qPrintable(described(control));
        EXPECT_FALSE(read->text(QAccessible::Name).trimmed().isEmpty())
            << "no name: " << qPrintable(described(control));
    }
}

/// Walks once around with `key` and tells whom it met.
QSet<QWidget*> walked(QWidget& top, Qt::Key key)
{
    const bool isAlone = controlsOf(top).size() == 1;
    QSet<QWidget*> met;
    QWidget* at = top.focusWidget();
    for (int step = 0; step < kMostSteps && at && !met.contains(at); ++step) {
        met.insert(at);
        QTest::keyClick(at, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QWidget* next = top.focusWidget();
        EXPECT_TRUE(next != at || isAlone) << "a trap: " << qPrintable(described(at));
        at = next;
    }
    EXPECT_TRUE(at) << "the focus got lost";
    return met;
}

void expectReached(QWidget& top)
{
    top.activateWindow();
    ASSERT_TRUE(test::waitUntil([&top] { return top.isActiveWindow(); }));
    if (!top.focusWidget())
        QTest::keyClick(&top, Qt::Key_Tab);
    const auto forwards = walked(top, Qt::Key_Tab);
    const auto backwards = walked(top, Qt::Key_Backtab);
    for (QWidget* control : controlsOf(top)) {
        EXPECT_TRUE(isReached(control, forwards)) << "not by Tab: " << qPrintable(described(control));
        EXPECT_TRUE(isReached(control, backwards)) << "not by Shift+Tab: " << qPrintable(described(control));
    }
}

void expectUsable(QWidget& top, size_t least)
{
    EXPECT_GE(controlsOf(top).size(), least);
    expectNames(top);
    expectReached(top);
}

// --- Keys

struct Key {
    QKeySequence sequence;
    Qt::ShortcutContext context;
    const QWidget* owner;
    const QObject* meaning;
    QString name;
};

std::vector<Key> keysOf(const QWidget& top)
{
    std::vector<Key> keys;
    for (const auto* action : top.findChildren<QAction*>()) {
        for (const auto* object : action->associatedObjects()) {
            const auto* owner = qobject_cast<const QWidget*>(object);
            if (!owner || owner->inherits("QMenu"))
                continue; // a menu shows the key of an action that lives elsewhere
            for (const QKeySequence& sequence : action->shortcuts())
                keys.push_back({sequence, action->shortcutContext(), owner, action, action->text()});
        }
    }
    for (const auto* shortcut : top.findChildren<QShortcut*>()) {
        const auto* owner = qobject_cast<const QWidget*>(shortcut->parent());
        keys.push_back({shortcut->key(), shortcut->context(), owner, shortcut, described(owner)});
    }
    return keys;
}

/// Whether there is a place of the focus at which both would answer.
bool meet(const Key& a, const Key& b)
{
    const auto isWide
        = [](const Key& key) { return key.context == Qt::WindowShortcut || key.context == Qt::ApplicationShortcut; };
    const auto holds = [](const Key& outer, const Key& inner) {
        return outer.context == Qt::WidgetWithChildrenShortcut && outer.owner->isAncestorOf(inner.owner);
    };
    if (isWide(a) || isWide(b))
        return a.owner->window() == b.owner->window();
    return a.owner == b.owner || holds(a, b) || holds(b, a);
}

void expectOneMeaningEach(const QWidget& top)
{
    const auto keys = keysOf(top);
    EXPECT_GT(keys.size(), 20U);
    for (size_t i = 0; i < keys.size(); ++i) {
        for (size_t j = i + 1; j < keys.size(); ++j) {
            const bool same = !keys[i].sequence.isEmpty() && keys[i].sequence == keys[j].sequence;
            EXPECT_FALSE(same && keys[i].meaning != keys[j].meaning && meet(keys[i], keys[j]))
                << qPrintable(keys[i].sequence.toString()) << " is both \"" << qPrintable(keys[i].name) << "\" and \""
                << qPrintable(keys[j].name) << '"';
        }
    }
}

// --- The pages

class AccessibilityTest : public test::RealWindow {
protected:
    void SetUp() override
    {
        RealWindow::SetUp();
        if (HasFatalFailure())
            return;
        ask(12);
        ASSERT_TRUE(finished());
        for (auto* dock : window->findChildren<QDockWidget*>())
            dock->show();
        window->page().view().selectRow(0);
    }

    /// Of the widget of its own that a page is when nothing holds it yet.
    static void check(QWidget& page, size_t least)
    {
        page.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
        expectUsable(page, least);
    }

    /// The dialog that the window opens now.
    void checkOpened() const
    {
        QDialog* opened = nullptr;
        ASSERT_TRUE(waitUntil([&] {
            for (auto* dialog : window->findChildren<QDialog*>())
                opened = dialog->isVisible() ? dialog : opened;
            return opened != nullptr;
        }));
        expectUsable(*opened, 3);
        opened->reject();
    }

    void openGroups() const
    {
        for (auto* group : window->findChildren<FoldingGroup*>())
            group->setOpen(true);
    }
};

TEST_F(AccessibilityTest, SearchesWithAllDocksAndGroupsOpen)
{
    openGroups();
    window->page().showError({.kind = base::ErrorKind::Auth, .detail = QStringLiteral("refused")});
    expectUsable(*window, 150);
}

TEST_F(AccessibilityTest, AnEmptyTab)
{
    window->tabs().open({});
    expectUsable(*window, 30);
}

TEST_F(AccessibilityTest, BuyListAndRejects)
{
    const auto& facts = *window->page().model().rowAt(0).facts;
    const std::vector<domain::Purchase> purchases{{.marketplace = facts.marketplace, .asin = facts.asin}};
    ASSERT_TRUE(test::await(workspace->buyList().put(purchases)));
    window->pages().showBuyList();
    auto& page = window->pages().buyList();
    const auto* table = page.findChild<QTableView*>(QStringLiteral("purchases"));
    ASSERT_TRUE(waitUntil([&] { return table->model()->rowCount() == 1; }));
    for (int list = 0; list < 2; ++list) {
        page.findChild<QTabWidget*>(QStringLiteral("lists"))->setCurrentIndex(list);
        expectUsable(*window, 30);
    }
}

TEST_F(AccessibilityTest, Comparison)
{
    window->tabs().duplicate();
    window->pages().showComparison();
    expectUsable(*window, 30);
}

TEST_F(AccessibilityTest, Dialogs)
{
    ColumnChooser columns(window->page().view(), nullptr);
    check(columns, 5);
    CategoryPicker categories(*workspace, domain::Marketplace::Us, nullptr);
    check(categories, 4);
    window->pages().buys().buy({window->page().model().rowAt(0)});
    checkOpened();
    window->pages().buys().reject({window->page().model().rowAt(1)});
    checkOpened();
}

TEST_F(AccessibilityTest, SettingsAndLog)
{
    KeepaSettings keepa(*workspace, nullptr);
    check(keepa, 1); // the demo has no key
    CacheSettings cache(*workspace, nullptr);
    check(cache, 5);
    ProfileSettings profiles(*workspace, nullptr);
    check(profiles, 20);
    GeneralSettings general(workspace->settings(), nullptr);
    check(general, 3);
    LogPanel log;
    check(log, 4);
}

TEST_F(AccessibilityTest, NoKeyMeansTwoThings)
{
    expectOneMeaningEach(*window);
}

} // namespace
