// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A client that asks a scripted server, and what such a server says.
#pragma once

#include "keepa/client.h"
#include "keepa/scripted_server.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QNetworkAccessManager>

namespace test {

inline const QString kKey = QStringLiteral("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

inline QByteArray envelope(int left, const QByteArray& more = {}, int consumed = 1)
{
    static qint64 serverTime = 1790000000000;
    return R"({"timestamp":)" + QByteArray::number(++serverTime) + R"(,"tokensLeft":)" + QByteArray::number(left)
        + R"(,"refillIn":30000,"refillRate":5,"tokenFlowReduction":0.0,"tokensConsumed":)"
        + QByteArray::number(consumed) + (more.isEmpty() ? QByteArray() : "," + more) + "}";
}

inline QByteArray products(int left = 100)
{
    return envelope(left, R"("products":[{"asin":"B000000002","domainId":1,"productType":0,"title":"A &amp; B"}])");
}

class ClientTest : public ::testing::Test {
protected:
    ClientTest()
    {
        options.base = server.url();
        options.key = keepa::ApiKey(kKey);
        options.seed = 1;
    }

    keepa::Client& client()
    {
        if (!m_client)
            m_client = std::make_unique<keepa::Client>(network, clock, options);
        return *m_client;
    }

    static keepa::ProductRequest request(std::vector<QString> asins = {QStringLiteral("B000000002")})
    {
        keepa::ProductRequest request;
        for (const QString& asin : asins)
            request.asins.push_back(*domain::Asin::parse(asin));
        return request;
    }

    auto ask() { return await(client().products({}, request())); }

    ScriptedServer server;
    QNetworkAccessManager network;
    FakeClock clock;
    keepa::ClientOptions options;

private:
    std::unique_ptr<keepa::Client> m_client;
};

} // namespace test
