// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings_keepa.h"

#include "desktop/key_form.h"
#include "sourcing/workspace.h"

#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace desktop {

KeepaSettings::KeepaSettings(sourcing::Workspace& workspace, QWidget* parent)
    : SettingsPage(workspace.settings(), parent), m_key(new KeyForm(workspace, KeyForm::Parts::All, this))
{
    body().addWidget(m_key);
    m_tokensHeading = addSection();
    m_reserve = addNumber(sourcing::settings::kReserve);
    m_reserveNote = addNote();
    finish();
    connect(m_key, &KeyForm::kept, this, &KeepaSettings::kept);
    retranslate();
}

QString KeepaSettings::title() const
{
    return tr("Keepa");
}

void KeepaSettings::retranslate()
{
    m_tokensHeading->setText(tr("Tokens"));
    tell(m_reserve, tr("&Reserve"), tr("Tokens that long searches leave for single clicks"));
    m_reserve->setSuffix(tr(" tokens"));
    m_reserveNote->setText(tr("Takes effect when the program starts next."));
}

} // namespace desktop
