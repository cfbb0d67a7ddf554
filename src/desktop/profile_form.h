// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A profile's values as a form, built from profileFields(). Owned by the ProfileSettings, GUI thread.
#pragma once

#include "domain/profile.h"

#include <QWidget>

#include <vector>

class QFormLayout;
class QLabel;

namespace desktop {

struct ProfileField;

class ProfileForm final : public QWidget {
    Q_OBJECT

public:
    /// Amounts are told in this currency; a profile itself has none.
    ProfileForm(domain::Currency currency, QWidget* parent);

    void setProfile(const domain::Profile& profile);
    [[nodiscard]] const domain::Profile& profile() const { return m_profile; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        const ProfileField* field;
        QLabel* heading; // nullptr: none
        QLabel* label;
        QWidget* control; // a QComboBox for a choice, else a QDoubleSpinBox
    };

    void add(const ProfileField& field);
    [[nodiscard]] QWidget* makeControl(const ProfileField& field);
    void showValues();
    void take(const Row& row);
    void retranslate();
    [[nodiscard]] int decimals(const ProfileField& field) const;
    [[nodiscard]] QString suffix(const ProfileField& field) const;

    const domain::Currency m_currency;
    domain::Profile m_profile;
    QFormLayout* m_layout;
    std::vector<Row> m_rows;
    bool m_isShowing = false;
};

} // namespace desktop
