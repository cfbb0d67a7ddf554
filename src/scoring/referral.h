// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The referral fee of one product by price: a percentage by Keepa, the profile or the dated table, with a minimum.
// Pure.
#pragma once

#include "domain/score.h"
#include "scoring/fee_table.h"

namespace scoring {

class ReferralFees final {
public:
    /// Nothing when neither Keepa nor the table tells the rate. `price` is the sell price now.
    [[nodiscard]] static std::optional<ReferralFees> of(const domain::ProductFacts& facts,
                                                        const domain::Profile& profile,
                                                        std::optional<std::int64_t> keepasPrice, std::int64_t price,
                                                        const FeeTable* table);

    [[nodiscard]] std::int64_t at(std::int64_t price) const;
    [[nodiscard]] domain::FeeSource sourceAt(std::int64_t price) const;

    /// Keepa's fee less the table's at the price that Keepa knew; nothing unless both tell it.
    [[nodiscard]] std::optional<std::int64_t> keepaOverTable() const { return m_keepaOverTable; }

    /// The fee from that price to the next start is (base + basisPoints · (price - from)) ÷ 10,000, rounded half up.
    struct Line {
        std::int64_t base = 0, basisPoints = 0;
    };
    [[nodiscard]] Line lineFrom(std::int64_t price) const;

    /// Calls add(price, startsBand) for each price where another line begins.
    template <typename Add> void forEachStart(Add add) const
    {
        std::int64_t from = 1;
        for (const ReferralBand& band : bands()) {
            add(from, from > 1);
            add(firstAboveMinimum(from), false); // ignored by who is past it: a start twice or beyond is harmless
            from = band.upTo + 1;
        }
        if (m_anchor > 0) {
            add(m_anchor, false);
            add(m_anchor + 1, false);
        }
    }

private:
    [[nodiscard]] std::span<const ReferralBand> bands() const
    {
        return m_rule != nullptr ? std::span<const ReferralBand>(m_rule->bands) : std::span(&m_flat, 1);
    }
    [[nodiscard]] Line unboundedLineFrom(std::int64_t price) const;
    [[nodiscard]] std::int64_t firstAboveMinimum(std::int64_t from) const;

    const ReferralRule* m_rule = nullptr; // the table's, else:
    ReferralBand m_flat;
    domain::FeeSource m_flatSource = domain::FeeSource::Keepa;
    std::int64_t m_minimum = 0;
    std::int64_t m_anchor = 0; // the price that Keepa's percentage holds for; 0 = none
    std::int64_t m_anchorFee = 0;
    std::optional<std::int64_t> m_keepaOverTable;
};

} // namespace scoring
