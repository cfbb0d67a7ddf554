// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a shelf's products, for the product search. Immutable once made, usable from every thread.
#pragma once

#include "simulator/product.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simulator {

class Shelf;

class TitleIndex final {
public:
    explicit TitleIndex(const Shelf& shelf);

    /// Products with a word that begins with each word of the term, in title, brand or author; or the product that the
    /// term names by its ASIN or code. Best rank first, as Amazon's search would about order them; at most `most`.
    [[nodiscard]] std::vector<const Product*> find(std::string_view term, std::size_t most) const;

private:
    const Shelf& m_shelf;
    std::vector<std::pair<const Product*, std::string>> m_entries; // words, each after a space
};

} // namespace simulator
