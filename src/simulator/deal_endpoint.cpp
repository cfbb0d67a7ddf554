// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/catalogue.h"
#include "simulator/deal_selection.h"
#include "simulator/offers.h"
#include "simulator/words.h"

#include <algorithm>
#include <map>

namespace simulator {

namespace {

constexpr int kDealTokens = 5;
constexpr std::size_t kDealsPerPage = 150;
constexpr std::size_t kMostDeals = 10'000;
/// One in so many deals sits in a category that is gone: counted, never delivered.
constexpr std::int64_t kDealsPerLostOne = 500;

std::string matrixOf(auto value)
{
    std::vector<std::string> rows;
    for (std::size_t interval = 0; interval < kDealDays.size(); ++interval) {
        DealValues row;
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = value(interval, i);
        rows.push_back(jsonArray(row));
    }
    return jsonArrayOf(rows);
}

std::string flagsOf(const std::bitset<kDealSeries>& bits)
{
    std::vector<std::string> flags;
    for (std::size_t i = 0; i < bits.size(); ++i)
        flags.emplace_back(bits[i] ? "true" : "false");
    return jsonArrayOf(flags);
}

/// The file name of the product's picture, as the codes of its characters.
std::string imageCodes(const Product& product)
{
    std::vector<std::int32_t> codes;
    for (const char letter : imageNameOf(product))
        codes.push_back(letter);
    return jsonArray(codes);
}

void addWarehouse(JsonObject& object, const Product& product)
{
    constexpr std::array kComments{"Signs of use; works as it should.", "Item comes repackaged.",
                                   "The packaging shows wear.", "Item may have minor marks on its sides."};
    const auto condition = static_cast<std::size_t>(warehouseCondition(product));
    object.number("warehouseCondition", static_cast<std::int64_t>(condition));
    if (condition == 0)
        object.null("warehouseConditionComment");
    else
        object.text("warehouseConditionComment", kComments[condition % kComments.size()]);
}

std::string dealJson(const Deal& deal, std::size_t series)
{
    const Product& product = *deal.product;
    const std::array<std::int64_t, 1> categories{leafIdOf(product)};
    JsonObject object;
    object.text("asin", product.asin).text("title", textsOf(product).title).json("image", imageCodes(product));
    if (!product.parentAsin.empty())
        object.text("parentAsin", product.parentAsin);
    object.number("rootCat", product.rootId).json("categories", jsonArray(categories));
    object.json("current", jsonArray(deal.current));
    object.json("avg", matrixOf([&](std::size_t k, std::size_t i) { return deal.average[k][i]; }));
    object.json("delta", matrixOf([&](std::size_t k, std::size_t i) { return deal.delta(k, i); }));
    object.json("deltaPercent", matrixOf([&](std::size_t k, std::size_t i) { return deal.deltaPercent(k, i); }));
    object.json("deltaLast", jsonArray(deal.deltaLast)).json("currentSince", jsonArray(deal.since));
    object.json("backInStock", flagsOf(deal.backInStock)).number("dateIntervalIndex", 0);
    object.number("creationDate", deal.since[series]).number("lastUpdate", deal.lastUpdate.minutes);
    object.number("lightningStart", deal.lightningStart.minutes).number("lightningEnd", deal.lightningEnd.minutes);
    for (std::size_t i = 0; i < kDropDays.size(); ++i)
        object.number("salesRankDrops" + std::to_string(kDropDays[i]), deal.rankDrops[i]);
    addWarehouse(object, product);
    return object.toString();
}

/// Three parallel lists: where the deals are, whatever categories were asked for.
void addCategoryCounts(JsonObject& object, const std::vector<const Deal*>& deals, domain::Marketplace marketplace)
{
    std::map<std::int64_t, std::int64_t> counts;
    for (const Deal* deal : deals)
        ++counts[deal->product->rootId];
    std::vector<std::int64_t> ids;
    std::vector<std::string> names;
    std::vector<std::int64_t> sizes;
    if (!deals.empty()) {
        ids.push_back(kLostCategory);
        names.emplace_back("?");
        sizes.push_back(1 + static_cast<std::int64_t>(deals.size()) / kDealsPerLostOne);
    }
    for (const RootCategory& root : rootCategories(marketplace)) {
        if (counts[root.id] == 0)
            continue;
        ids.push_back(root.id);
        names.emplace_back(root.name);
        sizes.push_back(counts[root.id]);
    }
    object.json("categoryIds", jsonArray(ids))
        .json("categoryNames", jsonArray(names))
        .json("categoryCount", jsonArray(sizes));
}

} // namespace

Answer runDeal(const Call& call)
{
    const std::string_view text = call.body.empty() ? parameter(call, "selection") : std::string_view(call.body);
    const auto selection = DealSelection::read(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    if (!selection && selection.error().empty())
        return refused(400, "The queryJSON is missing or invalid.", "");
    if (!selection)
        return refused(400, "The queryJSON is of invalid format.", selection.error());

    std::vector<const Deal*> all;
    // Recordings are single products: nothing tells which of them moved just now.
    if (call.recordings == nullptr)
        all = selection->matches(call.catalogue.deals(selection->marketplace()),
                                 call.catalogue.shelf(selection->marketplace()));
    std::vector<const Deal*> listed;
    std::ranges::copy_if(all, std::back_inserter(listed),
                         [&](const Deal* deal) { return selection->inCategories(*deal->product); });
    const std::size_t end = std::min(listed.size(), kMostDeals);
    const std::size_t from = std::min(end, selection->page() * kDealsPerPage);
    std::vector<std::string> page;
    for (std::size_t i = from; i < std::min(end, from + kDealsPerPage); ++i)
        page.push_back(dealJson(*listed[i], selection->series()));

    JsonObject deals;
    deals.json("dr", jsonArrayOf(page)).json("drDateIndex", "[]");
    addCategoryCounts(deals, all, selection->marketplace());
    Answer answer;
    answer.payload.json("deals", deals.toString()).flag("dealsCached", false);
    answer.tokens = kDealTokens;
    return answer;
}

} // namespace simulator
