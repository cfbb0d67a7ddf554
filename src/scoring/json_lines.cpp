// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/json_lines.h"

#include <QByteArrayList>

#include <algorithm>

namespace scoring {

namespace {

/// Moves through a text that is known to be JSON.
class JsonCursor final {
public:
    explicit JsonCursor(QByteArrayView text) : m_text(text) { skipSpace(); }

    [[nodiscard]] int line() const { return 1 + static_cast<int>(m_text.first(m_at).count('\n')); }

    /// To the value of that member; stays where it is when this is no object or has none.
    bool enterMember(QByteArrayView name)
    {
        return enter('{', [this, name] {
            const QByteArrayView key = takeString();
            skipSpace();
            ++m_at; // the colon
            skipSpace();
            return key == name;
        });
    }
    bool enterElement(int index)
    {
        return enter('[', [&index] { return index-- == 0; });
    }

private:
    [[nodiscard]] char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace()
    {
        while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t')
            ++m_at;
    }
    QByteArrayView takeString()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && here() != '"')
            m_at += here() == '\\' ? 2 : 1;
        const qsizetype end = std::min(m_at, m_text.size());
        m_at = std::min(end + 1, m_text.size());
        return m_text.sliced(begin, end - begin);
    }
    /// Over one value: everything up to where its brackets are closed.
    void skipValue()
    {
        int depth = 0;
        while (m_at < m_text.size()) {
            const char c = here();
            if (depth == 0 && (c == ',' || c == ']' || c == '}'))
                return;
            if (c == '"') {
                takeString();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
        }
    }
    /// Goes through what stands in brackets until `isIt()`, called before each value, says so.
    template <typename IsIt> bool enter(char bracket, IsIt isIt)
    {
        const qsizetype outside = m_at;
        if (here() != bracket)
            return false;
        do {
            ++m_at; // the bracket or the comma
            skipSpace();
            if (here() == '}' || here() == ']')
                break;
            if (isIt())
                return true;
            skipValue();
        } while (here() == ',');
        m_at = outside;
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

int lineOf(const QByteArray& json, QStringView path)
{
    JsonCursor cursor(json);
    QByteArray steps = path.toUtf8();
    steps.replace('[', ".[");
    for (const QByteArray& step : steps.split('.')) {
        if (step.isEmpty())
            continue;
        const bool found
            = step.startsWith('[') ? cursor.enterElement(step.sliced(1).chopped(1).toInt()) : cursor.enterMember(step);
        if (!found)
            break;
    }
    return cursor.line();
}

} // namespace scoring
