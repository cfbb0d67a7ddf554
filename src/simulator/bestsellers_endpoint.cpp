// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/catalogue.h"

#include <algorithm>

namespace simulator {

namespace {

constexpr int kBestSellerTokens = 50;

/// The rank that the list is ordered by: of now, or the average over the range. -1: not in the list.
std::int32_t listedRank(const Product& product, const Shelf& shelf, std::int64_t range)
{
    const std::size_t sales = indexOf(domain::Series::Sales);
    if (product.current[sales] < 0 || range == 0)
        return product.current[sales];
    const auto window = std::ranges::find(kAverageDays, range);
    return shelf.figures(product).average[static_cast<std::size_t>(window - kAverageDays.begin())][sales];
}

} // namespace

Answer runBestSellers(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace || !domain::factsOf(*marketplace).hasBestSellers)
        return refusedDomain();
    const auto id = wholeNumber(parameter(call, "category"));
    if (parameter(call, "category").empty())
        return refused(400, "The category parameter is missing.", "category");
    const std::string_view rangeText = parameter(call, "range");
    const auto range = rangeText.empty() ? std::optional<std::int64_t>(0) : wholeNumber(rangeText);
    if (!range || (*range != 0 && *range != 30 && *range != 90 && *range != 180))
        return refused(400, "The range parameter is invalid.", "range");

    const Shelf& shelf = call.catalogue.shelf(*marketplace);
    const CategoryNode* category = id ? shelf.category(*id) : nullptr;
    if (category == nullptr || category->productCount == 0)
        return {}; // no list, no charge

    std::vector<std::pair<std::int32_t, std::string>> ranked;
    for (const Product& product : shelf.products()) {
        if (product.rootId != category->id && branchIdOf(product) != category->id && leafIdOf(product) != category->id)
            continue;
        if (const std::int32_t rank = listedRank(product, shelf, *range); rank >= 0)
            ranked.emplace_back(rank, product.asin);
    }
    std::ranges::sort(ranked);
    std::vector<std::string> asins;
    for (auto& entry : ranked)
        asins.push_back(std::move(entry.second));

    JsonObject list;
    list.number("domainId", static_cast<int>(*marketplace)).number("lastUpdate", call.catalogue.anchor().minutes);
    list.number("categoryId", category->id).json("asinList", jsonArray(asins));
    Answer answer;
    answer.payload.json("bestSellersList", list.toString());
    answer.tokens = kBestSellerTokens;
    return answer;
}

} // namespace simulator
