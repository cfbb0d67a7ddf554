// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The buy list, the notes and the rejects of the library. What comes out of the file may have been written by anybody:
// every row is checked, and one that makes no sense is left out rather than the whole list lost.
#include "base/log.h"
#include "cache/database.h"
#include "cache/library.h"
#include "cache/library_rows.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

namespace cache {

// As in library.cpp: after an await none of these functions touches `this`.

namespace {

constexpr qsizetype kLongestText = 10'000;
constexpr double kHighestPrice = 1e12; // smallest units
constexpr double kMostOffers = 1e6;

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectIn(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

std::optional<double> wholeNumber(const QJsonValue& value, double most)
{
    const double number = value.toDouble(-1);
    if (number < 0 || number > most || number != std::floor(number))
        return std::nullopt;
    return number;
}

QString snapshotText(const domain::RejectSnapshot& snapshot)
{
    QJsonObject json{{QStringLiteral("title"), snapshot.title}};
    if (snapshot.price && snapshot.priceSource) {
        json[QStringLiteral("price")] = static_cast<qint64>(snapshot.price->amount);
        json[QStringLiteral("price_source")] = domain::priceSourceName(*snapshot.priceSource);
    }
    if (snapshot.offers)
        json[QStringLiteral("offers")] = *snapshot.offers;
    if (snapshot.amazon)
        json[QStringLiteral("amazon")] = *snapshot.amazon;
    return QString::fromUtf8(compact(json));
}

std::optional<domain::PriceSource> priceSourceNamed(const QString& name)
{
    for (auto source = domain::PriceSource::BuyBox; source <= domain::PriceSource::Used;
         source = static_cast<domain::PriceSource>(static_cast<int>(source) + 1)) {
        if (domain::priceSourceName(source) == name)
            return source;
    }
    return std::nullopt;
}

/// What is not there or makes no sense is unknown.
domain::RejectSnapshot snapshotIn(const QString& text, domain::Currency currency)
{
    const auto json = objectIn(text);
    domain::RejectSnapshot snapshot;
    snapshot.title = json[QLatin1String("title")].toString().left(kLongestText);
    const auto price = wholeNumber(json[QLatin1String("price")], kHighestPrice);
    const auto source = priceSourceNamed(json[QLatin1String("price_source")].toString());
    if (price && source) {
        snapshot.price = domain::Money{static_cast<std::int64_t>(*price), currency};
        snapshot.priceSource = source;
    }
    if (const auto offers = wholeNumber(json[QLatin1String("offers")], kMostOffers))
        snapshot.offers = static_cast<std::int32_t>(*offers);
    if (const auto amazon = json[QLatin1String("amazon")]; amazon.isBool())
        snapshot.amazon = amazon.toBool();
    return snapshot;
}

struct ProductKey {
    domain::Marketplace marketplace;
    domain::Asin asin;

    [[nodiscard]] QVariantList values() const { return {static_cast<int>(marketplace), asin.toString()}; }
};

/// Of the first two columns.
std::optional<ProductKey> keyAt(const AnswerRow& row)
{
    const auto id = row.integer(0);
    const bool isInRange = id >= 0 && id <= std::numeric_limits<std::uint8_t>::max();
    const auto marketplace = isInRange ? domain::marketplaceFromId(static_cast<int>(id)) : std::nullopt;
    const auto asin = domain::Asin::parse(row.text(1));
    if (!marketplace || !asin)
        return std::nullopt;
    return ProductKey{*marketplace, *asin};
}

std::optional<domain::Purchase> readPurchase(const AnswerRow& row)
{
    const auto key = keyAt(row);
    const auto quantity = row.integer(2);
    const auto cost = row.maybeInteger(3);
    if (!key || quantity < 1 || quantity > domain::Purchase::kMostUnits
        || (cost && (*cost < 0 || *cost > domain::Purchase::kHighestCost)))
        return std::nullopt;
    domain::Purchase purchase{.marketplace = key->marketplace, .asin = key->asin};
    purchase.quantity = static_cast<int>(quantity);
    if (cost)
        purchase.cost = domain::Money{*cost, domain::currencyOf(key->marketplace)};
    purchase.supplier = row.text(4).left(kLongestText);
    purchase.title = objectIn(row.text(5))[QLatin1String("title")].toString().left(kLongestText);
    purchase.addedAt = timeAt(row, 6);
    purchase.note = row.text(7).left(kLongestText);
    return purchase;
}

std::optional<domain::Rejection> readRejection(const AnswerRow& row)
{
    const auto key = keyAt(row);
    if (!key)
        return std::nullopt;
    domain::Rejection rejection{.marketplace = key->marketplace, .asin = key->asin};
    rejection.reason = row.text(2).left(kLongestText);
    rejection.snapshot = snapshotIn(row.text(3), domain::currencyOf(key->marketplace));
    rejection.rejectedAt = timeAt(row, 4);
    return rejection;
}

/// All rows of a statement that make sense.
template <typename T>
base::Result<std::vector<T>> sensible(Connection& connection, const char* statement,
                                      std::optional<T> (*read)(const AnswerRow&))
{
    std::vector<T> rows;
    int leftOut = 0;
    const auto done = connection.each(statement, {}, [&](const AnswerRow& row) {
        if (auto value = read(row))
            rows.push_back(std::move(*value));
        else
            ++leftOut;
        return base::Status();
    });
    if (!done)
        return std::unexpected(done.error());
    if (leftOut > 0)
        qCWarning(base::logCache) << leftOut << "rows of the library make no sense and are left out:" << statement;
    return rows;
}

base::Status checkedPurchase(const domain::Purchase& purchase)
{
    const bool isQuantity = purchase.quantity >= 1 && purchase.quantity <= domain::Purchase::kMostUnits;
    const bool isCost = !purchase.cost
        || (purchase.cost->amount >= 0 && purchase.cost->amount <= domain::Purchase::kHighestCost
            && purchase.cost->currency == domain::currencyOf(purchase.marketplace));
    if (!isQuantity || !isCost)
        return base::failure(base::ErrorKind::Input,
                             QStringLiteral("a purchase needs between 1 and %1 units, and a cost in the marketplace's "
                                            "currency or none")
                                 .arg(domain::Purchase::kMostUnits));
    return {};
}

base::Result<bool> removedBy(Connection& connection, const char* statement, const ProductKey& key)
{
    const auto removed = connection.run(statement, key.values());
    if (!removed)
        return std::unexpected(removed.error());
    return *removed > 0;
}

} // namespace

base::Task<base::Status> Library::putPurchase(domain::Purchase purchase)
{
    if (const auto usable = checkedPurchase(purchase); !usable)
        co_return usable;
    auto future = m_database->write([purchase](Connection& c) {
        QVariantList values = ProductKey{purchase.marketplace, purchase.asin}.values();
        const QByteArray snapshot = compact({{QStringLiteral("title"), purchase.title}});
        values << purchase.quantity << (purchase.cost ? QVariant(qlonglong{purchase.cost->amount}) : QVariant())
               << purchase.supplier.left(kLongestText) << QString::fromUtf8(snapshot) << asUnixMs(purchase.addedAt);
        return withoutCount(c.run("put_purchase", values));
    });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<std::vector<domain::Purchase>>> Library::purchases()
{
    auto future
        = m_database->read([](Connection& c) { return sensible<domain::Purchase>(c, "list_purchases", readPurchase); });
    auto rows = co_await answer(future);
    co_return rows;
}

base::Task<base::Result<bool>> Library::removePurchase(domain::Marketplace marketplace, domain::Asin asin)
{
    const ProductKey key{marketplace, asin};
    auto future = m_database->write([key](Connection& c) { return removedBy(c, "remove_purchase", key); });
    auto removed = co_await answer(future);
    co_return removed;
}

base::Task<base::Status> Library::putNote(domain::Marketplace marketplace, domain::Asin asin, QString text)
{
    const ProductKey key{marketplace, asin};
    const auto now = m_clock.now();
    auto future = m_database->write([key, text, now](Connection& c) {
        QVariantList values = key.values();
        if (text.isEmpty())
            return withoutCount(c.run("remove_note", values));
        values << text.left(kLongestText) << asUnixMs(now);
        return withoutCount(c.run("put_note", values));
    });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<QString>> Library::note(domain::Marketplace marketplace, domain::Asin asin)
{
    const ProductKey key{marketplace, asin};
    auto future = m_database->read([key](Connection& c) -> base::Result<QString> {
        QString text;
        const auto read = c.each("get_note", key.values(), [&text](const AnswerRow& row) {
            text = row.text(0).left(kLongestText);
            return base::Status();
        });
        if (!read)
            return std::unexpected(read.error());
        return text;
    });
    auto text = co_await answer(future);
    co_return text;
}

base::Task<base::Status> Library::putRejections(std::vector<domain::Rejection> rejections)
{
    auto future = m_database->write([rejections](Connection& c) -> base::Status {
        for (const domain::Rejection& rejection : rejections) {
            QVariantList values = ProductKey{rejection.marketplace, rejection.asin}.values();
            values << rejection.reason.left(kLongestText) << snapshotText(rejection.snapshot)
                   << asUnixMs(rejection.rejectedAt);
            if (const auto put = c.run("put_rejection", values); !put)
                return std::unexpected(put.error());
        }
        return {};
    });
    auto stored = co_await answer(future);
    co_return stored;
}

base::Task<base::Result<std::vector<domain::Rejection>>> Library::rejections()
{
    auto future = m_database->read(
        [](Connection& c) { return sensible<domain::Rejection>(c, "list_rejections", readRejection); });
    auto rows = co_await answer(future);
    co_return rows;
}

base::Task<base::Result<bool>> Library::removeRejection(domain::Marketplace marketplace, domain::Asin asin)
{
    const ProductKey key{marketplace, asin};
    auto future = m_database->write([key](Connection& c) { return removedBy(c, "remove_rejection", key); });
    auto removed = co_await answer(future);
    co_return removed;
}

} // namespace cache
