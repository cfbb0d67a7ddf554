// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/qt_route.h"

#include "domain/history_digest.h"
#include "keepa/plain_text.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <functional>
#include <limits>

namespace bench {

namespace {

using domain::Figure;
using domain::HistoryPoint;
using domain::Series;
using domain::SeriesStatistics;

Figure figureOf(const QJsonValue& value, int least = 0)
{
    const int figure = value.toInt(-1);
    return figure >= least ? Figure(figure) : std::nullopt;
}

domain::SeriesHistory historyOf(const QJsonArray& list, bool withShipping)
{
    const qsizetype stride = withShipping ? 3 : 2;
    domain::SeriesHistory points;
    points.reserve(static_cast<size_t>(list.size() / stride));
    for (qsizetype i = 0; i + stride <= list.size(); i += stride) {
        HistoryPoint point{domain::KeepaTime{list[i].toInt()}, list[i + 1].toInt(), -1};
        if (withShipping && point.value >= 0) {
            point.shipping = std::max(list[i + 2].toInt(), -1);
            if (point.shipping > 0)
                point.value = static_cast<std::int32_t>(std::min<std::int64_t>(
                    std::int64_t{point.value} + point.shipping, std::numeric_limits<std::int32_t>::max()));
        }
        if (points.empty() || point.time > points.back().time)
            points.push_back(point);
    }
    return points;
}

void readStatistics(const QJsonObject& stats, domain::ProductFacts& facts)
{
    const auto figures = [&](QLatin1String key, Figure SeriesStatistics::* member) {
        const QJsonArray list = stats[key].toArray();
        for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), domain::kSeriesCount); ++i)
            facts.series[static_cast<size_t>(i)].*member = figureOf(list[i]);
    };
    figures(QLatin1String("avg30"), &SeriesStatistics::avg30);
    figures(QLatin1String("avg90"), &SeriesStatistics::avg90);
    figures(QLatin1String("avg180"), &SeriesStatistics::avg180);
    figures(QLatin1String("avg365"), &SeriesStatistics::avg365);
    const auto extremes = [&](QLatin1String key, Figure SeriesStatistics::* member) {
        const QJsonArray list = stats[key].toArray();
        for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), domain::kSeriesCount); ++i)
            facts.series[static_cast<size_t>(i)].*member = figureOf(list[i].toArray().at(1));
    };
    extremes(QLatin1String("min"), &SeriesStatistics::lowest);
    extremes(QLatin1String("max"), &SeriesStatistics::highest);
    figures(QLatin1String("current"), &SeriesStatistics::current);
    figures(QLatin1String("outOfStockPercentage30"), &SeriesStatistics::outOfStock30);
    figures(QLatin1String("outOfStockPercentage90"), &SeriesStatistics::outOfStock90);
    facts.rankDrops180 = figureOf(stats[QLatin1String("salesRankDrops180")]);
    facts.rankDrops365 = figureOf(stats[QLatin1String("salesRankDrops365")]);
    facts.offersTotal = figureOf(stats[QLatin1String("totalOfferCount")]);
    facts.buyBoxSeller = stats[QLatin1String("buyBoxSellerId")].toString();
    facts.rankDrops30 = figureOf(stats[QLatin1String("salesRankDrops30")]);
    facts.rankDrops90 = figureOf(stats[QLatin1String("salesRankDrops90")]);
}

std::optional<domain::KeepaTime> timeOf(const QJsonValue& value)
{
    const auto minutes = figureOf(value, 1);
    return minutes ? std::optional(domain::KeepaTime{*minutes}) : std::nullopt;
}

