// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a product is not worth buying: one of a short list of reasons, or the seller's own words. Enter confirms. Owned
// by its parent, GUI thread; open() it.
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class RejectDialog;
}

namespace desktop {

class RejectDialog final : public QDialog {
    Q_OBJECT

public:
    RejectDialog(const QString& title, int products, QWidget* parent);
    ~RejectDialog() override;

    void accept() override;
    bool event(QEvent* event) override;

Q_SIGNALS:
    void confirmed(const QString& reason);

private:
    void retranslate();

    std::unique_ptr<Ui::RejectDialog> m_form;
    QString m_title;
    int m_products;
};

} // namespace desktop
