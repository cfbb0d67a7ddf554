// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The FBA pick and pack fee of one product by price: Keepa's figure in the price band that Keepa knew, the dated
// table's in the others. Pure.
#pragma once

#include "domain/score.h"
#include "scoring/fee_table.h"

#include <array>

namespace scoring {

class FulfilmentFees final {
public:
    /// Nothing when neither Keepa nor the table tells it.
    [[nodiscard]] static std::optional<FulfilmentFees> of(const domain::ProductFacts& facts,
                                                          const domain::Profile& profile,
                                                          std::optional<std::int64_t> keepasPrice,
                                                          const FeeTable* table, base::Timestamp now);

    [[nodiscard]] std::int64_t at(std::int64_t price) const { return m_fees[bandAt(price)].amount; }
    [[nodiscard]] domain::FeeSource sourceAt(std::int64_t price) const { return m_fees[bandAt(price)].source; }
    /// What comes on top of the fee. Keepa's figure holds the surcharges that were in force when Keepa saw it.
    [[nodiscard]] std::int64_t surchargeAt(std::int64_t price) const
    {
        const BandFee& fee = m_fees[bandAt(price)];
        const bool byKeepa = fee.source == domain::FeeSource::Keepa;
        return domain::mulDivHalfUp(fee.amount, byKeepa ? m_surchargeOnKeepas : m_surcharge, 10'000);
    }
    [[nodiscard]] std::span<const std::int64_t> bandStarts() const { return m_starts; }
    /// Keepa's fee less the table's in the band that Keepa knew, surcharges included; nothing unless both tell it.
    [[nodiscard]] std::optional<std::int64_t> keepaOverTable() const { return m_keepaOverTable; }

private:
    struct BandFee {
        std::int64_t amount = 0;
        domain::FeeSource source = domain::FeeSource::Keepa;
    };
    [[nodiscard]] size_t bandAt(std::int64_t price) const;

    std::span<const std::int64_t> m_starts; // of the table's bands; empty where one fee holds for all prices
    std::array<BandFee, kMostFulfilmentBands> m_fees{};
    std::optional<std::int64_t> m_keepaOverTable;
    std::int64_t m_surcharge = 0, m_surchargeOnKeepas = 0; // basis points
};

/// The table's fees by price band for the product's package; empty when its size or weight is unknown or beyond the
/// table.
struct TableFees {
    std::array<std::int64_t, kMostFulfilmentBands> fees{};
    size_t count = 0;
};
[[nodiscard]] TableFees tableFulfilment(const domain::ProductFacts& facts, const FeeTable& table);

} // namespace scoring
