// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Products that are asked for by a code (UPC, EAN, ISBN-13) and what an answer tells about the codes. Pure.
#pragma once

#include "cache/cache_types.h"
#include "keepa/answer.h"

namespace sourcing {

/// As the cache and the claims know it: without leading zeros, for a UPC is an EAN that begins with one.
[[nodiscard]] QString canonicalCode(const QString& code);

/// What is known now of the codes that were asked for. Where a product came damaged, or bears none of the codes, nobody
/// knows whose it is: then nothing is told of the codes under which nothing seems to have come.
[[nodiscard]] std::vector<cache::CodeRecord> codeRecords(const QStringList& asked, const keepa::ProductBatch& batch);

} // namespace sourcing
