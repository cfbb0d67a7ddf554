// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/rate_gauge.h"

#include "desktop/format.h"
#include "desktop/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace desktop {

namespace {

constexpr int kGaugeWidth = 76;
constexpr int kGaugeHeight = 66; // the ring is open below
constexpr double kArcWidth = 7;
constexpr int kArcStart = 225 * 16; // lower left, in sixteenths of a degree as QPainter has it
constexpr double kArcSpan = -270.0 * 16; // clockwise to the lower right

} // namespace

RateGauge::RateGauge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RateGauge::show(std::optional<double> rate)
{
    if (rate)
        rate = std::clamp(*rate, 0.0, 1.0);
    if (rate == m_rate)
        return;
    m_rate = rate;
    update();
}

QString RateGauge::text() const
{
    return m_rate ? percentText({std::llround(*m_rate * 10'000)}, QLocale(), 0) : unknownText();
}

QSize RateGauge::sizeHint() const
{
    return {kGaugeWidth, kGaugeHeight};
}

void RateGauge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect round(0, 0, width(), width());
    const QRectF ring = QRectF(round).adjusted(kArcWidth / 2, kArcWidth / 2, -kArcWidth / 2, -kArcWidth / 2);
    const auto draw = [&](const QColor& colour, double share) {
        painter.setPen(QPen(colour, kArcWidth, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, kArcStart, static_cast<int>(std::lround(kArcSpan * share)));
    };
    draw(palette().color(QPalette::Mid), 1);
    if (m_rate && *m_rate > 0)
        draw(palette().color(QPalette::Highlight), *m_rate);
    painter.setFont(tabular(scaled(font(), type::kSection, QFont::DemiBold)));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(round, Qt::AlignCenter, text());
}

} // namespace desktop
