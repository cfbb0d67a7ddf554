// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/fulfilment.h"

#include <algorithm>
#include <functional>

namespace scoring {

using domain::FeeSource;

namespace {

/// What the volume weighs, in whole grams: cubic inches ÷ divisor are pounds.
std::int32_t volumeGrams(const std::array<std::int32_t, 3>& sides, std::int64_t divisor)
{
    // 453.59237 g a pound ÷ 16387.064 mm³ a cubic inch, both times 100,000
    const std::int64_t volume = std::int64_t(sides[0]) * sides[1] * sides[2];
    return static_cast<std::int32_t>(domain::mulDivHalfUp(volume, 45'359'237, divisor * 1'638'706'400));
}

void takeRow(const SizeTier& tier, std::int32_t grams, TableFees& result)
{
    const auto copy = [&result](const std::vector<std::int64_t>& fees, std::int64_t extra) {
        result.count = fees.size();
        std::ranges::transform(fees, result.fees.begin(), [extra](std::int64_t fee) { return fee + extra; });
    };
    for (const FulfilmentRow& row : tier.rows) {
        if (grams <= row.upToGrams)
            return copy(row.fees, 0);
    }
    if (tier.excessBase.empty())
        return;
    std::int64_t steps = 1;
    while (grams > gramsOf(tier.lastOunces + steps * tier.excessOunces))
        ++steps;
    copy(tier.excessBase, steps * tier.excessFee);
}

} // namespace

TableFees tableFulfilment(const domain::ProductFacts& facts, const FeeTable& table)
{
    TableFees result;
    if (!facts.package || !facts.packageWeight || *facts.packageWeight <= 0 || !facts.rootCategory
        || !table.pricesFulfilmentOf(*facts.rootCategory))
        return result;
    std::array sides{facts.package->length, facts.package->width, facts.package->height};
    std::ranges::sort(sides, std::greater());
    if (sides.back() <= 0)
        return result;
    for (const SizeTier& tier : table.tiers) {
        const bool fits = sides[0] <= tier.sides[0] && sides[1] <= tier.sides[1] && sides[2] <= tier.sides[2];
        if (!fits || *facts.packageWeight > tier.grams)
            continue;
        std::int32_t grams = *facts.packageWeight;
        if (tier.billsVolume)
            grams = std::max(grams, volumeGrams(sides, table.volumeDivisor));
        takeRow(tier, grams, result);
        return result;
    }
    return result;
}

std::optional<FulfilmentFees> FulfilmentFees::of(const domain::ProductFacts& facts, const domain::Profile& profile,
                                                 std::optional<std::int64_t> keepasPrice, const FeeTable* table,
                                                 base::Timestamp now)
{
    FulfilmentFees result;
    if (table != nullptr) {
        const auto seen = facts.lastUpdate ? facts.lastUpdate->toTimestamp() : facts.fetchedAt;
        result.m_surcharge = table->surchargeBasisPoints(now);
        result.m_surchargeOnKeepas = table->surchargeBasisPointsSince(seen, now);
    }
    if (profile.fulfilmentFeeOverride) {
        result.m_fees[0] = {*profile.fulfilmentFeeOverride, FeeSource::Profile};
        return result;
    }
    const bool keepaKnows = facts.pickAndPackFee && *facts.pickAndPackFee > 0;
    const TableFees tables = table != nullptr ? tableFulfilment(facts, *table) : TableFees();
    if (tables.count == 0) {
        if (!keepaKnows)
            return std::nullopt;
        result.m_fees[0] = {*facts.pickAndPackFee, FeeSource::Keepa};
        return result;
    }
    result.m_starts = table->priceBandStarts;
    for (size_t band = 0; band < tables.count; ++band)
        result.m_fees[band] = {tables.fees[band], FeeSource::Table};
    if (keepaKnows && keepasPrice) {
        BandFee& known = result.m_fees[result.bandAt(*keepasPrice)];
        const auto byTable = known.amount + result.surchargeAt(*keepasPrice);
        known = {*facts.pickAndPackFee, FeeSource::Keepa};
        result.m_keepaOverTable = known.amount + result.surchargeAt(*keepasPrice) - byTable;
    }
    return result;
}

size_t FulfilmentFees::bandAt(std::int64_t price) const
{
    size_t band = 0;
    while (band + 1 < m_starts.size() && price >= m_starts[band + 1])
        ++band;
    return band;
}

} // namespace scoring
