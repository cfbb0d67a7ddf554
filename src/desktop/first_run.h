// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first start in three steps: demo or key, marketplace, what a unit costs; then a search that works. Leaving it
// early (Esc) is allowed and remembered. Opened by ProgramActions, goes when it is closed; GUI thread.
#pragma once

#include "sourcing/first_choice.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace sourcing {
class Workspace;
}

namespace desktop {

class KeyForm;

class FirstRun final : public QDialog {
    Q_OBJECT

public:
    FirstRun(sourcing::Workspace& workspace, QWidget* parent);

    /// Nobody has chosen yet, and nothing can be searched for without.
    [[nodiscard]] static bool isDue(sourcing::Workspace& workspace);

    [[nodiscard]] int step() const;
    void reject() override;

Q_SIGNALS:
    /// This workspace has taken the choice on; the search finds something and is not yet paid for.
    void ready(const domain::SearchQuery& example);
    /// The demo's workspace is another one, which is to take it on.
    void demoWanted(const sourcing::FirstChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    QVBoxLayout* addStep();
    void addSourceStep();
    void addMarketplaceStep();
    void addCostStep();
    void layOut();
    void retranslate();
    void retranslateCosts();
    void showStep(int step);
    void showButtons();
    void showProfile();
    void showCostUnit();
    void goOn();
    void finish();
    [[nodiscard]] domain::Marketplace marketplace() const;
    [[nodiscard]] domain::Profile profile() const;

    sourcing::Workspace& m_workspace;
    QLabel* m_count;
    QLabel* m_heading;
    QStackedWidget* m_steps;
    QRadioButton* m_demo;
    QLabel* m_demoNote;
    QRadioButton* m_own;
    QLabel* m_ownNote;
    KeyForm* m_key;
    QListWidget* m_marketplaces;
    QLabel* m_profileLabel;
    QComboBox* m_profile;
    QLabel* m_costLabel;
    QComboBox* m_costKind;
    QDoubleSpinBox* m_cost;
    QLabel* m_costNote;
    QLabel* m_roiLabel;
    QDoubleSpinBox* m_roi;
    QLabel* m_roiNote;
    QLabel* m_problem;
    QPushButton* m_skip;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace desktop
