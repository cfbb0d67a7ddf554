// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filter values from and to text and JSON.
#include "domain/filters.h"

#include <QJsonArray>

#include <algorithm>

namespace domain {

namespace {

using base::ErrorKind;
using base::failure;

base::Result<Bounds> parseBounds(const Filter& filter, int decimals, const QString& text)
{
    const auto side = [decimals](QStringView part) -> base::Result<std::optional<std::int64_t>> {
        if (part.trimmed().isEmpty())
            return std::nullopt;
        const auto number = parseDecimal(part, decimals);
        if (!number || *number < 0)
            return failure(ErrorKind::Input,
                           QStringLiteral("\"%1\" is not a number that can be used here").arg(part.trimmed()));
        return *number;
    };
    const auto parts = QStringView(text).split(u':');
    if (parts.size() > 2 || (filter.shape != FilterShape::Range && parts.size() != 1))
        return failure(ErrorKind::Input,
                       QStringLiteral("\"%1\" is not a %2")
                           .arg(text, filter.shape == FilterShape::Range ? u"range FROM:TO" : u"number"));
    const auto first = side(parts.front());
    if (!first)
        return std::unexpected(first.error());
    if (parts.size() == 1) {
        if (filter.shape == FilterShape::AtLeast)
            return Bounds{*first, std::nullopt};
        if (filter.shape == FilterShape::AtMost)
            return Bounds{std::nullopt, *first};
        return failure(ErrorKind::Input, QStringLiteral("\"%1\" is not a range FROM:TO").arg(text));
    }
    const auto second = side(parts.back());
    if (!second)
        return std::unexpected(second.error());
    const Bounds bounds{*first, *second};
    if (bounds.min && bounds.max && *bounds.min > *bounds.max)
        return failure(ErrorKind::Input, QStringLiteral("the range %1 ends before it begins").arg(text));
    return bounds;
}

QJsonValue toJson(std::optional<std::int64_t> side)
{
    return side ? QJsonValue(static_cast<qint64>(*side)) : QJsonValue();
}

base::Result<std::optional<std::int64_t>> sideFromJson(const QJsonValue& json)
{
    if (json.isNull() || json.isUndefined())
        return std::nullopt;
    const qint64 value = json.toInteger(-1);
    if (value < 0)
        return failure(ErrorKind::Input, QStringLiteral("a bound is a whole number from 0"));
    return value;
}

base::Result<FilterValue> valueFromJson(const Filter& filter, const QJsonValue& json)
{
    if (filter.shape == FilterShape::Categories || filter.shape == FilterShape::Choice) {
        QStringList texts;
        for (const QJsonValue& entry : json.toArray())
            texts += entry.toString();
        const bool known = filter.shape == FilterShape::Categories
            ? std::ranges::all_of(texts, [](const QString& id) { return id.toLongLong() > 0; })
            : std::ranges::all_of(texts, [&filter](const QString& key) {
                  return std::ranges::any_of(filter.choices,
                                             [&key](const FilterChoice& c) { return key == QLatin1String(c.key); });
              });
        if (!json.isArray() || texts.isEmpty() || !known)
            return failure(ErrorKind::Input, QStringLiteral("cannot be used"));
        return FilterValue(texts);
    }
    const QJsonObject object = json.toObject();
    const auto min = sideFromJson(object.value(u"min"));
    const auto max = sideFromJson(object.value(u"max"));
    if (!json.isObject() || !min || !max)
        return failure(ErrorKind::Input, QStringLiteral("bounds are {\"min\": …, \"max\": …}"));
    return FilterValue(Bounds{*min, *max});
}

} // namespace

int decimalsOf(FilterUnit unit, Currency currency)
{
    switch (unit) {
    case FilterUnit::Money:
        return currencyDecimals(currency);
    case FilterUnit::Percent:
    case FilterUnit::Points:
        return 2;
    case FilterUnit::None:
    case FilterUnit::Count:
    case FilterUnit::Rank:
        break;
    }
    return 0;
}

base::Result<FilterValue> parseFilter(const Filter& filter, Currency currency, const QString& text)
{
    if (filter.shape == FilterShape::Categories)
        return FilterValue(QStringList{text});
    if (filter.shape == FilterShape::Choice) {
        const bool known = std::ranges::any_of(
            filter.choices, [&text](const FilterChoice& choice) { return text == QLatin1String(choice.key); });
        if (!known)
            return failure(ErrorKind::Input, QStringLiteral("\"%1\" is none of the choices").arg(text));
        return FilterValue(QStringList{text});
    }
    const auto bounds = parseBounds(filter, decimalsOf(filter.unit, currency), text);
    if (!bounds)
        return std::unexpected(bounds.error());
    return FilterValue(*bounds);
}

QJsonObject toJson(const FilterSet& set)
{
    QJsonObject json;
    for (const auto& [key, value] : set) {
        if (const auto* bounds = std::get_if<Bounds>(&value))
            json.insert(key,
                        QJsonObject{{QStringLiteral("min"), toJson(bounds->min)},
                                    {QStringLiteral("max"), toJson(bounds->max)}});
        else
            json.insert(key, QJsonArray::fromStringList(std::get<QStringList>(value)));
    }
    return json;
}

base::Result<FilterSet> filterSetFromJson(const QJsonObject& json)
{
    FilterSet set;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto* filter = findFilter(it.key());
        if (!filter)
            return failure(ErrorKind::Input, QStringLiteral("there is no filter \"%1\"").arg(it.key()));
        const auto value = valueFromJson(*filter, it.value());
        if (!value)
            return failure(ErrorKind::Input, QStringLiteral("filter \"%1\": %2").arg(it.key(), value.error().detail));
        set.emplace(it.key(), *value);
    }
    return set;
}

} // namespace domain
