// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plain_http.h"

#include "simulator/server.h"

#include <httplib.h>

#include <thread>

namespace test {

PlainReply bodyOf(const QUrl& server, const QByteArray& pathAndQuery, bool gzip)
{
    httplib::Client client("127.0.0.1", server.port());
    client.set_read_timeout(std::chrono::minutes(1));
    client.set_decompress(false);
    client.set_url_encode(false);
    const QByteArray target = pathAndQuery + (pathAndQuery.contains('?') ? '&' : '?') + "key=" + simulator::kDemoKey;
    const httplib::Headers headers{{"Accept-Encoding", gzip ? "gzip" : "identity"}};
    const auto result = client.Get(target.toStdString(), headers);
    if (!result)
        return {};
    return {result->status, QByteArray::fromStdString(result->body)};
}

struct GzipServer::Parts {
    httplib::Server server;
    std::string body;
    int port = 0;
    std::thread thread;
};

GzipServer::GzipServer(const QByteArray& gzip) : m_parts(std::make_unique<Parts>())
{
    m_parts->body = gzip.toStdString();
    m_parts->server.Get(".*", [parts = m_parts.get()](const httplib::Request&, httplib::Response& response) {
        response.set_header("Content-Encoding", "gzip");
        response.set_content(parts->body, "application/octet-stream"); // JSON would be compressed once more
    });
    m_parts->port = m_parts->server.bind_to_any_port("127.0.0.1");
    m_parts->thread = std::thread([parts = m_parts.get()] { parts->server.listen_after_bind(); });
    while (!m_parts->server.is_running())
        std::this_thread::yield();
}

GzipServer::~GzipServer()
{
    m_parts->server.stop();
    m_parts->thread.join();
}

QUrl GzipServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/product").arg(m_parts->port));
}

} // namespace test
