// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The costs that are typed into a table: each is put into its row, scored at once, kept in the library, and can be
// undone. Owned by the SearchPage beside the model, GUI thread.
#pragma once

#include "domain/asin.h"
#include "domain/marketplace.h"
#include "domain/money.h"
#include "domain/profile.h"

#include <QObject>
#include <QUndoStack>

#include <optional>
#include <stop_token>
#include <vector>

class QAction;

namespace sourcing {
class Workspace;
}

namespace desktop {

class ResultsModel;
class ResultsView;

class CostEdits final : public QObject {
    Q_OBJECT

public:
    CostEdits(sourcing::Workspace& workspace, ResultsModel& model, QObject* parent);
    ~CostEdits() override;

    /// What is scored under from now on. Who calls it scores all rows anew, so what is under way is dropped.
    void setProfile(const domain::Profile& profile);
    /// One cost for all of these rows, undone as one. Nothing: the profile's rule again.
    void setCost(const std::vector<domain::Asin>& asins, std::optional<domain::Money> cost);
    /// Undo and redo by key in this table, and what it says of costs.
    void addTo(ResultsView& view);
    /// The language is another now. After addTo().
    void retranslate();
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

private:
    friend class CostCommand;
    void put(domain::Marketplace marketplace, domain::Asin asin, std::optional<domain::Money> cost);

    sourcing::Workspace& m_workspace;
    ResultsModel& m_model;
    domain::Profile m_profile;
    QUndoStack m_undo;
    QAction* m_undoAction = nullptr; // the view's, as the other
    QAction* m_redoAction = nullptr;
    std::stop_source m_scoring;
};

} // namespace desktop
