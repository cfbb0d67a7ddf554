// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A line of news inside a panel, with at most one thing to do about it. It never takes the focus. Owned by its panel,
// GUI thread.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace desktop {

class NoticeStrip final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget* parent = nullptr);

    /// Replaces what was told before. `action` may be empty; doing it ends the notice.
    void tell(const QString& text, const QString& action = {}, std::function<void()> act = {});
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    QLabel* m_words;
    QPushButton* m_action;
    QToolButton* m_close;
    std::function<void()> m_act;
};

} // namespace desktop
