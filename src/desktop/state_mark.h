// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A dot in the colour of a state with the state's word beside it. Owned by its panel, GUI thread.
#pragma once

#include <QWidget>

namespace desktop {

class StateMark final : public QWidget {
    Q_OBJECT

public:
    enum class State { Unknown, Good, Doubtful, Bad };

    explicit StateMark(QWidget* parent);

    void show(State state, const QString& word);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString text() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state = State::Unknown;
    QString m_word;
};

} // namespace desktop
