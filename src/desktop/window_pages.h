// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the window: the searches, and in their place, when asked for, the buy list or a comparison. It owns
// these pages and what the keys B and X do. Owned by the MainWindow, GUI thread.
#pragma once

#include "base/error.h"

#include <QStackedWidget>

class QAction;

namespace sourcing {
class Workspace;
}

namespace desktop {

class BuyActions;
class BuyListPage;
class ComparePage;
class SearchTabs;
class UndoBar;

class WindowPages final : public QStackedWidget {
    Q_OBJECT

public:
    /// Takes `tabs` in; `parent` is the window that dialogs open over.
    WindowPages(sourcing::Workspace& workspace, SearchTabs& tabs, QWidget* parent);

    [[nodiscard]] BuyActions& buys() { return *m_buys; }
    [[nodiscard]] BuyListPage& buyList() { return *m_buyList; }
    [[nodiscard]] ComparePage& comparison() { return *m_comparison; }
    [[nodiscard]] UndoBar& undoBar() { return *m_undo; } // for the status bar
    [[nodiscard]] QAction* buyListAction() { return m_buyListAction; } // checkable: there and back
    [[nodiscard]] QAction* compareAction() { return m_compareAction; }

    void showSearches();
    void showBuyList();
    void showComparison();

Q_SIGNALS:
    void noticed(const QString& text);
    void failed(const base::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpActions();
    void retranslate();
    void followBuys();
    void showFront();

    SearchTabs& m_tabs;
    BuyActions* m_buys;
    BuyListPage* m_buyList;
    ComparePage* m_comparison;
    UndoBar* m_undo;
    QAction* m_buyListAction;
    QAction* m_compareAction;
};

} // namespace desktop
