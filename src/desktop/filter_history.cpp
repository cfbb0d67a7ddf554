// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/filter_history.h"

#include "desktop/icons.h"
#include "desktop/words.h"

#include <QAction>

#include <utility>

namespace desktop {

namespace {

constexpr int kMostSteps = 200;

/// The one filter in which they differ; empty when it is not one.
QString onlyDifference(const domain::SearchQuery& a, const domain::SearchQuery& b)
{
    if (a.marketplace != b.marketplace || a.source != b.source || a.depth != b.depth)
        return {};
    QString different;
    int count = 0;
    for (const domain::Filter& filter : domain::filters()) {
        const QString key = QString::fromLatin1(filter.key);
        const auto inA = a.filters.find(key);
        const auto inB = b.filters.find(key);
        const bool both = inA != a.filters.end() && inB != b.filters.end();
        const bool none = inA == a.filters.end() && inB == b.filters.end();
        if (none || (both && inA->second == inB->second))
            continue;
        different = key;
        ++count;
    }
    return count == 1 ? different : QString();
}

} // namespace

class FilterEdit final : public QUndoCommand {
public:
    FilterEdit(FilterHistory& history, domain::SearchQuery before, domain::SearchQuery after, bool ofItsOwn)
        : m_history(history), m_before(std::move(before)), m_after(std::move(after)),
          m_key(onlyDifference(m_before, m_after)), m_ofItsOwn(ofItsOwn)
    {
    }

    [[nodiscard]] QString name() const
    {
        const domain::Filter* filter = domain::findFilter(m_key);
        //: What is undone, behind "Undo", where more than one filter was changed at once
        return filter ? label(*filter) : FilterHistory::tr("Filters");
    }
    void undo() override { m_history.recall(m_before); }
    void redo() override
    {
        if (std::exchange(m_isDone, true)) // the form made the edit before it was remembered
            m_history.recall(m_after);
    }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto& edit = static_cast<const FilterEdit&>(*next);
        if (edit.m_ofItsOwn || m_key.isEmpty() || edit.m_key != m_key)
            return false;
        m_after = edit.m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    FilterHistory& m_history;
    domain::SearchQuery m_before, m_after;
    QString m_key;
    bool m_ofItsOwn;
    bool m_isDone = false;
};

FilterHistory::FilterHistory(QObject* parent) : QObject(parent), m_undo(new QAction(this)), m_redo(new QAction(this))
{
    m_stack.setUndoLimit(kMostSteps);
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_redo->setIcon(icon(QStringLiteral("redo")));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    for (QAction* action : {m_undo, m_redo})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // of the panel: the table has an undo of its own
    // Actions made by the stack would keep the language that they were made in.
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    connect(m_undo, &QAction::triggered, &m_stack, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &m_stack, &QUndoStack::redo);
    connect(&m_stack, &QUndoStack::canUndoChanged, m_undo, &QAction::setEnabled);
    connect(&m_stack, &QUndoStack::canRedoChanged, m_redo, &QAction::setEnabled);
    connect(&m_stack, &QUndoStack::indexChanged, this, &FilterHistory::retranslate);
    retranslate();
}

QString FilterHistory::nameOfStep(int index) const
{
    const auto* step = m_stack.command(index);
    return step ? static_cast<const FilterEdit*>(step)->name() : QString();
}

void FilterHistory::retranslate()
{
    const QString undone = nameOfStep(m_stack.index() - 1);
    const QString redone = nameOfStep(m_stack.index());
    //: %1 is what is undone: the name of a filter
    m_undo->setText(undone.isEmpty() ? tr("Undo") : tr("Undo %1").arg(undone));
    //: %1 is what is done again: the name of a filter
    m_redo->setText(redone.isEmpty() ? tr("Redo") : tr("Redo %1").arg(redone));
}

void FilterHistory::reset(const domain::SearchQuery& now)
{
    m_stack.clear();
    m_now = now;
    m_sealed = true;
}

void FilterHistory::edited(const domain::SearchQuery& now)
{
    if (now == m_now)
        return;
    const auto before = std::exchange(m_now, now);
    const int steps = m_stack.count();
    m_stack.push(new FilterEdit(*this, before, now, std::exchange(m_sealed, false)));
    m_sealed = m_stack.count() < steps; // typed and taken back: what comes next belongs to nothing before it
}

void FilterHistory::recall(const domain::SearchQuery& query)
{
    m_now = query;
    m_sealed = true;
    Q_EMIT recalled(query);
}

} // namespace desktop
