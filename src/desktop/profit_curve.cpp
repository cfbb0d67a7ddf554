// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/profit_curve.h"

#include "desktop/format.h"
#include "desktop/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace desktop {

namespace {

constexpr int kCurveHeight = 130;
constexpr int kDot = 4;

} // namespace

ProfitCurve::ProfitCurve(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(kCurveHeight);
    setCursor(Qt::CrossCursor);
    retranslate();
}

void ProfitCurve::retranslate()
{
    setAccessibleName(tr("Profit over price"));
    setToolTip(tr("Profit over price. Shaded: prices that earn less than a lower one. Click to try a price."));
    describeZones();
    update();
}

void ProfitCurve::describeZones()
{
    const QLocale locale;
    QStringList zones;
    for (const auto& zone : m_answer.deadZones) {
        if (zone.to)
            zones += tr("From %1 to %2 it earns less than just below.")
                         .arg(moneyText(zone.from, locale), moneyText(*zone.to, locale));
    }
    setAccessibleDescription(zones.join(u' '));
}

void ProfitCurve::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProfitCurve::show(const sourcing::WhatIf& answer, domain::Currency currency)
{
    m_answer = answer;
    m_currency = currency;
    m_highest = 1;
    m_most = 1;
    m_least = 0;
    for (const auto& point : answer.curve) {
        m_highest = std::max(m_highest, point.price);
        m_most = std::max(m_most, point.profit);
        m_least = std::min(m_least, point.profit);
    }
    describeZones();
    update();
}

QSize ProfitCurve::sizeHint() const
{
    return {space::kDetailsWidth - 2 * space::kPanel, kCurveHeight};
}

QRectF ProfitCurve::plotArea() const
{
    const int line = QFontMetrics(scaled(font(), type::kSecondary)).height();
    return QRectF(rect()).adjusted(1, space::kGrid, -1, -line - space::kGrid);
}

QPointF ProfitCurve::placeOf(std::int64_t price, std::int64_t profit) const
{
    const QRectF area = plotArea();
    const double x = static_cast<double>(price) / static_cast<double>(m_highest);
    const double y = static_cast<double>(m_most - profit) / static_cast<double>(m_most - m_least);
    return {area.left() + x * area.width(), area.top() + y * area.height()};
}

void ProfitCurve::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = coloursOf(palette());
    const QRectF area = plotArea();
    const QLocale locale;
    painter.setPen(colours.line);
    painter.setBrush(colours.base);
    painter.drawRoundedRect(area.adjusted(-0.5, -0.5, 0.5, 0.5), space::kRadius, space::kRadius);
    painter.setFont(tabular(scaled(font(), type::kSecondary)));
    painter.setPen(colours.secondary);
    if (m_answer.curve.empty()) {
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("Not enough is known to draw the profit"));
        return;
    }
    for (const auto& zone : m_answer.deadZones) {
        const double from = placeOf(zone.from.amount, 0).x();
        const double to = zone.to ? placeOf(std::min(zone.to->amount, m_highest), 0).x() : area.right();
        painter.fillRect(QRectF(from, area.top(), std::max(1.0, to - from), area.height()), colours.stale.fill);
    }
    painter.setPen(QPen(colours.secondary, 1, Qt::DotLine));
    painter.drawLine(placeOf(0, 0), placeOf(m_highest, 0));
    QPolygonF line;
    for (const auto& point : m_answer.curve)
        line += placeOf(point.price, point.profit);
    painter.setPen(QPen(colours.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    if (m_answer.price && m_answer.profit && m_answer.price->amount <= m_highest) {
        const QPointF dot = placeOf(m_answer.price->amount, m_answer.profit->amount);
        painter.setPen(QPen(colours.text, 1, Qt::DashLine));
        painter.drawLine(QPointF(dot.x(), area.top()), QPointF(dot.x(), area.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.text);
        painter.drawEllipse(dot, kDot, kDot);
    }
    painter.setPen(colours.secondary);
    const QRectF below(area.left(), area.bottom() + space::kGrid, area.width(),
                       height() - area.bottom() - space::kGrid);
    painter.drawText(below, Qt::AlignLeft, moneyText({0, m_currency}, locale));
    painter.drawText(below, Qt::AlignHCenter, tr("price"));
    painter.drawText(below, Qt::AlignRight, moneyText({m_highest, m_currency}, locale));
    painter.drawText(area.adjusted(space::kGrid, 2, -space::kGrid, -2), Qt::AlignLeft | Qt::AlignTop,
                     moneyText({m_most, m_currency}, locale));
    if (m_least < 0)
        painter.drawText(area.adjusted(space::kGrid, 2, -space::kGrid, -2), Qt::AlignRight | Qt::AlignBottom,
                         moneyText({m_least, m_currency}, locale));
}

void ProfitCurve::choose(double x)
{
    if (m_answer.curve.empty())
        return;
    const QRectF area = plotArea();
    const double share = std::clamp((x - area.left()) / area.width(), 0.0, 1.0);
    const auto price = std::llround(share * static_cast<double>(m_highest));
    Q_EMIT priceChosen({std::max<std::int64_t>(1, price), m_currency});
}

void ProfitCurve::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(event->position().x());
}

void ProfitCurve::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        choose(event->position().x());
}

} // namespace desktop
