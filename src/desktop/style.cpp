// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style.h"

#include "desktop/icons.h"
#include "desktop/style_parts.h"
#include "desktop/theme.h"

#include <QDockWidget>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace desktop {

namespace {

bool isPrimary(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton);
}

void drawPushButton(const QStyleOption* option, QPainter* painter)
{
    const QPalette& palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool primary = isPrimary(option) && enabled;
    QColor fill = palette.color(primary ? QPalette::Highlight : QPalette::Button);
    const QColor towards = palette.color(primary ? QPalette::HighlightedText : QPalette::ButtonText);
    if (option->state & QStyle::State_Sunken)
        fill = mixed(fill, towards, 0.16);
    else if (enabled && (option->state & QStyle::State_MouseOver))
        fill = mixed(fill, towards, 0.08);
    drawPanel(painter, option->rect, fill, primary ? QColor() : palette.color(QPalette::Mid));
}

/// A box to tick. Fusion's own, drawn from the window's colour, cannot be seen on a dark ground.
void drawTickBox(const QStyleOption* option, QPainter* painter)
{
    const QPalette& palette = option->palette;
    const bool ticked = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool onSelection = option->state & QStyle::State_Selected;
    const auto filled = enabled ? QPalette::Highlight : QPalette::Mid;
    const QColor line = palette.color(onSelection ? QPalette::HighlightedText : QPalette::PlaceholderText);
    const double side = std::min(option->rect.width(), option->rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(ticked && !onSelection ? palette.color(filled) : line);
    painter->setBrush(palette.color(ticked || partly ? filled : QPalette::Base));
    constexpr double kCorner = 3;
    painter->drawRoundedRect(box, kCorner, kCorner);
    painter->setPen(QPen(palette.color(QPalette::HighlightedText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(x, y) * box.width(); };
    if (ticked)
        painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    else if (partly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter->restore();
}

void drawToolButton(const QStyleOption* option, QPainter* painter)
{
    const QPalette& palette = option->palette;
    const bool on = option->state & QStyle::State_On;
    if (option->state & QStyle::State_Sunken)
        drawPanel(painter, option->rect, mixed(palette.color(QPalette::Window), palette.color(QPalette::Text), 0.14),
                  {});
    else if (on || ((option->state & QStyle::State_Enabled) && (option->state & QStyle::State_MouseOver)))
        drawPanel(painter, option->rect, mixed(palette.color(QPalette::Window), palette.color(QPalette::Text), 0.08),
                  {});
    else if (!(option->state & QStyle::State_AutoRaise))
        drawPanel(painter, option->rect, palette.color(QPalette::Button), palette.color(QPalette::Mid));
}

void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const QPalette& palette = option->palette;
    const bool focused = option->state & QStyle::State_HasFocus;
    QColor line = palette.color(focused ? QPalette::Highlight : QPalette::Mid);
    if (widget && widget->property(kInvalidProperty).toBool())
        line = coloursOf(palette).miss.text;
    drawPanel(painter, option->rect, palette.color(QPalette::Base), line, focused ? 2 : 1);
}

void drawChevron(QPainter* painter, const QRect& rect, const QColor& colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = QRectF(rect).center();
    painter->drawPolyline(QPolygonF{centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)});
    painter->restore();
}

void drawHeaderSection(const QStyleOption* option, QPainter* painter)
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    painter->setPen(option->palette.color(QPalette::Mid));
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    const bool last = header
        && (header->position == QStyleOptionHeader::End || header->position == QStyleOptionHeader::OnlyOneSection);
    if (!last)
        painter->drawLine(option->rect.topRight() + QPoint(0, 6), option->rect.bottomRight() - QPoint(0, 6));
}

void drawDockTitle(const QStyleOptionDockWidget* option, QPainter* painter, const QWidget* widget)
{
    painter->save();
    const QFont base = widget ? widget->font() : painter->font();
    painter->setFont(scaled(base, 1.0, QFont::DemiBold));
    painter->setPen(option->palette.color(QPalette::WindowText));
    const QRect text = option->rect.adjusted(space::kPanel, 0, -3 * space::kGroups, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(option->title, Qt::ElideRight, text.width()));
    painter->restore();
}

constexpr int kScrollBarWidth = 10;
constexpr int kShortestHandle = 32;

/// Where the handle of a scroll bar without arrows stands.
QRect scrollHandle(const QStyleOptionSlider& bar)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int room = horizontal ? bar.rect.width() : bar.rect.height();
    const auto range = static_cast<std::int64_t>(bar.maximum) - bar.minimum;
    if (range <= 0)
        return bar.rect;
    const auto share = static_cast<std::int64_t>(room) * bar.pageStep / (range + bar.pageStep);
    const int length = std::clamp(static_cast<int>(share), std::min(kShortestHandle, room), room);
    const int at
        = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, room - length, bar.upsideDown);
    return horizontal ? QRect(bar.rect.left() + at, bar.rect.top(), length, bar.rect.height())
                      : QRect(bar.rect.left(), bar.rect.top() + at, bar.rect.width(), length);
}

