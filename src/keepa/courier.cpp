// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/courier.h"

#include "base/log.h"

#include <QCoroFuture>
#include <QPointer>

#include <algorithm>

namespace keepa {

using base::ErrorKind;

namespace {

constexpr auto kUntilWoken = std::chrono::hours(24);

std::unexpected<base::Error> cancelled()
{
    return base::failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
}

/// Waits until `ended` is requested or the caller should stop.
base::Task<> eitherEnds(std::stop_token stop, std::stop_source ended)
{
    auto woken = std::make_shared<std::stop_source>();
    const auto wake = [woken] { woken->request_stop(); };
    const std::stop_callback whenStopped(stop, wake);
    const std::stop_callback whenEnded(ended.get_token(), wake);
    const auto token = woken->get_token();
    co_await base::pause(token, kUntilWoken);
}

} // namespace

Courier::Courier(QNetworkAccessManager& network, const base::Clock& clock, CourierOptions options)
    : m_network(network), m_clock(clock), m_options(std::move(options)), m_random(m_options.seed)
{
    for (auto& worker : m_workers)
        worker = std::make_unique<base::WorkerThread>(QStringLiteral("keepa decoder"));
}

Courier::~Courier()
{
    m_closing = true;
    // Ends the coroutines that wait for the replies, here and now: there may be no event loop after this.
    const auto live = m_live;
    for (const auto& one : live) {
        if (one->reply)
            one->reply->abort();
    }
    wakeResting();
    const auto errands = std::exchange(m_errands, {});
    for (const auto& errand : errands) {
        errand->idle.request_stop();
        errand->ended.request_stop();
    }
}

std::optional<Tokens> Courier::availableTokens() const
{
    return m_bucket.availableAt(m_clock.now());
}

void Courier::seedTokens(const TokenState& state)
{
    if (const auto& known = m_bucket.state(); known && known->asOf >= state.asOf)
        return;
    m_bucket.observe(state);
    m_reconciliation.begin(state);
    Q_EMIT tokensChanged(state);
    wakeResting();
}

QUrl Courier::urlOf(const Wire& wire) const
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

base::WorkerThread& Courier::nextWorker()
{
    m_nextWorker = (m_nextWorker + 1) % m_workers.size();
    return *m_workers[m_nextWorker];
}

// --- Waiting -------------------------------------------------------------------------------------------------------

void Courier::wakeResting()
{
    const auto resting = std::exchange(m_resting, {});
    for (const auto& one : resting) {
        if (const auto source = one.lock())
            source->request_stop();
    }
}

/// Waits; true when woken before the time was up.
base::Task<bool> Courier::rest(std::stop_token stop, std::chrono::milliseconds realDuration)
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

void Courier::releaseSlot(const Order& order)
{
    if (order.takesSlot)
        --m_slotsTaken;
    wakeResting();
}

/// Waits for a balance that the order may be sent at.
base::Task<base::Status> Courier::affordability(ErrandPtr errand)
{
    const QPointer<Courier> self(this);
    constexpr auto kLookAgain = std::chrono::minutes(1);
    const Order& order = *errand->order;
    auto at = m_clock.now();
    while (errand->waiters > 0) {
        const Tokens wanted
            = m_bucket.state() ? std::min(order.keeps + Tokens{1}, capacityOf(*m_bucket.state())) : Tokens{1};
        const auto from = m_bucket.affordableFrom(at, std::max(wanted, Tokens{1}));
        if (from && *from <= at)
            co_return base::Status();
        // Without a moment from which on it will do, only the end of what is under way can help.
        const bool hopeless = !from && m_bucket.reserved() <= Tokens{0};
        const auto until = from.value_or(at + kLookAgain);
        const auto wait = until - m_clock.now();
        if (hopeless || wait > order.retry.patience) {
            base::Error error{ErrorKind::OutOfTokens, QStringLiteral("the token balance will not be positive in time")};
            if (!hopeless)
                error.retryAfter = wait;
            co_return std::unexpected(error);
        }
        Q_EMIT waiting(WaitReason::Tokens, until);
        const auto realWait = m_clock.realDuration(wait);
        const auto idle = errand->idle.get_token();
        const bool woken = co_await rest(idle, realWait);
        if (!self)
            co_return cancelled();
        at = woken ? m_clock.now() : std::max(until, m_clock.now());
    }
    co_return cancelled();
}

/// Waits until the order may be sent. It then holds a slot, where it takes one.
base::Task<base::Status> Courier::clearance(ErrandPtr errand)
{
    const QPointer<Courier> self(this);
    const Order& order = *errand->order;
    while (order.takesSlot && m_slotsTaken >= m_options.mostInFlight) {
        if (errand->waiters == 0)
            co_return cancelled();
        const auto idle = errand->idle.get_token();
        co_await rest(idle, kUntilWoken);
        if (!self)
            co_return cancelled();
    }
    if (order.takesSlot)
        ++m_slotsTaken;
    if (order.wire.expected <= Tokens{0})
        co_return base::Status();
    const base::Status affordable = co_await affordability(errand);
    if (self && !affordable)
        releaseSlot(order);
    co_return affordable;
}

// --- Carrying out --------------------------------------------------------------------------------------------------

void Courier::book(const QString& path, Charge charge)
{
    if (charge.isLost)
        m_lostTokens += charge.consumed;
    Q_EMIT charged(path.mid(1), charge);
}

/// What an attempt tells of the balance, whether its answer is of use or not.
void Courier::account(const Order& order, const Landing& landing)
{
    const auto& envelope = landing.envelope;
    const bool isPaid = order.wire.expected > Tokens{0};
    const bool costIsUnknown = isPaid && landing.verdict.mayHaveBeenCharged() && !(envelope && envelope->tokens);
    if (costIsUnknown) {
        qCWarning(base::logKeepa) << order.wire.path << "lost an answer:" << landing.verdict.error.detail;
        m_reconciliation.lost(order.wire.expected);
        m_lostRequest = order.wire.path;
    }
    // A refused key is told a balance that is nobody's.
    if (!envelope || !envelope->tokens || envelope->tokens->refillRate <= Tokens{0})
        return;
    const TokenState& state = *envelope->tokens;
    // A 429 costs nothing, and a proxy may have made it: its balance ends a wait but proves no charge.
    if (landing.verdict.attempt != Attempt::Throttled) {
        const Tokens outstanding = m_reconciliation.outstanding();
        const Tokens found
            = m_reconciliation.answered(state, envelope->serverTime, envelope->consumed, m_paidOnWire == 0);
        const bool isUsable = landing.verdict.attempt == Attempt::Answered;
        if (found > Tokens{0})
            book(m_lostRequest, {outstanding, found, state, true});
        if (isUsable || envelope->consumed > Tokens{0})
            book(order.wire.path, {order.wire.expected, envelope->consumed, state, !isUsable});
    }
    // Of two answers under way at once the one that Keepa made first may come last; its balance is out of date. A step
    // back by more than that is another clock, not another order.
    constexpr std::int64_t kOvertaken = 2 * 60 * 1000;
    const auto behind = m_lastServerTime - envelope->serverTime;
    if (behind > 0 && behind < kOvertaken)
        return;
    m_lastServerTime = envelope->serverTime;
    m_bucket.observe(state);
    Q_EMIT tokensChanged(state);
}

/// One attempt on the wire. Nothing when the courier goes meanwhile.
base::Task<std::optional<Landing>> Courier::attempt(ErrandPtr errand, Delivery* delivery)
{
    const QPointer<Courier> self(this);
    const auto order = errand->order;
    const bool isPaid = order->wire.expected > Tokens{0};
    const auto reservation = m_bucket.reserve(order->wire.expected);
    const auto live = std::make_shared<LiveReply>();
    errand->live = live;
    m_live.push_back(live);
    m_paidOnWire += isPaid ? 1 : 0;
    const HttpRequest request{urlOf(order->wire), order->wire.body, order->silence, m_options.deadline};
    const HttpReply reply = co_await exchange(&m_network, request, live);
    if (!self || m_closing)
        co_return std::nullopt;
    const auto job = [reply, order, key = m_options.key, now = m_clock.now()] {
        return std::make_shared<Landing>(land(reply, order->decode, key, now));
    };
    auto landed = nextWorker().run(job);
    const std::shared_ptr<Landing> landing = co_await landed;
    if (!self)
        co_return std::nullopt;
    delivery->bytes = reply.body.size();
    delivery->fetch = reply.duration;
    delivery->decode = landing->decode;
    std::erase(m_live, live);
    m_paidOnWire -= isPaid ? 1 : 0;
    m_bucket.settle(reservation);
    account(*order, *landing);
    releaseSlot(*order);
    co_return std::move(*landing);
}

base::Task<> Courier::carryOut(ErrandPtr errand)
{
    const QPointer<Courier> self(this);
    const auto order = errand->order;
    const bool isPaid = order->wire.expected > Tokens{0};
    Retries retries(order->retry, m_random());
    Delivery delivery;
    for (;; ++delivery.tries) {
        const base::Status clear = co_await clearance(errand);
        if (!self)
            co_return;
        if (!clear)
            co_return end(errand, std::unexpected(clear.error()));
        auto landing = co_await attempt(errand, &delivery);
        if (!self || !landing)
            co_return;
        const Verdict& verdict = landing->verdict;
        if (verdict.attempt == Attempt::Answered) {
            m_hasComeIntact = m_hasComeIntact || isPaid;
            delivery.value = std::move(landing->value);
            delivery.tokens = landing->envelope->tokens.value_or(TokenState{});
            delivery.consumed = landing->envelope->consumed;
            co_return end(errand, std::move(delivery));
        }
        delivery.mayHaveBeenCharged = delivery.mayHaveBeenCharged || (isPaid && verdict.mayHaveBeenCharged());
        const auto tokens = landing->envelope ? landing->envelope->tokens : std::nullopt;
        // A damaged answer that was free is only a lost one.
        const bool isOnlyLost = verdict.attempt == Attempt::Damaged && !isPaid;
        const auto delay = retries.delayAfter(isOnlyLost ? Attempt::Lost : verdict.attempt, tokens, m_hasComeIntact);
        if (!delay) {
            base::Error error = verdict.error;
            if (delivery.mayHaveBeenCharged)
                error.detail += QStringLiteral(" (may have been charged)");
            co_return end(errand, std::unexpected(error));
        }
        if (errand->waiters == 0)
            co_return end(errand, cancelled());
        const bool throttled = verdict.attempt == Attempt::Throttled;
        Q_EMIT waiting(throttled ? WaitReason::Throttled : WaitReason::Retry, m_clock.now() + *delay);
        const auto realDelay = m_clock.realDuration(*delay);
        const auto idle = errand->idle.get_token();
        co_await base::pause(idle, realDelay);
        if (!self)
            co_return;
        if (errand->waiters == 0)
            co_return end(errand, cancelled());
    }
}

// --- Sharing -------------------------------------------------------------------------------------------------------

void Courier::end(const ErrandPtr& errand, base::Result<Delivery> outcome)
{
    m_errands.remove(identityOf(errand->order->wire));
    if (outcome && errand->waiters == 0 && errand->order->late)
        errand->order->late(*outcome);
    errand->outcome = std::move(outcome);
    errand->ended.request_stop();
}

Courier::ErrandPtr Courier::errandFor(Order order)
{
    const QByteArray identity = identityOf(order.wire);
    if (const auto known = m_errands.value(identity)) {
        if (known->waiters++ == 0)
            known->idle = std::stop_source();
        return known;
    }
    const auto errand = std::make_shared<Errand>(std::move(order));
    errand->waiters = 1;
    m_errands.insert(identity, errand);
    m_tasks.add(carryOut(errand));
    return errand;
}

/// Somebody who waited does no longer.
void Courier::leave(const ErrandPtr& errand)
{
    if (--errand->waiters > 0 || errand->outcome)
        return;
    errand->idle.request_stop();
    if (!errand->order->late)
        errand->live->stopSoon(QStringLiteral("cancelled"));
}

base::Task<base::Result<Delivery>> Courier::deliver(std::stop_token stop, Order order)
{
    const QPointer<Courier> self(this);
    if (stop.stop_requested())
        co_return cancelled();
    if (m_options.key.isEmpty())
        co_return base::failure(ErrorKind::Auth, QStringLiteral("there is no key"));
    const ErrandPtr errand = errandFor(std::move(order));
    if (!errand->outcome)
        co_await eitherEnds(stop, errand->ended);
    if (!self)
        co_return cancelled();
    leave(errand);
    if (!errand->outcome)
        co_return cancelled();
    base::Result<Delivery> outcome = errand->waiters == 0 ? std::move(*errand->outcome) : *errand->outcome;
    if (outcome && std::exchange(errand->isAccountedFor, true)) {
        outcome->isShared = true;
        outcome->consumed = {};
    }
    co_return outcome;
}

} // namespace keepa
