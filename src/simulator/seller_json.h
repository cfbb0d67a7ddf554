// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seller objects as the service writes them. Who a seller is follows from its id, what it sells from the made offers.
// Pure.
#pragma once

#include "domain/keepa_time.h"
#include "simulator/seller_book.h"

#include <string>

namespace simulator {

struct SellerRequest {
    domain::KeepaTime anchor; // of the catalogue
    bool storefront = false;
    domain::KeepaTime storefrontSeen; // when the list was collected
};

/// When the seller's list of products was last collected without being asked for.
[[nodiscard]] domain::KeepaTime storefrontCollected(const std::string& id, domain::KeepaTime anchor);
[[nodiscard]] std::string sellerJson(const std::string& id, const SellerStock& stock, const Shelf& shelf,
                                     const SellerRequest& request);

} // namespace simulator
