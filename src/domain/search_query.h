// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A search as the user means it: a plain value. It knows what is asked of Keepa, and under which key the answer is
// kept.
#pragma once

#include "domain/filters.h"

#include <QByteArray>

namespace domain {

/// Where the list of ASINs comes from.
enum class DiscoverySource : std::uint8_t { Finder, BestSellers, Deals };

[[nodiscard]] QString sourceName(DiscoverySource source); // "finder", "bestsellers", "deals"
[[nodiscard]] std::optional<DiscoverySource> sourceFromName(QStringView name);

struct SearchQuery {
    Marketplace marketplace = Marketplace::Us;
    DiscoverySource source = DiscoverySource::Finder;
    Depth depth = Depth::Basic;
    FilterSet filters;

    static constexpr int kDefaultLimit = 50;
    static constexpr int kMostLimit = 10'000; // Keepa's own end

    /// How many products are looked at.
    [[nodiscard]] int limit() const;
    /// How many ASINs a discovery asks for: the limit rounded up to the hundred that is paid for anyway.
    [[nodiscard]] int discoveryLimit() const;
    /// Product Finder selection: the members of every filter that Keepa can apply, and nothing else.
    [[nodiscard]] QJsonObject selection() const;
    /// Everything that changes what is asked of Keepa for the list of ASINs, and nothing else; equal texts mean equal
    /// answers.
    [[nodiscard]] QByteArray discoveryText() const;
    /// SHA-256 of the discovery text in hex.
    [[nodiscard]] QString discoveryKey() const;

    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// Input error in words when the query cannot be asked: no filter that Keepa can apply, a limit out of range, a range
/// that ends before it begins, best sellers without exactly one category or where Keepa keeps none.
[[nodiscard]] base::Status checked(const SearchQuery& query);

/// The first filter that the row fails, or nullptr; filters in the order of the registry.
[[nodiscard]] const Filter* firstFailed(const SearchQuery& query, const Row& row);

[[nodiscard]] QJsonObject toJson(const SearchQuery& query);
[[nodiscard]] base::Result<SearchQuery> searchQueryFromJson(const QJsonObject& json);

} // namespace domain
