// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same way with Qt's own means: QNetworkAccessManager inflates, QJsonDocument parses. It takes over less than our
// decoder does (histories with their digest, statistics by series, names; no details), so the comparison flatters Qt.
#pragma once

#include "domain/product_facts.h"
#include "support/plain_http.h"

#include <QByteArray>
#include <QNetworkAccessManager>

#include <vector>

namespace bench {

class QtRoute final {
public:
    explicit QtRoute(const QByteArray& gzip) : m_server(gzip) { }

    /// Asks for the answer as a program does that leaves the encoding to Qt. The manager reads the socket on a thread
    /// of its own and inflates on the caller's, so that the caller's processor time is inflating and the bookkeeping
    /// for it. Empty on failure.
    [[nodiscard]] QByteArray inflated();
    [[nodiscard]] static std::vector<domain::Product> decoded(const QByteArray& json, base::Timestamp now);

private:
    test::GzipServer m_server;
    QNetworkAccessManager m_network;
};

/// A figure of everything that both routes take over.
[[nodiscard]] std::uint64_t checksumOf(const std::vector<domain::Product>& products);

} // namespace bench
