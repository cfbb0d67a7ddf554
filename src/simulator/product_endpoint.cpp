// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/catalogue.h"
#include "simulator/product_request.h"
#include "simulator/recordings.h"

#include <algorithm>
#include <set>

namespace simulator {

namespace {

constexpr std::size_t kMostPerRequest = 100;

void deliver(Answer& answer, const std::string& asin, std::string object, int tokens)
{
    answer.products->push_back({asin, std::move(object)});
    answer.tokens += tokens;
}

/// One product, as it is now; an object without content for an ASIN that has none, where such ones are looked up.
void deliverByAsin(const Call& call, domain::Marketplace marketplace, const std::string& asin,
                   const ProductRequest& request, Answer& answer)
{
    if (call.recordings != nullptr) {
        if (const Recording* recording = call.recordings->find(marketplace, asin))
            return deliver(answer, asin, recording->object, tokensForRecorded(request));
    } else {
        const Shelf& shelf = call.catalogue.shelf(marketplace);
        if (const Product* product = shelf.byAsin(asin))
            return deliver(answer, asin, productJson(*product, shelf, request.wanted),
                           tokensFor(*product, request, call.now));
    }
    if (looksUpUnknown(request))
        deliver(answer, asin, deadProductJson(asin, marketplace, call.catalogue.anchor(), request.wanted), 1);
}

Answer byAsins(const Call& call, domain::Marketplace marketplace, const std::vector<std::string>& asins,
               const ProductRequest& request)
{
    Answer answer;
    answer.products.emplace();
    std::set<std::string> seen;
    for (const std::string& asin : asins) {
        if (!looksLikeAsin(asin))
            return refused(200, "Invalid ASIN requested.", asin);
        if (seen.insert(asin).second)
            deliverByAsin(call, marketplace, asin, request, answer);
    }
    return answer;
}

Answer byCodes(const Call& call, domain::Marketplace marketplace, const std::vector<std::string>& codes,
               const ProductRequest& request)
{
    std::vector<std::string> asins;
    for (const std::string& code : codes) {
        if (!looksLikeCode(code))
            return refused(200, "Invalid product code requested.", code);
        std::vector<std::string> found;
        if (call.recordings != nullptr) {
            found = call.recordings->asinsOfCode(marketplace, code);
        } else {
            for (const Product* product : call.catalogue.shelf(marketplace).byCode(code))
                found.push_back(product->asin);
        }
        if (request.codeLimit && found.size() > *request.codeLimit)
            found.resize(*request.codeLimit);
        std::ranges::move(found, std::back_inserter(asins));
    }
    return byAsins(call, marketplace, asins, request);
}

} // namespace

Answer runProduct(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace)
        return refusedDomain();
    auto request = readProductRequest(call);
    if (!request)
        return std::move(request.error());
    const std::string_view asin = parameter(call, "asin");
    const std::string_view code = parameter(call, "code");
    if (asin.empty() == code.empty())
        return refused(200, "Either the asin or the code parameter must be sent.");
    const std::vector<std::string> wantedIds = commaSeparated(asin.empty() ? code : asin);
    if (wantedIds.size() > kMostPerRequest)
        return refused(200, "A maximum of 100 products can be requested at once.");
    return asin.empty() ? byCodes(call, *marketplace, wantedIds, *request)
                        : byAsins(call, *marketplace, wantedIds, *request);
}

} // namespace simulator
