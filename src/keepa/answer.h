// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the client's requests answer with. Plain values.
#pragma once

#include "base/error.h"
#include "domain/category.h"
#include "domain/keepa_time.h"
#include "domain/product_facts.h"
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

} // namespace keepa
