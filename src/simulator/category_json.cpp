// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/category_json.h"

#include "simulator/traits.h"
#include "simulator/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

namespace simulator {

namespace {

using domain::Series;

constexpr std::size_t kLookedInto = 12; // products whose histories are looked at for a category's averages
constexpr std::size_t kTopBrands = 3;
constexpr std::size_t kMostRelated = 5;

class RunningMean final {
public:
    void add(std::int64_t value)
    {
        m_sum += static_cast<double>(value);
        ++m_count;
    }
    void addPresent(std::int32_t value)
    {
        if (value >= 0)
            add(value);
    }
    [[nodiscard]] std::int64_t rounded() const { return m_count == 0 ? -1 : std::llround(m_sum / m_count); }
    /// To two decimals.
    [[nodiscard]] double fraction() const { return m_count == 0 ? 0.0 : std::round(100.0 * m_sum / m_count) / 100.0; }

private:
    double m_sum = 0;
    int m_count = 0;
};

bool isIn(const Product& product, std::int64_t category)
{
    return product.rootId == category || branchIdOf(product) == category || leafIdOf(product) == category;
}

std::vector<const Product*> productsIn(const CategoryNode& node, const Shelf& shelf)
{
    std::vector<const Product*> products;
    for (const Product& product : shelf.products()) {
        if (isIn(product, node.id))
            products.push_back(&product);
    }
    return products;
}

/// What holds now, over all products of the category.
void addPresent(JsonObject& object, const std::vector<const Product*>& products)
{
    RunningMean box;
    RunningMean reviews;
    RunningMean rating;
    RunningMean newOffers;
    RunningMean usedOffers;
    RunningMean byWarehouse; // in percent, as the next two
    RunningMean byAmazon;
    RunningMean coupons;
    std::int64_t sellers = 0;
    for (const Product* product : products) {
        const std::int32_t price = product->now(Series::BuyBoxShipping);
        const std::int32_t amazon = product->now(Series::Amazon);
        box.addPresent(price);
        reviews.addPresent(product->now(Series::CountReviews));
        rating.addPresent(product->now(Series::Rating));
        newOffers.add(std::max(0, product->now(Series::CountNew)));
        usedOffers.add(std::max(0, product->now(Series::CountUsed)));
        coupons.add(traitsOf(*product).couponOnce != 0 ? 100 : 0);
        sellers += std::max(0, product->now(Series::CountNew));
        if (price < 0)
            continue;
        byAmazon.add(price == amazon ? 100 : 0);
        byWarehouse.add(price == amazon || price == product->now(Series::NewFba) ? 100 : 0);
    }
    object.number("avgBuyBox", box.rounded()).number("avgReviewCount", reviews.rounded());
    object.number("avgRating", rating.rounded()).number("sellerCount", sellers);
    object.fraction("isFBAPercent", byWarehouse.fraction()).fraction("soldByAmazonPercent", byAmazon.fraction());
    object.fraction("hasCouponPercent", coupons.fraction());
    object.fraction("avgOfferCountNew", newOffers.fraction()).fraction("avgOfferCountUsed", usedOffers.fraction());
}

/// What held on average, over some of them.
void addPast(JsonObject& object, const std::vector<const Product*>& products, const Shelf& shelf)
{
    constexpr std::size_t k30 = 2; // of kAverageDays
    constexpr std::size_t k90 = 3;
    constexpr std::size_t k365 = 5;
    static_assert(kAverageDays[k30] == 30 && kAverageDays[k90] == 90 && kAverageDays[k365] == 365);
    const std::size_t box = indexOf(Series::BuyBoxShipping);
    RunningMean box90;
    RunningMean box365;
    RunningMean deviation;
    std::map<std::string, RunningMean> deltas;
    for (const Product* product : std::span(products).first(std::min(kLookedInto, products.size()))) {
        const Figures& figures = shelf.figures(*product);
        box90.addPresent(figures.average[k90][box]);
        box365.addPresent(figures.average[k365][box]);
        if (figures.average[k30][box] >= 0 && figures.average[k90][box] >= 0)
            deviation.add(std::abs(figures.average[k30][box] - figures.average[k90][box]));
        for (const std::size_t window : {k30, k90}) {
            for (const auto& [name, series] :
                 {std::pair("BuyBox", box), std::pair("Amazon", indexOf(Series::Amazon))}) {
                RunningMean& mean = deltas["avgDeltaPercent" + std::to_string(kAverageDays[window]) + name];
                const std::int32_t average = figures.average[window][series];
                const std::int32_t now = product->current[series];
                if (average > 0 && now >= 0)
                    mean.add(std::int64_t{100} * (average - now) / average);
            }
        }
    }
    object.number("avgBuyBox90", box90.rounded()).number("avgBuyBox365", box365.rounded());
    object.number("avgBuyBoxDeviation", deviation.rounded());
    for (const auto& [name, mean] : deltas)
        object.fraction(name, mean.fraction());
}

void addBrands(JsonObject& object, const std::vector<const Product*>& products)
{
    std::map<std::string, int> counts;
    for (const Product* product : products)
        ++counts[textsOf(*product).manufacturer];
    std::vector<std::pair<int, std::string>> ordered;
    for (const auto& [brand, count] : counts)
        ordered.emplace_back(-count, brand);
    std::ranges::sort(ordered);
    std::vector<std::string> top;
    for (std::size_t i = 0; i < std::min(kTopBrands, ordered.size()); ++i)
        top.push_back(ordered[i].second);
    object.number("brandCount", static_cast<std::int64_t>(counts.size())).json("topBrands", jsonArray(top));
}

/// The node's neighbours below the same parent.
std::vector<std::int64_t> relatedTo(const CategoryNode& node, const Shelf& shelf)
{
    const CategoryNode* parent = shelf.category(node.parent);
    std::vector<std::int64_t> related = parent == nullptr ? shelf.roots() : parent->children;
    std::erase(related, node.id);
    if (related.size() > kMostRelated)
        related.resize(kMostRelated);
    return related;
}

} // namespace

std::string categoryJson(const CategoryNode& node, const Shelf& shelf, bool matched)
{
    JsonObject object;
    object.number("domainId", static_cast<int>(shelf.marketplace())).number("catId", node.id).text("name", node.name);
    object.number("parent", node.parent).flag("isBrowseNode", node.id != kLostCategory);
    if (node.parent == 0)
        object.null("contextFreeName");
    else
        object.text("contextFreeName", node.name);
    if (node.children.empty())
        object.null("children");
    else
        object.json("children", jsonArray(node.children));
    if (node.id == kLostCategory) {
        object.null("websiteDisplayGroup");
    } else {
        const RootCategory& root = rootCategories(shelf.marketplace())[static_cast<std::size_t>(node.root)];
        object.text("websiteDisplayGroup", slugOf(root.name) + "_display_on_website");
    }
    object.number("highestRank", node.highestRank).number("lowestRank", node.lowestRank);
    object.number("productCount", node.productCount).json("relatedCategories", jsonArray(relatedTo(node, shelf)));
    const std::vector<const Product*> products = productsIn(node, shelf);
    addPresent(object, products);
    addPast(object, products, shelf);
    addBrands(object, products);
    if (matched)
        object.flag("matched", true);
    return object.toString();
}

std::string categoryParentsJson(std::span<const CategoryNode* const> nodes, const Shelf& shelf)
{
    std::map<std::int64_t, const CategoryNode*> ancestors;
    for (const CategoryNode* node : nodes) {
        for (const CategoryNode* parent = shelf.category(node->parent); parent != nullptr;
             parent = shelf.category(parent->parent))
            ancestors.emplace(parent->id, parent);
    }
    JsonObject parents;
    for (const auto& [id, ancestor] : ancestors)
        parents.json(std::to_string(id), categoryJson(*ancestor, shelf, false));
    return parents.toString();
}

} // namespace simulator
