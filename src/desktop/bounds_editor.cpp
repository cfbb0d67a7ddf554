// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bounds_editor.h"

#include "desktop/format.h"
#include "desktop/number_entry.h"
#include "desktop/style.h"
#include "desktop/theme.h"
#include "desktop/words.h"
#include "domain/search_query.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace desktop {

namespace {

void markInvalid(QLineEdit* end, bool invalid)
{
    if (!end || end->property(kInvalidProperty).toBool() == invalid)
        return;
    end->setProperty(kInvalidProperty, invalid);
    end->update();
}

} // namespace

BoundsEditor::BoundsEditor(const domain::Filter& filter, QWidget* parent)
    : FilterEditor(filter, parent), m_unit(new QLabel(this))
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kControls);
    const bool hasMin = filter.shape != domain::FilterShape::AtMost;
    const bool hasMax = filter.shape != domain::FilterShape::AtLeast;
    const QString name = label(filter);
    if (hasMin && hasMax) {
        m_min = makeEnd(tr("%1: from").arg(name), tr("from"));
        m_max = makeEnd(tr("%1: to").arg(name), tr("to"));
    } else if (hasMin) {
        m_min = makeEnd(tr("%1: at least").arg(name), tr("at least"));
    } else {
        const bool isLimit = qstrcmp(filter.key, "max") == 0;
        m_max = makeEnd(tr("%1: at most").arg(name),
                        isLimit ? QString::number(domain::SearchQuery::kDefaultLimit) : tr("at most"));
    }
    if (m_min)
        line->addWidget(m_min, 1);
    if (m_min && m_max) {
        auto* dash = new QLabel(QStringLiteral("–"), this);
        line->addWidget(dash);
    }
    if (m_max)
        line->addWidget(m_max, 1);
    m_unit->setForegroundRole(QPalette::PlaceholderText);
    line->addWidget(m_unit);
    showUnit();
    layoutOfEditor().insertLayout(1, line);
    caption().setBuddy(m_min ? m_min : m_max);
    setFocusProxy(m_min ? m_min : m_max);
}

QLineEdit* BoundsEditor::makeEnd(const QString& name, const QString& placeholder)
{
    auto* end = new QLineEdit(this);
    end->setAccessibleName(name);
    end->setAccessibleDescription(tooltip(filter()));
    end->setPlaceholderText(placeholder);
    end->setAlignment(Qt::AlignRight);
    end->setFont(tabular(end->font()));
    end->setMinimumWidth(48);
    connect(end, &QLineEdit::textEdited, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(end, &QLineEdit::editingFinished, this, [this, end] { rewrite(*end); });
    connect(end, &QLineEdit::returnPressed, this, &FilterEditor::submitted);
    return end;
}

QString BoundsEditor::unitText() const
{
    switch (filter().unit) {
    case domain::FilterUnit::Money:
        return currencySymbol(m_currency);
    case domain::FilterUnit::Percent:
        return QStringLiteral("%");
    case domain::FilterUnit::Points:
        return tr("of 100");
    case domain::FilterUnit::Count:
        return qstrcmp(filter().key, "max") == 0 ? tr("products") : QString();
    case domain::FilterUnit::Rank:
    case domain::FilterUnit::None:
        break;
    }
    return {};
}

void BoundsEditor::showUnit()
{
    const QString unit = unitText();
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
}

BoundsEditor::Typed BoundsEditor::typed() const
{
    Typed result;
    const int decimals = domain::decimalsOf(filter().unit, m_currency);
    const auto read = [&](const QLineEdit* end) -> std::optional<std::int64_t> {
        if (!end || end->text().trimmed().isEmpty())
            return std::nullopt;
        const auto number = readNumber(end->text(), decimals);
        result.valid = result.valid && number;
        return number;
    };
    result.bounds.min = read(m_min);
    result.bounds.max = read(m_max);
    return result;
}

void BoundsEditor::check()
{
    const auto [valid, bounds] = typed();
    const bool ordered = !bounds.min || !bounds.max || *bounds.min <= *bounds.max;
    const bool isLimit = qstrcmp(filter().key, "max") == 0;
    const bool limitFits
        = !isLimit || !bounds.max || (*bounds.max >= 1 && *bounds.max <= domain::SearchQuery::kMostLimit);
    if (!valid)
        setProblem(tr("This is not a number. 10k, 1.5M and 12.50 are."));
    else if (!ordered)
        setProblem(tr("“From” is greater than “to”."));
    else if (!limitFits)
        setProblem(tr("Between 1 and %1.").arg(QLocale().toString(domain::SearchQuery::kMostLimit)));
    else
        setProblem({});
    markInvalid(m_min, !problem().isEmpty());
    markInvalid(m_max, !problem().isEmpty());
}

void BoundsEditor::rewrite(QLineEdit& end)
{
    const int decimals = domain::decimalsOf(filter().unit, m_currency);
    if (const auto number = readNumber(end.text(), decimals))
        end.setText(writeNumber(*number, decimals, QLocale()));
}

std::optional<domain::FilterValue> BoundsEditor::value() const
{
    const auto [valid, bounds] = typed();
    if (!valid || !problem().isEmpty() || bounds.isOpen())
        return std::nullopt;
    return bounds;
}

void BoundsEditor::setValue(const std::optional<domain::FilterValue>& value)
{
    const auto* bounds = value ? std::get_if<domain::Bounds>(&*value) : nullptr;
    const int decimals = domain::decimalsOf(filter().unit, m_currency);
    const auto write = [decimals](QLineEdit* end, const std::optional<std::int64_t>& side) {
        if (end)
            end->setText(side ? writeNumber(*side, decimals, QLocale()) : QString());
    };
    write(m_min, bounds ? bounds->min : std::nullopt);
    write(m_max, bounds ? bounds->max : std::nullopt);
    check();
}

void BoundsEditor::setMarketplace(domain::Marketplace marketplace)
{
    m_currency = domain::currencyOf(marketplace);
    showUnit();
    check();
}

} // namespace desktop
