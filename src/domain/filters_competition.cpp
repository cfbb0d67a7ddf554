// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who else sells it: Amazon, the other offers, the buy box.
#include "domain/filter_rows.h"

namespace domain {

namespace {

constexpr std::array kAmazonChoices = std::to_array<FilterChoice>({
    {"any", QT_TRANSLATE_NOOP("Filters", "Any")},
    {"absent", QT_TRANSLATE_NOOP("Filters", "Not on the listing")},
    {"offered", QT_TRANSLATE_NOOP("Filters", "On the listing")},
    {"in-stock", QT_TRANSLATE_NOOP("Filters", "In stock")},
    {"preorder", QT_TRANSLATE_NOOP("Filters", "Pre-order")},
    {"back-order", QT_TRANSLATE_NOOP("Filters", "Back-order")},
    {"delayed", QT_TRANSLATE_NOOP("Filters", "Delayed")},
});

std::vector<AmazonAvailability> wantedOfAmazon(const FilterValue& value)
{
    using enum AmazonAvailability;
    const QString choice = choiceOf(value);
    if (choice == u"absent")
        return {None};
    if (choice == u"offered")
        return {InStock, PreOrder, BackOrder, Delayed};
    if (choice == u"in-stock")
        return {InStock};
    if (choice == u"preorder")
        return {PreOrder};
    if (choice == u"back-order")
        return {BackOrder};
    return choice == u"delayed" ? std::vector{Delayed} : std::vector<AmazonAvailability>();
}

bool findAmazon(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    QJsonArray wanted;
    for (const auto availability : wantedOfAmazon(value))
        wanted.append(static_cast<int>(availability));
    if (!wanted.isEmpty())
        selection.insert(QStringLiteral("availabilityAmazon"), wanted);
    return true;
}

/// Deals know whether there is an offer, not how soon it is sent.
bool dealAmazon(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    const QString choice = choiceOf(value);
    if (choice == u"absent")
        selection.insert(QStringLiteral("mustNotHaveAmazonOffer"), true);
    else if (choice != u"any")
        selection.insert(QStringLiteral("mustHaveAmazonOffer"), true);
    return choice == u"any" || choice == u"absent" || choice == u"offered";
}

Passes passesAmazon(const FilterValue& value, Depth, const Row& row)
{
    const QString choice = choiceOf(value);
    if (choice == u"any")
        return Passes::Yes;
    const auto& facts = *row.facts;
    if (choice == u"absent" || choice == u"offered") {
        const auto onListing = facts.amazonOnListing();
        return onListing && *onListing == (choice == u"offered") ? Passes::Yes : Passes::No;
    }
    const auto wanted = wantedOfAmazon(value);
    return facts.amazon && std::ranges::find(wanted, *facts.amazon) != wanted.end() ? Passes::Yes : Passes::No;
}

Passes passesFba(const FilterValue& value, Depth depth, const Row& row)
{
    return within(value, row.facts->fbaOffers(), depth == Depth::Offers);
}

Passes passesFbm(const FilterValue& value, Depth depth, const Row& row)
{
    const auto& facts = *row.facts;
    const Figure offers = facts.offersFbm ? facts.offersFbm : facts.of(Series::CountNewFbm).current;
    return within(value, offers, depth == Depth::Offers);
}

Passes passesTotalOffers(const FilterValue& value, Depth depth, const Row& row)
{
    return within(value, row.facts->offersTotal, depth == Depth::Offers);
}

Passes passesAmazonShare(const FilterValue& value, Depth, const Row& row)
{
    const auto& shares = row.facts->buyBoxShares;
    return shares && shares->amazon ? withinAbout(value, *shares->amazon, 100) : Passes::NotDelivered;
}

Passes passesTopShare(const FilterValue& value, Depth, const Row& row)
{
    const auto& shares = row.facts->buyBoxShares;
    return shares && shares->topSeller ? withinAbout(value, *shares->topSeller, 100) : Passes::NotDelivered;
}

Passes passesHolders(const FilterValue& value, Depth, const Row& row)
{
    const auto& shares = row.facts->buyBoxShares;
    return within(value, shares ? Figure(shares->sellers) : Figure(), false);
}

Passes passesHolder(const FilterValue& value, Depth depth, const Row& row)
{
    const QString& seller = row.facts->buyBoxSeller;
    return amongTexts(value, seller.isEmpty() ? QStringList() : QStringList{seller}, depth >= Depth::BuyBox);
}

using enum FilterShape;

// clang-format off
constexpr std::array kCompetitionFilters = std::to_array<Filter>({
    {"amazon", "amazon", QT_TRANSLATE_NOOP("Filters", "Amazon"),
     QT_TRANSLATE_NOOP("Filters", "Whether Amazon itself may be on the listing"),
     FilterGroup::Competition, Choice, FilterUnit::None, kAmazonChoices, {.finder = findAmazon, .deals = dealAmazon}, passesAmazon},
    {"max_fba", "max-fba", QT_TRANSLATE_NOOP("Filters", "FBA offers"),
     QT_TRANSLATE_NOOP("Filters", "At most so many new offers fulfilled by Amazon"),
     FilterGroup::Competition, AtMost, FilterUnit::Count, {}, {.finder = findBounds<"offerCountFBA">}, passesFba},
    {"min_fba", "min-fba", QT_TRANSLATE_NOOP("Filters", "FBA offers, at least"),
     QT_TRANSLATE_NOOP("Filters", "At least so many new offers fulfilled by Amazon"),
     FilterGroup::Competition, AtLeast, FilterUnit::Count, {}, {.finder = findBounds<"offerCountFBA">}, passesFba},
    {"fbm", "fbm", QT_TRANSLATE_NOOP("Filters", "FBM offers"),
     QT_TRANSLATE_NOOP("Filters", "New offers that the seller sends himself"),
     FilterGroup::Competition, Range, FilterUnit::Count, {}, {.finder = findBounds<"offerCountFBM">}, passesFbm},
    {"new_offers", "new-offers", QT_TRANSLATE_NOOP("Filters", "New offers"),
     QT_TRANSLATE_NOOP("Filters", "New offers of all kinds"),
     FilterGroup::Competition, Range, FilterUnit::Count, {}, {.finder = findBounds<"current_COUNT_NEW">},
     checkSeries<Series::CountNew, &SeriesStatistics::current>},
    {"used_offers", "used-offers", QT_TRANSLATE_NOOP("Filters", "Used offers"),
     QT_TRANSLATE_NOOP("Filters", "Used offers of all conditions"),
     FilterGroup::Competition, Range, FilterUnit::Count, {}, {.finder = findBounds<"current_COUNT_USED">},
     checkSeries<Series::CountUsed, &SeriesStatistics::current>},
    {"offers", "offers", QT_TRANSLATE_NOOP("Filters", "All offers"),
     QT_TRANSLATE_NOOP("Filters", "Offers of every condition"),
     FilterGroup::Competition, Range, FilterUnit::Count, {}, {.finder = findBounds<"totalOfferCount">}, passesTotalOffers},
    {"amazon_oos90", "amazon-oos90", QT_TRANSLATE_NOOP("Filters", "Amazon out of stock 90d"),
     QT_TRANSLATE_NOOP("Filters", "Percent of the last 90 days on which Amazon had no offer"),
     FilterGroup::Competition, Range, FilterUnit::WholePercent, {}, {.finder = findBounds<"outOfStockPercentage90">},
     checkSeries<Series::Amazon, &SeriesStatistics::outOfStock90>},
    {"amazon_outages90", "amazon-outages90", QT_TRANSLATE_NOOP("Filters", "Times Amazon ran out 90d"),
     QT_TRANSLATE_NOOP("Filters", "How often Amazon's offer went away in the last 90 days"),
     FilterGroup::Competition, Range, FilterUnit::Count, {}, {.finder = findBounds<"outOfStockCountAmazon90">},
     checkFigure<&ProductFacts::outOfStockTimesAmazon90>},
    {"seller", "seller", QT_TRANSLATE_NOOP("Filters", "Sellers"),
     QT_TRANSLATE_NOOP("Filters", "One of these sellers has an offer (Keepa's seller ids); !ID for one who has none"),
     FilterGroup::Competition, Texts, FilterUnit::None, {}, {.finder = findTexts<"sellerIds">}, nullptr},
    {"buybox_is_amazon", "buybox-is-amazon", QT_TRANSLATE_NOOP("Filters", "Amazon holds the buy box"),
     QT_TRANSLATE_NOOP("Filters", "Whether the buy box is Amazon's own offer now"),
     FilterGroup::BuyBox, Choice, FilterUnit::None, kYesOrNo, {.finder = writeFlag<"buyBoxIsAmazon">},
     checkFlag<&ProductFacts::buyBoxIsAmazon>, Depth::BuyBox},
    {"buybox_is_fba", "buybox-is-fba", QT_TRANSLATE_NOOP("Filters", "Buy box is FBA"),
     QT_TRANSLATE_NOOP("Filters", "Whether the buy box is fulfilled by Amazon now"),
     FilterGroup::BuyBox, Choice, FilterUnit::None, kYesOrNo, {.finder = writeFlag<"buyBoxIsFBA">},
     checkFlag<&ProductFacts::buyBoxIsFba>, Depth::BuyBox},
    {"buybox_amazon90", "buybox-amazon90", QT_TRANSLATE_NOOP("Filters", "Amazon's buy box share 90d"),
     QT_TRANSLATE_NOOP("Filters", "Percent of the last 90 days in which Amazon held the buy box"),
     FilterGroup::BuyBox, Range, FilterUnit::WholePercent, {}, {.finder = findBounds<"buyBoxStatsAmazon90">}, passesAmazonShare,
     Depth::BuyBox},
    {"buybox_top90", "buybox-top90", QT_TRANSLATE_NOOP("Filters", "Top seller's buy box share 90d"),
     QT_TRANSLATE_NOOP("Filters", "Percent of the last 90 days in which the seller who held the buy box most held it"),
     FilterGroup::BuyBox, Range, FilterUnit::WholePercent, {}, {.finder = findBounds<"buyBoxStatsTopSeller90">}, passesTopShare,
     Depth::BuyBox},
    {"buybox_sellers90", "buybox-sellers90", QT_TRANSLATE_NOOP("Filters", "Buy box sellers 90d"),
     QT_TRANSLATE_NOOP("Filters", "How many sellers held the buy box in the last 90 days"),
     FilterGroup::BuyBox, Range, FilterUnit::Count, {}, {.finder = findBounds<"buyBoxStatsSellerCount90">}, passesHolders,
     Depth::BuyBox},
    {"buybox_seller", "buybox-seller", QT_TRANSLATE_NOOP("Filters", "Buy box holder"),
     QT_TRANSLATE_NOOP("Filters", "One of these sellers holds the buy box (Keepa's seller ids); !ID for one who does not"),
     FilterGroup::BuyBox, Texts, FilterUnit::None, {}, {.finder = findTexts<"buyBoxSellerId">}, passesHolder, Depth::BuyBox},
});
// clang-format on

} // namespace

std::span<const Filter> competitionFilters()
{
    return kCompetitionFilters;
}

} // namespace domain
