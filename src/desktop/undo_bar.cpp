// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/undo_bar.h"

#include "desktop/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace desktop {

namespace {

constexpr std::chrono::seconds kOfferLasts{20};

} // namespace

UndoBar::UndoBar(QWidget* parent) : QWidget(parent), m_text(new QLabel(this)), m_undo(new QToolButton(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::kControls, 0, space::kControls, 0);
    line->setSpacing(space::kControls);
    line->addWidget(m_text);
    line->addWidget(m_undo);
    m_text->setTextFormat(Qt::PlainText);
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_end.setSingleShot(true);
    m_end.setInterval(kOfferLasts);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QToolButton::clicked, this, [this] {
        hide();
        if (const auto way = std::exchange(m_way, {}))
            way();
    });
    hide();
    retranslate();
}

/// What was done stays told in the language that it was told in.
void UndoBar::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo"));
}

void UndoBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UndoBar::offer(const QString& text, std::function<void()> undo)
{
    m_way = std::move(undo);
    m_text->setText(text);
    m_undo->setVisible(static_cast<bool>(m_way));
    m_undo->setAccessibleDescription(text);
    setAccessibleName(text);
    show();
    m_end.start();
}

} // namespace desktop
