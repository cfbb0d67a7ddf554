// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cell_delegate.h"

#include "desktop/cost_entry.h"
#include "desktop/format.h"
#include "desktop/icons.h"
#include "desktop/results_model.h"
#include "desktop/theme.h"
#include "desktop/thumbnails.h"
#include "desktop/words.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace desktop {

namespace {

constexpr int kCellPadding = space::kControls;
constexpr int kBadgeIcon = 12;
constexpr int kEliding = 2; // eliding measures in fractions of pixels and rounds the other way

/// A rounded strip with an optional icon and a word, in the middle of the cell.
void drawPill(QPainter* painter, const QStyleOptionViewItem& option, const ColourPair& colours, const QString& text,
              const QString& iconOfPill)
{
    painter->setFont(scaled(option.font, type::kSecondary, QFont::DemiBold));
    const QFontMetrics metrics = painter->fontMetrics();
    const int iconWidth = iconOfPill.isEmpty() ? 0 : kBadgeIcon + space::kGrid;
    const int room = option.rect.width() - 2 * space::kGrid;
    const int height = std::min(option.rect.height() - 6, metrics.height() + space::kGrid);
    const int wanted = metrics.horizontalAdvance(text) + kEliding + iconWidth + 2 * kCellPadding;
    QRect pill(0, 0, std::min(wanted, room), height);
    pill.moveCenter(option.rect.center());

    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.fill);
    painter->drawRoundedRect(pill, height / 2.0, height / 2.0);

    QRect words = pill.adjusted(kCellPadding, 0, -kCellPadding, 0);
    if (iconWidth > 0) {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(words.left(), pill.center().y() - kBadgeIcon / 2 + 1,
                            iconPixmap(iconOfPill, kBadgeIcon, ratio, colours.text));
        words.setLeft(words.left() + iconWidth);
    }
    painter->setPen(colours.text);
    painter->drawText(words, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, words.width()));
}

QColor textColour(const QStyleOptionViewItem& option, bool secondary)
{
    const auto group = option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    if (option.state & QStyle::State_Selected)
        return option.palette.color(group, QPalette::HighlightedText);
    return option.palette.color(group, secondary ? QPalette::PlaceholderText : QPalette::Text);
}

void drawText(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text,
              Qt::Alignment alignment, bool secondary = false)
{
    painter->setPen(textColour(option, secondary));
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
}

/// The number, and a bar beside it that is as long as the number is great.
void drawPoints(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, domain::Hundredths points,
                const QString& text)
{
    const int numberWidth = painter->fontMetrics().horizontalAdvance(QStringLiteral("100.0"));
    QRect number = rect;
    number.setLeft(rect.right() - numberWidth);
    drawText(painter, option, number, text, Qt::AlignRight | Qt::AlignVCenter);

    QRect track = rect.adjusted(0, 0, -numberWidth - space::kControls, 0);
    track = QRect(track.left(), rect.center().y() - 2, track.width(), 5);
    if (track.width() < 2 * space::kControls)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor trough = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Mid);
    if (selected)
        trough.setAlphaF(0.3F);
    painter->setBrush(trough);
    painter->drawRoundedRect(track, 2.5, 2.5);
    const double share = std::clamp(points.toDouble() / 100.0, 0.0, 1.0);
    QRectF filled(track);
    filled.setWidth(filled.width() * share);
    painter->setBrush(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
    painter->drawRoundedRect(filled, 2.5, 2.5);
}

void drawWarnings(QPainter* painter, const QStyleOptionViewItem& option, const domain::Row& row)
{
    QStringList names;
    for (int i = 0; i < domain::kWarnings; ++i) {
        const auto kind = static_cast<domain::WarningKind>(i);
        if (const QString name = iconName(kind); row.score.warnings.has(kind) && !names.contains(name))
            names += name;
    }
    const int step = space::kIcon + space::kGrid;
    const auto fitting = std::max<qsizetype>(1, (option.rect.width() - 2 * space::kGrid) / step);
    const bool more = names.size() > fitting;
    const auto shown = more ? fitting - 1 : names.size();
    const int width = static_cast<int>(more ? fitting : shown) * step - space::kGrid;
    QPoint at(option.rect.center().x() - width / 2, option.rect.center().y() - space::kIcon / 2 + 1);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const bool selected = option.state & QStyle::State_Selected;
    const QColor colour = selected ? textColour(option, false) : coloursOf(option.palette).stale.text;
    for (qsizetype i = 0; i < shown; ++i) {
        painter->drawPixmap(at, iconPixmap(names[i], space::kIcon, ratio, colour));
        at.rx() += step;
    }
    if (more) {
        painter->setFont(scaled(option.font, type::kSecondary));
        painter->setPen(colour);
        painter->drawText(QRect(at, QSize(step, space::kIcon)), Qt::AlignLeft | Qt::AlignVCenter,
                          u'+' + QString::number(names.size() - shown));
    }
}

/// Where the keyboard is within the row, which is selected as a whole.
void drawCursor(QPainter* painter, const QStyleOptionViewItem& option)
{
    const bool selected = option.state & QStyle::State_Selected;
    QColor colour = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight);
    colour.setAlphaF(0.6F);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(colour, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
}

