// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/words_editor.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace desktop {

WordsEditor::WordsEditor(const domain::Filter& filter, QWidget* parent)
    : FilterEditor(filter, parent), m_words(new QLineEdit(this))
{
    m_words->setClearButtonEnabled(true);
    addControl(m_words);
    layoutOfEditor().insertWidget(1, m_words);
    connect(m_words, &QLineEdit::textChanged, this, &WordsEditor::check);
    connect(m_words, &QLineEdit::textEdited, this, &FilterEditor::edited);
    connect(m_words, &QLineEdit::returnPressed, this, &FilterEditor::submitted);
    retranslate();
}

void WordsEditor::retranslate()
{
    FilterEditor::retranslate();
    m_words->setPlaceholderText(tr("word \"a phrase\" -without"));
    check();
}

void WordsEditor::check()
{
    const QStringList words{m_words->text().simplified()};
    const bool usable = words.front().isEmpty() || domain::checkedValue(filter(), words);
    setProblem(usable ? QString() : tr("Keepa takes %n words at most.", nullptr, domain::kMostEntries));
}

std::optional<domain::FilterValue> WordsEditor::value() const
{
    const QString words = m_words->text().simplified();
    return words.isEmpty() || !problem().isEmpty() ? std::nullopt
                                                   : std::optional<domain::FilterValue>(QStringList{words});
}

void WordsEditor::setValue(const std::optional<domain::FilterValue>& value)
{
    const auto* texts = value ? std::get_if<QStringList>(&*value) : nullptr;
    m_words->setText(texts ? texts->value(0) : QString());
}

} // namespace desktop
