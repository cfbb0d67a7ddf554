// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The client against a scripted server: what it sends, what it makes of every kind of answer, and what it never tells.
#include "keepa/client_fixture.h"
#include "keepa/samples.h"

#include <gmock/gmock.h>

#include <QTcpSocket>

using namespace keepa;
using namespace test;
using base::ErrorKind;

TEST_F(ClientTest, AnswersWithWhatKeepaSentAndWhatItCost)
{
    server.push({.body = products(42)});
    const auto answer = ask();
    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    ASSERT_EQ(answer->value.products.size(), 1U);
    const auto& facts = answer->value.products[0].facts;
    EXPECT_EQ(facts.title, u"A & B");
    EXPECT_EQ(facts.fetchedAt, clock.now());
    EXPECT_EQ(answer->consumed, Tokens{1});
    EXPECT_EQ(answer->tokens.left, Tokens{42});
    EXPECT_EQ(answer->tokens.asOf, clock.now());
    EXPECT_GT(answer->bytes, 0);
    EXPECT_EQ(answer->tries, 1);
    EXPECT_FALSE(answer->mayHaveBeenCharged);
    EXPECT_EQ(client().lastTokens()->left, Tokens{42});
    EXPECT_EQ(client().availableTokens(), Tokens{42}) << "nothing stays reserved";
}

TEST_F(ClientTest, SendsTheRequestOfTheDepth)
{
    for (const auto depth : {domain::Depth::Basic, domain::Depth::BuyBox, domain::Depth::Offers}) {
        server.push({.body = products()});
        auto wanted = request();
        wanted.depth = depth;
        ASSERT_TRUE(await(client().products({}, wanted)));
    }
    const auto& requests = server.requests();
    ASSERT_EQ(requests.size(), 3U);
    const QByteArray basic
        = "GET /product?key=" + kKey.toLatin1() + "&domain=1&asin=B000000002&stats=90&history=1&days=365 HTTP/1.1";
    EXPECT_TRUE(requests[0].startsWith(basic)) << requests[0].toStdString();
    EXPECT_TRUE(requests[1].contains("&buybox=1 "));
    EXPECT_TRUE(requests[2].contains("&offers=20&only-live-offers=1 "));
    EXPECT_TRUE(requests[0].toLower().contains("accept-encoding: gzip\r\n"));
    EXPECT_TRUE(requests[0].toLower().contains("user-agent: gleaner/"));
    EXPECT_FALSE(requests[0].toLower().contains("upgrade: h2c"));
}

TEST_F(ClientTest, TakesAPlainBodyToo)
{
    server.push({.body = products(), .gzip = false});
    EXPECT_TRUE(ask());
}

