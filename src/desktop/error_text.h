// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one translated sentence per kind of error, and the one action that helps. Lower layers give kind and detail.
#pragma once

#include "base/error.h"
#include "domain/search_query.h"

#include <QString>

namespace desktop {

enum class ErrorAction {
    None,
    Retry, // run the search again: what came is in the cache and free
    OpenSettings, // where the key is
    EditFilters, // put the cursor into the filters
    ShowDetails, // the untranslated detail
};

struct ErrorText {
    QString headline; // what happened
    QString meaning; // what it means for the work in hand
    ErrorAction action = ErrorAction::None;
    QString actionLabel; // empty without an action
    QString detail; // untranslated, for "details"
};

[[nodiscard]] ErrorText textOf(const base::Error& error);
/// Why domain::checked() refuses the query, translated; empty when it does not.
[[nodiscard]] QString problemOf(const domain::SearchQuery& query);

} // namespace desktop
