// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/fee_tables.h"

#include "sourcing/services.h"

namespace sourcing {

std::vector<FeeTableInfo> feeTablesInForce(const Services& services)
{
    std::vector<FeeTableInfo> tables;
    for (const auto& marketplace : domain::marketplaces()) {
        const scoring::FeeTable* table = services.reference->fees.find(marketplace.id, services.clock.now());
        if (table == nullptr)
            continue;
        FeeTableInfo info;
        info.marketplace = marketplace.id;
        info.validFrom = table->validFrom;
        info.validTo = table->validTo;
        info.source = table->source;
        info.checkedOn = table->checkedOn;
        info.userFile = table->userFile;
        info.hasReferral = table->otherReferral || !table->referral.empty();
        info.hasFulfilment = !table->tiers.empty();
        tables.push_back(std::move(info));
    }
    return tables;
}

} // namespace sourcing
