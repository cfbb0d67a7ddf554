// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/chip_row.h"

#include "desktop/flow_layout.h"
#include "desktop/icons.h"

#include <QToolButton>

namespace desktop {

ChipRow::ChipRow(QWidget* parent) : QWidget(parent)
{
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void ChipRow::show(const QStringList& keys, const QStringList& names)
{
    const auto old = findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    for (QToolButton* chip : old) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was clicked
    }
    for (qsizetype i = 0; i < keys.size(); ++i)
        add(keys[i], names.value(i));
    setVisible(!keys.isEmpty());
    updateGeometry();
}

void ChipRow::add(const QString& key, const QString& name)
{
    auto* chip = new QToolButton(this);
    chip->setText(name);
    chip->setAccessibleName(tr("Remove %1").arg(name));
    chip->setToolTip(tr("Remove %1").arg(name));
    chip->setIcon(icon(QStringLiteral("close")));
    chip->setIconSize(QSize(12, 12));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setAutoRaise(false);
    layout()->addWidget(chip);
    chip->show();
    connect(chip, &QToolButton::clicked, this, [this, key] { Q_EMIT removed(key); });
}

} // namespace desktop
