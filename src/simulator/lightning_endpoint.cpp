// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/catalogue.h"
#include "simulator/offers.h"
#include "simulator/product_request.h"
#include "simulator/random.h"
#include "simulator/traits.h"
#include "simulator/words.h"

#include <algorithm>
#include <array>

namespace simulator {

namespace {

using domain::Series;

constexpr int kTokensForOne = 1;
constexpr int kTokensForAll = 500;
constexpr std::int32_t kMinutesListed = 4 * 1440; // after the end
constexpr std::array<std::string_view, 7> kStates{"AVAILABLE", "WAITLIST",   "SOLDOUT", "WAITLISTFULL",
                                                  "EXPIRED",   "SUPPRESSED", "UPCOMING"};

bool isListed(const LightningDeal& deal, domain::KeepaTime now)
{
    return deal.end.minutes >= now.minutes - kMinutesListed;
}

/// Percent of the units that are gone.
std::int32_t claimedOf(const Product& product, const LightningDeal& deal, domain::KeepaTime now)
{
    const std::int32_t pace = Random(Random::mixed(product.seed, 51)).between(20, 160);
    const std::int32_t length = std::max(1, deal.end.minutes - deal.start.minutes);
    const std::int32_t passed = std::clamp(now.minutes - deal.start.minutes, 0, length);
    return std::min(100, static_cast<std::int32_t>(std::int64_t{pace} * passed / length));
}

std::string_view stateOf(const LightningDeal& deal, std::int32_t claimed, domain::KeepaTime now)
{
    if (now < deal.start)
        return "UPCOMING";
    if (now >= deal.end)
        return "EXPIRED";
    return claimed >= 100 ? "SOLDOUT" : "AVAILABLE";
}

/// Empty when the deal is in another state than the one asked for.
std::string lightningJson(const Product& product, const LightningDeal& deal, std::string_view wantedState,
                          domain::KeepaTime now)
{
    const std::int32_t claimed = claimedOf(product, deal, now);
    const std::string_view state = stateOf(deal, claimed, now);
    if (!wantedState.empty() && wantedState != state)
        return {};
    const std::int32_t usual = product.typicalPrice;
    const std::int32_t price = state == "UPCOMING" ? -1 : priceNear(usual * 0.75, product.marketplace);
    JsonObject object;
    object.number("domainId", static_cast<int>(product.marketplace)).number("lastUpdate", now.minutes);
    object.text("asin", product.asin).text("title", textsOf(product).title).text("image", imageNameOf(product));
    object.text("sellerName", "Amazon").text("sellerId", amazonSellerId(product.marketplace));
    object.text("dealId", slugOf(product.asin))
        .number("dealPrice", price)
        .number("currentPrice", price < 0 ? -1 : usual);
    object.flag("isPrimeEligible", true).flag("isFulfilledByAmazon", true).flag("isMAP", false);
    object.number("rating", product.now(Series::Rating)).number("totalReviews", product.now(Series::CountReviews));
    object.text("dealState", state).number("startTime", deal.start.minutes).number("endTime", deal.end.minutes);
    object.number("percentClaimed", claimed);
    object.number("percentOff", price < 0 || usual <= 0 ? 0 : 100 - 100 * std::int64_t{price} / usual);
    object.json("variation", "[]");
    return object.toString();
}

} // namespace

Answer runLightningDeal(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace)
        return refusedDomain();
    const std::string_view state = parameter(call, "state");
    if (!state.empty() && std::ranges::find(kStates, state) == kStates.end())
        return refused(400, "The state parameter is invalid.", "state");
    const std::string_view asin = parameter(call, "asin");
    if (!asin.empty() && !looksLikeAsin(asin))
        return refused(400, "The asin parameter is invalid.", "asin");

    std::vector<std::string> deals;
    const auto add = [&](const Product& product) {
        const auto lightning = traitsOf(product).lightning;
        if (!lightning || !isListed(*lightning, call.now))
            return;
        if (std::string object = lightningJson(product, *lightning, state, call.now); !object.empty())
            deals.push_back(std::move(object));
    };
    // Recordings tell nothing of the present.
    if (call.recordings == nullptr) {
        const Shelf& shelf = call.catalogue.shelf(*marketplace);
        if (asin.empty())
            std::ranges::for_each(shelf.products(), add);
        else if (const Product* product = shelf.byAsin(asin))
            add(*product);
    }
    Answer answer;
    answer.payload.json("lightningDeals", jsonArrayOf(deals));
    answer.tokens = asin.empty() ? kTokensForAll : kTokensForOne;
    return answer;
}

} // namespace simulator
