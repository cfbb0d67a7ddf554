// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/buy_dialog.h"

#include "ui_buy_dialog.h"

#include "desktop/format.h"
#include "desktop/number_entry.h"
#include "desktop/theme.h"

#include <QEvent>
#include <QPushButton>

namespace desktop {

namespace {

constexpr int kBuyDialogWidth = 420;

} // namespace

BuyDialog::BuyDialog(std::vector<domain::Purchase> purchases, bool areOnTheList, QWidget* parent)
    : QDialog(parent), m_form(std::make_unique<Ui::BuyDialog>()), m_purchases(std::move(purchases)),
      m_areOnTheList(areOnTheList)
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kBuyDialogWidth);
    const auto& first = m_purchases.front();
    const auto count = static_cast<int>(m_purchases.size());
    const auto currency = domain::currencyOf(first.marketplace);
    m_form->quantity->setValue(first.quantity);
    if (first.cost)
        m_form->cost->setText(writeNumber(first.cost->amount, domain::currencyDecimals(currency), locale()));
    m_form->supplier->setText(first.supplier);
    m_form->note->setText(first.note);
    m_form->note->setEnabled(count == 1); // each keeps its own
    m_form->problem->hide();
    m_form->buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &BuyDialog::accept);
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_form->quantity->selectAll();
    m_form->quantity->setFocus();
    retranslate();
}

void BuyDialog::retranslate()
{
    setWindowTitle(m_areOnTheList ? tr("On the buy list") : tr("Add to the buy list"));
    const auto& first = m_purchases.front();
    const auto count = static_cast<int>(m_purchases.size());
    m_form->product->setText(count == 1 ? (first.title.isEmpty() ? first.asin.toString() : first.title)
                                        : tr("%n product(s), each with this quantity and cost", nullptr, count));
    const QString symbol = currencySymbol(domain::currencyOf(first.marketplace));
    m_form->costLabel->setText(tr("&Cost of a unit (%1)").arg(symbol));
    m_form->problem->setText(tr("The cost is not a price: type it like 12.50, or leave it empty."));
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(m_areOnTheList ? tr("Change") : tr("Add"));
}

bool BuyDialog::event(QEvent* event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LanguageChange) { // after the children: the buttons took their usual names
        m_form->retranslateUi(this);
        retranslate();
    }
    return handled;
}

BuyDialog::~BuyDialog() = default;

void BuyDialog::accept()
{
    const auto currency = domain::currencyOf(m_purchases.front().marketplace);
    const QString typed = m_form->cost->text().trimmed();
    const auto cost = readNumber(typed, domain::currencyDecimals(currency));
    if (!typed.isEmpty() && (!cost || *cost > domain::Purchase::kHighestCost)) {
        m_form->problem->show();
        m_form->cost->setFocus();
        m_form->cost->selectAll();
        return;
    }
    for (domain::Purchase& purchase : m_purchases) {
        purchase.quantity = m_form->quantity->value();
        purchase.cost = typed.isEmpty() ? std::nullopt : std::optional(domain::Money{*cost, currency});
        purchase.supplier = m_form->supplier->text().trimmed();
        if (m_form->note->isEnabled())
            purchase.note = m_form->note->text().trimmed();
    }
    Q_EMIT confirmed(m_purchases);
    QDialog::accept();
}

} // namespace desktop
