// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks Keepa: spends tokens only when there are some, retries what may be retried, decodes off the GUI thread, and
// never loses an answer that was paid for. One per key and process; lives on the GUI thread, outlives the tasks it
// returns.
#pragma once

#include "base/task.h"
#include "base/worker_thread.h"
#include "keepa/answer.h"
#include "keepa/api_key.h"
#include "keepa/request.h"
#include "keepa/retry.h"
#include "keepa/token_bucket.h"

#include <QObject>
#include <QUrl>

#include <array>
#include <memory>
#include <random>
#include <unordered_set>

class QNetworkAccessManager;

namespace keepa {

struct LiveReply;
template <typename T> struct Order;
template <typename T> struct Flight;

struct ClientOptions {
    QUrl base{QStringLiteral("https://api.keepa.com")};
    ApiKey key;
    int mostInFlight = 2; // product requests on the wire at once
    std::chrono::milliseconds silence{std::chrono::seconds(30)}; // without a byte
    std::chrono::milliseconds productSilence{std::chrono::minutes(5)}; // offers take up to 20 s a product
    std::chrono::milliseconds deadline{std::chrono::minutes(15)}; // for one attempt in all
    RetryPolicy retry;
    int mostTriesOfToken = 3; // somebody is watching
    std::optional<std::uint64_t> seed; // of the back-off's jitter; nothing: random
};

enum class WaitReason : std::uint8_t { Tokens, Throttled, Retry };

class Client final : public QObject {
    Q_OBJECT

public:
    template <typename T> using Answered = base::Task<base::Result<Answer<T>>>;

    /// `network` and `clock` must outlive the client and its tasks.
    Client(QNetworkAccessManager& network, const base::Clock& clock, ClientOptions options, QObject* parent = nullptr);
    ~Client() override;

    // Cancelled when a stop is requested. A request that is then on its way may have been paid for: its answer is
    // still taken in and comes by one of the signals below.

    /// The balance. Free, and the right probe of a key.
    [[nodiscard]] Answered<TokenState> token(std::stop_token stop);
    [[nodiscard]] Answered<Discovery> find(std::stop_token stop, FinderRequest request);
    /// An empty discovery without a listUpdated where Keepa has no list of the category.
    [[nodiscard]] Answered<Discovery> bestSellers(std::stop_token stop, BestSellerRequest request);
    [[nodiscard]] Answered<ProductBatch> products(std::stop_token stop, ProductRequest request);
    /// Ids that Keepa does not know are missing from the answer. At most 10; none: all roots.
    [[nodiscard]] Answered<std::vector<domain::Category>>
    categories(std::stop_token stop, domain::Marketplace marketplace, std::vector<domain::CategoryId> ids);
    [[nodiscard]] Answered<std::vector<domain::Category>>
    searchCategories(std::stop_token stop, domain::Marketplace marketplace, QString words);

    /// The balance as last told, by this process or by seedTokens().
    [[nodiscard]] const std::optional<TokenState>& lastTokens() const { return m_bucket.state(); }
    /// The balance now, projected, less what is under way.
    [[nodiscard]] std::optional<Tokens> availableTokens() const;
    /// The balance that an earlier run, or another process, saw. Ignored when an answer here is younger.
    void seedTokens(const TokenState& state);
    [[nodiscard]] QByteArray keyFingerprint() const { return m_options.key.fingerprint(); }
    /// Requests on the wire, those included that nobody waits for any more.
    [[nodiscard]] int underWay() const { return static_cast<int>(m_live.size()); }

Q_SIGNALS:
    void tokensChanged(const keepa::TokenState& state);
    void waiting(keepa::WaitReason reason, base::Timestamp until);
    /// An attempt was lost that Keepa may have charged; the balance of the next answer tells whether it did.
    void answerLost(const QString& path, keepa::Tokens expected);
    void discoveryArrivedLate(const keepa::FinderRequest& request, const keepa::Answer<keepa::Discovery>& answer);
    void bestSellersArrivedLate(const keepa::BestSellerRequest& request, const keepa::Answer<keepa::Discovery>& answer);
    void productsArrivedLate(const keepa::ProductRequest& request, const keepa::Answer<keepa::ProductBatch>& answer);

private:
    template <typename T> [[nodiscard]] base::Task<base::Result<Answer<T>>> run(std::stop_token stop, Order<T> order);
    template <typename T> [[nodiscard]] base::Task<> fly(std::shared_ptr<Flight<T>> flight);
    template <typename T> void arrived(Flight<T>& flight);
    [[nodiscard]] base::Task<base::Status> clearance(std::stop_token stop, bool takesSlot);
    [[nodiscard]] base::Task<base::Status> affordability(std::stop_token stop);
    [[nodiscard]] base::Task<bool> rest(std::stop_token stop, std::chrono::milliseconds realDuration);
    void wakeResting();
    void releaseSlot();
    void observe(const Envelope& envelope);
    [[nodiscard]] QUrl urlOf(const Wire& wire) const;
    [[nodiscard]] base::WorkerThread& nextWorker();

    QNetworkAccessManager& m_network;
    const base::Clock& m_clock;
    const ClientOptions m_options;
    TokenBucket m_bucket;
    std::int64_t m_lastServerTime = 0;
    std::mt19937_64 m_random;
    int m_slotsTaken = 0;
    bool m_closing = false;
    std::unordered_set<std::shared_ptr<LiveReply>> m_live;
    std::vector<std::weak_ptr<std::stop_source>> m_resting;
    std::array<std::unique_ptr<base::WorkerThread>, 2> m_workers; // one inflates and decodes while the other does
    size_t m_nextWorker = 0;
    base::TaskGroup m_flights;
};

} // namespace keepa
