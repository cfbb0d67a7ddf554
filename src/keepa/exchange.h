// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request and its reply, as Keepa needs them: gzip left compressed, no redirects, no cookies, no HTTP/2, a
// time limit on silence and one in all. Knows nothing of tokens or retries. GUI thread (the network's own).
#pragma once

#include "base/task.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace keepa {

struct HttpRequest {
    QUrl url; // holds the key: never shown
    QByteArray body; // empty: GET, else POST of JSON
    std::chrono::milliseconds silence{0}; // give up when nothing moves for so long
    std::chrono::milliseconds deadline{0}; // give up after so long in all
};

struct HttpReply {
    int status = 0; // 0: no HTTP answer came
    QByteArray body; // as it came over the wire
    bool gzip = false;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString stopped; // why this program ended it, if it did
    std::chrono::microseconds duration{0};
};

/// The reply while it is under way, for those who must end it. Shared by the exchange and its owner.
struct LiveReply {
    QPointer<QNetworkReply> reply;
    QString stopped;

    /// Ends the reply from the event loop: QNetworkReply::abort() resumes the waiting coroutine inside the call.
    void stopSoon(const QString& why);
};

/// `network` must outlive the task. Always answers; errors are in the reply.
[[nodiscard]] base::Task<HttpReply> exchange(QNetworkAccessManager* network, HttpRequest request,
                                             std::shared_ptr<LiveReply> live);

} // namespace keepa
