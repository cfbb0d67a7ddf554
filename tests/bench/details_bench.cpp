// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the details panel takes from a change of the row in hand until a history of 10,000 points is drawn: the read
// from the cache, the thinning, the score explained, the facts, and the painting of it all.
#include "cache/product_cache.h"
#include "desktop/details_panel.h"
#include "desktop/theme.h"
#include "sourcing/workspace.h"
#include "support/await.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

namespace {

constexpr int kPoints = 10'000, kProducts = 8, kRounds = 200;
constexpr double kMost = 16.0; // milliseconds: a frame
constexpr std::array kLines{domain::Series::Amazon,   domain::Series::New,        domain::Series::BuyBoxShipping,
                            domain::Series::Used,     domain::Series::NewFba,     domain::Series::Sales,
                            domain::Series::CountNew, domain::Series::CountNewFba};

domain::Product productNumber(int number, base::Timestamp now)
{
    std::mt19937 random(static_cast<unsigned>(number));
    domain::Product product{.facts = {.asin = *domain::Asin::parse(QStringLiteral("B00000000%1").arg(number))}};
    product.facts.title = QStringLiteral("Product %1").arg(number);
    product.facts.fetchedAt = now;
    product.facts.of(domain::Series::New).delivered = true;
    product.facts.of(domain::Series::New).current = 2'000 + number;
    product.facts.rootCategory = domain::CategoryId{283155};
    product.facts.package = domain::PackageSize{229, 152, 25};
    product.facts.packageWeight = 454;
    const int end = domain::KeepaTime::from(now).minutes;
    // Each line alone has that many, which is more than any product has in a year.
    for (const auto series : kLines) {
        auto& points = product.history.of(series);
        for (int i = 0; i < kPoints; ++i) {
            const bool gap = random() % 50 == 0;
            points.push_back({{end - (kPoints - i) * 12}, gap ? -1 : static_cast<int>(1'500 + random() % 1'500), -1});
        }
    }
    return product;
}

double medianOf(std::vector<double> times)
{
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    desktop::applyTheme(application, desktop::ThemeMode::Light);
    const base::SystemClock clock;
    const QTemporaryDir folder;
    std::vector<domain::Row> rows;
    {
        const auto location = cache::Location::sqlite(folder.filePath(QStringLiteral("cache.db")));
        auto opened = test::await(cache::openProductCache(location, &clock, cache::Freshness()));
        std::vector<cache::ScoredProduct> products;
        for (int number = 0; number < kProducts; ++number) {
            products.push_back({productNumber(number, clock.now()), domain::Score()});
            domain::Row row;
            row.facts = std::make_shared<domain::ProductFacts>(products.back().product.facts);
            row.shownAt = clock.now();
            rows.push_back(std::move(row));
        }
        if (!opened.persistent || !test::await(opened.cache->storeProducts(std::move(products))))
            return std::puts("the products cannot be stored"), 1;
    }
    auto opened = test::await(sourcing::Workspace::open(&clock, {.dataDir = folder.path()}));
    if (!opened)
        return std::puts("no workspace"), 1;
    desktop::DetailsPanel panel(*opened->workspace, nullptr);
    panel.resize(desktop::space::kDetailsWidth, 1'000);
    panel.show();
    QEventLoop loop;
    QObject::connect(&panel, &desktop::DetailsPanel::historyShown, &loop, &QEventLoop::quit);
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        panel.showRow(rows[static_cast<size_t>(round) % rows.size()]);
        loop.exec();
        panel.repaint();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    const double median = medianOf(times);
    std::printf("details follow, %zu lines of %d points: median %.2f ms, wanted <= %g\n", kLines.size(), kPoints,
                median, kMost);
    return median <= kMost ? 0 : 1;
}
