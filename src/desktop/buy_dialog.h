// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many of a product to buy, at what cost, from whom: Enter confirms. For products already on the list what stands
// there; for several, one quantity and cost for all. Owned by its parent, GUI thread; open() it.
#pragma once

#include "domain/purchase.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class BuyDialog;
}

namespace desktop {

class BuyDialog final : public QDialog {
    Q_OBJECT

public:
    /// Never empty. All of one marketplace.
    BuyDialog(std::vector<domain::Purchase> purchases, bool areOnTheList, QWidget* parent);
    ~BuyDialog() override;

    void accept() override;
    bool event(QEvent* event) override;

Q_SIGNALS:
    void confirmed(const std::vector<domain::Purchase>& purchases);

private:
    void retranslate();

    std::unique_ptr<Ui::BuyDialog> m_form;
    std::vector<domain::Purchase> m_purchases;
    bool m_areOnTheList;
};

} // namespace desktop
