// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/what_if.h"

#include "scoring/explain.h"
#include "scoring/sell_price.h"
#include "scoring/solver.h"
#include "sourcing/services.h"
#include "sourcing/workspace.h"

namespace sourcing {

namespace {

using domain::Money;

struct PricedProduct {
    const domain::Profile& profile;
    const scoring::FeeModel& fees;
    scoring::Handling handling;
    std::int64_t unitCost = 0;

    [[nodiscard]] std::int64_t proceedsAt(std::int64_t price) const
    {
        return scoring::netOfVat(profile, price) - fees.total(price);
    }
    [[nodiscard]] std::int64_t profitAt(std::int64_t price) const
    {
        return proceedsAt(price) - unitCost - handling.total();
    }
};

/// Fees by price: as the score has them, and where no price is known by the tables alone.
std::optional<scoring::FeeModel> feesOf(const WhatIfQuestion& question, base::Timestamp now,
                                        const scoring::Reference& reference)
{
    if (auto model = scoring::feeModelOf(*question.facts, question.profile, now, reference))
        return model;
    if (!question.price || scoring::sellPrice(*question.facts, question.profile))
        return std::nullopt;
    return scoring::feesOf(*question.facts, question.profile, question.price->amount, std::nullopt,
                           reference.fees.find(question.facts->marketplace, now), now)
        .model;
}

std::vector<ProfitPoint> curveOf(const PricedProduct& product, std::int64_t highest)
{
    std::vector<ProfitPoint> curve;
    for (const scoring::FeeSegment& segment : product.fees.segments()) {
        const std::int64_t from = std::max<std::int64_t>(segment.from, 1);
        const std::int64_t to = std::min(segment.to, highest);
        if (from > to)
            continue;
        curve.push_back({from, product.profitAt(from)});
        if (to > from)
            curve.push_back({to, product.profitAt(to)});
    }
    return curve;
}

std::vector<DeadZone> zonesOf(const PricedProduct& product, std::int64_t highest, domain::Currency currency)
{
    std::vector<DeadZone> zones;
    for (const scoring::DeadZone& zone : scoring::deadZones(product.fees, product.profile)) {
        if (zone.from > highest)
            break;
        const bool ends = zone.to < scoring::kNoLimit - 1;
        zones.push_back({{zone.from, currency},
                         ends ? std::optional(Money{zone.to, currency}) : std::nullopt,
                         {zone.loss, currency}});
    }
    return zones;
}

void fillAtPrice(const PricedProduct& product, const Money& price, WhatIf& answer)
{
    const auto money = [&price](std::int64_t amount) { return Money{amount, price.currency}; };
    const std::int64_t fees = product.fees.total(price.amount);
    const std::int64_t proceeds = product.proceedsAt(price.amount);
    answer.fees = money(fees);
    answer.proceeds = money(proceeds);
    if (const auto cost = scoring::maxCost(product.profile, proceeds, fees, product.handling))
        answer.maxCost = money(*cost);
    if (!answer.cost)
        return;
    const std::int64_t profit = product.profitAt(price.amount);
    answer.profit = money(profit);
    const auto method = product.profile.roiMethod;
    answer.roi = scoring::percentOf(profit, scoring::investmentOf(method, product.unitCost, product.handling, fees));
    answer.margin = scoring::percentOf(profit, price.amount);
}

WhatIf answerOf(const WhatIfQuestion& question, base::Timestamp now, const scoring::Reference& reference)
{
    const domain::Currency currency = domain::currencyOf(question.facts->marketplace);
    const auto known = scoring::sellPrice(*question.facts, question.profile);
    const auto usual = known ? std::optional(known->now) : question.price;

    WhatIf answer;
    answer.price = question.price ? question.price : usual;
    // What is paid for a unit does not depend on what it is asked for.
    answer.cost = scoring::costOf(question.profile, question.cost, usual, currency);
    const auto handling = scoring::handlingOf(*question.facts, question.profile);
    if (handling)
        answer.handling = Money{handling->total(), currency};
    const auto fees = feesOf(question, now, reference);
    if (!fees || !handling || !answer.price)
        return answer;

    PricedProduct product{question.profile, *fees, *handling};
    if (answer.cost)
        product.unitCost = scoring::outlayOf(question.profile, answer.cost->amount.amount).unitCost;
    fillAtPrice(product, *answer.price, answer);
    if (!answer.cost)
        return answer;
    std::int64_t highest = std::max(answer.price->amount, usual->amount);
    if (const auto price = scoring::breakeven(*fees, question.profile, product.unitCost, *handling)) {
        answer.breakeven = Money{*price, currency};
        highest = std::max(highest, *price);
    }
    if (const auto price
        = scoring::priceForRoi(*fees, question.profile, product.unitCost, *handling, question.profile.targetRoi))
        answer.targetPrice = Money{*price, currency};
    highest = std::min(2 * highest, scoring::kNoLimit - 1);
    answer.curve = curveOf(product, highest);
    answer.deadZones = zonesOf(product, highest, currency);
    return answer;
}

base::Task<base::Result<std::optional<domain::History>>> historyOf(std::shared_ptr<Services> services,
                                                                   domain::Marketplace marketplace, domain::Asin asin)
{
    auto history = co_await services->store().history(marketplace, asin);
    co_return history;
}

} // namespace

base::Task<base::Result<std::optional<domain::History>>>
Workspace::history(std::stop_token, domain::Marketplace marketplace, domain::Asin asin)
{
    return historyOf(m_services, marketplace, asin);
}

std::vector<domain::ExplainRow> Workspace::explain(const domain::Row& row, const domain::Profile& profile) const
{
    return scoring::explain(*row.facts, row.score, profile);
}

WhatIf Workspace::whatIf(const WhatIfQuestion& question) const
{
    return answerOf(question, m_clock.now(), *m_services->reference);
}

} // namespace sourcing
