// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/plot_canvas.h"

#include "desktop/custom_plot.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace desktop {

namespace {

constexpr int kPriceHeight = 190, kOffersHeight = 60;
constexpr int kMarkColumns = 9; // between two markers
constexpr float kFillShare = 0.15F;
constexpr double kLineWidth = 1.5;
constexpr double kHeadroom = 0.06;

bool belongsTo(const ChartLine& line, ChartPane pane)
{
    return line.pane == pane;
}

} // namespace

PlotCanvas::PlotCanvas(QWidget* parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_dates(std::make_shared<QCPAxisTickerDateTime>()),
      m_shown(chartLines().size(), true)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1); // the ring of the focus
    layout->addWidget(m_plot);
    m_plot->setObjectName(QStringLiteral("plot"));
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    m_plot->setNotAntialiasedElements(QCP::aeAll);
    m_plot->setAntialiasedElement(QCP::aeScatters);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->installEventFilter(this);
    setUpAxes();
    setUpGraphs();
    setUpCrosshair();
    dressAll();
    retranslate();
}

void PlotCanvas::retranslate()
{
    m_plot->setAccessibleName(tr("Chart of prices, sales rank and offers"));
    QLocale locale; // of numbers and months at the axes
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    m_plot->setLocale(locale);
    if (m_content.history)
        draw();
}

PlotCanvas::~PlotCanvas() = default;

void PlotCanvas::setUpAxes()
{
    m_prices = m_plot->axisRect();
    m_prices->setupFullAxesBox(false);
    m_prices->axis(QCPAxis::atTop)->setVisible(false);
    m_prices->axis(QCPAxis::atRight)->setVisible(true);
    m_offers = new QCPAxisRect(m_plot, false);
    m_offers->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    m_plot->plotLayout()->addElement(1, 0, m_offers);
    m_plot->plotLayout()->setRowStretchFactor(0, kPriceHeight);
    m_plot->plotLayout()->setRowStretchFactor(1, kOffersHeight);
    m_plot->plotLayout()->setRowSpacing(space::kGrid);
    auto* sides = new QCPMarginGroup(m_plot);
    for (QCPAxisRect* pane : {m_prices, m_offers}) {
        pane->setMarginGroup(QCP::msLeft | QCP::msRight, sides);
        pane->setMinimumMargins(QMargins(space::kControls, 2, space::kControls, 2));
        QCPAxis* time = pane->axis(QCPAxis::atBottom);
        time->setTicker(QSharedPointer<QCPAxisTickerDateTime>(m_dates.get(), [dates = m_dates](auto*) { }));
        pane->setRangeDragAxes(time, nullptr);
        pane->setRangeZoomAxes(time, nullptr);
        connect(time, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, &PlotCanvas::takeWindow);
    }
    m_prices->axis(QCPAxis::atBottom)->setTickLabels(false);
    m_dates->setTickCount(4);
    m_dates->setDateTimeSpec(Qt::UTC);
    for (QCPAxis* axis : {m_prices->axis(QCPAxis::atLeft), m_prices->axis(QCPAxis::atRight)})
        axis->ticker()->setTickCount(4);
    m_offers->axis(QCPAxis::atLeft)->ticker()->setTickCount(2);
    m_prices->axis(QCPAxis::atLeft)->setNumberFormat(QStringLiteral("f"));
    m_prices->axis(QCPAxis::atRight)->setNumberFormat(QStringLiteral("f"));
    m_prices->axis(QCPAxis::atRight)->setNumberPrecision(0);
    m_offers->axis(QCPAxis::atLeft)->setNumberFormat(QStringLiteral("f"));
    m_offers->axis(QCPAxis::atLeft)->setNumberPrecision(0);
}

