// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter registry: one row per thing that can be searched by. The panel's editors, the command line's options,
// Keepa's selection, the cache key, the local re-check and saved searches read it. A new filter is one row in
// filters.cpp.
#pragma once

#include "base/error.h"
#include "domain/row.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <span>
#include <variant>

namespace domain {

/// Inclusive; either side may be open. In the filter's unit: minor units, hundredths of a percent or point, plain
/// counts.
struct Bounds {
    std::optional<std::int64_t> min, max;

    [[nodiscard]] bool isOpen() const { return !min && !max; }
    [[nodiscard]] bool contains(std::int64_t value) const { return (!min || value >= *min) && (!max || value <= *max); }
    friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// Bounds for ranges and limits; texts for choices (one of them) and categories (ids as decimal digits).
using FilterValue = std::variant<Bounds, QStringList>;
/// What is set, by the filter's key. What is not set is not in it.
using FilterSet = std::map<QString, FilterValue>;

enum class FilterShape : std::uint8_t { Categories, Range, AtLeast, AtMost, Choice };
enum class FilterUnit : std::uint8_t { None, Count, Rank, Money, Percent, Points };
enum class FilterGroup : std::uint8_t { Basics, Demand, Competition, Score };

struct FilterChoice {
    const char* key;
    const char* label; // translated in the context "Filters"
};

enum class Passes : std::uint8_t {
    Yes,
    No,
    NotDelivered, // Keepa applied it on a figure that this depth does not deliver, so it is not applied again
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
    /// Writes Keepa's members into the selection. nullptr: Keepa cannot apply it, so a row it discards has cost its
    /// tokens.
    void (*select)(const FilterValue&, Marketplace, Depth, QJsonObject& selection);
    /// nullptr: there is nothing to check on a row.
    Passes (*passes)(const FilterValue&, Depth, const Row&);

    [[nodiscard]] bool costsTokens() const { return !select && passes; }
};

[[nodiscard]] std::span<const Filter> filters();
[[nodiscard]] const Filter* findFilter(QStringView key);

/// Reads what was typed: "10k:50k", ":80" and "12" for ranges, a number for limits, one of the choices' keys. Money in
/// major units. Input error in words when it does not fit. (Category names are resolved by sourcing.)
[[nodiscard]] base::Result<FilterValue> parseFilter(const Filter& filter, Currency currency, const QString& text);

/// Decimal places behind which a value of this unit is kept.
[[nodiscard]] int decimalsOf(FilterUnit unit, Currency currency);

/// {"bsr": {"min": 10000, "max": null}, "category": ["283155"], …}; and back, strictly.
[[nodiscard]] QJsonObject toJson(const FilterSet& set);
[[nodiscard]] base::Result<FilterSet> filterSetFromJson(const QJsonObject& json);

} // namespace domain
