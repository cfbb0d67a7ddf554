// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/product_request.h"

#include "simulator/traits.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace simulator {

namespace {

constexpr int kOffersPerPage = 10;
constexpr int kTokensPerOfferPage = 6;
constexpr int kTokensForKnownOffers = 5;
constexpr std::int64_t kFreshRating = 14 * 1440; // minutes
constexpr std::int64_t kFreshStock = 7 * 1440;
constexpr std::int64_t kHour = 60;

/// A date as "2026-03-01", or with a time, or as Unix milliseconds.
std::optional<domain::KeepaTime> momentFrom(std::string_view text)
{
    QDateTime moment;
    if (const auto milliseconds = wholeNumber(text)) {
        moment = QDateTime::fromMSecsSinceEpoch(*milliseconds, QTimeZone::utc());
    } else {
        moment
            = QDateTime::fromString(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), Qt::ISODate);
        moment.setTimeZone(QTimeZone::utc());
    }
    if (!moment.isValid() || moment.date().year() < 1990 || moment.date().year() > 2100)
        return std::nullopt;
    return domain::KeepaTime::from(base::Timestamp(std::chrono::milliseconds(moment.toMSecsSinceEpoch())));
}

/// Fills in the interval; false when the text has no right form.
bool readStats(std::string_view text, Wanted& wanted)
{
    if (text.empty())
        return true;
    const std::vector<std::string> parts = commaSeparated(text);
    if (parts.size() == 1) {
        const auto days = wholeNumber(parts[0]);
        if (!days || *days < 1 || *days > 10'000)
            return false;
        wanted.stats = Interval::lastDays(static_cast<int>(*days), {});
        wanted.statsToNow = true;
        return true;
    }
    if (parts.size() != 2)
        return false;
    const auto from = momentFrom(parts[0]);
    const auto to = momentFrom(parts[1]);
    if (!from || !to || *to < *from)
        return false;
    wanted.stats = Interval{*from, *to};
    return true;
}

/// The parameter when it was sent; false when it is no whole number between the bounds.
bool readNumber(const Call& call, std::string_view name, std::int64_t least, std::int64_t most,
                std::optional<std::int64_t>& number)
{
    const std::string_view text = parameter(call, name);
    if (text.empty())
        return true;
    number = wholeNumber(text);
    return number && *number >= least && *number <= most;
}

std::int64_t minutesSince(domain::KeepaTime then, domain::KeepaTime now)
{
    return std::int64_t{now.minutes} - then.minutes;
}

int offerTokens(const Product& product, const ProductRequest& request, domain::KeepaTime now)
{
    const auto found = static_cast<int>(liveOffers(product, request.wanted.offers).size());
    // Stock is looked at together with the offers.
    const std::int64_t age = minutesSince({lastOffersUpdate(product)}, now);
    const int stock = request.wanted.stock && found > 0 && age < kFreshStock ? 2 : 0;
    const bool goodEnough = request.updateHours && (*request.updateHours < 0 || age < *request.updateHours * kHour);
    if (found > 0 && goodEnough)
        return kTokensForKnownOffers + stock;
    const int pages = (found + kOffersPerPage - 1) / kOffersPerPage;
    return std::max(1, kTokensPerOfferPage * pages) + stock;
}

} // namespace

std::expected<ProductRequest, Answer> readProductRequest(const Call& call)
{
    ProductRequest request;
    Wanted& wanted = request.wanted;
    wanted.csvLength = static_cast<std::size_t>(call.csvLength);
    if (!readStats(parameter(call, "stats"), wanted))
        return std::unexpected(refused(405, "The stats parameter is of invalid format.", "stats"));
    wanted.history = parameter(call, "history") != "0";
    wanted.rating = isSet(call, "rating");
    wanted.buyBox = isSet(call, "buybox");
    wanted.onlyLiveOffers = isSet(call, "only-live-offers");
    wanted.stock = isSet(call, "stock");
    wanted.videos = isSet(call, "videos");
    wanted.aPlus = isSet(call, "aplus");
    wanted.historicalVariations = isSet(call, "historical-variations");

    std::optional<std::int64_t> days;
    if (!readNumber(call, "days", 1, 100'000, days))
        return std::unexpected(refused(200, "The days parameter must be a positive integer.", "days"));
    wanted.days = static_cast<int>(days.value_or(0));
    std::optional<std::int64_t> offers;
    const bool offersAreGood = readNumber(call, "offers", 0, 100, offers);
    if (!offersAreGood && offers.value_or(0) > 100)
        return std::unexpected(refused(200, "A maximum of 100 offers can be requested."));
    if (!offersAreGood || (offers && *offers > 0 && *offers < 20))
        return std::unexpected(refused(200, "Either no or a minimum of 20 offers must be requested."));
    wanted.offers = static_cast<int>(offers.value_or(0));
    if (!readNumber(call, "update", -1, 100'000, request.updateHours))
        return std::unexpected(refused(200, "The update parameter must be -1 or a number of hours.", "update"));
    std::optional<std::int64_t> codeLimit;
    if (!readNumber(call, "code-limit", 1, 1'000, codeLimit))
        return std::unexpected(refused(200, "The code-limit parameter must be a positive integer.", "code-limit"));
    if (codeLimit)
        request.codeLimit = static_cast<std::size_t>(*codeLimit);
    return request;
}

bool looksUpUnknown(const ProductRequest& request)
{
    return !request.updateHours || *request.updateHours >= 0;
}

int ratingTokens(const Product& product, const ProductRequest& request, domain::KeepaTime now)
{
    return request.wanted.rating && minutesSince(product.lastRatingUpdate, now) < kFreshRating ? 1 : 0;
}

int tokensFor(const Product& product, const ProductRequest& request, domain::KeepaTime now)
{
    int tokens = ratingTokens(product, request, now);
    if (request.wanted.offers > 0)
        tokens += offerTokens(product, request, now);
    else
        tokens += request.wanted.buyBox ? 3 : 1;
    if (request.updateHours && *request.updateHours == 0 && minutesSince(product.lastUpdate, now) < kHour)
        ++tokens;
    if (request.wanted.historicalVariations && !product.parentAsin.empty())
        ++tokens;
    return tokens;
}

int tokensForRecorded(const ProductRequest& request)
{
    if (request.wanted.offers > 0)
        return kTokensPerOfferPage;
    return request.wanted.buyBox ? 3 : 1;
}

bool looksLikeAsin(std::string_view text)
{
    const auto upperOrDigit = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 10 || !std::ranges::all_of(text, upperOrDigit))
        return false;
    return text.front() == 'B'
        || (std::ranges::all_of(text.substr(0, 9), digit) && (digit(text.back()) || text.back() == 'X'));
}

bool looksLikeCode(std::string_view text)
{
    return (text.size() == 12 || text.size() == 13)
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace simulator
