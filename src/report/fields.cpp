// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fields.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace report {

namespace {

using domain::Column;
using domain::ColumnKind;
using domain::Row;

/// Headings as in Keepa's own exports, in their order.
constexpr auto kKeepaOrder = std::to_array<std::string_view>({
    "Locale",
    "Image",
    "Title",
    "ASIN",
    "Product Codes: UPC",
    "Product Codes: EAN",
    "Brand",
    "Categories: Root",
    "Categories: Sub",
    "Sales Rank: Current",
    "Sales Rank: 30 days avg.",
    "Sales Rank: 90 days avg.",
    "Sales Rank: Drops last 30 days",
    "Sales Rank: Drops last 90 days",
    "Bought in past month",
    "Reviews: Rating",
    "Reviews: Rating Count",
    "Buy Box: Current",
    "Buy Box: 90 days avg.",
    "Amazon: Current",
    "Amazon: 90 days OOS",
    "New: Current",
    "New, 3rd Party FBA: Current",
    "Used: Current",
    "New Offer Count: Current",
    "Used Offer Count: Current",
    "FBA Pick&Pack Fee",
    "Referral Fee %",
    "Package: Weight (g)",
    "Package: Length (cm)",
    "Package: Width (cm)",
    "Package: Height (cm)",
    "Is HazMat",
    "Is heat sensitive",
    "URL: Amazon",
    "URL: Keepa",
});

/// What this program adds, at the end.
constexpr auto kOwnOrder = std::to_array<std::string_view>({
    "Score",
    "Coverage %",
    "Verdict",
    "Buy Cost",
    "Cost Basis",
    "Max Cost",
    "Profit",
    "ROI %",
    "ROI Method",
    "Margin %",
    "Breakeven",
    "Est. Sales/Month (low)",
    "Est. Sales/Month (high)",
    "Price",
    "Currency",
    "Price Source",
    "Fee Table",
    "Cache",
    "Data Age (h)",
    "Fetched At (UTC)",
    "Keepa Last Update (UTC)",
    "Tokens Spent",
    "Profile",
    "App Version",
});

struct NoteHeading {
    std::string_view column, note;
    const char* heading;
};

/// Notes whose heading is established; any other is headed by its column and its key ("Fees Source").
constexpr auto kNoteHeadings = std::to_array<NoteHeading>({
    {"price", "source", "Price Source"},
    {"cost", "basis", "Cost Basis"},
    {"roi_percent", "method", "ROI Method"},
    {"fees", "source", "Fee Table"},
});

QString noteHeading(const Column& column)
{
    const auto known = std::ranges::find_if(kNoteHeadings, [&column](const NoteHeading& entry) {
        return entry.column == column.key && entry.note == column.note.key;
    });
    if (known != kNoteHeadings.end())
        return QString::fromLatin1(known->heading);
    QString word = QString::fromLatin1(column.note.key);
    word[0] = word[0].toUpper();
    return QString::fromUtf8(column.exportName) + u' ' + word;
}

/// Keepa's first, then ours without an established place, then those with one.
size_t place(const Field& field)
{
    const std::string heading = field.heading.toStdString();
    if (const auto* keepa = std::ranges::find(kKeepaOrder, heading); keepa != kKeepaOrder.end())
        return static_cast<size_t>(keepa - kKeepaOrder.begin());
    const auto* own = std::ranges::find(kOwnOrder, heading);
    if (own == kOwnOrder.end())
        return kKeepaOrder.size();
    return kKeepaOrder.size() + 1 + static_cast<size_t>(own - kOwnOrder.begin());
}

std::vector<Field> fieldsOf(std::span<const Column* const> columns, bool keepaNames)
{
    std::vector<Field> fields;
    bool hasCurrency = false;
    for (const Column* column : columns) {
        const char* heading = keepaNames && column->keepaName ? column->keepaName : column->exportName;
        fields.push_back({FieldPart::Value, column, QString::fromUtf8(heading)});
        if (column->kind == ColumnKind::Money && !hasCurrency) {
            fields.push_back({FieldPart::Currency, nullptr, QStringLiteral("Currency")});
            hasCurrency = true;
        }
        if (column->note.text)
            fields.push_back({FieldPart::Note, column, noteHeading(*column)});
    }
    return fields;
}

/// Hours with one decimal, rounded half up.
QString hoursText(std::int64_t seconds)
{
    constexpr std::int64_t kSecondsPerHour = 3600;
    const auto tenths = domain::mulDivHalfUp(seconds, 10, kSecondsPerHour);
    const QString magnitude = QString::number(std::abs(tenths) / 10) + u'.' + QString::number(std::abs(tenths) % 10);
    return tenths < 0 ? u'-' + magnitude : magnitude;
}

FieldText valueText(const domain::Value& value, const Column& column, domain::Currency currency, QChar decimalSign)
{
    const auto decimal = [decimalSign](QString number) { return FieldText{number.replace(u'.', decimalSign), false}; };
    if (const auto* text = std::get_if<QString>(&value))
        return {*text, true};
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return column.kind == ColumnKind::Age ? decimal(hoursText(*number)) : FieldText{QString::number(*number)};
    if (const auto* figure = std::get_if<domain::Hundredths>(&value))
        return decimal(plainText(*figure));
    if (const auto* money = std::get_if<domain::Money>(&value)) {
        FieldText amount = decimal(plainText(*money));
        // The currency column tells the marketplace's. An amount in another one must not pass for it.
        if (money->currency != currency)
            amount = {amount.text + u' ' + currencyCode(money->currency), true};
        return amount;
    }
    if (const auto* time = std::get_if<base::Timestamp>(&value))
        return {base::isoUtc(*time)};
    if (const auto* flag = std::get_if<bool>(&value))
        return {*flag ? QStringLiteral("yes") : QStringLiteral("no")};
    return {};
}

} // namespace

std::vector<Field> plainFields(std::span<const Column* const> columns)
{
    return fieldsOf(columns, false);
}

std::vector<Field> keepaFields(std::span<const Column* const> columns)
{
    std::multimap<size_t, Field> placed; // keeps the order among equals
    const auto add = [&placed](Field field) {
        const size_t key = place(field);
        placed.emplace(key, std::move(field));
    };
    for (Field& field : fieldsOf(columns, true))
        add(std::move(field));
    add({FieldPart::Locale, nullptr, QStringLiteral("Locale")});
    add({FieldPart::AppVersion, nullptr, QStringLiteral("App Version")});
    std::vector<Field> fields;
    fields.reserve(placed.size());
    for (auto& [key, field] : placed)
        fields.push_back(std::move(field));
    return fields;
}

FieldText textOf(const Field& field, const Row& row, QChar decimalSign, const QString& appVersion)
{
    const auto& marketplace = factsOf(row.facts->marketplace);
    switch (field.part) {
    case FieldPart::Value:
        return valueText(field.column->cell.value(row), *field.column, marketplace.currency, decimalSign);
    case FieldPart::Note:
        return {field.column->note.text(row), true};
    case FieldPart::Currency:
        return {currencyCode(marketplace.currency)};
    case FieldPart::Locale:
        return {QString::fromLatin1(marketplace.tld)};
    case FieldPart::AppVersion:
        break;
    }
    return {appVersion, true};
}

} // namespace report
