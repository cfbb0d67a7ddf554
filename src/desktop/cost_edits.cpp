// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cost_edits.h"

#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "sourcing/workspace.h"

#include <QAction>
#include <QCoroTask>
#include <QUndoCommand>

namespace desktop {

/// One product's cost, before and after.
class CostCommand final : public QUndoCommand {
public:
    CostCommand(CostEdits& edits, const domain::Row& row, std::optional<domain::Money> after,
                QUndoCommand* parent = nullptr)
        : QUndoCommand(CostEdits::tr("Cost of %1").arg(row.facts->asin.toString()), parent), m_edits(edits),
          m_marketplace(row.facts->marketplace), m_asin(row.facts->asin), m_before(row.typedCost), m_after(after)
    {
    }

    void undo() override { m_edits.put(m_marketplace, m_asin, m_before); }
    void redo() override { m_edits.put(m_marketplace, m_asin, m_after); }

private:
    CostEdits& m_edits;
    domain::Marketplace m_marketplace;
    domain::Asin m_asin;
    std::optional<domain::Money> m_before, m_after;
};

CostEdits::CostEdits(sourcing::Workspace& workspace, ResultsModel& model, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_model(model), m_profile(workspace.profiles().front()), m_undo(this)
{
    connect(&model, &ResultsModel::costTyped, this,
            [this](domain::Asin asin, const std::optional<domain::Money>& cost) { setCost({asin}, cost); });
}

CostEdits::~CostEdits()
{
    m_scoring.request_stop();
}

void CostEdits::addTo(ResultsView& view)
{
    m_undoAction = new QAction(&view);
    m_undoAction->setShortcuts(QKeySequence::Undo);
    connect(m_undoAction, &QAction::triggered, &m_undo, &QUndoStack::undo);
    connect(&m_undo, &QUndoStack::canUndoChanged, m_undoAction, &QAction::setEnabled);
    m_redoAction = new QAction(&view);
    m_redoAction->setShortcuts(QKeySequence::Redo);
    connect(m_redoAction, &QAction::triggered, &m_undo, &QUndoStack::redo);
    connect(&m_undo, &QUndoStack::canRedoChanged, m_redoAction, &QAction::setEnabled);
    for (QAction* action : {m_undoAction, m_redoAction}) {
        action->setEnabled(false);
        action->setShortcutContext(Qt::WidgetShortcut);
        view.addAction(action);
    }
    connect(&m_undo, &QUndoStack::indexChanged, this, &CostEdits::retranslate);
    retranslate();
    connect(&view, &ResultsView::costRemovalWanted, this,
            [this](const std::vector<domain::Asin>& asins) { setCost(asins, std::nullopt); });
}

void CostEdits::retranslate()
{
    const QString undone = m_undo.undoText();
    const QString redone = m_undo.redoText();
    m_undoAction->setText(undone.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undone));
    m_redoAction->setText(redone.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redone));
}

void CostEdits::setProfile(const domain::Profile& profile)
{
    m_profile = profile;
    m_scoring.request_stop();
    m_scoring = {};
}

void CostEdits::setCost(const std::vector<domain::Asin>& asins, std::optional<domain::Money> cost)
{
    auto whole = std::make_unique<QUndoCommand>(tr("Cost of %n product(s)", nullptr, static_cast<int>(asins.size())));
    for (const domain::Asin asin : asins) {
        const auto* row = m_model.find(asin);
        if (row && row->typedCost != cost)
            new CostCommand(*this, *row, cost, whole.get()); // which owns it
    }
    if (whole->childCount() > 0)
        m_undo.push(whole.release());
}

void CostEdits::put(domain::Marketplace marketplace, domain::Asin asin, std::optional<domain::Money> cost)
{
    m_workspace.keepCost(marketplace, asin, cost);
    m_model.setTypedCost(asin, cost);
    const auto* row = m_model.find(asin);
    if (!row)
        return; // another search took it away since: what is kept is right when it comes again
    std::vector<sourcing::Scorable> subjects{{row->facts, cost}};
    auto scores = m_workspace.rescore(m_scoring.get_token(), std::move(subjects), m_profile);
    const auto show = [this, stop = m_scoring.get_token(),
                       profile = m_profile.name](const std::optional<sourcing::Rescored>& made) {
        if (made && !stop.stop_requested())
            m_model.setScores(*made, profile);
    };
    QCoro::connect(std::move(scores), this, show);
}

} // namespace desktop
