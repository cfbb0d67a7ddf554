// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/error_text.h"

#include "desktop/words.h"

#include "desktop/format.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString waitText(const base::Error& error)
{
    if (!error.retryAfter)
        return ErrorWords::tr("What came is kept. Try again in a while.");
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter);
    return ErrorWords::tr("What came is kept. Try again in %1.")
        .arg(seconds < std::chrono::minutes(1) ? secondsText(seconds, QLocale()) : durationText(seconds));
}

ErrorText withoutAction(const base::Error& error)
{
    switch (error.kind) {
    case base::ErrorKind::Network:
        return {.headline = ErrorWords::tr("Keepa cannot be reached."),
                .meaning = ErrorWords::tr("What came is kept; trying again asks only for the rest."),
                .action = ErrorAction::Retry};
    case base::ErrorKind::Throttled:
        return {.headline = ErrorWords::tr("Keepa asks to slow down."),
                .meaning = waitText(error),
                .action = ErrorAction::Retry};
    case base::ErrorKind::OutOfTokens:
        return {.headline = ErrorWords::tr("The tokens do not reach."),
                .meaning = waitText(error),
                .action = ErrorAction::Retry};
    case base::ErrorKind::Auth:
        return {.headline = ErrorWords::tr("Keepa refused the key."),
                .meaning = ErrorWords::tr("Put a valid key into the settings. The cache still answers."),
                .action = ErrorAction::OpenSettings};
    case base::ErrorKind::BadRequest:
        return {.headline = ErrorWords::tr("Keepa refused this selection."),
                .meaning = ErrorWords::tr("Nothing was spent on it. Change the filters and search again."),
                .action = ErrorAction::EditFilters};
    case base::ErrorKind::Protocol:
        return {.headline = ErrorWords::tr("Keepa's answer cannot be used."),
                .meaning = ErrorWords::tr("What came before it is kept; trying again asks only for the rest."),
                .action = ErrorAction::Retry};
    case base::ErrorKind::Storage:
        return {.headline = ErrorWords::tr("The store on disk failed."),
                .meaning = ErrorWords::tr("Searching goes on; what comes may have to be paid for again."),
                .action = ErrorAction::ShowDetails};
    case base::ErrorKind::Input:
        return {.headline = ErrorWords::tr("This search cannot be asked."),
                .meaning = error.detail,
                .action = ErrorAction::EditFilters};
    case base::ErrorKind::Cancelled:
        return {.headline = ErrorWords::tr("The search was cancelled."),
                .meaning = ErrorWords::tr("What came is kept; searching again asks only for the rest."),
                .action = ErrorAction::Retry};
    case base::ErrorKind::Bug:
        break;
    }
    return {.headline = ErrorWords::tr("Gleaner broke one of its own promises."),
            .meaning = ErrorWords::tr("What came is kept. Please report the details."),
            .action = ErrorAction::ShowDetails};
}

QString actionLabel(ErrorAction action)
{
    switch (action) {
    case ErrorAction::Retry:
        return ErrorWords::tr("Try again");
    case ErrorAction::OpenSettings:
        return ErrorWords::tr("Open the settings");
    case ErrorAction::EditFilters:
        return ErrorWords::tr("Edit filters");
    case ErrorAction::ShowDetails:
        return ErrorWords::tr("Show details");
    case ErrorAction::None:
        break;
    }
    return {};
}

} // namespace

ErrorText textOf(const base::Error& error)
{
    ErrorText text = withoutAction(error);
    text.detail = error.detail;
    text.actionLabel = actionLabel(text.action);
    return text;
}

QString problemOf(const domain::SearchQuery& query)
{
    const auto fault = domain::faultOf(query);
    if (!fault)
        return {};
    const QString filter = fault->filter ? label(*fault->filter) : QString();
    const QString tld = QLatin1String(domain::factsOf(query.marketplace).tld);
    switch (fault->what) {
    case domain::Fault::Limit:
        return ErrorWords::tr("Between 1 and %1 products can be looked at.")
            .arg(QLocale().toString(domain::SearchQuery::kMostLimit));
    case domain::Fault::NoSuchSource:
        return query.source == domain::DiscoverySource::Deals
            ? ErrorWords::tr("Keepa keeps no deals for amazon.%1.").arg(tld)
            : ErrorWords::tr("Keepa keeps no best-seller lists for amazon.%1.").arg(tld);
    case domain::Fault::OneCategory:
        return ErrorWords::tr("Best sellers need exactly one category.");
    case domain::Fault::NothingToSearchBy:
        return ErrorWords::tr("Set a category, a range or a limit: Keepa needs something to search by.");
    case domain::Fault::CannotApply:
        return ErrorWords::tr("“%1” cannot be used like this with the source “%2”.").arg(filter, word(query.source));
    case domain::Fault::NeedsDepth:
        return ErrorWords::tr("“%1” needs the depth “%2” with the source “%3”.")
            .arg(filter, word(fault->filter->needs), word(query.source));
    case domain::Fault::Value:
        break;
    }
    return ErrorWords::tr("“%1” holds what cannot be used.").arg(filter);
}

} // namespace desktop
