// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/fee_tables.h"

#include "sourcing/fee_table_list.h"

#include "sourcing/services.h"

#include <algorithm>
#include <tuple>

namespace sourcing {

namespace {

FeeTableInfo infoOfTable(const scoring::FeeTable& table)
{
    FeeTableInfo info;
    info.marketplace = table.marketplace;
    info.validFrom = table.validFrom;
    info.validTo = table.validTo;
    info.source = table.source;
    info.checkedOn = table.checkedOn;
    info.userFile = table.userFile;
    info.hasReferral = table.otherReferral || !table.referral.empty();
    info.hasFulfilment = !table.tiers.empty();
    return info;
}

FeeTableState stateOfTable(const scoring::FeeTables& tables, const scoring::FeeTable& table, base::Timestamp now)
{
    const auto today = std::chrono::floor<std::chrono::days>(now);
    if (tables.find(table.marketplace, now) == &table)
        return FeeTableState::InForce;
    if (table.validFrom > today)
        return FeeTableState::Later;
    return table.validTo && *table.validTo < today ? FeeTableState::Ended : FeeTableState::Replaced;
}

} // namespace

std::vector<KnownFeeTable> knownFeeTables(const Services& services)
{
    const scoring::FeeTables& tables = services.reference->fees;
    const base::Timestamp now = services.clock.now();
    std::vector<KnownFeeTable> known;
    for (const scoring::FeeTable& table : tables.all())
        known.push_back({infoOfTable(table), stateOfTable(tables, table, now)});
    std::ranges::sort(known, {}, [](const KnownFeeTable& each) {
        return std::tuple(each.info.marketplace, each.info.validFrom, each.info.userFile);
    });
    return known;
}

std::vector<FeeTableInfo> feeTablesInForce(const Services& services)
{
    std::vector<FeeTableInfo> inForce;
    for (KnownFeeTable& known : knownFeeTables(services)) {
        if (known.state == FeeTableState::InForce)
            inForce.push_back(std::move(known.info));
    }
    return inForce;
}

} // namespace sourcing
