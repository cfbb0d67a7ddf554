// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Products, each asked for once at a time: what another request is fetching already is awaited there.
#include "keepa/client.h"

#include "keepa/decoder.h"

#include <QPointer>

#include <algorithm>
#include <unordered_set>

namespace keepa {

namespace {

using AsinSet = std::unordered_set<domain::Asin>;

/// Whether the answer to `other` holds all that `request` asks of a product.
bool serves(const ProductRequest& other, const ProductRequest& request)
{
    ProductRequest asDeep = request;
    asDeep.asins = other.asins;
    asDeep.depth = other.depth;
    asDeep.days = other.days;
    return other.codes.isEmpty() && other.depth >= request.depth && other.days >= request.days && asDeep == other;
}

/// Adds what `from` holds of the wanted products.
void take(Answer<ProductBatch>& into, Answer<ProductBatch> from, const AsinSet& wanted)
{
    const auto isWanted = [&wanted](const domain::Asin& asin) { return wanted.contains(asin); };
    auto& [products, absent, skipped, notes] = into.value;
    for (auto& product : from.value.products) {
        if (isWanted(product.facts.asin))
            products.push_back(std::move(product));
    }
    std::ranges::copy_if(from.value.absent, std::back_inserter(absent), isWanted);
    for (auto& one : from.value.skipped) {
        if (one.asin && isWanted(*one.asin))
            skipped.push_back(std::move(one));
    }
    if (from.tokens.asOf > into.tokens.asOf)
        into.tokens = from.tokens;
    into.consumed += from.consumed;
    into.bytes += from.bytes;
    into.fetch += from.fetch;
    into.decode += from.decode;
    into.tries = std::max(into.tries, from.tries);
    into.mayHaveBeenCharged = into.mayHaveBeenCharged || from.mayHaveBeenCharged;
    into.isShared = into.isShared && from.isShared;
}

} // namespace

/// Takes the products that another request is fetching out of `request`.
std::vector<Client::Part> Client::partsUnderWay(ProductRequest& request)
{
    std::erase_if(m_fetching, [this](const Fetching& one) { return !m_courier->isUnderWay(one.wire); });
    std::vector<Part> parts;
    for (const Fetching& other : m_fetching) {
        if (request.asins.empty() || !serves(other.request, request))
            continue;
        const AsinSet theirs(other.request.asins.begin(), other.request.asins.end());
        std::vector<domain::Asin> shared, left;
        for (const domain::Asin& asin : request.asins)
            (theirs.contains(asin) ? shared : left).push_back(asin);
        if (!shared.empty())
            parts.push_back({other.request, std::move(shared)});
        request.asins = std::move(left);
    }
    return parts;
}

Client::Answered<ProductBatch> Client::fetch(std::stop_token stop, ProductRequest request, Urgency urgency)
{
    auto wire = wireOf(request);
    if (!wire)
        co_return std::unexpected(wire.error());
    if (!m_courier->isUnderWay(*wire))
        m_fetching.push_back({request, *wire});
    Order order = orderOf(*std::move(wire));
    order.takesSlot = true;
    order.silence = m_options.productSilence;
    order.keeps = urgency == Urgency::Bulk ? m_options.reserve : Tokens{0};
    order.decode = decodesAny([request](const JsonText& json, base::Timestamp at) {
        return decodeProducts(json, ProductContext{at, request.marketplace, request.depth, request.asins});
    });
    order.late
        = [this, request](const Delivery& late) { Q_EMIT productsArrivedLate(request, typed<ProductBatch>(late)); };
    co_return co_await sendTyped<ProductBatch>(stop, m_courier.get(), std::move(order));
}

Client::Answered<ProductBatch> Client::products(std::stop_token stop, ProductRequest request, Urgency urgency)
{
    const QPointer<Client> self(this);
    ProductRequest own = request;
    auto parts = partsUnderWay(own);
    if (parts.empty())
        co_return co_await fetch(stop, std::move(own), urgency);

    Answer<ProductBatch> all;
    all.isShared = true; // until a part of it is not
    while (true) {
        if (!own.asins.empty())
            parts.push_back({own, own.asins});
        std::vector<Answered<ProductBatch>> tasks;
        tasks.reserve(parts.size());
        for (const Part& part : parts)
            tasks.push_back(fetch(stop, part.request, urgency));
        std::optional<base::Error> failed;
        std::vector<domain::Asin> again; // that somebody else's request failed to bring
        auto part = parts.begin();
        for (auto& task : tasks) {
            auto answer = co_await task;
            const auto& [asked, asins] = *part++;
            const AsinSet wanted(asins.begin(), asins.end());
            const bool isOwn = asins.size() == asked.asins.size();
            if (answer)
                take(all, *std::move(answer), wanted);
            else if (isOwn || answer.error().kind == base::ErrorKind::Cancelled)
                failed = answer.error();
            else
                again.insert(again.end(), asins.begin(), asins.end());
        }
        if (!self)
            co_return base::failure(base::ErrorKind::Cancelled, QStringLiteral("cancelled"));
        if (failed) {
            // What came with the other requests is not lost with this one.
            if (!all.value.products.empty())
                Q_EMIT productsArrivedLate(request, all);
            co_return std::unexpected(*failed);
        }
        if (again.empty())
            co_return all;
        own = request;
        own.asins = std::move(again);
        parts = partsUnderWay(own);
    }
}

} // namespace keepa
