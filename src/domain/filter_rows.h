// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the filter registry are made of: writers of Keepa's members and checks of a row, and the groups'
// tables, which filters.cpp puts together. Only the filters_*.cpp include it.
#pragma once

#include "domain/filters.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <functional>

namespace domain {

/// A member of Keepa's selections as a template argument.
template <std::size_t N> struct Member {
    char name[N]{};
    // NOLINTNEXTLINE(google-explicit-constructor): written as a plain text in the rows
    constexpr Member(const char (&text)[N]) { std::copy_n(text, N, name); }
};

// The value of a filter, by its shape.
[[nodiscard]] const Bounds& boundsOf(const FilterValue& value);
[[nodiscard]] QString choiceOf(const FilterValue& value);

// Writers, as the templates below and single rows use them.
void writeBounds(QJsonObject& selection, const QString& field, const Bounds& bounds);
void writeDays(QJsonObject& selection, const QString& field, const Bounds& days);
/// Keepa marks what is excluded with a cross.
void writeTexts(QJsonObject& selection, const QString& field, const QStringList& texts);
/// False when some are excluded, which the deal service does not tell to know.
bool writeDealTexts(QJsonObject& selection, const QString& field, const QStringList& texts);
/// [from, to] with Keepa's stand-in for an open end; false when the range is taken.
bool writeDealRange(QJsonObject& selection, const QString& field, const Bounds& bounds, std::int64_t openEnd);

// Checks. An unknown figure never passes a range, as at Keepa.
[[nodiscard]] Passes within(const FilterValue& value, std::optional<std::int64_t> figure, bool delivered);
/// For figures that Keepa rounds by a rule of its own: numerator ÷ denominator may be off by less than one.
[[nodiscard]] Passes withinAbout(const FilterValue& value, std::int64_t numerator, std::int64_t denominator);
[[nodiscard]] Passes withinDays(const FilterValue& value, std::optional<KeepaTime> time);
/// Equal to one of them without regard to case, and to none that is excluded.
[[nodiscard]] Passes amongTexts(const FilterValue& value, const QStringList& known, bool delivered);
[[nodiscard]] Passes holdsWords(const FilterValue& value, const QString& text);
/// "no" passes where it is not known to be so: Keepa tells such flags mostly where they are set.
[[nodiscard]] Passes agrees(const FilterValue& value, std::optional<bool> flag);

/// The price that --price means and that a deal is about: the buy box where it is paid for, else the lowest new offer.
[[nodiscard]] Series pricedSeries(Depth depth);

template <Member member> bool findBounds(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    writeBounds(selection, QLatin1String(member.name), boundsOf(value));
    return true;
}

template <Member member> bool findDays(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    writeDays(selection, QLatin1String(member.name), boundsOf(value));
    return true;
}

template <Member member> bool findTexts(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    writeTexts(selection, QLatin1String(member.name), std::get<QStringList>(value));
    return true;
}

template <Member member> bool dealTexts(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    return writeDealTexts(selection, QLatin1String(member.name), std::get<QStringList>(value));
}

template <Member member> bool writeFlag(const FilterValue& value, const Asked&, QJsonObject& selection)
{
    const QString choice = choiceOf(value);
    if (choice != u"any")
        selection.insert(QLatin1String(member.name), choice == u"yes");
    return true;
}

/// A figure that comes at every depth.
template <auto figure> Passes checkFigure(const FilterValue& value, Depth, const Row& row)
{
    return within(value, std::invoke(figure, *row.facts), true);
}

template <Series series, auto part> Passes checkSeries(const FilterValue& value, Depth, const Row& row)
{
    const auto& statistics = row.facts->of(series);
    return within(value, std::invoke(part, statistics), statistics.delivered);
}

template <auto time> Passes checkDays(const FilterValue& value, Depth, const Row& row)
{
    return withinDays(value, std::invoke(time, *row.facts));
}

template <auto text> Passes checkText(const FilterValue& value, Depth, const Row& row)
{
    const QString known = std::invoke(text, *row.facts);
    return amongTexts(value, known.isEmpty() ? QStringList() : QStringList{known}, true);
}

template <auto flag> Passes checkFlag(const FilterValue& value, Depth, const Row& row)
{
    return agrees(value, std::invoke(flag, *row.facts));
}

inline constexpr std::array kYesOrNo = std::to_array<FilterChoice>({
    {"any", QT_TRANSLATE_NOOP("Filters", "Any")},
    {"yes", QT_TRANSLATE_NOOP("Filters", "Yes")},
    {"no", QT_TRANSLATE_NOOP("Filters", "No, as far as is known")},
});
inline constexpr std::array kOnlyYes = std::to_array<FilterChoice>({
    {"any", QT_TRANSLATE_NOOP("Filters", "Any")},
    {"yes", QT_TRANSLATE_NOOP("Filters", "Yes")},
});

// The tables, in the order in which they are shown.
[[nodiscard]] std::span<const Filter> basicFilters();
[[nodiscard]] std::span<const Filter> demandFilters();
[[nodiscard]] std::span<const Filter> competitionFilters();
[[nodiscard]] std::span<const Filter> priceFilters();
[[nodiscard]] std::span<const Filter> productFilters();
[[nodiscard]] std::span<const Filter> listFilters();
[[nodiscard]] std::span<const Filter> scoreFilters();

} // namespace domain
