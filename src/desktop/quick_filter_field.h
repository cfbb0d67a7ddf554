// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The field of the quick filter. What it cannot understand of its text it says in words: at once to screen readers and
// in problemChanged(), and by a mark at its end. Owned by the window, GUI thread.
#pragma once

#include <QLineEdit>

class QAction;

namespace desktop {

class QuickFilterField final : public QLineEdit {
    Q_OBJECT

public:
    explicit QuickFilterField(QWidget* parent);

    /// Empty when all of it was understood.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void problemChanged(const QString& problem);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showProblem(const QString& text);

    QString m_problem;
    QAction* m_mark;
};

} // namespace desktop