void readExtremes(const QJsonObject& stats, domain::ProductDetails& details)
{
    using domain::SeriesExtremes;
    const auto figures = [&](QLatin1String key, Figure SeriesExtremes::* member) {
        const QJsonArray list = stats[key].toArray();
        for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), domain::kSeriesCount); ++i)
            details.extremes[static_cast<size_t>(i)].*member = figureOf(list[i]);
    };
    figures(QLatin1String("atIntervalStart"), &SeriesExtremes::atIntervalStart);
    figures(QLatin1String("avg"), &SeriesExtremes::averageInInterval);
    figures(QLatin1String("outOfStockPercentageInInterval"), &SeriesExtremes::outOfStockInInterval);
    figures(QLatin1String("outOfStockPercentage180"), &SeriesExtremes::outOfStock180);
    figures(QLatin1String("outOfStockPercentage365"), &SeriesExtremes::outOfStock365);
    const auto pairs = [&](QLatin1String key, auto take) {
        const QJsonArray list = stats[key].toArray();
        for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), domain::kSeriesCount); ++i) {
            const QJsonArray pair = list[i].toArray();
            if (pair.size() == 2)
                take(details.extremes[static_cast<size_t>(i)], pair);
        }
    };
    pairs(QLatin1String("min"), [](SeriesExtremes& of, const QJsonArray& pair) { of.lowestAt = timeOf(pair[0]); });
    pairs(QLatin1String("max"), [](SeriesExtremes& of, const QJsonArray& pair) { of.highestAt = timeOf(pair[0]); });
    pairs(QLatin1String("minInInterval"),
          [](SeriesExtremes& of, const QJsonArray& pair) { of.lowestInInterval = figureOf(pair[1]); });
    pairs(QLatin1String("maxInInterval"),
          [](SeriesExtremes& of, const QJsonArray& pair) { of.highestInInterval = figureOf(pair[1]); });
    const QJsonObject shares = stats[QLatin1String("buyBoxStats")].toObject();
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        const QJsonObject share = it->toObject();
        details.buyBoxShares.push_back(
            {it.key(), static_cast<std::int32_t>(share[QLatin1String("percentageWon")].toDouble() * 100),
             figureOf(share[QLatin1String("avgPrice")]), figureOf(share[QLatin1String("avgNewOfferCount")]),
             share[QLatin1String("isFBA")].toBool(), timeOf(share[QLatin1String("lastSeen")])});
    }
}

/// What is one value each: identity, sizes, fees, flags.
void readScalars(const QJsonObject& object, domain::ProductFacts& facts)
{
    const auto text = [&object](const char* key) { return keepa::plainTextOf(object[QLatin1String(key)].toString()); };
    const auto flag = [&object](const char* key) { return object[QLatin1String(key)].toBool(); };
    const auto figure = [&object](const char* key) { return figureOf(object[QLatin1String(key)], 1); };
    facts.type = static_cast<domain::ProductType>(object[QLatin1String("productType")].toInt());
    facts.author = text("author");
    facts.binding = text("binding");
    facts.lastUpdate = timeOf(object[QLatin1String("lastUpdate")]);
    facts.lastPriceChange = timeOf(object[QLatin1String("lastPriceChange")]);
    facts.trackingSince = timeOf(object[QLatin1String("trackingSince")]);
    facts.listedSince = timeOf(object[QLatin1String("listedSince")]);
    facts.rootCategory = domain::CategoryId{object[QLatin1String("rootCategory")].toInteger()};
    if (const qint64 id = object[QLatin1String("salesRankReference")].toInteger(); id > 0)
        facts.rankCategory = domain::CategoryId{id};
    for (const QJsonValue& id : object[QLatin1String("categories")].toArray())
        facts.categories.push_back({id.toInteger()});
    for (const QJsonValue& code : object[QLatin1String("eanList")].toArray())
        facts.eans += code.toString();
    for (const QJsonValue& code : object[QLatin1String("upcList")].toArray())
        facts.upcs += code.toString();
    facts.package = domain::PackageSize{figure("packageLength").value_or(0), figure("packageWidth").value_or(0),
                                        figure("packageHeight").value_or(0)};
    facts.item = domain::PackageSize{figure("itemLength").value_or(0), figure("itemWidth").value_or(0),
                                     figure("itemHeight").value_or(0)};
    facts.itemWeight = figure("itemWeight");
    facts.packageQuantity = figure("packageQuantity");
    facts.numberOfItems = figure("numberOfItems");
    facts.numberOfPages = figure("numberOfPages");
    facts.monthlySold = figure("monthlySold");
    facts.pickAndPackFee = figureOf(object[QLatin1String("fbaFees")].toObject()[QLatin1String("pickAndPackFee")], 1);
    facts.closingFee = figure("variableClosingFee");
    facts.isAdult = flag("isAdultProduct");
    facts.isHeatSensitive = flag("isHeatSensitive");
    facts.isRedirect = flag("isRedirectASIN");
    facts.isMapPriced = flag("newPriceIsMAP");
    facts.isSubscribeAndSave = flag("isSNS");
    facts.isTradeInEligible = flag("isEligibleForTradeIn");
    facts.hasReviews = flag("hasReviews");
    facts.isLaunchpad = flag("launchpad");
}

