// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/filter_editor.h"

#include "desktop/bounds_editor.h"
#include "desktop/category_editor.h"
#include "desktop/choice_editor.h"
#include "desktop/icons.h"
#include "desktop/texts_editor.h"
#include "desktop/theme.h"
#include "desktop/words.h"
#include "desktop/words_editor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

FilterEditor::FilterEditor(const domain::Filter& filter, QWidget* parent)
    : QWidget(parent), m_filter(filter), m_layout(new QVBoxLayout(this)), m_caption(new QLabel(this)),
      m_mark(new QToolButton(this)), m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("filter_%1").arg(QLatin1String(filter.key)));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::kGrid);
    m_caption->setFont(scaled(font(), type::kSecondary));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_mark->setObjectName(QStringLiteral("costMark"));
    m_mark->setIcon(icon(QStringLiteral("token")));
    m_mark->setIconSize(QSize(12, 12));
    m_mark->setAutoRaise(true);
    m_mark->setFocusPolicy(Qt::NoFocus); // the controls' description says the same
    m_mark->setFixedHeight(QFontMetrics(m_caption->font()).height());
    m_mark->hide();
    auto* heading = new QHBoxLayout;
    heading->setSpacing(space::kGrid);
    heading->addWidget(m_caption);
    heading->addWidget(m_mark);
    heading->addStretch(1);
    m_layout->addLayout(heading);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setFont(scaled(font(), type::kSecondary));
    m_problem->hide();
    m_layout->addWidget(m_problem);
    colourProblem();
}

FilterEditor* FilterEditor::create(const domain::Filter& filter, QWidget* parent)
{
    switch (filter.shape) {
    case domain::FilterShape::Categories:
        return new CategoryEditor(filter, parent);
    case domain::FilterShape::Choice:
        return new ChoiceEditor(filter, parent);
    case domain::FilterShape::Texts:
        return new TextsEditor(filter, parent);
    case domain::FilterShape::Words:
        return new WordsEditor(filter, parent);
    case domain::FilterShape::Range:
    case domain::FilterShape::AtLeast:
    case domain::FilterShape::AtMost:
        break;
    }
    return new BoundsEditor(filter, parent);
}

void FilterEditor::addControl(QWidget* control)
{
    if (m_controls.empty()) {
        m_caption->setBuddy(control);
        setFocusProxy(control);
    }
    m_controls.push_back(control);
}

void FilterEditor::retranslate()
{
    m_caption->setText(label(m_filter));
    m_mark->setToolTip(tr("Checked here: every row that it discards has cost its tokens"));
    m_mark->setAccessibleName(m_mark->toolTip());
    for (QWidget* control : m_controls)
        control->setAccessibleName(label(m_filter));
    describe();
}

void FilterEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        colourProblem();
    QWidget::changeEvent(event);
}

void FilterEditor::setCostsTokens(bool costs)
{
    if (costs == m_costsTokens)
        return;
    m_costsTokens = costs;
    m_mark->setVisible(costs);
    describe();
}

void FilterEditor::setUsable(bool usable, const QString& source)
{
    if (usable == m_usable && source == m_source)
        return;
    m_usable = usable;
    m_source = source;
    setEnabled(usable);
    describe();
}

bool FilterEditor::isAbout(const QStringList& words) const
{
    const QString text
        = QStringLiteral("%1 %2 %3").arg(label(m_filter), tooltip(m_filter), QLatin1String(m_filter.option));
    return std::ranges::all_of(words,
                               [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void FilterEditor::describe()
{
    QStringList parts{tooltip(m_filter)};
    if (!m_usable)
        parts += tr("Means nothing with the source “%1”.").arg(m_source);
    setToolTip(parts.join(u'\n'));
    if (m_costsTokens)
        parts += m_mark->toolTip();
    for (QWidget* control : m_controls)
        control->setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

QString FilterEditor::problem() const
{
    return m_problem->text();
}

void FilterEditor::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void FilterEditor::colourProblem()
{
    QPalette words;
    words.setColor(QPalette::WindowText, coloursOf(palette()).miss.text);
    m_problem->setPalette(words);
}

} // namespace desktop
