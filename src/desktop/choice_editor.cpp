// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/choice_editor.h"

#include "desktop/words.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

ChoiceEditor::ChoiceEditor(const domain::Filter& filter, QWidget* parent)
    : FilterEditor(filter, parent), m_list(new QComboBox(this))
{
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addControl(m_list);
    for (const auto& choice : filter.choices)
        m_list->addItem(QString(), QString::fromLatin1(choice.key));
    layoutOfEditor().insertWidget(1, m_list);
    connect(m_list, &QComboBox::currentIndexChanged, this, &FilterEditor::edited);
    retranslate();
}

void ChoiceEditor::retranslate()
{
    FilterEditor::retranslate();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->setItemText(i, label(filter().choices[static_cast<size_t>(i)]));
}

std::optional<domain::FilterValue> ChoiceEditor::value() const
{
    if (m_list->currentIndex() <= 0)
        return std::nullopt; // the first choice means "not set"
    return QStringList{m_list->currentData().toString()};
}

void ChoiceEditor::setValue(const std::optional<domain::FilterValue>& value)
{
    const auto* texts = value ? std::get_if<QStringList>(&*value) : nullptr;
    const int index = texts && !texts->isEmpty() ? m_list->findData(texts->front()) : 0;
    m_list->setCurrentIndex(std::max(0, index));
}

} // namespace desktop
