// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Picks categories: a search field over the marketplace's root categories, the number of any other node, or the whole
// tree in a window of its own, and a chip for each one picked. Owned by the FilterPanel, GUI thread.
#pragma once

#include "desktop/filter_editor.h"
#include "domain/category.h"

#include <QStringList>

class QCompleter;
class QLineEdit;
class QToolButton;

namespace sourcing {
class Workspace;
}

namespace desktop {

class NamedCategories;
class ChipRow;

class CategoryEditor final : public FilterEditor {
    Q_OBJECT

public:
    CategoryEditor(const domain::Filter& filter, QWidget* parent);

    /// From here on the tree can be looked at, and sub-categories have names.
    void setWorkspace(sourcing::Workspace& workspace);
    [[nodiscard]] std::optional<domain::FilterValue> value() const override;
    void setValue(const std::optional<domain::FilterValue>& value) override;
    /// Categories of another marketplace mean nothing in this one and are dropped.
    void setMarketplace(domain::Marketplace marketplace) override;

protected:
    void retranslate() override;

private:
    enum class Trouble { None, NoSuchCategory, TooMany };

    void browse(sourcing::Workspace& workspace);
    void add(const QString& typed);
    void remove(const QString& id);
    void showChips();
    void showTrouble(Trouble trouble);

    domain::Marketplace m_marketplace = domain::Marketplace::Us;
    QStringList m_ids;
    Trouble m_trouble = Trouble::None; // with what is typed
    NamedCategories* m_names = nullptr;
    QLineEdit* m_search;
    QToolButton* m_browse;
    ChipRow* m_chips;
};

} // namespace desktop
