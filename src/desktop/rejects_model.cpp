// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/rejects_model.h"

#include "desktop/format.h"
#include "desktop/kept_rows.h"

#include <QCoreApplication>
#include <QDateTime>

namespace desktop {

int RejectsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rejections.size());
}

int RejectsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : When + 1;
}

QVariant RejectsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& rejection = m_rejections[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(rejection, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
                       + text(rejection, index.column()));
    default:
        return {};
    }
}

QString RejectsModel::text(const domain::Rejection& rejection, int column) const
{
    const auto& then = rejection.snapshot;
    switch (column) {
    case Product:
        return then.title.isEmpty() ? rejection.asin.toString() : then.title;
    case Asin:
        return rejection.asin.toString();
    case Reason:
        return rejection.reason;
    case Price:
        return then.price ? moneyText(*then.price, QLocale()) : unknownText();
    case Offers:
        return then.offers ? QLocale().toString(*then.offers) : unknownText();
    case Amazon:
        return then.amazon ? (*then.amazon ? tr("Yes") : tr("No")) : unknownText();
    default:
        return QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(rejection.rejectedAt.time_since_epoch().count()).date(),
            QLocale::ShortFormat);
    }
}

QVariant RejectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isFigure = section == Price || section == Offers || section == When;
        return QVariant::fromValue(Qt::Alignment((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Product:
        return tr("Product");
    case Asin:
        return tr("ASIN");
    case Reason:
        return tr("Reason");
    case Price:
        return tr("Price then");
    case Offers:
        return tr("Offers then");
    case Amazon:
        return tr("Amazon then");
    default:
        return tr("Rejected on");
    }
}

void RejectsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, When);
    if (!m_rejections.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, When));
}

void RejectsModel::show(std::vector<domain::Rejection> rejections)
{
    const auto keyOf
        = [](const domain::Rejection& rejection) { return std::pair(rejection.marketplace, rejection.asin); };
    Q_EMIT layoutAboutToBeChanged();
    const auto old = persistentIndexList();
    const auto before = std::exchange(m_rejections, std::move(rejections));
    changePersistentIndexList(old, keptIndexes(old, before, m_rejections, *this, keyOf));
    Q_EMIT layoutChanged();
}

QString comebackText(const domain::Comeback& comeback, const QLocale& locale)
{
    QStringList parts;
    if (comeback.amazonLeft)
        parts += RejectsModel::tr("Amazon left the listing");
    if (comeback.price)
        parts += RejectsModel::tr("price %1 → %2")
                     .arg(moneyText(comeback.price->before, locale), moneyText(comeback.price->now, locale));
    if (comeback.offers)
        parts += RejectsModel::tr("offers %1 → %2")
                     .arg(locale.toString(comeback.offers->before), locale.toString(comeback.offers->now));
    return parts.join(QStringLiteral("; "));
}

} // namespace desktop
