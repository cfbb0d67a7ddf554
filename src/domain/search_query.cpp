// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/search_query.h"

#include "domain/deal.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace domain {

namespace {

using base::ErrorKind;
using base::failure;

constexpr std::array kSourceNames{"finder", "bestsellers", "deals"};
constexpr int kPaidStep = 100; // a discovery is paid by the hundred

/// What becomes of the filters that are set.
struct Shared {
    QJsonObject selection;
    std::vector<const Filter*> here; // checked on the rows
    std::vector<const Filter*> nowhere; // neither there nor here
};

/// A deal is about one price, compared over one interval, and comes in one order.
void completeDeals(QJsonObject& selection, Depth depth)
{
    const auto setByDefault = [&selection](const QString& member, const QJsonValue& value) {
        if (!selection.contains(member))
            selection.insert(member, value);
    };
    static constexpr std::array kRanges{"currentRange", "deltaPercentRange", "salesRankRange"};
    const auto ranges = std::ranges::count_if(
        kRanges, [&selection](const char* range) { return selection.contains(QLatin1String(range)); });
    const auto choices = static_cast<int>(selection.contains(QStringLiteral("dateRange")))
        + static_cast<int>(selection.contains(QStringLiteral("sortType")));
    if (ranges > 0)
        selection.insert(QStringLiteral("isRangeEnabled"), true);
    if (selection.size() - (ranges > 0 ? 1 : 0) > ranges + choices)
        selection.insert(QStringLiteral("isFilterEnabled"), true);
    constexpr int kBestRankFirst = 3;
    setByDefault(QStringLiteral("sortType"), kBestRankFirst);
    setByDefault(QStringLiteral("dateRange"), 0);
    const Series price = depth >= Depth::BuyBox ? Series::BuyBoxShipping : Series::New;
    selection.insert(QStringLiteral("priceTypes"), QJsonArray{static_cast<int>(price)});
}

Shared shared(const SearchQuery& query)
{
    Shared result;
    const Asked asked{query.marketplace, query.depth};
    for (const Filter& filter : filters()) {
        const auto set = query.filters.find(QLatin1String(filter.key));
        if (set == query.filters.end())
            continue;
        const auto write = filter.write.of(query.source);
        const bool applied = write && write(set->second, asked, result.selection);
        if (applied || !(filter.passes || filter.write.finder || filter.write.deals || filter.write.bestSellers))
            continue;
        (filter.passes ? result.here : result.nowhere).push_back(&filter);
    }
    if (query.source == DiscoverySource::Deals)
        completeDeals(result.selection, query.depth);
    return result;
}

bool isAmong(const std::vector<const Filter*>& some, const Filter& filter)
{
    return std::ranges::find(some, &filter) != some.end();
}

bool isOffered(DiscoverySource source, Marketplace marketplace)
{
    const auto& facts = factsOf(marketplace);
    return source == DiscoverySource::Finder
        || (source == DiscoverySource::Deals ? facts.hasDeals : facts.hasBestSellers);
}

std::optional<QueryFault> faultOfValues(const SearchQuery& query)
{
    if (query.limit() < 1 || query.limit() > SearchQuery::kMostLimit)
        return QueryFault{
            Fault::Limit, findFilter(u"max"),
            QStringLiteral("the number of products to look at is between 1 and %1").arg(SearchQuery::kMostLimit)};
    for (const auto& [key, value] : query.filters) {
        const auto* filter = findFilter(key);
        if (!filter)
            return QueryFault{Fault::Value, nullptr, QStringLiteral("there is no filter \"%1\"").arg(key)};
        if (const auto status = checkedValue(*filter, value); !status)
            return QueryFault{Fault::Value, filter,
                              QStringLiteral("--%1: %2").arg(QLatin1String(filter->option), status.error().detail)};
    }
    return std::nullopt;
}

std::optional<QueryFault> faultOfFilters(const SearchQuery& query)
{
    const Shared split = shared(query);
    const QString source = sourceName(query.source);
    if (!split.nowhere.empty()) {
        const Filter& filter = *split.nowhere.front();
        return QueryFault{Fault::CannotApply, &filter,
                          QStringLiteral("--%1 cannot be applied like this to the source \"%2\"")
                              .arg(QLatin1String(filter.option), source)};
    }
    const auto shallow
        = std::ranges::find_if(split.here, [&query](const Filter* filter) { return filter->needs > query.depth; });
    if (shallow != split.here.end())
        return QueryFault{Fault::NeedsDepth, *shallow,
                          QStringLiteral("--%1 is checked here with the source \"%2\", which needs the depth \"%3\"")
                              .arg(QLatin1String((*shallow)->option), source, depthName((*shallow)->needs))};
    const bool onlyOrder = split.selection.size() == 1 && split.selection.contains(QStringLiteral("sort"));
    if (split.selection.isEmpty() || onlyOrder)
        return QueryFault{Fault::NothingToSearchBy, nullptr,
                          QStringLiteral("set at least one filter that Keepa can apply, a category, a sales rank or a "
                                         "price, say: it needs something to search by")};
    return std::nullopt;
}

} // namespace

QString sourceName(DiscoverySource source)
{
    return QString::fromLatin1(kSourceNames[static_cast<size_t>(source)]);
}

