// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoint.h"

#include "simulator/catalogue.h"
#include "simulator/product_json.h"
#include "simulator/recordings.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace simulator {

namespace {

constexpr std::size_t kMostPerRequest = 100;
constexpr int kOffersPerPage = 10;
constexpr std::int32_t kFreshRating = 14 * 1440; // minutes

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

/// What is asked for, or the refusal.
std::optional<Answer> readWanted(const Call& call, Wanted& wanted)
{
    wanted.csvLength = static_cast<std::size_t>(call.csvLength);
    if (!readStats(parameter(call, "stats"), wanted))
        return refused(405, "The stats parameter is of invalid format.", "stats");
    wanted.history = parameter(call, "history") != "0";
    wanted.rating = isSet(call, "rating");
    wanted.buyBox = isSet(call, "buybox");
    if (const std::string_view text = parameter(call, "days"); !text.empty()) {
        const auto days = wholeNumber(text);
        if (!days || *days < 1 || *days > 100'000)
            return refused(200, "The days parameter must be a positive integer.", "days");
        wanted.days = static_cast<int>(*days);
    }
    if (const std::string_view text = parameter(call, "offers"); !text.empty()) {
        const auto offers = wholeNumber(text);
        if (!offers || *offers < 0 || (*offers > 0 && *offers < 20))
            return refused(200, "Either no or a minimum of 20 offers must be requested.");
        wanted.offers = static_cast<int>(std::min<std::int64_t>(*offers, 100));
    }
    return std::nullopt;
}

int costOf(const Product* product, const Wanted& wanted)
{
    int tokens = 1;
    if (product == nullptr)
        return tokens;
    if (wanted.offers > 0) {
        const auto found = static_cast<int>(liveOffers(*product, wanted.offers).size());
        tokens = std::max(1, 6 * ((found + kOffersPerPage - 1) / kOffersPerPage));
    } else if (wanted.buyBox) {
        tokens += 2;
    }
    if (wanted.rating && product->lastUpdate.minutes - product->lastRatingUpdate.minutes < kFreshRating)
        ++tokens;
    return tokens;
}

void deliver(Answer& answer, std::vector<std::string>& objects, std::string asin, std::string object, int tokens)
{
    objects.push_back(std::move(object));
    answer.asins.push_back(std::move(asin));
    answer.tokens += tokens;
}

Answer byAsins(const Call& call, domain::Marketplace marketplace, const std::vector<std::string>& asins,
               const Wanted& wanted)
{
    Answer answer;
    std::vector<std::string> objects;
    std::set<std::string> seen;
    for (const std::string& asin : asins) {
        if (!looksLikeAsin(asin))
            return refused(200, "Invalid ASIN requested.", asin);
        if (!seen.insert(asin).second)
            continue;
        if (call.recordings != nullptr) {
            if (const Recording* recording = call.recordings->find(marketplace, asin)) {
                deliver(answer, objects, asin, recording->object, wanted.offers > 0 ? 6 : wanted.buyBox ? 3 : 1);
                continue;
            }
        } else if (const Product* product = call.catalogue.shelf(marketplace).byAsin(asin)) {
            deliver(answer, objects, asin, productJson(*product, call.catalogue.shelf(marketplace), wanted),
                    costOf(product, wanted));
            continue;
        }
        deliver(answer, objects, asin, deadProductJson(asin, marketplace, call.catalogue.anchor(), wanted),
                costOf(nullptr, wanted));
    }
    answer.payload.json("products", jsonArrayOf(objects));
    return answer;
}

Answer byCodes(const Call& call, domain::Marketplace marketplace, const std::vector<std::string>& codes,
               const Wanted& wanted)
{
    std::vector<std::string> asins;
    for (const std::string& code : codes) {
        if (!looksLikeCode(code))
            return refused(200, "Invalid product code requested.", code);
        if (call.recordings != nullptr) {
            std::ranges::copy(call.recordings->asinsOfCode(marketplace, code), std::back_inserter(asins));
        } else if (const Product* product = call.catalogue.shelf(marketplace).byCode(code)) {
            asins.push_back(product->asin);
        }
    }
    return byAsins(call, marketplace, asins, wanted);
}

} // namespace

Answer runProduct(const Call& call)
{
    const auto marketplace = marketplaceOf(call);
    if (!marketplace)
        return refusedDomain();
    Wanted wanted;
    if (auto refusal = readWanted(call, wanted))
        return std::move(*refusal);
    const std::string_view asin = parameter(call, "asin");
    const std::string_view code = parameter(call, "code");
    if (asin.empty() == code.empty())
        return refused(200, "Either the asin or the code parameter must be sent.");
    const std::vector<std::string> wantedIds = commaSeparated(asin.empty() ? code : asin);
    if (wantedIds.size() > kMostPerRequest)
        return refused(200, "A maximum of 100 products can be requested at once.");
    return asin.empty() ? byCodes(call, *marketplace, wantedIds, wanted)
                        : byAsins(call, *marketplace, wantedIds, wanted);
}

} // namespace simulator