void PlotCanvas::setUpGraphs()
{
    for (const ChartLine& line : chartLines()) {
        QCPAxisRect* pane = line.pane == ChartPane::Offers ? m_offers : m_prices;
        const auto side = line.pane == ChartPane::Rank ? QCPAxis::atRight : QCPAxis::atLeft;
        QCPGraph* graph = m_plot->addGraph(pane->axis(QCPAxis::atBottom), pane->axis(side));
        graph->setAdaptiveSampling(false); // the points are thinned already
        graph->setSelectable(QCP::stNone);
        m_graphs.push_back(graph);
    }
}

void PlotCanvas::setUpCrosshair()
{
    m_plot->addLayer(QStringLiteral("crosshair"));
    QCPLayer* layer = m_plot->layer(QStringLiteral("crosshair"));
    layer->setMode(QCPLayer::lmBuffered); // moves without the lines being drawn again
    const std::array<QCPAxisRect*, 2> panes{m_prices, m_offers};
    for (size_t i = 0; i < panes.size(); ++i) {
        auto* hair = new QCPItemStraightLine(m_plot);
        hair->setLayer(layer);
        hair->setClipAxisRect(panes[i]);
        hair->setSelectable(false);
        hair->setVisible(false);
        for (QCPItemPosition* end : {hair->point1, hair->point2}) {
            end->setAxisRect(panes[i]);
            end->setTypeX(QCPItemPosition::ptPlotCoords);
            end->setTypeY(QCPItemPosition::ptAxisRectRatio);
            end->setAxes(panes[i]->axis(QCPAxis::atBottom), panes[i]->axis(QCPAxis::atLeft));
        }
        m_hairs[i] = hair;
    }
}

void PlotCanvas::dress(QCPAxis* axis)
{
    const Colours& colours = coloursOf(palette());
    axis->setBasePen(QPen(colours.line));
    axis->setTickPen(QPen(colours.line));
    axis->setSubTicks(false);
    axis->setTickLength(0, 0);
    axis->setTickLabelColor(colours.secondary);
    axis->setTickLabelFont(tabular(scaled(font(), type::kSecondary)));
    axis->setTickLabelPadding(space::kGrid);
    axis->grid()->setPen(QPen(colours.line));
    axis->grid()->setZeroLinePen(Qt::NoPen);
    axis->grid()->setVisible(axis->axisType() != QCPAxis::atRight);
}

void PlotCanvas::dressAll()
{
    const Colours& colours = coloursOf(palette());
    m_plot->setBackground(colours.base);
    for (QCPAxisRect* pane : {m_prices, m_offers}) {
        for (QCPAxis* axis : pane->axes())
            dress(axis);
    }
    m_prices->axis(QCPAxis::atRight)->setTickLabelColor(colours.chart.rank);
    for (size_t i = 0; i < m_graphs.size(); ++i) {
        const ChartLine& line = chartLines()[i];
        const QColor colour = colours.chart.*line.colour;
        QCPGraph* graph = m_graphs[i];
        const bool marks = line.mark == ChartMark::Triangles || line.mark == ChartMark::Squares;
        graph->setLineStyle(marks ? QCPGraph::lsNone : QCPGraph::lsLine);
        graph->setPen(QPen(colour, kLineWidth));
        if (marks)
            graph->setScatterStyle(QCPScatterStyle(line.mark == ChartMark::Triangles ? QCPScatterStyle::ssTriangle
                                                                                     : QCPScatterStyle::ssSquare,
                                                   QPen(colour), colour, 6));
        if (line.mark == ChartMark::Area) {
            QColor shade = colour;
            shade.setAlphaF(kFillShare);
            graph->setBrush(shade);
        }
    }
    for (QCPItemStraightLine* hair : m_hairs)
        hair->setPen(QPen(colours.secondary, 1, Qt::DashLine));
}

void PlotCanvas::setContent(Content content)
{
    m_content = std::move(content);
}

void PlotCanvas::setWindow(Window window)
{
    m_window = window;
}

void PlotCanvas::setShown(size_t line, bool shown)
{
    m_shown[line] = shown;
}

void PlotCanvas::setRankAxis(bool reversed, bool logarithmic)
{
    QCPAxis* axis = m_prices->axis(QCPAxis::atRight);
    axis->setRangeReversed(reversed);
    m_rankLogarithmic = logarithmic;
    axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    axis->ticker()->setTickCount(4);
}

