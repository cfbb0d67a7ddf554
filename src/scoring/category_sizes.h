// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many products a root category holds: what a sales rank is measured against. Readable from every thread once
// filled.
#pragma once

#include "domain/category.h"

#include <optional>
#include <vector>

namespace scoring {

class CategorySizes final {
public:
    /// Taken where nobody has told.
    static constexpr std::int64_t kFallback = 5'000'000;

    /// Keepa's figure, as cached; ignored when it is none.
    void set(domain::Marketplace marketplace, domain::CategoryId root, std::int64_t products);
    [[nodiscard]] std::int64_t of(domain::Marketplace marketplace, std::optional<domain::CategoryId> root) const;

private:
    struct Entry {
        domain::Marketplace marketplace;
        domain::CategoryId root;
        std::int64_t products;
    };
    std::vector<Entry> m_entries; // a few dozen at most
};

} // namespace scoring
