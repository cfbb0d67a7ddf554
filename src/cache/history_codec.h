// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A product's history as compressed bytes and back. Pure; every thread. Points are delta-coded column by column, then
// deflated; what is read back is checked, since a database can hold anything.
#pragma once

#include "cache/compressed.h"

#include "base/error.h"
#include "domain/series.h"

#include <QByteArray>

namespace cache {

/// Storage error for a history over the limit of `compressed`: over a million points.
[[nodiscard]] base::Result<QByteArray> encodeHistory(const domain::History& history);
/// Storage error when the bytes are not what encodeHistory of this version wrote.
[[nodiscard]] base::Result<domain::History> decodeHistory(QByteArrayView bytes);

} // namespace cache
