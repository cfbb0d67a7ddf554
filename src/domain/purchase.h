// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A product on the buy list: how many, at what cost, and what the seller wrote down about it. A plain value.
#pragma once

#include "base/clock.h"
#include "domain/asin.h"
#include "domain/marketplace.h"

namespace domain {

struct Purchase {
    static constexpr int kMostUnits = 1'000'000;
    static constexpr std::int64_t kHighestCost = 100'000'000'000; // smallest units

    Marketplace marketplace = Marketplace::Us;
    Asin asin;
    int quantity = 1;
    std::optional<Money> cost = std::nullopt; // of a unit, in the marketplace's currency
    QString supplier = {};
    QString note = {}; // about the product: it stays when the product leaves the list
    QString title = {}; // as it was when the product was added, for when the cache has forgotten it
    base::Timestamp addedAt{};

    friend bool operator==(const Purchase&, const Purchase&) = default;
};

} // namespace domain
