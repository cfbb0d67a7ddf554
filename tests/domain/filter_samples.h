// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values that a filter of each shape takes, for tests over the whole registry.
#pragma once

#include "domain/filters.h"

#include <vector>

namespace test {

/// At least one, all of them usable; of choices every one.
inline std::vector<domain::FilterValue> filterSamples(const domain::Filter& filter)
{
    using domain::Bounds;
    const bool days = filter.unit == domain::FilterUnit::Date;
    const std::int64_t low = days ? 20'240'229 : 12;
    const std::int64_t high = days ? 20'251'231 : 48;
    std::vector<domain::FilterValue> choices;
    switch (filter.shape) {
    case domain::FilterShape::Categories:
        return {QStringList{QStringLiteral("283155")}, QStringList{QStringLiteral("283155"), QStringLiteral("4711")}};
    case domain::FilterShape::Range:
        return {Bounds{low, high}, Bounds{low, std::nullopt}, Bounds{std::nullopt, high}};
    case domain::FilterShape::AtLeast:
        return {Bounds{low, std::nullopt}};
    case domain::FilterShape::AtMost:
        return {Bounds{std::nullopt, high}};
    case domain::FilterShape::Texts:
        return {QStringList{QStringLiteral("Acme")}, QStringList{QStringLiteral("Acme"), QStringLiteral("!Other One")}};
    case domain::FilterShape::Words:
        return {QStringList{QStringLiteral("steel kettle")}, QStringList{QStringLiteral("\"steel kettle\" -lid")}};
    case domain::FilterShape::Choice:
        for (const auto& choice : filter.choices)
            choices.emplace_back(QStringList{QString::fromLatin1(choice.key)});
        break;
    }
    return choices;
}

/// As it is typed on the command line; empty where one text is not enough.
inline QString typedText(const domain::Filter& filter, const domain::FilterValue& value)
{
    if (const auto* texts = std::get_if<QStringList>(&value))
        return texts->size() == 1 ? texts->front() : QString();
    const auto& bounds = std::get<domain::Bounds>(value);
    const auto side = [&filter](std::optional<std::int64_t> figure) {
        if (!figure)
            return QString();
        if (filter.unit == domain::FilterUnit::Date)
            return domain::dayText(*figure);
        const int decimals = domain::decimalsOf(filter.unit, domain::Currency::USD);
        QString digits = QString::number(*figure).rightJustified(decimals + 1, u'0');
        if (decimals > 0)
            digits.insert(digits.size() - decimals, u'.');
        return digits;
    };
    if (filter.shape != domain::FilterShape::Range)
        return side(bounds.min ? bounds.min : bounds.max);
    return side(bounds.min) + u':' + side(bounds.max);
}

} // namespace test
