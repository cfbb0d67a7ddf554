// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/client.h"

#include "base/log.h"
#include "keepa/decoder.h"
#include "keepa/landing.h"

#include <QCoroFuture>
#include <QPointer>

namespace keepa {

using base::ErrorKind;

/// A request as `run` needs it.
template <typename T> struct Order {
    Wire wire;
    Decode<T> decode;
    std::function<void(const Answer<T>&)> late; // when it comes and nobody waits; empty: end it instead
    bool takesSlot = false;
    std::chrono::milliseconds silence{0};
    RetryPolicy retry;
};

/// One attempt on the wire. Shared by the one who waits for it and the one who carries it out, so that either may end
/// first.
template <typename T> struct Flight {
    std::shared_ptr<const Order<T>> order;
    HttpRequest request;
    TokenBucket::ReservationId reservation = 0;
    std::shared_ptr<LiveReply> live = std::make_shared<LiveReply>();
    std::shared_ptr<Landing<T>> landing; // when it has ended
    Answer<T> answer; // when answered; its value is in `landing` until then
    std::stop_source ended; // the attempt ended, or the one who waits should look up
    bool abandoned = false;
};

namespace {

constexpr auto kUntilWoken = std::chrono::hours(24);

std::unexpected<base::Error> cancelled()
{
    return base::failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
}

/// Waits until `ended` is requested or the caller should stop.
base::Task<> eitherEnds(std::stop_token stop, std::stop_source ended)
{
    const auto onStop = [ended]() mutable { ended.request_stop(); };
    const std::stop_callback whenStopped(stop, onStop);
    const auto token = ended.get_token();
    co_await base::pause(token, kUntilWoken);
}

} // namespace

Client::Client(QNetworkAccessManager& network, const base::Clock& clock, ClientOptions options, QObject* parent)
    : QObject(parent), m_network(network), m_clock(clock), m_options(std::move(options)),
      m_random(m_options.seed ? *m_options.seed : std::random_device{}())
{
    for (auto& worker : m_workers)
        worker = std::make_unique<base::WorkerThread>(QStringLiteral("keepa decoder"));
}

Client::~Client()
{
    m_closing = true;
    // Ends the coroutines that wait for the replies, here and now: there may be no event loop after this.
    const auto live = m_live;
    for (const auto& one : live) {
        if (one->reply)
            one->reply->abort();
    }
    wakeResting();
}

std::optional<Tokens> Client::availableTokens() const
{
    return m_bucket.availableAt(m_clock.now());
}

void Client::seedTokens(const TokenState& state)
{
    if (const auto& known = m_bucket.state(); known && known->asOf >= state.asOf)
        return;
    m_bucket.observe(state);
    Q_EMIT tokensChanged(state);
    wakeResting();
}

void Client::observe(const Envelope& envelope)
{
    if (!envelope.tokens)
        return;
    // Of two answers under way at once the one that Keepa made first may come last; its balance is out of date. A step
    // back by more than that is another clock, not another order.
    constexpr std::int64_t kOvertaken = 2 * 60 * 1000;
    const auto behind = m_lastServerTime - envelope.serverTime;
    if (behind > 0 && behind < kOvertaken)
        return;
    m_lastServerTime = envelope.serverTime;
    m_bucket.observe(*envelope.tokens);
    Q_EMIT tokensChanged(*envelope.tokens);
}

QUrl Client::urlOf(const Wire& wire) const
{
    QUrl url = m_options.base;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + wire.path);
    QUrlQuery query;
    m_options.key.addTo(query);
    for (const auto& [name, value] : wire.query.queryItems(QUrl::FullyEncoded))
        query.addQueryItem(name, value);
    url.setQuery(query);
    return url;
}

base::WorkerThread& Client::nextWorker()
{
    m_nextWorker = (m_nextWorker + 1) % m_workers.size();
    return *m_workers[m_nextWorker];
}

void Client::wakeResting()
{
    const auto resting = std::exchange(m_resting, {});
    for (const auto& one : resting) {
        if (const auto source = one.lock())
            source->request_stop();
    }
}

/// Waits; true when woken before the time was up.
base::Task<bool> Client::rest(std::stop_token stop, std::chrono::milliseconds realDuration)
{
    auto woken = std::make_shared<std::stop_source>();
    std::erase_if(m_resting, [](const auto& one) { return one.expired(); });
    m_resting.push_back(woken);
    const auto onStop = [woken] { woken->request_stop(); };
    const std::stop_callback whenStopped(stop, onStop);
    const auto token = woken->get_token();
    co_await base::pause(token, realDuration);
    co_return woken->stop_requested();
}

void Client::releaseSlot()
{
    --m_slotsTaken;
}

