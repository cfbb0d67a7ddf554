// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The results table with very many rows: sorting and filtering beside the plain algorithm over the same memory, and the
// real view painted offscreen while it scrolls. Fails when a bound is not kept.
#include "desktop/results_model.h"
#include "desktop/results_view.h"
#include "desktop/row_order.h"
#include "desktop/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <random>

namespace {

using desktop::ResultsModel;

constexpr int kSortedRows = 1'000'000;
constexpr int kFilteredRows = 100'000;
constexpr double kMostRatio = 2.0;
constexpr double kRowStepMs = 8.0;
constexpr double kPageStepMs = 16.0;
constexpr QSize kScreen(1920, 1080);

bool allKept = true;

void tell(const char* what, double measured, double most, const char* unit)
{
    const bool kept = measured <= most;
    allKept = allKept && kept;
    std::printf("%-58s %8.2f %-3s (at most %.2f) %s\n", what, measured, unit, most, kept ? "" : "  <-- NOT KEPT");
}

/// The middle one of several runs, in milliseconds.
template <typename Run> double medianOf(int runs, Run run)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        run();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + runs / 2);
    return times[static_cast<size_t>(runs / 2)];
}

std::vector<domain::Row> madeRows(int count)
{
    std::mt19937 random(2026);
    const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const QStringList words{QStringLiteral("steel"),  QStringLiteral("kettle"), QStringLiteral("handbook"),
                            QStringLiteral("garden"), QStringLiteral("lamp"),   QStringLiteral("second edition"),
                            QStringLiteral("wooden"), QStringLiteral("travel"), QStringLiteral("set of four")};
    std::vector<domain::Row> rows;
    rows.reserve(static_cast<size_t>(count));
    for (int number = 0; number < count; ++number) {
        const QString asin = QStringLiteral("B0%1").arg(number, 8, 10, QChar(u'0'));
        auto facts = std::make_shared<domain::ProductFacts>(domain::ProductFacts{.asin = *domain::Asin::parse(asin)});
        for (int word = 0; word < 6; ++word)
            facts->title += words[upTo(static_cast<int>(words.size()))] + u' ';
        facts->title += QString::number(number);
        facts->brand = words[upTo(static_cast<int>(words.size()))];
        facts->of(domain::Series::Sales).current = upTo(2'000'000);
        facts->rankDrops30 = upTo(90);
        domain::Row row;
        row.outcome = static_cast<domain::Outcome>(upTo(4));
        row.score.price = domain::SellPrice{.now = {500 + upTo(9'000), domain::Currency::USD}};
        row.score.cost = domain::UnitCost{.amount = {upTo(4'000), domain::Currency::USD}, .percent = {4000}};
        if (upTo(10) != 0) {
            row.score.profit = domain::Money{upTo(5'000) - 1'000, domain::Currency::USD};
            row.score.roi = domain::Hundredths{upTo(20'000) - 5'000};
            row.score.velocity.total = domain::Hundredths{upTo(10'000)};
        }
        row.score.verdict = static_cast<domain::Verdict>(upTo(5));
        if (upTo(3) == 0)
            row.score.warnings.raise(domain::WarningKind::Hazmat);
        row.facts = std::move(facts);
        rows.push_back(std::move(row));
    }
    return rows;
}

void benchSort()
{
    ResultsModel model;
    model.append(madeRows(kSortedRows));
    for (const char* key : {"profit", "bsr", "title"}) {
        const int column = ResultsModel::columnOf(QString::fromLatin1(key));
        desktop::RowOrder order;
        order.setLevels({{column, Qt::DescendingOrder}}, model.rows());
        std::vector<desktop::RowOrder::Index> index(kSortedRows);
        const double plain = medianOf(3, [&] {
            std::iota(index.begin(), index.end(), 0U);
            std::sort(index.begin(), index.end(), std::cref(order));
        });
        const double sorted = medianOf(3, [&] {
            model.setSort({}); // so that its keys are made anew
            model.sort(column, Qt::DescendingOrder);
        });
        std::printf("sort by %s: std::sort %.0f ms, model %.0f ms\n", key, plain, sorted);
        const QByteArray what = QByteArrayLiteral("sort of 1,000,000 rows by ") + key;
        tell(what.constData(), sorted / plain, kMostRatio, "x");
    }
}

void benchFilter()
{
    ResultsModel model;
    model.append(madeRows(kFilteredRows));
    std::vector<QString> texts;
    for (const auto& row : model.rows())
        texts.push_back(desktop::QuickFilter::searchText(row));
    const QString word = QStringLiteral("garden");
    size_t found = 0;
    const double plain = medianOf(15, [&] {
        found = static_cast<size_t>(
            std::ranges::count_if(texts, [&word](const QString& text) { return text.contains(word); }));
    });
    for (const bool sorted : {false, true}) {
        model.sort(sorted ? ResultsModel::columnOf(u"profit") : -1, Qt::DescendingOrder);
        const double filtered = medianOf(15, [&] { model.setFilter(word); });
        if (static_cast<size_t>(model.rowCount()) != found)
            std::abort();
        std::printf("filter of 100,000 rows: plain scan %.2f ms, model %.2f ms\n", plain, filtered);
        tell(sorted ? "quick filter over 100,000 sorted rows" : "quick filter over 100,000 rows", filtered / plain,
             kMostRatio, "x");
        model.setFilter({});
    }
}

void benchScroll()
{
    ResultsModel model;
    desktop::ResultsView view(model, nullptr);
    view.resize(kScreen);
    model.append(madeRows(kFilteredRows));
    model.sort(ResultsModel::columnOf(u"profit"), Qt::DescendingOrder);
    view.show();
    QCoreApplication::processEvents(); // it is on its screen, and its rows are laid out
    auto* bar = view.verticalScrollBar();
    for (const bool sideways : {false, true}) {
        for (int column = 0; column < model.columnCount(); ++column)
            view.setColumnShown(column, sideways || ResultsModel::columnAt(column).shown);
        view.horizontalScrollBar()->setValue(sideways ? 300 : 0); // the frozen columns are painted too
        bar->setValue(0);
        QCoreApplication::processEvents();
        const auto step = [bar](int pixels) {
            const int before = bar->value();
            bar->setValue(before + pixels);
            if (bar->value() != before + pixels)
                std::abort(); // nothing would be measured
            QCoreApplication::processEvents(); // paints what the scroll left to be painted
        };
        const double row = medianOf(101, [&] { step(desktop::space::kRowHeight); });
        const double page = medianOf(101, [&] { step(view.viewport()->height()); });
        tell(sideways ? "scroll by a row, all columns, first ones frozen" : "scroll by a row", row, kRowStepMs, "ms");
        tell(sideways ? "jump by a page, all columns, first ones frozen" : "jump by a page", page, kPageStepMs, "ms");
    }
}

void benchStream()
{
    const auto rows = madeRows(kFilteredRows);
    ResultsModel model;
    desktop::ResultsView view(model, nullptr);
    view.resize(kScreen);
    view.show();
    model.sort(ResultsModel::columnOf(u"profit"), Qt::DescendingOrder);
    model.append(std::span(rows).first(kFilteredRows - 10'000));
    QCoreApplication::processEvents();
    view.verticalScrollBar()->setValue(50'000);
    size_t at = kFilteredRows - 10'000;
    const double batch = medianOf(99, [&] {
        model.append(std::span(rows).subspan(at, 100));
        at += 100;
    });
    tell("100 rows streamed into 90,000 sorted ones", batch, kPageStepMs, "ms");
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    desktop::applyTheme(*qApp, desktop::ThemeMode::Light);
    benchSort();
    benchFilter();
    benchScroll();
    benchStream();
    return allKept ? EXIT_SUCCESS : EXIT_FAILURE;
}
