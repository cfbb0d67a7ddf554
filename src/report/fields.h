// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields a delimited export has, in which order, and the text of each for a row. A column of the registry may
// make several: its value, its note (the source of a price), and the currency of the first amount.
#pragma once

#include "domain/columns.h"

#include <QString>

#include <span>
#include <vector>

namespace report {

enum class FieldPart : std::uint8_t { Value, Note, Currency, Locale, AppVersion };

struct Field {
    FieldPart part = FieldPart::Value;
    const domain::Column* column = nullptr; // of a value or a note
    QString heading;
};

struct FieldText {
    QString text; // empty = unknown
    bool isFree = false; // words from outside, that a spreadsheet might take for a formula
};

/// The columns in the order given, each followed by its note.
[[nodiscard]] std::vector<Field> plainFields(std::span<const domain::Column* const> columns);
/// Keepa's headings in Keepa's order, then ours.
[[nodiscard]] std::vector<Field> keepaFields(std::span<const domain::Column* const> columns);

[[nodiscard]] FieldText textOf(const Field& field, const domain::Row& row, QChar decimalSign,
                               const QString& appVersion);

} // namespace report
