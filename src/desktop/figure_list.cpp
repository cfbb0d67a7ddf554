// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/figure_list.h"

#include "desktop/format.h"
#include "desktop/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace desktop {

namespace {

constexpr double kBarShare = 0.22;
constexpr double kLeastNameShare = 0.3;
constexpr int kBarHeight = 8;
constexpr int kRowGap = 5;

} // namespace

std::vector<std::optional<std::pair<double, double>>> barsOf(const std::vector<FigureRow>& rows)
{
    std::vector<std::optional<std::pair<double, double>>> bars(rows.size());
    for (size_t begin = 0; begin < rows.size();) {
        size_t end = begin + 1;
        while (end < rows.size() && !rows[end].isHeading)
            ++end;
        double reached = 0, least = 0, greatest = 0;
        for (size_t i = begin; i < end; ++i) {
            if (!rows[i].adds)
                continue;
            const double from = rows[i].isTotal ? 0.0 : reached;
            reached = from + *rows[i].adds;
            bars[i] = {from, reached};
            least = std::min(least, reached);
            greatest = std::max(greatest, reached);
        }
        for (size_t i = begin; i < end; ++i) {
            if (bars[i] && greatest > least)
                bars[i]
                    = {(bars[i]->first - least) / (greatest - least), (bars[i]->second - least) / (greatest - least)};
            else
                bars[i].reset();
        }
        begin = end;
    }
    return bars;
}

FigureList::FigureList(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FigureList::setRows(std::vector<FigureRow> rows)
{
    const bool resized = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    m_bars.clear();
    for (const auto& bar : barsOf(m_rows))
        m_bars.push_back(bar ? std::optional(Bar{bar->first, bar->second}) : std::nullopt);
    QStringList text;
    for (const FigureRow& row : m_rows)
        text += row.value.isEmpty() ? row.name : tr("%1: %2").arg(row.name, row.value);
    setAccessibleDescription(text.join(u'\n'));
    if (resized)
        updateGeometry();
    update();
}

int FigureList::rowHeight() const
{
    return fontMetrics().height() + kRowGap;
}

QSize FigureList::sizeHint() const
{
    return {space::kDetailsWidth - 2 * space::kPanel, static_cast<int>(m_rows.size()) * rowHeight()};
}

QSize FigureList::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void FigureList::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Colours& colours = coloursOf(palette());
    const bool hasBars = std::ranges::any_of(m_bars, [](const auto& bar) { return bar.has_value(); });
    const int barWidth = hasBars ? static_cast<int>(width() * kBarShare) : 0;
    const QFont plain = font(), bold = scaled(font(), 1.0, QFont::DemiBold);
    const QFont figure = tabular(plain), boldFigure = tabular(bold);
    const int first = event->rect().top() / rowHeight();
    const auto end = std::min(m_rows.size(), static_cast<size_t>(event->rect().bottom() / rowHeight() + 1));
    for (auto i = static_cast<size_t>(std::max(0, first)); i < end; ++i) {
        const FigureRow& row = m_rows[i];
        const bool strong = row.isHeading || row.isTotal;
        const QRect place(0, static_cast<int>(i) * rowHeight(), width(), rowHeight());
        const QFont& valueFont = strong ? boldFigure : figure;
        const int valueWidth
            = std::min(QFontMetrics(valueFont).horizontalAdvance(row.value) + 1,
                       row.isHeading ? 0 : width() - static_cast<int>(width() * kLeastNameShare) - barWidth);
        const int valueRight = width() - barWidth - (hasBars ? space::kControls : 0);
        const int nameWidth = row.isHeading ? width() : valueRight - valueWidth - space::kControls;
        painter.setFont(strong ? bold : plain);
        painter.setPen(strong ? colours.text : colours.secondary);
        painter.drawText(QRect(0, place.top(), nameWidth, place.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.name, Qt::ElideRight, nameWidth));
        painter.setFont(valueFont);
        painter.setPen(colours.text);
        painter.drawText(QRect(valueRight - valueWidth, place.top(), valueWidth, place.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.value, Qt::ElideRight, valueWidth));
        if (row.isTotal) {
            painter.setPen(colours.line);
            painter.drawLine(0, place.top(), width(), place.top());
        }
        if (!m_bars[i] || *row.adds == 0)
            continue;
        const double left = std::min(m_bars[i]->from, m_bars[i]->to), right = std::max(m_bars[i]->from, m_bars[i]->to);
        const QRectF bar(width() - barWidth + left * barWidth, place.center().y() - kBarHeight / 2.0,
                         std::max(1.0, (right - left) * barWidth), kBarHeight);
        painter.fillRect(bar, row.isTotal ? colours.accent : *row.adds < 0 ? colours.miss.text : colours.hit.text);
    }
}

bool FigureList::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto at = static_cast<size_t>(std::max(0, help->pos().y() / rowHeight()));
    if (at < m_rows.size()) {
        const FigureRow& row = m_rows[at];
        const QString figure = row.value.isEmpty() ? row.name : tr("%1: %2").arg(row.name, row.value);
        QToolTip::showText(help->globalPos(), row.note.isEmpty() ? figure : QString(figure + u'\n' + row.note), this);
    }
    return true;
}

} // namespace desktop
