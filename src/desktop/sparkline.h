// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of the last days as a small line, the newest at the right; days of which nothing is known leave gaps. Owned by
// its card, GUI thread.
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace desktop {

class Sparkline final : public QWidget {
    Q_OBJECT

public:
    using Shares = std::vector<std::optional<double>>; // 0 to 1, the oldest first

    explicit Sparkline(QWidget* parent);

    void show(Shares shares);
    [[nodiscard]] const Shares& shares() const { return m_shares; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QPointF pointAt(size_t day) const;

    Shares m_shares;
};

} // namespace desktop
