// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_parts.h"

#include "simulator/catalogue.h"
#include "simulator/random.h"
#include "simulator/words.h"

#include <algorithm>

namespace simulator {

namespace {

using domain::Series;

void addVariations(JsonObject& object, const Product& product, const Shelf& shelf, const Wanted& wanted)
{
    object.null("variations");
    if (wanted.oldSpellings())
        object.null("variationCSV");
    const std::span<const Product> variations = variationsOf(product, shelf);
    if (variations.empty())
        return;
    std::vector<std::string> entries;
    std::string names;
    for (const Product& variation : variations) {
        const Texts texts = textsOf(variation);
        JsonObject color;
        color.text("dimension", "Color").text("value", texts.color);
        JsonObject entry;
        entry.text("asin", variation.asin).json("attributes", "[" + color.toString() + "]");
        if (variation.seed % 3 == 0)
            entry.null("image");
        else if (variation.seed % 3 == 1)
            entry.text("image", "5" + variation.asin.substr(1) + ".jpg");
        entries.push_back(entry.toString());
        names += (names.empty() ? "" : ",") + variation.asin;
    }
    object.json("variations", jsonArrayOf(entries));
    if (wanted.oldSpellings())
        object.text("variationCSV", names);
}

void addRelatives(JsonObject& object, const Product& product, const Shelf& shelf, const Wanted& wanted)
{
    textOrNull(object, "parentAsin", product.parentAsin);
    if (const Product* parent = shelf.byAsin(product.parentAsin); parent != nullptr && !product.parentAsin.empty())
        object.text("parentTitle", textsOf(*parent).title);
    const std::vector<std::string> together = boughtTogether(product, shelf);
    if (together.empty())
        object.null("frequentlyBoughtTogether");
    else
        object.json("frequentlyBoughtTogether", jsonArray(together));
    if (product.isPrinted() && product.seed % 3 == 0) {
        JsonObject format;
        format.text("asin", shelf.products().front().asin).text("format", "Kindle");
        object.json("formats", "[" + format.toString() + "]");
    }
    if (product.seed % 101 == 0)
        object.json("bundleItems", "[" + jsonText(shelf.products().front().asin) + "]");
    if (wanted.historicalVariations && product.isParent) {
        std::vector<std::string> all;
        for (const Product& variation : variationsOf(product, shelf))
            all.push_back(variation.asin);
        object.json("historicalVariations", jsonArray(all));
    }
}

} // namespace

std::span<const Product> variationsOf(const Product& parent, const Shelf& shelf)
{
    if (!parent.isParent)
        return {};
    // A parent stands before its variations.
    const std::span<const Product> all = shelf.products();
    const std::span<const Product> after = all.subspan(static_cast<std::size_t>(&parent - all.data()) + 1);
    const auto end
        = std::ranges::find_if(after, [&parent](const Product& product) { return product.parentAsin != parent.asin; });
    return after.first(static_cast<std::size_t>(end - after.begin()));
}

std::string websiteDisplayGroupOf(const Product& product)
{
    const RootCategory& root = rootCategories(product.marketplace)[static_cast<std::size_t>(product.root)];
    return slugOf(root.name) + "_display_on_website";
}

std::vector<std::string> boughtTogether(const Product& product, const Shelf& shelf)
{
    std::vector<std::string> asins;
    Random random(Random::mixed(product.seed, 43));
    if (!random.chance(0.3))
        return asins;
    const std::span<const Product> all = shelf.products();
    for (int i = 0; i < 2; ++i) {
        const Product& other = random.pick(all);
        if (other.asin != product.asin && (asins.empty() || asins.front() != other.asin))
            asins.push_back(other.asin);
    }
    return asins;
}

std::vector<std::string> parentHistory(const Product& product)
{
    if (product.parentAsin.empty() || product.seed % 4 == 0)
        return {};
    const std::int32_t middle = (product.trackingSince.minutes + product.lastUpdate.minutes) / 2;
    std::vector<std::string> history{std::to_string(product.trackingSince.minutes), "-1", std::to_string(middle)};
    if (product.seed % 4 == 1) {
        std::string former = product.parentAsin;
        former[1] = '1';
        history.insert(history.end(), {std::move(former), std::to_string(middle + 1'440)});
    }
    history.push_back(product.parentAsin);
    return history;
}

void addPlaceMembers(JsonObject& object, const Product& product, const Shelf& shelf, const Wanted& wanted)
{
    const std::array<std::int64_t, 3> path{product.rootId, branchIdOf(product), leafIdOf(product)};
    std::vector<std::string> tree;
    for (const std::int64_t id : path) {
        const CategoryNode* node = shelf.category(id);
        JsonObject entry;
        entry.number("catId", id).text("name", node == nullptr ? "?" : node->name);
        tree.push_back(entry.toString());
    }
    const RootCategory& root = rootCategories(product.marketplace)[static_cast<std::size_t>(product.root)];
    object.json("categories", jsonArray(std::span<const std::int64_t>(path).last(1)))
        .json("categoryTree", jsonArrayOf(tree))
        .number("rootCategory", product.rootId);
    object.number("salesRankReference", product.now(Series::Sales) < 0 ? -1 : product.rootId);
    object.text("websiteDisplayGroupName", root.name).text("websiteDisplayGroup", websiteDisplayGroupOf(product));
    if (product.seed % 3 != 0)
        object.text("salesRankDisplayGroup", websiteDisplayGroupOf(product));
    addVariations(object, product, shelf, wanted);
    addRelatives(object, product, shelf, wanted);
}

} // namespace simulator