/// Waits for a positive balance.
base::Task<base::Status> Client::affordability(std::stop_token stop)
{
    const QPointer<Client> self(this);
    constexpr auto kLookAgain = std::chrono::minutes(1);
    auto at = m_clock.now();
    while (!stop.stop_requested()) {
        const auto from = m_bucket.affordableFrom(at);
        if (from && *from <= at)
            co_return base::Status();
        // Without a moment from which on it will do, only the end of what is under way can help.
        const bool hopeless = !from && m_bucket.reserved() <= Tokens{0};
        const auto until = from.value_or(at + kLookAgain);
        const auto wait = until - m_clock.now();
        if (hopeless || wait > m_options.retry.patience) {
            base::Error error{ErrorKind::OutOfTokens, QStringLiteral("the token balance will not be positive in time")};
            if (!hopeless)
                error.retryAfter = wait;
            co_return std::unexpected(error);
        }
        Q_EMIT waiting(WaitReason::Tokens, until);
        const auto realWait = m_clock.realDuration(wait);
        const bool woken = co_await rest(stop, realWait);
        if (!self)
            co_return cancelled();
        at = woken ? m_clock.now() : std::max(until, m_clock.now());
    }
    co_return cancelled();
}

/// Waits until a request may be sent. With `takesSlot` the caller then holds one of the slots.
base::Task<base::Status> Client::clearance(std::stop_token stop, bool takesSlot)
{
    const QPointer<Client> self(this);
    while (takesSlot && m_slotsTaken >= m_options.mostInFlight) {
        if (stop.stop_requested())
            co_return cancelled();
        co_await rest(stop, kUntilWoken);
        if (!self)
            co_return cancelled();
    }
    if (takesSlot)
        ++m_slotsTaken;
    auto affordable = co_await affordability(stop);
    if (!self)
        co_return cancelled();
    if (!affordable && takesSlot) {
        releaseSlot();
        wakeResting();
    }
    co_return affordable;
}

/// Takes in what came, whether anybody still waits for it or not.
template <typename T> void Client::arrived(Flight<T>& flight)
{
    const auto& order = *flight.order;
    auto& landing = *flight.landing;
    m_bucket.settle(flight.reservation);
    if (order.takesSlot)
        releaseSlot();
    if (landing.envelope)
        observe(*landing.envelope);
    if (landing.verdict.mayHaveBeenCharged() && order.wire.expected > Tokens{0}) {
        qCWarning(base::logKeepa) << order.wire.path << "lost an answer:" << landing.verdict.error.detail;
        Q_EMIT answerLost(order.wire.path, order.wire.expected);
    }
    if (landing.value) {
        flight.answer.value = std::move(*landing.value);
        flight.answer.tokens = landing.envelope->tokens.value_or(TokenState{});
        flight.answer.consumed = landing.envelope->consumed;
        flight.answer.decode = landing.decode;
        if (flight.abandoned && order.late)
            order.late(flight.answer);
    }
    flight.ended.request_stop();
    wakeResting();
}

/// Carries one attempt out to its end.
template <typename T> base::Task<> Client::fly(std::shared_ptr<Flight<T>> flight)
{
    const QPointer<Client> self(this);
    m_live.insert(flight->live);
    const HttpReply reply = co_await exchange(&m_network, flight->request, flight->live);
    if (!self || m_closing)
        co_return;
    flight->answer.bytes = reply.body.size();
    flight->answer.fetch = reply.duration;
    const auto job = [reply, order = flight->order, key = m_options.key, now = m_clock.now()] {
        return std::make_shared<Landing<T>>(land<T>(reply, order->decode, key, now));
    };
    auto landed = nextWorker().run(job);
    flight->landing = co_await landed;
    if (!self)
        co_return;
    m_live.erase(flight->live);
    arrived(*flight);
}

template <typename T> base::Task<base::Result<Answer<T>>> Client::run(std::stop_token stop, Order<T> order)
{
    const QPointer<Client> self(this);
    if (m_options.key.isEmpty())
        co_return base::failure(ErrorKind::Auth, QStringLiteral("there is no key"));
    Retries retries(order.retry, m_random());
    const auto shared = std::make_shared<const Order<T>>(std::move(order));
    const HttpRequest request{urlOf(shared->wire), shared->wire.body, shared->silence, m_options.deadline};
    const bool isFree = shared->wire.expected <= Tokens{0};
    bool mayHaveBeenCharged = false;
    for (int tries = 1;; ++tries) {
        if (stop.stop_requested())
            co_return cancelled();
        if (!isFree) {
            const base::Status clear = co_await clearance(stop, shared->takesSlot);
            if (!clear)
                co_return std::unexpected(clear.error());
        }
        const auto flight = std::make_shared<Flight<T>>();
        flight->order = shared;
        flight->request = request;
        flight->reservation = m_bucket.reserve(shared->wire.expected);
        m_flights.add(fly<T>(flight));
        co_await eitherEnds(stop, flight->ended);
        if (!self)
            co_return cancelled();
        if (!flight->landing) {
            flight->abandoned = true;
            if (!shared->late)
                flight->live->stopSoon(QStringLiteral("cancelled"));
            co_return cancelled();
        }
        const Verdict& verdict = flight->landing->verdict;
        if (verdict.attempt == Attempt::Answered) {
            flight->answer.tries = tries;
            flight->answer.mayHaveBeenCharged = mayHaveBeenCharged;
            co_return std::move(flight->answer);
        }
        mayHaveBeenCharged = mayHaveBeenCharged || (!isFree && verdict.mayHaveBeenCharged());
        const auto tokens = flight->landing->envelope ? flight->landing->envelope->tokens : std::nullopt;
        const auto delay = retries.delayAfter(verdict.attempt, tokens);
        if (!delay) {
            base::Error error = verdict.error;
            if (mayHaveBeenCharged)
                error.detail += QStringLiteral(" (may have been charged)");
            co_return std::unexpected(error);
        }
        const bool throttled = verdict.attempt == Attempt::Throttled;
        Q_EMIT waiting(throttled ? WaitReason::Throttled : WaitReason::Retry, m_clock.now() + *delay);
        const auto realDelay = m_clock.realDuration(*delay);
        co_await base::pause(stop, realDelay);
        if (!self)
            co_return cancelled();
    }
}

