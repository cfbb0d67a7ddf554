// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a results table: an arrow on every column that the rows are sorted by, and with several of them its
// place among them. Owned by its view, GUI thread.
#pragma once

#include <QHeaderView>

namespace desktop {

class ResultsModel;

class ResultsHeader final : public QHeaderView {
    Q_OBJECT

public:
    ResultsHeader(const ResultsModel& model, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;

private:
    void retranslate();

    const ResultsModel& m_model;
};

} // namespace desktop