domain::Offer offerOf(const QJsonObject& object)
{
    domain::Offer offer;
    offer.id = object[QLatin1String("offerId")].toInt();
    offer.seller = object[QLatin1String("sellerId")].toString();
    offer.condition = static_cast<domain::OfferCondition>(object[QLatin1String("condition")].toInt());
    offer.comment = keepa::plainTextOf(object[QLatin1String("conditionComment")].toString());
    if (const auto seen = figureOf(object[QLatin1String("lastSeen")], 1))
        offer.lastSeen = domain::KeepaTime{*seen};
    offer.isFba = object[QLatin1String("isFBA")].toBool();
    offer.isAmazon = object[QLatin1String("isAmazon")].toBool();
    offer.isPrime = object[QLatin1String("isPrime")].toBool();
    offer.isMapPriced = object[QLatin1String("isMAP")].toBool();
    offer.isShippable = object[QLatin1String("isShippable")].toBool();
    offer.isPreorder = object[QLatin1String("isPreorder")].toBool();
    offer.isWarehouseDeal = object[QLatin1String("isWarehouseDeal")].toBool();
    offer.isAddonItem = object[QLatin1String("isAddonItem")].toBool();
    offer.isPrimeExclusive = object[QLatin1String("isPrimeExcl")].toBool();
    offer.shipsFromChina = object[QLatin1String("shipsFromChina")].toBool();
    const QJsonArray prices = object[QLatin1String("offerCSV")].toArray();
    for (qsizetype i = 0; i + 2 < prices.size(); i += 3)
        offer.prices.push_back(
            {domain::KeepaTime{prices[i].toInt()}, figureOf(prices[i + 1]), figureOf(prices[i + 2])});
    return offer;
}

void readDetails(const QJsonObject& object, domain::ProductDetails& details)
{
    for (const QJsonValue& offer : object[QLatin1String("offers")].toArray())
        details.offers.push_back(offerOf(offer.toObject()));
    const QJsonObject ranks = object[QLatin1String("salesRanks")].toObject();
    for (auto it = ranks.begin(); it != ranks.end(); ++it)
        details.categoryRanks.push_back({{it.key().toLongLong()}, historyOf(it->toArray(), false)});
    const QJsonArray rankCategories = object[QLatin1String("salesRankReferenceHistory")].toArray();
    for (qsizetype i = 0; i + 1 < rankCategories.size(); i += 2) {
        const qint64 id = rankCategories[i + 1].toInteger();
        details.rankCategories.emplace_back(domain::KeepaTime{rankCategories[i].toInt()},
                                            id > 0 ? std::optional(domain::CategoryId{id}) : std::nullopt);
    }
    const QJsonArray holders = object[QLatin1String("buyBoxSellerIdHistory")].toArray();
    for (qsizetype i = 0; i + 1 < holders.size(); i += 2)
        details.buyBoxHolders.push_back({domain::KeepaTime{holders[i].toString().toInt()}, holders[i + 1].toString()});
    for (const QJsonValue& image : object[QLatin1String("images")].toArray())
        details.images.push_back({image[QLatin1String("l")].toString(), image[QLatin1String("lW")].toInt(),
                                  image[QLatin1String("lH")].toInt()});
    for (const QJsonValue& feature : object[QLatin1String("features")].toArray()) {
        if (const QString text = keepa::plainTextOf(feature.toString()); !text.isEmpty())
            details.features += text;
    }
    const auto text = [&object](const char* key) { return keepa::plainTextOf(object[QLatin1String(key)].toString()); };
    details.description = text("description");
    details.model = text("model");
    details.color = text("color");
    details.size = text("size");
    details.edition = text("edition");
    details.format = text("format");
    details.partNumber = text("partNumber");
    for (const QJsonValue& node : object[QLatin1String("categoryTree")].toArray())
        details.categoryPath.emplace_back(domain::CategoryId{node[QLatin1String("catId")].toInteger()},
                                          node[QLatin1String("name")].toString());
    for (const QJsonValue& asin : object[QLatin1String("frequentlyBoughtTogether")].toArray()) {
        if (const auto read = domain::Asin::parse(asin.toString()))
            details.boughtTogether.push_back(*read);
    }
}

