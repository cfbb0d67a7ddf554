// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/category_editor.h"

#include "desktop/category_picker.h"
#include "desktop/chip_row.h"
#include "desktop/named_categories.h"
#include "desktop/theme.h"
#include "desktop/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace desktop {

CategoryEditor::CategoryEditor(const domain::Filter& filter, QWidget* parent)
    : FilterEditor(filter, parent), m_search(new QLineEdit(this)), m_browse(new QToolButton(this)),
      m_chips(new ChipRow(this))
{
    addControl(m_search);
    m_search->setClearButtonEnabled(true);
    m_browse->setObjectName(QStringLiteral("browse"));
    m_browse->setFocusPolicy(Qt::StrongFocus);
    addControl(m_browse);
    m_browse->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kControls);
    line->addWidget(m_search, 1);
    line->addWidget(m_browse);
    layoutOfEditor().insertLayout(1, line);
    layoutOfEditor().insertWidget(2, m_chips);
    connect(m_chips, &ChipRow::removed, this, &CategoryEditor::remove);

    auto* completer = new QCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    m_search->setCompleter(completer);
    // Queued: the completer writes the whole name into the field after it has told of the choice.
    connect(
        completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& name) { add(name); },
        Qt::QueuedConnection);
    connect(m_search, &QLineEdit::textEdited, this, [this] { showTrouble(Trouble::None); });
    connect(m_search, &QLineEdit::returnPressed, this, [this, completer] {
        if (completer->popup()->isVisible() && completer->popup()->currentIndex().isValid())
            return; // the completer's own choice follows
        if (m_search->text().trimmed().isEmpty())
            Q_EMIT submitted();
        else
            add(m_search->text());
    });
    setMarketplace(m_marketplace);
    retranslate();
}

void CategoryEditor::retranslate()
{
    FilterEditor::retranslate();
    m_search->setPlaceholderText(tr("Type a name or a number"));
    m_browse->setText(tr("Browse…"));
    m_browse->setAccessibleName(tr("%1: browse the tree").arg(label(filter())));
    showTrouble(m_trouble);
    showChips();
}

void CategoryEditor::setWorkspace(sourcing::Workspace& workspace)
{
    m_names = new NamedCategories(workspace, this);
    connect(m_names, &NamedCategories::learned, this, &CategoryEditor::showChips);
    connect(m_browse, &QToolButton::clicked, this, [this, &workspace] { browse(workspace); });
    m_browse->show();
    showChips();
}

void CategoryEditor::browse(sourcing::Workspace& workspace)
{
    auto* picker = new CategoryPicker(workspace, m_marketplace, window());
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setChosen(m_ids);
    connect(picker, &QDialog::accepted, this, [this, picker] {
        if (picker->chosen() == m_ids)
            return;
        m_ids = picker->chosen();
        showTrouble(Trouble::None);
        showChips();
        Q_EMIT edited();
    });
    picker->open();
}

void CategoryEditor::add(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return;
    const auto* root = domain::findRootCategory(m_marketplace, text);
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    if (!root && (!isNumber || number <= 0)) {
        showTrouble(Trouble::NoSuchCategory);
        return;
    }
    const QString id = QString::number(root ? root->id : number);
    m_search->clear();
    showTrouble(Trouble::None);
    if (m_ids.contains(id))
        return;
    if (m_ids.size() >= domain::kMostEntries) {
        showTrouble(Trouble::TooMany);
        return;
    }
    m_ids += id;
    showChips();
    Q_EMIT edited();
}

void CategoryEditor::remove(const QString& id)
{
    m_ids.removeAll(id);
    showChips();
    m_search->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void CategoryEditor::showChips()
{
    QStringList names;
    for (const QString& id : std::as_const(m_ids))
        names += NamedCategories::nameOf(m_names, m_marketplace, id);
    m_chips->show(m_ids, names);
}

void CategoryEditor::showTrouble(Trouble trouble)
{
    m_trouble = trouble;
    switch (trouble) {
    case Trouble::None:
        return setProblem({});
    case Trouble::NoSuchCategory:
        return setProblem(
            tr("There is no main category “%1” here. Browse for sub-categories, or type the number of one.")
                .arg(m_search->text().trimmed()));
    case Trouble::TooMany:
        return setProblem(tr("Keepa takes %n categories at most.", nullptr, domain::kMostEntries));
    }
}

std::optional<domain::FilterValue> CategoryEditor::value() const
{
    return m_ids.isEmpty() ? std::nullopt : std::optional<domain::FilterValue>(m_ids);
}

void CategoryEditor::setValue(const std::optional<domain::FilterValue>& value)
{
    const auto* ids = value ? std::get_if<QStringList>(&*value) : nullptr;
    m_ids = ids ? *ids : QStringList();
    m_search->clear();
    showTrouble(Trouble::None);
    showChips();
}

void CategoryEditor::setMarketplace(domain::Marketplace marketplace)
{
    if (marketplace != m_marketplace)
        m_ids.clear();
    m_marketplace = marketplace;
    QStringList names;
    for (const auto& root : domain::rootCategories(marketplace))
        names += QString::fromUtf8(root.name);
    names.sort(Qt::CaseInsensitive);
    qobject_cast<QStringListModel*>(m_search->completer()->model())->setStringList(names);
    showTrouble(Trouble::None);
    showChips();
}

} // namespace desktop
