// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/calculator.h"

#include "desktop/format.h"
#include "desktop/number_entry.h"
#include "desktop/profit_curve.h"
#include "desktop/style.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

namespace desktop {

/// An assumption with a slider: one row each.
struct Calculator::Knob {
    const char* key;
    const char* label; // translated in the context "desktop::Calculator", which is that of tr()
    bool isMoney; // else hundredths of a percent
    std::int64_t most, step;
    std::int64_t (*get)(const domain::Profile&);
    void (*set)(domain::Profile&, std::int64_t);
};

const std::vector<Calculator::Knob>& Calculator::knobs()
{
    using domain::Profile;
    static const std::vector<Knob> rows{
        {"targetRoi", QT_TRANSLATE_NOOP("desktop::Calculator", "Target ROI"), false, 20'000, 500,
         [](const Profile& p) { return p.targetRoi.value; },
         [](Profile& p, std::int64_t value) { p.targetRoi.value = value; }},
        {"prep", QT_TRANSLATE_NOOP("desktop::Calculator", "Prep"), true, 500, 5,
         [](const Profile& p) { return p.prep; }, [](Profile& p, std::int64_t value) { p.prep = value; }},
        {"inbound", QT_TRANSLATE_NOOP("desktop::Calculator", "Inbound"), true, 500, 5,
         [](const Profile& p) { return p.inbound; }, [](Profile& p, std::int64_t value) { p.inbound = value; }},
        {"salesTax", QT_TRANSLATE_NOOP("desktop::Calculator", "Sales tax"), false, 2'500, 25,
         [](const Profile& p) { return p.salesTax.value; },
         [](Profile& p, std::int64_t value) { p.salesTax.value = value; }},
        {"discount", QT_TRANSLATE_NOOP("desktop::Calculator", "Discount"), false, 5'000, 50,
         [](const Profile& p) { return p.discount.value; },
         [](Profile& p, std::int64_t value) { p.discount.value = value; }},
    };
    return rows;
}

Calculator::Calculator(sourcing::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_quantity(new QSpinBox(this)), m_reset(new QPushButton(this)),
      m_zones(new QLabel(this)), m_curve(new ProfitCurve(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kControls);
    auto* entries = new QGridLayout;
    entries->setHorizontalSpacing(space::kControls);
    entries->setVerticalSpacing(space::kGrid);
    entries->setColumnStretch(1, 1);
    m_cost = addField(*entries, 0, QT_TR_NOOP("Cost"));
    m_price = addField(*entries, 1, QT_TR_NOOP("Price"));
    m_cost->setObjectName(QStringLiteral("cost"));
    m_price->setObjectName(QStringLiteral("price"));
    m_quantity->setRange(1, 99'999);
    m_quantity->setObjectName(QStringLiteral("quantity"));
    entries->addWidget(addCaption(m_quantity, QT_TR_NOOP("Quantity")), 2, 0);
    entries->addWidget(m_quantity, 2, 1, 1, 2);
    addKnobs(*entries, 3);
    layout->addLayout(entries);
    m_reset->setObjectName(QStringLiteral("reset"));
    layout->addWidget(m_reset, 0, Qt::AlignRight);

    auto* figures = new QGridLayout;
    figures->setHorizontalSpacing(space::kControls);
    figures->setVerticalSpacing(0);
    m_profit = addFigure(*figures, 0, 0, QT_TR_NOOP("Profit"));
    m_roi = addFigure(*figures, 0, 1, QT_TR_NOOP("ROI"));
    m_maxCost = addFigure(*figures, 0, 2, QT_TR_NOOP("Max cost"));
    m_breakeven = addFigure(*figures, 2, 0, QT_TR_NOOP("Breakeven"));
    m_targetPrice = addFigure(*figures, 2, 1, QT_TR_NOOP("For target ROI"));
    m_total = addFigure(*figures, 2, 2, QT_TR_NOOP("Profit in all"));
    layout->addLayout(figures);
    layout->addWidget(m_curve);
    m_zones->setWordWrap(true);
    m_zones->setFont(scaled(font(), type::kSecondary));
    m_zones->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_zones);

    connect(m_cost, &QLineEdit::textEdited, this, &Calculator::calculate);
    connect(m_cost, &QLineEdit::editingFinished, this, &Calculator::commitCost);
    connect(m_price, &QLineEdit::textEdited, this, &Calculator::calculate);
    connect(m_quantity, &QSpinBox::valueChanged, this, &Calculator::calculate);
    connect(m_reset, &QPushButton::clicked, this, &Calculator::reset);
    connect(m_curve, &ProfitCurve::priceChosen, this, [this](const domain::Money& price) {
        m_price->setText(written(price));
        calculate();
    });
    retranslate();
}

void Calculator::retranslate()
{
    for (const Caption& caption : m_captions) {
        caption.label->setText(tr(caption.text));
        caption.of->setAccessibleName(tr(caption.text));
    }
    m_reset->setText(tr("Back to the profile"));
    m_reset->setToolTip(tr("Takes back what was moved here"));
    if (!m_row.facts)
        return;
    for (QLineEdit* field : {m_cost, m_price}) {
        if (const auto amount = amountIn(*field))
            field->setText(written(amount));
    }
    showPlaceholders();
    showKnobs();
    calculate();
}

void Calculator::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QLabel* Calculator::addCaption(QWidget* of, const char* text)
{
    auto* caption = new QLabel(this);
    caption->setBuddy(of);
    m_captions.push_back({caption, of, text});
    return caption;
}

QLineEdit* Calculator::addField(QGridLayout& grid, int row, const char* name)
{
    auto* field = new QLineEdit(this);
    field->setAlignment(Qt::AlignRight);
    field->setFont(tabular(font()));
    grid.addWidget(addCaption(field, name), row, 0);
    grid.addWidget(field, row, 1, 1, 2);
    return field;
}

void Calculator::addKnobs(QGridLayout& grid, int firstRow)
{
    for (const Knob& knob : knobs()) {
        auto* slider = new QSlider(Qt::Horizontal, this);
        auto* value = new QLabel(this);
        slider->setObjectName(QLatin1String(knob.key));
        slider->setFocusPolicy(Qt::StrongFocus); // not by the wheel, which scrolls the panel
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setFont(tabular(font()));
        value->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("€ 0000,00")));
        grid.addWidget(addCaption(slider, knob.label), firstRow, 0);
        grid.addWidget(slider, firstRow, 1);
        grid.addWidget(value, firstRow++, 2);
        m_knobs.push_back({&knob, slider, value});
        connect(slider, &QSlider::valueChanged, this, [this, &knob](int step) {
            knob.set(m_profile, step * knob.step);
            showKnobs();
            calculate();
        });
    }
}

