// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/search_json.h"

#include "report/byte_sink.h"
#include "report/product_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace report {

namespace {

using domain::Outcome;
using domain::Summary;

QByteArray compact(const QJsonValue& value)
{
    // QJsonDocument writes objects and arrays alone: a list of the one value, without its brackets.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// The members of the document in the order they are told, which QJsonObject would not keep.
class MemberWriter final {
public:
    explicit MemberWriter(ByteSink& sink) : m_sink(sink) { }

    void name(const char* key)
    {
        m_sink.add(m_first ? "{\n\"" : ",\n\"");
        m_sink.add(key);
        m_sink.add("\": ");
        m_first = false;
    }
    void add(const char* key, const QJsonValue& value)
    {
        name(key);
        m_sink.add(compact(value));
    }

private:
    ByteSink& m_sink;
    bool m_first = true;
};

bool fromCache(Outcome outcome)
{
    return outcome == Outcome::Hit || outcome == Outcome::Stale;
}

bool anythingFromCache(const Summary& summary)
{
    return fromCache(summary.discovery.outcome) || summary.scoring.hits > 0 || summary.scoring.stale > 0;
}

QString sourceText(const Summary& summary)
{
    if (summary.requests == 0)
        return QStringLiteral("cache");
    return anythingFromCache(summary) ? QStringLiteral("mixed") : QStringLiteral("keepa_api");
}

double milliseconds(std::chrono::microseconds time)
{
    return static_cast<double>(time.count()) / 1000.0;
}

double roundedTo4(double share)
{
    constexpr double kScale = 10'000.0;
    return std::round(share * kScale) / kScale;
}

QJsonObject levelsJson(const Summary& summary)
{
    const auto& discovery = summary.discovery;
    const auto& scoring = summary.scoring;
    return {
        {QStringLiteral("discovery"),
         QJsonObject{{QStringLiteral("outcome"), outcomeName(discovery.outcome)},
                     {QStringLiteral("age_s"), static_cast<qint64>(discovery.age.count())},
                     {QStringLiteral("key"), discovery.key}}},
        {QStringLiteral("scoring"),
         QJsonObject{{QStringLiteral("hits"), scoring.hits},
                     {QStringLiteral("misses"), scoring.misses},
                     {QStringLiteral("stale"), scoring.stale},
                     {QStringLiteral("bypass"), scoring.bypass},
                     {QStringLiteral("hit_rate"), roundedTo4(scoring.hitRate())}}},
    };
}

QJsonObject tokensJson(const domain::TokenReport& tokens)
{
    return {
        {QStringLiteral("forecast"), tokens.forecast.count},
        {QStringLiteral("spent"), tokens.spent.count},
        {QStringLiteral("saved"), tokens.saved.count},
        {QStringLiteral("left"), tokens.left ? QJsonValue(tokens.left->count) : QJsonValue()},
        {QStringLiteral("refill_rate"), tokens.refillRate ? QJsonValue(*tokens.refillRate) : QJsonValue()},
    };
}

QJsonObject timingsJson(const domain::Timings& timings)
{
    return {
        {QStringLiteral("total"), milliseconds(timings.total)},
        {QStringLiteral("discovery"), milliseconds(timings.discovery)},
        {QStringLiteral("fetch"), milliseconds(timings.fetch)},
        {QStringLiteral("decode"), milliseconds(timings.decode)},
        {QStringLiteral("score"), milliseconds(timings.score)},
        {QStringLiteral("cache"), milliseconds(timings.cache)},
    };
}

QJsonArray funnelJson(const std::vector<domain::FunnelStep>& funnel)
{
    QJsonArray steps;
    for (const auto& step : funnel) {
        QJsonObject json{{QStringLiteral("step"), step.step}};
        if (step.count)
            json.insert(QStringLiteral("count"), *step.count);
        if (step.removed)
            json.insert(QStringLiteral("removed"), *step.removed);
        steps.append(json);
    }
    return steps;
}

QJsonValue endedByJson(const std::optional<base::Error>& error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("kind"), kindName(error->kind)}, {QStringLiteral("detail"), error->detail}};
}

void addSummary(MemberWriter& members, const SearchJson& document)
{
    const Summary& summary = document.summary;
    members.add("schema", kSearchJsonSchema);
    members.add("app_version", document.appVersion);
    members.add("timestamp", base::isoUtc(summary.finishedAt));
    members.add("marketplace", codeOf(summary.query.marketplace));
    members.add("discovery_source", sourceName(summary.query.source));
    members.add("filters_applied", toJson(summary.query.filters));
    members.add("source", sourceText(summary));
    // Nothing asked and nothing found in the cache either (offline, or ended before the start) is no hit.
    members.add("cache_hit", summary.requests == 0 && anythingFromCache(summary));
    members.add("depth", depthName(summary.query.depth));
    members.add("levels", levelsJson(summary));
    members.add("tokens", tokensJson(summary.tokens));
    members.add("timing_ms", timingsJson(summary.timings));
    members.add("funnel", funnelJson(summary.funnel));
    members.add("total_available", static_cast<qint64>(summary.totalAvailable));
    members.add("total_count", summary.rows);
    members.add("profile",
                QJsonObject{{QStringLiteral("name"), document.profile.name},
                            {QStringLiteral("hash"), hashOf(document.profile).toString()}});
    members.add("warnings", QJsonArray::fromStringList(summary.warnings));
    members.add("ended_by", endedByJson(summary.endedBy));
}

void addAsins(ByteSink& sink, const SearchJson& document)
{
    const char* separator = "";
    const auto addOne = [&sink, &separator](const domain::Asin& asin) {
        sink.add(separator);
        sink.add("\"");
        sink.add(QStringView(asin.toString()));
        sink.add("\"");
        separator = ",";
    };
    sink.add("[");
    for (const domain::Asin& asin : document.asins)
        addOne(asin);
    if (document.asins.empty()) {
        for (const domain::Row& row : document.rows)
            addOne(row.facts->asin);
    }
    sink.add("]");
}

void addProducts(ByteSink& sink, const SearchJson& document)
{
    std::vector<const domain::Column*> columns = document.columns;
    if (columns.empty()) {
        for (const domain::Column& column : domain::columns())
            columns.push_back(&column);
    }
    sink.add("[");
    const char* separator = "\n";
    for (const domain::Row& row : document.rows) {
        QJsonObject product = productJson(row, columns);
        QJsonArray explained;
        if (document.explanation) {
            for (const domain::ExplainRow& line : document.explanation(row))
                explained.append(explainJson(line));
        }
        product.insert(QStringLiteral("explain"), explained);
        sink.add(separator);
        sink.add(QJsonDocument(product).toJson(QJsonDocument::Compact));
        separator = ",\n";
        if (sink.failed())
            return;
    }
    sink.add("]");
}

} // namespace

base::Status writeSearchJson(QIODevice& device, const SearchJson& document)
{
    ByteSink sink(device);
    MemberWriter members(sink);
    addSummary(members, document);
    members.name("asins");
    addAsins(sink, document);
    members.name("products");
    addProducts(sink, document);
    sink.add("\n}\n");
    return sink.finish();
}

} // namespace report
