// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/seller_book.h"

#include "simulator/catalogue.h"
#include "simulator/offers.h"

#include <algorithm>
#include <tuple>

namespace simulator {

SellerBook::SellerBook(const Shelf& shelf)
{
    for (const Product& product : shelf.products()) {
        for (const Offer& offer : liveOffers(product, kEveryOffer)) {
            SellerStock& stock = m_sellers[offer.sellerId];
            if (stock.products.empty() || stock.products.back() != &product)
                stock.products.push_back(&product);
            stock.fulfilledByAmazon = stock.fulfilledByAmazon || offer.fulfilledByAmazon;
            stock.isAmazon = stock.isAmazon || offer.byAmazon;
        }
        // Whoever has sold something is known for ever.
        for (const Offer& offer : historicalOffers(product))
            m_sellers.try_emplace(offer.sellerId).first->second.fulfilledByAmazon |= offer.fulfilledByAmazon;
    }
}

const SellerStock* SellerBook::find(const std::string& id) const
{
    const auto found = m_sellers.find(id);
    return found == m_sellers.end() ? nullptr : &found->second;
}

std::vector<std::string> SellerBook::byStock() const
{
    std::vector<std::pair<std::size_t, std::string>> ordered;
    for (const auto& [id, stock] : m_sellers) {
        if (!stock.isAmazon)
            ordered.emplace_back(stock.products.size(), id);
    }
    std::ranges::sort(ordered, [](const auto& a, const auto& b) {
        return std::tie(b.first, a.second) < std::tie(a.first, b.second);
    });
    std::vector<std::string> ids;
    ids.reserve(ordered.size());
    for (auto& entry : ordered)
        ids.push_back(std::move(entry.second));
    return ids;
}

} // namespace simulator
