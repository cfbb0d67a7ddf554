// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A cost as a seller types it into a cell of the table, and the field it is typed into: red and with its reason while
// it cannot be read, when Enter does not take it. GUI thread.
#pragma once

#include "base/error.h"
#include "domain/columns.h"

#include <QLineEdit>
#include <QLocale>

#include <optional>

namespace desktop {

[[nodiscard]] bool isCostColumn(const domain::Column& column);
/// Nothing for an empty text: the profile's rule is in force. Takes "12.50", "12,50", "$ 12.50", "1k". Input error for
/// what is no amount that a unit can cost; the detail is for developers, costProblem() for people.
[[nodiscard]] base::Result<std::optional<domain::Money>> readCost(const QString& text, domain::Currency currency);
[[nodiscard]] QString costProblem(domain::Currency currency);
/// "12.50" with the locale's decimal sign, as it is typed.
[[nodiscard]] QString plainCost(domain::Money cost, const QLocale& locale);

class CostEntry final : public QLineEdit {
    Q_OBJECT

public:
    CostEntry(domain::Currency currency, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showWhetherReadable(const QString& text);

    domain::Currency m_currency;
};

} // namespace desktop
