// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/search_json.h"

#include "report/rows.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace report;
using namespace std::chrono_literals;

namespace {

domain::Summary summaryOf(int rows)
{
    domain::Summary summary;
    summary.query.filters.emplace(QStringLiteral("bsr"), domain::Bounds{10'000, std::nullopt});
    summary.query.filters.emplace(QStringLiteral("category"), QStringList{QStringLiteral("283155")});
    summary.finishedAt = base::Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + 12h);
    summary.discovery = {domain::Outcome::Hit, 90s, QStringLiteral("abc123")};
    summary.scoring = {.hits = 2, .misses = 1};
    summary.tokens = {.forecast = {3}, .spent = {1}, .saved = {2}, .left = domain::Tokens{-5}, .refillRate = 20};
    summary.timings
        = {.total = 12'345us, .discovery = 1us, .fetch = 0us, .decode = 0us, .score = 0us, .cache = 2'000us};
    summary.funnel = {{QStringLiteral("discovered"), 300, std::nullopt}, {QStringLiteral("max_fba"), std::nullopt, 12}};
    summary.totalAvailable = 7431;
    summary.rows = rows;
    summary.requests = 1;
    summary.warnings = {QStringLiteral("the cache is not available")};
    return summary;
}

std::vector<domain::ExplainRow> explained(const domain::Row&)
{
    return {
        {domain::ExplainGroup::Proceeds, "referral_fee", "Referral fee", QStringLiteral("3.75 USD"),
         QStringLiteral("keepa"), QStringLiteral("-3.75"), false},
        {domain::ExplainGroup::Velocity, "velocity", "Velocity", {}, {}, {}, true},
    };
}

QByteArray jsonOf(const std::vector<domain::Row>& rows, const domain::Summary& summary,
                  std::vector<const domain::Column*> columns = {}, std::span<const domain::Asin> asins = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const domain::Profile profile = domain::shippedProfiles().front();
    EXPECT_TRUE(writeSearchJson(buffer,
                                {.summary = summary,
                                 .profile = profile,
                                 .rows = rows,
                                 .asins = asins,
                                 .explanation = explained,
                                 .columns = std::move(columns),
                                 .appVersion = QStringLiteral("1.2.3")}));
    return buffer.data();
}

QJsonObject parsed(const QByteArray& json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    return document.object();
}

QByteArray compact(const QJsonValue& value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

const std::vector<domain::Row>& awkwardRows()
{
    static const std::vector<domain::Row> rows{test::fullRow(), test::bareRow(), test::yenRow(), test::armedRow()};
    return rows;
}

/// The folder of the end-to-end tests, above the folder that this program was built in; empty when it is not there.
QString e2eFolder()
{
    for (QDir dir(QCoreApplication::applicationDirPath()); !dir.isRoot(); dir.cdUp()) {
        if (QFileInfo::exists(dir.filePath(QStringLiteral("tests/e2e/json_schema.py"))))
            return dir.filePath(QStringLiteral("tests/e2e"));
    }
    return {};
}

struct Verdict {
    int exitCode = -1;
    std::string words;
};

Verdict validated(const QByteArray& json, QStringList options = {})
{
    const QString folder = e2eFolder();
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    options.prepend(folder + QStringLiteral("/json_schema.py"));
    options.append(folder + QStringLiteral("/search.schema.json"));
    python.start(QStringLiteral("python3"), options);
    python.write(json);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitStatus() != QProcess::NormalExit)
        return {-1, python.errorString().toStdString()};
    return {python.exitCode(), python.readAll().toStdString()};
}

} // namespace

TEST(SearchJson, MembersOfTheDocument)
{
    const QByteArray json = jsonOf({}, summaryOf(0));
    EXPECT_EQ(json.toStdString(),
              R"({
"schema": 1,
"app_version": "1.2.3",
"timestamp": "2026-03-01T12:00:00Z",
"marketplace": "us",
"discovery_source": "finder",
"filters_applied": {"bsr":{"max":null,"min":10000},"category":["283155"]},
"source": "mixed",
"cache_hit": false,
"depth": "basic",
"levels": {"discovery":{"age_s":90,"key":"abc123","outcome":"HIT"},"scoring":{"bypass":0,"hit_rate":0.6667,"hits":2,"misses":1,"stale":0}},
"tokens": {"forecast":3,"left":-5,"refill_rate":20,"saved":2,"spent":1},
"timing_ms": {"cache":2,"decode":0,"discovery":0.001,"fetch":0,"score":0,"total":12.345},
"funnel": [{"count":300,"step":"discovered"},{"removed":12,"step":"max_fba"}],
"total_available": 7431,
"total_count": 0,
"profile": {"hash":")"
                  + hashOf(domain::shippedProfiles().front()).toString().toStdString() + R"(","name":"balanced"},
"warnings": ["the cache is not available"],
"ended_by": null,
"asins": [],
"products": []
}
)");
}

