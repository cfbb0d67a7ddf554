// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A product while its members come in, in whatever order, and what is concluded from them together. Decoder only.
#pragma once

#include "domain/product_facts.h"
#include "keepa/dropped_notes.h"

#include <bitset>
#include <optional>
#include <utility>
#include <vector>

namespace keepa {

using SeriesSet = std::bitset<domain::kSeriesCount>;

struct ProductDraft {
    ProductDraft();

    domain::Product product;
    bool hasAsin = false;
    bool hasCsv = false; // the list of histories came, whatever is in it
    SeriesSet inCsv; // not null in it
    SeriesSet inStatistics; // `current` has an entry for it
    std::optional<double> referralPercentage;
    domain::Figure referralPercent;
    domain::Figure eligibleFba, eligibleFbm; // offers that may win the buy box
    domain::Figure buyBoxPrice, buyBoxShipping, usedBuyBoxPrice, usedBuyBoxShipping;
    bool hasBuyBoxShares = false, hasUsedBuyBoxShares = false;
    std::optional<bool> offersSuccessful;
    std::vector<std::int32_t> liveOrder; // by Keepa's count of the offers
    static constexpr std::int32_t kDroppedOffer = -1;
    std::vector<std::int32_t> offerIndexes; // Keepa's count → ours
    std::vector<domain::ProductImage> imagesCsv; // what older answers tell,
    std::vector<domain::Asin> variationCsv; //      for want of better
    QString oldEan, oldUpc, oldPartNumber, oldPublisher, shortDescription;
    QString contributor; // the first author among them
    DroppedNotes notes;
};

/// Fills in what depends on several members. Call once, after the last of them.
void complete(ProductDraft& draft, domain::Depth asked, base::Timestamp answeredAt);

} // namespace keepa
