// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/profit.h"

namespace scoring {

using domain::mulDivHalfUp;

namespace {

constexpr std::int64_t kWholeRate = 10'000; // 100 % in hundredths of a percent

} // namespace

std::int64_t netOfVat(const domain::Profile& profile, std::int64_t price)
{
    const std::int64_t rate = profile.vatRate.value;
    switch (profile.vatMode) {
    case domain::VatMode::Registered:
        return price - mulDivHalfUp(price, rate, kWholeRate + rate);
    case domain::VatMode::FlatRate:
        return price - mulDivHalfUp(price, rate, kWholeRate);
    case domain::VatMode::None:
        break;
    }
    return price;
}

std::optional<Handling> handlingOf(const domain::ProductFacts& facts, const domain::Profile& profile)
{
    Handling handling;
    handling.prep = profile.prep;
    handling.inbound = profile.inbound;
    if (profile.inboundPerKg != 0) {
        if (!facts.packageWeight || *facts.packageWeight <= 0)
            return std::nullopt;
        handling.inbound += mulDivHalfUp(profile.inboundPerKg, *facts.packageWeight, 1'000);
    }
    handling.storage = mulDivHalfUp(profile.storagePerMonth, profile.storageMonths.value, 100);
    return handling;
}

std::optional<domain::UnitCost> costOf(const domain::Profile& profile, std::optional<domain::Money> typedCost,
                                       std::optional<domain::Money> price, domain::Currency currency)
{
    using Kind = domain::CostRule::Kind;
    if (typedCost && typedCost->currency == currency && typedCost->amount >= 0)
        return domain::UnitCost{*typedCost, domain::CostBasis::Row, {}};
    switch (profile.cost.kind) {
    case Kind::Fixed:
        return domain::UnitCost{{profile.cost.amount, currency}, domain::CostBasis::AssumedFixed, {}};
    case Kind::PercentOfPrice:
        if (!price)
            return std::nullopt;
        return domain::UnitCost{{mulDivHalfUp(price->amount, profile.cost.amount, kWholeRate), currency},
                                domain::CostBasis::AssumedPercent,
                                {profile.cost.amount}};
    case Kind::None:
        break;
    }
    return std::nullopt;
}

Outlay outlayOf(const domain::Profile& profile, std::int64_t cost)
{
    Outlay outlay;
    outlay.discount = mulDivHalfUp(cost, profile.discount.value, kWholeRate);
    outlay.tax = mulDivHalfUp(cost - outlay.discount, profile.salesTax.value, kWholeRate);
    outlay.unitCost = cost - outlay.discount + outlay.tax;
    return outlay;
}

std::int64_t investmentOf(domain::RoiMethod method, std::int64_t unitCost, const Handling& handling, std::int64_t fees)
{
    switch (method) {
    case domain::RoiMethod::UnitCostAndHandling:
        return unitCost + handling.prep + handling.inbound;
    case domain::RoiMethod::Everything:
        return unitCost + handling.total() + fees;
    case domain::RoiMethod::UnitCost:
        break;
    }
    return unitCost;
}

std::optional<domain::Hundredths> percentOf(std::int64_t part, std::int64_t whole)
{
    if (whole <= 0)
        return std::nullopt;
    return domain::Hundredths{mulDivHalfUp(part, kWholeRate, whole)};
}

} // namespace scoring
