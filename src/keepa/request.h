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

#include <chrono>
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
    bool insights = false; // 30 tokens more, and one per million matches, which is not known beforehand
};

/// A best-seller list: 50 tokens, whole.
struct BestSellerRequest {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    domain::CategoryId categoryId;
    int range = 0; // 0: rank now; 30, 90, 180: average rank of as many days
    bool variations = false; // all of them, else the best of each parent
    bool sublist = false; // by the rank in the category itself; now only
    std::optional<std::chrono::year_month> month{}; // the list of a past month (the last 36); without a range
};

/// At most 100 products, by ASIN or by code (UPC, EAN, ISBN-13).
struct ProductRequest {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    std::vector<domain::Asin> asins;
    QStringList codes;
    domain::Depth depth = domain::Depth::Basic;
    int days = 365; // of history
    int stats = 90; // days of the statistics' own interval
    bool history = true; // costs nothing
    std::optional<int> update{}; // refreshed when older than so many hours; 0: always (a token), -1: never
    std::optional<int> codeLimit{}; // products per code
    bool rating = false; // a token where Keepa has one of the last two weeks
    int offers = 20; // at Depth::Offers, 20 to 100; every ten found are charged
    bool onlyLiveOffers = true;
    bool stock = false; // at Depth::Offers: 2 tokens

    friend bool operator==(const ProductRequest&, const ProductRequest&) = default;
};

/// Amazon's own search: 10 tokens a page of ten.
struct ProductSearch {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    QString term;
    int page = 0; // to 9
    bool asinsOnly = false; // else the products too, at Depth::Basic, for the same price
    int stats = 90; // as in ProductRequest
    bool history = true;
};

/// Deals of the last twelve hours: 5 tokens a page of 150.
struct DealRequest {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    QJsonObject selection; // without page and domainId
    int page = 0; // to 66: there are 10,000 deals at most
};

/// Up to 100 sellers: a token each; with the storefront one seller and 9 tokens more, 50 where it is collected anew.
struct SellerRequest {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    QStringList ids;
    bool storefront = false;
    std::optional<int> update{}; // with the storefront: collected anew when older than so many hours
};

/// Up to 10 nodes by id, or all roots of the marketplace where `ids` is empty: 1 token.
struct CategoryRequest {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    std::vector<domain::CategoryId> ids;
    bool parents = false; // all their ancestors too
};

/// Categories by words of their names: 1 token.
struct CategorySearch {
    domain::Marketplace marketplace = domain::Marketplace::Us;
    QString words; // of three letters at least
    bool parents = false;
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
[[nodiscard]] base::Result<Wire> wireOf(const ProductSearch& request);
[[nodiscard]] base::Result<Wire> wireOf(const DealRequest& request);
[[nodiscard]] base::Result<Wire> wireOf(const SellerRequest& request);
[[nodiscard]] base::Result<Wire> wireOf(const CategoryRequest& request);
[[nodiscard]] base::Result<Wire> wireOf(const CategorySearch& request);

} // namespace keepa
