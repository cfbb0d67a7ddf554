// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/referral.h"

#include <algorithm>
#include <cstdlib>

namespace scoring {

namespace {

constexpr std::int64_t kBasisPoints = 10'000;

/// Keepa's percentage is the rounded fee over its price, so that it is off by what half a minor unit makes of it.
const ReferralRule* ruleThatAgrees(std::span<const ReferralRule> rules, std::int64_t price, std::int64_t basisPoints,
                                   std::int64_t minimum)
{
    constexpr std::int64_t kRateTolerance = 10;
    const std::int64_t keepas = std::max(minimum, domain::mulDivHalfUp(price, basisPoints, kBasisPoints));
    for (const ReferralRule& rule : rules) {
        const std::int64_t tables = std::max(minimum, rule.at(price));
        const std::int64_t rate = domain::mulDivHalfUp(rule.at(price), kBasisPoints, price);
        if (std::abs(keepas - tables) <= 1 || std::abs(rate - basisPoints) <= kRateTolerance)
            return &rule;
    }
    return nullptr;
}

} // namespace

std::optional<ReferralFees> ReferralFees::of(const domain::ProductFacts& facts, const domain::Profile& profile,
                                             std::optional<std::int64_t> keepasPrice, std::int64_t price,
                                             const FeeTable* table)
{
    ReferralFees fees;
    fees.m_minimum = table != nullptr ? table->referralMinimum : 0;
    if (profile.referralBasisPointsOverride) {
        fees.m_flat.basisPoints = *profile.referralBasisPointsOverride;
        fees.m_flatSource = domain::FeeSource::Profile;
        return fees;
    }
    const auto rules = table != nullptr && facts.rootCategory ? table->referralOf(*facts.rootCategory)
                                                              : std::span<const ReferralRule>();
    const auto keepas = facts.referralFeeBasisPoints;
    if (!keepas || *keepas <= 0 || *keepas >= kBasisPoints) {
        if (rules.size() != 1)
            return std::nullopt; // no rule, or several and nobody to tell which
        fees.m_rule = rules.data();
        return fees;
    }
    fees.m_flat.basisPoints = *keepas;
    fees.m_rule = ruleThatAgrees(rules, keepasPrice.value_or(price), *keepas, fees.m_minimum);
    if (!keepasPrice)
        return fees;
    const std::int64_t keepasFee = std::max(fees.m_minimum, domain::mulDivHalfUp(*keepasPrice, *keepas, kBasisPoints));
    if (fees.m_rule != nullptr) {
        fees.m_anchor = *keepasPrice;
        fees.m_anchorFee = keepasFee;
    }
    // Where no rule agrees with Keepa, a single one is still what the table says.
    const ReferralRule* tables = fees.m_rule == nullptr && rules.size() == 1 ? rules.data() : fees.m_rule;
    if (tables != nullptr)
        fees.m_keepaOverTable = keepasFee - std::max(fees.m_minimum, tables->at(*keepasPrice));
    return fees;
}

ReferralFees::Line ReferralFees::unboundedLineFrom(std::int64_t price) const
{
    const bool marginal = m_rule != nullptr && m_rule->kind == BandKind::Marginal;
    std::int64_t below = 0;
    std::int64_t from = 0;
    for (const ReferralBand& band : bands()) {
        if (price <= band.upTo)
            return {marginal ? below + (price - from) * band.basisPoints : price * band.basisPoints, band.basisPoints};
        below += (band.upTo - from) * band.basisPoints;
        from = band.upTo;
    }
    return {price * bands().back().basisPoints, bands().back().basisPoints};
}

std::int64_t ReferralFees::firstAboveMinimum(std::int64_t from) const
{
    const Line line = unboundedLineFrom(from);
    const std::int64_t missing = m_minimum * kBasisPoints - kBasisPoints / 2 - line.base;
    if (missing <= 0 || line.basisPoints == 0)
        return from;
    return from + (missing + line.basisPoints - 1) / line.basisPoints;
}

ReferralFees::Line ReferralFees::lineFrom(std::int64_t price) const
{
    if (price == m_anchor)
        return {m_anchorFee * kBasisPoints, 0};
    const Line line = unboundedLineFrom(price);
    if (domain::mulDivHalfUp(line.base, 1, kBasisPoints) < m_minimum)
        return {m_minimum * kBasisPoints, 0};
    return line;
}

std::int64_t ReferralFees::at(std::int64_t price) const
{
    return domain::mulDivHalfUp(lineFrom(price).base, 1, kBasisPoints);
}

domain::FeeSource ReferralFees::sourceAt(std::int64_t price) const
{
    if (m_rule == nullptr)
        return m_flatSource;
    return price == m_anchor ? domain::FeeSource::Keepa : domain::FeeSource::Table;
}

} // namespace scoring
