// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names and titles of made products, put together from a small grammar of invented words in the marketplace's language.
// Pure.
#pragma once

#include "simulator/product.h"

#include <string>

namespace simulator {

struct Texts { // UTF-8; empty: the product has none
    std::string title;
    std::string brand;
    std::string author;
    std::string manufacturer;
    std::string binding;
    std::string productGroup;
    std::string type;
    std::string color;
    std::string brandStore;
    std::string edition;
    std::string description;
};

[[nodiscard]] Texts textsOf(const Product& product);
/// A sub-category's name; `leaf` -1 names the branch.
[[nodiscard]] std::string categoryName(domain::Marketplace marketplace, Kind kind, int branch, int leaf);
/// As in a product page's address: lower-case Latin letters, digits and hyphens.
[[nodiscard]] std::string slugOf(const std::string& title);

} // namespace simulator
