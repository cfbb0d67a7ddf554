// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the quick filter, understood: words that a row must hold or must not ("-word", "two words"), and
// conditions on columns ("roi>30 bsr<50k verdict=buy"). A plain value; it asks nothing of anybody.
#pragma once

#include "domain/columns.h"

#include <QString>
#include <QStringList>
#include <QStringMatcher>

#include <vector>

namespace desktop {

class QuickFilter final {
public:
    QuickFilter() = default;
    /// What cannot be understood filters nothing and is told by problems().
    [[nodiscard]] static QuickFilter parse(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_words.empty() && m_conditions.empty(); }
    /// `foldedText` is searchText(row), made once per row.
    [[nodiscard]] bool matches(const domain::Row& row, const QString& foldedText) const;
    /// In the user's words, one for each part that was left out.
    [[nodiscard]] const QStringList& problems() const { return m_problems; }
    /// Title, ASIN and brand without regard to case.
    [[nodiscard]] static QString searchText(const domain::Row& row);

private:
    enum class Comparison { Less, AtMost, Greater, AtLeast, Equal };
    struct Word {
        QStringMatcher matcher;
        bool wanted = true;
    };
    struct Condition {
        const domain::Column* column = nullptr;
        Comparison comparison = Comparison::Equal;
        double number = 0; // in the unit shown: major units, percent, points, hours
        QString text; // of a column without numbers: what the cell must hold, without regard to case
        bool wanted = true;
    };

    void addCondition(const QString& name, const QString& sign, const QString& value, bool wanted);
    void addNumber(Condition condition, const QString& value);
    static bool holds(const Condition& condition, const domain::Row& row);

    std::vector<Word> m_words;
    std::vector<Condition> m_conditions;
    QStringList m_problems;
};

} // namespace desktop
