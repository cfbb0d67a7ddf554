// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A search as the user means it: a plain value. It knows what is asked of Keepa, and under which key the answer is
// kept.
#pragma once

#include "domain/deal.h"
#include "domain/filters.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace domain {

struct SearchQuery {
    Marketplace marketplace = Marketplace::Us;
    DiscoverySource source = DiscoverySource::Finder;
    Depth depth = Depth::Basic;
    FilterSet filters;

    static constexpr int kDefaultLimit = 50;
    static constexpr int kMostLimit = 10'000; // Keepa's own end

    /// How many products are looked at.
    [[nodiscard]] int limit() const;
    /// How many ASINs a discovery asks for: the limit rounded up to what is paid for anyway, a hundred, or a page of
    /// deals.
    [[nodiscard]] int discoveryLimit() const;
    /// Pages of deals that hold as many.
    [[nodiscard]] int dealPages() const;
    /// What the source is asked to apply: the Product Finder's selection without page and perPage, the deal service's
    /// without domainId and page, for best sellers the category as the Product Finder's, "range", "variations" and
    /// "sublist".
    [[nodiscard]] QJsonObject selection() const;
    /// Everything that changes what is asked of Keepa for the list of ASINs, and nothing else; equal texts mean equal
    /// answers.
    [[nodiscard]] QByteArray discoveryText() const;
    /// SHA-256 of the discovery text in hex.
    [[nodiscard]] QString discoveryKey() const;

    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

enum class Fault : std::uint8_t {
    Limit, // out of range
    Value, // of a filter
    NoSuchSource, // in this marketplace
    OneCategory, // is what best sellers need
    NothingToSearchBy,
    CannotApply, // neither the source nor this program can apply the filter as it is set
    NeedsDepth, // the filter is checked here, on figures that this depth does not deliver
};

struct QueryFault {
    Fault what;
    const Filter* filter = nullptr; // of Value, CannotApply, NeedsDepth
    QString detail = {}; // in words, untranslated
};

/// Why the query cannot be asked, before anything is spent on it.
[[nodiscard]] std::optional<QueryFault> faultOf(const SearchQuery& query);
/// The same as an Input error.
[[nodiscard]] base::Status checked(const SearchQuery& query);

/// The filters that are set and that the source does not apply, or not wholly: every row that they discard has cost
/// its tokens.
[[nodiscard]] std::vector<const Filter*> checkedHere(const SearchQuery& query);

/// The first filter that the row fails, or nullptr; filters in the order of the registry.
[[nodiscard]] const Filter* firstFailed(const SearchQuery& query, const Row& row);

/// The filters of a query that look at the score, for rows that are scored anew: they may fail now, or no longer. The
/// others say of a row what they said before. Refers to the query.
class ScoreFilters final {
public:
    explicit ScoreFilters(const SearchQuery& query);

    /// As firstFailed(), of a row that meets all the others.
    [[nodiscard]] const Filter* firstFailed(const Row& row) const;
    [[nodiscard]] bool isEmpty() const { return m_set.empty(); }

private:
    const SearchQuery& m_query;
    std::vector<std::pair<const Filter*, const FilterValue*>> m_set; // in the order of the registry
};

[[nodiscard]] QJsonObject toJson(const SearchQuery& query);
[[nodiscard]] base::Result<SearchQuery> searchQueryFromJson(const QJsonObject& json);

} // namespace domain
