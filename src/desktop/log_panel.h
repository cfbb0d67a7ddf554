// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The log as a dock: filtered by level, part and words, followed to its end, copied. Looks for new lines only while it
// can be seen. Owned by the MainWindow, GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace desktop {

class LogModel;

class LogPanel final : public QWidget {
    Q_OBJECT

public:
    explicit LogPanel(QWidget* parent = nullptr);

    [[nodiscard]] LogModel& model() { return *m_model; }
    /// Takes in what was logged since.
    void readNow();
    /// The chosen lines, or all in view when none is chosen, go to the clipboard.
    void copy();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void connectControls();
    void retranslate();
    void applyFilter();
    void showCategories();
    void showState();

    LogModel* m_model;
    QTableView* m_view;
    QComboBox* m_level;
    QComboBox* m_category;
    QLineEdit* m_words;
    QCheckBox* m_follow;
    QLabel* m_count;
    QPushButton* m_copy;
    QPushButton* m_clear;
    QTimer m_look;
};

} // namespace desktop
