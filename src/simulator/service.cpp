// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/service.h"

#include "simulator/gzip.h"
#include "simulator/random.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace simulator {

namespace {

constexpr const char* kJson = "application/json;charset=UTF-8";
constexpr const char* kPng = "image/png";
constexpr const char* kHtml = "text/html;charset=UTF-8";

std::string jsonOf(const ServiceError& error)
{
    JsonObject object;
    object.text("type", error.type).text("message", error.message);
    if (error.details)
        object.text("details", *error.details);
    else
        object.null("details");
    return object.toString();
}

HttpReply jsonReply(int status, const JsonObject& body)
{
    return HttpReply{status, kJson, body.toString(), false, Delivery::Whole};
}

HttpReply htmlReply(int status, std::string_view title)
{
    const std::string text(title);
    return HttpReply{status, kHtml,
                     "<html><head><title>" + text + "</title></head><body><h1>" + text + "</h1></body></html>\n", false,
                     Delivery::Whole};
}

std::string withoutEndingSlash(std::string path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path;
}

/// Adds what the request is for, damaged where the fault says so, and logs the products that arrive intact.
void addPayload(JsonObject& body, Answer answer, const Stroke& stroke, LogEntry& entry)
{
    const bool wrongType = stroke.fault == Fault::WrongType;
    const bool several = answer.products && !answer.products->empty();
    const bool oneOnly = wrongType && several && stroke.dice % 3 != 0;
    const std::size_t hit = several ? static_cast<std::size_t>(stroke.dice / 3) % answer.products->size() : 0;
    if (answer.products) {
        std::vector<std::string> objects;
        for (std::size_t i = 0; i < answer.products->size(); ++i) {
            DeliveredProduct& product = (*answer.products)[i];
            const bool damaged = oneOnly && i == hit;
            objects.push_back(damaged ? withOneWrongType(product.json, stroke.dice / 1'000) : std::move(product.json));
            const bool arrives = stroke.fault == Fault::None || (oneOnly && !damaged);
            if (arrives)
                entry.asins.push_back(std::move(product.asin));
        }
        answer.payload.json("products", jsonArrayOf(objects));
    }
    if (wrongType && !oneOnly) {
        if (answer.payload.empty())
            body.text("tokensLeft", "many");
        answer.payload.replaceAll("7");
    }
    body.append(std::move(answer.payload));
}

void rest(std::chrono::milliseconds duration, const std::stop_token& stop)
{
    if (duration.count() <= 0)
        return;
    std::mutex mutex;
    std::condition_variable_any end;
    std::unique_lock lock(mutex);
    end.wait_for(lock, stop, duration, [] { return false; });
}

} // namespace

Service::Service(const Options& options)
    : m_options(options), m_clock(options.clock ? options.clock : std::make_shared<const base::SystemClock>()),
      m_catalogue(options.products, options.seed, domain::KeepaTime::from(m_clock->now())),
      m_buckets(*m_clock,
                {options.tokens.value_or(60 * options.refillRate), options.refillRate, options.tokenFlowReduction,
                 options.minute}),
      m_faults(options.faults, options.seed)
{
}

base::Result<std::unique_ptr<Service>> Service::create(const Options& options)
{
    std::unique_ptr<Service> service(new Service(options));
    if (!options.requestLog.isEmpty()) {
        if (const auto opened = service->m_log.open(options.requestLog); !opened)
            return std::unexpected(opened.error());
    }
    if (!options.recordings.isEmpty()) {
        auto recordings = Recordings::load(options.recordings);
        if (!recordings)
            return std::unexpected(recordings.error());
        service->m_recordings = std::move(*recordings);
    }
    return service;
}

JsonObject Service::envelope(const Balance& balance, int consumed, std::int64_t milliseconds) const
{
    JsonObject object;
    object.number("timestamp", m_clock->now().time_since_epoch().count());
    object.number("tokensLeft", balance.left).number("refillIn", balance.refillInMs);
    object.number("refillRate", m_buckets.terms().rate).fraction("tokenFlowReduction", m_buckets.terms().reduction);
    object.number("tokensConsumed", consumed).number("processingTimeInMs", milliseconds);
    return object;
}

HttpReply Service::answer(const HttpRequest& request, const std::stop_token& stop)
{
    LogEntry entry;
    entry.time = m_clock->now();
    entry.path = withoutEndingSlash(request.path);
    entry.params = request.params;
    entry.params.erase("key");
    if (!request.body.empty())
        entry.params.try_emplace("selection", request.body);

    HttpReply reply = exchange(request, entry);
    if (entry.fault == Fault::BadGzip) {
        reply.body = brokenGzip(gzipped(reply.body));
        reply.gzipped = true;
    } else if (request.acceptsGzip) {
        reply.body = gzipped(reply.body);
        reply.gzipped = true;
    }
    if (entry.fault == Fault::Truncate)
        reply.delivery = Delivery::Truncated;
    entry.status = reply.delivery == Delivery::Dropped || reply.delivery == Delivery::Stalled ? 0 : reply.status;

    const auto spread = (m_options.latencyMost - m_options.latencyLeast).count();
    const auto extra = static_cast<std::uint64_t>(std::max<std::int64_t>(0, spread)) + 1;
    const auto drawn = Random::mixed(m_options.seed, static_cast<std::uint64_t>(m_log.counters().requests)) % extra;
    rest(m_options.latencyLeast + std::chrono::milliseconds(drawn), stop);
    m_log.add(entry);
    return reply;
}

HttpReply Service::exchange(const HttpRequest& request, LogEntry& entry)
{
    const Endpoint* endpoint = endpointFor(entry.path);
    if (endpoint == nullptr)
        return htmlReply(404, "404 Not Found");
    const auto sent = request.params.find("key");
    const std::string key = sent == request.params.end() ? std::string() : sent->second;
    if (!isWellFormedKey(QString::fromStdString(key)))
        return refuseKey(400, "invalidParameter", "The API key is missing or has a wrong form.", entry);
    if (!m_options.key.isEmpty() && m_options.key.toStdString() != key)
        return refuseKey(402, "unauthorized", "The API key is unknown or has no access.", entry);

    const Stroke stroke = m_faults.draw();
    entry.fault = stroke.fault;
    const Balance before = m_buckets.balance(key);
    entry.tokensLeft = before.left;
    if (strikesBeforeRun(stroke.fault))
        return strike(stroke.fault, key, entry);
    if (before.left <= 0 && !endpoint->free)
        return jsonReply(429, envelope(before, 0, 0));

    const auto start = std::chrono::steady_clock::now();
    const Call call{request.params,
                    request.body,
                    m_catalogue,
                    m_recordings.get(),
                    domain::KeepaTime::from(m_clock->now()),
                    m_options.csvLength,
                    m_options.searchHits,
                    m_graphs};
    Answer answer = endpoint->run(call);
    const auto taken = std::chrono::steady_clock::now() - start;
    const Balance after = m_buckets.charge(key, answer.tokens);
    entry.tokensConsumed = answer.tokens;
    entry.tokensLeft = after.left;

    if (answer.image && stroke.fault != Fault::WrongType)
        return HttpReply{answer.status, kPng, std::move(*answer.image), false, Delivery::Whole};
    JsonObject body
        = envelope(after, answer.tokens, std::chrono::duration_cast<std::chrono::milliseconds>(taken).count());
    if (answer.error)
        body.json("error", jsonOf(*answer.error));
    const int status = answer.status;
    addPayload(body, std::move(answer), stroke, entry);
    return jsonReply(status, body);
}

HttpReply Service::strike(Fault fault, const std::string& key, LogEntry& entry)
{
    const Balance balance = m_buckets.balance(key);
    HttpReply reply;
    switch (fault) {
    case Fault::Throttled: {
        // As if somebody else had overdrawn the key; the bucket itself is untouched.
        const Balance overdrawn{std::min(balance.left, 0) - m_buckets.terms().rate * 5 / 2, balance.refillInMs};
        return jsonReply(429, envelope(overdrawn, 0, 0));
    }
    case Fault::ServerError:
        return htmlReply(500, "500 Internal Server Error");
    case Fault::Unavailable:
        return htmlReply(503, "503 Service Unavailable");
    case Fault::NotJson:
        return htmlReply(200, "Scheduled maintenance");
    case Fault::Stall:
        reply.delivery = Delivery::Stalled;
        return reply;
    default:
        entry.fault = Fault::Drop;
        reply.delivery = Delivery::Dropped;
        return reply;
    }
}

HttpReply Service::refuseKey(int status, std::string type, std::string message, LogEntry& entry)
{
    entry.tokensLeft = 0;
    JsonObject body = envelope(Balance{}, 0, 0);
    body.number("refillRate", 0);
    body.json("error", jsonOf(ServiceError{std::move(type), std::move(message), std::nullopt}));
    return jsonReply(status, body);
}

} // namespace simulator
