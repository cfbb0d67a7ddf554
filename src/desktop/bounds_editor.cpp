// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bounds_editor.h"

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
    if (hasMin)
        line->addWidget(m_min = makeEnd(), 1);
    if (hasMin && hasMax)
        line->addWidget(new QLabel(QStringLiteral("–"), this));
    if (hasMax)
        line->addWidget(m_max = makeEnd(), 1);
    m_unit->setForegroundRole(QPalette::PlaceholderText);
    line->addWidget(m_unit);
    layoutOfEditor().insertLayout(1, line);
    retranslate();
}

void BoundsEditor::retranslate()
{
    FilterEditor::retranslate();
    const QString name = label(filter());
    const auto tell = [](QLineEdit* end, const QString& text, const QString& placeholder) {
        end->setAccessibleName(text);
        end->setPlaceholderText(placeholder);
    };
    if (m_min && m_max) {
        //: How a day is typed
        const QString day = filter().unit == domain::FilterUnit::Date ? tr("2024-01-31") : QString();
        tell(m_min, tr("%1: from").arg(name), day.isEmpty() ? tr("from") : day);
        tell(m_max, tr("%1: to").arg(name), day.isEmpty() ? tr("to") : day);
    } else if (m_min) {
        tell(m_min, tr("%1: at least").arg(name), tr("at least"));
    } else {
        const bool isLimit = qstrcmp(filter().key, "max") == 0;
        tell(m_max, tr("%1: at most").arg(name),
             isLimit ? QString::number(domain::SearchQuery::kDefaultLimit) : tr("at most"));
    }
    for (QLineEdit* end : {m_min, m_max}) {
        if (end)
            rewrite(*end); // numbers are written otherwise
    }
    showUnit();
    check();
}

QLineEdit* BoundsEditor::makeEnd()
{
    auto* end = new QLineEdit(this);
    addControl(end);
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

void BoundsEditor::showUnit()
{
    const QString unit = unitText(filter(), m_currency);
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
}

std::optional<std::int64_t> BoundsEditor::read(const QString& text) const
{
    if (filter().unit == domain::FilterUnit::Date)
        return domain::dayFromText(text);
    const QString typed = text.trimmed();
    const bool below = domain::isSigned(filter().unit) && (typed.startsWith(u'-') || typed.startsWith(QChar(0x2212)));
    const auto number = readNumber(below ? typed.mid(1) : typed, domain::decimalsOf(filter().unit, m_currency));
    return number && below ? std::optional(-*number) : number;
}

QString BoundsEditor::write(std::int64_t figure) const
{
    if (filter().unit == domain::FilterUnit::Date)
        return domain::dayText(figure);
    return writeNumber(figure, domain::decimalsOf(filter().unit, m_currency), QLocale());
}

BoundsEditor::Typed BoundsEditor::typed() const
{
    Typed result;
    const auto readEnd = [this, &result](const QLineEdit* end) -> std::optional<std::int64_t> {
        if (!end || end->text().trimmed().isEmpty())
            return std::nullopt;
        const auto figure = read(end->text());
        result.valid = result.valid && figure;
        return figure;
    };
    result.bounds.min = readEnd(m_min);
    result.bounds.max = readEnd(m_max);
    return result;
}

QString BoundsEditor::problemOf(const Typed& typed) const
{
    const auto& [valid, bounds] = typed;
    const bool isLimit = qstrcmp(filter().key, "max") == 0;
    if (!valid)
        return filter().unit == domain::FilterUnit::Date ? tr("This is not a day. 2024-01-31 is.")
                                                         : tr("This is not a number. 10k, 1.5M and 12.50 are.");
    if (bounds.min && bounds.max && *bounds.min > *bounds.max)
        return tr("“From” is greater than “to”.");
    if (isLimit && bounds.max && (*bounds.max < 1 || *bounds.max > domain::SearchQuery::kMostLimit))
        return tr("Between 1 and %1.").arg(QLocale().toString(domain::SearchQuery::kMostLimit));
    if (!domain::checkedValue(filter(), bounds))
        return tr("Keepa takes no number as large as this.");
    return {};
}

void BoundsEditor::check()
{
    setProblem(problemOf(typed()));
    markInvalid(m_min, !problem().isEmpty());
    markInvalid(m_max, !problem().isEmpty());
}

void BoundsEditor::rewrite(QLineEdit& end)
{
    if (const auto figure = read(end.text()))
        end.setText(write(*figure));
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
    const auto show = [this](QLineEdit* end, const std::optional<std::int64_t>& side) {
        if (end)
            end->setText(side ? write(*side) : QString());
    };
    show(m_min, bounds ? bounds->min : std::nullopt);
    show(m_max, bounds ? bounds->max : std::nullopt);
    check();
}

void BoundsEditor::setMarketplace(domain::Marketplace marketplace)
{
    m_currency = domain::currencyOf(marketplace);
    showUnit();
    check();
}

} // namespace desktop
