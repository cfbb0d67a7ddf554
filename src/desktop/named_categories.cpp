// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/named_categories.h"

#include "sourcing/workspace.h"

#include <QCoroTask>

namespace desktop {

NamedCategories::NamedCategories(sourcing::Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
}

NamedCategories::~NamedCategories()
{
    m_stop.request_stop();
}

QString NamedCategories::nameOf(domain::Marketplace marketplace, domain::CategoryId id)
{
    if (const auto* root = domain::findRootCategory(marketplace, id))
        return QString::fromUtf8(root->name);
    const Key key{marketplace, id.value};
    if (const auto known = m_names.find(key); known != m_names.end())
        return known->second;
    if (m_asked.insert(key).second) {
        const sourcing::CategoryTreeOptions options{.below = id, .offline = true};
        auto task = m_workspace.categories().tree(m_stop.get_token(), marketplace, options);
        QCoro::connect(std::move(task), this, [this, key](const sourcing::CategoryTree& tree) {
            m_asked.erase(key); // it may come into the cache later
            if (tree.nodes.empty() || tree.nodes.front().category.name.isEmpty())
                return;
            m_names[key] = tree.nodes.front().category.name;
            Q_EMIT learned();
        });
    }
    return tr("Category %1").arg(id.value);
}

domain::CategoryNames NamedCategories::namesOf(const domain::SearchQuery& query)
{
    domain::CategoryNames names;
    for (const auto id : domain::categoriesToName(query))
        names.emplace(id, nameOf(query.marketplace, id));
    return names;
}

QString NamedCategories::nameOf(NamedCategories* names, domain::Marketplace marketplace, const QString& id)
{
    const domain::CategoryId number{id.toLongLong()};
    if (names)
        return names->nameOf(marketplace, number);
    const auto* root = domain::findRootCategory(marketplace, number);
    return root ? QString::fromUtf8(root->name) : tr("Category %1").arg(id);
}

} // namespace desktop
