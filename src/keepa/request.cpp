// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/request.h"

#include <QJsonDocument>
#include <QUrl>

namespace keepa {

namespace {

using base::ErrorKind;

constexpr int kMostProducts = 100;
constexpr int kMostCategories = 10;
constexpr int kFewestPerPage = 50;
constexpr int kMostFound = 10'000;
constexpr qsizetype kLongestUrl = 6000; // a longer selection goes as a POST body

void add(Wire& wire, const char* name, const QString& value)
{
    // QUrlQuery leaves "+" alone, which servers read as a space: encode everything here.
    wire.query.addQueryItem(QString::fromLatin1(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void add(Wire& wire, const char* name, qint64 value)
{
    wire.query.addQueryItem(QString::fromLatin1(name), QString::number(value));
}

Wire wireTo(const char* path, domain::Marketplace marketplace)
{
    Wire wire;
    wire.path = QString::fromLatin1(path);
    add(wire, "domain", static_cast<int>(marketplace));
    return wire;
}

std::unexpected<base::Error> badInput(const QString& detail)
{
    return base::failure(ErrorKind::Input, detail);
}

} // namespace

base::Result<Wire> wireOf(const FinderRequest& request)
{
    const bool inReach = request.page >= 0 && request.perPage >= kFewestPerPage && request.perPage <= kMostFound
        && (qint64{request.page} + 1) * request.perPage <= kMostFound;
    if (!inReach)
        return badInput(QStringLiteral("page %1 of %2 products: Keepa gives 50 to 10,000 a page and 10,000 in all")
                            .arg(request.page)
                            .arg(request.perPage));
    if (request.selection.isEmpty())
        return badInput(QStringLiteral("the product finder needs at least one filter"));
    QJsonObject selection = request.selection;
    selection.insert(QStringLiteral("page"), request.page);
    selection.insert(QStringLiteral("perPage"), request.perPage);
    const QByteArray json = QJsonDocument(selection).toJson(QJsonDocument::Compact);

    constexpr int kBase = 10;
    constexpr int kPerToken = 100;
    Wire wire = wireTo("/query", request.marketplace);
    wire.expected = Tokens{kBase + (request.perPage + kPerToken - 1) / kPerToken};
    if (json.size() > kLongestUrl)
        wire.body = json;
    else
        add(wire, "selection", QString::fromUtf8(json));
    return wire;
}

base::Result<Wire> wireOf(const BestSellerRequest& request)
{
    if (!domain::factsOf(request.marketplace).hasBestSellers)
        return badInput(
            QStringLiteral("Keepa has no best-seller lists for %1").arg(domain::codeOf(request.marketplace)));
    if (request.range != 0 && request.range != 30 && request.range != 90 && request.range != 180)
        return badInput(QStringLiteral("a best-seller list is over 0, 30, 90 or 180 days, not %1").arg(request.range));
    if (request.categoryId.value <= 0)
        return badInput(QStringLiteral("a best-seller list needs a category"));
    constexpr Tokens kCost{50};
    Wire wire = wireTo("/bestsellers", request.marketplace);
    wire.expected = kCost;
    add(wire, "category", request.categoryId.value);
    add(wire, "range", request.range);
    return wire;
}

base::Result<Wire> wireOf(const ProductRequest& request)
{
    const auto count = static_cast<qsizetype>(request.asins.size()) + request.codes.size();
    if (count == 0 || count > kMostProducts || (!request.asins.empty() && !request.codes.isEmpty()))
        return badInput(QStringLiteral("a product request takes 1 to 100 ASINs or codes, not both"));
    if (request.days <= 0 || request.stats <= 0)
        return badInput(QStringLiteral("days of history and of statistics must be positive"));
    for (const QString& code : request.codes) {
        if (!domain::parseProductCode(code))
            return badInput(QStringLiteral("\"%1\" is no UPC, EAN or ISBN-13").arg(code));
    }

    Wire wire = wireTo("/product", request.marketplace);
    wire.expected = Tokens{static_cast<int>(count) * domain::costPerProduct(request.depth).count};
    if (request.codes.isEmpty()) {
        QStringList asins;
        for (const auto& asin : request.asins)
            asins += asin.toString();
        add(wire, "asin", asins.join(u','));
    } else {
        add(wire, "code", request.codes.join(u','));
    }
    add(wire, "stats", request.stats);
    add(wire, "history", 1);
    add(wire, "days", request.days);
    if (request.depth == domain::Depth::BuyBox)
        add(wire, "buybox", 1);
    if (request.depth == domain::Depth::Offers) {
        constexpr int kOffers = 20; // the least that Keepa takes; every ten found are charged
        add(wire, "offers", kOffers);
        add(wire, "only-live-offers", 1);
    }
    return wire;
}

base::Result<Wire> wireOf(const CategoryRequest& request)
{
    if (request.ids.size() > kMostCategories)
        return badInput(QStringLiteral("a category request takes at most 10 ids"));
    QStringList ids;
    for (const auto id : request.ids) {
        if (id.value <= 0)
            return badInput(QStringLiteral("%1 is no category id").arg(id.value));
        ids += QString::number(id.value);
    }
    Wire wire = wireTo("/category", request.marketplace);
    wire.expected = Tokens{1};
    add(wire, "category", ids.isEmpty() ? QStringLiteral("0") : ids.join(u','));
    add(wire, "parents", 0); // said to be mandatory by now
    return wire;
}

base::Result<Wire> wireOf(const CategorySearch& request)
{
    constexpr qsizetype kShortestWord = 3;
    const QString words = request.words.simplified();
    for (const QString& word : words.split(u' ')) {
        if (word.size() < kShortestWord)
            return badInput(QStringLiteral("Keepa finds categories by words of at least three letters"));
    }
    Wire wire = wireTo("/search", request.marketplace);
    wire.expected = Tokens{1};
    add(wire, "type", QStringLiteral("category"));
    add(wire, "term", words);
    return wire;
}

} // namespace keepa
