// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/chart_lines.h"

#include <QCoreApplication>

#include <array>

namespace desktop {

std::span<const ChartLine> chartLines()
{
    using domain::Series;
    static constexpr std::array kLines{
        ChartLine{"amazon", QT_TRANSLATE_NOOP("ChartLine", "Amazon"), Series::Amazon, ChartPane::Price, ChartMark::Area,
                  &ChartColours::amazon},
        ChartLine{"new", QT_TRANSLATE_NOOP("ChartLine", "New"), Series::New, ChartPane::Price, ChartMark::Line,
                  &ChartColours::newOffer},
        ChartLine{"buy_box", QT_TRANSLATE_NOOP("ChartLine", "Buy box"), Series::BuyBoxShipping, ChartPane::Price,
                  ChartMark::Line, &ChartColours::buyBox},
        ChartLine{"used", QT_TRANSLATE_NOOP("ChartLine", "Used"), Series::Used, ChartPane::Price, ChartMark::Line,
                  &ChartColours::used},
        ChartLine{"fba", QT_TRANSLATE_NOOP("ChartLine", "New, FBA"), Series::NewFba, ChartPane::Price,
                  ChartMark::Triangles, &ChartColours::fba},
        ChartLine{"fbm", QT_TRANSLATE_NOOP("ChartLine", "New, FBM"), Series::NewFbmShipping, ChartPane::Price,
                  ChartMark::Squares, &ChartColours::fbm},
        ChartLine{"rank", QT_TRANSLATE_NOOP("ChartLine", "Sales rank"), Series::Sales, ChartPane::Rank, ChartMark::Line,
                  &ChartColours::rank},
        ChartLine{"offers_new", QT_TRANSLATE_NOOP("ChartLine", "New offers"), Series::CountNew, ChartPane::Offers,
                  ChartMark::Line, &ChartColours::newOffer},
        ChartLine{"offers_fba", QT_TRANSLATE_NOOP("ChartLine", "FBA offers"), Series::CountNewFba, ChartPane::Offers,
                  ChartMark::Line, &ChartColours::fba},
        ChartLine{"offers_used", QT_TRANSLATE_NOOP("ChartLine", "Used offers"), Series::CountUsed, ChartPane::Offers,
                  ChartMark::Line, &ChartColours::used},
    };
    return kLines;
}

QString label(const ChartLine& line)
{
    return QCoreApplication::translate("ChartLine", line.label);
}

} // namespace desktop
