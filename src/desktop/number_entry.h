// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people type them: "10k", "1.5M", "12,50", "10,000", "1.250,00". Pure functions.
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>
#include <optional>

namespace desktop {

/// An integer scaled by 10^decimals. Dot and comma are both taken, as decimal sign or between thousands: a sign before
/// exactly three digits separates thousands unless k or M follows. Nothing for negative numbers and what is no number.
[[nodiscard]] std::optional<std::int64_t> readNumber(QStringView text, int decimals);
/// In the locale's way, without decimals where they are all zero; readNumber() reads it back.
[[nodiscard]] QString writeNumber(std::int64_t scaled, int decimals, const QLocale& locale);

} // namespace desktop
