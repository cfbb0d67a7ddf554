// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The requests that the client can make, and their cost as known beforehand. Plain values.
#pragma once

#include "base/error.h"
#include "domain/asin.h"
#include "domain/category.h"
#include "domain/depth.h"
#include "domain/marketplace.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

#include <optional>
#include <vector>

namespace keepa {

using domain::Tokens;

/// The Product Finder: 10 tokens and one more per hundred ASINs.
struct FinderRequest {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    QJsonObject selection; // without page and perPage
    int page = 0;
    int perPage = 100; // 50 to 10,000; (page + 1) · perPage may not pass 10,000
};

/// A best-seller list: 50 tokens, whole.
struct BestSellerRequest {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    domain::CategoryId categoryId;
    int range = 0; // 0: rank now; 30, 90, 180: average rank of as many days
};

/// At most 100 products, by ASIN or by code (UPC, EAN, ISBN-13).
struct ProductRequest {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    std::vector<domain::Asin> asins;
    QStringList codes;
    domain::Depth depth = domain::Depth::Basic;
    int days = 365; // of history
    int stats = 90; // days of the statistics' own interval

    friend bool operator==(const ProductRequest&, const ProductRequest&) = default;
};

/// Up to 10 nodes by id, or all roots of the marketplace where `ids` is empty: 1 token.
struct CategoryRequest {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    std::vector<domain::CategoryId> ids;
};

/// Categories by words of their names: 1 token.
struct CategorySearch {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    QString words;
};

/// What is sent, without the key: the query of a URL, and the body where it is a POST.
struct Wire {
    QString path;
    QUrlQuery query;
    QByteArray body; // empty: GET
    Tokens expected; // the cost as known beforehand
};

/// Input error when Keepa would refuse the request, before anything is spent.
[[nodiscard]] base::Result<Wire> wireOf(const FinderRequest& request);
[[nodiscard]] base::Result<Wire> wireOf(const BestSellerRequest& request);
[[nodiscard]] base::Result<Wire> wireOf(const ProductRequest& request);
[[nodiscard]] base::Result<Wire> wireOf(const CategoryRequest& request);
[[nodiscard]] base::Result<Wire> wireOf(const CategorySearch& request);

} // namespace keepa
