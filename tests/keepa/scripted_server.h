// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP server on loopback that answers what a test scripted, in order, and remembers what it was asked.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <deque>
#include <vector>

class QTcpSocket;

namespace test {

struct ScriptedReply {
    int status = 200;
    QByteArray body;
    bool gzip = true; // compress the body, as Keepa does
    QByteArray headers; // further ones, each with its line end
    qsizetype cutAfter = -1; // close the connection after so many bytes of the body
    bool silent = false; // never answer
    bool drop = false; // close without a word
    bool held = false; // answer when release() is called
};

class ScriptedServer final : public QObject {
public:
    ScriptedServer();

    void push(ScriptedReply reply) { m_script.push_back(std::move(reply)); }
    /// Answers the requests that are held, oldest first.
    void release();

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const std::vector<QByteArray>& requests() const { return m_requests; } // "GET /path?… " and headers
    [[nodiscard]] int held() const { return static_cast<int>(m_held.size()); }
    [[nodiscard]] int mostHeld() const { return m_mostHeld; }
    [[nodiscard]] int droppedByClient() const { return m_droppedByClient; }

private:
    void serve(QTcpSocket* socket);
    void send(QTcpSocket* socket, const ScriptedReply& reply);

    QTcpServer m_server;
    std::deque<ScriptedReply> m_script;
    std::deque<std::pair<QTcpSocket*, ScriptedReply>> m_held;
    std::vector<QByteArray> m_requests;
    int m_mostHeld = 0;
    int m_droppedByClient = 0;
};

[[nodiscard]] QByteArray gzipped(const QByteArray& bytes);

} // namespace test
