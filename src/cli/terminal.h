// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a command that are plain functions: reading what was typed, ordering rows, and words for a terminal.
#pragma once

#include "cli/command.h"
#include "sourcing/workspace.h"

namespace cli {

[[nodiscard]] base::Result<domain::CostRule> parseCostRule(const QString& text, domain::Currency currency);
/// An ASIN or ISBN, or a code that Keepa looks up. Input error for anything else.
[[nodiscard]] base::Result<sourcing::WantedProduct> parseProduct(const QString& text);
/// Lines of id and optional cost, parted by comma, semicolon or tab; a heading line is passed over.
[[nodiscard]] base::Result<std::vector<sourcing::WantedProduct>> readProductList(const QString& path,
                                                                                 domain::Currency currency);

/// By "COLUMN[:desc]", or best first where it is empty; the unknown last. Then the first `top`, all where it is 0.
[[nodiscard]] base::Status arrange(std::vector<domain::Row>& rows, const QString& sort, int top);
[[nodiscard]] base::Result<std::vector<const domain::Column*>> parseColumns(const QString& keys);

[[nodiscard]] QString forecastText(const domain::Forecast& forecast);
[[nodiscard]] QString summaryText(const domain::Summary& summary);
[[nodiscard]] QByteArray forecastJson(const domain::Forecast& forecast);
[[nodiscard]] QString healthText(const sourcing::Health& health, domain::Marketplace marketplace);

/// Columns of the terminal that stdout is; 0 where it is none.
[[nodiscard]] int terminalWidth();

void writeOut(const QString& text);
void writeOut(const QByteArray& bytes);
void writeError(const QString& line);
/// A line that the next one overwrites; empty: gone. Nothing where stderr is no terminal.
void writeProgress(const QString& line);

} // namespace cli
