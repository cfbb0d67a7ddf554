// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the buy list as CSV: whole or not at all.
#pragma once

#include "base/error.h"
#include "domain/purchase_totals.h"

#include <QString>

#include <span>

class QIODevice;

namespace sourcing {

[[nodiscard]] base::Status exportBuyList(QIODevice& device, std::span<const domain::PurchaseLine> lines);
/// Through a temporary file that is renamed at the end. Storage error when it cannot be written.
[[nodiscard]] base::Status exportBuyListToFile(const QString& path, std::span<const domain::PurchaseLine> lines);

} // namespace sourcing
