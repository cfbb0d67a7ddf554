// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "cli/exit_code.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <sys/ioctl.h>
#include <unistd.h>

namespace cli {

namespace {

using base::ErrorKind;
using base::failure;

QString oneLine(const QString& text)
{
    return text + QLatin1Char('\n');
}

QString funnelText(const domain::Summary& summary)
{
    QStringList steps;
    for (const domain::FunnelStep& step : summary.funnel) {
        if (step.count)
            steps += QStringLiteral("%1 %2").arg(step.step).arg(*step.count);
        else if (step.removed && *step.removed > 0)
            steps += QStringLiteral("%1 removed %2").arg(step.step).arg(*step.removed);
    }
    return steps.join(QStringLiteral(" → "));
}

} // namespace

base::Result<domain::CostRule> parseCostRule(const QString& text, domain::Currency currency)
{
    using Kind = domain::CostRule::Kind;
    if (text == QLatin1String("none"))
        return domain::CostRule{Kind::None, 0};
    const bool isPercent = text.endsWith(QLatin1Char('%'));
    const auto number
        = domain::parseDecimal(isPercent ? text.chopped(1) : text, isPercent ? 2 : domain::currencyDecimals(currency));
    constexpr std::int64_t kMostPercent = 100'00;
    if (!number || *number < 0 || (isPercent && *number > kMostPercent))
        return failure(ErrorKind::Input, QStringLiteral("--cost is none, an amount or N%, not \"%1\"").arg(text));
    return domain::CostRule{isPercent ? Kind::PercentOfPrice : Kind::Fixed, *number};
}

base::Result<sourcing::WantedProduct> parseProduct(const QString& text)
{
    const auto isbn10 = domain::isbn10FromIsbn13(text);
    if (const auto asin = domain::Asin::parse(isbn10 ? *isbn10 : text))
        return sourcing::WantedProduct{asin, QString(), std::nullopt};
    if (const auto code = domain::parseProductCode(text))
        return sourcing::WantedProduct{std::nullopt, *code, std::nullopt};
    return failure(ErrorKind::Input, QStringLiteral("\"%1\" is no ASIN, ISBN, EAN or UPC").arg(text));
}

base::Result<std::vector<sourcing::WantedProduct>> readProductList(const QString& path, domain::Currency currency)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return failure(ErrorKind::Input,
                       QStringLiteral("the list %1 cannot be read: %2").arg(path, file.errorString()));
    constexpr qint64 kMostBytes = 64 << 20;
    const QString all = QString::fromUtf8(file.read(kMostBytes)).remove(QChar(QChar::ByteOrderMark));
    static const QRegularExpression separators(QStringLiteral("[,;\t]"));
    static const QRegularExpression notNumber(QStringLiteral("[^0-9.,-]"));
    std::vector<sourcing::WantedProduct> products;
    int lineNumber = 0;
    for (const QString& line : all.split(QLatin1Char('\n'))) {
        ++lineNumber;
        if (line.trimmed().isEmpty())
            continue;
        const QStringList cells = line.split(separators);
        auto product = parseProduct(QString(cells.front()).remove(QLatin1Char('"')).trimmed());
        if (!product) {
            if (lineNumber == 1)
                continue; // a heading
            return failure(ErrorKind::Input,
                           QStringLiteral("%1, line %2: %3").arg(path).arg(lineNumber).arg(product.error().detail));
        }
        if (cells.size() > 1) {
            const auto cost
                = domain::parseDecimal(QString(cells[1]).remove(notNumber), domain::currencyDecimals(currency));
            if (cost && *cost >= 0)
                product->cost = domain::Money{*cost, currency};
        }
        products.push_back(std::move(*product));
    }
    return products;
}

