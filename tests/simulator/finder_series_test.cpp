// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Product Finder's families of fields, a pattern for each price type, against a plain re-evaluation over the
// product objects: what /query finds is what /product tells.
#include "simulator/finder_probe.h"

#include "domain/series.h"

#include <gtest/gtest.h>

#include <QJsonArray>

#include <cmath>

using namespace test;

namespace {

constexpr int kDay = 1440;

QJsonArray points(const QJsonObject& product, domain::Series series)
{
    return product.value(u"csv").toArray().at(static_cast<qsizetype>(series)).toArray();
}

struct Point {
    double time;
    double value;
};

/// The series with its shipping added.
std::vector<Point> historyOf(const QJsonObject& product, const domain::SeriesFacts& facts)
{
    const QJsonArray flat = points(product, facts.series);
    const int stride = facts.withShipping ? 3 : 2;
    std::vector<Point> history;
    for (qsizetype i = 0; i + stride <= flat.size(); i += stride) {
        double value = flat[i + 1].toDouble();
        if (stride == 3 && value >= 0)
            value += std::max(0.0, flat[i + 2].toDouble());
        history.push_back({flat[i].toDouble(), value});
    }
    return history;
}

/// Floor of the mean over the last days of what is at least 0; -1 without any.
double plainAverage(const std::vector<Point>& history, double now, int days)
{
    double sum = 0;
    double time = 0;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const double from = std::max(history[i].time, now - days * kDay);
        const double to = i + 1 < history.size() ? std::min(history[i + 1].time, now) : now;
        if (to <= from || history[i].value < 0)
            continue;
        sum += history[i].value * (to - from);
        time += to - from;
    }
    return time > 0 ? std::floor(sum / time) : -1;
}

std::vector<domain::SeriesFacts> filterable()
{
    std::vector<domain::SeriesFacts> series;
    for (const domain::SeriesFacts& facts : domain::allSeries()) {
        const auto index = static_cast<int>(facts.series);
        if (index != 15 && (index < 23 || index > 26) && index < 34)
            series.push_back(facts);
    }
    return series;
}

double statOf(const QJsonObject& product, const QString& array, const domain::SeriesFacts& facts)
{
    return stats(product).value(array).toArray().at(static_cast<qsizetype>(facts.series)).toDouble(-77);
}

TEST(FinderFields, CurrentAndAverageOfEveryPriceType)
{
    ASSERT_EQ(filterable().size(), 29U);
    for (const domain::SeriesFacts& facts : filterable()) {
        const QString type = QString::fromLatin1(facts.keepaName);
        expectRange(QStringLiteral("current_") + type,
                    [&](const QJsonObject& p) { return atLeast(statOf(p, QStringLiteral("current"), facts), 0); });
        for (const int days : {1, 7, 30, 90, 180, 365}) {
            expectRange(QStringLiteral("avg%1_").arg(days) + type, [&](const QJsonObject& p) {
                const double plain = plainAverage(historyOf(p, facts), p.value(u"lastUpdate").toDouble(), days);
                if (days >= 30)
                    EXPECT_EQ(plain, statOf(p, QStringLiteral("avg%1").arg(days), facts)) << facts.keepaName;
                return atLeast(plain, 0);
            });
        }
    }
}

TEST(FinderFields, DeltasOfEveryPriceType)
{
    for (const domain::SeriesFacts& facts : filterable()) {
        const QString type = QString::fromLatin1(facts.keepaName);
        const auto current = [&](const QJsonObject& p) { return statOf(p, QStringLiteral("current"), facts); };
        for (const int days : {1, 7, 30, 90}) {
            const auto average = [&](const QJsonObject& p) {
                return plainAverage(historyOf(p, facts), p.value(u"lastUpdate").toDouble(), days);
            };
            expectRange(QStringLiteral("delta%1_").arg(days) + type, [&](const QJsonObject& p) {
                const bool known = average(p) >= 0 && current(p) >= 0;
                return known ? Number(average(p) - current(p)) : Number();
            });
            expectRange(QStringLiteral("deltaPercent%1_").arg(days) + type, [&](const QJsonObject& p) {
                const bool known = average(p) > 0 && current(p) >= 0;
                return known ? Number(std::round(100 * (average(p) - current(p)) / average(p))) : Number();
            });
        }
        expectRange(QStringLiteral("deltaLast_") + type, [&](const QJsonObject& p) {
            const auto history = historyOf(p, facts);
            const double before = history.size() > 1 ? history[history.size() - 2].value : -1;
            return before >= 0 && current(p) >= 0 ? Number(before - current(p)) : Number();
        });
        expectRange(QStringLiteral("lastPriceChange_") + type, [&](const QJsonObject& p) {
            const auto history = historyOf(p, facts);
            return history.empty() ? Number() : Number(history.back().time);
        });
    }
}

TEST(FinderFields, FlagsOfEveryPriceType)
{
    for (const domain::SeriesFacts& facts : filterable()) {
        const QString type = QString::fromLatin1(facts.keepaName);
        for (const QString& flag : {QStringLiteral("isLowest"), QStringLiteral("isLowest90")}) {
            for (const bool wanted : {true, false}) {
                expectSame({{flag + u'_' + type, wanted}}, [&](const QJsonObject& p) {
                    return stats(p).value(flag).toArray().at(static_cast<qsizetype>(facts.series)).toBool() == wanted;
                });
            }
        }
        expectSame({{QStringLiteral("backInStock_") + type, true}}, [&](const QJsonObject& p) {
            const auto history = historyOf(p, facts);
            const double now = p.value(u"lastUpdate").toDouble();
            bool out = false;
            for (std::size_t i = 0; i < history.size(); ++i) {
                const double end = i + 1 < history.size() ? history[i + 1].time : now;
                out = out || (history[i].value < 0 && end > now - 60 * kDay && history[i].time < now);
            }
            return out && statOf(p, QStringLiteral("current"), facts) >= 0;
        });
    }
}

} // namespace
