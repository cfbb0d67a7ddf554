// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/facts_codec.h"

#include "cache/domain_packing.h"

namespace cache {

namespace {

constexpr std::uint64_t kFactsVersion = 2;
constexpr std::uint64_t kFirstVersion = 1; // without the fields of version 2; read as unknown

template <typename Archive, Is<domain::SeriesStatistics> T> void transferStatistics(Archive& archive, T& s)
{
    archive.number(s.delivered);
    archive.maybe(s.current, s.avg30, s.avg90, s.avg180, s.avg365, s.lowest, s.highest, s.outOfStock30, s.outOfStock90);
}

template <typename Archive, Is<domain::PriceDigest> T> void transferDigest(Archive& archive, T& digest)
{
    archive.number(digest.points);
    archive.maybe(digest.mean, digest.p25, digest.median, digest.p75, digest.variation);
}

/// Everything of the first version but what needs a way of its own in each direction. A new field is a line below and a
/// new version.
template <typename Archive, Is<domain::ProductFacts> Facts> void transferFields(Archive& archive, Facts& f)
{
    archive.choice(f.type, domain::ProductType::VariationParent);
    archive.choice(f.depth, domain::Depth::Offers);
    transfer(archive, f.fetchedAt);
    for (auto* text : {&f.title, &f.brand, &f.manufacturer, &f.author, &f.binding, &f.imageName, &f.rootCategoryName,
                       &f.buyBoxSeller})
        archive.text(*text);
    archive.maybe(f.rootCategory, f.rankCategory, f.lastUpdate, f.lastPriceChange, f.trackingSince, f.listedSince);
    archive.maybe(f.rankDrops30, f.rankDrops90, f.rankDrops180, f.rankDrops365, f.monthlySold, f.amazon, f.offersFba,
                  f.offersFbm, f.buyBoxIsAmazon, f.buyBoxIsFba);
    archive.maybe(f.pickAndPackFee, f.referralFeeBasisPoints, f.closingFee, f.package, f.packageWeight,
                  f.packageQuantity, f.numberOfItems, f.numberOfPages);
    archive.maybe(f.isHazmat, f.isHeatSensitive, f.isAdult, f.isVariation, f.isRedirect, f.isMapPriced);
    for (auto& digest : f.digest.days90)
        transferDigest(archive, digest);
    for (auto& digest : f.digest.days365)
        transferDigest(archive, digest);
    archive.maybe(f.digest.daysWithSale180);
}

template <typename Archive, Is<domain::ProductFacts> Facts> void transferSecondVersion(Archive& archive, Facts& f)
{
    archive.maybe(f.lastOffersUpdate, f.released, f.published, f.outOfStockTimesAmazon30, f.outOfStockTimesAmazon90,
                  f.offersTotal, f.buyBoxShares, f.item, f.itemWeight, f.returnRate);
    archive.maybe(f.isSubscribeAndSave, f.isTradeInEligible, f.hasReviews, f.isLaunchpad);
    transfer(archive, f.coupon);
}

void unpackCategories(Unpacker& archive, std::vector<domain::CategoryId>& categories)
{
    categories.resize(archive.count());
    for (auto& id : categories)
        archive.number(id.value);
}

/// Most series never came with the answer: only the others are written.
void packSeries(Packer& archive, const domain::ProductFacts& facts)
{
    std::uint64_t mask = 0;
    for (size_t i = 0; i < facts.series.size(); ++i)
        mask |= static_cast<std::uint64_t>(facts.series[i] != domain::SeriesStatistics()) << i;
    archive.unsignedNumber(mask);
    for (size_t i = 0; i < facts.series.size(); ++i) {
        if ((mask >> i & 1) != 0)
            transferStatistics(archive, facts.series[i]);
    }
}

void unpackSeries(Unpacker& archive, domain::ProductFacts& facts)
{
    const std::uint64_t mask = archive.unsignedNumber();
    if (mask >> facts.series.size() != 0)
        return archive.fail();
    for (size_t i = 0; i < facts.series.size(); ++i) {
        if ((mask >> i & 1) != 0)
            transferStatistics(archive, facts.series[i]);
    }
}

} // namespace

QByteArray encodeFacts(const domain::ProductFacts& facts)
{
    Packer archive;
    archive.reserve(1024);
    archive.unsignedNumber(kFactsVersion);
    transfer(archive, facts.asin);
    archive.unsignedNumber(static_cast<std::uint64_t>(facts.marketplace));
    transferFields(archive, facts);
    transfer(archive, facts.eans);
    transfer(archive, facts.upcs);
    transfer(archive, facts.parentAsin);
    archive.unsignedNumber(facts.categories.size());
    for (const auto id : facts.categories)
        archive.number(id.value);
    packSeries(archive, facts);
    transferSecondVersion(archive, facts);
    return archive.take();
}

base::Result<domain::ProductFacts> decodeFacts(QByteArrayView bytes)
{
    const auto broken = [](const char* what) {
        return base::failure(base::ErrorKind::Storage, QStringLiteral("stored facts: %1").arg(QLatin1String(what)));
    };
    Unpacker archive(bytes);
    const std::uint64_t version = archive.unsignedNumber();
    if (version < kFirstVersion || version > kFactsVersion)
        return broken("of another version");
    domain::Asin asin = blankAsin();
    transfer(archive, asin);
    if (archive.failed())
        return broken("no ASIN");
    const std::uint64_t domainId = archive.unsignedNumber();
    const auto marketplace = domainId < 100 ? domain::marketplaceFromId(static_cast<int>(domainId)) : std::nullopt;
    if (!marketplace)
        return broken("no marketplace");

    base::Result<domain::ProductFacts> result(std::in_place, asin);
    auto& facts = *result;
    facts.marketplace = *marketplace;
    transferFields(archive, facts);
    transfer(archive, facts.eans);
    transfer(archive, facts.upcs);
    transfer(archive, facts.parentAsin);
    unpackCategories(archive, facts.categories);
    unpackSeries(archive, facts);
    if (version >= kFactsVersion)
        transferSecondVersion(archive, facts);
    if (archive.failed() || archive.left() != 0)
        return broken("not whole");
    return result;
}

} // namespace cache
