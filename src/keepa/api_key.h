// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Keepa access key. It goes into a request's URL and nowhere else: there is no way to print one. Immutable value.
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrlQuery>

namespace keepa {

class ApiKey final {
public:
    ApiKey() = default;
    explicit ApiKey(const QString& text) : m_text(text.trimmed()) { }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// 64 lower-case letters and digits. Keepa has the last word: a key of another form is still sent.
    [[nodiscard]] bool isWellFormed() const;
    /// The first 12 hexadecimal digits of the key's SHA-256: tells keys apart in ledgers and logs.
    [[nodiscard]] QByteArray fingerprint() const;

    /// Appends `key=…` to a request's query.
    void addTo(QUrlQuery& query) const;
    /// `text` with every occurrence of the key replaced, for words that came from a server.
    [[nodiscard]] QString removedFrom(QString text) const;

    friend bool operator==(const ApiKey&, const ApiKey&) = default;

private:
    QString m_text;
};

} // namespace keepa