QLabel* Calculator::addFigure(QGridLayout& grid, int row, int column, const char* name)
{
    auto* figure = new QLabel(unknownText(), this);
    auto* caption = addCaption(figure, name);
    caption->setFont(scaled(font(), type::kSecondary));
    caption->setForegroundRole(QPalette::PlaceholderText);
    figure->setFont(tabular(scaled(font(), type::kSection, QFont::DemiBold)));
    grid.addWidget(caption, row, column);
    grid.addWidget(figure, row + 1, column);
    grid.setColumnStretch(column, 1);
    return figure;
}

void Calculator::showRow(const domain::Row& row, const domain::Profile& profile)
{
    const bool same = m_row.facts && m_row.facts->asin == row.facts->asin
        && m_row.facts->marketplace == row.facts->marketplace && m_row.typedCost == row.typedCost;
    m_row = row;
    if (!(profile == m_given)) {
        m_given = profile;
        m_profile = profile;
    }
    if (!same) {
        m_told = row.typedCost;
        m_cost->setText(written(row.typedCost));
        m_price->clear();
    }
    showPlaceholders();
    showKnobs();
    calculate();
}

void Calculator::showPlaceholders()
{
    const domain::Score& score = m_row.score;
    const bool assumed = score.cost && score.cost->basis != domain::CostBasis::Row;
    m_cost->setPlaceholderText(assumed ? tr("%1, assumed").arg(moneyText(score.cost->amount, QLocale()))
                                       : tr("type a cost"));
    m_price->setPlaceholderText(score.price ? moneyText(score.price->now, QLocale()) : tr("type a price"));
}