Client::Answered<TokenState> Client::token(std::stop_token stop)
{
    Order<TokenState> order;
    order.wire.path = QStringLiteral("/token");
    order.silence = m_options.silence;
    order.retry = m_options.retry;
    order.retry.mostTries = std::min(order.retry.mostTries, m_options.mostTriesOfToken);
    order.decode = [](const JsonText& json, base::Timestamp at) -> base::Result<Decoded<TokenState>> {
        const auto envelope = decodeEnvelope(json, AnswerContext{at});
        if (!envelope)
            return std::unexpected(envelope.error());
        return Decoded<TokenState>{*envelope, envelope->tokens.value_or(TokenState{})};
    };
    return run<TokenState>(std::move(stop), std::move(order));
}

Client::Answered<Discovery> Client::find(std::stop_token stop, FinderRequest request)
{
    auto wire = wireOf(request);
    if (!wire)
        co_return std::unexpected(wire.error());
    Order<Discovery> order{.wire = *std::move(wire), .decode = {}, .late = {}};
    order.silence = m_options.silence;
    order.retry = m_options.retry;
    order.decode = [](const JsonText& json, base::Timestamp at) { return decodeFinder(json, AnswerContext{at}); };
    order.late = [this, request](const Answer<Discovery>& answer) { Q_EMIT discoveryArrivedLate(request, answer); };
    co_return co_await run<Discovery>(stop, std::move(order));
}

Client::Answered<Discovery> Client::bestSellers(std::stop_token stop, BestSellerRequest request)
{
    auto wire = wireOf(request);
    if (!wire)
        co_return std::unexpected(wire.error());
    Order<Discovery> order{.wire = *std::move(wire), .decode = {}, .late = {}};
    order.silence = m_options.silence;
    order.retry = m_options.retry;
    order.decode = [](const JsonText& json, base::Timestamp at) { return decodeBestSellers(json, AnswerContext{at}); };
    order.late = [this, request](const Answer<Discovery>& answer) { Q_EMIT bestSellersArrivedLate(request, answer); };
    co_return co_await run<Discovery>(stop, std::move(order));
}

Client::Answered<ProductBatch> Client::products(std::stop_token stop, ProductRequest request)
{
    auto wire = wireOf(request);
    if (!wire)
        co_return std::unexpected(wire.error());
    Order<ProductBatch> order{.wire = *std::move(wire), .decode = {}, .late = {}};
    order.takesSlot = true;
    order.silence = m_options.productSilence;
    order.retry = m_options.retry;
    order.decode = [request](const JsonText& json, base::Timestamp at) {
        return decodeProducts(json, ProductContext{at, request.marketplace, request.depth, request.asins});
    };
    order.late = [this, request](const Answer<ProductBatch>& answer) { Q_EMIT productsArrivedLate(request, answer); };
    co_return co_await run<ProductBatch>(stop, std::move(order));
}

Client::Answered<std::vector<domain::Category>>
Client::categories(std::stop_token stop, domain::Marketplace marketplace, std::vector<domain::CategoryId> ids)
{
    auto wire = wireOf(CategoryRequest{marketplace, std::move(ids)});
    if (!wire)
        co_return std::unexpected(wire.error());
    Order<std::vector<domain::Category>> order{.wire = *std::move(wire), .decode = {}, .late = {}};
    order.silence = m_options.silence;
    order.retry = m_options.retry;
    order.decode = [](const JsonText& json, base::Timestamp at) { return decodeCategories(json, AnswerContext{at}); };
    co_return co_await run<std::vector<domain::Category>>(stop, std::move(order));
}

Client::Answered<std::vector<domain::Category>> Client::searchCategories(std::stop_token stop,
                                                                         domain::Marketplace marketplace, QString words)
{
    auto wire = wireOf(CategorySearch{marketplace, std::move(words)});
    if (!wire)
        co_return std::unexpected(wire.error());
    Order<std::vector<domain::Category>> order{.wire = *std::move(wire), .decode = {}, .late = {}};
    order.silence = m_options.silence;
    order.retry = m_options.retry;
    order.decode = [](const JsonText& json, base::Timestamp at) { return decodeCategories(json, AnswerContext{at}); };
    co_return co_await run<std::vector<domain::Category>>(stop, std::move(order));
}

} // namespace keepa