std::optional<DiscoverySource> sourceFromName(QStringView name)
{
    const auto found
        = std::ranges::find_if(kSourceNames, [name](const char* known) { return name == QLatin1String(known); });
    return found == kSourceNames.end() ? std::nullopt
                                       : std::optional(static_cast<DiscoverySource>(found - kSourceNames.begin()));
}

int SearchQuery::limit() const
{
    const auto found = filters.find(QStringLiteral("max"));
    const auto* bounds = found == filters.end() ? nullptr : std::get_if<Bounds>(&found->second);
    return bounds && bounds->max ? static_cast<int>(std::min<std::int64_t>(*bounds->max, kMostLimit + 1))
                                 : kDefaultLimit;
}

int SearchQuery::discoveryLimit() const
{
    const int step = source == DiscoverySource::Deals ? kDealsPerPage : kPaidStep;
    return std::min((limit() + step - 1) / step * step, kMostLimit);
}

int SearchQuery::dealPages() const
{
    return (discoveryLimit() + kDealsPerPage - 1) / kDealsPerPage;
}

QJsonObject SearchQuery::selection() const
{
    return shared(*this).selection;
}

QByteArray SearchQuery::discoveryText() const
{
    // QJsonObject keeps its members sorted, so the text is canonical.
    const QJsonObject text{
        {QStringLiteral("domain"), static_cast<int>(marketplace)},
        {QStringLiteral("selection"), selection()},
        {QStringLiteral("source"), sourceName(source)},
    };
    return QJsonDocument(text).toJson(QJsonDocument::Compact);
}

QString SearchQuery::discoveryKey() const
{
    return QString::fromLatin1(QCryptographicHash::hash(discoveryText(), QCryptographicHash::Sha256).toHex());
}

std::optional<QueryFault> faultOf(const SearchQuery& query)
{
    if (auto fault = faultOfValues(query))
        return fault;
    const QString tld = QLatin1String(factsOf(query.marketplace).tld);
    if (!isOffered(query.source, query.marketplace)) {
        const QString lists
            = query.source == DiscoverySource::Deals ? QStringLiteral("deals") : QStringLiteral("best-seller lists");
        return QueryFault{Fault::NoSuchSource, nullptr,
                          QStringLiteral("Keepa keeps no %1 for amazon.%2").arg(lists, tld)};
    }
    if (query.source == DiscoverySource::BestSellers) {
        const auto found = query.filters.find(QStringLiteral("category"));
        if (found == query.filters.end() || std::get<QStringList>(found->second).size() != 1)
            return QueryFault{Fault::OneCategory, findFilter(u"category"),
                              QStringLiteral("best sellers need exactly one category")};
    }
    return faultOfFilters(query);
}

base::Status checked(const SearchQuery& query)
{
    if (const auto fault = faultOf(query))
        return failure(ErrorKind::Input, fault->detail);
    return {};
}

std::vector<const Filter*> checkedHere(const SearchQuery& query)
{
    return shared(query).here;
}

const Filter* firstFailed(const SearchQuery& query, const Row& row)
{
    for (const Filter& filter : filters()) {
        const auto set = query.filters.find(QLatin1String(filter.key));
        if (set == query.filters.end() || !filter.passes)
            continue;
        const Passes passes = filter.passes(set->second, query.depth, row);
        if (passes == Passes::No)
            return &filter;
        // Who has applied it already knew the figure; otherwise the unknown does not pass.
        if (passes == Passes::NotDelivered && isAmong(checkedHere(query), filter))
            return &filter;
    }
    return nullptr;
}

ScoreFilters::ScoreFilters(const SearchQuery& query) : m_query(query)
{
    for (const Filter& filter : filters()) {
        const auto set = query.filters.find(QLatin1String(filter.key));
        if (set != query.filters.end() && filter.readsScore())
            m_set.emplace_back(&filter, &set->second);
    }
}

const Filter* ScoreFilters::firstFailed(const Row& row) const
{
    for (const auto& [filter, value] : m_set) {
        if (filter->passes(*value, m_query.depth, row) != Passes::Yes)
            return filter;
    }
    return nullptr;
}

QJsonObject toJson(const SearchQuery& query)
{
    return {
        {QStringLiteral("marketplace"), codeOf(query.marketplace)},
        {QStringLiteral("source"), sourceName(query.source)},
        {QStringLiteral("depth"), depthName(query.depth)},
        {QStringLiteral("filters"), toJson(query.filters)},
    };
}

base::Result<SearchQuery> searchQueryFromJson(const QJsonObject& json)
{
    const auto marketplace = marketplaceFromCode(json.value(u"marketplace").toString());
    const auto source = sourceFromName(json.value(u"source").toString());
    const auto depth = depthFromName(json.value(u"depth").toString());
    auto set = filterSetFromJson(json.value(u"filters").toObject());
    if (!set)
        return std::unexpected(set.error());
    if (!marketplace || !source || !depth)
        return failure(ErrorKind::Input, QStringLiteral("a saved search names its marketplace, source and depth"));
    return SearchQuery{*marketplace, *source, *depth, std::move(*set)};
}

} // namespace domain
