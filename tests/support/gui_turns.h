// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Watches over the GUI thread: an application that measures how long each turn of its event loop keeps it from the
// next one. Neither what the loop waits for nor what other programs take of the processor is part of a turn; locks and
// files waited for are. GUI thread.
#pragma once

#include <QApplication>
#include <QFile>

#include <chrono>
#include <optional>
#include <vector>

namespace test {

class GuiTurns final : public QApplication {
    Q_OBJECT

public:
    using Length = std::chrono::duration<double, std::milli>;

    struct Turn {
        Length length{0};
        QString during; // what step() said last
        QString longest; // the event that took most of it: its type, whom it was for, how long
    };

    GuiTurns(int& argc, char** argv);

    /// Turns are counted from now on, and what goes on now is called this.
    void step(const QString& name);
    /// Nothing is counted until the next step.
    void pause();

    /// Those in which anything was done; looking whether a condition holds by now is nothing.
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int longerThan(Length limit) const;
    /// The longest ones, those first.
    [[nodiscard]] std::vector<Turn> longest(size_t most) const;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void endTurn();
    [[nodiscard]] Length queued();

    QFile m_schedule{QStringLiteral("/proc/thread-self/schedstat")};
    std::optional<QString> m_step;
    Turn m_turn;
    Length m_longestEvent{0};
    int m_depth = 0;
    int m_count = 0;
    std::vector<Turn> m_turns; // no shorter than a frame
};

} // namespace test
