// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/category_json.h"

namespace simulator {

namespace {

constexpr std::size_t kMostIds = 10;
constexpr int kCategoryTokens = 1;

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

    std::vector<const CategoryNode*> nodes;
    JsonObject categories;
    for (const std::int64_t id : ids) {
        if (const CategoryNode* node = shelf.category(id)) {
            nodes.push_back(node);
            categories.json(std::to_string(id), categoryJson(*node, shelf, !allRoots));
        }
    }
    Answer answer;
    answer.tokens = kCategoryTokens;
    // Nothing found: neither member.
    if (!nodes.empty())
        answer.payload.json("categories", categories.toString());
    if (!nodes.empty() && isSet(call, "parents"))
        answer.payload.json("categoryParents", categoryParentsJson(nodes, shelf));
    return answer;
}

} // namespace simulator
