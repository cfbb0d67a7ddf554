// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to change the form as a whole: undo and redo, presets, a link of Keepa's Product Finder.
#include "desktop/filter_panel.h"

#include "ui_filter_panel.h"

#include "desktop/category_editor.h"
#include "desktop/error_text.h"
#include "desktop/filter_history.h"
#include "desktop/folding_group.h"
#include "desktop/icons.h"
#include "desktop/notice_strip.h"
#include "desktop/preset_bar.h"
#include "desktop/theme.h"
#include "domain/finder_link.h"
#include "sourcing/presets.h"
#include "sourcing/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <QCoroTask>

namespace desktop {

namespace {

constexpr size_t kMostLeftOutShown = 8;

QString leftOutText(const domain::FinderLink& link)
{
    QStringList lines;
    for (const domain::LeftOut& one : link.leftOut) {
        if (lines.size() == static_cast<qsizetype>(kMostLeftOutShown))
            break;
        lines += QStringLiteral("%1 = %2").arg(one.member, one.value);
    }
    if (link.leftOut.size() > kMostLeftOutShown)
        lines += FilterPanel::tr("and %n more", nullptr, static_cast<int>(link.leftOut.size() - kMostLeftOutShown));
    return lines.join(u'\n');
}

} // namespace

void FilterPanel::setUpEditing()
{
    m_notice->setObjectName(QStringLiteral("notice"));
    m_form->footerLayout->insertWidget(0, m_notice);
    m_pasteLink->setObjectName(QStringLiteral("pasteLink"));
    m_pasteLink->setIcon(icon(QStringLiteral("link")));
    m_history->undoAction()->setObjectName(QStringLiteral("undoFilters"));
    m_history->redoAction()->setObjectName(QStringLiteral("redoFilters"));

    auto* row = new QHBoxLayout;
    row->setSpacing(space::kGrid);
    row->addWidget(m_form->findFilter, 1);
    QWidget* last = m_form->findFilter;
    for (QAction* action : editActions()) {
        addAction(action);
        auto* button = new QToolButton(m_form->content);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus in the field
        button->setAccessibleName(action->text());
        connect(action, &QAction::changed, button, [button, action] { button->setAccessibleName(action->text()); });
        setTabOrder(last, button);
        last = button;
        row->addWidget(button);
    }
    m_form->contentLayout->insertLayout(1, row);

    for (QLineEdit* field : findChildren<QLineEdit*>())
        field->installEventFilter(this);
    connect(m_pasteLink, &QAction::triggered, this, &FilterPanel::pasteLink);
    connect(m_history, &FilterHistory::recalled, this, &FilterPanel::recall);
    connect(qApp, &QApplication::focusChanged, m_history, &FilterHistory::seal);
    m_history->reset(query());
}

QList<QAction*> FilterPanel::editActions() const
{
    return {m_history->undoAction(), m_history->redoAction(), m_pasteLink};
}

QList<QAction*> FilterPanel::presetActions() const
{
    return m_presets ? m_presets->keyActions() : QList<QAction*>();
}

void FilterPanel::setQuery(const domain::SearchQuery& query)
{
    showQuery(query);
    m_history->reset(this->query());
}

void FilterPanel::editQuery(const domain::SearchQuery& query)
{
    m_history->seal();
    recall(query);
    m_history->edited(this->query());
    m_history->seal();
}

void FilterPanel::recall(const domain::SearchQuery& query)
{
    const auto before = marketplace();
    showQuery(query);
    if (marketplace() != before)
        Q_EMIT marketplaceChosen(marketplace());
}

/// A text field has an undo of its own; where that has nothing left, the panel's goes on.
bool FilterPanel::editByKey(QObject* watched, QKeyEvent* key)
{
    const auto* field = qobject_cast<QLineEdit*>(watched);
    if (!field)
        return false;
    const bool isRedo = key->matches(QKeySequence::Redo)
        || (key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && key->key() == Qt::Key_Z);
    if (key->matches(QKeySequence::Undo) && !isRedo && !field->isUndoAvailable()) {
        m_history->undoAction()->trigger();
        return true;
    }
    if (isRedo && !field->isRedoAvailable()) {
        m_history->redoAction()->trigger();
        return true;
    }
    if (key->matches(QKeySequence::Paste) && domain::isFinderLink(QApplication::clipboard()->text())) {
        pasteLink();
        return true;
    }
    return false;
}

void FilterPanel::pasteLink()
{
    fillFrom(QApplication::clipboard()->text());
}

void FilterPanel::fillFrom(const QString& text)
{
    const auto now = query();
    auto link = domain::readFinderLink(text, now.marketplace, now.depth);
    if (!link)
        return m_notice->tell(tr("The clipboard holds no link of Keepa's Product Finder: nothing was changed."));
    editQuery(link->query);
    const int count = static_cast<int>(link->query.filters.size());
    QStringList parts{tr("%n filter(s) filled in from the link.", nullptr, count)};
    if (!link->rounded.isEmpty())
        parts += tr("Taken to the day: %1.").arg(link->rounded.join(QStringLiteral(", ")));
    if (!link->leftOut.empty())
        parts += tr("Left out, because no filter here can hold it:") + u'\n' + leftOutText(*link);
    m_notice->tell(parts.join(u'\n'), tr("Undo"), [this] { m_history->undoAction()->trigger(); });
}

void FilterPanel::setWorkspace(sourcing::Workspace& workspace)
{
    for (FilterEditor* editor : m_editors) {
        if (auto* categories = qobject_cast<CategoryEditor*>(editor))
            categories->setWorkspace(workspace);
    }
    addPresets(workspace);
}

void FilterPanel::addPresets(sourcing::Workspace& workspace)
{
    m_presetBox = new FoldingGroup(m_form->content);
    m_presetBox->setTitle(tr("Presets"));
    m_presetBox->setObjectName(QStringLiteral("group_presets"));
    m_presetBox->setOpen(false);
    m_presets = new PresetBar(workspace.presets(), m_presetBox);
    m_presets->setCurrentQuery([this] { return query(); });
    m_presets->setMarketplace(marketplace());
    m_presetBox->content().addWidget(m_presets);
    m_form->contentLayout->insertWidget(0, m_presetBox);
    addActions(m_presets->keyActions()); // also while the presets are folded
    connect(m_presets, &PresetBar::chosen, this, &FilterPanel::editQuery);
    connect(m_presets, &PresetBar::failed, this,
            [this](const base::Error& error) { m_notice->tell(textOf(error).headline); });
    connect(m_presets, &PresetBar::removed, this,
            [this, &presets = workspace.presets()](const QString& name, const domain::Preset& preset, int place) {
                const auto putBack = [this, &presets, preset, place] {
                    auto task = presets.insert(preset, place);
                    QCoro::connect(std::move(task), this, [this](const base::Status& status) {
                        if (!status)
                            m_notice->tell(textOf(status.error()).headline);
                    });
                };
                m_notice->tell(tr("The preset “%1” is deleted.").arg(name), tr("Undo"), putBack);
            });
}

} // namespace desktop
