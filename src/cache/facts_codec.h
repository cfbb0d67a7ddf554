// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Product facts as compact bytes and back. Pure; every thread. The bytes are versioned; what is read back is checked,
// since a database can hold anything.
#pragma once

#include "base/error.h"
#include "domain/product_facts.h"

#include <QByteArray>

namespace cache {

[[nodiscard]] QByteArray encodeFacts(const domain::ProductFacts& facts);
/// Storage error when the bytes are not what encodeFacts of this version or an older one wrote. What an older one did
/// not know is unknown.
[[nodiscard]] base::Result<domain::ProductFacts> decodeFacts(QByteArrayView bytes);

} // namespace cache
