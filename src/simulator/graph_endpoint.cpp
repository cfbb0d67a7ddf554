// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/canvas.h"
#include "simulator/catalogue.h"
#include "simulator/graph_memory.h"
#include "simulator/history.h"
#include "simulator/product_request.h"

#include <algorithm>
#include <charconv>

namespace simulator {

namespace {

using domain::HistoryPoint;
using domain::KeepaTime;
using domain::Series;
using domain::SeriesHistory;

constexpr int kGraphTokens = 1;
constexpr int kMargin = 10;

/// A line that a graph may show.
struct GraphLine {
    std::string_view name;
    Series series;
    bool shownByDefault;
    std::string_view colourName;
    std::string_view colour;
};

constexpr std::array<GraphLine, 11> kGraphLines{{
    {"amazon", Series::Amazon, true, "cAmazon", "FFA500"},
    {"new", Series::New, true, "cNew", "8888dd"},
    {"used", Series::Used, false, "cUsed", "444444"},
    {"salesrank", Series::Sales, false, "cSales", "3a883a"},
    {"bb", Series::BuyBoxShipping, false, "cBB", "ff00b4"},
    {"bbu", Series::BuyBoxUsedShipping, false, "cBBU", "da66ff"},
    {"fba", Series::NewFba, false, "cFBA", "ff5722"},
    {"fbm", Series::NewFbmShipping, false, "cFBM", "039BE5"},
    {"ld", Series::LightningDeal, false, "cLD", "ff0000"},
    {"wd", Series::Warehouse, false, "cWD", "9c27b0"},
    {"pe", Series::PrimeExclusive, false, "cPE", "795548"},
}};

std::optional<Colour> colourFrom(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (text.size() != 6 || failed != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return Colour{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
                  static_cast<std::uint8_t>(value & 0xFF)};
}

std::optional<std::int64_t> numberOr(const Call& call, std::string_view name, std::int64_t preset)
{
    const std::string_view text = parameter(call, name);
    return text.empty() ? preset : wholeNumber(text);
}

/// Where time and value lie on the canvas.
struct Scale {
    Interval time;
    std::int64_t least = 0;
    std::int64_t most = 1;
    int width = 0;
    int height = 0;

    [[nodiscard]] int x(KeepaTime moment) const
    {
        const std::int64_t span = std::max<std::int64_t>(1, std::int64_t{time.to.minutes} - time.from.minutes);
        const std::int64_t passed = std::clamp<std::int64_t>(std::int64_t{moment.minutes} - time.from.minutes, 0, span);
        return kMargin + static_cast<int>((width - 2 * kMargin) * passed / span);
    }
    [[nodiscard]] int y(std::int64_t value) const
    {
        const std::int64_t span = std::max<std::int64_t>(1, most - least);
        return height - kMargin - static_cast<int>((height - 2 * kMargin) * (value - least) / span);
    }
};

/// The stretches of the window that have a value.
template <typename Visit> void forPresent(const SeriesHistory& history, Interval window, Visit visit)
{
    for (std::size_t i = 0; i < history.size(); ++i) {
        const KeepaTime end = i + 1 < history.size() ? history[i + 1].time : window.to;
        const KeepaTime from = std::max(history[i].time, window.from);
        if (history[i].value >= 0 && from < std::min(end, window.to))
            visit(from, std::min(end, window.to), history[i].value);
    }
}

void widen(Scale& scale, const SeriesHistory& history, bool zoomed)
{
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = 0;
    forPresent(history, scale.time, [&](KeepaTime, KeepaTime, std::int64_t value) {
        least = std::min(least, value);
        most = std::max(most, value);
    });
    scale.most = std::max(scale.most, most);
    if (zoomed && least <= most)
        scale.least = scale.least == 0 ? least : std::min(scale.least, least);
}

/// Steps: a value holds until the next one.
void draw(Canvas& canvas, const Scale& scale, const SeriesHistory& history, Colour colour)
{
    std::optional<int> lastY;
    int lastX = -1;
    forPresent(history, scale.time, [&](KeepaTime from, KeepaTime to, std::int64_t value) {
        const int y = scale.y(value);
        if (lastY && lastX == scale.x(from))
            canvas.vertical(lastX, *lastY, y, colour);
        canvas.horizontal(scale.x(from), scale.x(to), y, colour);
        lastY = y;
        lastX = scale.x(to);
    });
}

struct GraphRequest {
    std::int64_t days = 90;
    int width = 500;
    int height = 200;
    bool zoomed = true;
    Colour background;
    std::array<std::optional<Colour>, kGraphLines.size()> colours; // of the lines that are shown
};

/// The member that cannot be used; empty when all is well.
std::string_view readGraph(const Call& call, GraphRequest& request)
{
    constexpr std::array<std::int64_t, 6> kRanges{1, 2, 7, 31, 90, 365};
    const auto days = numberOr(call, "range", request.days);
    const auto width = numberOr(call, "width", request.width);
    const auto height = numberOr(call, "height", request.height);
    if (!days || std::ranges::find(kRanges, *days) == kRanges.end())
        return "range";
    if (!width || *width < 300 || *width > 1'000)
        return "width";
    if (!height || *height < 150 || *height > 1'000)
        return "height";
    request.days = *days;
    request.width = static_cast<int>(*width);
    request.height = static_cast<int>(*height);
    request.zoomed = parameter(call, "yzoom") != "0";
    const std::string_view ground = parameter(call, "cBackground");
    const auto background = colourFrom(ground.empty() ? "ffffff" : ground);
    if (!background)
        return "cBackground";
    request.background = *background;
    for (std::size_t i = 0; i < kGraphLines.size(); ++i) {
        const GraphLine& line = kGraphLines[i];
        if (parameter(call, line.name).empty() ? !line.shownByDefault : !isSet(call, line.name))
            continue;
        const std::string_view text = parameter(call, line.colourName);
        request.colours[i] = colourFrom(text.empty() ? line.colour : text);
        if (!request.colours[i])
            return line.colourName;
    }
    return {};
}

std::string graphOf(const domain::History& history, const GraphRequest& request, KeepaTime now)
{
    Canvas canvas(request.width, request.height, request.background);
    const Scale empty{Interval::lastDays(static_cast<int>(request.days), now), 0, 1, request.width, request.height};
    Scale prices = empty;
    Scale ranks = empty; // on an axis of their own
    for (std::size_t i = 0; i < kGraphLines.size(); ++i) {
        if (request.colours[i])
            widen(kGraphLines[i].series == Series::Sales ? ranks : prices, history.of(kGraphLines[i].series),
                  request.zoomed);
    }
    constexpr Colour kFrame{221, 221, 221};
    canvas.horizontal(kMargin, request.width - kMargin, request.height - kMargin, kFrame);
    canvas.vertical(kMargin, kMargin, request.height - kMargin, kFrame);
    for (std::size_t i = 0; i < kGraphLines.size(); ++i) {
        if (request.colours[i])
            draw(canvas, kGraphLines[i].series == Series::Sales ? ranks : prices, history.of(kGraphLines[i].series),
                 *request.colours[i]);
    }
    return canvas.png();
}

} // namespace

Answer runGraphImage(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace)
        return refusedDomain();
    const std::string_view asin = parameter(call, "asin");
    if (!looksLikeAsin(asin))
        return refused(400, "The asin parameter is missing or invalid.", "asin");
    GraphRequest request;
    if (const std::string_view member = readGraph(call, request); !member.empty()) {
        const std::string name(member);
        return refused(400, "The " + name + " parameter is invalid.", name);
    }
    const Product* product = call.recordings == nullptr ? call.catalogue.shelf(*marketplace).byAsin(asin) : nullptr;
    const domain::History history = product == nullptr ? domain::History{} : makeHistory(*product);
    Answer answer;
    answer.image = graphOf(history, request, product == nullptr ? call.now : product->lastUpdate);
    answer.tokens = call.graphs.isPaidFor(call.params, call.now) ? 0 : kGraphTokens;
    return answer;
}

} // namespace simulator
