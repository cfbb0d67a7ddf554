// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/format.h"

#include "desktop/rejects_model.h"
#include "desktop/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>
#include <type_traits>

namespace desktop {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString pointsText(domain::Hundredths points, const QLocale& locale)
{
    return locale.toString(points.toDouble(), 'f', 1);
}

QString timeText(base::Timestamp time, const QLocale& locale)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return locale.toString(moment, QLocale::ShortFormat);
}

QString countText(std::int64_t count, domain::ColumnKind kind, const QLocale& locale)
{
    if (kind == domain::ColumnKind::Age)
        return durationText(std::chrono::seconds(count));
    return locale.toString(static_cast<qlonglong>(count));
}

QString hundredthsText(domain::Hundredths figure, domain::ColumnKind kind, const QLocale& locale)
{
    if (kind == domain::ColumnKind::Points)
        return pointsText(figure, locale);
    if (kind == domain::ColumnKind::Stars)
        return locale.toString(figure.toDouble(), 'f', 1);
    return percentText(figure, locale, kind == domain::ColumnKind::Share ? 0 : 1);
}

QString valueText(const domain::Value& value, domain::ColumnKind kind, const QLocale& locale)
{
    return std::visit(
        [&](const auto& known) -> QString {
            using T = std::decay_t<decltype(known)>;
            if constexpr (std::is_same_v<T, QString>)
                return known;
            else if constexpr (std::is_same_v<T, std::int64_t>)
                return countText(known, kind, locale);
            else if constexpr (std::is_same_v<T, domain::Hundredths>)
                return hundredthsText(known, kind, locale);
            else if constexpr (std::is_same_v<T, domain::Money>)
                return moneyText(known, locale);
            else if constexpr (std::is_same_v<T, base::Timestamp>)
                return timeText(known, locale);
            else if constexpr (std::is_same_v<T, bool>)
                return known ? Format::tr("Yes") : Format::tr("No");
            else
                return unknownText();
        },
        value);
}

QString verdictTooltip(const domain::Row& row)
{
    QStringList reasons;
    for (int i = 0; i < domain::kReasons; ++i) {
        if (const auto reason = static_cast<domain::Reason>(i); row.score.because(reason))
            reasons += word(reason);
    }
    const QString verdict = word(row.score.verdict);
    return reasons.isEmpty() ? verdict : Format::tr("%1: %2").arg(verdict, reasons.join(QStringLiteral("; ")));
}

QString costTooltip(const domain::Row& row, const QLocale& locale)
{
    if (!row.score.cost)
        return Format::tr("No cost was typed, and the profile assumes none");
    switch (row.score.cost->basis) {
    case domain::CostBasis::AssumedPercent:
        return Format::tr("Assumed: %1 of the price").arg(percentText(row.score.cost->percent, locale, 0));
    case domain::CostBasis::AssumedFixed:
        return Format::tr("Assumed: the profile's fixed cost");
    case domain::CostBasis::Row:
        return Format::tr("As typed for this row");
    case domain::CostBasis::None:
        break;
    }
    return {};
}

QString badgeTooltip(const domain::Row& row)
{
    switch (row.outcome) {
    case domain::Outcome::Hit:
        return Format::tr("From the cache, free. Fetched %1 ago.").arg(durationText(row.age()));
    case domain::Outcome::Stale:
        return Format::tr("From the cache, past its time. Fetched %1 ago.").arg(durationText(row.age()));
    case domain::Outcome::Miss:
        return Format::tr("Not in the cache: fetched for %n token(s).", nullptr, row.tokensSpent.count);
    case domain::Outcome::Bypass:
        return Format::tr("Fetched anew because you asked for it, for %n token(s).", nullptr, row.tokensSpent.count);
    case domain::Outcome::Off:
        break;
    }
    return Format::tr("Fetched without a cache, for %n token(s).", nullptr, row.tokensSpent.count);
}

} // namespace

QString unknownText()
{
    return QStringLiteral("–");
}

QString currencySymbol(domain::Currency currency)
{
    switch (currency) {
    case domain::Currency::USD:
        return QStringLiteral("$");
    case domain::Currency::GBP:
        return QStringLiteral("£");
    case domain::Currency::EUR:
        return QStringLiteral("€");
    case domain::Currency::JPY:
        return QStringLiteral("¥");
    case domain::Currency::CAD:
        return QStringLiteral("CA$");
    case domain::Currency::INR:
        return QStringLiteral("₹");
    case domain::Currency::MXN:
        return QStringLiteral("MX$");
    case domain::Currency::BRL:
        break;
    }
    return QStringLiteral("R$");
}

QString moneyText(domain::Money money, const QLocale& locale)
{
    // A double holds every amount below 2^53 minor units exactly, and only the picture of it is made here.
    const int decimals = domain::currencyDecimals(money.currency);
    const double major = static_cast<double>(money.amount) / std::pow(10.0, decimals);
    const QString text = locale.toCurrencyString(std::abs(major), currencySymbol(money.currency), decimals);
    // A minus, as at the percentages beside it: some locales would put the amount in brackets.
    return major < 0 ? QString(locale.negativeSign() + text) : text;
}

