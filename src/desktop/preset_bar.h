// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saved searches in the filter panel: choose by mouse, Enter or the keys 1 to 9; save, rename, delete with a way back,
// order by dragging or Alt+Up and Alt+Down. Owned by the FilterPanel, GUI thread.
#pragma once

#include "base/error.h"
#include "domain/preset.h"

#include <QWidget>

#include <functional>

class QAction;
class QListView;

namespace sourcing {
class Presets;
}

namespace desktop {

class PresetList;

class PresetBar final : public QWidget {
    Q_OBJECT

public:
    PresetBar(sourcing::Presets& presets, QWidget* parent);

    /// Decides which shipped presets can be used.
    void setMarketplace(domain::Marketplace marketplace);
    /// What saving saves.
    void setCurrentQuery(std::function<domain::SearchQuery()> query) { m_query = std::move(query); }

    /// One for each key from 1 to 9, for a menu; text fields keep their digits.
    [[nodiscard]] const QList<QAction*>& keyActions() const { return m_keys; }
    /// Save, rename, delete, up, down.
    [[nodiscard]] const QList<QAction*>& editActions() const { return m_edits; }

Q_SIGNALS:
    void chosen(const domain::SearchQuery& query, const QString& name);
    void removed(const QString& name, const domain::Preset& preset, int place);
    void failed(const base::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpView();
    void setUpActions();
    void retranslate();
    QAction* addEdit(const QString& name, const QString& icon, const QKeySequence& key, void (PresetBar::*act)());
    void showPresets();
    void showActions();
    void fitHeight();
    void choose(int row);
    void askName();
    void save(const QString& name);
    void confirmReplacing(const QString& name);
    void renameCurrent();
    void removeCurrent();
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }
    void moveBy(int rows);
    void reorder(const QStringList& names);
    void report(const base::Status& status);
    [[nodiscard]] int currentRow() const;

    sourcing::Presets& m_presets;
    domain::Marketplace m_marketplace = domain::Marketplace::Us;
    std::function<domain::SearchQuery()> m_query;
    PresetList* m_list;
    QListView* m_view;
    QList<QAction*> m_keys, m_edits;
};

} // namespace desktop
