// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Profit over price: the line with its fee steps, the prices that earn less than a lower one shaded, the price asked
// for marked. A click or drag asks for that price. Owned by the Calculator, GUI thread.
#pragma once

#include "sourcing/what_if.h"

#include <QWidget>

namespace desktop {

class ProfitCurve final : public QWidget {
    Q_OBJECT

public:
    explicit ProfitCurve(QWidget* parent);

    void show(const sourcing::WhatIf& answer, domain::Currency currency);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void priceChosen(const domain::Money& price);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void retranslate();
    void describeZones();
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] QPointF placeOf(std::int64_t price, std::int64_t profit) const;
    void choose(double x);

    sourcing::WhatIf m_answer;
    domain::Currency m_currency = domain::Currency::USD;
    std::int64_t m_highest = 1, m_most = 1, m_least = 0; // price, profit
};

} // namespace desktop
