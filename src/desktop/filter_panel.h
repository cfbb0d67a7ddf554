// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filters as a form, built from the filter registry, and the Search button with its forecast. It holds no state but
// what its controls show, and the steps that led there: query() reads it, setQuery() writes it. Owned by the
// MainWindow, GUI thread.
#pragma once

#include "domain/search_query.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QKeyEvent;

namespace Ui {
class FilterPanel;
}

namespace sourcing {
class Workspace;
}

namespace desktop {

class FilterEditor;
class FilterHistory;
class FoldingGroup;
class NoticeStrip;
class PresetBar;

class FilterPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FilterPanel(QWidget* parent = nullptr);
    ~FilterPanel() override;

    /// What stands in the form. Filters whose text cannot be used are left out; see problem().
    [[nodiscard]] domain::SearchQuery query() const;
    /// Another search: what was done before cannot be undone here.
    void setQuery(const domain::SearchQuery& query);
    /// The same search changed from elsewhere, by a chip or a preset: one step that can be undone.
    void editQuery(const domain::SearchQuery& query);
    /// Why this cannot be searched for; empty when it can.
    [[nodiscard]] QString problem() const;

    /// Brings presets and the tree of categories.
    void setWorkspace(sourcing::Workspace& workspace);
    /// Fills the form from a link of Keepa's Product Finder, and says what of it no filter means.
    void fillFrom(const QString& link);

    /// For the window's menus: undo, redo, paste a link; and the presets of the keys 1 to 9.
    [[nodiscard]] QList<QAction*> editActions() const;
    [[nodiscard]] QList<QAction*> presetActions() const;

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
    void changeEvent(QEvent* event) override;

private:
    struct Group {
        domain::FilterGroup group;
        FoldingGroup* box;
        std::vector<FilterEditor*> editors;
    };

    void fillChoices();
    void retranslate();
    void setUpEditing();
    bool editByKey(QObject* watched, QKeyEvent* key);
    void pasteLink();
    void addPresets(sourcing::Workspace& workspace);
    void showQuery(const domain::SearchQuery& query);
    void recall(const domain::SearchQuery& query);
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
    FilterHistory* m_history;
    NoticeStrip* m_notice;
    QAction* m_pasteLink;
    FoldingGroup* m_presetBox = nullptr; // with a workspace only
    PresetBar* m_presets = nullptr;
    bool m_running = false;
    bool m_showing = false; // what changes is not the user's doing
    QTimer m_rest;
};

} // namespace desktop
