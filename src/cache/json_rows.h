// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many rows of values as one text, for backends that take a batch as one parameter. Plain functions.
#pragma once

#include "cache/dialect.h"

#include <QVariant>

#include <vector>

namespace cache {

/// `[[…], …]`: numbers as numbers, texts as the dialect can store them, bytes as base64, NULL as null.
[[nodiscard]] QString rowsAsJson(const std::vector<QVariantList>& rows, const Dialect& dialect);

} // namespace cache