TEST_F(ClientTest, MapsEveryRefusalAndNeverTellsTheKey)
{
    struct Case {
        ScriptedReply reply;
        ErrorKind kind;
        int requests;
    };
    const QByteArray words
        = R"("error":{"type":"invalidParameter","message":"No, )" + kKey.toLatin1() + R"(!","details":"asin"})";
    options.retry.mostTries = 2;
    const std::vector<Case> cases{
        {{.status = 400, .body = envelope(9, words)}, ErrorKind::BadRequest, 1},
        {{.status = 400, .body = envelope(9, R"("error":{"type":"x","message":"Invalid API key."})")},
         ErrorKind::Auth,
         1},
        {{.status = 402, .body = "<html>"}, ErrorKind::Auth, 1},
        {{.status = 404, .body = "nothing here", .gzip = false}, ErrorKind::BadRequest, 1},
        {{.status = 405, .body = envelope(9, words)}, ErrorKind::BadRequest, 1},
        {{.status = 200, .body = envelope(9, words)}, ErrorKind::BadRequest, 1},
        {{.status = 302, .headers = "Location: http://127.0.0.1:1/\r\n"}, ErrorKind::Protocol, 1},
        {{.status = 500, .body = envelope(9, words)}, ErrorKind::Network, 2},
        {{.status = 503, .body = "<html>busy</html>"}, ErrorKind::Network, 2},
        {{.drop = true}, ErrorKind::Network, 2},
        {{.body = "<html>hello</html>"}, ErrorKind::Protocol, 2},
        {{.body = "not gzip at all, though it says so", .gzip = false, .headers = "Content-Encoding: gzip\r\n"},
         ErrorKind::Protocol,
         2},
        {{.body = products().chopped(3)}, ErrorKind::Protocol, 2},
        {{.body = products(), .cutAfter = 40}, ErrorKind::Protocol, 2},
        {{.body = "{}"}, ErrorKind::Protocol, 2},
    };
    size_t asked = 0;
    for (size_t i = 0; i < cases.size(); ++i) {
        SCOPED_TRACE(i);
        for (int n = 0; n < cases[i].requests; ++n)
            server.push(cases[i].reply);
        const auto answer = ask();
        asked += static_cast<size_t>(cases[i].requests);
        // Where a kept connection closes without a word, Qt itself sends the request once more.
        if (cases[i].reply.drop)
            asked = std::max(asked, server.requests().size());
        ASSERT_FALSE(answer);
        EXPECT_EQ(base::kindName(answer.error().kind), base::kindName(cases[i].kind))
            << answer.error().detail.toStdString();
        EXPECT_EQ(server.requests().size(), asked);
        EXPECT_FALSE(answer.error().detail.isEmpty());
        EXPECT_FALSE(answer.error().detail.contains(kKey)) << answer.error().detail.toStdString();
        EXPECT_FALSE(answer.error().detail.contains(u"key=")) << answer.error().detail.toStdString();
    }
}

TEST_F(ClientTest, NothingListeningIsANetworkErrorWithoutTheUrl)
{
    options.base = QUrl(QStringLiteral("http://127.0.0.1:1"));
    const auto answer = ask();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Network);
    EXPECT_EQ(answer.error().detail, u"ConnectionRefusedError");
}

TEST_F(ClientTest, AServerThatCannotProveItselfIsNotAskedAgain)
{
    // Speaks plain HTTP where TLS is wanted.
    QTcpServer plain;
    ASSERT_TRUE(plain.listen(QHostAddress::LocalHost));
    const auto greet = [&plain] {
        auto* socket = plain.nextPendingConnection();
        const auto refuse = [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, refuse);
    };
    QObject::connect(&plain, &QTcpServer::newConnection, &plain, greet);
    options.base = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort()));
    int waits = 0;
    QObject::connect(&client(), &Client::waiting, &client(), [&] { ++waits; });
    const auto answer = ask();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Network);
    EXPECT_TRUE(answer.error().detail.contains(u"Ssl")) << answer.error().detail.toStdString();
    EXPECT_FALSE(answer.error().detail.contains(kKey));
    EXPECT_EQ(waits, 0);
}

TEST_F(ClientTest, RefusesABombWithoutInflatingIt)
{
    // Says that it inflates to 3 GB, and could by its size.
    QByteArray bomb = gzipped(QByteArray(64, 'a')) + QByteArray(4 * 1024 * 1024, '\0');
    bomb += QByteArray("\x00\x00\x00\xc0", 4);
    options.retry.mostTries = 1;
    server.push({.body = bomb, .gzip = false, .headers = "Content-Encoding: gzip\r\n"});
    const auto answer = ask();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Protocol);
    EXPECT_THAT(answer.error().detail.toStdString(), ::testing::HasSubstr("3221225472"));
}

TEST_F(ClientTest, SilenceEndsByTheTimeLimit)
{
    options.retry.mostTries = 1;
    options.productSilence = std::chrono::milliseconds(100);
    server.push({.silent = true});
    const auto answer = ask();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Network);
    EXPECT_THAT(answer.error().detail.toStdString(), ::testing::HasSubstr("may have been charged"));
}