base::Status arrange(std::vector<domain::Row>& rows, const QString& sort, int top)
{
    const QStringList parts = sort.isEmpty() ? QStringList{QStringLiteral("display_rank"), QStringLiteral("desc")}
                                             : sort.split(QLatin1Char(':'));
    const auto* column = domain::findColumn(parts.front());
    const bool descending = parts.size() == 2 && parts.back() == QLatin1String("desc");
    if (!column || parts.size() > 2 || (parts.size() == 2 && !descending && parts.back() != QLatin1String("asc")))
        return failure(ErrorKind::Input,
                       QStringLiteral("--sort is COLUMN or COLUMN:desc; \"%1\" is neither").arg(sort));
    const auto& cell = column->cell;
    std::vector<size_t> order(rows.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::sort(order, [&rows, &cell, descending](size_t a, size_t b) {
        const bool knownA = cell.known(rows[a]);
        const bool knownB = cell.known(rows[b]);
        if (knownA != knownB)
            return knownA;
        if (knownA && cell.less(rows[a], rows[b]))
            return !descending;
        if (knownA && cell.less(rows[b], rows[a]))
            return descending;
        return rows[a].facts->asin < rows[b].facts->asin; // not as they came, which is the network's to say
    });
    if (top > 0 && order.size() > static_cast<size_t>(top))
        order.resize(static_cast<size_t>(top));
    std::vector<domain::Row> arranged;
    arranged.reserve(order.size());
    for (const size_t index : order)
        arranged.push_back(std::move(rows[index]));
    rows = std::move(arranged);
    return {};
}

base::Result<std::vector<const domain::Column*>> parseColumns(const QString& keys)
{
    std::vector<const domain::Column*> columns;
    for (const QString& key : keys.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto* column = domain::findColumn(key.trimmed());
        if (!column)
            return failure(ErrorKind::Input, QStringLiteral("there is no column \"%1\"").arg(key));
        columns.push_back(column);
    }
    return columns;
}

QString forecastText(const domain::Forecast& forecast)
{
    QString text = QStringLiteral("%1 %2 tokens · %3 of %4 cached")
                       .arg(forecast.exact ? QStringLiteral("=") : QStringLiteral("≤"))
                       .arg(forecast.tokens.count)
                       .arg(forecast.cached)
                       .arg(forecast.wanted);
    if (forecast.balance)
        text += QStringLiteral(" · balance %1").arg(forecast.balance->count);
    if (forecast.wait && forecast.wait->count() > 0)
        text += QStringLiteral(" · %1 min to wait").arg((forecast.wait->count() + 59'999) / 60'000);
    else
        text += QStringLiteral(" · ready now");
    return oneLine(text);
}

QByteArray forecastJson(const domain::Forecast& forecast)
{
    const QJsonObject json{
        {QStringLiteral("tokens"), forecast.tokens.count},
        {QStringLiteral("wanted"), forecast.wanted},
        {QStringLiteral("cached"), forecast.cached},
        {QStringLiteral("exact"), forecast.exact},
        {QStringLiteral("discovery"), domain::outcomeName(forecast.discovery)},
        {QStringLiteral("balance"), forecast.balance ? QJsonValue(forecast.balance->count) : QJsonValue()},
        {QStringLiteral("wait_ms"),
         forecast.wait ? QJsonValue(static_cast<qint64>(forecast.wait->count())) : QJsonValue()},
    };
    return QJsonDocument(json).toJson();
}

QString summaryText(const domain::Summary& summary)
{
    const auto& scoring = summary.scoring;
    QString text = QStringLiteral("%1 rows · %2 HIT · %3 MISS").arg(summary.rows).arg(scoring.hits).arg(scoring.misses);
    if (scoring.stale > 0)
        text += QStringLiteral(" · %1 STALE").arg(scoring.stale);
    if (scoring.bypass > 0)
        text += QStringLiteral(" · %1 BYPASS").arg(scoring.bypass);
    text += QStringLiteral(" · discovery %1 · %2 s · %3 tokens")
                .arg(domain::outcomeName(summary.discovery.outcome))
                .arg(static_cast<double>(summary.timings.total.count()) / 1e6, 0, 'f', 2)
                .arg(summary.tokens.spent.count);
    return oneLine(text) + oneLine(funnelText(summary));
}

QString healthText(const sourcing::Health& health, domain::Marketplace marketplace)
{
    QString text = oneLine(
        QStringLiteral("key: %1").arg(health.key ? QStringLiteral("accepted") : sentence(health.key.error())));
    if (health.tokens)
        text += oneLine(QStringLiteral("tokens: %1 of %2, %3 a minute")
                            .arg(health.tokens->left.count)
                            .arg(health.tokens->capacity.count)
                            .arg(health.tokens->refillRate));
    text += oneLine(QStringLiteral("marketplace: amazon.%1").arg(QLatin1String(domain::factsOf(marketplace).tld)));
    text += oneLine(
        QStringLiteral("database: %1").arg(health.database ? health.databaseText : sentence(health.database.error())));
    return text;
}

int terminalWidth()
{
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

void writeOut(const QString& text)
{
    writeOut(text.toUtf8());
}

void writeOut(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void writeError(const QString& line)
{
    const QByteArray bytes = (line + QLatin1Char('\n')).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

void writeProgress(const QString& line)
{
    if (isatty(STDERR_FILENO) != 0)
        std::fputs(qPrintable(QStringLiteral("\r\x1b[K") + line), stderr);
}

} // namespace cli
