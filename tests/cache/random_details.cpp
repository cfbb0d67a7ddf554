// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/random_domain.h"

namespace test {

domain::Coupon RandomDomain::coupon()
{
    domain::Coupon made;
    fill(made.amount);
    fill(made.percent);
    return made;
}

QStringList RandomDomain::texts()
{
    QStringList made;
    for (auto n = number(0, 4); n > 0; --n)
        made += text();
    return made;
}

void RandomDomain::fillSecondVersion(domain::ProductFacts& f)
{
    for (auto* moment : {&f.lastOffersUpdate, &f.released, &f.published})
        maybe(*moment, time());
    for (auto* value : {&f.outOfStockTimesAmazon30, &f.outOfStockTimesAmazon90, &f.offersTotal, &f.itemWeight})
        fill(*value);
    maybe(f.buyBoxShares, domain::BuyBoxShares{maybeFigure(), maybeFigure(), figure()});
    f.coupon = coupon();
    maybe(f.item, domain::PackageSize{figure(), figure(), figure()});
    maybe(f.returnRate, chance() ? domain::ReturnRate::Low : domain::ReturnRate::High);
    for (auto* flag : {&f.isSubscribeAndSave, &f.isTradeInEligible, &f.hasReviews, &f.isLaunchpad})
        maybe(*flag, chance());
}

domain::Offer RandomDomain::offer()
{
    domain::Offer made;
    made.id = figure();
    made.seller = text();
    made.condition = static_cast<domain::OfferCondition>(number(0, 11));
    made.comment = text();
    maybe(made.lastSeen, time());
    for (auto* flag :
         {&made.isLive, &made.isFba, &made.isAmazon, &made.isPrime, &made.isMapPriced, &made.isShippable,
          &made.isPreorder, &made.isWarehouseDeal, &made.isAddonItem, &made.isPrimeExclusive, &made.isScam})
        *flag = chance();
    maybe(made.shipsFromChina, chance());
    fill(made.minimumQuantity);
    made.coupon = coupon();
    made.prices = several(5, [this] { return domain::OfferPoint{time(), maybeFigure(), maybeFigure()}; });
    made.stock = several(5, [this] { return domain::CountPoint{time(), maybeFigure()}; });
    return made;
}

domain::BuyBoxShare RandomDomain::buyBoxShare()
{
    domain::BuyBoxShare made{text(), figure(), maybeFigure(), maybeFigure(), chance(), std::nullopt};
    maybe(made.lastSeen, time());
    return made;
}

void RandomDomain::fillTimelines(domain::ProductDetails& d)
{
    using namespace domain;
    d.buyBoxHolders = several(6, [this] { return BuyBoxHolder{time(), text(), chance()}; });
    d.usedBuyBoxHolders = several(
        6, [this] { return UsedBuyBoxHolder{time(), text(), static_cast<OfferCondition>(number(0, 11)), chance()}; });
    d.buyBoxShares = several(4, [this] { return buyBoxShare(); });
    d.usedBuyBoxShares = several(4, [this] { return buyBoxShare(); });
    const auto histories = wildHistory();
    d.categoryRanks = several(3, [&] {
        const auto& ranks = histories.series[static_cast<size_t>(number(0, kSeriesCount - 1))];
        return CategoryRanks{CategoryId{number(1, 1'000'000'000'000)}, ranks};
    });
    d.rankCategories = several(3, [this] {
        const auto id = chance() ? std::optional(CategoryId{number(1, 1'000'000'000'000)}) : std::nullopt;
        return std::pair(time(), id);
    });
    d.monthlySold = several(6, [this] { return CountPoint{time(), maybeFigure()}; });
    d.parents = several(4, [this] { return std::pair(time(), chance() ? std::optional(asin()) : std::nullopt); });
}

void RandomDomain::fillTexts(domain::ProductDetails& d)
{
    for (auto* value : {&d.description, &d.model, &d.color, &d.size, &d.edition, &d.format, &d.partNumber,
                        &d.productGroup, &d.itemType, &d.urlSlug})
        *value = text();
    for (auto* list : {&d.features, &d.contributors, &d.languages})
        *list = texts();
    d.categoryPath = several(4, [this] { return std::pair(domain::CategoryId{number(1, 9'000'000'000)}, text()); });
    d.images = several(4, [this] { return domain::ProductImage{text(), figure(), figure()}; });
    d.variations = several(
        4, [this] { return domain::Variation{asin(), several(3, [this] { return std::pair(text(), text()); })}; });
    d.boughtTogether = several(3, [this] { return asin(); });
}

domain::ProductDetails RandomDomain::details()
{
    domain::ProductDetails d;
    d.offers = several(8, [this] { return offer(); });
    if (!d.offers.empty())
        d.liveOrder = several(8, [&] { return static_cast<std::int32_t>(number(0, std::ssize(d.offers) - 1)); });
    fillTimelines(d);
    fillTexts(d);
    for (auto& e : d.extremes) {
        if (chance(70))
            continue;
        maybe(e.lowestAt, time());
        maybe(e.highestAt, time());
        for (auto* value : {&e.atIntervalStart, &e.lowestInInterval, &e.highestInInterval, &e.averageInInterval,
                            &e.outOfStockInInterval, &e.outOfStock180, &e.outOfStock365})
            fill(*value);
    }
    d.subscribeCoupon = coupon();
    for (auto* value :
         {&d.competitivePrice, &d.suggestedLowerPrice, &d.businessDiscount, &d.stockAmazon, &d.stockBuyBox})
        fill(*value);
    return d;
}

} // namespace test
