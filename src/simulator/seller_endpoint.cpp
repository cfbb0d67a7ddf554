// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/catalogue.h"
#include "simulator/seller_json.h"

#include <algorithm>
#include <set>

namespace simulator {

namespace {

constexpr std::size_t kMostSellers = 100;
constexpr int kStorefrontTokens = 9;
constexpr int kCollectedTokens = 50;
constexpr int kKnownTokens = 10;

bool looksLikeSellerId(std::string_view text)
{
    return text.size() >= 9 && text.size() <= 21 && text.front() == 'A'
        && std::ranges::all_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

/// What the list of a seller's products costs, the seller included.
int storefrontTokens(const SellerStock& stock, const std::optional<std::int64_t>& updateHours, domain::KeepaTime now,
                     SellerRequest& request)
{
    if (updateHours) {
        if (stock.products.empty())
            return 1;
        if (std::int64_t{now.minutes} - request.storefrontSeen.minutes < *updateHours * 60)
            return kKnownTokens;
        request.storefrontSeen = now;
        return kCollectedTokens;
    }
    return stock.products.size() >= 2 ? 1 + kStorefrontTokens : 1;
}

} // namespace

Answer runSeller(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace)
        return refusedDomain();
    const std::vector<std::string> ids = commaSeparated(parameter(call, "seller"));
    if (ids.size() > kMostSellers)
        return refused(400, "A maximum of 100 sellers can be requested at once.", "seller");
    if (const auto bad = std::ranges::find_if_not(ids, looksLikeSellerId); bad != ids.end())
        return refused(400, "The seller parameter is missing or invalid.", *bad);
    const bool storefront = isSet(call, "storefront");
    if (storefront && ids.size() > 1)
        return refused(400, "A storefront can be requested of a single seller only.", "storefront");
    const std::string_view updateText = parameter(call, "update");
    const std::optional<std::int64_t> updateHours = updateText.empty() ? std::nullopt : wholeNumber(updateText);
    if (!updateText.empty() && (!updateHours || *updateHours < 0 || *updateHours > 100'000))
        return refused(400, "The update parameter must be a number of hours.", "update");

    Answer answer;
    JsonObject sellers;
    // Nothing tells who sells what in recordings.
    if (call.recordings == nullptr) {
        const Shelf& shelf = call.catalogue.shelf(*marketplace);
        for (const std::string& id : std::set<std::string>(ids.begin(), ids.end())) {
            const SellerStock* stock = call.catalogue.sellers(*marketplace).find(id);
            if (stock == nullptr)
                continue;
            const domain::KeepaTime anchor = call.catalogue.anchor();
            SellerRequest request{anchor, storefront, storefrontCollected(id, anchor)};
            answer.tokens += storefront ? storefrontTokens(*stock, updateHours, call.now, request) : 1;
            sellers.json(id, sellerJson(id, *stock, shelf, request));
        }
    }
    answer.payload.json("sellers", sellers.toString());
    return answer;
}

} // namespace simulator
