// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' page for the Keepa key: tried, kept in the keychain (or, where there is none and the user agrees, in a
// file) and used at once. The key is never shown. Owned by the SettingsDialog, GUI thread.
#pragma once

#include "desktop/settings_page.h"
#include "sourcing/secrets.h"

#include <stop_token>

class QLineEdit;
class QPushButton;

namespace sourcing {
class Workspace;
}

namespace desktop {

class KeepaSettings final : public SettingsPage {
    Q_OBJECT

public:
    KeepaSettings(sourcing::Workspace& workspace, QWidget* parent);
    ~KeepaSettings() override;
    [[nodiscard]] QString title() const override;

Q_SIGNALS:
    void kept(); // a key was kept and is in use

private:
    void retranslate() override;
    void showPlace();
    void showButtons();
    void tryKey();
    void keep(bool inFileToo);
    void askForFile(const QString& why);
    void forget();
    void use(const QString& key, sourcing::SecretPlace place);

    sourcing::Workspace& m_workspace;
    QLabel* m_place;
    QLineEdit* m_key;
    QWidget* m_buttons;
    QPushButton* m_try;
    QPushButton* m_keep;
    QPushButton* m_forget;
    QLabel* m_result;
    QLabel* m_tokensHeading;
    QSpinBox* m_reserve;
    QLabel* m_reserveNote;
    std::stop_source m_stop; // ends what a page that is gone has begun
};

} // namespace desktop