TEST(SearchJson, KnownFiguresOfAProduct)
{
    const auto product = parsed(jsonOf(awkwardRows(), summaryOf(4))).value(u"products").toArray().at(0).toObject();
    EXPECT_EQ(compact(product.value(u"price")), R"({"amount":2499,"currency":"USD","source":"buy_box"})");
    EXPECT_EQ(compact(product.value(u"cost")), R"({"amount":1000,"basis":"assumed 40 %","currency":"USD"})");
    EXPECT_EQ(compact(product.value(u"profit")), R"({"amount":521,"currency":"USD"})");
    EXPECT_EQ(product.value(u"roi_percent").toDouble(), 52.1);
    EXPECT_EQ(product.value(u"velocity_score").toDouble(), 71.4);
    EXPECT_EQ(product.value(u"coverage").toDouble(), 0.93);
    EXPECT_EQ(product.value(u"cache"), QJsonValue(QStringLiteral("HIT")));
    EXPECT_EQ(product.value(u"age_s").toInteger(), 7830);
    EXPECT_EQ(product.value(u"keepa_last_update"), QJsonValue(QStringLiteral("2026-02-28T10:00:00Z")));
    EXPECT_EQ(product.value(u"ean"), QJsonValue(QStringLiteral("0012345678905")));
    EXPECT_EQ(product.value(u"hazmat"), QJsonValue(true));
    EXPECT_EQ(product.value(u"heat_sensitive"), QJsonValue(false));
    EXPECT_EQ(compact(product.value(u"warnings")),
              R"([{"figure":60,"kind":"amazon_in_stock_often"},{"figure":0,"kind":"hazmat"}])");
    EXPECT_EQ(
        compact(product.value(u"explain").toArray().at(0)),
        R"({"contribution":-3.75,"group":"proceeds","is_total":false,"key":"referral_fee","label":"Referral fee",)"
        R"("source":"keepa","value":"3.75 USD"})");
    EXPECT_TRUE(product.value(u"explain").toArray().at(1).toObject().value(u"contribution").isNull());
}

TEST(SearchJson, UnknownIsNull)
{
    const auto product = parsed(jsonOf(awkwardRows(), summaryOf(4))).value(u"products").toArray().at(1).toObject();
    for (const auto& column : domain::columns()) {
        const QString key = QString::fromLatin1(column.key);
        ASSERT_TRUE(product.contains(key)) << column.key;
        const bool unknown = column.cell.value(test::bareRow()).index() == 0;
        const bool hasOwnForm = key == u"cost" || column.kind == domain::ColumnKind::Warnings;
        if (!hasOwnForm)
            EXPECT_EQ(product.value(key).isNull(), unknown) << column.key;
    }
    EXPECT_EQ(compact(product.value(u"cost")), R"({"amount":null,"basis":"none","currency":"USD"})");
    EXPECT_EQ(compact(product.value(u"warnings")), "[]");
}

TEST(SearchJson, YenAndLossAndReasons)
{
    const auto product = parsed(jsonOf(awkwardRows(), summaryOf(4))).value(u"products").toArray().at(2).toObject();
    EXPECT_EQ(compact(product.value(u"price")), R"({"amount":4980,"currency":"JPY","source":"new"})");
    EXPECT_EQ(compact(product.value(u"profit")), R"({"amount":-1234,"currency":"JPY"})");
    EXPECT_EQ(product.value(u"roi_percent").toDouble(), -24.68);
    EXPECT_EQ(product.value(u"title"), QJsonValue(QStringLiteral("日本語の本、第二版")));
    EXPECT_EQ(compact(product.value(u"reasons")), R"(["roi_below"])");
}

TEST(SearchJson, SaysWhereTheAnswerCameFrom)
{
    struct Case {
        int requests;
        domain::Outcome discovery;
        domain::ScoringReport scoring;
        const char* source;
        bool cacheHit;
    };
    using enum domain::Outcome;
    const Case cases[] = {
        {0, Hit, {.hits = 3}, "cache", true},
        {0, Off, {.hits = 3}, "cache", true}, // scoring a list
        {0, Stale, {.stale = 3}, "cache", true},
        {0, Hit, {}, "cache", true}, // an empty list is an answer
        {0, Miss, {}, "cache", false}, // ended before anything was asked
        {1, Hit, {.misses = 3}, "mixed", false},
        {1, Miss, {.hits = 1, .misses = 2}, "mixed", false},
        {1, Miss, {.misses = 1, .stale = 2}, "mixed", false},
        {2, Miss, {.misses = 3}, "keepa_api", false},
        {2, Bypass, {.bypass = 3}, "keepa_api", false},
    };
    for (const auto& [requests, discovery, scoring, source, cacheHit] : cases) {
        domain::Summary summary = summaryOf(0);
        summary.requests = requests;
        summary.discovery.outcome = discovery;
        summary.scoring = scoring;
        const auto json = parsed(jsonOf({}, summary));
        EXPECT_EQ(json.value(u"source").toString().toStdString(), source);
        EXPECT_EQ(json.value(u"cache_hit").toBool(), cacheHit) << source;
    }
}

