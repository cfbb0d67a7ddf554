// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the bytes of an answer are: it is refused, or its values keep their promises. The first byte of an input
// chooses the decoder and whether the rest is compressed.
#include "fuzz/invariants.h"
#include "keepa/decoder.h"

#include <cstdint>

namespace {

using fuzz::require;

const base::Timestamp kNow(std::chrono::sys_days(std::chrono::year(2026) / 11 / 1));

/// Unknown is nothing, so what is there is a price, a rank, a count or a percentage.
void requireKnown(const domain::Figure& figure, const char* what)
{
    require(!figure || *figure >= 0, what);
}

void check(const domain::SeriesHistory& history)
{
    for (size_t i = 1; i < history.size(); ++i)
        require(history[i - 1].time < history[i].time, "times rise strictly in a history");
    for (const auto& point : history)
        require(point.shipping >= -1, "shipping is known, or -1");
}

void check(const domain::PriceDigest& digest)
{
    require(digest.points >= 0, "a digest counts points");
    for (const auto& figure : {digest.mean, digest.p25, digest.median, digest.p75, digest.variation})
        requireKnown(figure, "a digest's figure is not negative");
    if (digest.median)
        require(digest.p25 && digest.p75 && *digest.p25 <= *digest.median && *digest.median <= *digest.p75,
                "quartiles are in order");
}

void check(const domain::Product& product)
{
    const auto& facts = product.facts;
    for (const auto& series : facts.series) {
        for (const auto& figure :
             {series.current, series.avg30, series.avg90, series.avg180, series.avg365, series.lowest, series.highest})
            requireKnown(figure, "no figure of a series is negative");
        for (const auto& percent : {series.outOfStock30, series.outOfStock90})
            require(!percent || (*percent >= 0 && *percent <= 100), "a percentage is one");
    }
    for (const auto& figure :
         {facts.rankDrops30, facts.rankDrops90, facts.rankDrops180, facts.rankDrops365, facts.monthlySold,
          facts.offersFba, facts.offersFbm, facts.pickAndPackFee, facts.referralFeeBasisPoints, facts.closingFee,
          facts.packageWeight, facts.packageQuantity, facts.numberOfItems, facts.numberOfPages, facts.rank(),
          facts.fbaOffers(), facts.digest.daysWithSale180})
        requireKnown(figure, "no figure of a product is negative");
    require(!facts.referralFeeBasisPoints || *facts.referralFeeBasisPoints <= 10'000, "a fee is at most the price");
    if (facts.package)
        require(facts.package->length > 0 && facts.package->width > 0 && facts.package->height > 0,
                "a package has three sides");
    require(!facts.imageName.contains(u'/') && !facts.imageName.startsWith(u'.'), "an image is a name, not a path");
    for (const auto& history : product.history.series)
        check(history);
    const auto& details = product.details;
    for (const auto& ranks : details.categoryRanks)
        check(ranks.ranks);
    for (const auto index : details.liveOrder)
        require(index >= 0 && static_cast<size_t>(index) < details.offers.size(), "a live offer is one of the offers");
    for (const auto& offer : details.offers) {
        for (const auto& point : offer.prices)
            require(point.price.value_or(0) >= 0 && point.shipping.value_or(0) >= 0, "no offer has a negative price");
    }
    for (size_t i = 0; i < facts.digest.days90.size(); ++i) {
        check(facts.digest.days90[i]);
        check(facts.digest.days365[i]);
    }
}

void checkProducts(const keepa::JsonText& text)
{
    const std::vector asked{*domain::Asin::parse(u"B000000009"), *domain::Asin::parse(u"B000000002")};
    const auto answer = keepa::decodeProducts(text, {kNow, domain::Marketplace::Us, domain::Depth::Offers, asked});
    if (!answer)
        return;
    const auto& batch = answer->value;
    require((batch.products.size() + batch.skipped.size()) * 2 <= text.length(), "no more products than text for them");
    require(batch.absent.size() <= asked.size(), "no more absent than asked for");
    for (const auto& skipped : batch.skipped)
        require(skipped.error.kind == base::ErrorKind::Protocol && !skipped.error.detail.isEmpty(), "a reason is told");
    for (const auto& product : batch.products) {
        require(product.facts.marketplace == domain::Marketplace::Us, "of the marketplace that was asked");
        check(product);
    }
}

template <typename Answer> void checkDiscovery(const Answer& answer, const keepa::JsonText& text)
{
    if (!answer)
        return;
    const auto& found = answer->value;
    require(found.asins.size() * domain::Asin::kLength <= text.length(), "no more ASINs than text for them");
    require(!found.total || *found.total >= 0, "a total is not negative");
    require(found.unusable >= 0, "a count is not negative");
}

void checkCategories(const keepa::JsonText& text)
{
    const auto answer = keepa::decodeCategoryBatch(text, {kNow});
    if (!answer)
        return;
    for (const auto* categories : {&answer->value.named, &answer->value.ancestors}) {
        for (const auto& category : *categories) {
            require(category.id.value > 0 && !category.name.isEmpty(), "a category has an id and a name");
            require(!category.productCount || *category.productCount >= 0, "a count is not negative");
        }
    }
}

void checkSearch(const keepa::JsonText& text)
{
    const auto answer = keepa::decodeProductSearch(text, {kNow, domain::Marketplace::Us, domain::Depth::Offers, {}});
    if (!answer)
        return;
    for (const auto& product : answer->value.batch.products)
        check(product);
}

void checkDeals(const keepa::JsonText& text)
{
    const auto answer = keepa::decodeDeals(text, {kNow});
    if (!answer)
        return;
    const auto& page = answer->value;
    require(page.deals.size() <= static_cast<size_t>(std::max(page.came, 0)), "no more deals than entries came");
    for (const auto& deal : page.deals) {
        for (const auto& figure : deal.current)
            require(!figure || *figure >= 0, "no price or rank is negative");
        for (const auto& averages : deal.averages) {
            for (const auto& figure : averages)
                require(!figure || *figure >= 0, "no average is negative");
        }
    }
}

void checkSellers(const keepa::JsonText& text)
{
    const auto answer = keepa::decodeSellers(text, {kNow}, {QStringLiteral("A1B2C3")});
    if (!answer)
        return;
    require(answer->value.absent.size() <= 1, "no more absent than asked for");
    require(answer->value.sellers.size() <= text.length(), "no more sellers than text for them");
}

void decode(const keepa::JsonText& text, unsigned which)
{
    switch (which) {
    case 0:
        checkProducts(text);
        break;
    case 1:
        checkDiscovery(keepa::decodeFinder(text, {kNow}), text);
        break;
    case 2:
        checkDiscovery(keepa::decodeBestSellers(text, {kNow}), text);
        break;
    case 3:
        checkCategories(text);
        break;
    case 4:
        checkSearch(text);
        break;
    case 5:
        checkDeals(text);
        break;
    default:
        checkSellers(text);
        break;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr unsigned kDecoders = 7;
    constexpr qint64 kMost = 1'000'000;
    if (size == 0)
        return 0;
    const auto body
        = QByteArray::fromRawData(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    const unsigned which = data[0] % kDecoders;
    if (data[0] / kDecoders % 2 == 0) {
        decode(keepa::JsonText::from(body), which);
    } else if (const auto text = keepa::inflate(body, kMost)) {
        require(static_cast<qint64>(text->length()) <= kMost, "no more is inflated than is allowed");
        decode(*text, which);
    }
    return 0;
}
