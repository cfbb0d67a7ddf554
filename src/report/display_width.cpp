// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/display_width.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace report {

namespace {

struct CodeRange {
    char32_t first, last;
};

/// Wide and full-width blocks of Unicode's East Asian Width, and the pictographs.
constexpr auto kWide = std::to_array<CodeRange>({
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x2614, 0x2615},   {0x2648, 0x2653},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x2705, 0x2705},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},   {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18DFF}, {0x1B000, 0x1B2FF},
    {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320},
    {0x1F32D, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F7E0, 0x1F7EB}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
});

int cellsOf(char32_t character)
{
    const auto category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    const auto* range = std::ranges::lower_bound(kWide, character, {}, &CodeRange::last);
    return range != kWide.end() && character >= range->first ? 2 : 1;
}

/// A character as people count them may be several code points: it is as wide as its widest.
int clusterWidth(QStringView cluster)
{
    int width = 0;
    for (qsizetype i = 0; i < cluster.size(); ++i) {
        char32_t code = cluster[i].unicode();
        if (cluster[i].isHighSurrogate() && i + 1 < cluster.size() && cluster[i + 1].isLowSurrogate()) {
            code = QChar::surrogateToUcs4(cluster[i], cluster[i + 1]);
            ++i;
        }
        width = std::max(width, cellsOf(code));
    }
    return width;
}

bool isPlainAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// The length of the longest beginning that takes at most `limit` cells, and the cells it takes.
std::pair<qsizetype, int> measured(const QString& text, int limit)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    int width = 0;
    while (true) {
        const qsizetype next = finder.toNextBoundary();
        if (next < 0)
            break;
        const int more = clusterWidth(QStringView(text).sliced(end, next - end));
        if (width + more > limit)
            break;
        width += more;
        end = next;
    }
    return {end, width};
}

} // namespace

int displayWidth(const QString& text)
{
    if (isPlainAscii(text))
        return static_cast<int>(text.size());
    return measured(text, std::numeric_limits<int>::max() / 2).second;
}

QString cutToWidth(const QString& text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    if (width <= 0)
        return {};
    return QStringView(text).first(measured(text, width - 1).first).toString() + u'\u2026';
}

QString safeForTerminal(const QString& text)
{
    if (isPlainAscii(text))
        return text;
    QString safe;
    safe.reserve(text.size());
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        const bool turnsDirection = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)
            || code == 0x200E || code == 0x200F;
        const bool movesCursor = character.category() == QChar::Other_Control || code == 0x2028 || code == 0x2029;
        if (!turnsDirection)
            safe += movesCursor ? QChar(u' ') : character;
    }
    return safe;
}

} // namespace report
