// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/chip_row.h"

#include "desktop/flow_layout.h"
#include "desktop/icons.h"

#include <QKeyEvent>
#include <QToolButton>

namespace desktop {

namespace {

constexpr int kMostChipWidth = 360; // one long list of names must not widen the window

} // namespace

ChipRow::ChipRow(QWidget* parent) : QWidget(parent)
{
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

QList<QToolButton*> ChipRow::chips() const
{
    QList<QToolButton*> chips;
    for (int i = 0; i < layout()->count(); ++i)
        chips += qobject_cast<QToolButton*>(layout()->itemAt(i)->widget());
    return chips;
}

void ChipRow::show(const QStringList& keys, const QStringList& names)
{
    if (keys == m_keys && names == m_names)
        return;
    m_keys = keys;
    m_names = names;
    build();
}

void ChipRow::setClearText(const QString& text)
{
    if (text == m_clearText)
        return;
    m_clearText = text;
    build();
}

/// What a chip is called is in the language of the moment.
void ChipRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QWidget::changeEvent(event);
}

void ChipRow::build()
{
    const auto old = chips();
    qsizetype focused = -1;
    for (qsizetype i = 0; i < old.size(); ++i) {
        if (old[i]->hasFocus())
            focused = i;
        layout()->removeWidget(old[i]);
        old[i]->hide();
        old[i]->deleteLater(); // it may be the one that was clicked
    }
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        auto* chip = add(m_names.value(i), tr("Remove %1").arg(m_names.value(i)));
        connect(chip, &QToolButton::clicked, this, [this, key = m_keys[i]] { Q_EMIT removed(key); });
    }
    if (!m_keys.isEmpty() && !m_clearText.isEmpty()) {
        auto* clear = add(m_clearText, m_clearText);
        clear->setObjectName(QStringLiteral("clearChips"));
        clear->setAutoRaise(true);
        clear->setToolButtonStyle(Qt::ToolButtonTextOnly);
        connect(clear, &QToolButton::clicked, this, &ChipRow::cleared);
    }
    setVisible(!m_keys.isEmpty());
    updateGeometry();
    if (const auto now = chips(); focused >= 0 && !now.isEmpty())
        now[std::min(focused, now.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

QToolButton* ChipRow::add(const QString& name, const QString& explanation)
{
    auto* chip = new QToolButton(this);
    chip->setMaximumWidth(kMostChipWidth);
    const QString shown = chip->fontMetrics().elidedText(name, Qt::ElideRight, kMostChipWidth - 40);
    chip->setText(QString(shown).replace(u'&', QStringLiteral("&&"))); // no shortcut
    chip->setAccessibleName(explanation);
    chip->setToolTip(explanation);
    chip->setIcon(icon(QStringLiteral("close")));
    chip->setIconSize(QSize(12, 12));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setAutoRaise(false);
    chip->installEventFilter(this);
    layout()->addWidget(chip);
    chip->show();
    return chip;
}

void ChipRow::moveFocus(QObject* from, int steps)
{
    const auto all = chips();
    const auto at = all.indexOf(qobject_cast<QToolButton*>(from)) + steps;
    if (at >= 0 && at < all.size())
        all[at]->setFocus(Qt::TabFocusReason);
}

bool ChipRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        qobject_cast<QToolButton*>(watched)->click();
        return true;
    case Qt::Key_Left:
        moveFocus(watched, isRightToLeft() ? 1 : -1);
        return true;
    case Qt::Key_Right:
        moveFocus(watched, isRightToLeft() ? -1 : 1);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace desktop
