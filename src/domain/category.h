// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon's categories as Keepa names them.
#pragma once

#include "domain/marketplace.h"

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace domain {

/// Keepa's category node id: 64 bits, never through a double.
struct CategoryId {
    std::int64_t value = 0;

    friend auto operator<=>(const CategoryId&, const CategoryId&) = default;
};

struct Category {
    CategoryId id;
    QString name;
    std::optional<CategoryId> parent; // nothing for a root
    std::optional<std::int64_t> productCount;
    std::optional<std::vector<CategoryId>> children; // those right below it, in Keepa's order; nothing: not told

    friend bool operator==(const Category&, const Category&) = default;
};

struct RootCategory {
    std::int64_t id;
    const char* name; // UTF-8, in the marketplace's language
};

/// The root categories known without asking Keepa (a request costs a token).
[[nodiscard]] std::span<const RootCategory> rootCategories(Marketplace marketplace);
/// By its id, or by its whole name without regard to case.
[[nodiscard]] const RootCategory* findRootCategory(Marketplace marketplace, CategoryId id);
[[nodiscard]] const RootCategory* findRootCategory(Marketplace marketplace, QStringView name);

} // namespace domain
