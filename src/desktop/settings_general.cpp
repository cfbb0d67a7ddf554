// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings_general.h"

#include "desktop/languages.h"
#include "domain/marketplace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

namespace desktop {

namespace {

QStringList marketplaceCodes()
{
    QStringList codes;
    for (const auto& facts : domain::marketplaces())
        codes += QLatin1String(facts.code);
    return codes;
}

QStringList languageCodes()
{
    QStringList codes{QString()}; // the system's
    for (const auto& language : Languages::offered())
        codes += language.code;
    return codes;
}

} // namespace

GeneralSettings::GeneralSettings(sourcing::Settings& settings, QWidget* parent)
    : SettingsPage(settings, parent), m_marketplace(addChoice(sourcing::settings::kMarketplace, marketplaceCodes())),
      m_lookHeading(addSection()), m_language(addChoice(sourcing::settings::kLanguage, languageCodes())),
      m_theme(addChoice(sourcing::settings::kTheme,
                        {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")})),
      m_privacyHeading(addSection()), m_images(addFlag(sourcing::settings::kImages)), m_imagesNote(addNote())
{
    for (int i = 0; i < m_marketplace->count(); ++i) {
        const auto code = domain::marketplaceFromCode(m_marketplace->itemData(i).toString());
        m_marketplace->setItemText(
            i, QStringLiteral("amazon.") + QLatin1String(domain::factsOf(code.value_or(domain::Marketplace::Us)).tld));
    }
    int at = 1;
    for (const auto& language : Languages::offered())
        m_language->setItemText(at++, language.name);
    finish();
    retranslate();
}

QString GeneralSettings::title() const
{
    return tr("General");
}

void GeneralSettings::retranslate()
{
    tell(m_marketplace, tr("&Marketplace"), tr("Where a new search looks"));
    m_lookHeading->setText(tr("Look"));
    tell(m_language, tr("&Language"), tr("Of words, numbers and dates; changes at once"));
    m_language->setItemText(0, tr("As the system"));
    tell(m_theme, tr("&Theme"), tr("Changes at once"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_privacyHeading->setText(tr("Privacy"));
    tell(m_images, tr("Show &pictures of products"), tr("They are loaded from Amazon's image servers"));
    m_imagesNote->setText(tr("Pictures come from Amazon's image servers, which then see which products are looked at. "
                             "Nothing else is sent to anybody but Keepa."));
}

} // namespace desktop
