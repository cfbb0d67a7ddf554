// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What several rows come to: how many, their average ROI, the sum of their profits. Pure functions.
#pragma once

#include "domain/row.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <span>

namespace desktop {

class ResultsModel;

struct SelectionSummary {
    int count = 0;
    int withRoi = 0, withProfit = 0; // of which it is known
    std::optional<domain::Hundredths> averageRoi;
    std::optional<domain::Money> profit; // nothing too where they are in several currencies

    friend bool operator==(const SelectionSummary&, const SelectionSummary&) = default;
};

/// Of these rows of the view.
[[nodiscard]] SelectionSummary summaryOf(const ResultsModel& model, std::span<const int> viewRows);
/// "3 selected · ROI 42.1 % on average (of 2) · profit $12.30"
[[nodiscard]] QString summaryText(const SelectionSummary& summary, const QLocale& locale);

} // namespace desktop
