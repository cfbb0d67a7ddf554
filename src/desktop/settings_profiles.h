// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' page for profiles: edited, duplicated, renamed, removed or reset, read and written as JSON; while one
// is edited it tells how many cached products would change their verdict. Owned by the SettingsDialog, GUI thread.
#pragma once

#include "desktop/settings_page.h"
#include "domain/profile.h"

#include <QTimer>

#include <stop_token>

class QListWidget;
class QPushButton;

namespace sourcing {
class Workspace;
}

namespace desktop {

class ProfileForm;

class ProfileSettings final : public SettingsPage {
    Q_OBJECT

public:
    ProfileSettings(sourcing::Workspace& workspace, QWidget* parent);
    ~ProfileSettings() override;
    [[nodiscard]] QString title() const override;

private:
    void layOut();
    void connectControls();
    void retranslate() override;
    void showList();
    void showChosen();
    void showButtons();
    [[nodiscard]] std::optional<domain::Profile> chosen() const;
    void preview();
    void save();
    void removeChosen();
    /// Asks for a name; `named` gets one that no other profile has.
    template <typename Named> void askName(const QString& question, const QString& proposal, Named named);
    void duplicate();
    void rename();
    void importFile();
    void readFrom(const QString& path);
    void exportFile();
    void report(const base::Status& status, const QString& success);

    sourcing::Workspace& m_workspace;
    QListWidget* m_list;
    ProfileForm* m_form;
    QPushButton* m_duplicate;
    QPushButton* m_rename;
    QPushButton* m_remove;
    QPushButton* m_import;
    QPushButton* m_export;
    QPushButton* m_save;
    QPushButton* m_revert;
    QLabel* m_state;
    QTimer m_rest;
    std::stop_source m_previewing;
    QString m_wanted; // the profile to choose when the list is made anew
};

} // namespace desktop
