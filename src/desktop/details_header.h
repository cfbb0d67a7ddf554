// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which product the details are of: title, ASIN, brand, category, verdict, and its pages. Owned by the DetailsPanel,
// GUI thread.
#pragma once

#include "domain/row.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QToolButton;

namespace desktop {

class DetailsHeader final : public QWidget {
    Q_OBJECT

public:
    explicit DetailsHeader(QWidget* parent);

    void show(const domain::Row& row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_origin;
    QLabel* m_verdict;
    QToolButton* m_amazon;
    QToolButton* m_keepa;
    QUrl m_amazonPage, m_keepaPage;
};

} // namespace desktop
