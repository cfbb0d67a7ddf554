// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' page that shows the dated fee tables: whose they are, from when to when, and which one is in force.
// Owned by the SettingsDialog, GUI thread.
#pragma once

#include "desktop/settings_page.h"

class QTableView;

namespace sourcing {
class Workspace;
}

namespace desktop {

class FeeTablesModel;

class FeeSettings final : public SettingsPage {
    Q_OBJECT

public:
    FeeSettings(sourcing::Workspace& workspace, QWidget* parent);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] FeeTablesModel& model() { return *m_model; }

private:
    void retranslate() override;
    void fitColumns();

    sourcing::Workspace& m_workspace;
    QLabel* m_what;
    FeeTablesModel* m_model;
    QTableView* m_view;
    QLabel* m_own;
};

} // namespace desktop
