// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/quick_filter_field.h"

#include "desktop/icons.h"
#include "desktop/quick_filter.h"

#include <QAbstractButton>
#include <QAction>
#include <QEvent>

namespace desktop {

QuickFilterField::QuickFilterField(QWidget* parent)
    : QLineEdit(parent), m_mark(addAction(icon(QStringLiteral("warning")), QLineEdit::TrailingPosition))
{
    setClearButtonEnabled(true);
    m_mark->setVisible(false);
    // The mark tells something, it is not pressed.
    for (auto* button : findChildren<QAbstractButton*>())
        button->setFocusPolicy(Qt::NoFocus);
    connect(this, &QLineEdit::textChanged, this, &QuickFilterField::showProblem);
    retranslate();
}

void QuickFilterField::retranslate()
{
    setPlaceholderText(tr("Quick filter: words, roi>30, bsr<50k"));
    setAccessibleName(tr("Quick filter"));
    setToolTip(tr("Shows only the rows that hold all of it: words of title, brand or ASIN, \"two words\", -word, and "
                  "columns such as roi>30, bsr<50k, verdict=buy"));
    showProblem(text());
}

void QuickFilterField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void QuickFilterField::showProblem(const QString& text)
{
    const QString problem = QuickFilter::parse(text).problems().join(QStringLiteral(" · "));
    if (problem == m_problem)
        return;
    m_problem = problem;
    m_mark->setVisible(!problem.isEmpty());
    m_mark->setText(problem);
    m_mark->setToolTip(problem);
    setAccessibleDescription(problem);
    Q_EMIT problemChanged(problem);
}

} // namespace desktop
