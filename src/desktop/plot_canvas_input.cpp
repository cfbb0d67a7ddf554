// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse and the keys do on the chart: crosshair, pan, zoom.
#include "desktop/plot_canvas.h"

#include "desktop/custom_plot.h"

#include <QMouseEvent>

#include <algorithm>

namespace desktop {

namespace {

constexpr int kLeastMinutes = 60; // that can be zoomed to
constexpr double kZoomStep = 0.7, kPanStep = 0.2;

} // namespace

void PlotCanvas::takeWindow()
{
    if (m_following)
        return;
    const auto* moved = qobject_cast<QCPAxis*>(sender());
    if (!moved)
        return;
    Window window{timeOf(moved->range().lower), timeOf(moved->range().upper)};
    if (window.to.minutes - window.from.minutes < kLeastMinutes)
        window.to.minutes = window.from.minutes + kLeastMinutes;
    if (window == m_window)
        return;
    m_window = window;
    draw();
    Q_EMIT windowMoved();
}

void PlotCanvas::setCrosshair(std::optional<domain::KeepaTime> time)
{
    if (m_crosshair == time)
        return;
    m_crosshair = time;
    for (QCPItemStraightLine* hair : m_hairs) {
        hair->setVisible(time.has_value());
        if (time) {
            hair->point1->setCoords(secondsOf(*time), 0);
            hair->point2->setCoords(secondsOf(*time), 1);
        }
    }
    m_plot->layer(QStringLiteral("crosshair"))->replot();
    Q_EMIT crosshairMoved();
}

bool PlotCanvas::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::Leave:
        return moveCrosshair(event);
    case QEvent::Wheel:
        // Over a chart that was not chosen, the wheel goes on scrolling the panel.
        if (!m_plot->hasFocus() && !static_cast<QWheelEvent*>(event)->modifiers().testFlag(Qt::ControlModifier)) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    case QEvent::Resize:
        QMetaObject::invokeMethod(this, &PlotCanvas::draw, Qt::QueuedConnection); // other columns of pixels
        break;
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (pressKey(key->key(), key->modifiers().testFlag(Qt::ShiftModifier)))
            return true;
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool PlotCanvas::moveCrosshair(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        if (!m_plot->hasFocus())
            setCrosshair(std::nullopt);
        return false;
    }
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->buttons() == Qt::NoButton && m_content.history) {
        const double at = m_prices->axis(QCPAxis::atBottom)->pixelToCoord(mouse->position().x());
        setCrosshair(std::clamp(timeOf(at), m_window.from, m_window.to));
    }
    return false;
}

bool PlotCanvas::pressKey(int key, bool shift)
{
    if (!m_content.history)
        return false;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift)
            pan(key == Qt::Key_Left ? -kPanStep : kPanStep);
        else
            stepCrosshair(key == Qt::Key_Left ? -1 : 1);
        return true;
    case Qt::Key_Home:
        setCrosshair(m_window.from);
        return true;
    case Qt::Key_End:
        setCrosshair(std::min(m_window.to, m_content.until));
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomStep);
        return true;
    case Qt::Key_Minus:
        zoom(1 / kZoomStep);
        return true;
    case Qt::Key_Escape:
        if (!m_crosshair)
            return false;
        setCrosshair(std::nullopt);
        return true;
    default:
        return false;
    }
}

/// To the next change of a line that is shown, at least a column of pixels away.
void PlotCanvas::stepCrosshair(int direction)
{
    const domain::KeepaTime last = std::min(m_window.to, m_content.until);
    const int step = std::max(1, (m_window.to.minutes - m_window.from.minutes) / std::max(1, m_prices->width()));
    domain::KeepaTime from = m_crosshair.value_or(direction < 0 ? last : m_window.from);
    if (!m_crosshair && direction < 0)
        from.minutes += step;
    std::optional<domain::KeepaTime> next;
    for (size_t line = 0; line < m_graphs.size(); ++line) {
        if (!m_shown[line])
            continue;
        const auto& points = m_content.history->of(chartLines()[line].series);
        const auto time = &domain::HistoryPoint::time;
        if (direction > 0) {
            const auto after = std::ranges::lower_bound(points, domain::KeepaTime{from.minutes + step}, {}, time);
            if (after != points.end() && (!next || after->time < *next))
                next = after->time;
        } else {
            const auto after = std::ranges::upper_bound(points, domain::KeepaTime{from.minutes - step}, {}, time);
            if (after != points.begin() && (!next || std::prev(after)->time > *next))
                next = std::prev(after)->time;
        }
    }
    setCrosshair(std::clamp(next.value_or(direction > 0 ? last : m_window.from), m_window.from, last));
}

void PlotCanvas::zoom(double factor)
{
    const double span = (m_window.to.minutes - m_window.from.minutes) * factor;
    const bool inside = m_crosshair && *m_crosshair >= m_window.from && *m_crosshair <= m_window.to;
    const double centre = inside ? m_crosshair->minutes : (double(m_window.from.minutes) + m_window.to.minutes) / 2;
    const double before = (centre - m_window.from.minutes) * factor;
    if (span < kLeastMinutes || span > std::numeric_limits<std::int32_t>::max() / 2)
        return;
    m_window = {{static_cast<std::int32_t>(centre - before)}, {static_cast<std::int32_t>(centre - before + span)}};
    draw();
    Q_EMIT windowMoved();
}

void PlotCanvas::pan(double share)
{
    const auto by = static_cast<std::int32_t>((m_window.to.minutes - m_window.from.minutes) * share);
    m_window = {{m_window.from.minutes + by}, {m_window.to.minutes + by}};
    draw();
    Q_EMIT windowMoved();
}

} // namespace desktop
