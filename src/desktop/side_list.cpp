// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/side_list.h"

#include "desktop/theme.h"

#include <QEvent>

#include <algorithm>

namespace desktop {

SideList::SideList(QWidget* parent) : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void SideList::setTitle(int row, const QString& title)
{
    item(row)->setText(title);
    item(row)->setSizeHint({0, space::kRowRoomy});
    fit();
}

void SideList::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void SideList::fit()
{
    int widest = 0;
    for (int row = 0; row < count(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(item(row)->text()));
    setFixedWidth(widest + 2 * space::kGroups);
}

} // namespace desktop
