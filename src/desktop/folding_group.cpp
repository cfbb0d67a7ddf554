// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/folding_group.h"

#include "desktop/theme.h"

#include <QEvent>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace desktop {

FoldingGroup::FoldingGroup(QWidget* parent, Holds holds)
    : QWidget(parent), m_holds(holds), m_header(new QToolButton(this)), m_content(new QWidget(this)),
      m_contentLayout(new QVBoxLayout(m_content))
{
    m_header->setObjectName(QStringLiteral("header"));
    m_header->setFont(scaled(font(), 1.0, QFont::DemiBold));
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setAutoRaise(true);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_contentLayout->setContentsMargins(0, space::kGrid, 0, space::kControls);
    m_contentLayout->setSpacing(space::kControls);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_content);
    connect(m_header, &QToolButton::clicked, this, [this] {
        setOpen(!m_open);
        Q_EMIT toggled(m_open);
    });
    retranslate();
}

void FoldingGroup::setTitle(const QString& title)
{
    m_title = title;
    showState();
}

void FoldingGroup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FoldingGroup::setOpen(bool open)
{
    m_open = open;
    showState();
}

void FoldingGroup::setSearched(bool searched)
{
    m_searched = searched;
    showState();
}

void FoldingGroup::setCount(int set)
{
    m_set = set;
    showState();
}

void FoldingGroup::showState()
{
    const bool open = m_open || m_searched;
    m_content->setVisible(open);
    m_header->setEnabled(!m_searched); // folding what was found would only confuse
    m_header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_header->setAccessibleDescription(open ? tr("unfolded") : tr("folded"));
    if (m_holds == Holds::Figures) {
        m_header->setText(m_title);
        m_header->setAccessibleName(m_title);
        m_header->setToolTip(open ? tr("Fold this section") : tr("Unfold this section"));
        return;
    }
    //: A group of filters and how many of them are set: "Prices · 2"
    m_header->setText(m_set > 0 ? tr("%1 · %2").arg(m_title, QLocale().toString(m_set)) : m_title);
    const QString count = m_set > 0 ? tr("%n filter(s) set", nullptr, m_set) : tr("no filter set");
    m_header->setAccessibleName(QStringLiteral("%1, %2").arg(m_title, count));
    m_header->setToolTip(count);
}

} // namespace desktop
