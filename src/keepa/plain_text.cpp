// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/plain_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace keepa {

namespace {

struct NamedCharacter {
    std::u16string_view name;
    char16_t character;
};

// The names of Latin-1, and those beyond it that occur in product titles. Sorted by code unit.
constexpr auto kNamedCharacters = std::to_array<NamedCharacter>({
    {u"AElig", 0xC6},   {u"Aacute", 0xC1},   {u"Acirc", 0xC2},   {u"Agrave", 0xC0},  {u"Aring", 0xC5},
    {u"Atilde", 0xC3},  {u"Auml", 0xC4},     {u"Ccedil", 0xC7},  {u"ETH", 0xD0},     {u"Eacute", 0xC9},
    {u"Ecirc", 0xCA},   {u"Egrave", 0xC8},   {u"Euml", 0xCB},    {u"Iacute", 0xCD},  {u"Icirc", 0xCE},
    {u"Igrave", 0xCC},  {u"Iuml", 0xCF},     {u"Ntilde", 0xD1},  {u"OElig", 0x152},  {u"Oacute", 0xD3},
    {u"Ocirc", 0xD4},   {u"Ograve", 0xD2},   {u"Oslash", 0xD8},  {u"Otilde", 0xD5},  {u"Ouml", 0xD6},
    {u"Scaron", 0x160}, {u"THORN", 0xDE},    {u"Uacute", 0xDA},  {u"Ucirc", 0xDB},   {u"Ugrave", 0xD9},
    {u"Uuml", 0xDC},    {u"Yacute", 0xDD},   {u"Yuml", 0x178},   {u"aacute", 0xE1},  {u"acirc", 0xE2},
    {u"acute", 0xB4},   {u"aelig", 0xE6},    {u"agrave", 0xE0},  {u"amp", u'&'},     {u"apos", u'\''},
    {u"aring", 0xE5},   {u"atilde", 0xE3},   {u"auml", 0xE4},    {u"bdquo", 0x201E}, {u"brvbar", 0xA6},
    {u"bull", 0x2022},  {u"ccedil", 0xE7},   {u"cedil", 0xB8},   {u"cent", 0xA2},    {u"copy", 0xA9},
    {u"curren", 0xA4},  {u"deg", 0xB0},      {u"divide", 0xF7},  {u"eacute", 0xE9},  {u"ecirc", 0xEA},
    {u"egrave", 0xE8},  {u"eth", 0xF0},      {u"euml", 0xEB},    {u"euro", 0x20AC},  {u"frac12", 0xBD},
    {u"frac14", 0xBC},  {u"frac34", 0xBE},   {u"ge", 0x2265},    {u"gt", u'>'},      {u"hellip", 0x2026},
    {u"iacute", 0xED},  {u"icirc", 0xEE},    {u"iexcl", 0xA1},   {u"igrave", 0xEC},  {u"iquest", 0xBF},
    {u"iuml", 0xEF},    {u"laquo", 0xAB},    {u"ldquo", 0x201C}, {u"le", 0x2264},    {u"lsaquo", 0x2039},
    {u"lsquo", 0x2018}, {u"lt", u'<'},       {u"macr", 0xAF},    {u"mdash", 0x2014}, {u"micro", 0xB5},
    {u"middot", 0xB7},  {u"nbsp", 0xA0},     {u"ndash", 0x2013}, {u"not", 0xAC},     {u"ntilde", 0xF1},
    {u"oacute", 0xF3},  {u"ocirc", 0xF4},    {u"oelig", 0x153},  {u"ograve", 0xF2},  {u"ordf", 0xAA},
    {u"ordm", 0xBA},    {u"oslash", 0xF8},   {u"otilde", 0xF5},  {u"ouml", 0xF6},    {u"para", 0xB6},
    {u"plusmn", 0xB1},  {u"pound", 0xA3},    {u"quot", u'"'},    {u"raquo", 0xBB},   {u"rdquo", 0x201D},
    {u"reg", 0xAE},     {u"rsaquo", 0x203A}, {u"rsquo", 0x2019}, {u"sbquo", 0x201A}, {u"scaron", 0x161},
    {u"sect", 0xA7},    {u"shy", 0xAD},      {u"sup1", 0xB9},    {u"sup2", 0xB2},    {u"sup3", 0xB3},
    {u"szlig", 0xDF},   {u"thorn", 0xFE},    {u"times", 0xD7},   {u"trade", 0x2122}, {u"uacute", 0xFA},
    {u"ucirc", 0xFB},   {u"ugrave", 0xF9},   {u"uml", 0xA8},     {u"uuml", 0xFC},    {u"yacute", 0xFD},
    {u"yen", 0xA5},     {u"yuml", 0xFF},
});
static_assert(std::ranges::is_sorted(kNamedCharacters, {}, &NamedCharacter::name));

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// The character that "amp", "#38" or "#x26" stands for.
std::optional<QString> referenced(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hexadecimal = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint code = name.mid(hexadecimal ? 2 : 1).toUInt(&ok, hexadecimal ? 16 : 10);
        if (!ok || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
            return std::nullopt;
        const char32_t character = code;
        return QString::fromUcs4(&character, 1);
    }
    const std::u16string_view wanted(name.utf16(), static_cast<std::size_t>(name.size()));
    const auto* found = std::ranges::lower_bound(kNamedCharacters, wanted, {}, &NamedCharacter::name);
    if (found == kNamedCharacters.end() || found->name != wanted)
        return std::nullopt;
    return QString(QChar(found->character));
}

/// Whether QString::simplified() would change nothing, told without making it.
bool isSimple(const QString& text)
{
    bool afterSpace = true;
    for (const QChar c : text) {
        const bool isSpace = c == u' ';
        if (isSpace ? afterSpace : c.isSpace())
            return false;
        afterSpace = isSpace;
    }
    return text.isEmpty() || !afterSpace;
}

/// Finds tags and comments from the front to the back of a text. What was once looked for in vain is not looked for
/// again: a text of nothing but openings costs no more than any other.
class MarkUp final {
public:
    explicit MarkUp(QStringView text) : m_text(text) { }