TEST(SearchJson, AsinsAreThoseOfTheRowsOrOfTheDiscovery)
{
    EXPECT_EQ(compact(parsed(jsonOf({test::fullRow(), test::bareRow()}, summaryOf(2))).value(u"asins")),
              R"(["0306406152","B000000001"])");
    const std::vector asins{*domain::Asin::parse(u"B000000009")};
    const auto idsOnly = parsed(jsonOf({}, summaryOf(0), {}, asins));
    EXPECT_EQ(compact(idsOnly.value(u"asins")), R"(["B000000009"])");
    EXPECT_TRUE(idsOnly.value(u"products").toArray().isEmpty());
}

TEST(SearchJson, ChosenColumnsAndTheAsin)
{
    const auto product = parsed(jsonOf({test::fullRow()}, summaryOf(1), test::columnsNamed({"title"})))
                             .value(u"products")
                             .toArray()
                             .at(0)
                             .toObject();
    EXPECT_TRUE(product.contains(QStringLiteral("title")));
    EXPECT_TRUE(product.contains(QStringLiteral("asin")));
    EXPECT_FALSE(product.contains(QStringLiteral("bsr")));
}

TEST(SearchJson, FitsItsSchema)
{
    ASSERT_FALSE(e2eFolder().isEmpty()) << "tests/e2e is not above the build folder";
    const std::vector asins{*domain::Asin::parse(u"B000000009")};
    domain::Summary ended = summaryOf(4);
    ended.endedBy = base::Error{base::ErrorKind::OutOfTokens, QStringLiteral("the limit of 5 tokens")};
    ended.tokens.left.reset();
    ended.tokens.refillRate.reset();
    for (const auto& json :
         {jsonOf(awkwardRows(), summaryOf(4)), jsonOf(awkwardRows(), ended), jsonOf({}, summaryOf(0), {}, asins)}) {
        const auto verdict = validated(json);
        EXPECT_EQ(verdict.exitCode, 0) << verdict.words;
    }
}

TEST(SearchJson, TheSchemaRefusesABrokenDocument)
{
    ASSERT_FALSE(e2eFolder().isEmpty()) << "tests/e2e is not above the build folder";
    const QByteArray good = jsonOf({test::fullRow()}, summaryOf(1));
    const auto selfTest = validated(good, {QStringLiteral("--self-test")});
    EXPECT_EQ(selfTest.exitCode, 0) << selfTest.words;
    const std::pair<const char*, const char*> changes[] = {
        {"\"cache\":\"HIT\"", "\"cache\":\"hit\""},
        {"\"amount\":2499", "\"amount\":24.99"},
        {"\"roi_percent\":52.1", "\"roi_percent\":\"52.1\""},
        {"\"bsr\":12345", "\"bsr\":-1"},
        {"\"coverage\":0.93", "\"coverage\":93"},
        {"2026-03-01T12:00:00Z", "2026-03-01 12:00:00"},
        {"\"total_count\"", "\"totalCount\""},
        {"\"hazmat\":true", "\"hazmat\":1"},
        {"\"currency\":\"USD\"", "\"currency\":\"usd\""},
        {"\n}\n", "\n"},
    };
    for (const auto& [from, to] : changes) {
        QByteArray broken = good;
        broken.replace(from, to);
        ASSERT_NE(broken, good) << from;
        EXPECT_EQ(validated(broken).exitCode, 1) << from << " -> " << to;
    }
}

TEST(SearchJson, AFullDeviceIsAStorageError)
{
    test::NarrowDevice device(200'000);
    const std::vector<domain::Row> rows(1000, test::fullRow());
    const domain::Profile profile;
    const domain::Summary summary = summaryOf(1000);
    const auto status = writeSearchJson(
        device,
        {.summary = summary, .profile = profile, .rows = rows, .asins = {}, .explanation = {}, .appVersion = {}});
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().kind, base::ErrorKind::Storage);
    EXPECT_EQ(device.taken().size(), 200'000);
}
