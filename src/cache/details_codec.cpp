// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/details_codec.h"

#include "cache/compressed.h"
#include "cache/domain_packing.h"
#include "cache/timeline_packing.h"

#include <functional>

namespace cache {

namespace {

using domain::Asin;
using domain::Offer;
using domain::OfferCondition;
using domain::ProductDetails;
using domain::Variation;

constexpr std::uint64_t kDetailsVersion = 2;
constexpr std::uint64_t kFirstDetails = 1; // each category's ranks by themselves
constexpr const char* kDetails = "details";

template <typename T> T blankOf()
{
    return T{};
}
template <> Asin blankOf<Asin>()
{
    return blankAsin();
}
template <> Variation blankOf<Variation>()
{
    return {blankAsin(), {}};
}

/// The elements one by one: how many there are is believed only as far as they come.
template <typename T, typename One> void transferEach(Packer& archive, const std::vector<T>& list, One one)
{
    archive.unsignedNumber(list.size());
    for (const T& element : list)
        one(archive, element);
}

template <typename T, typename One> void transferEach(Unpacker& archive, std::vector<T>& list, One one)
{
    list.clear();
    for (size_t left = archive.count(); left > 0 && !archive.failed(); --left)
        one(archive, list.emplace_back(blankOf<T>()));
}

/// `rest` transfers everything but the time, which `time` names.
template <typename Archive, typename List, typename Time, typename Rest>
void transferDated(Archive& archive, List& list, Time time, Rest rest)
{
    std::int64_t last = 0;
    transferEach(archive, list, [&](Archive& a, auto& element) {
        transferStep(a, time(element), last);
        rest(a, element);
    });
}

constexpr auto kTime = [](auto& element) -> auto& { return element.time; };
constexpr auto kFirst = [](auto& element) -> auto& { return element.first; };

template <typename Archive, typename Condition> void transferCondition(Archive& archive, Condition& condition)
{
    archive.choice(condition, OfferCondition::Rental);
}

template <typename Archive, typename List> void transferCounts(Archive& archive, List& counts)
{
    transferDated(archive, counts, kTime, [](Archive& a, auto& point) { a.maybe(point.count); });
}

template <typename Archive, Is<Offer> T> void transferOffer(Archive& archive, T& offer)
{
    archive.number(offer.id);
    archive.text(offer.seller);
    transferCondition(archive, offer.condition);
    archive.text(offer.comment);
    archive.maybe(offer.lastSeen, offer.shipsFromChina, offer.minimumQuantity);
    for (auto* flag :
         {&offer.isLive, &offer.isFba, &offer.isAmazon, &offer.isPrime, &offer.isMapPriced, &offer.isShippable,
          &offer.isPreorder, &offer.isWarehouseDeal, &offer.isAddonItem, &offer.isPrimeExclusive, &offer.isScam})
        archive.number(*flag);
    transfer(archive, offer.coupon);
    transferDated(archive, offer.prices, kTime, [](Archive& a, auto& point) { a.maybe(point.price, point.shipping); });
    transferCounts(archive, offer.stock);
}

template <typename Archive, typename List> void transferShares(Archive& archive, List& shares)
{
    transferEach(archive, shares, [](Archive& a, auto& share) {
        a.text(share.seller);
        a.number(share.share);
        a.maybe(share.averagePrice, share.averageNewOffers, share.lastSeen);
        a.number(share.isFba);
    });
}

enum class RanksToldBy { Themselves, TimesOfSales, Sales };

/// By the ranks of the history beside them where they can be: the root category's are the same, and those of others
/// change at the same times.
struct RanksBeside {
    const domain::SeriesHistory& sales;
    std::uint64_t version = kDetailsVersion;
    int left = 64; // that may be told by the sales: a few hostile bytes do not become gigabytes

    void operator()(Packer& archive, const domain::CategoryRanks& of)
    {
        const bool none = sales.empty() || of.ranks.empty() || left == 0;
        const auto by = none            ? RanksToldBy::Themselves
            : of.ranks == sales         ? RanksToldBy::Sales
            : areAmong(of.ranks, sales) ? RanksToldBy::TimesOfSales
                                        : RanksToldBy::Themselves;
        left -= by == RanksToldBy::Themselves ? 0 : 1;
        transfer(archive, of.category);
        archive.choice(by, RanksToldBy::Sales);
        if (by == RanksToldBy::Themselves)
            transferPoints(archive, of.ranks);
        else if (by == RanksToldBy::TimesOfSales)
            transferPointsAmong(archive, of.ranks, sales);
    }

