// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase_totals.h"

#include <algorithm>

namespace domain {

namespace {

/// Quantities and amounts are bounded where they are read, so that this is far from any overflow.
std::optional<Money> times(std::optional<Money> each, int quantity)
{
    return each ? std::optional(Money{each->amount * quantity, each->currency}) : std::nullopt;
}

void addTo(std::optional<Money>& sum, Money amount)
{
    sum = sum ? *sum + amount : amount;
}

} // namespace

std::optional<Money> PurchaseLine::unitCost() const
{
    if (purchase.cost)
        return purchase.cost;
    return row && row->score.cost ? std::optional(row->score.cost->amount) : std::nullopt;
}

std::optional<Money> PurchaseLine::cost() const
{
    return times(unitCost(), purchase.quantity);
}

std::optional<Money> PurchaseLine::profit() const
{
    return times(row ? row->score.profit : std::nullopt, purchase.quantity);
}

std::vector<PurchaseTotals> totalsOf(std::span<const PurchaseLine> lines)
{
    struct Known {
        std::int64_t cost = 0, profit = 0;
    };
    std::vector<PurchaseTotals> totals;
    std::vector<Known> known;
    for (const PurchaseLine& line : lines) {
        const auto currency = currencyOf(line.purchase.marketplace);
        auto at = std::ranges::find(totals, currency, &PurchaseTotals::currency);
        if (at == totals.end()) {
            at = totals.insert(at, PurchaseTotals{.currency = currency});
            known.emplace_back();
        }
        ++at->products;
        at->units += line.purchase.quantity;
        const auto cost = line.cost();
        const auto profit = line.profit();
        cost ? addTo(at->cost, *cost) : static_cast<void>(++at->unknownCosts);
        profit ? addTo(at->profit, *profit) : static_cast<void>(++at->unknownProfits);
        if (cost && profit) {
            auto& sums = known[static_cast<size_t>(at - totals.begin())];
            sums.cost += cost->amount;
            sums.profit += profit->amount;
        }
    }
    constexpr int kHundredthsOfPercent = 10'000;
    for (size_t i = 0; i < totals.size(); ++i) {
        if (known[i].cost > 0)
            totals[i].roi = Hundredths{mulDivHalfUp(known[i].profit, kHundredthsOfPercent, known[i].cost)};
    }
    return totals;
}

} // namespace domain
