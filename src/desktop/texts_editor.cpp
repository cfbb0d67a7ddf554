// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/texts_editor.h"

#include "desktop/chip_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace desktop {

TextsEditor::TextsEditor(const domain::Filter& filter, QWidget* parent)
    : FilterEditor(filter, parent), m_entry(new QLineEdit(this)), m_chips(new ChipRow(this))
{
    m_entry->setClearButtonEnabled(true);
    addControl(m_entry);
    layoutOfEditor().insertWidget(1, m_entry);
    layoutOfEditor().insertWidget(2, m_chips);
    connect(m_entry, &QLineEdit::textEdited, this, [this] {
        check();
        Q_EMIT edited();
    });
    // Enter takes what is typed; where nothing is, it searches.
    connect(m_entry, &QLineEdit::returnPressed, this, [this] {
        if (m_entry->text().trimmed().isEmpty())
            Q_EMIT submitted();
        else
            take();
    });
    connect(m_entry, &QLineEdit::editingFinished, this, &TextsEditor::take);
    connect(m_chips, &ChipRow::removed, this, &TextsEditor::remove);
    retranslate();
}

void TextsEditor::retranslate()
{
    FilterEditor::retranslate();
    m_entry->setPlaceholderText(tr("Type one, then Enter; !name excludes"));
    check();
    showChips();
}

QStringList TextsEditor::texts() const
{
    QStringList all = m_texts;
    if (const QString typed = domain::normalText(m_entry->text()); !typed.isEmpty() && !all.contains(typed))
        all += typed;
    return all;
}

void TextsEditor::take()
{
    if (m_entry->text().trimmed().isEmpty() || !problem().isEmpty())
        return;
    m_texts = texts();
    m_entry->clear();
    showChips();
    Q_EMIT edited();
}

void TextsEditor::remove(const QString& text)
{
    m_texts.removeAll(text);
    check();
    showChips();
    m_entry->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void TextsEditor::check()
{
    const QString typed = m_entry->text().trimmed();
    if (!typed.isEmpty() && domain::normalText(typed).isEmpty())
        setProblem(tr("A name is missing here."));
    else if (texts().size() > domain::kMostEntries)
        setProblem(tr("Keepa takes %n entries at most.", nullptr, domain::kMostEntries));
    else
        setProblem({});
}

void TextsEditor::showChips()
{
    QStringList names;
    for (const QString& text : std::as_const(m_texts))
        names += text.startsWith(u'!') ? tr("not %1").arg(text.mid(1)) : text;
    m_chips->show(m_texts, names);
}

std::optional<domain::FilterValue> TextsEditor::value() const
{
    const QStringList all = texts();
    return all.isEmpty() || !problem().isEmpty() ? std::nullopt : std::optional<domain::FilterValue>(all);
}

void TextsEditor::setValue(const std::optional<domain::FilterValue>& value)
{
    const auto* texts = value ? std::get_if<QStringList>(&*value) : nullptr;
    m_texts = texts ? *texts : QStringList();
    m_entry->clear();
    check();
    showChips();
}

} // namespace desktop
