// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/request_parts.h"

namespace keepa {

namespace {

constexpr int kMostProducts = 100;

base::Status checkProductOptions(const ProductRequest& request)
{
    constexpr int kFewestOffers = 20;
    constexpr int kMostOffers = 100;
    constexpr int kNeverRefreshed = -1;
    const bool withOffers = request.depth == domain::Depth::Offers;
    if (request.days <= 0 || request.stats <= 0)
        return badInput(QStringLiteral("days of history and of statistics must be positive"));
    if (request.update.value_or(0) < kNeverRefreshed)
        return badInput(QStringLiteral("a product is refreshed after hours, always (0) or never (-1)"));
    if (request.codeLimit && (request.codes.isEmpty() || *request.codeLimit <= 0))
        return badInput(QStringLiteral("a limit of products per code needs codes, and room for one product"));
    if (withOffers && (request.offers < kFewestOffers || request.offers > kMostOffers))
        return badInput(QStringLiteral("Keepa gives 20 to 100 offers, not %1").arg(request.offers));
    if (request.stock && !withOffers)
        return badInput(QStringLiteral("stock is told of offers alone"));
    return {};
}

Tokens expectedCost(const ProductRequest& request, int products)
{
    constexpr Tokens kRefresh{1}, kRating{1}, kStock{2};
    Tokens each = domain::costPerProduct(request.depth);
    if (request.update == 0)
        each += kRefresh;
    if (request.rating)
        each += kRating;
    if (request.stock)
        each += kStock;
    return Tokens{each.count * products};
}

} // namespace

base::Result<Wire> wireOf(const ProductRequest& request)
{
    const auto count = static_cast<qsizetype>(request.asins.size()) + request.codes.size();
    if (count == 0 || count > kMostProducts || (!request.asins.empty() && !request.codes.isEmpty()))
        return badInput(QStringLiteral("a product request takes 1 to 100 ASINs or codes, not both"));
    for (const QString& code : request.codes) {
        if (!domain::parseProductCode(code))
            return badInput(QStringLiteral("\"%1\" is no UPC, EAN or ISBN-13").arg(code));
    }
    const auto usable = checkProductOptions(request);
    if (!usable)
        return std::unexpected(usable.error());

    Wire wire = wireTo("/product", request.marketplace, expectedCost(request, static_cast<int>(count)));
    if (request.codes.isEmpty()) {
        QStringList asins;
        for (const auto& asin : request.asins)
            asins += asin.toString();
        addParameter(wire, "asin", asins.join(u','));
    } else {
        addParameter(wire, "code", request.codes.join(u','));
    }
    if (request.codeLimit)
        addParameter(wire, "code-limit", *request.codeLimit);
    addParameter(wire, "stats", request.stats);
    addParameter(wire, "history", request.history ? 1 : 0);
    if (request.history)
        addParameter(wire, "days", request.days);
    if (request.update)
        addParameter(wire, "update", *request.update);
    if (request.rating)
        addParameter(wire, "rating", 1);
    if (request.depth == domain::Depth::BuyBox)
        addParameter(wire, "buybox", 1);
    if (request.depth == domain::Depth::Offers) {
        addParameter(wire, "offers", request.offers);
        if (request.onlyLiveOffers)
            addParameter(wire, "only-live-offers", 1);
        if (request.stock)
            addParameter(wire, "stock", 1);
    }
    return wire;
}

base::Result<Wire> wireOf(const ProductSearch& request)
{
    constexpr int kMostPages = 10;
    const QString term = request.term.simplified();
    if (term.isEmpty())
        return badInput(QStringLiteral("a product search needs words"));
    if (request.page < 0 || request.page >= kMostPages)
        return badInput(QStringLiteral("page %1 of a product search: Keepa gives ten").arg(request.page));
    if (request.stats <= 0)
        return badInput(QStringLiteral("days of statistics must be positive"));
    constexpr Tokens kCost{10};
    Wire wire = wireTo("/search", request.marketplace, kCost);
    addParameter(wire, "type", QStringLiteral("product"));
    addParameter(wire, "term", term);
    addParameter(wire, "page", request.page); // without it Keepa gives four pages, and charges them
    if (request.asinsOnly) {
        addParameter(wire, "asins-only", 1);
        return wire;
    }
    addParameter(wire, "stats", request.stats);
    addParameter(wire, "history", request.history ? 1 : 0);
    return wire;
}

} // namespace keepa
