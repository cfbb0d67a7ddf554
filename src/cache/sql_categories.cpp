// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sql_jobs.h"

#include <map>

namespace cache::sql {

namespace {

constexpr int kChildrenColumn = 7; // of store_category

QByteArray jsonOf(const std::vector<domain::CategoryId>& ids)
{
    QByteArray json("[");
    for (const auto id : ids) {
        if (json.size() > 1)
            json += ',';
        json += QByteArray::number(qlonglong{id.value});
    }
    return json + ']';
}

/// Nothing, as if never told, where it is no such list.
std::optional<std::vector<domain::CategoryId>> childrenFrom(const QByteArray& json)
{
    if (!json.startsWith('[') || !json.endsWith(']'))
        return std::nullopt;
    std::vector<domain::CategoryId> children;
    const QByteArray list = json.mid(1, json.size() - 2);
    if (list.isEmpty())
        return children;
    for (const QByteArray& id : list.split(',')) {
        bool isNumber = false;
        const qlonglong value = id.toLongLong(&isNumber);
        if (!isNumber || value <= 0)
            return std::nullopt;
        children.push_back({value});
    }
    return children;
}

CategoryRecord readCategory(const AnswerRow& row)
{
    CategoryRecord record;
    record.category.id.value = row.integer(0);
    record.known = row.integer(1) != 0;
    record.category.name = row.text(2);
    if (const auto parent = row.maybeInteger(3))
        record.category.parent = domain::CategoryId{*parent};
    record.category.productCount = row.maybeInteger(4);
    if (!row.isNull(5))
        record.category.children = childrenFrom(row.bytes(5));
    return record;
}

qlonglong categoriesMadeAfter(const Terms& terms)
{
    return (terms.now - terms.freshness.categories).time_since_epoch().count();
}

} // namespace

base::Status storeCategories(Connection& connection, domain::Marketplace marketplace,
                             const std::vector<CategoryRecord>& records, const Terms& terms)
{
    std::map<domain::CategoryId, QVariantList> rows; // each once, in one order for all programs
    for (const auto& [category, known] : records) {
        auto& row = rows[category.id];
        const QVariant toldBefore = row.value(kChildrenColumn);
        row = {static_cast<int>(marketplace),
               qlonglong{category.id.value},
               known ? 1 : 0,
               category.name,
               category.name.toCaseFolded(),
               category.parent ? QVariant(qlonglong{category.parent->value}) : QVariant(),
               category.productCount ? QVariant(qlonglong{*category.productCount}) : QVariant(),
               category.children ? QVariant(QString::fromLatin1(jsonOf(*category.children))) : toldBefore,
               qlonglong{terms.now.time_since_epoch().count()}};
    }
    std::vector<QVariantList> values;
    for (const auto& [id, row] : rows)
        values.push_back(row);
    return connection.runRows("store_category", values);
}

base::Result<std::vector<CategoryRecord>> findCategories(Connection& connection, domain::Marketplace marketplace,
                                                         const std::vector<domain::CategoryId>& ids, const Terms& terms)
{
    std::vector<CategoryRecord> found;
    const QVariantList values{QString::fromLatin1(jsonOf(ids)), static_cast<int>(marketplace),
                              categoriesMadeAfter(terms)};
    const auto read = connection.each("find_categories", values, [&found](const AnswerRow& row) {
        found.push_back(readCategory(row));
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

base::Result<std::vector<domain::Category>> categoriesNamed(Connection& connection, domain::Marketplace marketplace,
                                                            const QString& text, int limit, const Terms& terms)
{
    std::vector<domain::Category> found;
    const QVariantList values{static_cast<int>(marketplace), text.toCaseFolded(), categoriesMadeAfter(terms), limit};
    const auto read = connection.each("categories_named", values, [&found](const AnswerRow& row) {
        found.push_back(readCategory(row).category);
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

base::Status rememberCategorySearch(Connection& connection, domain::Marketplace marketplace, const QString& words,
                                    const Terms& terms)
{
    const QVariantList values{static_cast<int>(marketplace), words.toCaseFolded(),
                              qlonglong{terms.now.time_since_epoch().count()}};
    const auto stored = connection.run("remember_category_search", values);
    if (!stored)
        return std::unexpected(stored.error());
    return {};
}

base::Result<std::optional<std::chrono::seconds>>
categorySearchAge(Connection& connection, domain::Marketplace marketplace, const QString& words, const Terms& terms)
{
    std::optional<std::chrono::seconds> age;
    const QVariantList values{static_cast<int>(marketplace), words.toCaseFolded(), categoriesMadeAfter(terms)};
    const auto read = connection.each("category_search", values, [&](const AnswerRow& row) {
        age = ageAt(terms.now, base::Timestamp(std::chrono::milliseconds(row.integer(0))));
        return base::Status();
    });
    if (!read)
        return std::unexpected(read.error());
    return age;
}

} // namespace cache::sql