domain::Product productOf(const QJsonObject& object, base::Timestamp now)
{
    const auto asin = domain::Asin::parse(object[QLatin1String("asin")].toString());
    domain::Product product{domain::ProductFacts{.asin = asin ? *asin : *domain::Asin::parse(u"B000000001")}, {}};
    auto& facts = product.facts;
    const auto text = [&](QLatin1String key) { return keepa::plainTextOf(object[key].toString()); };
    facts.title = text(QLatin1String("title"));
    facts.brand = text(QLatin1String("brand"));
    facts.manufacturer = text(QLatin1String("manufacturer"));
    facts.packageWeight = figureOf(object[QLatin1String("packageWeight")], 1);
    const QJsonArray csv = object[QLatin1String("csv")].toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(csv.size(), domain::kSeriesCount); ++i) {
        const auto series = static_cast<Series>(i);
        product.history.of(series) = historyOf(csv[i].toArray(), domain::factsOf(series).withShipping);
    }
    const QJsonObject stats = object[QLatin1String("stats")].toObject();
    readStatistics(stats, facts);
    readExtremes(stats, product.details);
    readScalars(object, facts);
    readDetails(object, product.details);
    facts.digest = domain::digestOf(product, now);
    return product;
}

class Checksum final {
public:
    void add(std::int64_t number)
    {
        constexpr std::uint64_t kPrime = 0x100000001b3;
        m_value = (m_value ^ static_cast<std::uint64_t>(number)) * kPrime;
        m_value ^= m_value >> 29;
    }
    void add(const Figure& figure) { add(figure ? std::int64_t{*figure} : std::numeric_limits<std::int64_t>::min()); }
    void add(const QString& text)
    {
        for (const QChar c : text)
            add(std::int64_t{c.unicode()});
    }
    void add(const domain::PriceDigest& digest)
    {
        add(std::int64_t{digest.points});
        for (const auto& figure : {digest.mean, digest.p25, digest.median, digest.p75, digest.variation})
            add(figure);
    }
    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325;
};

} // namespace

QByteArray QtRoute::inflated()
{
    QNetworkRequest request(m_server.url());
    request.setDecompressedSafetyCheckThreshold(-1);
    const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray();
}

std::vector<domain::Product> QtRoute::decoded(const QByteArray& json, base::Timestamp now)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    std::vector<domain::Product> products;
    for (const QJsonValue& product : document[QLatin1String("products")].toArray())
        products.push_back(productOf(product.toObject(), now));
    return products;
}

std::uint64_t checksumOf(const std::vector<domain::Product>& products)
{
    Checksum sum;
    for (const auto& [facts, history, details] : products) {
        for (const QString& text : {facts.asin.toString(), facts.title, facts.brand, facts.manufacturer})
            sum.add(text);
        for (const auto& figure : {facts.packageWeight, facts.rankDrops30, facts.rankDrops90})
            sum.add(figure);
        for (const auto& series : facts.series) {
            for (const auto& figure :
                 {series.avg30, series.avg90, series.avg180, series.avg365, series.lowest, series.highest})
                sum.add(figure);
        }
        for (const auto& points : history.series) {
            for (const HistoryPoint& point : points) {
                sum.add(std::int64_t{point.time.minutes});
                sum.add(std::int64_t{point.value});
                sum.add(std::int64_t{point.shipping});
            }
        }
        for (size_t i = 0; i < facts.digest.days90.size(); ++i) {
            sum.add(facts.digest.days90[i]);
            sum.add(facts.digest.days365[i]);
        }
        sum.add(facts.digest.daysWithSale180);
        sum.add(details.description);
        for (const QString& feature : details.features)
            sum.add(feature);
        for (const auto& offer : details.offers) {
            sum.add(std::int64_t{offer.id});
            for (const auto& point : offer.prices) {
                sum.add(point.price);
                sum.add(point.shipping);
            }
        }
    }
    return sum.value();
}

} // namespace bench
