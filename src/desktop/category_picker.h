// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The categories of a marketplace as a tree with product counts, and a search over them; several can be ticked. What
// the cache knows is free; asking Keepa has a button that says its price. Owned by who opens it, GUI thread.
#pragma once

#include "domain/category.h"
#include "sourcing/category_answers.h"

#include <QDialog>

#include <map>
#include <stop_token>

class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItem;
class QStandardItemModel;
class QTimer;
class QTreeView;

namespace sourcing {
class Workspace;
}

namespace desktop {

class CategoryPicker final : public QDialog {
    Q_OBJECT

public:
    CategoryPicker(sourcing::Workspace& workspace, domain::Marketplace marketplace, QWidget* parent);
    ~CategoryPicker() override;

    void setChosen(const QStringList& ids);
    /// In the order in which they were ticked.
    [[nodiscard]] const QStringList& chosen() const { return m_chosen; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpForm();
    void retranslate();
    QStandardItemModel* makeModel();
    /// Roots, from what is known, or from Keepa for a token.
    void readRoots(bool mayAsk);
    void offerRoots();
    void readBelow(const QPersistentModelIndex& index, std::optional<domain::Tokens> mostToSpend);
    void showBelow(const QPersistentModelIndex& index, const sourcing::CategoryTree& tree);
    void addRow(QStandardItem& above, const domain::Category& category, const QString& path);
    void expand(const QModelIndex& index);
    void activate(const QModelIndex& index);
    void search(bool mayAsk);
    void showHits(const sourcing::CategoryHits& hits);
    void tick(const QStandardItem& item);
    void showChosen();
    void tell(const base::Error& error);
    void note(const QString& text);

    sourcing::Workspace& m_workspace;
    domain::Marketplace m_marketplace;
    QStringList m_chosen;
    bool m_ticking = false; // the boxes follow what is chosen
    int m_searches = 0;
    std::stop_source m_stop;
    QLineEdit* m_search;
    QTimer* m_rest;
    QTreeView* m_view;
    QStandardItemModel* m_tree;
    QStandardItemModel* m_hits;
    QLabel* m_note;
    QPushButton* m_ask;
    QLabel* m_count;
};

} // namespace desktop
