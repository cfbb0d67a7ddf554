// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The deals of a marketplace: products whose figures moved in the last hours, with what moved how far. They follow from
// the same histories as the product objects. Immutable once made, usable from every thread.
#pragma once

#include "simulator/statistics.h"

#include <array>
#include <bitset>
#include <span>
#include <vector>

namespace simulator {

class Shelf;

/// Deal objects end with PRIME_EXCL: the counts of 2026 never came to them.
inline constexpr std::size_t kDealSeries = 34;
/// Days behind the averages for day, week, month and 90 days. The day's covers two.
inline constexpr std::array<int, 4> kDealDays{2, 7, 31, 90};

using DealValues = std::array<std::int32_t, kDealSeries>;

struct Deal {
    const Product* product = nullptr;
    DealValues current{}; // -1: none now
    std::array<DealValues, kDealDays.size()> average{}; // -1: none in the interval, -2: none ever
    DealValues deltaLast{}; // previous - current; 0 when either is none
    DealValues since{}; // Keepa minutes of the last change, -1 without data
    std::bitset<kDealSeries> lowest;
    std::bitset<kDealSeries> lowest90;
    std::bitset<kDealSeries> highest;
    std::bitset<kDealSeries> backInStock; // none within the last day, one now
    std::bitset<kDealSeries> justOut; // one within the last day, none now
    std::array<std::int32_t, kDropDays.size()> rankDrops{};
    domain::KeepaTime lastUpdate; // of the youngest change
    domain::KeepaTime lightningStart; // 0: there was no lightning deal
    domain::KeepaTime lightningEnd;

    /// Average less present value: positive means that it fell. Lightning deals, warehouse deals and Prime-exclusive
    /// prices are compared with Amazon's price, or with the new price where Amazon has none.
    [[nodiscard]] std::int32_t delta(std::size_t interval, std::size_t series) const;
    /// The same in percent of the average, rounded.
    [[nodiscard]] std::int32_t deltaPercent(std::size_t interval, std::size_t series) const;

private:
    [[nodiscard]] std::int32_t baseline(std::size_t interval, std::size_t series) const;
};

class DealBoard final {
public:
    /// Looks at all of a small shelf, and at every eighth product of a large one. `anchor`: the present.
    DealBoard(const Shelf& shelf, domain::KeepaTime anchor);

    [[nodiscard]] std::span<const Deal> deals() const { return m_deals; }

private:
    std::vector<Deal> m_deals;
};

} // namespace simulator
