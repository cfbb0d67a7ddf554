// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/explain_text.h"

#include "desktop/format.h"
#include "desktop/words.h"

#include <QCoreApplication>

#include <cmath>

namespace desktop {

namespace {

struct ExplainText {
    Q_DECLARE_TR_FUNCTIONS(ExplainText)
};

/// "24.99 USD" and "15 %" in the locale's way; everything else as it is.
QString valueInLocale(const QString& plain, domain::Currency currency, const QLocale& locale)
{
    if (plain.isEmpty())
        return unknownText();
    const bool negative = plain.startsWith(u'-');
    const auto number = [&](qsizetype unit, int decimals) {
        return domain::parseDecimal(QStringView(plain).chopped(unit).mid(negative ? 1 : 0), decimals);
    };
    if (const QString code = QString(u' ' + domain::currencyCode(currency)); plain.endsWith(code)) {
        if (const auto amount = number(code.size(), domain::currencyDecimals(currency)))
            return moneyText({negative ? -*amount : *amount, currency}, locale);
    }
    if (plain.endsWith(u" %")) {
        if (const auto percent = number(2, 2))
            return percentText({negative ? -*percent : *percent}, locale, 1);
    }
    return plain == u"present" ? ExplainText::tr("known") : plain;
}

} // namespace

QString word(domain::ExplainGroup group)
{
    switch (group) {
    case domain::ExplainGroup::Price:
        return ExplainText::tr("Price");
    case domain::ExplainGroup::Proceeds:
        return ExplainText::tr("From price to proceeds");
    case domain::ExplainGroup::Profit:
        return ExplainText::tr("From proceeds to profit");
    case domain::ExplainGroup::Limits:
        return ExplainText::tr("Limits");
    case domain::ExplainGroup::Demand:
        return ExplainText::tr("Demand");
    case domain::ExplainGroup::Velocity:
        return ExplainText::tr("Velocity");
    case domain::ExplainGroup::Verdict:
        return ExplainText::tr("Verdict");
    case domain::ExplainGroup::Coverage:
        break;
    }
    return ExplainText::tr("What was known");
}

std::vector<FigureRow> explainedRows(const std::vector<domain::ExplainRow>& rows, const domain::Row& row,
                                     const QLocale& locale)
{
    const domain::Currency currency = domain::currencyOf(row.facts->marketplace);
    std::vector<FigureRow> figures;
    std::optional<domain::ExplainGroup> group;
    for (const domain::ExplainRow& line : rows) {
        if (group != line.group)
            figures.push_back({.name = word(line.group), .isHeading = true});
        group = line.group;
        FigureRow figure{.name = QCoreApplication::translate("domain::ExplainRow", line.label),
                         .value = valueInLocale(line.value, currency, locale),
                         .note = line.source,
                         .isTotal = line.isTotal};
        if (line.group == domain::ExplainGroup::Verdict) {
            figure.value = word(row.score.verdict);
            QStringList reasons;
            for (int i = 0; i < domain::kReasons; ++i) {
                if (const auto reason = static_cast<domain::Reason>(i); row.score.because(reason))
                    reasons += word(reason);
            }
            figure.note = reasons.join(u'\n');
        }
        if (line.group == domain::ExplainGroup::Velocity && !line.isTotal && !line.contribution.isEmpty())
            figure.value = line.contribution;
        bool isNumber = false;
        if (const double adds = line.contribution.toDouble(&isNumber); isNumber)
            figure.adds = adds;
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace desktop
