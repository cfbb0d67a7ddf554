// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keepa's answers as typed values: one forward pass over the JSON, nothing in between. Pure, any thread; large answers
// take a tenth of a second, so the Client calls it on its workers.
#pragma once

#include "base/error.h"
#include "keepa/answer.h"
#include "keepa/envelope.h"
#include "keepa/inflate.h"

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace keepa {

/// What a decoder must know that is not in the answer.
struct AnswerContext {
    base::Timestamp answeredAt{}; // by our clock
};

struct ProductContext {
    base::Timestamp answeredAt{};
    std::optional<domain::Marketplace> marketplace; // that was asked; products of another one are skipped
    domain::Depth depth = domain::Depth::Basic;
    std::vector<domain::Asin> asked; // to tell the absent ones
};

template <typename T> struct Decoded {
    Envelope envelope;
    T value; // empty where envelope.error is set
};

/// The members of Keepa's product object, of its `stats` and of its offers that are taken over; sorted.
[[nodiscard]] std::vector<std::string_view> knownProductMembers();
[[nodiscard]] std::vector<std::string_view> knownStatisticsMembers();
[[nodiscard]] std::vector<std::string_view> knownOfferMembers();

// Protocol error when the answer as a whole cannot be used: cut off, not JSON, a wrong type outside of a product.

/// An answer of which only the envelope matters: /token, and every error.
[[nodiscard]] base::Result<Envelope> decodeEnvelope(const JsonText& json, const AnswerContext& context);
[[nodiscard]] base::Result<Decoded<Discovery>> decodeFinder(const JsonText& json, const AnswerContext& context);
/// Such a list may hold half a million ASINs: only the first `most` are kept, `total` counts them all.
[[nodiscard]] base::Result<Decoded<Discovery>> decodeBestSellers(const JsonText& json, const AnswerContext& context,
                                                                 size_t most = std::numeric_limits<size_t>::max());
/// Of /category and of a search for categories.
[[nodiscard]] base::Result<Decoded<CategoryBatch>> decodeCategoryBatch(const JsonText& json,
                                                                       const AnswerContext& context);
/// A product that cannot be decoded is skipped; the others stand.
[[nodiscard]] base::Result<Decoded<ProductBatch>> decodeProducts(const JsonText& json, const ProductContext& context);
/// Of a search for products, with the products or with their ASINs alone.
[[nodiscard]] base::Result<Decoded<ProductHits>> decodeProductSearch(const JsonText& json,
                                                                     const ProductContext& context);
[[nodiscard]] base::Result<Decoded<DealPage>> decodeDeals(const JsonText& json, const AnswerContext& context);
/// `asked`: the ids, to tell the absent ones.
[[nodiscard]] base::Result<Decoded<SellerBatch>> decodeSellers(const JsonText& json, const AnswerContext& context,
                                                               const QStringList& asked);

} // namespace keepa
