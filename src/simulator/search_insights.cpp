// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/search_insights.h"

#include "simulator/json_writer.h"
#include "simulator/offers.h"
#include "simulator/traits.h"
#include "simulator/words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace simulator {

namespace {

using domain::Series;

constexpr std::size_t kSample = 300; // of the matches, for what comes from histories and offers
constexpr std::size_t kMostNamed = 5;
constexpr std::size_t kWindow30 = 2; // positions in kAverageDays
constexpr std::size_t kWindow90 = 3;
constexpr std::size_t kWindow365 = 5;

class Mean final {
public:
    void add(double value)
    {
        m_sum += value;
        ++m_count;
    }
    void addKnown(std::int32_t value)
    {
        if (value >= 0)
            add(value);
    }
    /// -1 without a value.
    [[nodiscard]] double value() const { return m_count > 0 ? m_sum / m_count : -1.0; }
    [[nodiscard]] std::int64_t whole() const { return std::lround(value()); }

private:
    double m_sum = 0;
    int m_count = 0;
};

std::string mostFrequent(const std::map<std::string, int>& counts)
{
    std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
    std::ranges::sort(sorted, [](const auto& a, const auto& b) { return a.second > b.second; });
    JsonObject object;
    for (std::size_t i = 0; i < std::min(kMostNamed, sorted.size()); ++i)
        object.number(sorted[i].first, sorted[i].second);
    return object.toString();
}

/// What every match tells without its history.
void addPlain(JsonObject& insights, const std::vector<const Product*>& matches)
{
    Mean box, ratings, reviews, newOffers, usedOffers, byWarehouse, byAmazon, coupons;
    std::map<std::string, int> brands;
    std::set<std::int64_t> categories;
    std::int32_t highest = -1;
    std::int32_t lowest = -1;
    for (const Product* product : matches) {
        box.addKnown(product->now(Series::BuyBoxShipping));
        ratings.addKnown(product->now(Series::Rating));
        reviews.addKnown(product->now(Series::CountReviews));
        newOffers.add(std::max(0, product->now(Series::CountNew)));
        usedOffers.add(std::max(0, product->now(Series::CountUsed)));
        byWarehouse.add(warehouseHoldsBuyBox(*product) ? 100 : 0);
        byAmazon.add(amazonHoldsBuyBox(*product) ? 100 : 0);
        const Traits traits = traitsOf(*product);
        coupons.add(traits.couponOnce != 0 || traits.couponSubscribed != 0 ? 100 : 0);
        if (const std::string brand = textsOf(*product).brand; !brand.empty())
            ++brands[brand];
        categories.insert(product->rootId);
        if (const std::int32_t rank = product->now(Series::Sales); rank >= 0) {
            highest = std::max(highest, rank);
            lowest = lowest < 0 ? rank : std::min(lowest, rank);
        }
    }
    insights.number("avgBuyBox", box.whole()).number("avgRating", ratings.whole());
    insights.number("avgReviewCount", reviews.whole()).fraction("avgOfferCountNew", newOffers.value());
    insights.fraction("avgOfferCountUsed", usedOffers.value()).fraction("isFBAPercent", byWarehouse.value());
    insights.fraction("soldByAmazonPercent", byAmazon.value()).fraction("hasCouponPercent", coupons.value());
    insights.number("brandCount", static_cast<std::int64_t>(brands.size()));
    insights.number("highestRank", highest).number("lowestRank", lowest);
    insights.json("relatedCategories", jsonArray(std::vector<std::int64_t>(categories.begin(), categories.end())));
    insights.json("topBrandsWithCounts", mostFrequent(brands));
}

/// Percent that the price fell under its average of the window; nothing while either is unknown.
void addDelta(Mean& mean, const Figures& figures, const Product& product, std::size_t window, Series series)
{
    const std::int32_t average = figures.average[window][indexOf(series)];
    const std::int32_t now = product.now(series);
    if (average > 0 && now >= 0)
        mean.add(100.0 * (average - now) / average);
}

void addSampled(JsonObject& insights, const std::vector<const Product*>& matches, const Shelf& shelf)
{
    Mean box90, box365, deviation, box30Delta, box90Delta, amazon30Delta, amazon90Delta;
    std::map<std::string, int> sellers;
    for (std::size_t i = 0; i < std::min(kSample, matches.size()); ++i) {
        const Product& product = *matches[i];
        const Figures& figures = shelf.figures(product);
        box90.addKnown(figures.average[kWindow90][indexOf(Series::BuyBoxShipping)]);
        box365.addKnown(figures.average[kWindow365][indexOf(Series::BuyBoxShipping)]);
        deviation.addKnown(figures.boxDeviation[1]);
        addDelta(box30Delta, figures, product, kWindow30, Series::BuyBoxShipping);
        addDelta(box90Delta, figures, product, kWindow90, Series::BuyBoxShipping);
        addDelta(amazon30Delta, figures, product, kWindow30, Series::Amazon);
        addDelta(amazon90Delta, figures, product, kWindow90, Series::Amazon);
        const std::vector<Offer> offers = liveOffers(product, kEveryOffer);
        if (const Offer* winner = buyBoxWinner(product, offers))
            ++sellers[winner->sellerId];
    }
    insights.number("avgBuyBox90", box90.whole()).number("avgBuyBox365", box365.whole());
    insights.number("avgBuyBoxDeviation", deviation.whole());
    insights.fraction("avgDeltaPercent30BuyBox", box30Delta.value());
    insights.fraction("avgDeltaPercent90BuyBox", box90Delta.value());
    insights.fraction("avgDeltaPercent30Amazon", amazon30Delta.value());
    insights.fraction("avgDeltaPercent90Amazon", amazon90Delta.value());
    insights.number("sellerCount", static_cast<std::int64_t>(sellers.size()));
    insights.json("topSellersWithCounts", mostFrequent(sellers));
}

} // namespace

std::string searchInsightsJson(const std::vector<const Product*>& matches, const Shelf& shelf)
{
    JsonObject insights;
    addPlain(insights, matches);
    addSampled(insights, matches, shelf);
    return insights.toString();
}

} // namespace simulator