    void operator()(Unpacker& archive, domain::CategoryRanks& of)
    {
        auto by = RanksToldBy::Themselves;
        transfer(archive, of.category);
        if (version > kFirstDetails)
            archive.choice(by, RanksToldBy::Sales);
        left -= by == RanksToldBy::Themselves ? 0 : 1;
        if (archive.failed() || left < 0 || (by != RanksToldBy::Themselves && sales.empty()))
            return archive.fail();
        if (by == RanksToldBy::Themselves)
            transferPoints(archive, of.ranks);
        else if (by == RanksToldBy::TimesOfSales)
            transferPointsAmong(archive, of.ranks, sales);
        else
            of.ranks = sales;
    }
};

template <typename Archive, Is<ProductDetails> T>
void transferTimelines(Archive& archive, T& details, RanksBeside ranks)
{
    transferDated(archive, details.buyBoxHolders, kTime, [](Archive& a, auto& holder) {
        a.text(holder.seller);
        a.number(holder.suppressed);
    });
    transferDated(archive, details.usedBuyBoxHolders, kTime, [](Archive& a, auto& holder) {
        a.text(holder.seller);
        transferCondition(a, holder.condition);
        a.number(holder.isFba);
    });
    transferShares(archive, details.buyBoxShares);
    transferShares(archive, details.usedBuyBoxShares);
    transferEach(archive, details.categoryRanks, std::ref(ranks));
    transferDated(archive, details.rankCategories, kFirst, [](Archive& a, auto& entry) { a.maybe(entry.second); });
    transferCounts(archive, details.monthlySold);
    transferDated(archive, details.parents, kFirst, [](Archive& a, auto& entry) { transfer(a, entry.second); });
}

template <typename Archive, Is<ProductDetails> T> void transferRest(Archive& archive, T& details)
{
    for (auto& e : details.extremes)
        archive.maybe(e.lowestAt, e.highestAt, e.atIntervalStart, e.lowestInInterval, e.highestInInterval,
                      e.averageInInterval, e.outOfStockInInterval, e.outOfStock180, e.outOfStock365);
    transferEach(archive, details.categoryPath, [](Archive& a, auto& node) {
        transfer(a, node.first);
        a.text(node.second);
    });
    transferEach(archive, details.images, [](Archive& a, auto& image) {
        a.text(image.name);
        a.number(image.width);
        a.number(image.height);
    });
    transferEach(archive, details.variations, [](Archive& a, auto& variation) {
        transfer(a, variation.asin);
        transferEach(a, variation.attributes, [](Archive& b, auto& attribute) {
            b.text(attribute.first);
            b.text(attribute.second);
        });
    });
    transferEach(archive, details.boughtTogether, [](Archive& a, auto& asin) { transfer(a, asin); });
    for (auto* text :
         {&details.description, &details.model, &details.color, &details.size, &details.edition, &details.format,
          &details.partNumber, &details.productGroup, &details.itemType, &details.urlSlug})
        archive.text(*text);
    for (auto* texts : {&details.features, &details.contributors, &details.languages})
        transfer(archive, *texts);
    transfer(archive, details.subscribeCoupon);
    archive.maybe(details.competitivePrice, details.suggestedLowerPrice, details.businessDiscount, details.stockAmazon,
                  details.stockBuyBox);
}

/// A new member is a line here and a new version.
template <typename Archive, Is<ProductDetails> T>
void transferDetails(Archive& archive, T& details, const RanksBeside& ranks)
{
    transferEach(archive, details.offers, [](Archive& a, auto& offer) { transferOffer(a, offer); });
    transferEach(archive, details.liveOrder, [](Archive& a, auto& index) { a.number(index); });
    transferTimelines(archive, details, ranks);
    transferRest(archive, details);
}

} // namespace

base::Result<QByteArray> encodeDetails(const ProductDetails& details, const domain::SeriesHistory& sales)
{
    Packer archive;
    transferDetails(archive, details, RanksBeside{sales});
    return compressed(archive.take(), kDetailsVersion, kDetails);
}

base::Result<ProductDetails> decodeDetails(QByteArrayView bytes, const domain::SeriesHistory& sales)
{
    const auto version = Unpacker(bytes).unsignedNumber() == kFirstDetails ? kFirstDetails : kDetailsVersion;
    const auto raw = decompressed(bytes, version, kDetails);
    if (!raw)
        return std::unexpected(raw.error());
    Unpacker archive(*raw);
    base::Result<ProductDetails> result;
    transferDetails(archive, *result, RanksBeside{sales, version});
    const auto offers = static_cast<std::int64_t>(result->offers.size());
    const bool inside = std::ranges::all_of(result->liveOrder, [&](auto at) { return at >= 0 && at < offers; });
    if (archive.failed() || archive.left() != 0 || !inside)
        return brokenBytes(kDetails, "not whole");
    return result;
}

} // namespace cache
