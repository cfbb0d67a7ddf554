// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter registry: one row per thing that can be searched by. The panel's editors, the command line's options,
// Keepa's selections, the cache key, the local re-check and saved searches read it. A new filter is one row in the
// filters_*.cpp of its group.
#pragma once

#include "base/error.h"
#include "domain/discovery_source.h"
#include "domain/row.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <span>
#include <variant>

namespace domain {

/// Inclusive; either side may be open. In the filter's unit, see FilterUnit.
struct Bounds {
    std::optional<std::int64_t> min, max;

    [[nodiscard]] bool isOpen() const { return !min && !max; }
    [[nodiscard]] bool contains(std::int64_t value) const { return (!min || value >= *min) && (!max || value <= *max); }
    friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// Bounds for ranges and limits; texts for choices (one of them), categories (ids as decimal digits), words (one text)
/// and texts (any of them; one that starts with '!' is excluded).
using FilterValue = std::variant<Bounds, QStringList>;
/// What is set, by the filter's key. What is not set is not in it.
using FilterSet = std::map<QString, FilterValue>;

enum class FilterShape : std::uint8_t { Categories, Range, AtLeast, AtMost, Choice, Texts, Words };

enum class FilterUnit : std::uint8_t {
    None,
    Count,
    Rank,
    Money, // minor units
    Percent, // hundredths of a percent
    Points, // hundredths of a point
    WholePercent,
    Fall, // whole percent; positive has fallen, negative has risen
    Stars, // tenths of a star
    Grams,
    Millimetres,
    Date, // a day in UTC as the number 20240131
};

/// In the order in which they are shown.
enum class FilterGroup : std::uint8_t {
    Basics,
    Lists,
    Demand,
    Competition,
    BuyBox,
    Reviews,
    Prices,
    Averages,
    Falls,
    Product,
    Size,
    Flags,
    Dates,
    Score,
};
inline constexpr int kFilterGroups = static_cast<int>(FilterGroup::Score) + 1;

struct FilterChoice {
    const char* key;
    const char* label; // translated in the context "Filters"
};

enum class Passes : std::uint8_t {
    Yes,
    No,
    NotDelivered, // the figure did not come at this depth
};

/// What a selection is written for.
struct Asked {
    Marketplace marketplace = Marketplace::Us;
    Depth depth = Depth::Basic;
};

/// Writes Keepa's members into the selection. False when Keepa applies none of the value or not the whole of it, so
/// that the rows must be checked here.
using SelectionWriter = bool (*)(const FilterValue&, const Asked&, QJsonObject& selection);

/// nullptr: that source cannot apply the filter.
struct SelectionWriters {
    SelectionWriter finder = nullptr;
    SelectionWriter deals = nullptr;
    SelectionWriter bestSellers = nullptr;

    [[nodiscard]] constexpr SelectionWriter of(DiscoverySource source) const
    {
        return source == DiscoverySource::Finder ? finder : source == DiscoverySource::Deals ? deals : bestSellers;
    }
};

struct Filter {
    const char* key; // saved searches, cache columns, JSON
    const char* option; // on the command line, without the dashes
    const char* label; // translated in the context "Filters"
    const char* tooltip; // likewise
    FilterGroup group;
    FilterShape shape;
    FilterUnit unit;
    std::span<const FilterChoice> choices; // of Choice; the first one means "not set"
    SelectionWriters write;
    /// nullptr: there is nothing to check on a row.
    Passes (*passes)(const FilterValue&, Depth, const Row&);
    Depth needs = Depth::Basic; // the least depth at which `passes` has its figure

    /// Whether a row may pass under other assumptions: only those of this group look at its score.
    [[nodiscard]] constexpr bool readsScore() const { return group == FilterGroup::Score; }
    /// A row that it discards has cost its tokens, because the source cannot apply it.
    [[nodiscard]] bool costsTokens(DiscoverySource source) const { return passes && !write.of(source); }
    /// Whether it means anything there. "max" means something everywhere, although nobody is told of it.
    [[nodiscard]] bool worksWith(DiscoverySource source) const
    {
        return passes || write.of(source) || (!write.finder && !write.deals && !write.bestSellers);
    }
};

/// Entries of an array that Keepa takes, and words of a title search.
inline constexpr int kMostEntries = 50;

/// The greatest number that Keepa takes.
inline constexpr std::int64_t kMostFigure = 2'147'483'647;

/// Group by group.
[[nodiscard]] std::span<const Filter> filters();
[[nodiscard]] const Filter* findFilter(QStringView key);

/// Reads what was typed: "10k:50k" and ":80" for ranges (days as 2024-01-31), a number for limits, one of the choices'
/// keys, a text ("!text" or "-text" excludes it), words. Money in major units. Input error in words when it does not
/// fit. (Category names are resolved by sourcing.)
[[nodiscard]] base::Result<FilterValue> parseFilter(const Filter& filter, Currency currency, const QString& text);

/// One text of a Texts filter in the form in which it is kept: "!text" where it is excluded. Empty: it cannot be used.
[[nodiscard]] QString normalText(const QString& typed);
/// The day as it is kept, 20240131 for "2024-01-31", or nothing; and back.
[[nodiscard]] std::optional<std::int64_t> dayFromText(QStringView text);
[[nodiscard]] QString dayText(std::int64_t day);
/// Input error in words when the value does not belong to the filter: of another kind, backwards, too large, too many.
[[nodiscard]] base::Status checkedValue(const Filter& filter, const FilterValue& value);

/// Whether values of this unit may be below zero.
[[nodiscard]] constexpr bool isSigned(FilterUnit unit)
{
    return unit == FilterUnit::Fall;
}
/// Decimal places behind which a value of this unit is kept.
[[nodiscard]] int decimalsOf(FilterUnit unit, Currency currency);

/// {"bsr": {"min": 10000, "max": null}, "category": ["283155"], …}; and back, strictly.
[[nodiscard]] QJsonObject toJson(const FilterSet& set);
[[nodiscard]] base::Result<FilterSet> filterSetFromJson(const QJsonObject& json);

} // namespace domain
