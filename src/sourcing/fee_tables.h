// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dated fee tables as they are told to people.
#pragma once

#include "domain/marketplace.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace sourcing {

struct Services;

struct FeeTableInfo {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    std::chrono::sys_days validFrom;
    std::optional<std::chrono::sys_days> validTo; // inclusive; nothing: until further notice
    QString source;
    std::chrono::sys_days checkedOn;
    QString userFile; // empty: built in
    bool hasReferral = false, hasFulfilment = false; // what it does not have is by Keepa's figures
};

/// Those in force now, one for each marketplace that has one.
[[nodiscard]] std::vector<FeeTableInfo> feeTablesInForce(const Services& services);

} // namespace sourcing
