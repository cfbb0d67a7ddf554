// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Carries orders to Keepa and answers back: waits for tokens and for its turn, tries again what may be tried again,
// shares an answer among all who want it, and keeps account of every token. Knows no request by its type. One per key,
// owned by the Client. GUI thread; inflating and decoding happen on workers.
#pragma once

#include "base/task.h"
#include "base/worker_thread.h"
#include "keepa/errand.h"
#include "keepa/landing.h"
#include "keepa/reconciliation.h"
#include "keepa/token_bucket.h"

#include <QHash>
#include <QObject>

#include <array>
#include <random>
#include <vector>

class QNetworkAccessManager;

namespace keepa {

enum class WaitReason : std::uint8_t { Tokens, Throttled, Retry };

/// What a request was to cost and has cost.
struct Charge {
    Tokens expected, consumed;
    TokenState balance; // after it
    bool isLost = false; // the answer was of no use; a later balance tells what it cost, at most `expected`
};

struct CourierOptions {
    QUrl base;
    ApiKey key;
    int mostInFlight = 2; // of the orders that take a slot
    std::chrono::milliseconds deadline{std::chrono::minutes(15)}; // for one attempt in all
    std::uint64_t seed = 0; // of the back-off's jitter
};

class Courier final : public QObject {
    Q_OBJECT

public:
    Courier(QNetworkAccessManager& network, const base::Clock& clock, CourierOptions options);
    ~Courier() override;

    /// What is asked for already is not asked for again: the answer comes to both, the cost to one.
    [[nodiscard]] base::Task<base::Result<Delivery>> deliver(std::stop_token stop, Order order);
    [[nodiscard]] bool isUnderWay(const Wire& wire) const { return m_errands.contains(identityOf(wire)); }

    [[nodiscard]] const std::optional<TokenState>& lastTokens() const { return m_bucket.state(); }
    /// The balance now, projected, less what is under way.
    [[nodiscard]] std::optional<Tokens> availableTokens() const;
    void seedTokens(const TokenState& state);
    /// What answers of no use have cost so far.
    [[nodiscard]] Tokens lostTokens() const { return m_lostTokens; }
    /// Orders on the wire, those included that nobody waits for any more.
    [[nodiscard]] int underWay() const { return static_cast<int>(m_live.size()); }

Q_SIGNALS:
    void tokensChanged(const keepa::TokenState& state);
    void waiting(keepa::WaitReason reason, base::Timestamp until);
    void charged(const QString& request, const keepa::Charge& charge);

private:
    using ErrandPtr = std::shared_ptr<Errand>;

    [[nodiscard]] ErrandPtr errandFor(Order order);
    [[nodiscard]] base::Task<> carryOut(ErrandPtr errand);
    [[nodiscard]] base::Task<std::optional<Landing>> attempt(ErrandPtr errand, Delivery* delivery);
    [[nodiscard]] base::Task<base::Status> clearance(ErrandPtr errand);
    [[nodiscard]] base::Task<base::Status> affordability(ErrandPtr errand);
    [[nodiscard]] base::Task<bool> rest(std::stop_token stop, std::chrono::milliseconds realDuration);
    void wakeResting();
    void releaseSlot(const Order& order);
    void account(const Order& order, const Landing& landing);
    void book(const QString& path, Charge charge);
    void end(const ErrandPtr& errand, base::Result<Delivery> outcome);
    void leave(const ErrandPtr& errand);
    [[nodiscard]] QUrl urlOf(const Wire& wire) const;
    [[nodiscard]] base::WorkerThread& nextWorker();

    QNetworkAccessManager& m_network;
    const base::Clock& m_clock;
    const CourierOptions m_options;
    TokenBucket m_bucket;
    Reconciliation m_reconciliation;
    Tokens m_lostTokens;
    QString m_lostRequest; // of what the reconciliation has yet to find the cost
    std::int64_t m_lastServerTime = 0;
    std::mt19937_64 m_random;
    int m_slotsTaken = 0;
    int m_paidOnWire = 0;
    bool m_hasComeIntact = false; // a paid answer, in this run: the service is worth another try
    bool m_closing = false;
    QHash<QByteArray, ErrandPtr> m_errands; // those whose answer can still be shared
    std::vector<std::shared_ptr<LiveReply>> m_live;
    std::vector<std::weak_ptr<std::stop_source>> m_resting;
    std::array<std::unique_ptr<base::WorkerThread>, 2> m_workers; // one inflates and decodes while the other does
    size_t m_nextWorker = 0;
    base::TaskGroup m_tasks;
};

template <typename T>
[[nodiscard]] base::Task<base::Result<Answer<T>>> sendTyped(std::stop_token stop, Courier* courier, Order order)
{
    auto delivered = co_await courier->deliver(stop, std::move(order));
    if (!delivered)
        co_return std::unexpected(delivered.error());
    co_return typed<T>(*std::move(delivered));
}

} // namespace keepa
