// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filters that are set, in words, as a row of chips above the results; each can be removed, and all of them.
// Owned by its page, GUI thread.
#pragma once

#include "domain/search_query.h"

#include <QWidget>

namespace sourcing {
class Workspace;
}

namespace desktop {

class NamedCategories;
class ChipRow;

class FilterChips final : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(QWidget* parent = nullptr);

    /// Sub-categories are named from its cache.
    void setWorkspace(sourcing::Workspace& workspace);
    /// Hidden when none is set.
    void setQuery(const domain::SearchQuery& query);

Q_SIGNALS:
    /// The user removed a filter, or all of those shown.
    void queryEdited(const domain::SearchQuery& query);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showChips();
    [[nodiscard]] QString textOf(const domain::Filter& filter, const QStringList& texts) const;
    void remove(const QString& key);
    void clear();

    domain::SearchQuery m_query;
    NamedCategories* m_names = nullptr;
    ChipRow* m_chips;
};

} // namespace desktop
