// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sparkline.h"

#include "desktop/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace desktop {

namespace {

constexpr QSize kSparklineSize(76, 30);
constexpr double kSparkRoom = 3; // for the dot at the end
constexpr double kDotRadius = 2.5;

} // namespace

Sparkline::Sparkline(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Sparkline::show(Shares shares)
{
    if (shares == m_shares)
        return;
    m_shares = std::move(shares);
    update();
}

QSize Sparkline::sizeHint() const
{
    return kSparklineSize;
}

QPointF Sparkline::pointAt(size_t day) const
{
    const QRectF room = QRectF(rect()).adjusted(kSparkRoom, kSparkRoom, -kSparkRoom, -kSparkRoom);
    const auto last = static_cast<double>(std::max<size_t>(m_shares.size(), 2) - 1);
    return {room.left() + room.width() * static_cast<double>(day) / last,
            room.bottom() - room.height() * m_shares[day].value_or(0)};
}

void Sparkline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = palette().color(QPalette::Highlight);
    const double ground = rect().height() - kSparkRoom / 2;
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawLine(QPointF(0, ground), QPointF(width(), ground));
    std::optional<size_t> newest;
    QPainterPath line;
    for (size_t day = 0; day < m_shares.size(); ++day) {
        if (!m_shares[day])
            continue;
        newest = day;
        const bool goesOn = day > 0 && m_shares[day - 1];
        const bool isAlone = !goesOn && (day + 1 == m_shares.size() || !m_shares[day + 1]);
        if (goesOn)
            line.lineTo(pointAt(day));
        else
            line.moveTo(pointAt(day));
        if (isAlone) { // a line needs two
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(pointAt(day), kDotRadius / 2, kDotRadius / 2);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
    if (!newest)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(pointAt(*newest), kDotRadius, kDotRadius);
}

} // namespace desktop
