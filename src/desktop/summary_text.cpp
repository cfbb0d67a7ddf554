// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/summary_text.h"

#include "desktop/format.h"
#include "desktop/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace desktop {

namespace {

/// "1:43" below an hour: it changes every second, so that one sees it run.
QString countdownText(std::chrono::seconds left)
{
    if (left >= std::chrono::hours(1))
        return durationText(left);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(left);
    const auto seconds = left - minutes;
    return QStringLiteral("%1:%2").arg(minutes.count()).arg(seconds.count(), 2, 10, QLatin1Char('0'));
}

struct SummaryWords {
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

const QString& separator()
{
    static const QString text = QStringLiteral(" · ");
    return text;
}

void addOutcome(QStringList& parts, domain::Outcome outcome, int count, const QLocale& locale)
{
    if (count > 0)
        parts += QStringLiteral("%1 %2").arg(locale.toString(count), word(outcome));
}

QString removedText(const domain::FunnelStep& step, const QLocale& locale)
{
    const QString count = locale.toString(step.removed.value_or(0));
    if (step.step == u"not_on_amazon")
        return SummaryWords::tr("%1 no longer on Amazon").arg(count);
    if (step.step == u"not_delivered")
        return SummaryWords::tr("%1 unknown to Keepa").arg(count);
    if (step.step == u"rejected")
        return SummaryWords::tr("%1 rejected by you").arg(count);
    if (step.step == u"not_cached")
        return SummaryWords::tr("%1 not in the cache").arg(count);
    const auto* filter = domain::findFilter(step.step);
    //: How many rows a filter removed, and the filter's name: "120 by Amazon"
    return SummaryWords::tr("%1 by %2").arg(count, filter ? label(*filter) : step.step);
}

QString waitWords(const sourcing::Wait& wait, const QString& left)
{
    switch (wait.what) {
    case sourcing::WaitingFor::Tokens:
        return SummaryWords::tr("waiting for tokens, %1").arg(left);
    case sourcing::WaitingFor::Keepa:
        return SummaryWords::tr("Keepa does not answer, trying again in %1").arg(left);
    case sourcing::WaitingFor::OtherProgram:
        break;
    }
    return wait.products > 0
        ? SummaryWords::tr("waiting for another Gleaner that is fetching %n product(s)", nullptr, wait.products)
        : SummaryWords::tr("waiting for another Gleaner that is making the same search");
}

} // namespace

QString summaryText(const domain::Summary& summary, const QLocale& locale)
{
    QStringList parts;
    parts += SummaryWords::tr("%n row(s)", nullptr, summary.rows);
    addOutcome(parts, domain::Outcome::Hit, summary.scoring.hits, locale);
    addOutcome(parts, domain::Outcome::Miss, summary.scoring.misses, locale);
    addOutcome(parts, domain::Outcome::Stale, summary.scoring.stale, locale);
    addOutcome(parts, domain::Outcome::Bypass, summary.scoring.bypass, locale);
    parts += SummaryWords::tr("%1, cache %2")
                 .arg(secondsText(summary.timings.total, locale), secondsText(summary.timings.cache, locale));
    parts += SummaryWords::tr("%n token(s)", nullptr, summary.tokens.spent.count);
    if (summary.endedBy && summary.endedBy->kind == base::ErrorKind::Cancelled)
        //: Stands last in the summary of a search: "12 rows · … · cancelled"
        parts += SummaryWords::tr("cancelled");
    return parts.join(separator());
}

QString funnelText(const domain::Summary& summary, const QLocale& locale)
{
    const auto removed = [](const domain::FunnelStep& step) { return step.removed.value_or(0) > 0; };
    if (summary.rows > 0 && std::ranges::none_of(summary.funnel, removed))
        return {};
    QStringList steps;
    for (const auto& step : summary.funnel) {
        if (removed(step))
            steps += QStringLiteral("− ") + removedText(step, locale);
        else if (step.step == u"discovered")
            steps += SummaryWords::tr("found %1").arg(locale.toString(step.count.value_or(0)));
        else if (step.step == u"shown")
            steps += SummaryWords::tr("%1 shown").arg(locale.toString(step.count.value_or(0)));
    }
    return steps.join(QStringLiteral(" → "));
}

QString forecastText(const domain::Forecast& forecast, const QLocale& locale)
{
    QStringList parts;
    const QString tokens = SummaryWords::tr("%n token(s)", nullptr, forecast.tokens.count);
    parts += forecast.exact ? tokens : QStringLiteral("≈ ") + tokens;
    if (forecast.discovery == domain::Outcome::Hit || forecast.cached > 0)
        parts += SummaryWords::tr("%1 of %2 cached")
                     .arg(locale.toString(forecast.cached), locale.toString(forecast.wanted));
    else
        parts += SummaryWords::tr("%n product(s)", nullptr, forecast.wanted);
    if (forecast.wait && *forecast.wait > std::chrono::milliseconds(0)) {
        const auto wait = std::chrono::ceil<std::chrono::minutes>(*forecast.wait);
        parts += SummaryWords::tr("ready in %1").arg(durationText(wait));
    } else if (forecast.balance || forecast.tokens.count == 0) {
        parts += SummaryWords::tr("ready now");
    }
    return parts.join(separator());
}

QString waitText(const sourcing::Wait& wait, base::Timestamp now)
{
    using std::chrono::seconds;
    const auto left = std::max(std::chrono::ceil<seconds>(wait.until - now), seconds(0));
    return waitWords(wait, countdownText(left));
}

QString progressText(const sourcing::Progress& progress, base::Timestamp now, const QLocale& locale)
{
    QString text = progress.wanted == 0
        ? SummaryWords::tr("Looking for products…")
        : SummaryWords::tr("%1 of %2 products").arg(locale.toString(progress.done), locale.toString(progress.wanted));
    if (progress.wait && progress.wait->until > now)
        text += separator() + waitText(*progress.wait, now);
    return text;
}

} // namespace desktop
