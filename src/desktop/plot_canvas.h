// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of the price chart: prices on the left axis, rank on the right, offers in a strip below, one time axis.
// It thins what it draws to its pixels. Owned by the PriceChart, GUI thread.
#pragma once

#include "desktop/chart_lines.h"
#include "desktop/step_line.h"
#include "domain/money.h"

#include <QWidget>

#include <array>
#include <memory>
#include <vector>

class QCPAxis;
class QCPAxisRect;
class QCPAxisTickerDateTime;
class QCPGraph;
class QCPItemStraightLine;
class QCustomPlot;

namespace desktop {

class PlotCanvas final : public QWidget {
    Q_OBJECT

public:
    struct Content {
        std::shared_ptr<const domain::History> history; // null: nothing to draw
        domain::Currency currency = domain::Currency::USD;
        domain::KeepaTime until; // the last value of each line holds until then
    };
    struct Window {
        domain::KeepaTime from, to;

        friend bool operator==(const Window&, const Window&) = default;
    };

    explicit PlotCanvas(QWidget* parent);
    ~PlotCanvas() override;

    /// Each of these takes effect with draw().
    void setContent(Content content);
    void setWindow(Window window);
    void setShown(size_t line, bool shown);
    void setRankAxis(bool reversed, bool logarithmic);
    void draw();

    [[nodiscard]] const Window& window() const { return m_window; }
    /// The time under the crosshair.
    [[nodiscard]] const std::optional<domain::KeepaTime>& crosshair() const { return m_crosshair; }
    void setCrosshair(std::optional<domain::KeepaTime> time);
    /// How many points the line was drawn with.
    [[nodiscard]] int drawnPoints(size_t line) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void windowMoved(); // by the mouse
    void crosshairMoved();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void setUpAxes();
    void setUpGraphs();
    void setUpCrosshair();
    void dress(QCPAxis* axis);
    void dressAll();
    void fill(size_t line);
    void fitAxes();
    void takeWindow();
    bool moveCrosshair(QEvent* event);
    bool pressKey(int key, bool shift);
    void stepCrosshair(int direction);
    void zoom(double factor);
    void pan(double share);

    QCustomPlot* m_plot;
    QCPAxisRect* m_prices;
    QCPAxisRect* m_offers;
    std::shared_ptr<QCPAxisTickerDateTime> m_dates;
    std::vector<QCPGraph*> m_graphs; // in the order of chartLines()
    std::array<QCPItemStraightLine*, 2> m_hairs{};
    std::vector<bool> m_shown;
    Content m_content;
    Window m_window;
    std::optional<domain::KeepaTime> m_crosshair;
    bool m_following = false; // the axes are being set, not moved by the user
    bool m_rankLogarithmic = false;
};

} // namespace desktop
