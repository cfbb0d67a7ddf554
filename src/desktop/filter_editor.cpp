// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/filter_editor.h"

#include "desktop/bounds_editor.h"
#include "desktop/category_editor.h"
#include "desktop/choice_editor.h"
#include "desktop/theme.h"
#include "desktop/words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace desktop {

FilterEditor::FilterEditor(const domain::Filter& filter, QWidget* parent)
    : QWidget(parent), m_filter(filter), m_layout(new QVBoxLayout(this)), m_caption(new QLabel(label(filter), this)),
      m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("filter_%1").arg(QLatin1String(filter.key)));
    setToolTip(tooltip(filter));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::kGrid);
    m_caption->setFont(scaled(font(), type::kSecondary));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(m_caption);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setFont(scaled(font(), type::kSecondary));
    m_problem->hide();
    m_layout->addWidget(m_problem);
}

FilterEditor* FilterEditor::create(const domain::Filter& filter, QWidget* parent)
{
    switch (filter.shape) {
    case domain::FilterShape::Categories:
        return new CategoryEditor(filter, parent);
    case domain::FilterShape::Choice:
        return new ChoiceEditor(filter, parent);
    case domain::FilterShape::Range:
    case domain::FilterShape::AtLeast:
    case domain::FilterShape::AtMost:
        break;
    }
    return new BoundsEditor(filter, parent);
}

QString FilterEditor::problem() const
{
    return m_problem->text();
}

void FilterEditor::setProblem(const QString& text)
{
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, coloursOf(palette).miss.text);
    m_problem->setPalette(palette);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace desktop
