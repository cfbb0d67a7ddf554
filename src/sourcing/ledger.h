// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The token ledger: one line per answered request, in the library. What one process books, the next one reads.
#pragma once

#include "base/task.h"
#include "domain/tokens.h"
#include "keepa/token_state.h"

#include <memory>

namespace sourcing {

struct Services;

/// Queued behind the library's other writes; a failure is logged, never shown as a failure of the request.
void bookInLedger(const std::shared_ptr<Services>& services, const char* request, domain::Tokens expected,
                  domain::Tokens consumed, const keepa::TokenState& tokens, bool mayHaveBeenChargedBefore);

/// Tells the client the last balance that any program with this key and library saw, so that none needs to be asked
/// for.
[[nodiscard]] base::Task<> seedBalance(std::shared_ptr<Services> services);

} // namespace sourcing
