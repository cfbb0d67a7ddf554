// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/message_bar.h"

#include "desktop/icons.h"
#include "desktop/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace desktop {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_words(new QLabel(this)), m_action(new QPushButton(this)),
      m_dismiss(new QToolButton(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::kPanel, space::kControls, space::kControls, space::kControls);
    line->setSpacing(space::kControls);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(m_icon);
    line->addWidget(m_words, 1);
    line->addWidget(m_action);
    m_dismiss->setIcon(icon(QStringLiteral("close")));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::StrongFocus);
    line->addWidget(m_dismiss);
    connect(m_dismiss, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const ErrorText text = m_text; // the receiver may show another message
        if (text.action != ErrorAction::ShowDetails)
            hide();
        Q_EMIT actionChosen(text.action, text.detail);
    });
    applyColours();
    hide();
    retranslate();
}

/// The message stays in the language that it was told in.
void MessageBar::retranslate()
{
    m_dismiss->setAccessibleName(tr("Dismiss message"));
    m_dismiss->setToolTip(tr("Dismiss"));
}

void MessageBar::showError(const ErrorText& text)
{
    m_text = text;
    m_words->setText(QStringLiteral("<b>%1</b> %2").arg(text.headline.toHtmlEscaped(), text.meaning.toHtmlEscaped()));
    m_words->setToolTip(text.detail);
    setAccessibleName(text.headline);
    setAccessibleDescription(text.meaning);
    m_action->setText(text.actionLabel);
    m_action->setAccessibleName(text.actionLabel);
    m_action->setVisible(text.action != ErrorAction::None);
    show();
}

void MessageBar::applyColours()
{
    const auto& colours = coloursOf(palette()).miss;
    QPalette words = m_words->palette();
    words.setColor(QPalette::WindowText, colours.text);
    m_words->setPalette(words);
    m_icon->setPixmap(iconPixmap(QStringLiteral("error"), space::kIcon, devicePixelRatioF(), colours.text));
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), coloursOf(palette()).miss.fill);
}

} // namespace desktop
