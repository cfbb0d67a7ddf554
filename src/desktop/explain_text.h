// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of domain/explain.h in the user's words and numbers.
#pragma once

#include "desktop/figure_list.h"
#include "domain/explain.h"
#include "domain/row.h"

#include <QLocale>

namespace desktop {

[[nodiscard]] QString word(domain::ExplainGroup group);
/// A heading per group, then its rows.
[[nodiscard]] std::vector<FigureRow> explainedRows(const std::vector<domain::ExplainRow>& rows, const domain::Row& row,
                                                   const QLocale& locale);

} // namespace desktop
