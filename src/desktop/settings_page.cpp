// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings_page.h"

#include "desktop/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace desktop {

SettingsPage::SettingsPage(sourcing::Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(space::kGroups, space::kGroups, space::kGroups, space::kGroups);
    m_body->setSpacing(space::kControls);
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QFormLayout& SettingsPage::form()
{
    if (!m_form) {
        m_form = new QFormLayout;
        m_form->setHorizontalSpacing(space::kPanel);
        m_form->setVerticalSpacing(space::kControls);
        m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
        m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_body->addLayout(m_form);
    }
    return *m_form;
}

QLabel* SettingsPage::addSection()
{
    auto* heading = new QLabel(this);
    heading->setFont(scaled(font(), type::kSection, QFont::DemiBold));
    if (m_body->count() > 0)
        m_body->addSpacing(space::kControls);
    m_body->addWidget(heading);
    m_form = nullptr;
    return heading;
}

QLabel* SettingsPage::addNote()
{
    auto* note = new QLabel(this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_body->addWidget(note);
    m_form = nullptr;
    return note;
}

void SettingsPage::addRow(QWidget* control)
{
    auto* label = new QLabel(this); // an empty text alone would make none
    label->setBuddy(control);
    form().addRow(label, control);
}

QSpinBox* SettingsPage::addNumber(const sourcing::Setting<int>& setting)
{
    auto* box = new QSpinBox(this);
    box->setRange(setting.least, setting.most);
    box->setGroupSeparatorShown(true);
    box->setValue(m_settings.get(setting));
    box->setObjectName(QLatin1String(setting.key));
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addRow(box);
    connect(box, &QSpinBox::valueChanged, this, [this, &setting](int value) { m_settings.set(setting, value); });
    return box;
}

QCheckBox* SettingsPage::addFlag(const sourcing::Setting<bool>& setting)
{
    auto* box = new QCheckBox(this);
    box->setChecked(m_settings.get(setting));
    box->setObjectName(QLatin1String(setting.key));
    m_body->addWidget(box);
    m_form = nullptr;
    connect(box, &QCheckBox::toggled, this, [this, &setting](bool on) { m_settings.set(setting, on); });
    return box;
}

QComboBox* SettingsPage::addChoice(const sourcing::Setting<QString>& setting, const QStringList& values)
{
    auto* box = new QComboBox(this);
    for (const QString& value : values)
        box->addItem(value, value);
    box->setCurrentIndex(std::max(0, box->findData(m_settings.get(setting))));
    box->setObjectName(QLatin1String(setting.key));
    addRow(box);
    connect(box, &QComboBox::activated, this,
            [this, box, &setting] { m_settings.set(setting, box->currentData().toString()); });
    return box;
}

void SettingsPage::tell(QWidget* control, const QString& label, const QString& tip)
{
    const QString plain = QString(label).remove(u'&');
    control->setAccessibleName(plain);
    control->setToolTip(tip);
    if (auto* box = qobject_cast<QCheckBox*>(control)) {
        box->setText(label);
        return;
    }
    const auto layouts = m_body->findChildren<QFormLayout*>();
    for (auto* each : layouts) {
        if (auto* before = qobject_cast<QLabel*>(each->labelForField(control)))
            before->setText(label);
    }
}

void SettingsPage::finish()
{
    m_body->addStretch();
}

} // namespace desktop
