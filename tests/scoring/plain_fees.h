// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fees and money in the plainest way, price by price, to check the engine's segments and solver against.
#pragma once

#include "scoring/fulfilment.h"
#include "scoring/made_products.h"

#include <algorithm>
#include <cstdlib>

namespace test {

/// Fees by the rules as they are written, price by price, without segments.
class PlainFees final {
public:
    PlainFees(const domain::ProductFacts& facts, const domain::Profile& profile)
        : m_facts(facts), m_profile(profile), m_table(*reference().fees.find(facts.marketplace, kNow)),
          m_now(*facts.of(domain::Series::New).current), m_rule(profile.referralBasisPointsOverride ? nullptr : rule()),
          m_tables(scoring::tableFulfilment(facts, m_table)), m_surcharge(m_table.surchargeBasisPoints(kNow))
    {
        const auto* media = m_table.closingOf(*facts.rootCategory);
        m_closing = facts.closingFee ? *facts.closingFee : media != nullptr ? *media->amount : 0;
    }

    [[nodiscard]] std::int64_t at(std::int64_t price) const
    {
        const std::int64_t pick = pickAndPack(price);
        // The surcharge is in a figure that Keepa saw after it had begun.
        constexpr base::Timestamp kSurchargeFrom{std::chrono::sys_days(std::chrono::year(2026) / 4 / 17)};
        const bool held = isKeepas(price) && m_facts.lastUpdate->toTimestamp() >= kSurchargeFrom;
        const std::int64_t surcharge = held ? 0 : domain::mulDivHalfUp(pick, m_surcharge, 10'000);
        return std::max(referral(price), m_table.referralMinimum) + m_closing + pick + surcharge;
    }

    /// Where a band of the fulfilment or of the referral begins, rising.
    [[nodiscard]] std::vector<std::int64_t> bandStarts() const
    {
        std::vector<std::int64_t> starts;
        if (m_tables.count > 0 && !m_profile.fulfilmentFeeOverride)
            starts.assign(m_table.priceBandStarts.begin() + 1, m_table.priceBandStarts.end());
        for (size_t i = 0; m_rule != nullptr && i + 1 < m_rule->bands.size(); ++i)
            starts.push_back(m_rule->bands[i].upTo + 1);
        std::ranges::sort(starts);
        starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
        return starts;
    }

private:
    [[nodiscard]] std::int64_t referral(std::int64_t price) const
    {
        if (m_profile.referralBasisPointsOverride)
            return domain::mulDivHalfUp(price, *m_profile.referralBasisPointsOverride, 10'000);
        const auto keepas = m_facts.referralFeeBasisPoints;
        if (keepas && (price == m_now || m_rule == nullptr))
            return domain::mulDivHalfUp(price, *keepas, 10'000);
        return m_rule->at(price);
    }
    [[nodiscard]] std::int64_t pickAndPack(std::int64_t price) const
    {
        if (m_profile.fulfilmentFeeOverride)
            return *m_profile.fulfilmentFeeOverride;
        return isKeepas(price) ? *m_facts.pickAndPackFee : m_tables.fees[bandOf(price)];
    }
    [[nodiscard]] bool isKeepas(std::int64_t price) const
    {
        return !m_profile.fulfilmentFeeOverride
            && (m_tables.count == 0 || (m_facts.pickAndPackFee && bandOf(price) == bandOf(m_now)));
    }
    [[nodiscard]] size_t bandOf(std::int64_t price) const
    {
        const auto& starts = m_table.priceBandStarts;
        return static_cast<size_t>(std::ranges::upper_bound(starts, price) - starts.begin() - 1);
    }
    [[nodiscard]] const scoring::ReferralRule* rule() const
    {
        const auto rules = m_table.referralOf(*m_facts.rootCategory);
        const auto keepas = m_facts.referralFeeBasisPoints;
        if (!keepas)
            return &rules.front();
        const auto least = [this](std::int64_t fee) { return std::max(fee, m_table.referralMinimum); };
        for (const auto& candidate : rules) {
            const std::int64_t tables = candidate.at(m_now);
            if (std::abs(least(tables) - least(domain::mulDivHalfUp(m_now, *keepas, 10'000))) <= 1
                || std::abs(domain::mulDivHalfUp(tables, 10'000, m_now) - *keepas) <= 10)
                return &candidate;
        }
        return nullptr;
    }

    const domain::ProductFacts& m_facts;
    const domain::Profile& m_profile;
    const scoring::FeeTable& m_table;
    std::int64_t m_now;
    const scoring::ReferralRule* m_rule; // null where Keepa's percentage stands alone
    scoring::TableFees m_tables;
    std::int64_t m_surcharge;
    std::int64_t m_closing = 0;
};

} // namespace test
