// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' page for links of one's own, which the details of a product then offer. What can be used counts at
// once. Owned by the SettingsDialog, GUI thread.
#pragma once

#include "desktop/settings_page.h"

class QPushButton;
class QTableWidget;

namespace desktop {

class LinkSettings final : public SettingsPage {
    Q_OBJECT

public:
    LinkSettings(sourcing::Settings& settings, QWidget* parent);
    [[nodiscard]] QString title() const override;

private:
    void retranslate() override;
    void addLine(const QString& name, const QString& address);
    void removeLine();
    void keep();

    QLabel* m_what;
    QTableWidget* m_table;
    QPushButton* m_add;
    QPushButton* m_remove;
    QLabel* m_problem;
    bool m_isFilling = false;
};

} // namespace desktop
