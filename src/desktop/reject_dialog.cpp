// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reject_dialog.h"

#include "ui_reject_dialog.h"

#include "desktop/theme.h"

#include <QLineEdit>
#include <QPushButton>

namespace desktop {

namespace {

constexpr int kRejectDialogWidth = 420;

} // namespace

RejectDialog::RejectDialog(const QString& title, int products, QWidget* parent)
    : QDialog(parent), m_form(std::make_unique<Ui::RejectDialog>())
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kRejectDialogWidth);
    setWindowTitle(tr("Reject"));
    m_form->product->setText(products == 1 ? title : tr("%n product(s)", nullptr, products));
    m_form->reason->addItems({tr("Profit too small"), tr("Sells too slowly"), tr("Too many sellers"),
                              tr("Amazon sells it"), tr("Gated or restricted"), tr("Brand complains"),
                              tr("Too large or heavy"), tr("Hazardous"), tr("No supplier")});
    m_form->rule->setForegroundRole(QPalette::PlaceholderText);
    m_form->rule->setFont(scaled(font(), type::kSecondary));
    auto* ok = m_form->buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Reject"));
    ok->setDefault(true);
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &RejectDialog::accept);
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_form->reason->setFocus();
    m_form->reason->lineEdit()->selectAll();
}

RejectDialog::~RejectDialog() = default;

void RejectDialog::accept()
{
    Q_EMIT confirmed(m_form->reason->currentText().trimmed());
    QDialog::accept();
}

} // namespace desktop
