// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/search_query.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace domain {

namespace {

using base::ErrorKind;
using base::failure;

constexpr std::array kSourceNames{"finder", "bestsellers", "deals"};
constexpr int kPaidStep = 100; // a discovery is paid by the hundred

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
    return std::min((limit() + kPaidStep - 1) / kPaidStep * kPaidStep, kMostLimit);
}

QJsonObject SearchQuery::selection() const
{
    QJsonObject selection;
    for (const auto& [key, value] : filters) {
        if (const auto* filter = findFilter(key); filter && filter->select)
            filter->select(value, marketplace, depth, selection);
    }
    return selection;
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

base::Status checked(const SearchQuery& query)
{
    if (query.limit() < 1 || query.limit() > SearchQuery::kMostLimit)
        return failure(
            ErrorKind::Input,
            QStringLiteral("the number of products to look at is between 1 and %1").arg(SearchQuery::kMostLimit));
    for (const auto& [key, value] : query.filters) {
        const auto* bounds = std::get_if<Bounds>(&value);
        if (bounds && bounds->min && bounds->max && *bounds->min > *bounds->max)
            return failure(ErrorKind::Input, QStringLiteral("%1: the range ends before it begins").arg(key));
    }
    if (query.source == DiscoverySource::Deals)
        return failure(ErrorKind::Input, QStringLiteral("deals are not available as a source yet"));
    if (query.source == DiscoverySource::BestSellers) {
        const auto& marketplace = factsOf(query.marketplace);
        if (!marketplace.hasBestSellers)
            return failure(
                ErrorKind::Input,
                QStringLiteral("Keepa keeps no best-seller lists for amazon.%1").arg(QLatin1String(marketplace.tld)));
        const auto found = query.filters.find(QStringLiteral("category"));
        if (found == query.filters.end() || std::get<QStringList>(found->second).size() != 1)
            return failure(ErrorKind::Input, QStringLiteral("best sellers need exactly one category"));
    }
    if (query.selection().isEmpty())
        return failure(ErrorKind::Input,
                       QStringLiteral("set at least one of category, sales rank, price, rank drops, Amazon or FBA "
                                      "offers: Keepa needs something to search by"));
    return {};
}

const Filter* firstFailed(const SearchQuery& query, const Row& row)
{
    for (const Filter& filter : filters()) {
        const auto set = query.filters.find(QLatin1String(filter.key));
        if (set == query.filters.end() || !filter.passes)
            continue;
        if (filter.passes(set->second, query.depth, row) == Passes::No)
            return &filter;
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
