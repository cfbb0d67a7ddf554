// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/engine.h"

#include "scoring/demand.h"
#include "scoring/profit.h"
#include "scoring/sell_price.h"
#include "scoring/solver.h"
#include "scoring/velocity.h"
#include "scoring/verdict.h"
#include "scoring/warnings.h"

namespace scoring {

using domain::Money;
using domain::Score;

namespace {

/// The price that Keepa's fee figures hold for: that of the new condition.
std::optional<std::int64_t> priceOfKeepasFees(const domain::ProductFacts& facts, const domain::Profile& profile,
                                              const domain::SellPrice& price)
{
    if (profile.priceRule == domain::PriceRule::New)
        return price.now.amount;
    for (const domain::Series series : {domain::Series::BuyBoxShipping, domain::Series::New}) {
        const domain::Figure current = facts.of(series).current;
        if (current && *current > 0)
            return *current;
    }
    return std::nullopt;
}

void fillProfit(const domain::ProductFacts& facts, const domain::Profile& profile, const PricedFees& fees, Score& score)
{
    const domain::Currency currency = domain::currencyOf(facts.marketplace);
    const auto handling = handlingOf(facts, profile);
    if (handling)
        score.handling = Money{handling->total(), currency};
    if (!score.price || !fees.model || !score.fees.total)
        return;
    const std::int64_t price = score.price->now.amount;
    const std::int64_t fee = score.fees.total->amount;
    const std::int64_t proceeds = netOfVat(profile, price) - fee;
    score.proceeds = Money{proceeds, currency};
    if (!handling)
        return;
    if (const auto cost = maxCost(profile, proceeds, fee, *handling))
        score.maxCost = Money{*cost, currency};
    if (!score.cost)
        return;
    const std::int64_t unitCost = outlayOf(profile, score.cost->amount.amount).unitCost;
    const std::int64_t profit = proceeds - unitCost - handling->total();
    score.profit = Money{profit, currency};
    score.roi = percentOf(profit, investmentOf(profile.roiMethod, unitCost, *handling, fee));
    score.margin = percentOf(profit, price);
    if (const auto lowest = breakeven(*fees.model, profile, unitCost, *handling))
        score.breakeven = Money{*lowest, currency};
}

} // namespace

base::Result<Reference> Reference::builtIn()
{
    auto tables = FeeTables::builtIn();
    if (!tables)
        return std::unexpected(tables.error());
    return Reference{std::move(*tables), {}};
}

Score score(const domain::ProductFacts& facts, const domain::Profile& profile, const domain::ProfileHash& hash,
            std::optional<Money> typedCost, base::Timestamp now, const Reference& reference)
{
    Score score;
    score.profile = hash;
    score.roiMethod = profile.roiMethod;
    score.price = sellPrice(facts, profile);

    const FeeTable* table = reference.fees.find(facts.marketplace, now);
    if (table != nullptr)
        score.feeTable = table->validFrom;
    const PricedFees fees = score.price
        ? feesOf(facts, profile, score.price->now.amount, priceOfKeepasFees(facts, profile, *score.price), table, now)
        : PricedFees();
    score.fees = fees.fees;
    const auto series = score.price ? std::optional(seriesOf(score.price->source)) : std::nullopt;
    const auto price = score.price ? std::optional(score.price->now) : std::nullopt;
    score.cost = costOf(profile, typedCost, price, domain::currencyOf(facts.marketplace));
    fillProfit(facts, profile, fees, score);

    score.velocity
        = velocityOf(facts, profile, series, reference.categorySizes.of(facts.marketplace, facts.rootCategory));
    score.sales = salesOf(facts);
    if (score.profit && score.sales)
        score.profitPerMonth = profitPerMonth(facts, *score.profit, *score.sales);
    if (series) {
        if (const auto variation = digest(facts, *series, 90).variation)
            score.stability = domain::Hundredths{100'00 - *variation};
    }
    judge(facts, profile, score);
    score.displayRank = displayRankOf(score);
    score.coverage = coverageOf(facts, profile, score);
    warn(facts, profile, fees.model ? &*fees.model : nullptr, now, score);
    return score;
}

std::optional<FeeModel> feeModelOf(const domain::ProductFacts& facts, const domain::Profile& profile,
                                   base::Timestamp now, const Reference& reference)
{
    const auto price = sellPrice(facts, profile);
    if (!price)
        return std::nullopt;
    return feesOf(facts, profile, price->now.amount, priceOfKeepasFees(facts, profile, *price),
                  reference.fees.find(facts.marketplace, now), now)
        .model;
}

} // namespace scoring
