// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sellers of a marketplace: those whose offers stand on its products or stood there, and what they sell now.
// Immutable once made, usable from every thread.
#pragma once

#include "simulator/product.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace simulator {

class Shelf;

struct SellerStock {
    std::vector<const Product*> products; // in the shelf's order, each once
    bool fulfilledByAmazon = false; // any of the offers
    bool isAmazon = false;
};

class SellerBook final {
public:
    explicit SellerBook(const Shelf& shelf);

    /// Null for an id that nobody has.
    [[nodiscard]] const SellerStock* find(const std::string& id) const;
    /// Amazon apart; who sells most comes first.
    [[nodiscard]] std::vector<std::string> byStock() const;

private:
    std::unordered_map<std::string, SellerStock> m_sellers;
};

} // namespace simulator
