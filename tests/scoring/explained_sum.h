// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/explain.h"
#include "domain/money.h"

#include <optional>
#include <vector>

namespace test {

/// What the rows of a group add up to and what its total says, in units of the last of the shown decimals.
struct ExplainedSum {
    std::int64_t parts = 0;
    std::optional<std::int64_t> total;
    int totals = 0; // rows that call themselves the total
};

inline ExplainedSum explainedSum(const std::vector<domain::ExplainRow>& rows, domain::ExplainGroup group, int decimals)
{
    ExplainedSum sum;
    for (const auto& row : rows) {
        if (row.group != group)
            continue;
        sum.totals += row.isTotal ? 1 : 0;
        if (row.contribution.isEmpty())
            continue;
        const auto number = domain::parseDecimal(row.contribution, decimals).value();
        if (row.isTotal)
            sum.total = number;
        else
            sum.parts += number;
    }
    return sum;
}

} // namespace test
