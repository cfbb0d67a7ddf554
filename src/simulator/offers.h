// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The marketplace offers of a made product: the live ones, the cheapest of each kind at what its series say, and those
// that have gone. Pure.
#pragma once

#include "simulator/product.h"

#include <limits>
#include <string>
#include <vector>

namespace simulator {

enum class Condition : std::uint8_t {
    Unknown,
    New,
    LikeNew,
    VeryGood,
    Good,
    Acceptable,
    Refurbished,
    CollectibleLikeNew,
    CollectibleVeryGood,
    CollectibleGood,
    CollectibleAcceptable
}; // as in the service's offers

[[nodiscard]] constexpr bool isUsed(Condition condition)
{
    return condition >= Condition::LikeNew && condition <= Condition::Acceptable;
}

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
    bool warehouseDeal = false;
};

inline constexpr int kEveryOffer = std::numeric_limits<int>::max();

/// Amazon's own seller id there.
[[nodiscard]] std::string amazonSellerId(domain::Marketplace marketplace);
/// New ones first, each condition cheapest first, at most `most`.
[[nodiscard]] std::vector<Offer> liveOffers(const Product& product, int most);
/// Offers that have gone; their ids differ from those of live ones.
[[nodiscard]] std::vector<Offer> historicalOffers(const Product& product);
/// Sellers who have gone: the first three once held a buy box (with Amazon's fulfilment, without, used).
[[nodiscard]] std::vector<std::string> formerSellers(const Product& product);
/// Who holds the buy box; null when nobody does, or nobody of those `offers`.
[[nodiscard]] const Offer* buyBoxWinner(const Product& product, const std::vector<Offer>& offers);
/// Who holds the used buy box; null as above.
[[nodiscard]] const Offer* usedBoxWinner(const Product& product, const std::vector<Offer>& offers);
/// Of the offer of Amazon's warehouse; Unknown when there is none.
[[nodiscard]] Condition warehouseCondition(const Product& product);
/// What the winner is, without making the offers.
[[nodiscard]] bool amazonHoldsBuyBox(const Product& product);
[[nodiscard]] bool warehouseHoldsBuyBox(const Product& product); // Amazon's fulfilment, Amazon itself included
[[nodiscard]] bool buyBoxIsPrimeExclusive(const Product& product);
/// Neither a new nor a used one.
[[nodiscard]] bool buyBoxIsUnqualified(const Product& product);
/// Empty when the service does not tell.
[[nodiscard]] std::string buyBoxShippingCountry(const Product& product);
/// Other sellers than Amazon with the lowest landed price of new goods, with its fulfilment or without.
[[nodiscard]] std::vector<std::string> lowestSellers(const std::vector<Offer>& offers, bool fulfilledByAmazon);

/// Units that an offer's stock is told as.
[[nodiscard]] std::int32_t stockOf(const Offer& offer, const Product& product);
/// How many live offers of the product may win a buy box: new, used, collectible and refurbished, each with Amazon's
/// fulfilment and without.
[[nodiscard]] std::array<std::int32_t, 8> eligibleOfferCounts(const Product& product);

struct OfferDetail {
    bool stock; // stock=1
};
/// In the order given.
[[nodiscard]] std::string offersJson(const Product& product, const std::vector<Offer>& offers, OfferDetail detail);

} // namespace simulator
