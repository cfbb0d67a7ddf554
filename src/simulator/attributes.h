// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The descriptive members of product objects (material, scent, model …): one row each. Pure.
#pragma once

#include "simulator/product.h"

#include <span>
#include <string>
#include <string_view>

namespace simulator {

struct Attribute {
    enum class Form { Text, TextOrNull, List }; // without a value: absent, null, absent

    std::string_view name;
    Form form;
    std::uint32_t kinds; // bit per Kind that may have it
    double share; // of those kinds' products
    std::array<std::string_view, 4> words;
};

[[nodiscard]] std::span<const Attribute> attributes();
/// Null for a name that is no attribute.
[[nodiscard]] const Attribute* attributeNamed(std::string_view name);
/// Empty when the product has none.
[[nodiscard]] std::string_view valueOf(const Attribute& attribute, const Product& product);

} // namespace simulator
