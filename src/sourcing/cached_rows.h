// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of products that are known by their ASINs, from the cache alone: nothing is asked of Keepa.
#pragma once

#include "base/task.h"
#include "domain/row.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace sourcing {

struct Services;

struct KnownProduct {
    domain::Asin asin;
    std::optional<domain::Money> cost = std::nullopt; // of a unit; nothing: by the profile's rule
};

/// Of any age, those that the cache holds, in the order asked. Cancelled when a stop was requested, Storage when the
/// cache cannot be read.
[[nodiscard]] base::Task<base::Result<std::vector<domain::Row>>>
cachedRows(std::stop_token stop, std::shared_ptr<Services> services, domain::Marketplace marketplace,
           std::vector<KnownProduct> products, domain::Profile profile);

} // namespace sourcing
