// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a search did and what it would cost, in one line each. Pure functions.
#pragma once

#include "domain/summary.h"
#include "sourcing/search_session.h"

#include <QLocale>
#include <QString>

namespace desktop {

/// "50 rows · 47 HIT · 3 MISS · 0.84 s, cache 2 ms · 14 tokens"
[[nodiscard]] QString summaryText(const domain::Summary& summary, const QLocale& locale);
/// "found 300 → 120 Amazon → 40 FBA offers → 140 shown"; empty when nothing was removed.
[[nodiscard]] QString funnelText(const domain::Summary& summary, const QLocale& locale);
/// "≈ 31 tokens · 19 of 50 cached · ready now"
[[nodiscard]] QString forecastText(const domain::Forecast& forecast, const QLocale& locale);
/// "20 of 50 rows" or "looking for products…", and what is waited for.
/// "waiting for tokens, 2:31".
[[nodiscard]] QString waitText(const sourcing::Wait& wait, base::Timestamp now);
[[nodiscard]] QString progressText(const sourcing::Progress& progress, base::Timestamp now, const QLocale& locale);

} // namespace desktop
