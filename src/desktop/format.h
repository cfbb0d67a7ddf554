// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How values are shown: by the column's kind and the user's locale, in one place. Unknown is an en dash, never 0 or -1.
// For files see report, which has no locale.
#pragma once

#include "domain/columns.h"

#include <QLocale>
#include <QString>

#include <chrono>

namespace desktop {

/// What stands for a value that is not known.
[[nodiscard]] QString unknownText();

[[nodiscard]] QString moneyText(domain::Money money, const QLocale& locale); // "$24.99"
[[nodiscard]] QString currencySymbol(domain::Currency currency);
[[nodiscard]] QString percentText(domain::Hundredths percent, const QLocale& locale, int decimals = 1); // "52.1 %"
[[nodiscard]] QString durationText(std::chrono::seconds duration); // "now", "35 min", "2 h", "3 d"
[[nodiscard]] QString secondsText(std::chrono::microseconds duration, const QLocale& locale); // "2 ms", "0.84 s"
[[nodiscard]] QString bytesText(std::int64_t bytes, const QLocale& locale); // "1.2 MB"
[[nodiscard]] QString badgeText(const domain::Row& row); // "HIT 2 h", "MISS 1 token"
[[nodiscard]] QString badgeText(domain::Outcome outcome, domain::Tokens paid); // "MISS 1 token"
[[nodiscard]] QString warningsText(const domain::Row& row, const QString& separator);

/// A cell as text: what stands in it, what is read out, what is copied.
[[nodiscard]] QString cellText(const domain::Column& column, const domain::Row& row, const QLocale& locale);
/// What hovering over a cell adds to it: source, basis, reasons, all warnings.
[[nodiscard]] QString cellTooltip(const domain::Column& column, const domain::Row& row, const QLocale& locale);

[[nodiscard]] bool isNumeric(domain::ColumnKind kind);
[[nodiscard]] Qt::Alignment alignmentOf(domain::ColumnKind kind);

} // namespace desktop
