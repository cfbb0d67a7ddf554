// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/number_entry.h"

#include "domain/money.h"

#include <QRegularExpression>

#include <cmath>

namespace desktop {

std::optional<std::int64_t> readNumber(QStringView text, int decimals)
{
    static const QRegularExpression spaces(QStringLiteral(R"([\s'’\x{00a0}\x{2009}\x{202f}])"));
    // Thousands: groups of three behind one and the same sign (two in India, but for the last), then perhaps the other
    // sign and decimals.
    static const QRegularExpression grouped(QStringLiteral(
        R"(\A(?:([1-9]\d{0,2}(?:,\d{2,3})*,\d{3})(?:\.(\d+))?|([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?)\z)"));

    QString plain = text.toString().remove(spaces);
    if (plain.startsWith(u'-') || plain.startsWith(u'+'))
        return std::nullopt;
    if (const auto match = grouped.match(plain); match.hasMatch()) {
        QString whole = match.captured(1) + match.captured(3);
        whole.remove(u',').remove(u'.');
        const QString fraction = match.captured(2) + match.captured(4);
        plain = fraction.isEmpty() ? whole : whole + u'.' + fraction;
    }
    return domain::parseDecimal(plain, decimals);
}

QString writeNumber(std::int64_t scaled, int decimals, const QLocale& locale)
{
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    const QString whole = locale.toString(static_cast<qlonglong>(scaled / unit));
    const auto rest = scaled % unit;
    if (rest == 0)
        return whole;
    const QString digits = QString::number(rest).rightJustified(decimals, u'0');
    return whole + locale.decimalPoint() + digits;
}

} // namespace desktop
