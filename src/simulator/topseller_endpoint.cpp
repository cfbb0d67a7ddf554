// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/catalogue.h"
#include "simulator/seller_book.h"

namespace simulator {

namespace {

constexpr int kTopSellerTokens = 50;
constexpr std::size_t kMostTopSellers = 100'000;

} // namespace

Answer runTopSeller(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace || !domain::factsOf(*marketplace).hasBestSellers)
        return refusedDomain();
    std::vector<std::string> ids;
    if (call.recordings == nullptr)
        ids = call.catalogue.sellers(*marketplace).byStock();
    if (ids.size() > kMostTopSellers)
        ids.resize(kMostTopSellers);
    Answer answer;
    answer.payload.json("sellerIdList", jsonArray(ids));
    answer.tokens = kTopSellerTokens;
    return answer;
}

} // namespace simulator
