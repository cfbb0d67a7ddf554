// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The details of the recorded products agree with another route's; the recorded deals and lists decode.
#include "keepa/samples.h"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <iostream>

using namespace test;

namespace {

const QJsonValue kNothing(QJsonValue::Null);

QJsonValue json(std::int32_t number)
{
    return number;
}
QJsonValue json(bool flag)
{
    return flag;
}
QJsonValue json(domain::KeepaTime time)
{
    return time.minutes;
}
QJsonValue json(domain::CategoryId id)
{
    return static_cast<qint64>(id.value);
}
QJsonValue json(const domain::Asin& asin)
{
    return asin.toString();
}
QJsonValue json(domain::ReturnRate rate)
{
    return static_cast<int>(rate);
}
QJsonValue json(domain::OfferCondition condition)
{
    return static_cast<int>(condition);
}
template <typename T> QJsonValue json(const std::optional<T>& value)
{
    return value ? json(*value) : kNothing;
}

template <typename List, typename F> QJsonArray listed(const List& list, F entry)
{
    QJsonArray out;
    for (const auto& one : list)
        out.append(entry(one));
    return out;
}

template <typename... Ts> QJsonValue row(const Ts&... values)
{
    return QJsonArray{QJsonValue(values)...};
}

QJsonValue counts(const std::vector<domain::CountPoint>& points)
{
    return listed(points, [](const auto& p) { return row(json(p.time), json(p.count)); });
}

QJsonValue offerRow(const domain::Offer& o)
{
    const QJsonArray flags{
        o.isFba,           o.isAmazon,    o.isPrime,          o.isMapPriced, o.isShippable,         o.isPreorder,
        o.isWarehouseDeal, o.isAddonItem, o.isPrimeExclusive, o.isScam,      json(o.shipsFromChina)};
    const auto prices
        = listed(o.prices, [](const auto& p) { return row(json(p.time), json(p.price), json(p.shipping)); });
    return row(o.id, o.seller, json(o.condition), o.comment, json(o.lastSeen), o.isLive, flags, json(o.minimumQuantity),
               prices, counts(o.stock));
}

QJsonValue sharesList(const std::vector<domain::BuyBoxShare>& shares)
{
    return listed(shares, [](const auto& s) {
        return row(s.seller, s.share, json(s.averagePrice), json(s.averageNewOffers), s.isFba, json(s.lastSeen));
    });
}

QJsonValue timelines(const domain::ProductDetails& d)
{
    const auto ranks = [](const domain::CategoryRanks& r) {
        return row(json(r.category), listed(r.ranks, [](const auto& p) { return row(json(p.time), p.value); }));
    };
    const auto dated = [](const auto& entry) { return row(json(entry.first), json(entry.second)); };
    return row(listed(d.buyBoxHolders, [](const auto& h) { return row(json(h.time), h.seller, h.suppressed); }),
               listed(d.usedBuyBoxHolders,
                      [](const auto& h) { return row(json(h.time), h.seller, json(h.condition), h.isFba); }),
               listed(d.categoryRanks, ranks), listed(d.rankCategories, dated), counts(d.monthlySold),
               listed(d.parents, dated));
}

QJsonValue extremes(const domain::SeriesExtremes& e)
{
    return row(json(e.lowestAt), json(e.highestAt), json(e.atIntervalStart), json(e.lowestInInterval),
               json(e.highestInInterval), json(e.averageInInterval), json(e.outOfStockInInterval),
               json(e.outOfStock180), json(e.outOfStock365));
}

QJsonValue couponRow(const domain::Coupon& coupon)
{
    return row(json(coupon.amount), json(coupon.percent));
}

/// The same in the same order as recorded_details.py.
QJsonArray detailsRow(const domain::Product& product)
{
    const auto& d = product.details;
    const auto& f = product.facts;
    const auto text = [](const QString& one) { return QJsonValue(one); };
    const auto attribute = [](const auto& a) { return row(a.first, a.second); };
    const auto& box = f.buyBoxShares;
    const QJsonValue item = f.item ? row(f.item->length, f.item->width, f.item->height) : kNothing;
    const QJsonArray texts{d.description, d.model,      d.color,        d.size,     d.edition,
                           d.format,      d.partNumber, d.productGroup, d.itemType, d.urlSlug};
    return {f.asin.toString(),
            listed(d.offers, offerRow),
            listed(d.liveOrder, [](auto at) { return QJsonValue(at); }),
            timelines(d),
            row(sharesList(d.buyBoxShares), sharesList(d.usedBuyBoxShares),
                box ? row(json(box->amazon), json(box->topSeller), box->sellers) : kNothing),
            listed(d.extremes, extremes),
            listed(d.categoryPath, [](const auto& node) { return row(json(node.first), node.second); }),
            listed(d.images, [](const auto& image) { return row(image.name, image.width, image.height); }),
            listed(d.variations, [&](const auto& v) { return row(json(v.asin), listed(v.attributes, attribute)); }),
            listed(d.boughtTogether, [](const auto& asin) { return json(asin); }),
            listed(d.features, text),
            texts,
            listed(d.contributors, text),
            listed(d.languages, text),
            row(couponRow(f.coupon), couponRow(d.subscribeCoupon)),
            row(json(d.competitivePrice), json(d.suggestedLowerPrice), json(d.businessDiscount), json(d.stockAmazon),
                json(d.stockBuyBox)),
            row(json(f.lastOffersUpdate), json(f.released), json(f.published), json(f.outOfStockTimesAmazon30),
                json(f.outOfStockTimesAmazon90), json(f.offersTotal)),
            row(item, json(f.itemWeight), json(f.returnRate)),
            row(json(f.isSubscribeAndSave), json(f.isTradeInEligible), json(f.hasReviews), json(f.isLaunchpad))};
}

/// Where two values differ first, for the message.
QString difference(const QJsonValue& ours, const QJsonValue& theirs, const QString& path)
{
    if (ours == theirs)
        return {};
    if (ours.isArray() && theirs.isArray() && ours.toArray().size() == theirs.toArray().size()) {
        for (qsizetype i = 0; i < ours.toArray().size(); ++i) {
            const QString inside = difference(ours[i], theirs[i], QStringLiteral("%1[%2]").arg(path).arg(i));
            if (!inside.isEmpty())
                return inside;
        }
    }
    const auto shown = [](const QJsonValue& value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).left(300);
    };
    return QStringLiteral("%1: %2 and not %3").arg(path, shown(ours), shown(theirs));
}

} // namespace

