// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/activity_delegate.h"

#include "desktop/activity_model.h"
#include "desktop/icons.h"
#include "desktop/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace desktop {

namespace {

constexpr int kProgressBarWidth = 96; // at most; a quarter of a narrow column
constexpr int kProgressBarHeight = 5;

QColor colourOf(ActivityState state, const QPalette& palette)
{
    const Colours& colours = coloursOf(palette);
    switch (state) {
    case ActivityState::Running:
        return colours.accent;
    case ActivityState::Waiting:
        return colours.stale.text;
    case ActivityState::Done:
        return colours.hit.text;
    case ActivityState::Failed:
        return colours.miss.text;
    case ActivityState::Cancelled:
        break;
    }
    return colours.secondary;
}

ActivityState stateAt(const QModelIndex& index)
{
    return static_cast<const ActivityModel*>(index.model())->entryAt(index.row()).state;
}

/// Its colour by state, or that of a selected row.
QColor inkFor(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool selected = option.state & QStyle::State_Selected;
    return selected ? option.palette.color(QPalette::HighlightedText) : colourOf(stateAt(index), option.palette);
}

void writeIn(QPainter* painter, const QRect& room, const QString& text)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace

void ActivityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant share = index.data(ActivityModel::kShareRole);
    if (index.column() != ActivityModel::State && !share.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    painter->save();
    painter->setFont(ground.font);
    painter->setRenderHint(QPainter::Antialiasing);
    if (share.isValid())
        paintProgress(painter, option, index, share.toDouble());
    else
        paintState(painter, option, index);
    painter->restore();
}

void ActivityDelegate::paintState(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QColor ink = inkFor(option, index);
    QRect room = option.rect.adjusted(space::kControls, 0, -space::kGrid, 0);
    painter->drawPixmap(
        room.left(), room.center().y() - space::kIcon / 2 + 1,
        iconPixmap(iconName(stateAt(index)), space::kIcon, painter->device()->devicePixelRatioF(), ink));
    room.setLeft(room.left() + space::kIcon + space::kControls);
    painter->setPen(ink);
    writeIn(painter, room, index.data().toString());
}

void ActivityDelegate::paintProgress(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                     double share)
{
    const bool selected = option.state & QStyle::State_Selected;
    QRect room = option.rect.adjusted(space::kGrid, 0, -space::kGrid, 0);
    const QRect track(room.left(), room.center().y() - kProgressBarHeight / 2,
                      std::min(kProgressBarWidth, room.width() / 4), kProgressBarHeight);
    constexpr double kRound = kProgressBarHeight / 2.0;
    QColor trough = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Mid);
    if (selected)
        trough.setAlphaF(0.3F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(trough);
    painter->drawRoundedRect(track, kRound, kRound);
    QRectF filled(track);
    filled.setWidth(filled.width() * share);
    painter->setBrush(inkFor(option, index));
    painter->drawRoundedRect(filled, kRound, kRound);
    room.setLeft(track.right() + 1 + space::kControls);
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    writeIn(painter, room, index.data().toString());
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == ActivityModel::State)
        size.rwidth() += space::kIcon + 2 * space::kControls;
    else if (index.column() == ActivityModel::Progress)
        size.rwidth() += kProgressBarWidth + space::kControls;
    return size;
}

} // namespace desktop
