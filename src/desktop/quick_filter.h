// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the quick filter, understood: words that a row must hold, and conditions on columns ("roi>30
// bsr<50k"). A plain value; it asks nothing of anybody.
#pragma once

#include "domain/columns.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace desktop {

class QuickFilter final {
public:
    QuickFilter() = default;
    /// Never fails: what is no condition is a word.
    [[nodiscard]] static QuickFilter parse(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && m_conditions.empty(); }
    /// `foldedText` is searchText(row), made once per row.
    [[nodiscard]] bool matches(const domain::Row& row, const QString& foldedText) const;
    /// Title, ASIN and brand without regard to case.
    [[nodiscard]] static QString searchText(const domain::Row& row);

private:
    enum class Comparison { Less, AtMost, Greater, AtLeast, Equal };
    struct Condition {
        const domain::Column* column;
        Comparison comparison;
        double number; // in the unit shown: major units, percent, points, hours
    };

    static std::optional<Condition> condition(const QString& term);
    static bool holds(const Condition& condition, const domain::Row& row);

    QStringList m_words;
    std::vector<Condition> m_conditions;
};

} // namespace desktop
