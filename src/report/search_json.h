// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of `search` and `score`, schema 1 (tests/e2e/search.schema.json). Written product by product, so that a
// hundred thousand of them never stand in memory as a tree. Pure; any thread.
#pragma once

#include "base/error.h"
#include "domain/asin.h"
#include "domain/columns.h"
#include "domain/explain.h"
#include "domain/summary.h"

#include <functional>
#include <span>
#include <vector>

class QIODevice;

namespace report {

inline constexpr int kSearchJsonSchema = 1;

/// How a row's figures came about. Asked for one row at a time, while it is written.
using Explanation = std::function<std::vector<domain::ExplainRow>(const domain::Row&)>;

struct SearchJson {
    const domain::Summary& summary;
    const domain::Profile& profile; // that the rows are scored under
    std::span<const domain::Row> rows;
    std::span<const domain::Asin> asins; // what the discovery found, where that is all that was asked for
    Explanation explanation; // empty: no explanations
    /// Empty: every column of the registry, as the schema has it. The ASIN is always there.
    std::vector<const domain::Column*> columns = {};
    QString appVersion;
};

/// One object, UTF-8, one product a line. Storage error when the device does not take it.
[[nodiscard]] base::Status writeSearchJson(QIODevice& device, const SearchJson& document);

} // namespace report
