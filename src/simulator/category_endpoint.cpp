// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/catalogue.h"
#include "simulator/random.h"
#include "simulator/words.h"

#include <algorithm>

namespace simulator {

namespace {

constexpr std::size_t kMostIds = 10;

std::string categoryJson(const CategoryNode& node, domain::Marketplace marketplace, bool matched)
{
    Random random(Random::mixed(static_cast<std::uint64_t>(node.id), 6));
    const std::int32_t price = random.between(1'200, 6'000);
    JsonObject object;
    object.number("domainId", static_cast<int>(marketplace)).number("catId", node.id).text("name", node.name);
    object.text("contextFreeName", node.name).text("websiteDisplayGroup", slugOf(node.name) + "_display_on_website");
    object.json("children", jsonArray(node.children)).number("parent", node.parent).flag("isBrowseNode", true);
    object.number("highestRank", node.highestRank)
        .number("lowestRank", node.lowestRank)
        .number("productCount", node.productCount);
    object.number("avgBuyBox", price).number("avgBuyBox90", price + 40).number("avgBuyBox365", price + 90);
    object.number("avgBuyBoxDeviation", price / 9)
        .number("avgReviewCount", random.between(20, 900))
        .number("avgRating", random.between(38, 47));
    object.fraction("isFBAPercent", 55.5).fraction("soldByAmazonPercent", 31.25).fraction("hasCouponPercent", 4.5);
    object.fraction("avgOfferCountNew", 6.5).fraction("avgOfferCountUsed", 3.25);
    object.number("sellerCount", random.between(50, 5'000)).number("brandCount", 120);
    if (matched)
        object.flag("matched", true);
    return object.toString();
}

/// The node's ancestors, nearest first.
std::vector<const CategoryNode*> ancestorsOf(const CategoryNode& node, const Shelf& shelf)
{
    std::vector<const CategoryNode*> ancestors;
    for (const CategoryNode* parent = shelf.category(node.parent); parent != nullptr;
         parent = shelf.category(parent->parent))
        ancestors.push_back(parent);
    return ancestors;
}

} // namespace

Answer runCategory(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace)
        return refusedDomain();
    const std::vector<std::string> texts = commaSeparated(parameter(call, "category"));
    if (texts.size() > kMostIds)
        return refused(400, "A maximum of 10 categories can be requested at once.", "category");
    const Shelf& shelf = call.catalogue.shelf(*marketplace);
    std::vector<std::int64_t> ids;
    for (const std::string& text : texts) {
        const auto id = wholeNumber(text);
        if (!id)
            return refused(400, "The category parameter is missing or invalid.", "category");
        ids.push_back(*id);
    }
    const bool allRoots = ids.size() == 1 && ids.front() == 0;
    if (allRoots)
        ids = shelf.roots();

    JsonObject categories;
    JsonObject parents;
    for (const std::int64_t id : ids) {
        const CategoryNode* node = shelf.category(id);
        if (node == nullptr)
            continue;
        categories.json(std::to_string(id), categoryJson(*node, *marketplace, !allRoots));
        for (const CategoryNode* ancestor : ancestorsOf(*node, shelf))
            parents.json(std::to_string(ancestor->id), categoryJson(*ancestor, *marketplace, false));
    }
    Answer answer;
    answer.payload.json("categories", categories.toString());
    if (isSet(call, "parents"))
        answer.payload.json("categoryParents", parents.toString());
    answer.tokens = 1;
    return answer;
}

} // namespace simulator
