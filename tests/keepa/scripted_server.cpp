// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/scripted_server.h"

#include <QTcpSocket>
#include <QtEndian>

#include <array>

namespace test {

namespace {

quint32 crc32Of(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    std::array<char, 4> bytes{};
    qToLittleEndian(number, bytes.data());
    return {bytes.data(), bytes.size()};
}

} // namespace

QByteArray gzipped(const QByteArray& bytes)
{
    // qCompress: four bytes of length, two of zlib header, deflate, four of checksum.
    const QByteArray zlib = qCompress(bytes);
    const QByteArray deflate = zlib.mid(6, zlib.size() - 10);
    const QByteArray header("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    return header + deflate + littleEndian(crc32Of(bytes)) + littleEndian(static_cast<quint32>(bytes.size()));
}

ScriptedServer::ScriptedServer()
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_droppedByClient += static_cast<int>(
                    std::erase_if(m_held, [socket](const auto& held) { return held.first == socket; }));
            });
        }
    });
}

QUrl ScriptedServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

void ScriptedServer::serve(QTcpSocket* socket)
{
    QByteArray request = socket->property("request").toByteArray() + socket->readAll();
    socket->setProperty("request", request);
    const auto headEnd = request.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const auto lengthAt = request.toLower().indexOf("content-length: ");
    const auto length = lengthAt < 0 ? 0 : request.mid(lengthAt + 16).split('\r').first().toLongLong();
    if (request.size() < headEnd + 4 + length)
        return;
    socket->setProperty("request", QByteArray());
    m_requests.push_back(request);
    if (m_script.empty()) {
        socket->abort(); // the test asked for more than it scripted
        return;
    }
    const ScriptedReply reply = m_script.front();
    m_script.pop_front();
    if (reply.drop) {
        socket->disconnectFromHost();
    } else if (reply.held) {
        m_held.emplace_back(socket, reply);
        m_mostHeld = std::max(m_mostHeld, held());
    } else if (!reply.silent) {
        send(socket, reply);
    }
}

void ScriptedServer::release()
{
    const auto held = std::exchange(m_held, {});
    for (const auto& [socket, reply] : held)
        send(socket, reply);
}

void ScriptedServer::send(QTcpSocket* socket, const ScriptedReply& reply)
{
    const QByteArray body = reply.gzip ? gzipped(reply.body) : reply.body;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
    head += "Content-Type: application/json;charset=UTF-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n";
    if (reply.gzip)
        head += "Content-Encoding: gzip\r\n";
    head += reply.headers + "\r\n";
    socket->write(head + (reply.cutAfter >= 0 ? body.left(reply.cutAfter) : body));
    if (reply.cutAfter >= 0)
        socket->disconnectFromHost();
}

} // namespace test
