// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a request asks of its product objects, and what each of them costs. Pure.
#pragma once

#include "simulator/endpoint.h"
#include "simulator/product_json.h"

#include <expected>
#include <optional>

namespace simulator {

struct Recording;

struct ProductRequest {
    Wanted wanted;
    std::optional<std::int64_t> updateHours; // -1: never refreshed; nothing: not sent, which means an hour
    std::optional<std::size_t> codeLimit; // products per code
};

/// The refusal when a parameter is outside its range. Parameters that the service does not know are ignored.
[[nodiscard]] std::expected<ProductRequest, Answer> readProductRequest(const Call& call);

/// Whether products that the service has never seen are looked up, too.
[[nodiscard]] bool looksUpUnknown(const ProductRequest& request);
/// The rating's share of a product's price: it is paid for while what is known of it is younger than 14 days.
[[nodiscard]] int ratingTokens(const Product& product, const ProductRequest& request, domain::KeepaTime now);
[[nodiscard]] int tokensFor(const Product& product, const ProductRequest& request, domain::KeepaTime now);
/// Of a recorded object nothing but the depth is known.
[[nodiscard]] int tokensForRecorded(const ProductRequest& request);

/// Ten letters and digits as Amazon gives them; the service knows those that have no product as well.
[[nodiscard]] bool looksLikeAsin(std::string_view text);
/// A UPC, EAN or ISBN-13.
[[nodiscard]] bool looksLikeCode(std::string_view text);

} // namespace simulator
