// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: a list of pages and the page in front. What is changed is in force at once, or from the next start on,
// which is said. Remembers its page and size. Made by ProgramActions, goes when it is closed; GUI thread.
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace sourcing {
class Workspace;
}

namespace desktop {

class Activities;
class SettingsPage;
class SideList;

class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    enum Page { General, Keepa, Cache, Profiles, Fees, Links };

    SettingsDialog(sourcing::Workspace& workspace, QWidget* parent);
    /// Where its long tasks are told; they outlive it.
    void setActivities(Activities& activities);

    void showPage(Page page);
    [[nodiscard]] SettingsPage& page(Page page) const;
    void done(int result) override;

Q_SIGNALS:
    /// Something was changed that counts from the next start on.
    void restartNeeded();

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(Page page, SettingsPage* widget, bool scrollsItself);
    void layOut();
    void retranslate();
    void follow(const QString& key);

    sourcing::Workspace& m_workspace;
    SideList* m_list;
    QStackedWidget* m_stack;
    QLabel* m_restart;
    QPushButton* m_close;
    bool m_needsRestart = false;
};

} // namespace desktop
