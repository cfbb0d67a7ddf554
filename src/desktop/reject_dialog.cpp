// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reject_dialog.h"

#include "ui_reject_dialog.h"

#include "desktop/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace desktop {

namespace {

constexpr int kRejectDialogWidth = 420;

} // namespace

RejectDialog::RejectDialog(const QString& title, int products, QWidget* parent)
    : QDialog(parent), m_form(std::make_unique<Ui::RejectDialog>()), m_title(title), m_products(products)
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kRejectDialogWidth);
    m_form->rule->setForegroundRole(QPalette::PlaceholderText);
    m_form->rule->setFont(scaled(font(), type::kSecondary));
    m_form->buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &RejectDialog::accept);
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_form->reason->setCompleter(nullptr); // it would take the first Return for itself
    retranslate();
    m_form->reason->setFocus();
    m_form->reason->lineEdit()->selectAll();
}

void RejectDialog::retranslate()
{
    setWindowTitle(tr("Reject"));
    m_form->product->setText(m_products == 1 ? m_title : tr("%n product(s)", nullptr, m_products));
    auto* list = m_form->reason;
    const QString typed = list->currentText();
    const bool isOneOfThem = typed.isEmpty() || list->findText(typed) >= 0;
    const int chosen = std::max(0, list->findText(typed));
    list->clear();
    list->addItems({tr("Profit too small"), tr("Sells too slowly"), tr("Too many sellers"), tr("Amazon sells it"),
                    tr("Gated or restricted"), tr("Brand complains"), tr("Too large or heavy"), tr("Hazardous"),
                    tr("No supplier")});
    list->setCurrentIndex(chosen);
    if (!isOneOfThem)
        list->setEditText(typed);
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(tr("Reject"));
}

bool RejectDialog::event(QEvent* event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LanguageChange) { // after the children: the buttons took their usual names
        m_form->retranslateUi(this);
        retranslate();
    }
    return handled;
}

RejectDialog::~RejectDialog() = default;

void RejectDialog::accept()
{
    Q_EMIT confirmed(m_form->reason->currentText().trimmed());
    QDialog::accept();
}

} // namespace desktop