TEST(RecordedProducts, DetailsAgreeWithPythonsReadingOfTheRawFiles)
{
    if (!samplesFolder())
        GTEST_SKIP() << "GLEANER_KEEPA_SAMPLES is not set: no recorded answers to decode";
    const QStringList files = sampleFiles(QStringLiteral("products")) + sampleFiles(QStringLiteral("captures"))
        + sampleFiles(QStringLiteral("old-2019"));
    QProcess python;
    const QString folder = QFileInfo(QString::fromUtf8(__FILE__)).path();
    const QStringList script{QStringLiteral("%1/recorded_details.py").arg(folder)};
    python.start(QStringLiteral("python3"), script + files);
    ASSERT_TRUE(python.waitForFinished(60'000)) << python.errorString().toStdString();
    ASSERT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();

    size_t compared = 0, offers = 0;
    for (const QString& file : files) {
        for (const auto& product : decode(asProductAnswer(contentOf(file)), domain::Depth::Offers).products) {
            const QJsonArray theirs = QJsonDocument::fromJson(python.readLine()).array();
            const QString found = difference(detailsRow(product), theirs, product.facts.asin.toString());
            EXPECT_TRUE(found.isEmpty()) << file.toStdString() << ' ' << found.toStdString();
            offers += product.details.offers.size();
            ++compared;
        }
    }
    EXPECT_TRUE(python.atEnd());
    EXPECT_GE(compared, 10U);
    std::cout << compared << " products compared, " << offers << " offers\n";
}

TEST(RecordedAnswers, DealsDecode)
{
    if (!samplesFolder())
        GTEST_SKIP() << "GLEANER_KEEPA_SAMPLES is not set: no recorded answers to decode";
    const QStringList files = sampleFiles(QStringLiteral("deals"));
    ASSERT_FALSE(files.isEmpty());
    for (const QString& file : files) {
        const QJsonObject whole = QJsonDocument::fromJson(contentOf(file)).object();
        const QJsonObject list
            = whole.contains(QStringLiteral("deals")) ? whole[QStringLiteral("deals")].toObject() : whole;
        const QByteArray answer = whole.contains(QStringLiteral("tokensLeft"))
            ? QJsonDocument(whole).toJson()
            : R"({"tokensLeft":1,"refillIn":1,"refillRate":5,"deals":)" + QJsonDocument(list).toJson() + "}";
        const auto decoded = keepa::decodeDeals(keepa::JsonText::from(answer), {});
        ASSERT_TRUE(decoded) << file.toStdString() << decoded.error().detail.toStdString();
        const auto& page = decoded->value;
        EXPECT_TRUE(page.notes.isEmpty()) << page.notes.join(u'\n').toStdString();
        const QJsonArray raw = list[QStringLiteral("dr")].toArray();
        EXPECT_EQ(page.came, raw.size());
        EXPECT_EQ(page.isLast(), raw.size() < domain::kDealsPerPage);
        ASSERT_EQ(static_cast<qsizetype>(page.deals.size()), raw.size()) << file.toStdString();
        for (qsizetype i = 0; i < raw.size(); ++i) {
            const auto& deal = page.deals[static_cast<size_t>(i)];
            EXPECT_EQ(deal.asin.toString(), raw[i][QStringLiteral("asin")].toString());
            for (int series = 0; series < domain::kSeriesCount; ++series) {
                const auto which = static_cast<domain::Series>(series);
                const int current = raw[i][QStringLiteral("current")][series].toInt(-1);
                EXPECT_EQ(deal.now(which).value_or(-1), std::max(current, -1));
                const int month = raw[i][QStringLiteral("avg")][2][series].toInt(-1);
                EXPECT_EQ(deal.average(domain::DealInterval::Month, which).value_or(-1), std::max(month, -1));
            }
            EXPECT_EQ(deal.imageName.isEmpty(), raw[i][QStringLiteral("image")].toArray().isEmpty());
        }
    }
}

TEST(RecordedAnswers, AListOfBestSellersDecodesAsFarAsItIsWanted)
{
    if (!samplesFolder())
        GTEST_SKIP() << "GLEANER_KEEPA_SAMPLES is not set: no recorded answers to decode";
    const QString name = QStringLiteral("/small/ddl004__bestsellers_229534_software_first_1000.json");
    const QByteArray content = contentOf(*samplesFolder() + name);
    const QJsonDocument document = QJsonDocument::fromJson(content);
    const QJsonArray asins = document.isArray() ? document.array()
        : document.object().contains(QStringLiteral("asinList"))
        ? document.object()[QStringLiteral("asinList")].toArray()
        : document.object()[QStringLiteral("bestSellersList")][QStringLiteral("asinList")].toArray();
    ASSERT_EQ(asins.size(), 1000);
    const QByteArray answer = R"({"tokensLeft":1,"refillIn":1,"refillRate":5,"bestSellersList":{"asinList":)"
        + QJsonDocument(asins).toJson() + R"(,"lastUpdate":5}})";
    const auto all = keepa::decodeBestSellers(keepa::JsonText::from(answer), {});
    ASSERT_TRUE(all);
    EXPECT_EQ(all->value.asins.size() + static_cast<size_t>(all->value.unusable), 1000U);
    const auto some = keepa::decodeBestSellers(keepa::JsonText::from(answer), {}, 150);
    ASSERT_TRUE(some);
    EXPECT_EQ(some->value.asins.size(), 150U);
    EXPECT_EQ(some->value.total, 1000);
    EXPECT_EQ(some->value.listUpdated, domain::KeepaTime{5});
}
