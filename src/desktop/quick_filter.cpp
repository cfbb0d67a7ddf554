// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/quick_filter.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace desktop {

namespace {

struct ShortName {
    const char* typed;
    const char* column;
};

/// The words sellers use, besides every column's own key.
constexpr std::array kShortNames = std::to_array<ShortName>({
    {"roi", "roi_percent"},
    {"rank", "bsr"},
    {"velocity", "velocity_score"},
    {"score", "velocity_score"},
    {"drops", "drops30"},
    {"fba", "offers_fba"},
    {"margin", "margin_percent"},
    {"age", "age_s"},
    {"sold", "monthly_sold"},
});

const domain::Column* columnNamed(const QString& name)
{
    const auto found
        = std::ranges::find_if(kShortNames, [&name](const ShortName& s) { return name == QLatin1String(s.typed); });
    return domain::findColumn(found == kShortNames.end() ? name : QString::fromLatin1(found->column));
}

std::optional<double> figureOf(const domain::Column& column, const domain::Row& row)
{
    const domain::Value value = column.cell.value(row);
    if (const auto* count = std::get_if<std::int64_t>(&value)) {
        const auto figure = static_cast<double>(*count);
        return column.kind == domain::ColumnKind::Age ? figure / 3600 : figure;
    }
    if (const auto* figure = std::get_if<domain::Hundredths>(&value))
        return figure->toDouble();
    if (const auto* money = std::get_if<domain::Money>(&value))
        return static_cast<double>(money->amount) / std::pow(10.0, domain::currencyDecimals(money->currency));
    return std::nullopt;
}

} // namespace

QuickFilter QuickFilter::parse(const QString& text)
{
    QuickFilter filter;
    const QStringList terms = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& term : terms) {
        if (const auto understood = condition(term))
            filter.m_conditions.push_back(*understood);
        else
            filter.m_words += term.toCaseFolded();
    }
    return filter;
}

std::optional<QuickFilter::Condition> QuickFilter::condition(const QString& term)
{
    static const QRegularExpression shape(QStringLiteral(R"(\A(\w+)(<=|>=|<|>|=)(-?[\d.,]+[kKmM]?)%?\z)"));
    const auto match = shape.match(term);
    if (!match.hasMatch())
        return std::nullopt;
    const auto* column = columnNamed(match.captured(1).toLower());
    const auto number = domain::parseDecimal(match.captured(3), 2);
    if (!column || !number)
        return std::nullopt;
    const QString sign = match.captured(2);
    const auto comparison = sign == u"<" ? Comparison::Less
        : sign == u"<="                  ? Comparison::AtMost
        : sign == u">"                   ? Comparison::Greater
        : sign == u">="                  ? Comparison::AtLeast
                                         : Comparison::Equal;
    return Condition{column, comparison, static_cast<double>(*number) / 100.0};
}

bool QuickFilter::holds(const Condition& condition, const domain::Row& row)
{
    const auto figure = figureOf(*condition.column, row);
    if (!figure)
        return false; // unknown meets no condition
    switch (condition.comparison) {
    case Comparison::Less:
        return *figure < condition.number;
    case Comparison::AtMost:
        return *figure <= condition.number;
    case Comparison::Greater:
        return *figure > condition.number;
    case Comparison::AtLeast:
        return *figure >= condition.number;
    case Comparison::Equal:
        break;
    }
    return std::abs(*figure - condition.number) < 0.005;
}

bool QuickFilter::matches(const domain::Row& row, const QString& foldedText) const
{
    return std::ranges::all_of(m_words, [&](const QString& word) { return foldedText.contains(word); })
        && std::ranges::all_of(m_conditions, [&](const Condition& c) { return holds(c, row); });
}

QString QuickFilter::searchText(const domain::Row& row)
{
    const QString text = row.facts->title + u'\n' + row.facts->asin.toString() + u'\n' + row.facts->brand;
    return text.toCaseFolded();
}

} // namespace desktop
