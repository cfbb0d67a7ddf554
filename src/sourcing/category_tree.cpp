// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/category_tree.h"

#include "sourcing/category_lookup.h"
#include "sourcing/services.h"

#include <map>
#include <ranges>
#include <set>

namespace sourcing {

namespace {

using domain::Category;
using domain::CategoryId;
using domain::Marketplace;
using Ids = std::vector<CategoryId>;

/// Stands for the whole marketplace: its children are the roots.
constexpr CategoryId kMarketplace{0};

/// A walk under way, shared by the coroutines that take it further.
struct Walk {
    std::shared_ptr<Services> services;
    Marketplace marketplace;
    CategoryTreeOptions options;
    std::map<CategoryId, Category> known;
    std::set<CategoryId> unknownToKeepa;
    CategoryTree tree;

    /// `forChildren`: it does not suffice to know its name.
    [[nodiscard]] Ids missingOf(const Ids& ids, bool forChildren) const
    {
        Ids missing;
        std::ranges::copy_if(ids, std::back_inserter(missing), [&](CategoryId id) {
            const auto at = known.find(id);
            const bool suffices = at != known.end() && (at->second.children || !forChildren);
            return !suffices && !unknownToKeepa.contains(id);
        });
        return missing;
    }
    [[nodiscard]] Ids childrenOf(CategoryId id) const
    {
        const auto at = known.find(id);
        return at == known.end() ? Ids() : at->second.children.value_or(Ids());
    }
    [[nodiscard]] bool mayAsk()
    {
        if (options.offline || tree.endedBy)
            return false;
        if (options.most && *options.most < tree.spent + domain::Tokens{1}) {
            tree.endedBy = base::Error{base::ErrorKind::OutOfTokens,
                                       QStringLiteral("ended at the limit of %1 tokens").arg(options.most->count)};
            return false;
        }
        return true;
    }
};
using SharedWalk = std::shared_ptr<Walk>;

base::Task<> recall(SharedWalk walk, Ids ids)
{
    const auto records = co_await walk->services->store().findCategories(walk->marketplace, ids);
    if (!records)
        co_return; // as if none were kept; the cache tells its trouble itself
    for (const auto& [category, known] : *records) {
        if (known)
            walk->known.insert_or_assign(category.id, category);
        else
            walk->unknownToKeepa.insert(category.id);
    }
}

/// The whole marketplace as it is known without asking.
Category builtInRoots(Walk& walk)
{
    Category all;
    Ids& roots = all.children.emplace();
    for (const auto& root : domain::rootCategories(walk.marketplace)) {
        Category category;
        category.id = {root.id};
        category.name = QString::fromUtf8(root.name);
        roots.push_back(category.id);
        walk.known.try_emplace(category.id, std::move(category));
    }
    return all;
}

/// No ids: all roots.
base::Task<> ask(std::stop_token stop, SharedWalk walk, Ids ids)
{
    const keepa::CategoryRequest request{.marketplace = walk->marketplace, .ids = ids, .parents = false};
    auto answer = co_await walk->services->client->categories(stop, request);
    if (!answer) {
        walk->tree.endedBy = answer.error();
        co_return;
    }
    walk->tree.spent += answer->consumed;
    for (Category& category : answer->value.named) {
        if (!category.children)
            category.children.emplace(); // asked for, and none were told
        walk->known.insert_or_assign(category.id, category);
    }
    if (ids.empty()) {
        Category all;
        Ids& roots = all.children.emplace();
        for (const Category& category : answer->value.named) {
            if (!category.parent)
                roots.push_back(category.id);
        }
        walk->known.insert_or_assign(kMarketplace, all);
        answer->value.ancestors.push_back(std::move(all));
    }
    std::ranges::copy_if(ids, std::inserter(walk->unknownToKeepa, walk->unknownToKeepa.end()),
                         [&](CategoryId id) { return !walk->known.contains(id); });
    co_await storeCategories(walk->services, walk->marketplace, ids, answer->value);
}

/// After this all that can be known of the ids is.
base::Task<> learn(std::stop_token stop, SharedWalk walk, Ids ids, bool forChildren)
{
    constexpr size_t kMostAtOnce = 10; // of one request
    if (!walk->options.refresh) {
        const Ids notSeen = walk->missingOf(ids, forChildren);
        co_await recall(walk, notSeen);
    }
    Ids missing = walk->missingOf(ids, forChildren);
    while (!missing.empty() && walk->mayAsk()) {
        const auto count = static_cast<std::ptrdiff_t>(std::min(missing.size(), kMostAtOnce));
        const Ids now(missing.begin(), missing.begin() + count);
        missing.erase(missing.begin(), missing.begin() + count);
        co_await ask(stop, walk, now);
        if (walk->options.onProgress)
            walk->options.onProgress(static_cast<int>(walk->known.size()), walk->tree.spent);
    }
}

base::Task<> learnRoots(std::stop_token stop, SharedWalk walk)
{
    if (!walk->options.refresh) {
        const Ids marketplace(1, kMarketplace);
        co_await recall(walk, marketplace);
    }
    if (!walk->known.contains(kMarketplace) && walk->mayAsk()) {
        const Ids allRoots;
        co_await ask(stop, walk, allRoots);
    }
    if (walk->childrenOf(kMarketplace).empty())
        walk->known.insert_or_assign(kMarketplace, builtInRoots(*walk));
}

void list(Walk& walk, CategoryId id, int depth, std::set<CategoryId>& listed)
{
    if (depth > walk.options.levels || !listed.insert(id).second)
        return; // what Keepa tells could go round in a circle
    const auto at = walk.known.find(id);
    if (at == walk.known.end()) {
        walk.tree.unasked += walk.unknownToKeepa.contains(id) ? 0 : 1;
        return;
    }
    if (id != kMarketplace)
        walk.tree.nodes.push_back({at->second, depth});
    for (const CategoryId child : walk.childrenOf(id))
        list(walk, child, depth + 1, listed);
}

} // namespace

base::Task<CategoryTree> categoryTree(std::stop_token stop, std::shared_ptr<Services> services, Marketplace marketplace,
                                      CategoryTreeOptions options)
{
    options.levels = std::clamp(options.levels, 1, CategoryTreeOptions::kAllLevels);
    const auto walk = std::make_shared<Walk>(services, marketplace, options);
    const CategoryId start = options.below.value_or(kMarketplace);
    Ids level(1, start);
    if (start == kMarketplace)
        co_await learnRoots(stop, walk);
    else
        co_await learn(stop, walk, level, true);
    if (!walk->known.contains(start) && !walk->tree.endedBy)
        walk->tree.endedBy
            = base::Error{base::ErrorKind::Input, QStringLiteral("there is no category %1").arg(start.value)};

    std::set<CategoryId> visited(level.begin(), level.end());
    for (int depth = 1; depth <= options.levels && !level.empty(); ++depth) {
        Ids below;
        for (const CategoryId id : level) {
            const Ids children = walk->childrenOf(id);
            std::ranges::copy_if(children, std::back_inserter(below),
                                 [&visited](CategoryId child) { return visited.insert(child).second; });
        }
        const bool forChildren = depth < options.levels;
        co_await learn(stop, walk, below, forChildren);
        level = std::move(below);
    }
    std::set<CategoryId> listed;
    list(*walk, start, 0, listed);
    CategoryTree tree = std::move(walk->tree);
    co_return tree;
}

} // namespace sourcing
