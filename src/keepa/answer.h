// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the client's requests answer with. Plain values.
#pragma once

#include "base/error.h"
#include "domain/category.h"
#include "domain/deal.h"
#include "domain/keepa_time.h"
#include "domain/product_facts.h"
#include "domain/seller.h"
#include "keepa/token_state.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace keepa {

template <typename T> struct Answer {
    T value;
    TokenState tokens; // as the answer told it
    Tokens consumed; // of the answer that came; see mayHaveBeenCharged
    qint64 bytes = 0; // over the wire
    std::chrono::microseconds fetch{0}; // of the attempt that succeeded
    std::chrono::microseconds decode{0}; // inflating included
    int tries = 1;
    bool mayHaveBeenCharged = false; // an earlier attempt was lost or damaged after Keepa may have charged it
    bool isShared = false; // somebody else asked for it too, and the cost is in his answer
};

/// ASINs in Keepa's order.
struct Discovery {
    std::vector<domain::Asin> asins;
    std::optional<qint64> total; // how many there are in all, as far as Keepa tells
    std::optional<domain::KeepaTime> listUpdated; // of a best-seller list
    int unusable = 0; // entries that are no ASINs
};

/// A product that came but could not be decoded. The others of its batch are not harmed.
struct SkippedProduct {
    std::optional<domain::Asin> asin; // nothing when not even that could be read
    base::Error error; // Protocol; names the path: "products[3].csv[0][17]: …"
};

struct ProductBatch {
    std::vector<domain::Product> products; // in the order they came
    std::vector<domain::Asin> absent; // asked for by ASIN, and nothing came
    std::vector<SkippedProduct> skipped;
    QStringList notes; // what was dropped from inside a product: "products[3].csv[0]: …"
};

/// Of a product search: every ASIN in Amazon's order, and the products where they were asked for.
struct ProductHits {
    Discovery found;
    ProductBatch batch;
};

/// One page of deals, in the order asked for.
struct DealPage {
    std::vector<domain::Deal> deals;
    std::vector<domain::DealCategory> categories; // of all deals that the selection finds, whatever its categories
    int came = 0; // entries of the page, those that could not be used included
    QStringList notes; // the ones that could not: "deals.dr[3]: …"

    /// Keepa fills its pages: one with fewer deals is the last, and asking on would be paid for.
    [[nodiscard]] bool isLast() const { return came < domain::kDealsPerPage; }
};

struct SellerBatch {
    std::vector<domain::Seller> sellers; // in the order of their ids
    QStringList absent; // asked for, and nothing came
    QStringList notes; // the ones that could not be used: "sellers.A1….csv: …"
};

struct CategoryBatch {
    std::vector<domain::Category> named; // the ones asked for or found
    std::vector<domain::Category> ancestors; // of those, where asked for
};

} // namespace keepa
