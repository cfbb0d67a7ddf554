// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the members of a Product Finder's selection one filter at a time, by trying what the filter itself would write.
// Only finder_link.cpp uses it.
#pragma once

#include "domain/filters.h"

#include <QJsonArray>
#include <QJsonObject>

namespace domain {

class SelectionReader final {
public:
    SelectionReader(QJsonObject selection, Asked asked);

    /// Takes what this filter means, when there is something that it can hold.
    void take(const Filter& filter);
    [[nodiscard]] const FilterSet& taken() const { return m_taken; }
    /// What no filter took.
    [[nodiscard]] const QJsonObject& rest() const { return m_rest; }
    [[nodiscard]] const QStringList& rounded() const { return m_rounded; }

    /// What the filter writes for values of its shape: the members that it may stand in.
    [[nodiscard]] static QStringList membersOf(const Filter& filter, const Asked& asked);

private:
    void takeBounds(const Filter& filter);
    void takeChoice(const Filter& filter);
    void takeTexts(const Filter& filter);
    void takeWords(const Filter& filter);
    void takeCategories(const Filter& filter);
    bool keep(const Filter& filter, const FilterValue& value, const QStringList& members);

    QJsonObject m_rest;
    Asked m_asked;
    FilterSet m_taken;
    QStringList m_rounded;
};

} // namespace domain
