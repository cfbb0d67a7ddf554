// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/profile_form.h"

#include "desktop/format.h"
#include "desktop/profile_fields.h"
#include "desktop/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>

#include <cmath>

namespace desktop {

namespace {

QString fieldText(const char* text)
{
    return QCoreApplication::translate("ProfileFields", text);
}

} // namespace

ProfileForm::ProfileForm(domain::Currency currency, QWidget* parent)
    : QWidget(parent), m_currency(currency), m_layout(new QFormLayout(this))
{
    m_layout->setHorizontalSpacing(space::kPanel);
    m_layout->setVerticalSpacing(space::kControls);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_layout->setContentsMargins(0, 0, space::kPanel, 0);
    for (const ProfileField& field : profileFields())
        add(field);
    retranslate();
}

void ProfileForm::add(const ProfileField& field)
{
    Row row{&field, nullptr, new QLabel(this), makeControl(field)};
    if (field.section) {
        row.heading = new QLabel(this);
        row.heading->setFont(scaled(font(), 1.0, QFont::DemiBold));
        row.heading->setContentsMargins(0, m_rows.empty() ? 0 : space::kControls, 0, 0);
        m_layout->addRow(row.heading);
    }
    row.label->setBuddy(row.control);
    row.control->setObjectName(QLatin1String(field.key));
    m_layout->addRow(row.label, row.control);
    m_rows.push_back(row);
}

QWidget* ProfileForm::makeControl(const ProfileField& field)
{
    const size_t at = m_rows.size();
    if (field.unit == FieldUnit::Choice) {
        auto* list = new QComboBox(this);
        for (const char* choice : field.choices)
            list->addItem(QLatin1String(choice));
        connect(list, &QComboBox::currentIndexChanged, this, [this, at] { take(m_rows[at]); });
        return list;
    }
    auto* box = new QDoubleSpinBox(this);
    const int places = decimals(field);
    const double scale = std::pow(10.0, places);
    box->setDecimals(places);
    box->setGroupSeparatorShown(true);
    // One step below the least stands for "no value".
    const double least = static_cast<double>(field.least) / scale;
    box->setRange(field.unset ? least - 1 / scale : least, static_cast<double>(field.most) / scale);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, at] { take(m_rows[at]); });
    return box;
}

int ProfileForm::decimals(const ProfileField& field) const
{
    switch (field.unit) {
    case FieldUnit::Money:
        return domain::currencyDecimals(m_currency);
    case FieldUnit::Percent:
    case FieldUnit::Points:
    case FieldUnit::Months:
        return 2;
    default:
        return 0;
    }
}

QString ProfileForm::suffix(const ProfileField& field) const
{
    switch (field.unit) {
    case FieldUnit::Money:
        return QString(u' ' + currencySymbol(m_currency));
    case FieldUnit::Percent:
        return tr(" %");
    case FieldUnit::Points:
        return tr(" of 100");
    case FieldUnit::Months:
        return tr(" months");
    case FieldUnit::Days:
        return tr(" days");
    case FieldUnit::Hours:
        return tr(" hours");
    default:
        return {};
    }
}

void ProfileForm::setProfile(const domain::Profile& profile)
{
    m_profile = profile;
    showValues();
}

void ProfileForm::showValues()
{
    m_isShowing = true;
    for (const Row& row : m_rows) {
        const auto value = row.field->get(m_profile);
        if (auto* list = qobject_cast<QComboBox*>(row.control)) {
            list->setCurrentIndex(static_cast<int>(value.value_or(0)));
            continue;
        }
        auto* box = static_cast<QDoubleSpinBox*>(row.control);
        const double scale = std::pow(10.0, decimals(*row.field));
        box->setValue(value ? static_cast<double>(*value) / scale : box->minimum());
    }
    const auto kind = m_profile.cost.kind;
    for (const Row& row : m_rows) {
        if (qstrcmp(row.field->key, "cost.amount") == 0)
            m_layout->setRowVisible(row.control, kind == domain::CostRule::Kind::Fixed);
        else if (qstrcmp(row.field->key, "cost.percent") == 0)
            m_layout->setRowVisible(row.control, kind == domain::CostRule::Kind::PercentOfPrice);
    }
    m_isShowing = false;
}

void ProfileForm::take(const Row& row)
{
    if (m_isShowing)
        return;
    if (const auto* list = qobject_cast<QComboBox*>(row.control)) {
        row.field->set(m_profile, list->currentIndex());
        showValues(); // other fields may mean something else now
    } else {
        const auto* box = static_cast<const QDoubleSpinBox*>(row.control);
        const auto scaledValue = std::llround(box->value() * std::pow(10.0, decimals(*row.field)));
        const bool isUnset = row.field->unset && scaledValue < row.field->least;
        row.field->set(m_profile, isUnset ? std::nullopt : std::optional<std::int64_t>(scaledValue));
    }
    Q_EMIT edited();
}

void ProfileForm::retranslate()
{
    m_isShowing = true;
    for (const Row& row : m_rows) {
        if (row.heading)
            row.heading->setText(fieldText(row.field->section));
        row.label->setText(fieldText(row.field->label));
        row.control->setAccessibleName(fieldText(row.field->label));
        row.control->setToolTip(fieldText(row.field->tip));
        if (auto* list = qobject_cast<QComboBox*>(row.control)) {
            for (int i = 0; i < list->count(); ++i)
                list->setItemText(i, fieldText(row.field->choices[static_cast<size_t>(i)]));
            continue;
        }
        auto* box = static_cast<QDoubleSpinBox*>(row.control);
        box->setLocale(QLocale());
        box->setSuffix(suffix(*row.field));
        if (row.field->unset)
            box->setSpecialValueText(fieldText(row.field->unset));
    }
    m_isShowing = false;
}

void ProfileForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace desktop
