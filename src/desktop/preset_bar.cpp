// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/preset_bar.h"

#include "desktop/icons.h"
#include "desktop/preset_list.h"
#include "desktop/theme.h"
#include "sourcing/presets.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <QCoroTask>

namespace desktop {

namespace {

constexpr int kMostRowsShown = 6; // the filters are what the panel is for

} // namespace

PresetBar::PresetBar(sourcing::Presets& presets, QWidget* parent)
    : QWidget(parent), m_presets(presets), m_list(new PresetList(this)), m_view(new QListView(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGrid);
    layout->addWidget(m_view);
    setUpView();
    setUpActions();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kGrid);
    for (QAction* action : m_edits) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(action, &QAction::changed, button, [button, action] { button->setAccessibleName(action->text()); });
        if (action->icon().isNull())
            button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(&m_presets, &sourcing::Presets::changed, this, &PresetBar::showPresets);
    connect(m_list, &PresetList::orderWanted, this, &PresetBar::reorder);
    connect(m_list, &PresetList::renameWanted, this, [this](const QString& name, const QString& to) {
        auto task = m_presets.rename(name, to);
        QCoro::connect(std::move(task), this, [this, to](const base::Status& status) {
            report(status);
            m_view->setCurrentIndex(m_list->index(m_list->rowOf(to)));
        });
    });
    retranslate();
}

void PresetBar::retranslate()
{
    m_view->setAccessibleName(tr("Presets"));
    const QStringList texts{tr("Save…"), tr("Rename"), tr("Delete"), tr("Move up"), tr("Move down")};
    for (qsizetype i = 0; i < m_edits.size(); ++i) {
        const QString key = m_edits[i]->shortcut().toString(QKeySequence::NativeText);
        m_edits[i]->setText(texts[i]);
        m_edits[i]->setToolTip(key.isEmpty() ? texts[i] : QStringLiteral("%1 (%2)").arg(texts[i], key));
    }
    showPresets(); // those that came with the program have names in every language
    m_view->doItemsLayout();
}

void PresetBar::setUpView()
{
    m_view->setObjectName(QStringLiteral("presets"));
    m_view->setModel(m_list);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 is an action
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setTabKeyNavigation(false);
    // A click shows which one is meant for renaming; it takes two, or Enter, to fill the form.
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PresetBar::showActions);
}

QAction* PresetBar::addEdit(const QString& name, const QString& iconOfAction, const QKeySequence& key,
                            void (PresetBar::*act)())
{
    auto* action = new QAction(this);
    action->setObjectName(name);
    if (!iconOfAction.isEmpty())
        action->setIcon(icon(iconOfAction));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    m_view->addAction(action);
    m_edits += action;
    return action;
}

void PresetBar::setUpActions()
{
    addEdit(QStringLiteral("savePreset"), {}, {}, &PresetBar::askName);
    addEdit(QStringLiteral("renamePreset"), {}, Qt::Key_F2, &PresetBar::renameCurrent);
    addEdit(QStringLiteral("removePreset"), {}, QKeySequence::Delete, &PresetBar::removeCurrent);
    addEdit(QStringLiteral("presetUp"), QStringLiteral("up"), Qt::ALT | Qt::Key_Up, &PresetBar::moveUp);
    addEdit(QStringLiteral("presetDown"), QStringLiteral("down"), Qt::ALT | Qt::Key_Down, &PresetBar::moveDown);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int i = 0; i < PresetList::kKeys; ++i) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::Key_1 + i));
        connect(action, &QAction::triggered, this, [this, i] { choose(i); });
        addAction(action);
        m_keys += action;
    }
}

void PresetBar::setMarketplace(domain::Marketplace marketplace)
{
    m_marketplace = marketplace;
    showPresets();
}

void PresetBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PresetBar::showPresets()
{
    const QString current = m_list->nameAt(currentRow());
    m_list->show(m_presets.all(), m_marketplace);
    m_view->setCurrentIndex(m_list->index(m_list->rowOf(current)));
    for (int i = 0; i < PresetList::kKeys; ++i) {
        m_keys[i]->setText(m_list->nameAt(i));
        m_keys[i]->setEnabled(m_list->queryAt(i).has_value());
    }
    fitHeight();
    showActions();
}

void PresetBar::fitHeight()
{
    const int rows = std::min(kMostRowsShown, m_list->rowCount());
    m_view->setFixedHeight(rows * std::max(1, m_view->sizeHintForRow(0)) + 2 * m_view->frameWidth());
}

void PresetBar::showActions()
{
    const int row = currentRow();
    m_edits[1]->setEnabled(m_list->isOwn(row));
    m_edits[2]->setEnabled(m_list->isOwn(row));
    // Also where there is nowhere to go: their keys would move the cursor instead.
    m_edits[3]->setEnabled(m_list->isOwn(row));
    m_edits[4]->setEnabled(m_list->isOwn(row));
}

int PresetBar::currentRow() const
{
    return m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
}

void PresetBar::choose(int row)
{
    if (const auto query = m_list->queryAt(row))
        Q_EMIT chosen(*query, m_list->nameAt(row));
}

void PresetBar::askName()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("presetName"));
    dialog->setWindowTitle(tr("Save the filters"));
    dialog->setLabelText(tr("Name of the preset"));
    dialog->setOkButtonText(tr("Save"));
    const int row = currentRow();
    dialog->setTextValue(m_list->isOwn(row) ? m_list->nameAt(row) : QString());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) { save(name.simplified()); });
    dialog->open();
}

void PresetBar::save(const QString& name)
{
    if (m_presets.find(name))
        return confirmReplacing(name);
    auto task = m_presets.save({name, m_query()}, sourcing::IfThere::Refuse);
    QCoro::connect(std::move(task), this, [this, name](const base::Status& status) {
        report(status);
        m_view->setCurrentIndex(m_list->index(m_list->rowOf(name)));
    });
}

void PresetBar::confirmReplacing(const QString& name)
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Replace the preset?"),
                                tr("There is a preset “%1” already. Its filters would be lost.").arg(name),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* replace = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this, name] {
        auto task = m_presets.save({name, m_query()}, sourcing::IfThere::Replace);
        QCoro::connect(std::move(task), this, [this](const base::Status& status) { report(status); });
    });
    box->open();
}

void PresetBar::renameCurrent()
{
    if (m_list->isOwn(currentRow()))
        m_view->edit(m_view->currentIndex());
}

void PresetBar::removeCurrent()
{
    const int row = currentRow();
    if (!m_list->isOwn(row))
        return;
    const domain::Preset preset{m_list->nameAt(row), *m_list->queryAt(row)};
    auto task = m_presets.remove(preset.name);
    QCoro::connect(std::move(task), this, [this, preset, row](const base::Result<bool>& gone) {
        if (!gone)
            return report(std::unexpected(gone.error()));
        m_view->setCurrentIndex(m_list->index(std::min(row, m_list->rowCount() - 1)));
        Q_EMIT removed(preset.name, preset, row);
    });
}

void PresetBar::moveBy(int rows)
{
    const int row = currentRow();
    const int to = row + rows;
    if (m_list->isOwn(row) && m_list->isOwn(to))
        reorder(m_list->namesMoved(row, rows > 0 ? to + 1 : to));
}

void PresetBar::reorder(const QStringList& names)
{
    auto task = m_presets.reorder(names);
    QCoro::connect(std::move(task), this, [this](const base::Status& status) { report(status); });
}

void PresetBar::report(const base::Status& status)
{
    if (!status)
        Q_EMIT failed(status.error());
}

} // namespace desktop
