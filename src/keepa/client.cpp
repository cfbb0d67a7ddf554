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
    connect(m_courier.get(), &Courier::tokensLost, this, &Client::tokensLost);
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

Client::Answered<TokenState> Client::token(std::stop_token stop)
{
    Wire wire;
    wire.path = QStringLiteral("/token");
    Order order = orderOf(std::move(wire));
    order.retry.mostTries = std::min(order.retry.mostTries, m_options.mostTriesOfToken);
    order.decode = decodesAny([](const JsonText& json, base::Timestamp at) -> base::Result<Decoded<TokenState>> {
        const auto envelope = decodeEnvelope(json, AnswerContext{at});
        if (!envelope)
            return std::unexpected(envelope.error());
        return Decoded<TokenState>{*envelope, envelope->tokens.value_or(TokenState{})};
    });
    return sendTyped<TokenState>(std::move(stop), m_courier.get(), std::move(order));
}

Client::Answered<Discovery> Client::find(std::stop_token stop, FinderRequest request)
{
    auto wire = wireOf(request);
    if (!wire)
        co_return std::unexpected(wire.error());
    Order order = orderOf(*std::move(wire));
    order.decode
        = decodesAny([](const JsonText& json, base::Timestamp at) { return decodeFinder(json, AnswerContext{at}); });
    order.late
        = [this, request](const Delivery& late) { Q_EMIT discoveryArrivedLate(request, typed<Discovery>(late)); };
    co_return co_await sendTyped<Discovery>(stop, m_courier.get(), std::move(order));
}

Client::Answered<Discovery> Client::bestSellers(std::stop_token stop, BestSellerRequest request)
{
    auto wire = wireOf(request);
    if (!wire)
        co_return std::unexpected(wire.error());
    Order order = orderOf(*std::move(wire));
    order.decode = decodesAny(
        [](const JsonText& json, base::Timestamp at) { return decodeBestSellers(json, AnswerContext{at}); });
    order.late
        = [this, request](const Delivery& late) { Q_EMIT bestSellersArrivedLate(request, typed<Discovery>(late)); };
    co_return co_await sendTyped<Discovery>(stop, m_courier.get(), std::move(order));
}

Client::Answered<std::vector<domain::Category>>
Client::categories(std::stop_token stop, domain::Marketplace marketplace, std::vector<domain::CategoryId> ids)
{
    auto wire = wireOf(CategoryRequest{marketplace, std::move(ids)});
    if (!wire)
        co_return std::unexpected(wire.error());
    Order order = orderOf(*std::move(wire));
    order.decode = decodesAny(
        [](const JsonText& json, base::Timestamp at) { return decodeCategories(json, AnswerContext{at}); });
    co_return co_await sendTyped<std::vector<domain::Category>>(stop, m_courier.get(), std::move(order));
}

Client::Answered<std::vector<domain::Category>> Client::searchCategories(std::stop_token stop,
                                                                         domain::Marketplace marketplace, QString words)
{
    auto wire = wireOf(CategorySearch{marketplace, std::move(words)});
    if (!wire)
        co_return std::unexpected(wire.error());
    Order order = orderOf(*std::move(wire));
    order.decode = decodesAny(
        [](const JsonText& json, base::Timestamp at) { return decodeCategories(json, AnswerContext{at}); });
    co_return co_await sendTyped<std::vector<domain::Category>>(stop, m_courier.get(), std::move(order));
}

} // namespace keepa
