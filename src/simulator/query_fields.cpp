// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/query_tables.h"

#include <algorithm>
#include <array>

namespace simulator {

namespace {

constexpr std::array<std::string_view, 3> kWithoutEffect{"title_flag", "blackList", "minMatch"};

template <typename Row> const Row* rowNamed(std::span<const Row> rows, std::string_view name)
{
    const auto found = std::ranges::find(rows, name, &Row::name);
    return found == rows.end() ? nullptr : &*found;
}

NumberField fieldOf(const NamedNumber& row)
{
    return {row.read, row.dear, false, row.fraction};
}

std::optional<NumberField> windowedField(std::string_view name)
{
    for (const WindowedNumber& row : windowedNumbers()) {
        if (!name.starts_with(row.name))
            continue;
        const std::string_view days = name.substr(row.name.size());
        const auto found = std::ranges::find_if(row.days, [days](int each) { return days == std::to_string(each); });
        if (found == row.days.end())
            continue;
        const auto window = static_cast<std::size_t>(found - row.days.begin());
        return NumberField{[read = row.read, window](Candidate& c) { return read(c, window); }, true};
    }
    return std::nullopt;
}

} // namespace

std::optional<NumberField> numberField(std::string_view name)
{
    for (const std::span<const NamedNumber> rows : {factNumbers(), offerNumbers()}) {
        if (const NamedNumber* row = rowNamed(rows, name))
            return fieldOf(*row);
    }
    if (auto field = windowedField(name))
        return field;
    return seriesNumber(name);
}

std::optional<NumberField> enumerationField(std::string_view name)
{
    const NamedNumber* row = rowNamed(enumerations(), name);
    return row == nullptr ? std::nullopt : std::optional(fieldOf(*row));
}

std::optional<FlagField> flagField(std::string_view name)
{
    if (const NamedFlag* row = rowNamed(namedFlags(), name))
        return FlagField{row->read, row->dear};
    return seriesFlag(name);
}

std::optional<TextField> textField(std::string_view name)
{
    return namedText(name);
}

bool isWithoutEffect(std::string_view name)
{
    return std::ranges::find(kWithoutEffect, name) != kWithoutEffect.end();
}

} // namespace simulator
