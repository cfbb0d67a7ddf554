// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/catalogue.h"
#include "simulator/folding.h"
#include "simulator/history.h"
#include "simulator/recordings.h"
#include "simulator/words.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <set>
#include <tuple>

namespace simulator {

namespace {

constexpr int kBestSellerTokens = 50;
constexpr std::size_t kMostOfRoot = 500'000;
constexpr std::size_t kMostOfSubCategory = 10'000;
constexpr std::size_t kMostOfProductGroup = 100'000;
constexpr std::int64_t kMonthsKept = 36;

/// What a list is ordered by.
struct BestSellerRequest {
    std::int64_t range = 0; // days of the average rank; 0: the rank of now
    std::optional<Interval> month; // the average rank of a past month
    bool variations = false; // all of a parent's; otherwise the best one
    bool subList = false; // the category's own ranks instead of the root's
};

QDate dateOf(domain::KeepaTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.toTimestamp().time_since_epoch().count(), QTimeZone::utc()).date();
}

domain::KeepaTime midnightOf(const QDate& day)
{
    const std::chrono::milliseconds sinceEpoch(day.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch());
    return domain::KeepaTime::from(base::Timestamp(sinceEpoch));
}

/// A full month of the last 36; nothing for any other.
std::optional<Interval> pastMonth(std::string_view monthText, std::string_view yearText, domain::KeepaTime now)
{
    const auto month = wholeNumber(monthText);
    const auto year = wholeNumber(yearText);
    if (!month || !year || *month < 1 || *month > 12 || *year < 2011 || *year > 9999)
        return std::nullopt;
    const QDate today = dateOf(now);
    const std::int64_t age = (std::int64_t{today.year()} - *year) * 12 + today.month() - *month;
    if (age < 1 || age > kMonthsKept)
        return std::nullopt;
    const QDate first(static_cast<int>(*year), static_cast<int>(*month), 1);
    return Interval{midnightOf(first), midnightOf(first.addMonths(1))};
}

/// The member that cannot be used; empty when all is well.
std::string readBestSellers(const Call& call, BestSellerRequest& request)
{
    const std::string_view range = parameter(call, "range");
    if (!range.empty()) {
        const auto days = wholeNumber(range);
        if (!days || (*days != 0 && *days != 30 && *days != 90 && *days != 180))
            return "range";
        request.range = *days;
    }
    const std::string_view month = parameter(call, "month");
    const std::string_view year = parameter(call, "year");
    if (!month.empty() || !year.empty()) {
        request.month = pastMonth(month, year, call.now);
        if (!request.month || !range.empty())
            return "month";
    }
    request.variations = isSet(call, "variations");
    request.subList = isSet(call, "sublist");
    return request.subList && (!range.empty() || request.month) ? "sublist" : "";
}

/// The rank that a product is listed by; -1: it is not listed.
std::int32_t listedRank(const Product& product, const Shelf& shelf, const BestSellerRequest& request,
                        const CategoryNode* category)
{
    const std::size_t sales = indexOf(domain::Series::Sales);
    if (request.month)
        return averageIn(makeHistory(product).series[sales], *request.month);
    const bool isLeaf = category != nullptr && category->parent != 0 && category->children.empty();
    // Ranks are kept for root and leaf; between them the root's order is as good as the branch's own.
    if (request.subList && isLeaf && product.current[sales] >= 0)
        return leafRanks(product, makeHistory(product).series[sales]).back().value;
    if (product.current[sales] < 0 || request.range == 0)
        return product.current[sales];
    const auto window = std::ranges::find(kAverageDays, request.range);
    return shelf.figures(product).average[static_cast<std::size_t>(window - kAverageDays.begin())][sales];
}

std::vector<const Product*> candidatesOf(const Shelf& shelf, const CategoryNode* category, std::string_view group)
{
    const std::string wanted = folded(group);
    std::vector<const Product*> candidates;
    for (const Product& product : shelf.products()) {
        const bool listed = category != nullptr
            ? product.rootId == category->id || branchIdOf(product) == category->id || leafIdOf(product) == category->id
            : folded(textsOf(product).productGroup) == wanted;
        if (listed)
            candidates.push_back(&product);
    }
    return candidates;
}

/// Best seller first.
std::vector<std::string> orderedAsins(const Shelf& shelf, const std::vector<const Product*>& candidates,
                                      const BestSellerRequest& request, const CategoryNode* category)
{
    struct Entry {
        std::int32_t rank;
        std::int32_t notSold; // the more were sold, the smaller
        const Product* product;
    };
    std::vector<Entry> entries;
    for (const Product* product : candidates) {
        if (const std::int32_t rank = listedRank(*product, shelf, request, category); rank >= 0)
            entries.push_back({rank, -product->monthlySold, product});
    }
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
        return std::tie(a.rank, a.notSold, a.product->asin) < std::tie(b.rank, b.notSold, b.product->asin);
    });
    std::set<std::string_view> parents;
    std::vector<std::string> asins;
    for (const Entry& entry : entries) {
        const std::string& parent = entry.product->parentAsin;
        if (request.variations || parent.empty() || parents.insert(parent).second)
            asins.push_back(entry.product->asin);
    }
    return asins;
}

} // namespace

Answer runBestSellers(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace || !domain::factsOf(*marketplace).hasBestSellers)
        return refusedDomain();
    const std::string_view named = parameter(call, "category");
    if (named.empty())
        return refused(400, "The category parameter is missing.", "category");
    BestSellerRequest request;
    if (std::string member = readBestSellers(call, request); !member.empty()) {
        const std::string message = "The " + member + " parameter is invalid.";
        return refused(400, message, std::move(member));
    }

    const Shelf& shelf = call.catalogue.shelf(*marketplace);
    const auto id = wholeNumber(named);
    const CategoryNode* category = id ? shelf.category(*id) : nullptr;
    std::vector<std::string> asins;
    if (call.recordings != nullptr && category != nullptr && category->parent == 0)
        asins = call.recordings->asins(*marketplace, category->id);
    else if (call.recordings == nullptr && (category != nullptr || !id))
        asins = orderedAsins(shelf, candidatesOf(shelf, category, named), request, category);
    if (asins.empty())
        return {}; // no list, no charge
    const std::size_t most = category == nullptr ? kMostOfProductGroup
        : category->parent == 0                  ? kMostOfRoot
                                                 : kMostOfSubCategory;
    if (asins.size() > most)
        asins.resize(most);

    // Lists are made anew every hour, those of a past month when it is over.
    const std::int32_t made = request.month ? request.month->to.minutes : call.now.minutes - call.now.minutes % 60;
    JsonObject list;
    list.number("domainId", static_cast<int>(*marketplace)).number("lastUpdate", made);
    list.number("categoryId", category == nullptr ? 0 : category->id).json("asinList", jsonArray(asins));
    Answer answer;
    answer.payload.json("bestSellersList", list.toString());
    answer.tokens = kBestSellerTokens;
    return answer;
}

} // namespace simulator
