// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A product's details as compressed bytes and back. Pure; every thread. What is read back is checked, since a database
// can hold anything.
#pragma once

#include "base/error.h"
#include "domain/product_details.h"
#include "domain/series.h"

#include <QByteArray>

namespace cache {

/// Storage error for details over the limit of `compressed`. `sales` is the rank of the history that is stored beside
/// them: ranks in categories change with it, and are told by it.
[[nodiscard]] base::Result<QByteArray> encodeDetails(const domain::ProductDetails& details,
                                                     const domain::SeriesHistory& sales);
/// Storage error when the bytes are not what encodeDetails wrote beside those sales.
[[nodiscard]] base::Result<domain::ProductDetails> decodeDetails(QByteArrayView bytes,
                                                                 const domain::SeriesHistory& sales);

} // namespace cache
