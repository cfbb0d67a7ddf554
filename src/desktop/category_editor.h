// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Picks categories: a search field over the marketplace's root categories, or the number of any other node, and a chip
// for each one picked. Owned by the FilterPanel, GUI thread.
#pragma once

#include "desktop/filter_editor.h"
#include "domain/category.h"

#include <QStringList>

class QCompleter;
class QLineEdit;

namespace desktop {

class ChipRow;

class CategoryEditor final : public FilterEditor {
    Q_OBJECT

public:
    CategoryEditor(const domain::Filter& filter, QWidget* parent);

    [[nodiscard]] std::optional<domain::FilterValue> value() const override;
    void setValue(const std::optional<domain::FilterValue>& value) override;
    /// Categories of another marketplace mean nothing in this one and are dropped.
    void setMarketplace(domain::Marketplace marketplace) override;

private:
    [[nodiscard]] QString nameOf(const QString& id) const;
    void add(const QString& typed);
    void remove(const QString& id);
    void showChips();

    domain::Marketplace m_marketplace = domain::Marketplace::Us;
    QStringList m_ids;
    QLineEdit* m_search;
    ChipRow* m_chips;
};

} // namespace desktop
