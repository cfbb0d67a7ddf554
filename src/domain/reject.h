// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A product that the seller has said no to, what it looked like then, and the rule by which it is worth another look.
// Plain values; pure.
#pragma once

#include "domain/row.h"

#include <utility>

namespace domain {

/// What made it a reject. Unknown is nothing and never a reason to come back.
struct RejectSnapshot {
    QString title;
    std::optional<Money> price; // the sell price
    std::optional<PriceSource> priceSource; // prices of different sources are not compared
    Figure offers; // new ones
    std::optional<bool> amazon; // whether Amazon itself offered it

    friend bool operator==(const RejectSnapshot&, const RejectSnapshot&) = default;
};

struct Rejection {
    Marketplace marketplace = Marketplace::Us;
    Asin asin;
    QString reason = {}; // in the seller's words; may be empty
    RejectSnapshot snapshot = {};
    base::Timestamp rejectedAt{};

    friend bool operator==(const Rejection&, const Rejection&) = default;
};

inline constexpr int kComebackPricePercent = 15;
inline constexpr int kComebackOffers = 3;

[[nodiscard]] RejectSnapshot snapshotOf(const Row& row);
/// What has changed so that a rejected product is worth another look: Amazon has left the listing, the price has risen
/// by 15 % or more, three new offers or more are gone. Nothing when none of them.
[[nodiscard]] std::optional<Comeback> comebackOf(const Rejection& rejection, const Row& now);

} // namespace domain
