// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One request of the service, from checked parameters to payload and price. Every endpoint is a free function in a file
// of its own and a row in endpoints.cpp; it is called from many threads at once.
#pragma once

#include "domain/keepa_time.h"
#include "domain/marketplace.h"
#include "simulator/http_listener.h"
#include "simulator/json_writer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simulator {

class Catalogue;
class GraphMemory;
class Recordings;

struct Call {
    const Parameters& params; // the key among them
    const std::string& body; // of a POST
    const Catalogue& catalogue;
    const Recordings* recordings; // none: made products are served
    domain::KeepaTime now; // of the request; the catalogue is dated by the server's start
    int csvLength;
    int searchHits; // the most that a product search finds
    GraphMemory& graphs;
};

struct ServiceError {
    std::string type;
    std::string message;
    std::optional<std::string> details;
};

struct DeliveredProduct {
    std::string asin;
    std::string json; // the whole object
};

struct Answer {
    int status = 200;
    JsonObject payload;
    std::optional<ServiceError> error = std::nullopt;
    int tokens = 0; // what it costs
    // The member "products" of /product, kept apart: the log names them, and a fault may hit one of them.
    std::optional<std::vector<DeliveredProduct>> products = std::nullopt;
    std::optional<std::string> image = std::nullopt; // a PNG, sent without an envelope
};

using Run = Answer (*)(const Call&);

struct Endpoint {
    std::string_view path;
    Run run;
    bool free; // answered without a positive balance
};

/// Nothing for a path the service does not have. `path` without a slash at the end.
[[nodiscard]] const Endpoint* endpointFor(std::string_view path);

[[nodiscard]] Answer runToken(const Call& call);
[[nodiscard]] Answer runProduct(const Call& call);
[[nodiscard]] Answer runQuery(const Call& call);
[[nodiscard]] Answer runBestSellers(const Call& call);
[[nodiscard]] Answer runCategory(const Call& call);
[[nodiscard]] Answer runSearch(const Call& call);
[[nodiscard]] Answer runDeal(const Call& call);
[[nodiscard]] Answer runSeller(const Call& call);
[[nodiscard]] Answer runTopSeller(const Call& call);
[[nodiscard]] Answer runLightningDeal(const Call& call);
[[nodiscard]] Answer runGraphImage(const Call& call);

/// The parameter's text; empty when it was not sent.
[[nodiscard]] std::string_view parameter(const Call& call, std::string_view name);
/// True for "1" and "true".
[[nodiscard]] bool isSet(const Call& call, std::string_view name);
/// A whole decimal number, or nothing.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view text);
/// The parts between commas, without surrounding space; empty parts are kept.
[[nodiscard]] std::vector<std::string> commaSeparated(std::string_view text);
[[nodiscard]] std::optional<domain::Marketplace> marketplaceOf(const Call& call);
/// The Keepa domain id, or nothing for a number that is none.
[[nodiscard]] std::optional<domain::Marketplace> marketplaceOfId(std::int64_t id);
/// An answer without payload and without cost.
[[nodiscard]] Answer refused(int status, std::string message, std::optional<std::string> details = std::nullopt);
[[nodiscard]] Answer refusedDomain();

} // namespace simulator
