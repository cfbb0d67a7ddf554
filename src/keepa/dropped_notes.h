// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was dropped from inside an answer that is otherwise good, in words, for the log; no more than anybody reads.
#pragma once

#include <QStringList>

namespace keepa {

class DroppedNotes final {
public:
    static constexpr qsizetype kMost = 20;

    DroppedNotes& operator+=(const QString& note)
    {
        if (m_texts.size() < kMost)
            m_texts += note;
        else if (m_texts.size() == kMost)
            m_texts += QStringLiteral("and more of the kind");
        return *this;
    }
    [[nodiscard]] const QStringList& texts() const { return m_texts; }

private:
    QStringList m_texts;
};

} // namespace keepa
