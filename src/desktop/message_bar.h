// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bar over the results: what happened, what it means, one action. It never takes the focus. Owned by its page, GUI
// thread.
#pragma once

#include "desktop/error_text.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace desktop {

class MessageBar final : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const ErrorText& text);

Q_SIGNALS:
    void actionChosen(desktop::ErrorAction action, const QString& detail);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void applyColours();

    ErrorText m_text;
    QLabel* m_icon;
    QLabel* m_words;
    QPushButton* m_action;
    QToolButton* m_dismiss;
};

} // namespace desktop
