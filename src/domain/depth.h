// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much is paid for a product, and so what its facts hold.
#pragma once

#include "domain/tokens.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace domain {

/// Ordered: facts of a greater depth serve a look-up of a lesser one.
enum class Depth : std::uint8_t {
    Basic, // 1 token: prices of Amazon, new and used, rank, counts, fees
    BuyBox, // 3 tokens: and the buy box
    Offers, // 6 tokens per page of ten offers found: and the live offers
};

[[nodiscard]] QString depthName(Depth depth); // "basic", "buybox", "offers"
[[nodiscard]] std::optional<Depth> depthFromName(QStringView name);
/// Tokens per product as known beforehand; at Offers, those of one page of ten.
[[nodiscard]] Tokens costPerProduct(Depth depth);

} // namespace domain
