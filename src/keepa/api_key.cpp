// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/api_key.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace keepa {

bool ApiKey::isWellFormed() const
{
    constexpr int kLength = 64;
    return m_text.size() == kLength
        && std::ranges::all_of(m_text, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
}

QByteArray ApiKey::fingerprint() const
{
    constexpr int kShown = 12;
    return QCryptographicHash::hash(m_text.toUtf8(), QCryptographicHash::Sha256).toHex().first(kShown);
}

void ApiKey::addTo(QUrlQuery& query) const
{
    query.addQueryItem(QStringLiteral("key"), QString::fromLatin1(QUrl::toPercentEncoding(m_text)));
}

QString ApiKey::removedFrom(QString text) const
{
    if (!m_text.isEmpty())
        text.replace(m_text, QStringLiteral("***"));
    return text;
}

} // namespace keepa
