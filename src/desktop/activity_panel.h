// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The long tasks of this session as a dock: how far each is, how long it takes yet; cancelled, begun again and cleared
// by button and by key. Owned by the MainWindow, GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace desktop {

class Activities;
class ActivityModel;
struct ActivityEntry;

class ActivityPanel final : public QWidget {
    Q_OBJECT

public:
    /// The activities outlive it.
    ActivityPanel(Activities& activities, QWidget* parent);

    [[nodiscard]] ActivityModel& model() { return *m_model; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void setUpView();
    void connectParts();
    void retranslate();
    void showState();
    [[nodiscard]] const ActivityEntry* chosen() const; // nullptr: none
    void cancelChosen();
    void retryChosen();

    Activities& m_activities;
    ActivityModel* m_model;
    QStackedWidget* m_stack;
    QTableView* m_view;
    QLabel* m_empty;
    QLabel* m_counts;
    QPushButton* m_cancel;
    QPushButton* m_retry;
    QPushButton* m_clear;
    QTimer m_ageing; // a tick a second while something is under way and can be seen
};

} // namespace desktop