    /// The length of the tag or comment that begins at `at`; 0 when none does.
    qsizetype lengthAt(qsizetype at)
    {
        const QStringView rest = m_text.mid(at);
        if (rest.startsWith(u"<!--")) {
            const auto end = m_moreComments ? m_text.indexOf(u"-->", at) : -1;
            m_moreComments = end >= 0;
            return end < 0 ? 0 : end + 3 - at;
        }
        const qsizetype letter = rest.size() > 1 && rest[1] == u'/' ? 2 : 1;
        if (rest.size() <= letter || !isAsciiLetter(rest[letter]))
            return 0;
        qsizetype end = letter; // a tag ends before the next one begins
        while (end < rest.size() && rest[end] != u'>' && rest[end] != u'<')
            ++end;
        return end < rest.size() && rest[end] == u'>' ? end + 1 : 0;
    }

private:
    QStringView m_text;
    bool m_moreComments = true;
};

} // namespace

QString plainTextOf(const QString& html)
{
    constexpr qsizetype kLongestReference = 10;
    const auto isSpecial = [](QChar c) { return c == u'<' || c == u'&'; };
    const auto* const end = html.cend();
    const auto* plainFrom = html.cbegin();
    const auto* at = std::find_if(plainFrom, end, isSpecial);
    if (at == end)
        return isSimple(html) ? html : html.simplified();
    QString text;
    text.reserve(html.size());
    MarkUp markUp(html);
    const auto takePlain = [&] { text.append(plainFrom, at - plainFrom); };
    while (at != end) {
        const qsizetype i = at - html.cbegin();
        const QStringView rest = QStringView(html).mid(i);
        qsizetype length = 0; // of what the special character begins
        if (rest.front() == u'<') {
            length = std::max<qsizetype>(markUp.lengthAt(i), 0);
            if (length > 0) {
                takePlain();
                text += u' ';
            }
        } else {
            const auto semicolon = rest.left(kLongestReference + 2).indexOf(u';');
            const auto character = semicolon > 1 ? referenced(rest.mid(1, semicolon - 1)) : std::nullopt;
            if (character) {
                takePlain();
                text += *character;
                length = semicolon + 1;
            }
        }
        if (length > 0)
            plainFrom = at + length;
        at = std::find_if(at + std::max<qsizetype>(length, 1), end, isSpecial);
    }
    takePlain();
    return text.simplified();
}

} // namespace keepa
