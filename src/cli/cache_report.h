// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the `cache` verbs print. Pure.
#pragma once

#include "domain/cache_status.h"
#include "domain/discovery_entry.h"

#include <QByteArray>
#include <QString>

namespace cli {

using DiscoveryEntries = std::vector<domain::DiscoveryEntry>;

[[nodiscard]] QString cacheText(const domain::CacheStatus& status, base::Timestamp now);
/// A line each, the newest first.
[[nodiscard]] QString entriesText(const DiscoveryEntries& entries, base::Timestamp now);
/// With "entries" where they were asked for.
[[nodiscard]] QByteArray cacheJson(const domain::CacheStatus& status, const std::optional<DiscoveryEntries>& entries,
                                   base::Timestamp now);
[[nodiscard]] QString removalText(const domain::CacheRemoval& removed);
[[nodiscard]] QString verificationText(const domain::CacheVerification& verification);

} // namespace cli
