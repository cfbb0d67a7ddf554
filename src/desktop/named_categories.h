// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of categories for widgets that hold only their numbers: main ones at once, others from the cache as soon as
// it has answered. Never asks Keepa. Owned by the widget that shows them, GUI thread.
#pragma once

#include "domain/category.h"
#include "domain/query_words.h"

#include <QObject>

#include <map>
#include <set>
#include <stop_token>

namespace sourcing {
class Workspace;
}

namespace desktop {

class NamedCategories final : public QObject {
    Q_OBJECT

public:
    NamedCategories(sourcing::Workspace& workspace, QObject* parent);
    ~NamedCategories() override;

    /// Until it is known, "Category 4711"; then learned() tells of it.
    [[nodiscard]] QString nameOf(domain::Marketplace marketplace, domain::CategoryId id);
    /// Of all the categories that the words for the query name.
    [[nodiscard]] domain::CategoryNames namesOf(const domain::SearchQuery& query);
    /// One name, for who has no names to ask.
    [[nodiscard]] static QString nameOf(NamedCategories* names, domain::Marketplace marketplace, const QString& id);

Q_SIGNALS:
    void learned();

private:
    using Key = std::pair<domain::Marketplace, std::int64_t>;

    sourcing::Workspace& m_workspace;
    std::map<Key, QString> m_names;
    std::set<Key> m_asked;
    std::stop_source m_stop;
};

} // namespace desktop
