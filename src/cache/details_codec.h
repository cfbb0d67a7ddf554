// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A product's details as compressed bytes and back. Pure; every thread. What is read back is checked, since a database
// can hold anything.
#pragma once

#include "base/error.h"
#include "domain/product_details.h"

#include <QByteArray>

namespace cache {

/// Storage error for details over the limit of `compressed`.
[[nodiscard]] base::Result<QByteArray> encodeDetails(const domain::ProductDetails& details);
/// Storage error when the bytes are not what encodeDetails of this version wrote.
[[nodiscard]] base::Result<domain::ProductDetails> decodeDetails(QByteArrayView bytes);

} // namespace cache
