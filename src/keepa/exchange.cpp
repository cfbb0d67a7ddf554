// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/exchange.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QTimer>

#include <QCoroNetworkReply>

namespace keepa {

namespace {

constexpr qint64 kMostCompressed = qint64{128} * 1024 * 1024;

QNetworkRequest networkRequest(const HttpRequest& request)
{
    QNetworkRequest made(request.url);
    // Asked for by hand, gzip is left to us: Qt would inflate in this thread, and this thread paints the window.
    made.setRawHeader("Accept-Encoding", "gzip");
    made.setHeader(QNetworkRequest::UserAgentHeader,
                   QString(QStringLiteral("gleaner/") + QCoreApplication::applicationVersion()));
    if (!request.body.isEmpty())
        made.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json; charset=UTF-8"));
    // A redirect would hand the key in the URL to whoever it leads to.
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setTransferTimeout(static_cast<int>(request.silence.count()));
    return made;
}

struct DeleteLater {
    // The coroutine is resumed inside the reply's own signal: deleting it there is a crash.
    void operator()(QNetworkReply* reply) const { reply->deleteLater(); }
};
using ReplyPtr = std::unique_ptr<QNetworkReply, DeleteLater>;

void limit(QNetworkReply* reply, const std::shared_ptr<LiveReply>& live, std::chrono::milliseconds deadline)
{
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [live](qint64 received, qint64) {
        if (received > kMostCompressed)
            live->stopSoon(QStringLiteral("the answer is too large"));
    });
    QTimer::singleShot(deadline, reply, [live] { live->stopSoon(QStringLiteral("no whole answer in time")); });
}

} // namespace

void LiveReply::stopSoon(const QString& why)
{
    if (!reply || reply->isFinished() || !stopped.isEmpty())
        return;
    stopped = why;
    QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

base::Task<HttpReply> exchange(QNetworkAccessManager* network, HttpRequest request, std::shared_ptr<LiveReply> live)
{
    QElapsedTimer clock;
    clock.start();
    const QNetworkRequest made = networkRequest(request);
    ReplyPtr reply(request.body.isEmpty() ? network->get(made) : network->post(made, request.body));
    live->reply = reply.get();
    limit(reply.get(), live, request.deadline);
    co_await reply.get();

    HttpReply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.error = reply->error();
    result.stopped = live->stopped;
    result.gzip = reply->rawHeader("Content-Encoding").toLower().contains("gzip");
    if (reply->isOpen())
        result.body = reply->readAll();
    result.duration = std::chrono::microseconds(clock.nsecsElapsed() / 1000);
    live->reply = nullptr;
    co_return result;
}

} // namespace keepa
