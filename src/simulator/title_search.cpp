// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/title_search.h"

#include <algorithm>

namespace simulator {

namespace {

QString padded(const QString& text)
{
    QString words = text.toCaseFolded();
    for (QChar& c : words) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char(' ');
    }
    return QLatin1Char(' ') + words.simplified() + QLatin1Char(' ');
}

QStringList titleTerms(const QString& search)
{
    QStringList terms;
    QString term;
    bool excluded = false;
    bool inPhrase = false;
    const auto finish = [&] {
        const QString words = padded(term);
        if (!words.trimmed().isEmpty())
            terms.append(excluded ? QString(QLatin1Char('-') + words) : words);
        term.clear();
        excluded = false;
    };
    for (const QChar c : search) {
        if (c == QLatin1Char('"')) {
            inPhrase = !inPhrase;
        } else if (c.isSpace() && !inPhrase) {
            finish();
        } else if (c == QLatin1Char('-') && term.isEmpty() && !inPhrase) {
            excluded = true;
        } else {
            term += c;
        }
    }
    finish();
    return terms;
}

} // namespace

TitleSearch::TitleSearch(const QString& search) : m_terms(titleTerms(search)) { }

bool TitleSearch::finds(const QString& title) const
{
    const QString words = padded(title);
    return std::ranges::all_of(m_terms, [&words](const QString& term) {
        return term.startsWith(QLatin1Char('-')) ? !words.contains(term.mid(1)) : words.contains(term);
    });
}

} // namespace simulator
