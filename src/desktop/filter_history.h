// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo of what was done to the filters: whole queries, one step for as long as one goes on typing into one
// field. Owned by the FilterPanel, GUI thread.
#pragma once

#include "domain/search_query.h"

#include <QObject>
#include <QUndoStack>

class QAction;

namespace desktop {

class FilterHistory final : public QObject {
    Q_OBJECT

public:
    explicit FilterHistory(QObject* parent);

    /// Another search altogether: nothing of the one before can be undone here.
    void reset(const domain::SearchQuery& now);
    /// Nothing is remembered when nothing has changed.
    void edited(const domain::SearchQuery& now);
    /// The next edit is a step of its own, whatever field it is made in.
    void seal() { m_sealed = true; }

    /// The actions say what they undo and redo in the language of the moment.
    void retranslate();

    [[nodiscard]] QAction* undoAction() const { return m_undo; }
    [[nodiscard]] QAction* redoAction() const { return m_redo; }

Q_SIGNALS:
    /// The form is to show this.
    void recalled(const domain::SearchQuery& query);

private:
    friend class FilterEdit;
    void recall(const domain::SearchQuery& query);
    [[nodiscard]] QString nameOfStep(int index) const; // empty where there is none

    QUndoStack m_stack;
    domain::SearchQuery m_now;
    bool m_sealed = true;
    QAction* m_undo;
    QAction* m_redo;
};

} // namespace desktop
