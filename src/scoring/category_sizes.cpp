// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/category_sizes.h"

#include <algorithm>
#include <array>

namespace scoring {

namespace {

struct KnownSize {
    domain::Marketplace marketplace;
    std::int64_t root, products;
};

// Keepa's figures of 2019-11, and the order of magnitude of the ranks that books reach in 2026. They serve until Keepa
// has been asked about the category; every other category takes the fallback till then.
constexpr std::array kKnownSizes{
    KnownSize{domain::Marketplace::Us, 283155, 50'000'000}, // Books
    KnownSize{domain::Marketplace::Us, 172282, 9'667'376}, // Electronics
    KnownSize{domain::Marketplace::Us, 165793011, 6'743'703}, // Toys & Games
    KnownSize{domain::Marketplace::Us, 229534, 124'989}, // Software
};

} // namespace

void CategorySizes::set(domain::Marketplace marketplace, domain::CategoryId root, std::int64_t products)
{
    if (products <= 1)
        return;
    const auto known = std::ranges::find_if(
        m_entries, [&](const Entry& entry) { return entry.marketplace == marketplace && entry.root == root; });
    if (known != m_entries.end())
        known->products = products;
    else
        m_entries.push_back({marketplace, root, products});
}

std::int64_t CategorySizes::of(domain::Marketplace marketplace, std::optional<domain::CategoryId> root) const
{
    if (!root)
        return kFallback;
    for (const Entry& entry : m_entries) {
        if (entry.marketplace == marketplace && entry.root == *root)
            return entry.products;
    }
    for (const KnownSize& known : kKnownSizes) {
        if (known.marketplace == marketplace && known.root == root->value)
            return known.products;
    }
    return kFallback;
}

} // namespace scoring
