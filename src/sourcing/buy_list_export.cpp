// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcing/buy_list_export.h"

#include "report/csv.h"

#include <QDateTime>
#include <QSaveFile>

namespace sourcing {

namespace {

using report::FieldText;

FieldText plain(const QString& text)
{
    return {text, false};
}

FieldText fromOutside(const QString& text)
{
    return {text, true};
}

FieldText amount(const std::optional<domain::Money>& money)
{
    return plain(money ? domain::plainText(*money) : QString());
}

std::vector<FieldText> cellsOf(const domain::PurchaseLine& line)
{
    const auto& purchase = line.purchase;
    const QString title = line.row ? line.row->facts->title : purchase.title;
    const auto price = line.row && line.row->score.price ? std::optional(line.row->score.price->now) : std::nullopt;
    const auto roi = line.row ? line.row->score.roi : std::nullopt;
    const auto added = QDateTime::fromMSecsSinceEpoch(purchase.addedAt.time_since_epoch().count(), Qt::UTC);
    return {plain(purchase.asin.toString()),
            fromOutside(title),
            plain(domain::codeOf(purchase.marketplace).toUpper()),
            plain(QString::number(purchase.quantity)),
            amount(line.unitCost()),
            plain(!line.unitCost()    ? QString()
                      : purchase.cost ? QStringLiteral("typed")
                                      : QStringLiteral("assumed")),
            amount(line.cost()),
            amount(price),
            amount(line.profit()),
            plain(roi ? domain::plainText(*roi) : QString()),
            plain(domain::currencyCode(domain::currencyOf(purchase.marketplace))),
            fromOutside(purchase.supplier),
            fromOutside(purchase.note),
            plain(added.toString(Qt::ISODate))};
}

} // namespace

base::Status exportBuyList(QIODevice& device, std::span<const domain::PurchaseLine> lines)
{
    const QStringList headings{
        QStringLiteral("ASIN"),       QStringLiteral("Title"),      QStringLiteral("Locale"),
        QStringLiteral("Quantity"),   QStringLiteral("Buy Cost"),   QStringLiteral("Cost Basis"),
        QStringLiteral("Total Cost"), QStringLiteral("Price"),      QStringLiteral("Total Profit"),
        QStringLiteral("ROI %"),      QStringLiteral("Currency"),   QStringLiteral("Supplier"),
        QStringLiteral("Note"),       QStringLiteral("Added (UTC)")};
    std::vector<std::vector<FieldText>> cells;
    cells.reserve(lines.size());
    for (const domain::PurchaseLine& line : lines)
        cells.push_back(cellsOf(line));
    return report::writeCsvLines(device, headings, cells);
}

base::Status exportBuyListToFile(const QString& path, std::span<const domain::PurchaseLine> lines)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::failure(base::ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, file.errorString()));
    if (const auto written = exportBuyList(file, lines); !written) {
        file.cancelWriting();
        return written;
    }
    if (!file.commit())
        return base::failure(base::ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

} // namespace sourcing
