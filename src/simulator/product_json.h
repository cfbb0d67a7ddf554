// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Product objects as the service writes them: what was asked for, and null, -1 or -2 for what was not. Pure.
#pragma once

#include "simulator/json_writer.h"
#include "simulator/offers.h"
#include "simulator/product.h"
#include "simulator/statistics.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simulator {

class Shelf;

/// What a request asks of its products.
struct Wanted {
    std::optional<Interval> stats; // the interval of the request; nothing: no stats
    bool statsToNow = false; // the interval ends with each product's last update
    bool history = true;
    int days = 0; // 0: all of the history
    bool rating = false;
    bool buyBox = false;
    int offers = 0; // 0: none
    std::size_t csvLength = 36;

    /// Whether the series is in an answer to this request.
    [[nodiscard]] bool shows(domain::Series series) const;
    [[nodiscard]] bool showsBuyBox() const { return buyBox || offers > 0; }
};

[[nodiscard]] std::string productJson(const Product& product, const Shelf& shelf, const Wanted& wanted);
/// The object for an ASIN that has no product: everything unknown, productType 4.
[[nodiscard]] std::string deadProductJson(std::string_view asin, domain::Marketplace marketplace,
                                          domain::KeepaTime anchor, const Wanted& wanted);
[[nodiscard]] std::string statsJson(const Product& product, const domain::History& history,
                                    const std::vector<Offer>& offers, const Wanted& wanted);

} // namespace simulator
