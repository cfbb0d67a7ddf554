// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/notice_strip.h"

#include "desktop/icons.h"
#include "desktop/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace desktop {

NoticeStrip::NoticeStrip(QWidget* parent) : QFrame(parent), m_words(new QLabel(this)), m_action(new QPushButton(this))
{
    setAccessibleName(tr("Notice"));
    m_words->setObjectName(QStringLiteral("noticeText"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Dismiss the notice"));
    close->setToolTip(close->accessibleName());
    auto* first = new QHBoxLayout;
    first->setSpacing(space::kControls);
    first->addWidget(m_words, 1);
    first->addWidget(close, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kControls, space::kGrid, space::kGrid, space::kControls);
    layout->setSpacing(space::kGrid);
    layout->addLayout(first);
    layout->addWidget(m_action, 0, Qt::AlignLeft);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto act = std::exchange(m_act, {}))
            act();
    });
    hide();
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
