// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made product objects against recorded ones: what stands where, for the same parameters of the request. What differs
// is explained in conformance_reasons.cpp, or this fails; so does an explanation that nothing needs any more.
#include "simulator/catalogue.h"
#include "simulator/conformance_reasons.h"
#include "simulator/object_shape.h"
#include "simulator/product_json.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <compare>
#include <vector>

using namespace test;

namespace {

using Tags = std::map<std::string, std::set<std::string>>;

constexpr domain::KeepaTime kAnchor{8'300'000};
constexpr int kProducts = 420;
constexpr const char* kSamplesVariable = "GLEANER_KEEPA_SAMPLES";

/// What a recorded object was asked for, as far as it can be seen in it.
struct Request {
    int marketplace = 1;
    std::size_t csvLength = 34;
    bool dead = false;
    bool history = false;
    bool stats = false;
    bool offers = false;
    bool buyBox = false;
    bool rating = false;
    bool stock = false;
    bool media = false; // videos and aPlus

    friend auto operator<=>(const Request&, const Request&) = default;
};

std::string describe(const Request& request)
{
    std::string text = request.csvLength == 36 ? "36 series" : "34 series";
    const std::pair<bool, const char*> parts[]
        = {{request.dead, " dead"},     {request.history, " history"}, {request.stats, " stats"},
           {request.offers, " offers"}, {request.buyBox, " buybox"},   {request.rating, " rating"},
           {request.stock, " stock"}};
    for (const auto& [set, name] : parts)
        text += set ? name : "";
    return text;
}

struct Recorded {
    std::string name;
    QJsonObject product;
    Request request;
};

Request requestOf(const QJsonObject& product)
{
    const QJsonArray csv = product.value(u"csv").toArray();
    const QJsonObject stats = product.value(u"stats").toObject();
    const auto holds = [&csv](int series) { return !csv.at(series).isNull() && !csv.at(series).isUndefined(); };
    Request request;
    request.marketplace = product.value(u"domainId").toInt();
    request.csvLength = product.contains(u"imagesCSV") ? 34 : 36;
    request.dead = product.value(u"productType").toInt() == 4;
    request.history = !product.value(u"csv").isNull();
    request.stats = product.value(u"stats").isObject();
    request.offers = product.value(u"offers").isArray();
    const bool boxTold = holds(18) || (request.stats && stats.value(u"buyBoxPrice").toInt(-2) != -2);
    request.buyBox = !request.offers && boxTold;
    request.rating = !request.offers && holds(16);
    request.stock = stats.contains(u"stockPerConditionFBM") || stats.contains(u"stockPerCondition3rdFBA");
    request.media = product.contains(u"videos") || product.contains(u"aPlus");
    return request;
}

std::vector<Recorded> recordings(const QString& folder)
{
    std::vector<Recorded> recorded;
    for (const QString& part : {QStringLiteral("products"), QStringLiteral("captures")}) {
        const QDir dir(folder + u'/' + part);
        for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            // A Python program wrote one of them.
            const QJsonObject whole = QJsonDocument::fromJson(file.readAll().replace("NaN", "null")).object();
            const QJsonObject product
                = whole.contains(u"products") ? whole.value(u"products").toArray().at(0).toObject() : whole;
            EXPECT_TRUE(product.contains(u"asin")) << name.toStdString();
            if (product.contains(u"asin"))
                recorded.push_back({name.toStdString(), product, requestOf(product)});
        }
    }
    return recorded;
}

simulator::Wanted wantedFor(const Request& request)
{
    simulator::Wanted wanted;
    wanted.csvLength = request.csvLength;
    wanted.history = request.history;
    wanted.rating = request.rating;
    wanted.buyBox = request.buyBox;
    wanted.offers = request.offers ? 100 : 0;
    wanted.stock = request.stock;
    wanted.videos = request.media;
    wanted.aPlus = request.media;
    if (request.stats) {
        wanted.stats = simulator::Interval::lastDays(90, {});
        wanted.statsToNow = true;
    }
    return wanted;
}

