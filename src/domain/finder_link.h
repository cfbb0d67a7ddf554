// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A link to Keepa's Product Finder, or the selection that it shows as "API query", read back into a search. What each
// member means is learned from the filter registry's own writers, so that a new filter is understood without a line
// here. Pure; what is read is hostile.
#pragma once

#include "domain/search_query.h"

namespace domain {

struct LeftOut {
    QString member; // as the link spells it
    QString value; // as JSON, cut when long

    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

struct FinderLink {
    SearchQuery query;
    std::vector<LeftOut> leftOut; // no filter here means it, or not with this value
    QStringList rounded; // members that name a time of a day, taken as the whole day
};

/// Whether it looks like one at all; cheap, for every paste.
[[nodiscard]] bool isFinderLink(const QString& text);

/// Takes the address of the Product Finder (prices in major units, as Keepa's site writes them), the address of an API
/// query, and the bare selection. Marketplace and depth are those of the form, unless the link names a marketplace.
/// Input error in words for what is none of these.
[[nodiscard]] base::Result<FinderLink> readFinderLink(const QString& text, Marketplace marketplace, Depth depth);

/// The reverse of SearchQuery::selection() for the Product Finder.
[[nodiscard]] FinderLink readSelection(const QJsonObject& selection, Marketplace marketplace, Depth depth);

} // namespace domain
