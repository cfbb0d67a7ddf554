// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/category_lookup.h"

#include "base/log.h"
#include "sourcing/root_sizes.h"
#include "sourcing/services.h"

#include <algorithm>
#include <tuple>

namespace sourcing {

namespace {

using domain::Category;
using domain::CategoryId;
using domain::Marketplace;

Category categoryOfRoot(const domain::RootCategory& root)
{
    Category category;
    category.id = {root.id};
    category.name = QString::fromUtf8(root.name);
    return category;
}

base::Error unknownCategory(Marketplace marketplace, const QString& text)
{
    const QString tld = QLatin1String(domain::factsOf(marketplace).tld);
    return {base::ErrorKind::Input, QStringLiteral("amazon.%1 has no category \"%2\"").arg(tld, text), std::nullopt};
}

bool holds(const QString& name, const QStringList& words)
{
    return std::ranges::all_of(words,
                               [&name](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
}

/// Those below which a category sits, root first, as far as they are known.
base::Task<QStringList> pathOf(std::shared_ptr<Services> services, Marketplace marketplace, Category category)
{
    constexpr int kDeepest = 20; // a hostile store could hold a circle
    QStringList path;
    auto parent = category.parent;
    while (parent && path.size() < kDeepest) {
        if (const auto* root = domain::findRootCategory(marketplace, *parent)) {
            path.prepend(QString::fromUtf8(root->name));
            break;
        }
        const std::vector<CategoryId> ids(1, *parent);
        const auto records = co_await services->store().findCategories(marketplace, ids);
        if (!records || records->empty() || !records->front().known)
            break;
        path.prepend(records->front().category.name);
        parent = records->front().category.parent;
    }
    co_return path;
}

base::Task<base::Status> askForWords(std::stop_token stop, std::shared_ptr<Services> services, Marketplace marketplace,
                                     QString words, CategoryHits* hits)
{
    const keepa::CategorySearch request{.marketplace = marketplace, .words = words, .parents = true};
    const auto answer = co_await services->client->searchCategories(stop, request);
    if (!answer)
        co_return std::unexpected(answer.error());
    hits->spent = answer->consumed;
    const std::vector<CategoryId> byId; // none was asked for by its id
    co_await storeCategories(services, marketplace, byId, answer->value);
    const auto remembered = co_await services->store().rememberCategorySearch(marketplace, words);
    if (!remembered)
        qCWarning(base::logSourcing).noquote() << remembered.error().detail;
    // Without a cache, what came is all there is.
    for (const Category& category : answer->value.named)
        hits->categories.push_back({category, {}});
    co_return base::Status();
}

void addUnlessThere(CategoryHits& hits, const Category& category)
{
    const bool known = std::ranges::any_of(
        hits.categories, [&category](const FoundCategory& found) { return found.category.id == category.id; });
    if (!known)
        hits.categories.push_back({category, {}});
}

} // namespace

base::Task<> storeCategories(std::shared_ptr<Services> services, Marketplace marketplace, std::vector<CategoryId> asked,
                             keepa::CategoryBatch batch)
{
    std::vector<cache::CategoryRecord> records;
    for (const auto* part : {&batch.ancestors, &batch.named}) {
        takeRootSizes(*services, marketplace, *part);
        for (const Category& category : *part)
            records.push_back({category, true});
    }
    for (const CategoryId id : asked) {
        const bool came = std::ranges::any_of(batch.named, [id](const Category& one) { return one.id == id; });
        if (!came) {
            Category unknown;
            unknown.id = id;
            records.push_back({unknown, false});
        }
    }
    const auto stored = co_await services->store().storeCategories(marketplace, std::move(records));
    if (!stored)
        qCWarning(base::logSourcing).noquote() << "categories could not be stored:" << stored.error().detail;
}

base::Task<base::Result<Category>> categoryOf(std::stop_token stop, std::shared_ptr<Services> services,
                                              Marketplace marketplace, QString text)
{
    const QString wanted = text.trimmed();
    bool isNumber = false;
    const CategoryId id{wanted.toLongLong(&isNumber)};
    const auto* root
        = isNumber ? domain::findRootCategory(marketplace, id) : domain::findRootCategory(marketplace, wanted);
    if (root)
        co_return categoryOfRoot(*root);
    if (!isNumber || id.value <= 0) {
        const auto named = co_await services->store().categoriesNamed(marketplace, wanted, 1);
        if (named && !named->empty() && named->front().name.compare(wanted, Qt::CaseInsensitive) == 0)
            co_return named->front();
        co_return std::unexpected(unknownCategory(marketplace, wanted));
    }
    const std::vector<CategoryId> ids(1, id);
    const auto remembered = co_await services->store().findCategories(marketplace, ids);
    if (remembered && !remembered->empty()) {
        const cache::CategoryRecord record = remembered->front();
        if (record.known)
            co_return record.category;
        co_return std::unexpected(unknownCategory(marketplace, wanted));
    }
    const keepa::CategoryRequest request{.marketplace = marketplace, .ids = ids, .parents = true};
    const auto answer = co_await services->client->categories(stop, request);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_await storeCategories(services, marketplace, ids, answer->value);
    const auto found = std::ranges::find(answer->value.named, id, &Category::id);
    if (found == answer->value.named.end())
        co_return std::unexpected(unknownCategory(marketplace, wanted));
    co_return *found;
}

base::Task<base::Result<CategoryHits>> categoriesHolding(std::stop_token stop, std::shared_ptr<Services> services,
                                                         Marketplace marketplace, QString words,
                                                         CategorySearchOptions options)
{
    constexpr int kMost = 200;
    const QString wanted = words.simplified();
    const QStringList parts = wanted.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        co_return base::failure(base::ErrorKind::Input, QStringLiteral("name some words of the category"));
    CategoryHits hits;
    const auto asked = co_await services->store().categorySearchAge(marketplace, wanted);
    const bool isKnown = asked && asked->has_value();
    if (isKnown)
        hits.age = *asked;
    if (!options.offline && (!isKnown || options.refresh)) {
        const auto status = co_await askForWords(stop, services, marketplace, wanted, &hits);
        if (!status)
            co_return std::unexpected(status.error());
        hits.age = std::chrono::seconds(0);
    }
    for (const auto& root : domain::rootCategories(marketplace)) {
        if (holds(QString::fromUtf8(root.name), parts))
            addUnlessThere(hits, categoryOfRoot(root));
    }
    const auto cached = co_await services->store().categoriesNamed(marketplace, parts.front(), kMost);
    if (cached) {
        for (const Category& category : *cached) {
            if (holds(category.name, parts))
                addUnlessThere(hits, category);
        }
    }
    for (FoundCategory& found : hits.categories)
        found.path = co_await pathOf(services, marketplace, found.category);
    std::ranges::sort(hits.categories, [](const FoundCategory& a, const FoundCategory& b) {
        const auto largestFirst = [](const FoundCategory& found) {
            return std::tuple(-found.category.productCount.value_or(0), found.category.id);
        };
        return largestFirst(a) < largestFirst(b);
    });
    co_return hits;
}

} // namespace sourcing
