// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies over loopback without Qt: what the simulator answers, and a server that answers every request with one body.
#pragma once

#include <QByteArray>
#include <QUrl>

#include <memory>

namespace test {

struct PlainReply {
    int status = 0; // 0: no answer
    QByteArray body; // as it was sent: not inflated
};

/// GETs `pathAndQuery`; the key of the demo is added. `gzip` asks for a compressed body.
[[nodiscard]] PlainReply bodyOf(const QUrl& server, const QByteArray& pathAndQuery, bool gzip = false);

/// Answers everything with one gzip body, from threads of its own.
class GzipServer final {
public:
    explicit GzipServer(const QByteArray& gzip);
    ~GzipServer();
    GzipServer(const GzipServer&) = delete;
    GzipServer& operator=(const GzipServer&) = delete;

    [[nodiscard]] QUrl url() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace test
