// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The root categories of every marketplace as domain lists them, and what kind of goods each one holds.
#pragma once

#include "domain/marketplace.h"

#include <cstdint>
#include <span>

namespace simulator {

/// Decides prices, sizes, fees and words of the products made for a category.
enum class Kind : std::uint8_t {
    Book,
    Media,
    Game,
    Digital,
    Electronics,
    Home,
    Toy,
    Wear,
    Beauty,
    Food,
    Tool,
    Office,
    Pet,
    Other
};

inline constexpr int kKindCount = 14;

struct RootCategory {
    std::int64_t id;
    const char* name; // UTF-8, as the marketplace writes it
    Kind kind;
};

[[nodiscard]] std::span<const RootCategory> rootCategories(domain::Marketplace marketplace);

} // namespace simulator
