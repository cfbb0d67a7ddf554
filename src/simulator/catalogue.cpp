// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/catalogue.h"

#include "simulator/deal_board.h"
#include "simulator/history.h"
#include "simulator/seller_book.h"
#include "simulator/title_index.h"
#include "simulator/words.h"

#include <algorithm>

namespace simulator {

namespace {

using domain::Marketplace;

constexpr int kBranches = 6;
constexpr int kLeaves = 4; // of every branch

std::int64_t subCategoryId(Marketplace marketplace, int root, int branch, int leaf)
{
    return 30'000'000'011LL + static_cast<std::int64_t>(marketplace) * 100'000'000 + root * 1'000'000
        + (branch + 1) * 10'000 + (leaf + 1) * 100;
}

/// Of 20,000 products of the US: at least 300 in every root, 5,000 books and more; what is left over goes to the large
/// roots. Elsewhere the first six roots get a tenth of a shelf each, and the others share the rest.
std::vector<int> productsPerRoot(Marketplace marketplace, int products)
{
    const std::size_t roots = rootCategories(marketplace).size();
    std::vector<int> counts(roots);
    const bool us = marketplace == Marketplace::Us;
    const int total = us ? products : std::max(1, products / 10);
    int given = 0;
    for (std::size_t i = 0; i < roots; ++i) {
        if (us)
            counts[i] = static_cast<int>(std::int64_t{total} * (i == 0 ? 5'200 : i < 6 ? 650 : 305) / 20'000);
        else
            counts[i] = i < 6 ? (total + 9) / 10 : total * 4 / 10 / static_cast<int>(roots - 6);
        given += counts[i];
    }
    counts[0] += std::max(0, total - given);
    return counts;
}

} // namespace

std::string imageNameOf(const Product& product)
{
    return "50" + product.asin.substr(2) + "L.jpg";
}

std::int64_t branchIdOf(const Product& product)
{
    return subCategoryId(product.marketplace, product.root, product.branch, -1);
}

std::int64_t leafIdOf(const Product& product)
{
    return subCategoryId(product.marketplace, product.root, product.branch, product.leaf);
}

Shelf::Shelf(Marketplace marketplace, int products, std::uint64_t seed, domain::KeepaTime anchor)
    : m_marketplace(marketplace)
{
    addCategories();
    const std::vector<int> counts = productsPerRoot(marketplace, products);
    std::size_t total = 0;
    for (const int count : counts)
        total += static_cast<std::size_t>(count);
    m_products.reserve(total);
    for (std::size_t root = 0; root < counts.size(); ++root) {
        for (int i = 0; i < counts[root]; ++i)
            m_products.push_back(makeProduct(marketplace, static_cast<int>(root), i, seed, anchor));
    }
    m_byAsin.reserve(total);
    m_byEan.reserve(total);
    for (const Product& product : m_products) {
        m_byAsin.emplace(product.asin, &product);
        m_byEan.emplace(product.ean, &product);
        countIn(product);
    }
    m_figures = std::vector<std::atomic<const Figures*>>(total);
}

Shelf::~Shelf()
{
    for (const auto& figures : m_figures)
        delete figures.load();
}

void Shelf::addCategories()
{
    m_categories[kLostCategory] = {kLostCategory, 0, 0, "?", {}};
    const auto roots = rootCategories(m_marketplace);
    for (int root = 0; root < static_cast<int>(roots.size()); ++root) {
        const RootCategory& category = roots[static_cast<std::size_t>(root)];
        m_roots.push_back(category.id);
        CategoryNode& rootNode = m_categories[category.id];
        rootNode = {category.id, 0, root, category.name, {}};
        for (int branch = 0; branch < kBranches; ++branch) {
            const std::int64_t branchId = subCategoryId(m_marketplace, root, branch, -1);
            m_categories[category.id].children.push_back(branchId);
            CategoryNode node{branchId, category.id, root, categoryName(m_marketplace, category.kind, branch, -1), {}};
            for (int leaf = 0; leaf < kLeaves; ++leaf) {
                const std::int64_t leafId = subCategoryId(m_marketplace, root, branch, leaf);
                node.children.push_back(leafId);
                m_categories[leafId]
                    = {leafId, branchId, root, categoryName(m_marketplace, category.kind, branch, leaf), {}};
            }
            m_categories[branchId] = std::move(node);
        }
    }
}

void Shelf::countIn(const Product& product)
{
    const std::int32_t rank = product.now(domain::Series::Sales);
    for (const std::int64_t id : {product.rootId, branchIdOf(product), leafIdOf(product)}) {
        CategoryNode& node = m_categories[id];
        ++node.productCount;
        if (rank < 0)
            continue;
        node.highestRank = std::max(node.highestRank, rank);
        node.lowestRank = node.lowestRank < 0 ? rank : std::min(node.lowestRank, rank);
    }
}

const Product* Shelf::byAsin(std::string_view asin) const
{
    const auto found = m_byAsin.find(asin);
    return found == m_byAsin.end() ? nullptr : found->second;
}

std::vector<const Product*> Shelf::byCode(std::string_view code) const
{
    const std::string thirteen = code.size() == 12 ? "0" + std::string(code) : std::string(code);
    std::vector<const Product*> found;
    for (auto [entry, end] = m_byEan.equal_range(thirteen); entry != end; ++entry)
        found.push_back(entry->second);
    // The table's order is the library's own.
    std::ranges::sort(found);
    return found;
}

const CategoryNode* Shelf::category(std::int64_t id) const
{
    const auto found = m_categories.find(id);
    return found == m_categories.end() ? nullptr : &found->second;
}

const Figures& Shelf::figures(const Product& product) const
{
    std::atomic<const Figures*>& place = m_figures[static_cast<std::size_t>(&product - m_products.data())];
    if (const Figures* known = place.load(std::memory_order_acquire))
        return *known;
    // Two threads may come here at once: the first to be done wins, both made the same.
    auto made = std::make_unique<const Figures>(figuresOf(product, makeHistory(product)));
    const Figures* expected = nullptr;
    if (place.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel))
        return *made.release();
    return *expected;
}

Catalogue::Catalogue(int products, std::uint64_t seed, domain::KeepaTime anchor)
    : m_products(products), m_seed(seed), m_anchor(anchor)
{
}

Catalogue::~Catalogue() = default;

const Shelf& Catalogue::shelf(Marketplace marketplace) const
{
    Lazy<Shelf>& place = placeOf(marketplace).shelf;
    std::call_once(place.once,
                   [&] { place.part = std::make_unique<const Shelf>(marketplace, m_products, m_seed, m_anchor); });
    return *place.part;
}

const DealBoard& Catalogue::deals(Marketplace marketplace) const
{
    Lazy<DealBoard>& place = placeOf(marketplace).deals;
    std::call_once(place.once, [&] { place.part = std::make_unique<const DealBoard>(shelf(marketplace), m_anchor); });
    return *place.part;
}

const SellerBook& Catalogue::sellers(Marketplace marketplace) const
{
    Lazy<SellerBook>& place = placeOf(marketplace).sellers;
    std::call_once(place.once, [&] { place.part = std::make_unique<const SellerBook>(shelf(marketplace)); });
    return *place.part;
}

const TitleIndex& Catalogue::titles(Marketplace marketplace) const
{
    Lazy<TitleIndex>& place = placeOf(marketplace).titles;
    std::call_once(place.once, [&] { place.part = std::make_unique<const TitleIndex>(shelf(marketplace)); });
    return *place.part;
}

} // namespace simulator
