// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every request is put together from. Included by request*.cpp alone. Pure.
#pragma once

#include "keepa/request.h"

namespace keepa {

/// A request that names no marketplace in its URL.
[[nodiscard]] Wire wireTo(const char* path, Tokens expected);
[[nodiscard]] Wire wireTo(const char* path, domain::Marketplace marketplace, Tokens expected);

void addParameter(Wire& wire, const char* name, const QString& value);
void addParameter(Wire& wire, const char* name, qint64 value);
/// As a parameter, or as the body where the URL would grow too long.
void addSelection(Wire& wire, const QJsonObject& selection);

[[nodiscard]] std::unexpected<base::Error> badInput(const QString& detail);

} // namespace keepa
