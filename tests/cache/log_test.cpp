// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lines that people look for in the log, word for word, at their levels.
#include "base/log.h"
#include "cache/product_cache.h"
#include "cache/random_domain.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <gtest/gtest.h>

#include <QLoggingCategory>
#include <QMutex>
#include <QTemporaryDir>

using namespace cache;
using namespace std::chrono_literals;

namespace {

QMutex linesMutex;
QStringList lines; // "info: [CACHE] …"; guarded

void keepLine(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (QLatin1String(context.category) != QLatin1String("gleaner.cache"))
        return;
    const char* const level = type == QtDebugMsg ? "debug: " : type == QtInfoMsg ? "info: " : "warning: ";
    const QMutexLocker lock(&linesMutex);
    lines += QLatin1String(level) + message;
}

class CacheLog : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        // Rules would be overruled by those of the environment.
        m_filterBefore = QLoggingCategory::installFilter([](QLoggingCategory* category) {
            category->setEnabled(QtDebugMsg, true);
            category->setEnabled(QtInfoMsg, true);
        });
        m_before = qInstallMessageHandler(keepLine);
        const bool memory = std::string_view(GetParam()) == "memory";
        const QString path = m_folder.filePath(QStringLiteral("cache.db"));
        auto opened = test::await(
            openProductCache(memory ? std::nullopt : std::optional(Location::sqlite(path)), &m_clock, Freshness()));
        m_cache = std::move(opened.cache);
    }

    void TearDown() override
    {
        m_cache.reset();
        qInstallMessageHandler(m_before);
        QLoggingCategory::installFilter(m_filterBefore);
    }

    /// What was logged since the last time.
    static QStringList taken()
    {
        const QMutexLocker lock(&linesMutex);
        return std::exchange(lines, {});
    }

    QLoggingCategory::CategoryFilter m_filterBefore = nullptr;
    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<ProductCache> m_cache;
    QtMessageHandler m_before = nullptr;
};

} // namespace

TEST_P(CacheLog, SaysWhetherThereIsACache)
{
    const QStringList opening = taken();
    const QString said = std::string_view(GetParam()) == "memory"
        ? QStringLiteral("info: [CACHE] Database cache disabled")
        : QStringLiteral("info: [CACHE] Database cache enabled: sqlite:")
            + m_folder.filePath(QStringLiteral("cache.db"));
    EXPECT_TRUE(opening.contains(said)) << opening.join(u'\n').toStdString();
}

TEST_P(CacheLog, TellsOfDiscoveries)
{
    std::ignore = taken();
    DiscoveryRecord record;
    record.key = QStringLiteral("abc");
    record.asins = {*domain::Asin::parse(test::asinNumber(1)), *domain::Asin::parse(test::asinNumber(2))};
    record.complete = true;
    record.createdAt = m_clock.now();
    ASSERT_TRUE(test::await(m_cache->findDiscovery({record.key, 2})));
    ASSERT_TRUE(test::await(m_cache->storeDiscovery(record)));
    ASSERT_TRUE(test::await(m_cache->findDiscovery({record.key, 2})));
    EXPECT_EQ(taken(),
              (QStringList{QStringLiteral("debug: [DISCOVERY] Cache MISS"),
                           QStringLiteral("debug: [DISCOVERY] Cached 2 ASINs (key: abc)"),
                           QStringLiteral("info: [DISCOVERY] Cache HIT: 2 ASINs")}));
}

TEST_P(CacheLog, TellsOfProductsAndTheirHitRate)
{
    std::ignore = taken();
    const auto known = *domain::Asin::parse(test::asinNumber(1));
    const auto unknown = *domain::Asin::parse(test::asinNumber(2));
    const domain::Product product{test::plainFacts(known.toString(), m_clock.now()), {}, {}};
    const std::vector<ScoredProduct> products{{product, std::nullopt}};
    ASSERT_TRUE(test::await(m_cache->storeProducts(products)));
    ASSERT_TRUE(test::await(m_cache->partition({domain::Marketplace::Us, {known, unknown}})));
    m_clock.advance(7h);
    PartitionLookup offline{domain::Marketplace::Us, {known}};
    offline.acceptStale = true;
    ASSERT_TRUE(test::await(m_cache->partition(offline)));
    ASSERT_TRUE(test::await(m_cache->recordOutcomes(Level::Scoring, {47, 3, 0, 1}, domain::Tokens{47})));
    EXPECT_EQ(taken(),
              (QStringList{QStringLiteral("debug: [SCORING] Cached B000000001"),
                           QStringLiteral("debug: [SCORING] Cache HIT for B000000001"),
                           QStringLiteral("debug: [SCORING] Cache MISS for B000000002"),
                           QStringLiteral("debug: [SCORING] Cache STALE for B000000001"),
                           QStringLiteral("info: [METRICS] Scoring cache hit rate: 94.0% (47/50)")}));
}

INSTANTIATE_TEST_SUITE_P(Everywhere, CacheLog, testing::Values("memory", "sqlite"),
                         [](const auto& info) { return std::string(info.param); });
