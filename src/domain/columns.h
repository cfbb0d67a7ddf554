// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The column registry: one row per thing that can be shown of a product. Table model, header, sorting, column chooser,
// saved layout, CSV, XLSX, JSON and tests read it. A new column is one row in columns.cpp.
#pragma once

#include "domain/row.h"

#include <QString>

#include <span>
#include <variant>

namespace domain {

/// A cell's value without any formatting; monostate is "unknown".
using Value = std::variant<std::monostate, QString, std::int64_t, Hundredths, Money, base::Timestamp, bool>;

/// How a value is shown, aligned and exported.
enum class ColumnKind : std::uint8_t {
    Badge, // the cache outcome
    Text,
    Identifier, // ASIN, EAN: text that must not be taken for a number
    Money,
    Count,
    Rank,
    Percent, // Hundredths
    Points, // Hundredths of 0–100, with a bar
    Share, // Hundredths of a percent; 0–1 in JSON
    Stars, // Hundredths of a star
    Verdict,
    Warnings,
    Age, // seconds
    Time,
    Flag,
    Image, // the address of a picture
};

struct CellAccess {
    Value (*value)(const Row&);
    bool (*known)(const Row&);
    bool (*less)(const Row&, const Row&); // only for two known values; the unknown always sort last
};

/// A second value that belongs to a cell: the source of a price, the basis of a cost.
struct CellNote {
    const char* key = nullptr; // member of the JSON object
    QString (*text)(const Row&) = nullptr;
};

struct Column {
    const char* key; // saved layouts, --columns, --sort, JSON
    const char* label; // translated in the context "Columns"
    const char* tooltip; // likewise
    const char* exportName; // heading in CSV and XLSX
    const char* keepaName; // heading in Keepa's own exports, or nullptr where Keepa has no such column
    ColumnKind kind;
    CellAccess cell;
    int width; // in pixels at 100 %
    bool shown; // in a fresh layout
    CellNote note = {};
};

[[nodiscard]] std::span<const Column> columns();
/// nullptr when there is none.
[[nodiscard]] const Column* findColumn(QStringView key);

} // namespace domain
