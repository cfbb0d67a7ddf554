// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/selection_summary.h"

#include "desktop/format.h"
#include "desktop/results_model.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct Selection {
    Q_DECLARE_TR_FUNCTIONS(Selection)
};

} // namespace

SelectionSummary summaryOf(const ResultsModel& model, std::span<const int> viewRows)
{
    SelectionSummary summary;
    summary.count = static_cast<int>(viewRows.size());
    std::int64_t roi = 0;
    bool oneCurrency = true;
    for (const int viewRow : viewRows) {
        const auto& score = model.rowAt(viewRow).score;
        if (score.roi) {
            ++summary.withRoi;
            roi += score.roi->value;
        }
        if (!score.profit)
            continue;
        ++summary.withProfit;
        oneCurrency = oneCurrency && (!summary.profit || summary.profit->currency == score.profit->currency);
        summary.profit = summary.profit ? *summary.profit + *score.profit : *score.profit;
    }
    if (summary.withRoi > 0)
        summary.averageRoi = domain::Hundredths{domain::mulDivHalfUp(roi, 1, summary.withRoi)};
    if (!oneCurrency)
        summary.profit.reset();
    return summary;
}

QString summaryText(const SelectionSummary& summary, const QLocale& locale)
{
    QStringList parts{Selection::tr("%n selected", nullptr, summary.count)};
    const auto ofThese = [&summary, &locale](int known) {
        //: Of so many rows the figure is known; follows an average or a sum
        return known < summary.count ? u' ' + Selection::tr("(of %1)").arg(locale.toString(known)) : QString();
    };
    if (summary.averageRoi) {
        const QString roi = percentText(*summary.averageRoi, locale);
        parts += (summary.count > 1 ? Selection::tr("ROI %1 on average").arg(roi) : Selection::tr("ROI %1").arg(roi))
            + ofThese(summary.withRoi);
    }
    if (summary.profit)
        parts += Selection::tr("profit %1").arg(moneyText(*summary.profit, locale)) + ofThese(summary.withProfit);
    return parts.join(QStringLiteral(" · "));
}

} // namespace desktop
