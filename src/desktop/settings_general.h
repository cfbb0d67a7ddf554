// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings' first page: marketplace, language, theme, pictures. All apply at once. Owned by the SettingsDialog.
#pragma once

#include "desktop/settings_page.h"

namespace desktop {

class GeneralSettings final : public SettingsPage {
    Q_OBJECT

public:
    GeneralSettings(sourcing::Settings& settings, QWidget* parent);
    [[nodiscard]] QString title() const override;

private:
    void retranslate() override;

    QComboBox* m_marketplace;
    QLabel* m_lookHeading;
    QComboBox* m_language;
    QComboBox* m_theme;
    QLabel* m_privacyHeading;
    QCheckBox* m_images;
    QLabel* m_imagesNote;
};

} // namespace desktop