void PlotCanvas::draw()
{
    m_following = true;
    for (QCPAxisRect* pane : {m_prices, m_offers})
        pane->axis(QCPAxis::atBottom)->setRange(secondsOf(m_window.from), secondsOf(m_window.to));
    m_following = false;
    const int days = (m_window.to.minutes - m_window.from.minutes) / (24 * 60);
    //: A day on the time axis of a chart, in the format of QDateTime
    const QString day = tr("d MMM");
    //: A month on the time axis of a chart, in the format of QDateTime
    const QString month = tr("MMM yy");
    m_dates->setDateTimeFormat(days > 300 ? month : day);
    for (size_t line = 0; line < m_graphs.size(); ++line)
        fill(line);
    fitAxes();
    m_plot->setBufferDevicePixelRatio(devicePixelRatioF());
    m_plot->replot(QCustomPlot::rpQueuedRefresh);
}

void PlotCanvas::fill(size_t line)
{
    QCPGraph* graph = m_graphs[line];
    graph->setVisible(m_shown[line]);
    const ChartLine& row = chartLines()[line];
    if (!m_shown[line] || !m_content.history || m_window.from >= m_window.to) {
        graph->setData(QVector<double>(), QVector<double>(), true);
        return;
    }
    StepWindow window{.from = m_window.from, .to = std::min(m_window.to, m_content.until)};
    if (window.from >= window.to) {
        graph->setData(QVector<double>(), QVector<double>(), true);
        return;
    }
    window.columns = std::max(1, m_prices->width() > 1 ? m_prices->width() : width());
    if (row.pane == ChartPane::Price)
        window.scale = std::pow(10.0, -domain::currencyDecimals(m_content.currency));
    const auto& points = m_content.history->of(row.series);
    const bool marks = row.mark == ChartMark::Triangles || row.mark == ChartMark::Squares;
    const StepPoints drawn = marks ? stepMarks(points, window, kMarkColumns) : stepLine(points, window);
    graph->setData(drawn.times, drawn.values, true);
}

void PlotCanvas::fitAxes()
{
    for (const auto pane : {ChartPane::Price, ChartPane::Rank, ChartPane::Offers}) {
        std::optional<QCPRange> all;
        for (size_t i = 0; i < m_graphs.size(); ++i) {
            if (!belongsTo(chartLines()[i], pane))
                continue;
            bool found = false;
            const QCPRange range = m_graphs[i]->getValueRange(found);
            if (found)
                all = all ? all->expanded(range) : range;
        }
        QCPAxisRect* rect = pane == ChartPane::Offers ? m_offers : m_prices;
        QCPAxis* axis = rect->axis(pane == ChartPane::Rank ? QCPAxis::atRight : QCPAxis::atLeft);
        axis->setTickLabels(all.has_value());
        if (!all)
            continue;
        if (pane == ChartPane::Rank && m_rankLogarithmic) {
            axis->setRange(std::max(1.0, all->lower) * 0.8, std::max(2.0, all->upper) * 1.25);
            continue;
        }
        const double room = std::max(all->size(), all->upper * 0.1) * kHeadroom + 1e-9;
        axis->setRange(pane == ChartPane::Offers ? 0.0 : std::max(0.0, all->lower - room), all->upper + room);
        if (pane == ChartPane::Price)
            axis->setNumberPrecision(all->upper - all->lower < 8 ? domain::currencyDecimals(m_content.currency) : 0);
    }
}

int PlotCanvas::drawnPoints(size_t line) const
{
    return m_graphs[line]->dataCount();
}

QSize PlotCanvas::sizeHint() const
{
    return {space::kDetailsWidth, kPriceHeight + kOffersHeight};
}

void PlotCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_plot->hasFocus() ? coloursOf(palette()).accent : coloursOf(palette()).line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PlotCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        return retranslate();
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    dressAll();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace desktop
