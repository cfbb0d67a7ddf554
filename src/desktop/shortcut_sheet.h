// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All keys of the window, to be looked through beside it. Made from its actions each time that it opens, so that it
// cannot be out of date. Opened by ProgramActions, goes when it is closed; GUI thread.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace desktop {

class ShortcutsModel;

class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    /// Of this window, which is its parent too.
    explicit ShortcutSheet(QWidget* window);

    [[nodiscard]] ShortcutsModel& model() { return *m_model; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void retranslate();
    void showNone();

    QWidget* m_window;
    ShortcutsModel* m_model;
    QLineEdit* m_words;
    QTableView* m_view;
    QLabel* m_none;
    QPushButton* m_close;
};

} // namespace desktop
