// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/server.h"

#include "simulator/http_listener.h"
#include "simulator/service.h"

#include <algorithm>

namespace simulator {

namespace {

constexpr int kMostProducts = 5'000'000;
constexpr int kMostTokens = 1'000'000'000;
constexpr int kHighestRate = 1'000'000;

/// What is wrong with the options; empty when nothing is.
QString complaintAbout(const Options& options)
{
    if (options.port < 0 || options.port > 65'535)
        return QStringLiteral("the port lies between 0 and 65535");
    if (options.products < 1 || options.products > kMostProducts)
        return QStringLiteral("the number of products lies between 1 and %1").arg(kMostProducts);
    if (!options.key.isEmpty() && !isWellFormedKey(options.key))
        return QStringLiteral("a key is 64 lower-case letters and digits");
    if (options.refillRate < 1 || options.refillRate > kHighestRate)
        return QStringLiteral("the refill rate lies between 1 and %1").arg(kHighestRate);
    if (!(options.tokenFlowReduction >= 0 && options.tokenFlowReduction <= options.refillRate))
        return QStringLiteral("the token flow reduction lies between 0 and the refill rate");
    if (options.searchHits < 10 || options.searchHits > 100)
        return QStringLiteral("a product search finds at most between 10 and 100 products");
    if (options.tokens && (*options.tokens < -kMostTokens || *options.tokens > kMostTokens))
        return QStringLiteral("the tokens lie between -%1 and %1").arg(kMostTokens);
    if (options.minute.count() < 1 || options.minute > std::chrono::hours(24))
        return QStringLiteral("a token minute has at least one millisecond and at most a day");
    if (options.latencyLeast.count() < 0 || options.latencyMost < options.latencyLeast)
        return QStringLiteral("a latency is MS or LEAST:MOST");
    if (options.bytesPerSecond < 0)
        return QStringLiteral("the bandwidth is not negative");
    if (options.csvLength != 34 && options.csvLength != 36)
        return QStringLiteral("products have 34 or 36 histories");
    double rates = 0;
    for (const FaultRate& entry : options.faults)
        rates += entry.rate;
    if (rates > 1.0 + 1e-9)
        return QStringLiteral("the rates of all faults together exceed 1");
    return {};
}

} // namespace

struct Server::Parts {
    std::unique_ptr<Service> service;
    std::unique_ptr<HttpListener> listener; // goes first: it calls the service
};

bool isWellFormedKey(QStringView key)
{
    return key.size() == 64 && std::ranges::all_of(key, [](QChar c) {
               return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
                   || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
           });
}

Server::Server(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

Server::~Server() = default;

base::Result<std::unique_ptr<Server>> Server::start(Options options)
{
    if (const QString complaint = complaintAbout(options); !complaint.isEmpty())
        return base::failure(base::ErrorKind::Input, complaint);
    auto service = Service::create(options);
    if (!service)
        return std::unexpected(service.error());
    auto parts = std::make_unique<Parts>();
    parts->service = std::move(*service);
    auto listener
        = HttpListener::start(options.port, options.bytesPerSecond,
                              [&runner = *parts->service](const HttpRequest& request, const std::stop_token& stop) {
                                  return runner.answer(request, stop);
                              });
    if (!listener)
        return std::unexpected(listener.error());
    parts->listener = std::move(*listener);
    return std::unique_ptr<Server>(new Server(std::move(parts)));
}

int Server::port() const
{
    return m_parts->listener->port();
}

QUrl Server::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port()));
}

Counters Server::counters() const
{
    return m_parts->service->counters();
}

} // namespace simulator
