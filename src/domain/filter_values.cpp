// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filter values from and to text and JSON.
#include "domain/filters.h"

#include <QDate>
#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace domain {

namespace {

using base::ErrorKind;
using base::failure;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;

bool isText(FilterShape shape)
{
    return shape == FilterShape::Categories || shape == FilterShape::Choice || shape == FilterShape::Texts
        || shape == FilterShape::Words;
}

QDate dateOf(std::int64_t day)
{
    return QDate(static_cast<int>(day / 10'000), static_cast<int>(day / 100 % 100), static_cast<int>(day % 100));
}

bool isDay(std::int64_t day)
{
    const std::int64_t year = day / 10'000;
    return year >= kFirstYear && year <= kLastYear && dateOf(day).isValid();
}

bool isChoice(const Filter& filter, const QString& key)
{
    return std::ranges::any_of(filter.choices,
                               [&key](const FilterChoice& choice) { return key == QLatin1String(choice.key); });
}

std::optional<std::int64_t> parseSide(FilterUnit unit, int decimals, QStringView text)
{
    if (unit == FilterUnit::Date)
        return dayFromText(text);
    const bool below = isSigned(unit) && text.startsWith(u'-');
    const auto number = parseDecimal(text.mid(below ? 1 : 0), decimals);
    if (!number || *number < 0)
        return std::nullopt;
    return below ? -*number : *number;
}

base::Result<Bounds> parseBounds(const Filter& filter, int decimals, const QString& text)
{
    const auto side = [&filter, decimals](QStringView part) -> base::Result<std::optional<std::int64_t>> {
        if (part.trimmed().isEmpty())
            return std::nullopt;
        const auto number = parseSide(filter.unit, decimals, part.trimmed());
        if (!number)
            return failure(ErrorKind::Input,
                           filter.unit == FilterUnit::Date
                               ? QStringLiteral("\"%1\" is not a day like 2024-01-31").arg(part.trimmed())
                               : QStringLiteral("\"%1\" is not a number that can be used here").arg(part.trimmed()));
        return *number;
    };
    const auto parts = QStringView(text).split(u':');
    const bool isRange = filter.shape == FilterShape::Range;
    if (parts.size() != (isRange ? 2 : 1))
        return failure(ErrorKind::Input,
                       QStringLiteral("\"%1\" is not a %2").arg(text, isRange ? u"range FROM:TO" : u"number"));
    const auto first = side(parts.front());
    if (!first)
        return std::unexpected(first.error());
    if (filter.shape == FilterShape::AtLeast)
        return Bounds{*first, std::nullopt};
    if (filter.shape == FilterShape::AtMost)
        return Bounds{std::nullopt, *first};
    const auto second = side(parts.back());
    if (!second)
        return std::unexpected(second.error());
    return Bounds{*first, *second};
}

QJsonValue toJson(std::optional<std::int64_t> side)
{
    return side ? QJsonValue(static_cast<qint64>(*side)) : QJsonValue();
}

base::Result<std::optional<std::int64_t>> sideFromJson(const QJsonValue& json)
{
    if (json.isNull() || json.isUndefined())
        return std::nullopt;
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 value = json.toInteger(kNone);
    if (value == kNone)
        return failure(ErrorKind::Input, QStringLiteral("a bound is a whole number"));
    return value;
}

base::Result<FilterValue> valueFromJson(const Filter& filter, const QJsonValue& json)
{
    if (isText(filter.shape)) {
        if (!json.isArray())
            return failure(ErrorKind::Input, QStringLiteral("a list of texts is wanted"));
        QStringList texts;
        for (const QJsonValue& entry : json.toArray())
            texts += entry.toString();
        return FilterValue(texts);
    }
    const QJsonObject object = json.toObject();
    const auto min = sideFromJson(object.value(u"min"));
    const auto max = sideFromJson(object.value(u"max"));
    if (!json.isObject() || !min || !max)
        return failure(ErrorKind::Input, QStringLiteral("bounds are {\"min\": …, \"max\": …}"));
    return FilterValue(Bounds{*min, *max});
}

base::Status checkedBounds(const Filter& filter, const Bounds& bounds)
{
    const std::int64_t least = isSigned(filter.unit) ? -kMostFigure : 0;
    for (const auto& side : {bounds.min, bounds.max}) {
        if (side && filter.unit == FilterUnit::Date && !isDay(*side))
            return failure(ErrorKind::Input, QStringLiteral("%1 is not a day like 20240131").arg(*side));
        if (side && (*side < least || *side > kMostFigure))
            return failure(ErrorKind::Input,
                           QStringLiteral("%1 is too %2").arg(*side).arg(*side < least ? u"small" : u"large"));
    }
    const bool hasWrongSide
        = (filter.shape == FilterShape::AtLeast && bounds.max) || (filter.shape == FilterShape::AtMost && bounds.min);
    if (hasWrongSide)
        return failure(ErrorKind::Input, QStringLiteral("it has one bound only"));
    if (bounds.min && bounds.max && *bounds.min > *bounds.max)
        return failure(ErrorKind::Input, QStringLiteral("the range ends before it begins"));
    return {};
}

base::Status checkedTexts(const Filter& filter, const QStringList& texts)
{
    const bool single = filter.shape == FilterShape::Choice || filter.shape == FilterShape::Words;
    if (texts.isEmpty() || (single && texts.size() != 1))
        return failure(ErrorKind::Input,
                       single ? QStringLiteral("one text is wanted") : QStringLiteral("nothing is named"));
    const qsizetype entries
        = filter.shape == FilterShape::Words ? texts.front().split(u' ', Qt::SkipEmptyParts).size() : texts.size();
    if (entries > kMostEntries)
        return failure(ErrorKind::Input,
                       QStringLiteral("Keepa takes %1 entries at most, not %2").arg(kMostEntries).arg(entries));
    for (const QString& text : texts) {
        const bool usable = filter.shape == FilterShape::Categories ? text.toLongLong() > 0
            : filter.shape == FilterShape::Choice                   ? isChoice(filter, text)
            : filter.shape == FilterShape::Texts                    ? normalText(text) == text && !text.isEmpty()
                                                                    : !text.trimmed().isEmpty();
        if (!usable)
            return failure(ErrorKind::Input,
                           text.isEmpty() ? QStringLiteral("a name is missing")
                                          : QStringLiteral("\"%1\" cannot be used").arg(text));
    }
    return {};
}

} // namespace

std::optional<std::int64_t> dayFromText(QStringView text)
{
    const QDate date = QDate::fromString(text.trimmed().toString(), QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid() || date.year() < kFirstYear || date.year() > kLastYear)
        return std::nullopt;
    return std::int64_t{date.year()} * 10'000 + date.month() * 100 + date.day();
}

QString dayText(std::int64_t day)
{
    return isDay(day) ? dateOf(day).toString(QStringLiteral("yyyy-MM-dd")) : QString();
}

QString normalText(const QString& typed)
{
    const QString text = typed.simplified();
    const bool excluded = text.startsWith(u'!') || text.startsWith(u'-');
    const QString name = (excluded ? text.mid(1) : text).trimmed();
    // Keepa's own mark of what is excluded.
    const bool usable = !name.isEmpty() && !name.startsWith(QChar(0x271C)) && !name.startsWith(u'!');
    if (!usable)
        return {};
    return excluded ? QString(u'!' + name) : name;
}

base::Status checkedValue(const Filter& filter, const FilterValue& value)
{
    const auto* bounds = std::get_if<Bounds>(&value);
    if (isText(filter.shape) == (bounds != nullptr))
        return failure(ErrorKind::Input, QStringLiteral("a value of another kind is wanted"));
    return bounds ? checkedBounds(filter, *bounds) : checkedTexts(filter, std::get<QStringList>(value));
}

int decimalsOf(FilterUnit unit, Currency currency)
{
    switch (unit) {
    case FilterUnit::Money:
        return currencyDecimals(currency);
    case FilterUnit::Percent:
    case FilterUnit::Points:
        return 2;
    case FilterUnit::Stars:
        return 1;
    case FilterUnit::None:
    case FilterUnit::Count:
    case FilterUnit::Rank:
    case FilterUnit::WholePercent:
    case FilterUnit::Fall:
    case FilterUnit::Grams:
    case FilterUnit::Millimetres:
    case FilterUnit::Date:
        break;
    }
    return 0;
}

base::Result<FilterValue> parseFilter(const Filter& filter, Currency currency, const QString& text)
{
    FilterValue value;
    switch (filter.shape) {
    case FilterShape::Categories:
        return FilterValue(QStringList{text}); // a name, perhaps
    case FilterShape::Choice:
        if (!isChoice(filter, text))
            return failure(ErrorKind::Input, QStringLiteral("\"%1\" is none of the choices").arg(text));
        return FilterValue(QStringList{text});
    case FilterShape::Texts:
        value = QStringList{normalText(text)};
        break;
    case FilterShape::Words:
        value = QStringList{text.simplified()};
        break;
    case FilterShape::Range:
    case FilterShape::AtLeast:
    case FilterShape::AtMost:
        const auto bounds = parseBounds(filter, decimalsOf(filter.unit, currency), text);
        if (!bounds)
            return std::unexpected(bounds.error());
        value = *bounds;
        break;
    }
    if (const auto status = checkedValue(filter, value); !status)
        return std::unexpected(status.error());
    return value;
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
        const base::Status usable = value ? checkedValue(*filter, *value) : std::unexpected(value.error());
        if (!usable)
            return failure(ErrorKind::Input, QStringLiteral("filter \"%1\": %2").arg(it.key(), usable.error().detail));
        set.emplace(it.key(), *value);
    }
    return set;
}

} // namespace domain
