// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated and tab-separated text for spreadsheets and scripts, from rows and the column registry. Pure; any
// thread.
#pragma once

#include "base/error.h"
#include "domain/columns.h"
#include "report/fields.h"

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

class QIODevice;

namespace report {

enum class CsvDialect : std::uint8_t {
    Standard, // comma, decimal dot
    Semicolon, // semicolon, decimal comma
    Keepa, // comma, decimal dot; Keepa's own headings first, then ours
};

struct CsvOptions {
    CsvDialect dialect = CsvDialect::Standard;
    /// Empty: those of a fresh layout; for the Keepa dialect all, since its point is to be read by other programs.
    std::vector<const domain::Column*> columns;
    QString appVersion; // a column of the Keepa dialect
};

/// UTF-8 with BOM, CRLF, RFC 4180. Money in major units with the currency in a column of its own, ages in hours, times
/// in ISO 8601 UTC, percentages as percent, flags as yes and no; empty = unknown. A text that a spreadsheet would run
/// gets a leading apostrophe. Storage error when the device does not take it.
[[nodiscard]] base::Status writeCsv(QIODevice& device, std::span<const domain::Row> rows, const CsvOptions& options);

/// Lines of cells of another table than the products', in the standard dialect; the headings come first.
[[nodiscard]] base::Status writeCsvLines(QIODevice& device, const QStringList& headings,
                                         std::span<const std::vector<FieldText>> lines);

/// The same cells separated by tabs: no BOM, LF, no quoting; control characters in texts become spaces.
[[nodiscard]] base::Status writeTsv(QIODevice& device, std::span<const domain::Row> rows,
                                    const std::vector<const domain::Column*>& columns);

} // namespace report