TEST_F(ClientTest, WaitsAndAsksAgainWhenThrottled)
{
    std::vector<base::Timestamp> until;
    QObject::connect(&client(), &Client::waiting, &client(), [&](WaitReason reason, base::Timestamp time) {
        if (reason == WaitReason::Throttled)
            until.push_back(time);
    });
    server.push({.status = 429, .body = envelope(-9, {}, 0)});
    server.push({.body = products()});
    const auto answer = ask();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->tries, 2);
    EXPECT_FALSE(answer->mayHaveBeenCharged);
    // 10 tokens are missing, 5 come a minute: the refill in 30 s and the one after.
    EXPECT_THAT(until, ::testing::ElementsAre(clock.now() + std::chrono::seconds(90)));
}

TEST_F(ClientTest, ThrottledBeyondPatienceTellsWhenToComeBack)
{
    options.retry.patience = std::chrono::minutes(10);
    server.push({.status = 429, .body = envelope(-249, {}, 0)});
    const auto answer = ask();
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Throttled);
    EXPECT_EQ(answer.error().retryAfter, std::chrono::minutes(49) + std::chrono::seconds(30));
}

TEST_F(ClientTest, ServerFaultsAreTriedAgainWithoutAChargeNoted)
{
    server.push({.status = 500});
    server.push({.status = 503, .body = "<html>"});
    server.push({.body = products()});
    const auto answer = ask();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->tries, 3);
    EXPECT_FALSE(answer->mayHaveBeenCharged);
}

TEST_F(ClientTest, ADamagedAnswerIsTriedOnceMoreAndNoted)
{
    server.push({.body = products().chopped(2)});
    server.push({.body = products()});
    const auto answer = ask();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->tries, 2);
    EXPECT_TRUE(answer->mayHaveBeenCharged);
}

