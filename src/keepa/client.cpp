// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepa/client.h"

#include "keepa/decoder.h"

#include <random>

namespace keepa {

namespace {

CourierOptions courierOptions(const ClientOptions& options)
{
    CourierOptions courier;
    courier.base = options.base;
    courier.key = options.key;
    courier.mostInFlight = options.mostInFlight;
    courier.deadline = options.deadline;
    courier.seed = options.seed ? *options.seed : std::random_device{}();
    return courier;
}

} // namespace

Client::Client(QNetworkAccessManager& network, const base::Clock& clock, ClientOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)),
      m_courier(std::make_unique<Courier>(network, clock, courierOptions(m_options)))
{
    connect(m_courier.get(), &Courier::tokensChanged, this, &Client::tokensChanged);
    connect(m_courier.get(), &Courier::waiting, this, &Client::waiting);
    connect(m_courier.get(), &Courier::charged, this, &Client::charged);
}

Client::~Client() = default;

Order Client::orderOf(Wire wire) const
{
    Order order;
    order.wire = std::move(wire);
    order.silence = m_options.silence;
    order.retry = m_options.retry;
    return order;
}

Client::Answered<TokenState> Client::token(std::stop_token stop, Urgency urgency)
{
    Wire wire;
    wire.path = QStringLiteral("/token");
    Order order = orderOf(std::move(wire));
    if (urgency == Urgency::Click)
        order.retry.mostTries = std::min(order.retry.mostTries, m_options.mostTriesOfProbe);
    order.decode = decodesAny([](const JsonText& json, base::Timestamp at) -> base::Result<Decoded<TokenState>> {
        const auto envelope = decodeEnvelope(json, AnswerContext{at});
        if (!envelope)
            return std::unexpected(envelope.error());
        return Decoded<TokenState>{*envelope, envelope->tokens.value_or(TokenState{})};
    });
    return sendTyped<TokenState>(std::move(stop), m_courier.get(), std::move(order));
}

template <typename T, typename Request, typename F>
Client::Answered<T> Client::ask(std::stop_token stop, Request request, F decode, LateSignal<T, Request> late)
{
    auto wire = wireOf(request);
    if (!wire)
        co_return std::unexpected(wire.error());
    Order order = orderOf(*std::move(wire));
    order.decode = decodesAny(std::move(decode));
    if (late)
        order.late
            = [this, request, late](const Delivery& delivery) { Q_EMIT(this->*late)(request, typed<T>(delivery)); };
    co_return co_await sendTyped<T>(stop, m_courier.get(), std::move(order));
}

Client::Answered<Discovery> Client::find(std::stop_token stop, FinderRequest request)
{
    const auto decode = [](const JsonText& json, base::Timestamp at) { return decodeFinder(json, AnswerContext{at}); };
    return ask<Discovery>(std::move(stop), std::move(request), decode, &Client::discoveryArrivedLate);
}

Client::Answered<Discovery> Client::bestSellers(std::stop_token stop, BestSellerRequest request, size_t most)
{
    const auto decode
        = [most](const JsonText& json, base::Timestamp at) { return decodeBestSellers(json, AnswerContext{at}, most); };
    return ask<Discovery>(std::move(stop), std::move(request), decode, &Client::bestSellersArrivedLate);
}

Client::Answered<DealPage> Client::deals(std::stop_token stop, DealRequest request)
{
    const auto decode = [](const JsonText& json, base::Timestamp at) { return decodeDeals(json, AnswerContext{at}); };
    return ask<DealPage>(std::move(stop), std::move(request), decode, &Client::dealsArrivedLate);
}

Client::Answered<ProductHits> Client::searchProducts(std::stop_token stop, ProductSearch request)
{
    const auto decode = [marketplace = request.marketplace](const JsonText& json, base::Timestamp at) {
        return decodeProductSearch(json, ProductContext{at, marketplace, domain::Depth::Basic, {}});
    };
    return ask<ProductHits>(std::move(stop), std::move(request), decode, &Client::productHitsArrivedLate);
}

Client::Answered<CategoryBatch> Client::categories(std::stop_token stop, CategoryRequest request)
{
    const auto decode
        = [](const JsonText& json, base::Timestamp at) { return decodeCategoryBatch(json, AnswerContext{at}); };
    return ask<CategoryBatch>(std::move(stop), std::move(request), decode, &Client::categoriesArrivedLate);
}

Client::Answered<CategoryBatch> Client::searchCategories(std::stop_token stop, CategorySearch request)
{
    const auto decode
        = [](const JsonText& json, base::Timestamp at) { return decodeCategoryBatch(json, AnswerContext{at}); };
    return ask<CategoryBatch>(std::move(stop), std::move(request), decode, &Client::foundCategoriesArrivedLate);
}

Client::Answered<SellerBatch> Client::sellers(std::stop_token stop, SellerRequest request)
{
    // Nothing keeps sellers: one that nobody waits for any more is of no use.
    const auto decode = [ids = request.ids](const JsonText& json, base::Timestamp at) {
        return decodeSellers(json, AnswerContext{at}, ids);
    };
    return ask<SellerBatch, SellerRequest>(std::move(stop), std::move(request), decode, nullptr);
}

} // namespace keepa
