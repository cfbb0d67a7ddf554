// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/category_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {

namespace {

QString howItIsKnown(const sourcing::CategoryHits& hits)
{
    if (!hits.age)
        return QStringLiteral("Keepa was never asked: only what is known here is listed.");
    if (hits.spent > domain::Tokens())
        return QStringLiteral("Asked of Keepa for %1 token.").arg(hits.spent.count);
    const auto days = std::chrono::floor<std::chrono::days>(*hits.age).count();
    return days == 0 ? QStringLiteral("Known since today, free.")
                     : QStringLiteral("Known for %1 days, free; --refresh asks again.").arg(days);
}

} // namespace

QString categoriesText(const sourcing::CategoryHits& hits)
{
    constexpr int kIdWidth = 20;
    constexpr int kCountWidth = 12;
    QString text;
    for (const auto& [category, path] : hits.categories) {
        const QString count = category.productCount ? QString::number(*category.productCount) : QStringLiteral("-");
        const QStringList whole = path + QStringList(category.name);
        text += QString::number(category.id.value).rightJustified(kIdWidth) + count.rightJustified(kCountWidth) + u"  "
            + whole.join(QStringLiteral(" › ")) + u'\n';
    }
    if (hits.categories.empty())
        text = QStringLiteral("There is no such category.\n");
    return text + howItIsKnown(hits) + u'\n';
}

QByteArray categoriesJson(const sourcing::CategoryHits& hits)
{
    QJsonArray categories;
    for (const auto& [category, path] : hits.categories) {
        // Ids as text: the greatest do not fit a double.
        categories.append(QJsonObject{
            {QStringLiteral("id"), QString::number(category.id.value)},
            {QStringLiteral("name"), category.name},
            {QStringLiteral("path"), QJsonArray::fromStringList(path)},
            {QStringLiteral("product_count"),
             category.productCount ? QJsonValue(static_cast<qint64>(*category.productCount)) : QJsonValue()},
        });
    }
    const QJsonObject json{
        {QStringLiteral("age_s"), hits.age ? QJsonValue(static_cast<qint64>(hits.age->count())) : QJsonValue()},
        {QStringLiteral("tokens_spent"), hits.spent.count},
        {QStringLiteral("categories"), categories},
    };
    return QJsonDocument(json).toJson();
}

} // namespace cli
