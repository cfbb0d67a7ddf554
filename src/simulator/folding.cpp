// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/folding.h"

#include <QString>

namespace simulator {

namespace {

QString caseFolded(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded();
}

} // namespace

std::string folded(std::string_view text)
{
    return caseFolded(text).toStdString();
}

std::vector<std::string> foldedWords(std::string_view text)
{
    std::vector<std::string> words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.push_back(word.toStdString());
        word.clear();
    };
    for (const QChar letter : caseFolded(text)) {
        if (letter.isLetterOrNumber() || letter.isMark())
            word += letter;
        else
            finish();
    }
    finish();
    return words;
}

} // namespace simulator
