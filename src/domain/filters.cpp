// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/filters.h"

#include "domain/filter_rows.h"

#include <algorithm>

namespace domain {

namespace {

std::vector<Filter> allRows()
{
    std::vector<Filter> rows;
    // How the list is made comes before what filters it: a deal's interval decides which price drop Keepa can apply.
    for (const auto group : {basicFilters(), listFilters(), demandFilters(), competitionFilters(), priceFilters(),
                             productFilters(), scoreFilters()})
        rows.insert(rows.end(), group.begin(), group.end());
    return rows;
}

} // namespace

std::span<const Filter> filters()
{
    static const std::vector<Filter> rows = allRows();
    return rows;
}

const Filter* findFilter(QStringView key)
{
    const auto rows = filters();
    const auto found
        = std::ranges::find_if(rows, [key](const Filter& filter) { return key == QLatin1String(filter.key); });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace domain
