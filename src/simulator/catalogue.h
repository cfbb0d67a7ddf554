// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All made products, one shelf per marketplace, put together when the marketplace is first asked for; so are the lists
// that follow from a shelf. Usable from every thread.
#pragma once

#include "simulator/product.h"
#include "simulator/statistics.h"

#include <atomic>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace simulator {

class DealBoard;
class SellerBook;
class TitleIndex;

/// Keepa's category "?" of products whose categories are gone.
inline constexpr std::int64_t kLostCategory = std::numeric_limits<std::int64_t>::max();

struct CategoryNode {
    std::int64_t id = 0;
    std::int64_t parent = 0; // 0: a root
    int root = 0; // index into rootCategories()
    std::string name; // UTF-8
    std::vector<std::int64_t> children;
    int productCount = 0; // of the products below it
    std::int32_t highestRank = -1; // the greatest number; -1: no product with a rank
    std::int32_t lowestRank = -1;
};

/// The file name of the product's first picture in the middle size, as in its object.
[[nodiscard]] std::string imageNameOf(const Product& product);
/// The sub-category ids of a product; the leaf is what it sits in.
[[nodiscard]] std::int64_t branchIdOf(const Product& product);
[[nodiscard]] std::int64_t leafIdOf(const Product& product);

class Shelf final {
public:
    /// `products`: how many the US shelf gets; the others get a tenth.
    Shelf(domain::Marketplace marketplace, int products, std::uint64_t seed, domain::KeepaTime anchor);
    ~Shelf();
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;

    [[nodiscard]] domain::Marketplace marketplace() const { return m_marketplace; }
    [[nodiscard]] std::span<const Product> products() const { return m_products; }
    /// Null when there is none.
    [[nodiscard]] const Product* byAsin(std::string_view asin) const;
    /// By a UPC or EAN of 12 or 13 digits; a code may stand on several.
    [[nodiscard]] std::vector<const Product*> byCode(std::string_view code) const;
    /// Null for an id without a category, kLostCategory is one.
    [[nodiscard]] const CategoryNode* category(std::int64_t id) const;
    [[nodiscard]] const std::map<std::int64_t, CategoryNode>& categories() const { return m_categories; }
    /// The roots' ids, in the order of rootCategories().
    [[nodiscard]] const std::vector<std::int64_t>& roots() const { return m_roots; }
    /// Made at the first call, kept after it. `product` is one of products().
    [[nodiscard]] const Figures& figures(const Product& product) const;

private:
    void addCategories();
    void countIn(const Product& product);

    domain::Marketplace m_marketplace;
    std::vector<Product> m_products;
    std::unordered_map<std::string_view, const Product*> m_byAsin;
    std::unordered_multimap<std::string_view, const Product*> m_byEan;
    std::map<std::int64_t, CategoryNode> m_categories;
    std::vector<std::int64_t> m_roots;
    mutable std::vector<std::atomic<const Figures*>> m_figures; // owned
};

class Catalogue final {
public:
    Catalogue(int products, std::uint64_t seed, domain::KeepaTime anchor);

    ~Catalogue();

    [[nodiscard]] const Shelf& shelf(domain::Marketplace marketplace) const;
    [[nodiscard]] const DealBoard& deals(domain::Marketplace marketplace) const;
    [[nodiscard]] const SellerBook& sellers(domain::Marketplace marketplace) const;
    [[nodiscard]] const TitleIndex& titles(domain::Marketplace marketplace) const;
    /// The time of the server's start, which every product is dated by.
    [[nodiscard]] domain::KeepaTime anchor() const { return m_anchor; }

private:
    template <typename Part> struct Lazy {
        std::once_flag once;
        std::unique_ptr<const Part> part;
    };
    struct Place {
        Lazy<Shelf> shelf;
        Lazy<DealBoard> deals;
        Lazy<SellerBook> sellers;
        Lazy<TitleIndex> titles;
    };

    [[nodiscard]] Place& placeOf(domain::Marketplace marketplace) const
    {
        return m_places[static_cast<std::size_t>(marketplace)];
    }

    int m_products;
    std::uint64_t m_seed;
    domain::KeepaTime m_anchor;
    mutable std::array<Place, 13> m_places; // by Keepa's domain id
};

} // namespace simulator
