// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that query_fields.cpp looks names up in, by meaning. Adding a field of the Product Finder is adding a row to
// one of the query_fields_*.cpp. Pure.
#pragma once

#include "simulator/query_fields.h"

#include <span>

namespace simulator {

struct NamedNumber {
    std::string_view name;
    Number (*read)(Candidate&);
    bool dear = false;
    bool fraction = false;
};

/// A number for each of several windows: the name goes on with the days.
struct WindowedNumber {
    std::string_view name;
    std::span<const int> days;
    Number (*read)(Candidate&, std::size_t window);
};

struct NamedFlag {
    std::string_view name;
    bool (*read)(Candidate&);
    bool dear = false;
};

struct NamedText {
    std::string_view name;
    std::vector<std::string> (*read)(Candidate&);
    bool dear = false;
};

/// Sizes, dates, fees, coupons, counts of media.
[[nodiscard]] std::span<const NamedNumber> factNumbers();
/// Sales, offers, stock.
[[nodiscard]] std::span<const NamedNumber> offerNumbers();
[[nodiscard]] std::span<const NamedNumber> enumerations();
[[nodiscard]] std::span<const WindowedNumber> windowedNumbers();
[[nodiscard]] std::span<const NamedFlag> namedFlags();
[[nodiscard]] std::optional<TextField> namedText(std::string_view name);
/// "current_NEW", "avg30_SALES", "srAvg011" and the like.
[[nodiscard]] std::optional<NumberField> seriesNumber(std::string_view name);
[[nodiscard]] std::optional<FlagField> seriesFlag(std::string_view name);

/// What is below 0 is unknown.
[[nodiscard]] constexpr Number knownOnly(std::int64_t value)
{
    return value < 0 ? Number() : Number(static_cast<double>(value));
}
/// What is not above 0 is unknown.
[[nodiscard]] constexpr Number positiveOnly(std::int64_t value)
{
    return value <= 0 ? Number() : Number(static_cast<double>(value));
}

} // namespace simulator
