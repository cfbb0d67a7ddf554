// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/filter_chips.h"

#include "desktop/chip_row.h"
#include "desktop/format.h"
#include "desktop/named_categories.h"
#include "desktop/theme.h"
#include "desktop/words.h"
#include "domain/query_words.h"

#include <QEvent>
#include <QVBoxLayout>

namespace desktop {

namespace {

/// "$12.50 – $20.00", "≥ $12.50"
QString moneyWords(const domain::Bounds& bounds, domain::Currency currency)
{
    const auto text = [currency](std::int64_t amount) { return moneyText({amount, currency}, QLocale()); };
    if (bounds.min && bounds.max)
        return QStringLiteral("%1 – %2").arg(text(*bounds.min), text(*bounds.max));
    return bounds.min ? QStringLiteral("≥ %1").arg(text(*bounds.min))
                      : QStringLiteral("≤ %1").arg(text(bounds.max.value_or(0)));
}

/// "10,000–50,000 g"
QString withUnit(const QString& value, const domain::Filter& filter, domain::Currency currency)
{
    const QString unit = unitText(filter, currency);
    if (unit.isEmpty())
        return value;
    return QStringLiteral("%1 %2").arg(value, unit);
}

} // namespace

FilterChips::FilterChips(QWidget* parent) : QWidget(parent), m_chips(new ChipRow(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kControls, space::kGrid, space::kControls, space::kGrid);
    layout->addWidget(m_chips);
    connect(m_chips, &ChipRow::removed, this, &FilterChips::remove);
    connect(m_chips, &ChipRow::cleared, this, &FilterChips::clear);
    retranslate();
}

void FilterChips::retranslate()
{
    setAccessibleName(tr("Active filters"));
    m_chips->setClearText(tr("Clear all"));
    showChips();
}

void FilterChips::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilterChips::setWorkspace(sourcing::Workspace& workspace)
{
    m_names = new NamedCategories(workspace, this);
    connect(m_names, &NamedCategories::learned, this, &FilterChips::showChips);
    showChips();
}

void FilterChips::setQuery(const domain::SearchQuery& query)
{
    m_query = query;
    showChips();
}

QString FilterChips::textOf(const domain::Filter& filter, const QStringList& texts) const
{
    QStringList names;
    for (const QString& text : texts) {
        if (filter.shape == domain::FilterShape::Categories)
            names += NamedCategories::nameOf(m_names, m_query.marketplace, text);
        else if (filter.shape == domain::FilterShape::Texts && text.startsWith(u'!'))
            names += tr("not %1").arg(text.mid(1));
        else
            names += text;
    }
    return names.join(QStringLiteral(", "));
}

void FilterChips::showChips()
{
    QStringList keys;
    QStringList names;
    for (const domain::FilterWords& words : domain::filterWords(m_query, {}, QLocale())) {
        const domain::Filter& filter = *words.filter;
        const QString key = QString::fromLatin1(filter.key);
        const domain::FilterValue& value = m_query.filters.at(key);
        const domain::Currency currency = domain::currencyOf(m_query.marketplace);
        const auto* bounds = std::get_if<domain::Bounds>(&value);
        const QString text = words.choice              ? label(*words.choice)
            : !bounds                                  ? textOf(filter, std::get<QStringList>(value))
            : filter.unit == domain::FilterUnit::Money ? moneyWords(*bounds, currency)
                                                       : withUnit(words.value, filter, currency);
        keys += key;
        //: A filter and what it is set to: "Sales rank: 10,000–50,000"
        names += tr("%1: %2").arg(label(filter), text);
    }
    m_chips->show(keys, names);
    setVisible(!keys.isEmpty());
}

void FilterChips::remove(const QString& key)
{
    m_query.filters.erase(key);
    showChips();
    Q_EMIT queryEdited(m_query);
}

void FilterChips::clear()
{
    // How many products are looked at is no filter, and has no chip.
    std::erase_if(m_query.filters, [](const auto& filter) { return filter.first != u"max"; });
    showChips();
    Q_EMIT queryEdited(m_query);
}

} // namespace desktop