QString percentText(domain::Hundredths percent, const QLocale& locale, int decimals)
{
    //: A number and the percent sign; the space does not break
    return Format::tr("%1 %").arg(locale.toString(percent.toDouble(), 'f', decimals));
}

QString durationText(std::chrono::seconds duration)
{
    using namespace std::chrono;
    if (duration < minutes(1))
        //: An age below one minute
        return Format::tr("now");
    if (duration < hours(1))
        return Format::tr("%1 min").arg(duration_cast<minutes>(duration).count());
    if (duration < hours(48))
        return Format::tr("%1 h").arg(duration_cast<hours>(duration).count());
    //: An age in days
    return Format::tr("%1 d").arg(duration_cast<days>(duration).count());
}

QString secondsText(std::chrono::microseconds duration, const QLocale& locale)
{
    using namespace std::chrono;
    if (duration < milliseconds(100))
        return Format::tr("%1 ms").arg(locale.toString(static_cast<qlonglong>(round<milliseconds>(duration).count())));
    const double seconds = static_cast<double>(duration.count()) / 1e6;
    return Format::tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 10 ? 2 : 1));
}

QString bytesText(std::int64_t bytes, const QLocale& locale)
{
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString badgeText(domain::Outcome outcome, domain::Tokens paid)
{
    return Format::tr("%1 %n token(s)", "badge", paid.count).arg(word(outcome));
}

QString badgeText(const domain::Row& row)
{
    if (row.outcome == domain::Outcome::Hit || row.outcome == domain::Outcome::Stale)
        return word(row.outcome) + u' ' + durationText(row.age());
    return badgeText(row.outcome, row.tokensSpent);
}

QString warningsText(const domain::Row& row, const QString& separator)
{
    QStringList texts;
    const auto currency = domain::currencyOf(row.facts->marketplace);
    for (int i = 0; i < domain::kWarnings; ++i) {
        if (const auto kind = static_cast<domain::WarningKind>(i); row.score.warnings.has(kind))
            texts += warningText(kind, row.score.warnings.figure(kind), currency);
    }
    return texts.join(separator);
}

QString cellText(const domain::Column& column, const domain::Row& row, const QLocale& locale)
{
    if (row.comeback && qstrcmp(column.key, "title") == 0)
        //: Before the title of a product that was rejected and is shown again
        return Format::tr("Back: %1").arg(row.facts->title);
    switch (column.kind) {
    case domain::ColumnKind::Badge:
        return badgeText(row);
    case domain::ColumnKind::Verdict:
        return word(row.score.verdict);
    case domain::ColumnKind::Warnings:
        return warningsText(row, QStringLiteral("; "));
    default:
        return valueText(column.cell.value(row), column.kind, locale);
    }
}

QString cellTooltip(const domain::Column& column, const domain::Row& row, const QLocale& locale)
{
    const auto is = [&column](const char* key) { return qstrcmp(column.key, key) == 0; };
    if (column.kind == domain::ColumnKind::Badge)
        return badgeTooltip(row);
    if (column.kind == domain::ColumnKind::Verdict)
        return verdictTooltip(row);
    if (column.kind == domain::ColumnKind::Warnings)
        return warningsText(row, QStringLiteral("\n"));
    if (column.kind == domain::ColumnKind::Image)
        return row.facts->title;
    if (is("cost"))
        return costTooltip(row, locale);
    const QString text = cellText(column, row, locale);
    if (is("title") && row.comeback)
        return Format::tr("%1\nYou rejected it, and it is back: %2").arg(text, comebackText(*row.comeback, locale));
    if (is("price") && row.score.price)
        return Format::tr("%1: %2").arg(text, word(row.score.price->source));
    if (is("fees") && row.score.fees.fulfilment)
        return Format::tr("%1, %2").arg(text, word(row.score.fees.fulfilment->source));
    if (is("roi_percent") && row.score.roi)
        return Format::tr("%1 %2").arg(text, word(row.score.roiMethod));
    return text == unknownText() ? Format::tr("Not known") : text;
}

bool isNumeric(domain::ColumnKind kind)
{
    switch (kind) {
    case domain::ColumnKind::Money:
    case domain::ColumnKind::Count:
    case domain::ColumnKind::Rank:
    case domain::ColumnKind::Percent:
    case domain::ColumnKind::Points:
    case domain::ColumnKind::Share:
    case domain::ColumnKind::Stars:
    case domain::ColumnKind::Age:
    case domain::ColumnKind::Time:
        return true;
    default:
        return false;
    }
}

Qt::Alignment alignmentOf(domain::ColumnKind kind)
{
    if (isNumeric(kind))
        return Qt::AlignRight | Qt::AlignVCenter;
    if (kind == domain::ColumnKind::Text || kind == domain::ColumnKind::Identifier)
        return Qt::AlignLeft | Qt::AlignVCenter;
    return Qt::AlignCenter;
}

} // namespace desktop
