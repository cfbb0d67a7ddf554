// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The live marketplace offers of a made product; the cheapest of each kind are what its series say. Pure.
#pragma once

#include "simulator/product.h"

#include <string>
#include <vector>

namespace simulator {

enum class Condition : std::uint8_t {
    New = 1,
    LikeNew = 2,
    VeryGood = 3,
    Good = 4,
    Acceptable = 5
}; // as in the service's offers

struct Offer {
    int id = 0;
    std::string sellerId;
    Condition condition = Condition::New;
    std::int32_t price = 0; // without shipping
    std::int32_t shipping = 0;
    domain::KeepaTime since;
    domain::KeepaTime lastSeen;
    bool byAmazon = false;
    bool fulfilledByAmazon = false;
};

/// Amazon's own seller id there.
[[nodiscard]] std::string amazonSellerId(domain::Marketplace marketplace);
/// New ones first, each condition cheapest first, at most `most`.
[[nodiscard]] std::vector<Offer> liveOffers(const Product& product, int most);
/// Who holds the buy box; null when nobody does, or nobody of those `offers`.
[[nodiscard]] const Offer* buyBoxWinner(const Product& product, const std::vector<Offer>& offers);
[[nodiscard]] std::string offersJson(const std::vector<Offer>& offers);

} // namespace simulator
