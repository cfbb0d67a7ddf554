// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/categories.h"

#include "sourcing/category_lookup.h"
#include "sourcing/category_tree.h"
#include "sourcing/workspace.h"

namespace sourcing {

Categories::Categories(Workspace& workspace) : m_workspace(workspace) { }

base::Task<base::Result<domain::Category>> Categories::find(std::stop_token stop, domain::Marketplace marketplace,
                                                            QString text)
{
    return categoryOf(std::move(stop), m_workspace.services(), marketplace, std::move(text));
}

base::Task<base::Result<CategoryHits>> Categories::search(std::stop_token stop, domain::Marketplace marketplace,
                                                          QString words, CategorySearchOptions options)
{
    return categoriesHolding(std::move(stop), m_workspace.services(), marketplace, std::move(words), options);
}

base::Task<CategoryTree> Categories::tree(std::stop_token stop, domain::Marketplace marketplace,
                                          CategoryTreeOptions options)
{
    return categoryTree(std::move(stop), m_workspace.services(), marketplace, std::move(options));
}

} // namespace sourcing
