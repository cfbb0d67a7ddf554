// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/notice_strip.h"

#include "desktop/icons.h"
#include "desktop/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace desktop {

NoticeStrip::NoticeStrip(QWidget* parent)
    : QFrame(parent), m_words(new QLabel(this)), m_action(new QPushButton(this)), m_close(new QToolButton(this))
{
    m_words->setObjectName(QStringLiteral("noticeText"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::kControls);
    first->addWidget(m_words, 1);
    first->addWidget(m_close, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kControls, space::kGrid, space::kGrid, space::kControls);
    layout->setSpacing(space::kGrid);
    layout->addLayout(first);
    layout->addWidget(m_action, 0, Qt::AlignLeft);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto act = std::exchange(m_act, {}))
            act();
    });
    hide();
    retranslate();
}

/// What is told stays in the language that it was told in.
void NoticeStrip::retranslate()
{
    setAccessibleName(tr("Notice"));
    m_close->setAccessibleName(tr("Dismiss the notice"));
    m_close->setToolTip(m_close->accessibleName());
}

void NoticeStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NoticeStrip::tell(const QString& text, const QString& action, std::function<void()> act)
{
    m_words->setText(text);
    m_words->setAccessibleName(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_act = std::move(act);
    show();
}

QString NoticeStrip::text() const
{
    return isHidden() ? QString() : m_words->text();
}

void NoticeStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
}

} // namespace desktop
