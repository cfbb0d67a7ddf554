// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' page for Keepa: the key, and the tokens that long searches leave. Owned by the SettingsDialog.
#pragma once

#include "desktop/settings_page.h"

namespace sourcing {
class Workspace;
}

namespace desktop {

class KeyForm;

class KeepaSettings final : public SettingsPage {
    Q_OBJECT

public:
    KeepaSettings(sourcing::Workspace& workspace, QWidget* parent);
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void kept(); // a key was kept and is in use

private:
    void retranslate() override;

    KeyForm* m_key;
    QLabel* m_tokensHeading;
    QSpinBox* m_reserve;
    QLabel* m_reserveNote;
};

} // namespace desktop
