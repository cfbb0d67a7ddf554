// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The title search of a selection: whole words that must all be there, quoted phrases, and words that must not.
// Immutable once read.
#pragma once

#include <QString>
#include <QStringList>

namespace simulator {

class TitleSearch final {
public:
    explicit TitleSearch(const QString& search);

    [[nodiscard]] qsizetype wordCount() const { return m_terms.size(); }
    [[nodiscard]] bool finds(const QString& title) const;

private:
    QStringList m_terms; // each with a space on both sides; excluded ones begin with '-'
};

} // namespace simulator
