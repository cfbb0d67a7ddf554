// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The claims of SqlCache, as plain functions: each is called inside a transaction, on the connection's thread.
#pragma once

#include "cache/claimant.h"
#include "cache/claims.h"
#include "cache/connection.h"

#include <vector>

namespace cache::sql {

/// As ProductCache::claim. Where transactions run side by side, two that want one product at different depths at the
/// very same moment may both be let through; on SQLite, writers come one after the other.
[[nodiscard]] base::Result<std::vector<HeldClaim>> claim(Connection& connection, const Claimant& claimant,
                                                         const std::vector<Claim>& wanted, base::Timestamp now);
[[nodiscard]] base::Status renewClaims(Connection& connection, const Claimant& claimant, base::Timestamp now);
[[nodiscard]] base::Status releaseClaims(Connection& connection, const Claimant& claimant,
                                         const std::vector<Claim>& claims);
/// What programs left behind that came to a sudden end.
[[nodiscard]] base::Status dropEndedClaims(Connection& connection, base::Timestamp now);

} // namespace cache::sql
