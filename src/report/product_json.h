// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One product of a search as a JSON object: every column by its key, and what a row tells beyond its columns.
#pragma once

#include "domain/columns.h"
#include "domain/explain.h"

#include <QJsonObject>

#include <span>

namespace report {

/// Amounts are {amount, currency} in minor units, with the column's note as a further member; percentages and points
/// are numbers; a share is 0–1; times are ISO 8601 UTC; unknown is null.
[[nodiscard]] QJsonObject productJson(const domain::Row& row, std::span<const domain::Column* const> columns);

[[nodiscard]] QJsonObject explainJson(const domain::ExplainRow& explained);

} // namespace report