bool isAssumed(const domain::Column& column, const domain::Row& row)
{
    const auto& cost = row.score.cost;
    return isCostColumn(column) && cost
        && (cost->basis == domain::CostBasis::AssumedPercent || cost->basis == domain::CostBasis::AssumedFixed);
}

/// The figures that decide, in semi-bold.
bool isDeciding(const domain::Column& column)
{
    return qstrcmp(column.key, "max_cost") == 0 || qstrcmp(column.key, "profit") == 0;
}

void drawPlain(QPainter* painter, const QStyleOptionViewItem& option, const domain::Column& column,
               const domain::Row& row)
{
    const bool known = column.cell.known(row);
    QFont font = isNumeric(column.kind) ? tabular(option.font) : option.font;
    font.setItalic(isAssumed(column, row));
    if (isDeciding(column))
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QRect rect = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    const QString text = known ? cellText(column, row, QLocale()) : unknownText();
    const domain::Value value = column.cell.value(row);
    if (const auto* points = std::get_if<domain::Hundredths>(&value);
        points && column.kind == domain::ColumnKind::Points)
        return drawPoints(painter, option, rect, *points, text);
    drawText(painter, option, rect, text, alignmentOf(column.kind), !known || isAssumed(column, row));
}

} // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const ResultsModel*>(index.model());
    if (!model)
        return QStyledItemDelegate::paint(painter, option, index);
    const auto& column = ResultsModel::columnAt(index.column());
    const auto& row = model->rowAt(index.row());

    QStyleOptionViewItem background = option;
    background.state.setFlag(QStyle::State_HasFocus, false); // the row is selected as a whole
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);

    painter->save();
    painter->setClipRect(option.rect);
    const auto& colours = coloursOf(option.palette);
    switch (column.kind) {
    case domain::ColumnKind::Badge:
        drawPill(painter, option, coloursOf(colours, row.outcome), badgeText(row), iconName(row.outcome));
        break;
    case domain::ColumnKind::Verdict:
        drawPill(painter, option, coloursOf(colours, row.score.verdict), cellText(column, row, QLocale()), {});
        break;
    case domain::ColumnKind::Warnings:
        drawWarnings(painter, option, row);
        break;
    case domain::ColumnKind::Image:
        drawImage(painter, option, row);
        break;
    default:
        drawPlain(painter, option, column, row);
    }
    if (option.state & QStyle::State_HasFocus)
        drawCursor(painter, option);
    painter->restore();
}

void CellDelegate::drawImage(QPainter* painter, const QStyleOptionViewItem& option, const domain::Row& row) const
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QRect frame = option.rect.adjusted(space::kGrid, 2, -space::kGrid, -2);
    if (m_thumbnails) {
        QPixmap picture = m_thumbnails->find(row.facts->imageName, frame.size() * ratio);
        if (!picture.isNull()) {
            picture.setDevicePixelRatio(ratio);
            QRectF place(QPointF(), picture.deviceIndependentSize());
            place.moveCenter(QRectF(frame).center());
            return painter->drawPixmap(place.topLeft(), picture);
        }
    }
    const bool selected = option.state & QStyle::State_Selected;
    const QColor colour = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Mid);
    const QPoint at = frame.center() - QPoint(space::kIcon / 2, space::kIcon / 2 - 1);
    painter->drawPixmap(at, iconPixmap(QStringLiteral("picture"), space::kIcon, ratio, colour));
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const ResultsModel*>(index.model());
    if (!model || !isCostColumn(ResultsModel::columnAt(index.column())))
        return QStyledItemDelegate::createEditor(parent, option, index);
    return new CostEntry(domain::currencyOf(model->rowAt(index.row()).facts->marketplace), parent);
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect); // the whole cell: nothing of it shows beside the field
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* field = qobject_cast<CostEntry*>(editor);
    if (!field)
        return QStyledItemDelegate::setEditorData(editor, index);
    if (field->isModified())
        return; // a row that streams in or is scored anew does not overwrite what is being typed
    field->setText(index.data(Qt::EditRole).toString());
    field->selectAll();
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* field = qobject_cast<CostEntry*>(editor);
    if (!field)
        return QStyledItemDelegate::setModelData(editor, model, index);
    if (field->hasAcceptableInput())
        model->setData(index, field->text(), Qt::EditRole);
}

int CellDelegate::leastWidth(const domain::Column& column, const QFont& font)
{
    const QFontMetrics metrics(scaled(font, type::kSecondary, QFont::DemiBold));
    int widest = 0;
    const auto consider = [&](const QString& text) { widest = std::max(widest, metrics.horizontalAdvance(text)); };
    if (column.kind == domain::ColumnKind::Badge) {
        consider(word(domain::Outcome::Hit) + u' ' + durationText(std::chrono::minutes(59)));
        consider(badgeText(domain::Outcome::Miss, {1}));
        widest += kBadgeIcon + space::kGrid;
    } else if (column.kind == domain::ColumnKind::Verdict) {
        for (int verdict = 0; verdict <= static_cast<int>(domain::Verdict::Unknown); ++verdict)
            consider(word(static_cast<domain::Verdict>(verdict)));
    } else {
        return column.width;
    }
    return std::max(column.width, widest + kEliding + 2 * kCellPadding + 3 * space::kGrid);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = QStyledItemDelegate::sizeHint(option, index).width() + 2 * kCellPadding;
    return {width, space::kRowHeight};
}

} // namespace desktop
