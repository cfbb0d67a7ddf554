// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes results to a file or a stream: whole or not at all.
#pragma once

#include "base/error.h"
#include "domain/columns.h"
#include "domain/summary.h"

#include <QString>

#include <span>
#include <vector>

class QIODevice;

namespace sourcing {

enum class ExportFormat : std::uint8_t { Table, Csv, Tsv, Json };
enum class CsvDialect : std::uint8_t { Standard, Semicolon, Keepa };

struct ExportOptions {
    ExportFormat format = ExportFormat::Csv;
    CsvDialect dialect = CsvDialect::Standard;
    std::vector<const domain::Column*> columns; // empty: those of a fresh layout, and all of them for JSON
    QString appVersion;
    int tableWidth = 0; // columns of the terminal; 0: no limit
};

[[nodiscard]] std::optional<ExportFormat> exportFormatFromName(QStringView name);

/// Storage error when the device does not take it.
[[nodiscard]] base::Status exportRows(QIODevice& device, std::span<const domain::Row> rows,
                                      const domain::Summary& summary, const domain::Profile& profile,
                                      const ExportOptions& options);
/// Through a temporary file that is renamed at the end.
[[nodiscard]] base::Status exportToFile(const QString& path, std::span<const domain::Row> rows,
                                        const domain::Summary& summary, const domain::Profile& profile,
                                        const ExportOptions& options);

} // namespace sourcing
