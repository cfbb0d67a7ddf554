// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/http_probe.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

namespace test {

namespace {

constexpr int kWaitMs = 60'000;

QByteArray inflated(const QByteArray& gzip)
{
    libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
    QByteArray plain(64 * 1024 * 1024, Qt::Uninitialized);
    size_t size = 0;
    const auto outcome = libdeflate_gzip_decompress(decompressor, gzip.constData(), static_cast<size_t>(gzip.size()),
                                                    plain.data(), static_cast<size_t>(plain.size()), &size);
    libdeflate_free_decompressor(decompressor);
    return outcome == LIBDEFLATE_SUCCESS ? plain.left(static_cast<qsizetype>(size)) : QByteArray();
}

void parse(Reply& reply)
{
    const qsizetype end = reply.raw.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    reply.status = reply.raw.mid(9, 3).toInt();
    for (const QByteArray& line : reply.raw.left(end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "content-type")
            reply.contentType = value;
        else if (name == "content-encoding")
            reply.gzipped = value == "gzip";
        else if (name == "content-length")
            reply.declaredLength = value.toLongLong();
    }
    reply.sentBody = reply.raw.mid(end + 4);
    reply.body = reply.gzipped ? inflated(reply.sentBody) : reply.sentBody;
    reply.json = QJsonDocument::fromJson(reply.body).object();
}

QByteArray targetOf(const char* path, const Query& query)
{
    QByteArray target = path;
    bool ownKey = false;
    char separator = '?';
    for (const auto& [name, value] : query) {
        ownKey = ownKey || QLatin1String(name) == QLatin1String("key");
        target += separator + QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    if (!ownKey)
        target += separator + QByteArray("key=") + simulator::kDemoKey;
    return target;
}

} // namespace

QString otherKey()
{
    return QString(64, QLatin1Char('x'));
}

std::unique_ptr<simulator::Server> startServer(simulator::Options options)
{
    auto server = simulator::Server::start(std::move(options));
    if (!server) {
        ADD_FAILURE() << server.error().detail.toStdString();
        return nullptr;
    }
    return std::move(*server);
}

Reply ask(const simulator::Server& server, const char* path, const Query& query, const QByteArray& post, bool gzip)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(server.port()));
    EXPECT_TRUE(socket.waitForConnected(kWaitMs));
    QByteArray request = (post.isEmpty() ? "GET " : "POST ") + targetOf(path, query)
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    if (gzip)
        request += "Accept-Encoding: gzip\r\n";
    if (!post.isEmpty())
        request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(post.size()) + "\r\n";
    request += "\r\n" + post;
    socket.write(request);
    Reply reply;
    while (socket.waitForReadyRead(kWaitMs))
        reply.raw += socket.readAll();
    reply.raw += socket.readAll();
    parse(reply);
    return reply;
}

Reply find(const simulator::Server& server, const QByteArray& selection, int marketplace)
{
    return ask(server, "/query",
               {{"domain", QString::number(marketplace)}, {"selection", QString::fromUtf8(selection)}});
}

QStringList asinsOf(const Reply& reply)
{
    QStringList asins;
    for (const QJsonValue& asin : reply.json.value(QLatin1String("asinList")).toArray())
        asins.append(asin.toString());
    return asins;
}

} // namespace test
