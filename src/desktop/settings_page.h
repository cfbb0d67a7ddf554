// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the settings: labelled controls in a form, each bound to a row of the settings registry. Texts are set in
// retranslate() alone, which is called again when the language changes. Owned by the SettingsDialog, GUI thread.
#pragma once

#include "sourcing/settings.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace desktop {

class SettingsPage : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPage(sourcing::Settings& settings, QWidget* parent);

    [[nodiscard]] virtual QString title() const = 0;

protected:
    void changeEvent(QEvent* event) override;
    virtual void retranslate() = 0;

    [[nodiscard]] sourcing::Settings& settings() const { return m_settings; }
    [[nodiscard]] QVBoxLayout& body() const { return *m_body; }
    /// The form that rows are added to; begun by the first row, or anew under a section's heading.
    [[nodiscard]] QFormLayout& form();
    QLabel* addSection();
    /// Words over the whole width, in the secondary colour.
    QLabel* addNote();
    void addRow(QWidget* control);
    QSpinBox* addNumber(const sourcing::Setting<int>& setting);
    QCheckBox* addFlag(const sourcing::Setting<bool>& setting);
    /// Its items' data are the setting's values.
    QComboBox* addChoice(const sourcing::Setting<QString>& setting, const QStringList& values);
    /// The label before a control, its name for screen readers, and what hovering tells.
    void tell(QWidget* control, const QString& label, const QString& tip);
    void finish(); // after the last row

private:
    sourcing::Settings& m_settings;
    QVBoxLayout* m_body;
    QFormLayout* m_form = nullptr;
};

} // namespace desktop
