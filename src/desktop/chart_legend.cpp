// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/chart_legend.h"

#include "desktop/format.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace desktop {

namespace {

constexpr int kEntryHeight = 22;
constexpr int kSwatch = 10;
constexpr int kLegendColumns = 2;

void drawSwatch(QPainter& painter, const QRectF& place, ChartMark mark, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (mark) {
    case ChartMark::Area:
        painter.drawRoundedRect(place, 2, 2);
        return;
    case ChartMark::Line:
        painter.drawRoundedRect(QRectF(place.left(), place.center().y() - 1.5, place.width(), 3), 1.5, 1.5);
        return;
    case ChartMark::Triangles:
        painter.drawPolygon(
            QPolygonF({{place.center().x(), place.top() + 1}, place.bottomRight(), place.bottomLeft()}));
        return;
    case ChartMark::Squares:
        painter.drawRect(place.adjusted(1.5, 1.5, -1.5, -1.5));
        return;
    }
}

} // namespace

LegendEntry::LegendEntry(const ChartLine& line, QWidget* parent) : QAbstractButton(parent), m_line(line)
{
    setObjectName(QLatin1String(line.key));
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &LegendEntry::describe);
    retranslate();
}

void LegendEntry::retranslate()
{
    setText(label(m_line));
    describe();
}

void LegendEntry::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void LegendEntry::setValue(const QString& value)
{
    if (m_value == value)
        return;
    m_value = value;
    describe();
    update();
}

void LegendEntry::setDelivered(bool delivered)
{
    m_delivered = delivered;
    describe();
    update();
}

void LegendEntry::describe()
{
    setAccessibleName(m_value.isEmpty() ? text() : tr("%1: %2").arg(text(), m_value));
    if (!m_delivered)
        setToolTip(tr("%1: no history of it came with this product").arg(text()));
    else
        setToolTip(isChecked() ? tr("Hide %1").arg(text()) : tr("Show %1").arg(text()));
}

QSize LegendEntry::sizeHint() const
{
    return {space::kDetailsWidth / kLegendColumns, kEntryHeight};
}

void LegendEntry::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = coloursOf(palette());
    const bool bright = isChecked() && m_delivered;
    const QRect inside = rect().adjusted(space::kGrid, 0, -space::kGrid, 0);
    const QRectF swatch(inside.left(), (height() - kSwatch) / 2.0, kSwatch, kSwatch);
    drawSwatch(painter, swatch, m_line.mark, bright ? colours.chart.*m_line.colour : colours.line);

    painter.setPen(bright ? colours.text : colours.secondary);
    const QFont valueFont = tabular(scaled(font(), type::kSecondary, QFont::DemiBold));
    const QString value = isChecked() ? m_value : QString();
    const int valueWidth = QFontMetrics(valueFont).horizontalAdvance(value);
    painter.setFont(valueFont);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, value);
    QFont nameFont = scaled(font(), type::kSecondary);
    nameFont.setStrikeOut(!isChecked()); // not by the colour alone
    painter.setFont(nameFont);
    const QRect place = inside.adjusted(kSwatch + space::kGrid + 2, 0, -valueWidth - space::kGrid, 0);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(nameFont).elidedText(text(), Qt::ElideRight, place.width()));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kControls);
    grid->setVerticalSpacing(0);
    for (const ChartLine& line : chartLines()) {
        auto* entry = new LegendEntry(line, this);
        const auto index = static_cast<int>(m_entries.size());
        grid->addWidget(entry, index / kLegendColumns, index % kLegendColumns);
        connect(entry, &QAbstractButton::clicked, this, &ChartLegend::toggled);
        m_entries.push_back(entry);
    }
}

} // namespace desktop
