// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was just done, and the way back from it, in the status bar. It never takes the focus. Owned by the MainWindow,
// GUI thread.
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace desktop {

class UndoBar final : public QWidget {
    Q_OBJECT

public:
    explicit UndoBar(QWidget* parent = nullptr);

    /// Replaces what it offered before. It goes by itself after a while, or when it was used.
    void offer(const QString& text, std::function<void()> undo);
    /// No way back.
    void tell(const QString& text) { offer(text, {}); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text;
    QToolButton* m_undo;
    std::function<void()> m_way;
    QTimer m_end;
};

} // namespace desktop
