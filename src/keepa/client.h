// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks Keepa: spends tokens only when there are some, retries what may be retried, asks nothing twice at the same time,
// decodes off the GUI thread, and never loses an answer that was paid for. One per key and process; lives on the GUI
// thread, outlives the tasks it returns.
#pragma once

#include "base/task.h"
#include "keepa/answer.h"
#include "keepa/courier.h"
#include "keepa/request.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace keepa {

struct ClientOptions {
    QUrl base{QStringLiteral("https://api.keepa.com")};
    ApiKey key;
    int mostInFlight = 2; // product requests on the wire at once
    std::chrono::milliseconds silence{std::chrono::seconds(30)}; // without a byte
    std::chrono::milliseconds productSilence{std::chrono::minutes(5)}; // offers take up to 20 s a product
    std::chrono::milliseconds deadline{std::chrono::minutes(15)}; // for one attempt in all
    RetryPolicy retry;
    int mostTriesOfProbe = 3; // of a key, by a click
    Tokens reserve{5}; // of a positive balance, that bulk requests leave to clicks
    std::optional<std::uint64_t> seed; // of the back-off's jitter; nothing: random
};

/// Who waits for an answer: somebody who has just clicked, or a long list.
enum class Urgency : std::uint8_t { Click, Bulk };

class Client final : public QObject {
    Q_OBJECT

public:
    template <typename T> using Answered = base::Task<base::Result<Answer<T>>>;

    /// `network` and `clock` must outlive the client and its tasks.
    Client(QNetworkAccessManager& network, const base::Clock& clock, ClientOptions options, QObject* parent = nullptr);
    ~Client() override;

    // Cancelled when a stop is requested. A request that is then on its way may have been paid for: its answer is
    // still taken in and comes by one of the signals below, unless somebody else waits for it too.

    /// The balance. Free, and the right probe of a key. For a click it gives up sooner: somebody is watching.
    [[nodiscard]] Answered<TokenState> token(std::stop_token stop, Urgency urgency = Urgency::Click);
    [[nodiscard]] Answered<Discovery> find(std::stop_token stop, FinderRequest request);
    /// At most the first `most` ASINs of the list, with its total. An empty discovery without a listUpdated where Keepa
    /// has no list of the category.
    [[nodiscard]] Answered<Discovery> bestSellers(std::stop_token stop, BestSellerRequest request, size_t most);
    [[nodiscard]] Answered<DealPage> deals(std::stop_token stop, DealRequest request);
    /// ASINs that another request has asked for already, no less deeply, are awaited there and not paid for again.
    [[nodiscard]] Answered<ProductBatch> products(std::stop_token stop, ProductRequest request,
                                                  Urgency urgency = Urgency::Bulk);
    /// Amazon's own search by words.
    [[nodiscard]] Answered<ProductHits> searchProducts(std::stop_token stop, ProductSearch request);
    /// Ids that Keepa does not know are missing from the answer.
    [[nodiscard]] Answered<CategoryBatch> categories(std::stop_token stop, CategoryRequest request);
    [[nodiscard]] Answered<CategoryBatch> searchCategories(std::stop_token stop, CategorySearch request);
    [[nodiscard]] Answered<SellerBatch> sellers(std::stop_token stop, SellerRequest request);

    /// The balance as last told, by this process or by seedTokens().
    [[nodiscard]] const std::optional<TokenState>& lastTokens() const { return m_courier->lastTokens(); }
    /// The balance now, projected, less what is under way.
    [[nodiscard]] std::optional<Tokens> availableTokens() const { return m_courier->availableTokens(); }
    /// The balance that an earlier run, or another process, saw. Ignored when an answer here is younger.
    void seedTokens(const TokenState& state) { m_courier->seedTokens(state); }
    [[nodiscard]] QByteArray keyFingerprint() const { return m_options.key.fingerprint(); }
    /// What answers of no use have cost so far, in this run.
    [[nodiscard]] Tokens lostTokens() const { return m_courier->lostTokens(); }
    /// An answer to this very request may still come, also when nobody waits for it any more.
    template <typename Request> [[nodiscard]] bool isUnderWay(const Request& request) const
    {
        const auto wire = wireOf(request);
        return wire && m_courier->isUnderWay(*wire);
    }
    /// Requests on the wire, those included that nobody waits for any more.
    [[nodiscard]] int underWay() const { return m_courier->underWay(); }

Q_SIGNALS:
    void tokensChanged(const keepa::TokenState& state);
    void waiting(keepa::WaitReason reason, base::Timestamp until);
    /// Keepa was paid, or asked for nothing: once for every answer, and for every lost one whose cost is found later.
    /// `request` is Keepa's name: "product", "query", "token", …
    void charged(const QString& request, const keepa::Charge& charge);
    void discoveryArrivedLate(const keepa::FinderRequest& request, const keepa::Answer<keepa::Discovery>& answer);
    void bestSellersArrivedLate(const keepa::BestSellerRequest& request, const keepa::Answer<keepa::Discovery>& answer);
    void dealsArrivedLate(const keepa::DealRequest& request, const keepa::Answer<keepa::DealPage>& answer);
    void productsArrivedLate(const keepa::ProductRequest& request, const keepa::Answer<keepa::ProductBatch>& answer);
    void productHitsArrivedLate(const keepa::ProductSearch& request, const keepa::Answer<keepa::ProductHits>& answer);
    void categoriesArrivedLate(const keepa::CategoryRequest& request,
                               const keepa::Answer<keepa::CategoryBatch>& answer);
    void foundCategoriesArrivedLate(const keepa::CategorySearch& request,
                                    const keepa::Answer<keepa::CategoryBatch>& answer);

private:
    struct Fetching {
        ProductRequest request;
        Wire wire;
    };
    /// A request, and which of its products are wanted.
    struct Part {
        ProductRequest request;
        std::vector<domain::Asin> asins;
    };

    template <typename T, typename Request> using LateSignal = void (Client::*)(const Request&, const Answer<T>&);

    [[nodiscard]] Order orderOf(Wire wire) const;
    template <typename T, typename Request, typename F>
    [[nodiscard]] Answered<T> ask(std::stop_token stop, Request request, F decode, LateSignal<T, Request> late);
    [[nodiscard]] std::vector<Part> partsUnderWay(ProductRequest& request);
    [[nodiscard]] Answered<ProductBatch> fetch(std::stop_token stop, ProductRequest request, Urgency urgency);

    const ClientOptions m_options;
    std::unique_ptr<Courier> m_courier;
    std::vector<Fetching> m_fetching; // and some that have ended since
};

} // namespace keepa
