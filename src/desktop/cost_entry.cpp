// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cost_entry.h"

#include "desktop/format.h"
#include "desktop/number_entry.h"
#include "desktop/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QToolTip>
#include <QValidator>

namespace desktop {

namespace {

constexpr std::int64_t kMostCost = 1'000'000'000; // of the smallest unit

struct Costs {
    Q_DECLARE_TR_FUNCTIONS(Costs)
};

class CostValidator final : public QValidator {
public:
    CostValidator(domain::Currency currency, QObject* parent) : QValidator(parent), m_currency(currency) { }

    State validate(QString& text, int&) const override
    {
        return readCost(text, m_currency) ? Acceptable : Intermediate;
    }

private:
    domain::Currency m_currency;
};

} // namespace

bool isCostColumn(const domain::Column& column)
{
    return qstrcmp(column.key, "cost") == 0;
}

base::Result<std::optional<domain::Money>> readCost(const QString& text, domain::Currency currency)
{
    QString amount = text.simplified();
    for (const QString& mark : {currencySymbol(currency), domain::currencyCode(currency), QStringLiteral("$")})
        amount.remove(mark, Qt::CaseInsensitive);
    amount = amount.trimmed();
    if (amount.isEmpty())
        return std::nullopt;
    const auto read = readNumber(amount, domain::currencyDecimals(currency));
    if (!read || *read > kMostCost)
        return base::failure(base::ErrorKind::Input, QStringLiteral("\"%1\" is no cost").arg(text));
    return domain::Money{*read, currency};
}

QString costProblem(domain::Currency currency)
{
    return domain::currencyDecimals(currency) == 0
        ? Costs::tr("An amount in whole %1, or nothing for the profile's rule").arg(domain::currencyCode(currency))
        : Costs::tr("An amount in %1 such as 12.50, or nothing for the profile's rule")
              .arg(domain::currencyCode(currency));
}

QString plainCost(domain::Money cost, const QLocale& locale)
{
    return writeNumber(cost.amount, domain::currencyDecimals(cost.currency), locale);
}

CostEntry::CostEntry(domain::Currency currency, QWidget* parent) : QLineEdit(parent), m_currency(currency)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFont(tabular(font()));
    setFrame(false);
    setAutoFillBackground(true);
    setValidator(new CostValidator(currency, this));
    connect(this, &QLineEdit::textChanged, this, &CostEntry::showWhetherReadable);
    retranslate();
}

void CostEntry::retranslate()
{
    setAccessibleName(tr("Cost of a unit in %1").arg(domain::currencyCode(m_currency)));
    setToolTip(costProblem(m_currency));
}

/// It lives as long as one types: a message that is shown meanwhile stays as it is.
void CostEntry::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void CostEntry::showWhetherReadable(const QString& text)
{
    const bool readable = readCost(text, m_currency).has_value();
    const auto& colours = coloursOf(palette());
    QPalette own = parentWidget()->palette();
    if (!readable) {
        own.setColor(QPalette::Text, colours.miss.text);
        own.setColor(QPalette::Base, colours.miss.fill);
    }
    setPalette(own);
    setAccessibleDescription(readable ? QString() : costProblem(m_currency));
    if (readable)
        QToolTip::hideText();
    else
        QToolTip::showText(mapToGlobal(QPoint(0, height())), costProblem(m_currency), this);
}

} // namespace desktop