void Calculator::showKnobs()
{
    const domain::Currency currency
        = m_row.facts ? domain::currencyOf(m_row.facts->marketplace) : domain::Currency::USD;
    for (const KnobLine& line : m_knobs) {
        const std::int64_t value = line.knob->get(m_profile);
        const QSignalBlocker quiet(line.slider); // an odd value of the profile stays what it is
        line.slider->setRange(0, static_cast<int>(std::max(line.knob->most, value) / line.knob->step));
        line.slider->setPageStep(std::max(1, line.slider->maximum() / 10));
        line.slider->setValue(static_cast<int>(value / line.knob->step));
        line.value->setText(line.knob->isMoney ? moneyText({value, currency}, QLocale())
                                               : percentText({value}, QLocale(), 1));
    }
    m_reset->setEnabled(!(m_profile == m_given));
}

void Calculator::reset()
{
    m_profile = m_given;
    m_price->clear();
    showKnobs();
    calculate();
}

std::optional<domain::Money> Calculator::amountIn(QLineEdit& field) const
{
    const domain::Currency currency = domain::currencyOf(m_row.facts->marketplace);
    const QString text = field.text().trimmed().remove(currencySymbol(currency));
    const auto amount = text.isEmpty() ? std::nullopt : readNumber(text, domain::currencyDecimals(currency));
    const bool invalid = !text.isEmpty() && !amount;
    if (field.property(kInvalidProperty).toBool() != invalid) {
        field.setProperty(kInvalidProperty, invalid);
        field.setAccessibleDescription(invalid ? tr("not an amount") : QString());
        field.update();
    }
    return amount ? std::optional(domain::Money{*amount, currency}) : std::nullopt;
}

QString Calculator::written(const std::optional<domain::Money>& money) const
{
    return money ? writeNumber(money->amount, domain::currencyDecimals(money->currency), QLocale()) : QString();
}

void Calculator::commitCost()
{
    if (!m_row.facts)
        return;
    const auto cost = amountIn(*m_cost);
    if (cost == m_told || (!cost && !m_cost->text().trimmed().isEmpty()))
        return;
    m_told = cost;
    Q_EMIT costEdited(m_row.facts->asin, cost);
}

void Calculator::calculate()
{
    if (!m_row.facts)
        return;
    sourcing::WhatIfQuestion question{.facts = m_row.facts, .profile = m_profile};
    question.cost = amountIn(*m_cost);
    question.price = amountIn(*m_price);
    if (question.price && question.price->amount < 1)
        question.price.reset();
    const sourcing::WhatIf answer = m_workspace.whatIf(question);
    const QLocale locale;
    const auto text = [&locale](const std::optional<domain::Money>& money) {
        return money ? moneyText(*money, locale) : unknownText();
    };
    m_profit->setText(text(answer.profit));
    m_roi->setText(answer.roi ? percentText(*answer.roi, locale) : unknownText());
    m_maxCost->setText(text(answer.maxCost));
    m_breakeven->setText(text(answer.breakeven));
    m_targetPrice->setText(text(answer.targetPrice));
    const auto total = answer.profit
        ? std::optional(domain::Money{answer.profit->amount * m_quantity->value(), answer.profit->currency})
        : std::nullopt;
    m_total->setText(text(total));
    m_curve->show(answer, domain::currencyOf(m_row.facts->marketplace));
    QStringList zones;
    for (const auto& zone : answer.deadZones) {
        const domain::Money below{zone.from.amount - 1, zone.from.currency};
        if (zone.to)
            zones += tr("%1–%2 earns less than %3.").arg(text(zone.from), text(zone.to), text(below));
    }
    m_zones->setText(zones.join(u' '));
    m_zones->setVisible(!zones.isEmpty());
}

} // namespace desktop
