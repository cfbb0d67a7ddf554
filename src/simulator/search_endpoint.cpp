// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/category_json.h"
#include "simulator/folding.h"
#include "simulator/product_request.h"
#include "simulator/title_index.h"

#include <algorithm>

namespace simulator {

namespace {

constexpr std::size_t kHitsPerPage = 10;
constexpr std::size_t kHitsWithoutPage = 40;
constexpr int kTokensPerPage = 10;
constexpr int kMostRatingTokens = 5; // a search
constexpr std::size_t kMostCategoriesFound = 50;
constexpr qsizetype kLeastLetters = 3;
constexpr int kCategorySearchTokens = 1;

struct HitWindow {
    std::size_t from;
    std::size_t count;
};

/// The hits asked for: those of a page, or without one the first forty.
std::optional<HitWindow> hitWindow(const Call& call)
{
    const auto most = static_cast<std::size_t>(call.searchHits);
    const std::string_view text = parameter(call, "page");
    if (text.empty())
        return HitWindow{0, std::min(most, kHitsWithoutPage)};
    const auto page = wholeNumber(text);
    if (!page || *page < 0 || static_cast<std::size_t>(*page) * kHitsPerPage >= most)
        return std::nullopt;
    const std::size_t from = static_cast<std::size_t>(*page) * kHitsPerPage;
    return HitWindow{from, std::min(most - from, kHitsPerPage)};
}

/// The products themselves, and what asking for their ratings adds to the price.
void addProducts(Answer& answer, const std::vector<const Product*>& hits, const Shelf& shelf,
                 const ProductRequest& request, domain::KeepaTime now)
{
    std::vector<std::string> objects;
    int ratings = 0;
    for (const Product* product : hits) {
        objects.push_back(productJson(*product, shelf, request.wanted));
        ratings += ratingTokens(*product, request, now);
    }
    answer.payload.json("products", jsonArrayOf(objects));
    answer.tokens += std::min(ratings, kMostRatingTokens);
}

Answer searchProducts(const Call& call, domain::Marketplace marketplace)
{
    const auto window = hitWindow(call);
    if (!window)
        return refused(400, "The page parameter is invalid.", "page");
    auto request = readProductRequest(call);
    if (!request)
        return std::move(request.error());
    request->wanted.buyBox = false; // a search has no such parameters
    request->wanted.offers = 0;
    request->wanted.days = 0;

    std::vector<const Product*> hits;
    // What recordings are called is not known here.
    if (call.recordings == nullptr)
        hits = call.catalogue.titles(marketplace).find(parameter(call, "term"), window->from + window->count);
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(std::min(hits.size(), window->from)));

    Answer answer;
    // The first page is looked at even when there is nothing on it.
    const std::size_t pages = std::max<std::size_t>(1, (hits.size() + kHitsPerPage - 1) / kHitsPerPage);
    answer.tokens = kTokensPerPage * static_cast<int>(pages);
    if (isSet(call, "asins-only")) {
        std::vector<std::string> asins;
        for (const Product* product : hits)
            asins.push_back(product->asin);
        answer.payload.json("asinList", jsonArray(asins));
    } else {
        addProducts(answer, hits, call.catalogue.shelf(marketplace), *request, call.now);
    }
    return answer;
}

bool isLongWord(const std::string& word)
{
    return QString::fromStdString(word).size() >= kLeastLetters;
}

Answer searchCategories(const Call& call, domain::Marketplace marketplace)
{
    std::vector<std::string> words = foldedWords(parameter(call, "term"));
    std::erase_if(words, [](const std::string& word) { return !isLongWord(word); });
    if (words.empty())
        return refused(400, "The term parameter needs words of at least 3 letters.", "term");

    const Shelf& shelf = call.catalogue.shelf(marketplace);
    std::vector<const CategoryNode*> found;
    for (const auto& [id, node] : shelf.categories()) {
        const std::string name = folded(node.name);
        if (std::ranges::all_of(words, [&name](const std::string& word) { return name.contains(word); }))
            found.push_back(&node);
    }
    std::ranges::sort(found, {}, [](const CategoryNode* node) { return std::pair(-node->productCount, node->id); });
    if (found.size() > kMostCategoriesFound)
        found.resize(kMostCategoriesFound);

    JsonObject categories;
    for (const CategoryNode* node : found)
        categories.json(std::to_string(node->id), categoryJson(*node, shelf, true));
    Answer answer;
    answer.payload.json("categories", categories.toString());
    if (isSet(call, "parents"))
        answer.payload.json("categoryParents", categoryParentsJson(found, shelf));
    answer.tokens = kCategorySearchTokens;
    return answer;
}

} // namespace

Answer runSearch(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace)
        return refusedDomain();
    if (parameter(call, "term").empty())
        return refused(400, "The term parameter is missing.", "term");
    const std::string_view type = parameter(call, "type");
    if (type == "product")
        return searchProducts(call, *marketplace);
    if (type == "category")
        return searchCategories(call, *marketplace);
    return refused(400, "The type parameter is missing or invalid.", "type");
}

} // namespace simulator
