// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is, in which version and under which licence, and what it is made with. Opened by ProgramActions,
// goes when it is closed; GUI thread.
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace desktop {

class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);

    /// All of it as plain text, for a report of a fault.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void retranslate();

    QLabel* m_name;
    QLabel* m_version;
    QLabel* m_what;
    QLabel* m_licence;
    QLabel* m_madeWith;
    QTableWidget* m_libraries;
    QPushButton* m_copy;
    QPushButton* m_close;
};

} // namespace desktop
