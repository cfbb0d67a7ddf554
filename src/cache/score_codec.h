// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A score as compact bytes and back. Pure; every thread. Versioned and checked as the facts are.
#pragma once

#include "base/error.h"
#include "domain/score.h"

#include <QByteArray>

namespace cache {

[[nodiscard]] QByteArray encodeScore(const domain::Score& score);
/// Storage error when the bytes are not what encodeScore of this version or an older one wrote.
[[nodiscard]] base::Result<domain::Score> decodeScore(QByteArrayView bytes);

} // namespace cache
