// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The buy list with what it comes to, and beside it the rejected products. It follows both lists by itself. Owned by
// WindowPages, GUI thread.
#pragma once

#include "domain/purchase_totals.h"

#include <QWidget>

#include <memory>
#include <stop_token>

namespace sourcing {
class Workspace;
}

namespace Ui {
class BuyListPage;
}

namespace desktop {

class BuyActions;
class BuyListModel;
class RejectsModel;

class BuyListPage final : public QWidget {
    Q_OBJECT

public:
    BuyListPage(sourcing::Workspace& workspace, BuyActions& actions, QWidget* parent);
    ~BuyListPage() override;

    /// Writes the list as it is shown; failed() when that cannot be.
    void exportTo(const QString& path);

    [[nodiscard]] BuyListModel& purchases() { return *m_purchases; }
    [[nodiscard]] RejectsModel& rejects() { return *m_rejects; }

Q_SIGNALS:
    void backWanted();
    void noticed(const QString& text);
    void failed(const base::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setUpTables();
    void retranslate();
    void read();
    void readRows(domain::Marketplace marketplace, int turn);
    void showLines(std::vector<domain::PurchaseLine> lines);
    void showTotals();
    void showActions();
    [[nodiscard]] bool showsRejects() const;
    void editChosen();
    void removeChosen();
    void chooseFile();

    sourcing::Workspace& m_workspace;
    BuyActions& m_actions;
    std::unique_ptr<Ui::BuyListPage> m_form;
    BuyListModel* m_purchases;
    RejectsModel* m_rejects;
    int m_turn = 0; // of the reading under way
    std::stop_source m_stop;
};

/// "3 products · 40 units · cost $200.00 · expected profit $80.00 · ROI 40.0 %", a line for each currency.
[[nodiscard]] QString totalsText(const std::vector<domain::PurchaseTotals>& totals, const QLocale& locale);

} // namespace desktop