void drawScrollBar(const QStyleOptionSlider& bar, QPainter* painter)
{
    const QPalette& palette = bar.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool held = bar.state & QStyle::State_Sunken;
    const bool hovered = bar.state & QStyle::State_MouseOver;
    painter->setBrush(mixed(palette.color(QPalette::Mid), palette.color(QPalette::Text),
                            held          ? 0.5
                                : hovered ? 0.35
                                          : 0.2));
    const QRectF handle = QRectF(scrollHandle(bar)).adjusted(2, 2, -2, -2);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    if (bar.maximum > bar.minimum)
        painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) { }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawPushButton(option, painter);
    case PE_PanelButtonTool:
        return drawToolButton(option, painter);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return drawField(option, painter, widget);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawTickBox(option, painter);
    case PE_FrameFocusRect:
        return drawPanel(painter, option->rect, {}, option->palette.color(QPalette::Highlight), 1.5);
    case PE_Frame:
    case PE_FrameMenu:
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->setBrush(Qt::NoBrush);
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    case PE_IndicatorTabClose:
        return drawTabClose(option, painter);
    case PE_FrameTabBarBase:
        painter->setPen(option->palette.color(QPalette::Mid));
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    case PE_FrameStatusBarItem:
    case PE_FrameDefaultButton:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->setPen(option->palette.color(QPalette::Mid));
        return painter->drawLine(option->rect.topLeft(), option->rect.topRight());
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(option, painter);
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->setPen(option->palette.color(QPalette::Mid));
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            drawTabShape(*tab, painter);
        return;
    case CE_DockWidgetTitle:
        if (const auto* dock = qstyleoption_cast<const QStyleOptionDockWidget*>(option))
            return drawDockTitle(dock, painter, widget);
        return;
    case CE_PushButtonLabel: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button || !isPrimary(option) || !(option->state & State_Enabled))
            break;
        QStyleOptionButton label = *button;
        label.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::HighlightedText));
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && bar)
        return drawScrollBar(*bar, painter);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control != CC_ComboBox || !combo || combo->editable)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    drawField(option, painter, widget);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const bool enabled = option->state & State_Enabled;
    drawChevron(painter, arrow,
                option->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = scrollHandle(*bar);
    QRect rect;
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarSubPage:
        rect = bar->rect;
        if (bar->orientation == Qt::Horizontal)
            rect.setRight(handle.left() - 1);
        else
            rect.setBottom(handle.top() - 1);
        return rect;
    case SC_ScrollBarAddPage:
        rect = bar->rect;
        if (bar->orientation == Qt::Horizontal)
            rect.setLeft(handle.right() + 1);
        else
            rect.setTop(handle.bottom() + 1);
        return rect;
    default:
        return {}; // no arrows
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(space::kGrid, 0, -space::kGrid, 0);
    return rect;
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    switch (pixmap) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return icon(QStringLiteral("close"));
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return 6;
    case PM_DockWidgetTitleMargin:
        return 6;
    case PM_ToolBarItemSpacing:
        return space::kGrid;
    case PM_ToolBarItemMargin:
        return space::kGrid;
    case PM_SmallIconSize:
        return space::kIcon;
    case PM_ToolBarIconSize:
        return 20;
    case PM_ScrollBarExtent:
        return kScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return kShortestHandle;
    case PM_DockWidgetSeparatorExtent:
        return space::kGrid;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::kControls;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return space::kIcon + 2;
    case PM_TabBarTabVSpace:
        return space::kPanel;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::sizeFromContents(ContentsType kind, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(kind, option, size, widget);
    if (kind == CT_PushButton || kind == CT_ComboBox || kind == CT_LineEdit)
        result.setHeight(std::max(result.height(), space::kControlHeight));
    if (kind == CT_PushButton)
        result.rwidth() += space::kControls;
    return result;
}

} // namespace desktop
