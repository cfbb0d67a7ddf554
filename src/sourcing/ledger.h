// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The token ledger as it is written and read: one line for everything that Keepa was asked, with its forecast, its cost
// and the balance after it.
#pragma once

#include "base/task.h"

#include <QObject>

#include <memory>

namespace sourcing {

struct Services;

/// Writes a line for every charge of the client, for as long as `listener` lives.
void keepLedger(QObject& listener, const std::shared_ptr<Services>& services);
/// The balance that the last answer of this key told, in this or another process, before the client has asked anything.
[[nodiscard]] base::Task<> seedBalance(std::shared_ptr<Services> services);

} // namespace sourcing
