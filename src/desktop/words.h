// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The translated words for the domain's terms, each once. Context "Words"; labels and tooltips of the registries are in
// the contexts "Columns" and "Filters".
#pragma once

#include "domain/columns.h"
#include "domain/filters.h"
#include "domain/search_query.h"

#include <QString>

namespace desktop {

[[nodiscard]] QString word(domain::Outcome outcome); // "HIT"
[[nodiscard]] QString word(domain::Verdict verdict); // "STRONG BUY"
[[nodiscard]] QString word(domain::PriceSource source); // "buy box"
[[nodiscard]] QString word(domain::FeeSource source);
[[nodiscard]] QString word(domain::RoiMethod method);
[[nodiscard]] QString word(domain::Reason reason);
[[nodiscard]] QString word(domain::Depth depth);
[[nodiscard]] QString word(domain::DiscoverySource source);
[[nodiscard]] QString word(domain::FilterGroup group);

/// The warning with the figure that raised it: "Amazon in stock 83 % of 90 days".
[[nodiscard]] QString warningText(domain::WarningKind kind, int figure, domain::Currency currency);

[[nodiscard]] QString label(const domain::Column& column);
[[nodiscard]] QString tooltip(const domain::Column& column);
[[nodiscard]] QString label(const domain::Filter& filter);
[[nodiscard]] QString tooltip(const domain::Filter& filter);
/// What stands behind a figure of the filter: "%", "g", "$"; empty for plain numbers.
[[nodiscard]] QString unitText(const domain::Filter& filter, domain::Currency currency);
[[nodiscard]] QString label(const domain::FilterChoice& choice);

} // namespace desktop
