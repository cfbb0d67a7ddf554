// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A share drawn as an arc with the figure in it. Owned by its card, GUI thread.
#pragma once

#include <QWidget>

#include <optional>

namespace desktop {

class RateGauge final : public QWidget {
    Q_OBJECT

public:
    explicit RateGauge(QWidget* parent);

    /// 0 to 1; nothing: not known.
    void show(std::optional<double> rate);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<double> m_rate;
};

} // namespace desktop
