// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon's fees for one product at any price: what Keepa says for the price that Keepa knew, and the dated table's
// bands for the others. Built per product without an allocation. Pure.
#pragma once

#include "domain/score.h"
#include "scoring/fee_table.h"

#include <array>
#include <span>

namespace scoring {

/// A span of prices over which all fees but the referral stand still, and the referral is one rounded line.
struct FeeSegment {
    std::int64_t from, to; // minor units, inclusive
    std::int64_t base; // the referral at `from`, times 10,000
    std::int64_t basisPoints; // of what the price is above `from`
    std::int64_t flat; // closing, fulfilment and surcharge
    bool startsBand; // `from` is where a fee band begins

    [[nodiscard]] std::int64_t referral(std::int64_t price) const
    {
        return domain::mulDivHalfUp(base + (price - from) * basisPoints, 1, 10'000);
    }
    [[nodiscard]] std::int64_t total(std::int64_t price) const { return referral(price) + flat; }
};

/// All fees by price. Only there when every fee that applies is known.
class FeeModel final {
public:
    static constexpr size_t kMostSegments = 24;

    [[nodiscard]] std::int64_t total(std::int64_t price) const { return segmentAt(price).total(price); }
    [[nodiscard]] const FeeSegment& segmentAt(std::int64_t price) const;
    [[nodiscard]] std::span<const FeeSegment> segments() const { return std::span(m_segments).first(m_count); }
    void append(const FeeSegment& segment) { m_segments[m_count++] = segment; }

private:
    std::array<FeeSegment, kMostSegments> m_segments; // the first m_count are there; the others are never touched
    size_t m_count = 0;
};

/// The fees at the sell price, and by price where they are known.
struct PricedFees {
    domain::Fees fees;
    std::optional<FeeModel> model;
};

/// `price` in minor units. `keepasPrice` is the price that Keepa's own figures hold for, where it is known.
[[nodiscard]] PricedFees feesOf(const domain::ProductFacts& facts, const domain::Profile& profile, std::int64_t price,
                                std::optional<std::int64_t> keepasPrice, const FeeTable* table, base::Timestamp now);

} // namespace scoring
