// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' page for the cache: a file or a shared PostgreSQL server, tried before it is chosen, and how long what
// it keeps counts. Takes effect at the next start, and says so. Owned by the SettingsDialog, GUI thread.
#pragma once

#include "desktop/settings_page.h"

#include <stop_token>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace sourcing {
class Workspace;
}

namespace desktop {

class Activities;

class CacheSettings final : public SettingsPage {
    Q_OBJECT

public:
    CacheSettings(sourcing::Workspace& workspace, QWidget* parent);
    ~CacheSettings() override;
    [[nodiscard]] QString title() const override;
    /// Where a try of the database is told; they outlive it.
    void setActivities(Activities& activities) { m_activities = &activities; }

    /// As the setting keeps it; empty: the file in the data folder.
    [[nodiscard]] QString database() const;

private:
    void addBackend();
    void addServer();
    void retranslate() override;
    void read(const QString& database);
    void showBackend();
    void showState(const QString& text, bool isProblem);
    [[nodiscard]] QString problem() const; // with what was typed; empty: none
    void tryIt();
    void apply(bool passwordInFileToo);
    void choose();
    void askForPasswordFile(const QString& why);

    sourcing::Workspace& m_workspace;
    Activities* m_activities = nullptr;
    QLabel* m_backendHeading;
    QRadioButton* m_file;
    QRadioButton* m_server;
    QLineEdit* m_path;
    QWidget* m_serverForm;
    QFormLayout* m_serverRows;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_name;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QComboBox* m_ssl;
    QCheckBox* m_pooled;
    QPushButton* m_try;
    QPushButton* m_apply;
    QLabel* m_state;
    QLabel* m_timesHeading;
    QSpinBox* m_discovery;
    QSpinBox* m_scoring;
    QSpinBox* m_retention;
    QSpinBox* m_size;
    QLabel* m_note;
    std::stop_source m_stop;
};

} // namespace desktop
