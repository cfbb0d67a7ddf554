// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Categories for a terminal and for scripts. Plain functions.
#pragma once

#include "sourcing/workspace.h"

namespace cli {

/// A line each: id, products, path. And a closing line that says how old Keepa's answer is, and what it cost.
[[nodiscard]] QString categoriesText(const sourcing::CategoryHits& hits);
/// {"age_s": 12, "tokens_spent": 1, "categories": [{"id": "…", "name": "…", "path": ["…"], "product_count": 12}]}
[[nodiscard]] QByteArray categoriesJson(const sourcing::CategoryHits& hits);

/// The same of a tree, whose levels are indented.
[[nodiscard]] QString categoriesText(const sourcing::CategoryTree& tree);
/// {"tokens_spent": 1, "unasked": 0, "complete": true, "categories": [{"id": "…", "name": "…", "depth": 1,
/// "parent": "…" | null, "children": 3 | null, "product_count": 12 | null}]}
[[nodiscard]] QByteArray categoriesJson(const sourcing::CategoryTree& tree);

} // namespace cli
