// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of ASINs as JSON arrays of text, the form in which they stand in the database and are handed to it.
#pragma once

#include "domain/asin.h"

#include <QString>

#include <optional>
#include <vector>

namespace cache {

[[nodiscard]] QString asinsToJson(const std::vector<domain::Asin>& asins);
/// Nothing when it is anything but an array of ASINs.
[[nodiscard]] std::optional<std::vector<domain::Asin>> asinsFromJson(const QString& json);

} // namespace cache
