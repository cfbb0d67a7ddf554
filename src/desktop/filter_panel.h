// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filters as a form, built from the filter registry, and the Search button with its forecast. It holds no state but
// what its controls show: query() reads it, setQuery() writes it. Owned by the MainWindow, GUI thread.
#pragma once

#include "domain/search_query.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class FilterPanel;
}

namespace desktop {

class FilterEditor;
class FoldingGroup;

class FilterPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FilterPanel(QWidget* parent = nullptr);
    ~FilterPanel() override;

    /// What stands in the form. Filters whose text cannot be used are left out; see problem().
    [[nodiscard]] domain::SearchQuery query() const;
    void setQuery(const domain::SearchQuery& query);
    /// Why this cannot be searched for; empty when it can.
    [[nodiscard]] QString problem() const;

    void setProfiles(const QStringList& names, const QString& current);
    [[nodiscard]] QString profile() const;
    void setForecast(const QString& text);
    void setRunning(bool running);
    /// The cursor into the first filter.
    void focusFirst();
    /// Which groups stand open, by their keys, parted by commas.
    [[nodiscard]] QString openGroups() const;
    void setOpenGroups(const QString& keys);

Q_SIGNALS:
    void searchRequested();
    /// Something changed and then rested for 250 ms.
    void queryRested();
    void marketplaceChosen(domain::Marketplace marketplace);
    void profileChosen(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Group {
        domain::FilterGroup group;
        FoldingGroup* box;
        std::vector<FilterEditor*> editors;
    };

    void fillChoices();
    void addGroups();
    void addGroup(domain::FilterGroup group);
    void orderTabs();
    void find(const QString& text);
    void focusFound();
    /// What the source makes of each filter: whether it means anything there, and who applies it.
    void followSource();
    void countSet();
    void changed();
    void submit();
    [[nodiscard]] domain::DiscoverySource source() const;
    [[nodiscard]] domain::Marketplace marketplace() const;

    std::unique_ptr<Ui::FilterPanel> m_form;
    std::vector<Group> m_groups;
    std::vector<FilterEditor*> m_editors;
    QTimer m_rest;
};

} // namespace desktop
