// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/request_parts.h"

#include "domain/deal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <array>

namespace keepa {

namespace {

constexpr int kMostCategories = 10;
constexpr int kMostSellers = 100;
constexpr int kFewestPerPage = 50;
constexpr int kMostFound = 10'000;
constexpr qsizetype kLongestUrl = 6000; // a longer selection goes as a POST body

/// Deals are about one series and one interval; Keepa answers 400 to others, and some of its errors cost.
base::Status checkDealSelection(const QJsonObject& selection)
{
    constexpr std::array kDealSeries{0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 18, 19, 20, 21, 22, 32, 33};
    constexpr int kLongestRange = 3;
    constexpr int kMostExcluded = 500;
    const QJsonArray series = selection.value(QStringLiteral("priceTypes")).toArray();
    if (series.size() != 1 || std::ranges::find(kDealSeries, series.first().toInt(-1)) == kDealSeries.end())
        return badInput(QStringLiteral("deals are looked for in exactly one series that Keepa has deals of"));
    const QJsonValue range = selection.value(QStringLiteral("dateRange"));
    if (!range.isUndefined() && (range.toInt(-1) < 0 || range.toInt() > kLongestRange))
        return badInput(QStringLiteral("deals are of a day, a week, a month or 90 days (dateRange 0 to 3)"));
    for (const auto& name : {QStringLiteral("includeCategories"), QStringLiteral("excludeCategories")}) {
        if (selection.value(name).toArray().size() > kMostExcluded)
            return badInput(QStringLiteral("deals take at most 500 categories in %1").arg(name));
    }
    return {};
}

bool isSellerId(const QString& id)
{
    constexpr qsizetype kLongestId = 30;
    const auto plain = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); };
    return !id.isEmpty() && id.size() <= kLongestId && std::ranges::all_of(id, plain);
}

} // namespace

Wire wireTo(const char* path, Tokens expected)
{
    Wire wire;
    wire.path = QString::fromLatin1(path);
    wire.expected = expected;
    return wire;
}

Wire wireTo(const char* path, domain::Marketplace marketplace, Tokens expected)
{
    Wire wire = wireTo(path, expected);
    addParameter(wire, "domain", static_cast<int>(marketplace));
    return wire;
}

void addParameter(Wire& wire, const char* name, const QString& value)
{
    // QUrlQuery leaves "+" alone, which servers read as a space: encode everything here.
    wire.query.addQueryItem(QString::fromLatin1(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

void addParameter(Wire& wire, const char* name, qint64 value)
{
    wire.query.addQueryItem(QString::fromLatin1(name), QString::number(value));
}

void addSelection(Wire& wire, const QJsonObject& selection)
{
    const QByteArray json = QJsonDocument(selection).toJson(QJsonDocument::Compact);
    if (json.size() > kLongestUrl)
        wire.body = json;
    else
        addParameter(wire, "selection", QString::fromUtf8(json));
}

std::unexpected<base::Error> badInput(const QString& detail)
{
    return base::failure(base::ErrorKind::Input, detail);
}

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
    constexpr Tokens kBase{10}, kInsights{30};
    constexpr int kPerToken = 100;
    Tokens expected = kBase + Tokens{(request.perPage + kPerToken - 1) / kPerToken};
    if (request.insights)
        expected += kInsights;

    QJsonObject selection = request.selection;
    selection.insert(QStringLiteral("page"), request.page);
    selection.insert(QStringLiteral("perPage"), request.perPage);
    Wire wire = wireTo("/query", request.marketplace, expected);
    addSelection(wire, selection);
    if (request.insights)
        addParameter(wire, "stats", 1);
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
    if (request.month && (!request.month->ok() || request.range != 0))
        return badInput(QStringLiteral("a best-seller list is of a month or of a range of days, not both"));
    if (request.sublist && (request.range != 0 || request.month))
        return badInput(QStringLiteral("the ranks of a sub-category itself are known for now alone"));
    constexpr Tokens kCost{50};
    Wire wire = wireTo("/bestsellers", request.marketplace, kCost);
    addParameter(wire, "category", request.categoryId.value);
    if (request.month) {
        addParameter(wire, "month", static_cast<unsigned>(request.month->month()));
        addParameter(wire, "year", static_cast<int>(request.month->year()));
    } else {
        addParameter(wire, "range", request.range);
    }
    if (request.variations)
        addParameter(wire, "variations", 1);
    if (request.sublist)
        addParameter(wire, "sublist", 1);
    return wire;
}

base::Result<Wire> wireOf(const DealRequest& request)
{
    if (!domain::factsOf(request.marketplace).hasDeals)
        return badInput(QStringLiteral("Keepa has no deals of %1").arg(domain::codeOf(request.marketplace)));
    if (request.page < 0 || qint64{request.page} * domain::kDealsPerPage >= kMostFound)
        return badInput(QStringLiteral("page %1 of the deals: Keepa gives 10,000 in all").arg(request.page));
    const auto usable = checkDealSelection(request.selection);
    if (!usable)
        return std::unexpected(usable.error());
    QJsonObject selection = request.selection;
    selection.insert(QStringLiteral("page"), request.page);
    selection.insert(QStringLiteral("domainId"), static_cast<int>(request.marketplace));
    constexpr Tokens kCost{5};
    Wire wire = wireTo("/deal", kCost);
    addSelection(wire, selection);
    return wire;
}

base::Result<Wire> wireOf(const SellerRequest& request)
{
    if (request.ids.isEmpty() || request.ids.size() > kMostSellers)
        return badInput(QStringLiteral("a seller request takes 1 to 100 ids"));
    if (request.storefront && request.ids.size() != 1)
        return badInput(QStringLiteral("a storefront is asked of one seller at a time"));
    if (request.update && (!request.storefront || *request.update < 0))
        return badInput(QStringLiteral("only a storefront can be collected anew, after 0 hours or more"));
    for (const QString& id : request.ids) {
        if (!isSellerId(id))
            return badInput(QStringLiteral("\"%1\" is no seller id").arg(id));
    }
    constexpr Tokens kStorefront{9}, kCollected{50};
    const Tokens listed = Tokens{static_cast<int>(request.ids.size())} + (request.storefront ? kStorefront : Tokens{});
    Wire wire = wireTo("/seller", request.marketplace, request.update ? kCollected : listed);
    addParameter(wire, "seller", request.ids.join(u','));
    if (request.storefront)
        addParameter(wire, "storefront", 1);
    if (request.update)
        addParameter(wire, "update", *request.update);
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
    Wire wire = wireTo("/category", request.marketplace, Tokens{1});
    addParameter(wire, "category", ids.isEmpty() ? QStringLiteral("0") : ids.join(u','));
    addParameter(wire, "parents", request.parents ? 1 : 0); // said to be mandatory by now
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
    Wire wire = wireTo("/search", request.marketplace, Tokens{1});
    addParameter(wire, "type", QStringLiteral("category"));
    addParameter(wire, "term", words);
    addParameter(wire, "parents", request.parents ? 1 : 0);
    return wire;
}

} // namespace keepa
