// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/product_json.h"

#include <QJsonArray>

#include <array>

namespace report {

namespace {

using domain::Column;
using domain::ColumnKind;
using domain::Row;

constexpr std::array kGroupNames{"price", "proceeds", "profit", "limits", "demand", "velocity", "verdict", "coverage"};
static_assert(kGroupNames.size() == static_cast<size_t>(domain::ExplainGroup::Coverage) + 1);

QJsonValue figureJson(domain::Hundredths figure, ColumnKind kind)
{
    constexpr double kWhole = 10'000.0; // hundredths of a percent
    return kind == ColumnKind::Share ? static_cast<double>(figure.value) / kWhole : figure.toDouble();
}

QJsonObject moneyJson(QJsonValue amount, domain::Currency currency)
{
    return {{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), currencyCode(currency)}};
}

QJsonValue valueJson(const domain::Value& value, ColumnKind kind)
{
    if (const auto* text = std::get_if<QString>(&value))
        return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return static_cast<qint64>(*number);
    if (const auto* figure = std::get_if<domain::Hundredths>(&value))
        return figureJson(*figure, kind);
    if (const auto* money = std::get_if<domain::Money>(&value))
        return moneyJson(static_cast<qint64>(money->amount), money->currency);
    if (const auto* time = std::get_if<base::Timestamp>(&value))
        return base::isoUtc(*time);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    return QJsonValue::Null;
}

/// An amount takes its note into its object, also where only the note is known ("basis": "none"); another value has it
/// in a member of its own beside it ("roi_percent_method").
void insertCell(QJsonObject& product, const Column& column, const Row& row)
{
    const QString key = QString::fromLatin1(column.key);
    QJsonValue value = valueJson(column.cell.value(row), column.kind);
    if (column.note.text) {
        const QString noteKey = QString::fromLatin1(column.note.key);
        const QString note = column.note.text(row);
        if (column.kind != ColumnKind::Money) {
            product.insert(key + u'_' + noteKey, note.isEmpty() ? QJsonValue() : QJsonValue(note));
        } else if (!value.isNull() || !note.isEmpty()) {
            QJsonObject money
                = value.isNull() ? moneyJson(QJsonValue::Null, currencyOf(row.facts->marketplace)) : value.toObject();
            money.insert(noteKey, note.isEmpty() ? QJsonValue() : QJsonValue(note));
            value = money;
        }
    }
    product.insert(key, value);
}

QJsonArray warningsJson(const domain::Warnings& warnings)
{
    QJsonArray list;
    for (int i = 0; i < domain::kWarnings; ++i) {
        const auto kind = static_cast<domain::WarningKind>(i);
        if (warnings.has(kind))
            list.append(QJsonObject{{QStringLiteral("kind"), warningName(kind)},
                                    {QStringLiteral("figure"), warnings.figure(kind)}});
    }
    return list;
}

QJsonArray reasonsJson(const domain::Score& score)
{
    QJsonArray list;
    for (int i = 0; i < domain::kReasons; ++i) {
        if (const auto reason = static_cast<domain::Reason>(i); score.because(reason))
            list.append(reasonName(reason));
    }
    return list;
}

} // namespace

QJsonObject productJson(const Row& row, std::span<const Column* const> columns)
{
    QJsonObject product;
    for (const Column* column : columns)
        insertCell(product, *column, row);
    product.insert(QStringLiteral("asin"), row.facts->asin.toString());
    product.insert(QStringLiteral("marketplace"), codeOf(row.facts->marketplace));
    product.insert(QStringLiteral("depth"), depthName(row.facts->depth));
    product.insert(QStringLiteral("warnings"), warningsJson(row.score.warnings));
    product.insert(QStringLiteral("reasons"), reasonsJson(row.score));
    return product;
}

QJsonObject explainJson(const domain::ExplainRow& explained)
{
    const auto textOrNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    bool isNumber = false;
    const double contribution = explained.contribution.toDouble(&isNumber);
    return {
        {QStringLiteral("group"), QString::fromLatin1(kGroupNames[static_cast<size_t>(explained.group)])},
        {QStringLiteral("key"), QString::fromLatin1(explained.key)},
        {QStringLiteral("label"), QString::fromUtf8(explained.label)},
        {QStringLiteral("value"), textOrNull(explained.value)},
        {QStringLiteral("source"), textOrNull(explained.source)},
        {QStringLiteral("contribution"), isNumber ? QJsonValue(contribution) : QJsonValue()},
        {QStringLiteral("is_total"), explained.isTotal},
    };
}
} // namespace report
