// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/pseudo_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace test {

namespace {

QChar marked(QChar letter)
{
    static const QString plain = QStringLiteral("aeiouyAEIOUY");
    static const QString marks = QStringLiteral("äéîöüÿÄÉÎÖÜŸ");
    const auto at = plain.indexOf(letter);
    return at < 0 ? letter : marks.at(at);
}

} // namespace

QString lengthened(const QString& text)
{
    static const QRegularExpression kept(QStringLiteral("%L?(?:\\d+|n)|&\\w+;|<[^>]*>"));
    static const QString filler = QStringLiteral(" lörém îpsüm dölör sît ämét");
    if (text.trimmed().isEmpty())
        return text;
    QString longer;
    qsizetype at = 0;
    const auto mark = [&](qsizetype to) {
        for (; at < to; ++at)
            longer += marked(text.at(at));
    };
    for (const auto& match : kept.globalMatch(text)) {
        mark(match.capturedStart());
        longer += match.captured();
        at = match.capturedEnd();
    }
    mark(text.size());
    // One word too is to be longer; what is long has room to wrap.
    const qsizetype more = std::max<qsizetype>(2, text.size() / 3);
    QString tail;
    while (tail.size() < more)
        tail += filler.left(more - tail.size());
    return longer + tail;
}

PseudoWords::PseudoWords(QObject* parent) : QTranslator(parent)
{
    if (!m_english.load(QStringLiteral("gleaner_en"), QStringLiteral(":/i18n")))
        qFatal("the English plurals are not in the program");
}

QString PseudoWords::translate(const char* context, const char* source, const char* disambiguation, int count) const
{
    const QString english = m_english.translate(context, source, disambiguation, count);
    return lengthened(english.isEmpty() ? QString::fromUtf8(source) : english);
}

} // namespace test
