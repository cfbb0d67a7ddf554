// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace simulator {

namespace {

// clang-format off
constexpr std::array kEndpoints{
    Endpoint{"/token", runToken, true},
    Endpoint{"/product", runProduct, false},
    Endpoint{"/query", runQuery, false},
    Endpoint{"/bestsellers", runBestSellers, false},
    Endpoint{"/category", runCategory, false},
    Endpoint{"/search", runSearch, false},
    Endpoint{"/deal", runDeal, false},
    Endpoint{"/seller", runSeller, false},
    Endpoint{"/topseller", runTopSeller, false},
    Endpoint{"/lightningdeal", runLightningDeal, false},
    Endpoint{"/graphimage", runGraphImage, false},
};
// clang-format on

} // namespace

const Endpoint* endpointFor(std::string_view path)
{
    const auto found = std::ranges::find(kEndpoints, path, &Endpoint::path);
    return found == kEndpoints.end() ? nullptr : &*found;
}

Answer runToken(const Call&)
{
    return {};
}

std::string_view parameter(const Call& call, std::string_view name)
{
    const auto found = call.params.find(name);
    return found == call.params.end() ? std::string_view() : std::string_view(found->second);
}

bool isSet(const Call& call, std::string_view name)
{
    const std::string_view value = parameter(call, name);
    return value == "1" || value == "true";
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::vector<std::string> commaSeparated(std::string_view text)
{
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t comma = text.find(',');
        std::string_view part = text.substr(0, comma);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        parts.emplace_back(part);
        if (comma == std::string_view::npos)
            return parts;
        text.remove_prefix(comma + 1);
    }
}

std::optional<domain::Marketplace> marketplaceOfId(std::int64_t id)
{
    return id < 1 || id > 12 ? std::nullopt : domain::marketplaceFromId(static_cast<int>(id));
}

std::optional<domain::Marketplace> marketplaceOf(const Call& call)
{
    const auto id = wholeNumber(parameter(call, "domain"));
    return id ? marketplaceOfId(*id) : std::nullopt;
}

Answer refused(int status, std::string message, std::optional<std::string> details)
{
    Answer answer;
    answer.status = status;
    answer.error = ServiceError{"invalidParameter", std::move(message), std::move(details)};
    return answer;
}

Answer refusedDomain()
{
    return refused(400, "The domain is missing or invalid.", "domain");
}

} // namespace simulator
