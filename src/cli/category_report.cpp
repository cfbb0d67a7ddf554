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

/// Id and products in columns, then `name`.
QString line(const domain::Category& category, const QString& name)
{
    constexpr int kIdWidth = 20;
    constexpr int kCountWidth = 12;
    const QString count = category.productCount ? QString::number(*category.productCount) : QStringLiteral("-");
    return QString::number(category.id.value).rightJustified(kIdWidth) + count.rightJustified(kCountWidth) + u"  "
        + name + u'\n';
}

// Ids as text: the greatest do not fit a double.
QJsonValue jsonOf(std::optional<domain::CategoryId> id)
{
    return id ? QJsonValue(QString::number(id->value)) : QJsonValue();
}

QJsonValue jsonOf(std::optional<std::int64_t> count)
{
    return count ? QJsonValue(static_cast<qint64>(*count)) : QJsonValue();
}

} // namespace

QString categoriesText(const sourcing::CategoryHits& hits)
{
    QString text;
    for (const auto& [category, path] : hits.categories)
        text += line(category, (path + QStringList(category.name)).join(QStringLiteral(" › ")));
    if (hits.categories.empty())
        text = QStringLiteral("There is no such category.\n");
    return text + howItIsKnown(hits) + u'\n';
}

QByteArray categoriesJson(const sourcing::CategoryHits& hits)
{
    QJsonArray categories;
    for (const auto& [category, path] : hits.categories) {
        categories.append(QJsonObject{
            {QStringLiteral("id"), jsonOf(category.id)},
            {QStringLiteral("name"), category.name},
            {QStringLiteral("path"), QJsonArray::fromStringList(path)},
            {QStringLiteral("product_count"), jsonOf(category.productCount)},
        });
    }
    const QJsonObject json{
        {QStringLiteral("age_s"), hits.age ? QJsonValue(static_cast<qint64>(hits.age->count())) : QJsonValue()},
        {QStringLiteral("tokens_spent"), hits.spent.count},
        {QStringLiteral("categories"), categories},
    };
    return QJsonDocument(json).toJson();
}

QString categoriesText(const sourcing::CategoryTree& tree)
{
    QString text;
    for (const auto& [category, depth] : tree.nodes)
        text += line(category, QString(qsizetype{2} * std::max(depth - 1, 0), u' ') + category.name);
    if (tree.nodes.empty())
        text = QStringLiteral("There is nothing below it.\n");
    if (tree.unasked > 0)
        text += QStringLiteral("%1 more are there whose names are not known yet: about %2 tokens.\n")
                    .arg(tree.unasked)
                    .arg((tree.unasked + 9) / 10);
    return text
        + (tree.spent == domain::Tokens() ? QStringLiteral("Known here, free; --refresh asks again.\n")
                                          : QStringLiteral("Asked of Keepa for %1 tokens.\n").arg(tree.spent.count));
}

QByteArray categoriesJson(const sourcing::CategoryTree& tree)
{
    QJsonArray categories;
    for (const auto& [category, depth] : tree.nodes) {
        const auto children
            = category.children ? std::optional(static_cast<std::int64_t>(category.children->size())) : std::nullopt;
        categories.append(QJsonObject{
            {QStringLiteral("id"), jsonOf(category.id)},
            {QStringLiteral("name"), category.name},
            {QStringLiteral("depth"), depth},
            {QStringLiteral("parent"), jsonOf(category.parent)},
            {QStringLiteral("children"), jsonOf(children)},
            {QStringLiteral("product_count"), jsonOf(category.productCount)},
        });
    }
    const QJsonObject json{
        {QStringLiteral("tokens_spent"), tree.spent.count},
        {QStringLiteral("unasked"), tree.unasked},
        {QStringLiteral("complete"), !tree.endedBy && tree.unasked == 0},
        {QStringLiteral("categories"), categories},
    };
    return QJsonDocument(json).toJson();
}

} // namespace cli
