// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/query_tables.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace simulator {

namespace {

using domain::Series;

/// How the new price stands to the other kinds of goods on sale.
bool newPriceAgainstOthers(const Product& product, bool lowest)
{
    const std::int32_t price = product.now(Series::New);
    constexpr std::array kOthers{Series::Used, Series::Refurbished, Series::Collectible};
    return price >= 0 && std::ranges::all_of(kOthers, [&](Series series) {
               const std::int32_t other = product.now(series);
               return other < 0 || (lowest ? price <= other : price >= other);
           });
}

bool amazonSellsWith(const Product& product, std::int32_t availability)
{
    return amazonHoldsBuyBox(product) && product.availabilityAmazon() == availability;
}

constexpr std::array kFlags{
    NamedFlag{"hasReviews", [](Candidate& c) { return c.product().now(Series::CountReviews) > 0; }},
    NamedFlag{"hasParentASIN", [](Candidate& c) { return !c.product().parentAsin.empty(); }},
    NamedFlag{"isLowestOffer", [](Candidate& c) { return newPriceAgainstOthers(c.product(), true); }},
    NamedFlag{"isHighestOffer", [](Candidate& c) { return newPriceAgainstOthers(c.product(), false); }},
    NamedFlag{"isPrimeExclusive", [](Candidate& c) { return c.product().now(Series::PrimeExclusive) >= 0; }},
    NamedFlag{"isSNS", [](Candidate& c) { return c.traits().subscribable; }},
    NamedFlag{"isAdultProduct", [](Candidate& c) { return c.product().adult; }},
    NamedFlag{"isEligibleForTradeIn", [](Candidate& c) { return c.product().now(Series::TradeIn) >= 0; }},
    NamedFlag{"isEligibleForSuperSaverShipping",
              [](Candidate& c) { return c.product().offersByAmazonsWarehouse() > 0; }},
    NamedFlag{"isHazMat", [](Candidate& c) { return c.product().hazardous; }},
    NamedFlag{"isHeatSensitive", [](Candidate& c) { return c.product().heatSensitive; }},
    NamedFlag{"isMerchOnDemand", [](Candidate& c) { return c.traits().merchOnDemand.value_or(false); }},
    NamedFlag{"isDeal", [](Candidate& c) { return c.traits().limitedTimeDeal; }},
    NamedFlag{"launchpad", [](Candidate& c) { return c.traits().launchpad; }},
    NamedFlag{"newPriceIsMAP", [](Candidate& c) { return c.traits().advertisedMinimum; }},
    NamedFlag{"batteriesRequired", [](Candidate& c) { return c.traits().batteriesRequired.value_or(false); }},
    NamedFlag{"batteriesIncluded", [](Candidate& c) { return c.traits().batteriesIncluded.value_or(false); }},
    NamedFlag{"hasMainVideo", [](Candidate& c) { return c.traits().mainVideo; }},
    NamedFlag{"hasAPlus", [](Candidate& c) { return c.traits().aPlus; }},
    NamedFlag{"hasAPlusFromManufacturer", [](Candidate& c) { return c.traits().aPlusFromManufacturer; }},
    NamedFlag{"buyBoxIsAmazon", [](Candidate& c) { return amazonHoldsBuyBox(c.product()); }},
    NamedFlag{"buyBoxIsFBA", [](Candidate& c) { return warehouseHoldsBuyBox(c.product()); }},
    NamedFlag{"buyBoxIsUnqualified", [](Candidate& c) { return buyBoxIsUnqualified(c.product()); }},
    NamedFlag{"buyBoxIsPreorder", [](Candidate& c) { return amazonSellsWith(c.product(), 1); }},
    NamedFlag{"buyBoxIsBackorder", [](Candidate& c) { return amazonSellsWith(c.product(), 3); }},
    NamedFlag{"buyBoxIsPrimeExclusive", [](Candidate& c) { return buyBoxIsPrimeExclusive(c.product()); }},
    NamedFlag{"buyBoxIsPrimeEligible", [](Candidate& c) { return warehouseHoldsBuyBox(c.product()); }},
    NamedFlag{"buyBoxUsedIsFBA",
              [](Candidate& c) {
                  const Offer* winner = usedBoxWinner(c.product(), c.offers());
                  return winner != nullptr && winner->fulfilledByAmazon;
              },
              true},
};

} // namespace

std::span<const NamedFlag> namedFlags()
{
    return kFlags;
}

} // namespace simulator
