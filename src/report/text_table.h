// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The result as an aligned table for a terminal. Pure; any thread.
#pragma once

#include "base/error.h"
#include "domain/columns.h"

#include <span>
#include <vector>

class QIODevice;

namespace report {

struct TableOptions {
    std::vector<const domain::Column*> columns; // empty: those of a fresh layout
    /// Cells of a line; 0 = no limit. Texts are cut first; columns that still do not fit are left out from the right
    /// end, and a last line names them.
    int width = 0;
};

/// Numbers right, texts left, amounts with their currency (with "~" where assumed), outcomes with their age, unknown as
/// "–". UTF-8, LF. Storage error when the device does not take it.
[[nodiscard]] base::Status writeTable(QIODevice& device, std::span<const domain::Row> rows,
                                      const TableOptions& options);

} // namespace report