TEST_F(ClientTest, WaitsForAPositiveBalanceBeforeItSpends)
{
    client().seedTokens(
        {.left = Tokens{-7}, .refillRate = Tokens{5}, .refillIn = std::chrono::seconds(10), .asOf = clock.now()});
    base::Timestamp until;
    QObject::connect(&client(), &Client::waiting, &client(), [&](WaitReason, base::Timestamp time) { until = time; });
    server.push({.body = products(3)});
    ASSERT_TRUE(await(client().products({}, request(), Urgency::Click)));
    EXPECT_EQ(until, clock.now() + std::chrono::seconds(70));
    EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(ClientTest, BulkLeavesTheReserveToClicks)
{
    client().seedTokens(
        {.left = Tokens{3}, .refillRate = Tokens{5}, .refillIn = std::chrono::seconds(10), .asOf = clock.now()});
    std::vector<base::Timestamp> waits;
    QObject::connect(&client(), &Client::waiting, &client(),
                     [&](WaitReason, base::Timestamp time) { waits.push_back(time); });
    server.push({.body = products(3)});
    ASSERT_TRUE(await(client().products({}, request(), Urgency::Click)));
    EXPECT_TRUE(waits.empty());
    server.push({.body = products(3)});
    ASSERT_TRUE(await(client().products({}, request(), Urgency::Bulk)));
    EXPECT_THAT(waits, ::testing::ElementsAre(clock.now() + std::chrono::seconds(30)));
}

TEST_F(ClientTest, AtMostTwoProductRequestsAreOnTheWire)
{
    std::vector<base::Task<base::Result<Answer<ProductBatch>>>> tasks;
    for (int i = 0; i < 5; ++i) {
        server.push({.body = products(), .held = true});
        tasks.push_back(client().products({}, request({QStringLiteral("B00000000%1").arg(i)})));
    }
    for (auto& task : tasks) {
        ASSERT_TRUE(waitUntil([&] { return server.held() > 0 || task.isReady(); }));
        server.release();
        EXPECT_TRUE(await(std::move(task)));
    }
    EXPECT_EQ(server.requests().size(), 5U);
    EXPECT_LE(server.mostHeld(), 2);
}

TEST_F(ClientTest, ACancelledRequestThatWasPaidForStillArrives)
{
    std::vector<domain::Asin> late;
    QObject::connect(&client(), &Client::productsArrivedLate, &client(),
                     [&](const ProductRequest& asked, const Answer<ProductBatch>& answer) {
                         EXPECT_EQ(asked.asins.size(), 1U);
                         late.push_back(answer.value.products.at(0).facts.asin);
                     });
    std::stop_source stop;
    server.push({.body = products(77), .held = true});
    auto task = client().products(stop.get_token(), request());
    ASSERT_TRUE(waitUntil([&] { return server.held() == 1; }));
    stop.request_stop();
    const auto answer = await(std::move(task));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(late.empty());
    server.release();
    ASSERT_TRUE(waitUntil([&] { return !late.empty(); }));
    EXPECT_EQ(late.size(), 1U);
    EXPECT_EQ(client().lastTokens()->left, Tokens{77});
    EXPECT_EQ(client().availableTokens(), Tokens{77});
    EXPECT_EQ(client().underWay(), 0);
}

TEST_F(ClientTest, ACancelledFreeRequestIsEnded)
{
    std::stop_source stop;
    server.push({.held = true});
    auto task = client().token(stop.get_token());
    ASSERT_TRUE(waitUntil([&] { return server.held() == 1; }));
    stop.request_stop();
    EXPECT_EQ(await(std::move(task)).error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(waitUntil([&] { return server.droppedByClient() == 1; }));
}

TEST_F(ClientTest, StoppedBeforehandAsksNothing)
{
    std::stop_source stop;
    stop.request_stop();
    const auto answer = await(client().products(stop.get_token(), request()));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(ClientTest, OtherRequests)
{
    server.push({.body = envelope(1200, {}, 0)});
    const auto tokens = await(client().token({}));
    ASSERT_TRUE(tokens);
    EXPECT_EQ(tokens->value.left, Tokens{1200});

    server.push({.body = envelope(9, R"("asinList":["B000000002","nonsense"],"totalResults":384300)", 11)});
    FinderRequest finder;
    finder.selection = {{QStringLiteral("title"), QStringLiteral("a+b & c")}};
    const auto found = await(client().find({}, finder));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value.asins.size(), 1U);
    EXPECT_EQ(found->value.unusable, 1);
    EXPECT_EQ(found->value.total, 384300);
    EXPECT_TRUE(server.requests().back().contains(
        "&selection=%7B%22page%22%3A0%2C%22perPage%22%3A100%2C%22title%22%3A%22a%2Bb%20%26%20c%22%7D "))
        << server.requests().back().toStdString();

    server.push({.body = envelope(9, R"("bestSellersList":{"lastUpdate":8000000,"asinList":["B000000002"]})", 50)});
    const auto best = await(client().bestSellers({}, {domain::Marketplace::Us, {283155}, 30}, 10));
    ASSERT_TRUE(best);
    EXPECT_EQ(best->value.listUpdated, domain::KeepaTime{8000000});
    EXPECT_EQ(best->value.total, 1);

    server.push({.body = envelope(9,
                                  R"("categories":{"5":{"catId":5,"name":"A &amp; B","parent":0},)"
                                  R"("9":{"catId":9223372036854775807,"name":"?","parent":0}})")});
    const auto categories = await(client().categories({}, CategoryRequest{domain::Marketplace::Us, {{5}}}));
    ASSERT_TRUE(categories);
    ASSERT_EQ(categories->value.named.size(), 1U);
    EXPECT_EQ(categories->value.named[0].name, u"A & B");
    EXPECT_FALSE(categories->value.named[0].parent);
}

TEST_F(ClientTest, AbsentProductsAreTold)
{
    server.push({.body = products()});
    const auto answer
        = await(client().products({}, request({QStringLiteral("B000000002"), QStringLiteral("B000000003")})));
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->value.absent.size(), 1U);
    EXPECT_EQ(answer->value.absent[0].toString(), u"B000000003");
}
