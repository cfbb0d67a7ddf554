// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What concerns the program and no search: settings, first run, demo, manual, keys, about. It has the actions and opens
// the dialogs beside the window; texts change with the language. Owned by the MainWindow, GUI thread.
#pragma once

#include "desktop/settings_dialog.h"
#include "sourcing/first_choice.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QAction;
class QMenu;

namespace desktop {

class Activities;

class ProgramActions final : public QObject {
    Q_OBJECT

public:
    ProgramActions(sourcing::Workspace& workspace, Activities& activities, QWidget* window);
    ~ProgramActions() override;

    [[nodiscard]] QAction* settingsAction() const { return m_settings; }
    /// Manual, keys, first steps, to the demo or out of it, about.
    [[nodiscard]] QMenu* helpMenu() const { return m_help; }

    void openSettings(std::optional<SettingsDialog::Page> page = std::nullopt);
    void openFirstRun();
    /// Once, when the window is there: the first run if it is due.
    void welcome();

Q_SIGNALS:
    /// The first run is done: a search that finds something and is not yet paid for.
    void exampleReady(const domain::SearchQuery& example);
    /// The user goes over to the demo, which takes the choice on if there is one.
    void demoWanted(const std::optional<sourcing::FirstChoice>& choice);
    void demoLeft();

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void retranslate();
    template <typename Dialog> Dialog* show(QPointer<QDialog>& open, const std::function<Dialog*()>& make);

    sourcing::Workspace& m_workspace;
    Activities& m_activities;
    QWidget* m_window;
    QMenu* m_help;
    QAction* m_settings;
    QAction* m_manual;
    QAction* m_keys;
    QAction* m_firstSteps;
    QAction* m_demo;
    QAction* m_about;
    QPointer<QDialog> m_settingsDialog, m_manualWindow, m_keySheet, m_firstRun, m_aboutDialog;
};

} // namespace desktop
