// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/query_words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace domain {

namespace {

QString categoryWords(const QStringList& ids, Marketplace marketplace, const CategoryNames& names)
{
    QStringList words;
    for (const QString& text : ids) {
        const CategoryId id{text.toLongLong()};
        const auto* root = findRootCategory(marketplace, id);
        const auto named = names.find(id);
        words += root ? QString::fromUtf8(root->name) : named != names.end() ? named->second : text;
    }
    return words.join(QStringLiteral(", "));
}

QString figureWords(std::int64_t figure, const Filter& filter, Currency currency, const QLocale& locale)
{
    if (filter.unit == FilterUnit::Date)
        return dayText(figure);
    const int decimals = decimalsOf(filter.unit, currency);
    if (decimals == 0)
        return locale.toString(static_cast<qlonglong>(figure));
    const bool isWhole = filter.unit != FilterUnit::Money && figure % static_cast<int>(std::pow(10, decimals)) == 0;
    return locale.toString(static_cast<double>(figure) / std::pow(10, decimals), 'f', isWhole ? 0 : decimals);
}

QString boundsWords(const Bounds& bounds, const Filter& filter, Currency currency, const QLocale& locale)
{
    const auto figure = [&](std::int64_t value) { return figureWords(value, filter, currency, locale); };
    if (bounds.min && bounds.max)
        return *bounds.min == *bounds.max ? figure(*bounds.min)
                                          : QString(figure(*bounds.min) + QChar(0x2013) + figure(*bounds.max));
    if (bounds.min)
        return QStringLiteral("\u2265 ") + figure(*bounds.min);
    return bounds.max ? QString(QStringLiteral("\u2264 ") + figure(*bounds.max)) : QString();
}

FilterWords wordsOf(const Filter& filter, const FilterValue& value, Marketplace marketplace, const CategoryNames& names,
                    const QLocale& locale)
{
    if (const auto* bounds = std::get_if<Bounds>(&value))
        return {&filter, boundsWords(*bounds, filter, currencyOf(marketplace), locale)};
    const auto& texts = std::get<QStringList>(value);
    if (filter.shape == FilterShape::Categories)
        return {&filter, categoryWords(texts, marketplace, names)};
    if (filter.shape == FilterShape::Choice) {
        const auto chosen = std::ranges::find_if(
            filter.choices, [&texts](const FilterChoice& c) { return texts.contains(QLatin1String(c.key)); });
        if (chosen != filter.choices.end())
            return {&filter, QString(), &*chosen};
    }
    return {&filter, texts.join(QStringLiteral(", "))};
}

} // namespace

std::vector<CategoryId> categoriesToName(const SearchQuery& query)
{
    std::set<CategoryId> ids;
    for (const Filter& filter : filters()) {
        const auto set = query.filters.find(QLatin1String(filter.key));
        if (filter.shape != FilterShape::Categories || set == query.filters.end())
            continue;
        for (const QString& text : std::get<QStringList>(set->second)) {
            const CategoryId id{text.toLongLong()};
            if (id.value > 0 && !findRootCategory(query.marketplace, id))
                ids.insert(id);
        }
    }
    return {ids.begin(), ids.end()};
}

std::vector<FilterWords> filterWords(const SearchQuery& query, const CategoryNames& names, const QLocale& locale)
{
    std::vector<FilterWords> words;
    for (const Filter& filter : filters()) {
        const auto set = query.filters.find(QLatin1String(filter.key));
        if (set != query.filters.end() && QLatin1String(filter.key) != QLatin1String("max"))
            words.push_back(wordsOf(filter, set->second, query.marketplace, names, locale));
    }
    return words;
}

QString queryText(const SearchQuery& query, const CategoryNames& names)
{
    QStringList parts;
    for (const FilterWords& words : filterWords(query, names, QLocale::c())) {
        const QString value = words.choice ? QString::fromUtf8(words.choice->label) : words.value;
        parts += QString::fromUtf8(words.filter->label) + QStringLiteral(": ") + value;
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace domain