const simulator::Shelf& shelfOf(int marketplace)
{
    static const simulator::Shelf us(domain::Marketplace::Us, kProducts, 5, kAnchor);
    static const simulator::Shelf jp(domain::Marketplace::Jp, kProducts * 10, 5, kAnchor);
    return marketplace == 5 ? jp : us;
}

QJsonObject parsed(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

Tags madeFor(const Request& request)
{
    const simulator::Wanted wanted = wantedFor(request);
    ObjectShape shape;
    if (request.dead) {
        shape.add(parsed(simulator::deadProductJson("B000000000", domain::Marketplace::Us, kAnchor, wanted)));
        return shape.tags();
    }
    const simulator::Shelf& shelf = shelfOf(request.marketplace);
    for (const simulator::Product& product : shelf.products())
        shape.add(parsed(simulator::productJson(product, shelf, wanted)));
    return shape.tags();
}

/// "path: tag" of what `of` has and `in` has not. A whole number may stand where fractions do.
std::set<std::string> missing(const Tags& of, const Tags& in)
{
    std::set<std::string> differences;
    for (const auto& [path, tags] : of) {
        const auto other = in.find(path);
        // What would be below an absent member is one difference, not many.
        const std::size_t above = path.find_last_of(".[#");
        if (other == in.end() && above != std::string::npos && !in.contains(path.substr(0, above)))
            continue;
        for (const std::string& tag : tags) {
            const bool known = other != in.end()
                && (other->second.contains(tag) || (tag == "int" && other->second.contains("fraction")));
            if (!known && !(tag == "absent" && other == in.end()))
                differences.insert(path + ": " + tag);
        }
    }
    return differences;
}

/// Lists what no reason covers, and the reasons that cover nothing.
void expectExplained(const std::map<std::string, std::string>& differences, std::span<const Reason> reasons,
                     const char* side)
{
    std::set<std::string> used;
    for (const auto& [difference, where] : differences) {
        bool explained = false;
        for (const Reason& reason : reasons) {
            if (matches(reason, difference)) {
                used.insert(reason.pattern);
                explained = true;
            }
        }
        EXPECT_TRUE(explained) << side << " " << difference << " " << where;
    }
    for (const Reason& reason : reasons)
        EXPECT_TRUE(used.contains(reason.pattern)) << side << " " << reason.pattern << " needs no reason any more";
}

TEST(SimulatorConformance, MadeObjectsHaveTheShapeOfRecordedOnes)
{
    const QString folder = qEnvironmentVariable(kSamplesVariable);
    if (folder.isEmpty())
        GTEST_SKIP() << kSamplesVariable << " is not set";
    const std::vector<Recorded> recorded = recordings(folder);
    ASSERT_GE(recorded.size(), 25U);

    std::map<Request, Tags> made;
    ObjectShape everyRecorded;
    std::map<std::string, std::string> onlyRecorded; // and where it was seen first
    for (const Recorded& one : recorded) {
        auto known = made.find(one.request);
        if (known == made.end())
            known = made.emplace(one.request, madeFor(one.request)).first;
        ObjectShape shape;
        shape.add(one.product);
        Tags tags = shape.tags();
        for (const auto& [path, unused] : known->second) {
            // A top-level or stats member that this object lacks.
            const bool top = path.find_first_of(".[#") == std::string::npos;
            const bool stats = path.starts_with("stats.") && path.find_first_of(".[#", 6) == std::string::npos;
            if (!tags.contains(path) && (top || (stats && one.request.stats)))
                tags[path].insert("absent");
        }
        for (const std::string& difference : missing(tags, known->second))
            onlyRecorded.emplace(difference, "in " + one.name);
        everyRecorded.add(one.product);
    }
    expectExplained(onlyRecorded, onlyRecordedReasons(), "only recorded:");

    std::map<std::string, std::string> onlyMade;
    const Tags all = everyRecorded.tags();
    for (const auto& [request, tags] : made)
        for (const std::string& difference : missing(tags, all))
            onlyMade.emplace(difference, "with " + describe(request));
    expectExplained(onlyMade, onlyMadeReasons(), "only made:");
}

} // namespace
