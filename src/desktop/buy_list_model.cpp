// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/buy_list_model.h"

#include "desktop/format.h"
#include "desktop/kept_rows.h"
#include "desktop/number_entry.h"

#include <QFont>
#include <QLocale>

namespace desktop {

namespace {

bool isFigure(int column)
{
    return column >= BuyListModel::Quantity && column <= BuyListModel::Roi;
}

QString orUnknown(const std::optional<domain::Money>& money, const QLocale& locale)
{
    return money ? moneyText(*money, locale) : unknownText();
}

QString titleOfLine(const domain::PurchaseLine& line)
{
    const QString title = line.row ? line.row->facts->title : line.purchase.title;
    return title.isEmpty() ? line.purchase.asin.toString() : title;
}

/// Nothing for what cannot be: then the cell stays as it is.
std::optional<domain::Purchase> changedPurchase(domain::Purchase purchase, int column, const QString& typed)
{
    const auto currency = domain::currencyOf(purchase.marketplace);
    switch (column) {
    case BuyListModel::Quantity: {
        const auto quantity = readNumber(typed, 0);
        if (!quantity || *quantity < 1 || *quantity > domain::Purchase::kMostUnits)
            return std::nullopt;
        purchase.quantity = static_cast<int>(*quantity);
        return purchase;
    }
    case BuyListModel::UnitCost: {
        const auto cost = readNumber(typed, domain::currencyDecimals(currency));
        if (!typed.isEmpty() && (!cost || *cost > domain::Purchase::kHighestCost))
            return std::nullopt;
        purchase.cost = typed.isEmpty() ? std::nullopt : std::optional(domain::Money{*cost, currency});
        return purchase;
    }
    case BuyListModel::Supplier:
        purchase.supplier = typed;
        return purchase;
    case BuyListModel::Note:
        purchase.note = typed;
        return purchase;
    default:
        return std::nullopt;
    }
}

} // namespace

int BuyListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int BuyListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Note + 1;
}

Qt::ItemFlags BuyListModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    const int column = index.column();
    const bool isEditable = column == Quantity || column == UnitCost || column == Supplier || column == Note;
    return index.isValid() && isEditable ? flags | Qt::ItemIsEditable : flags;
}

QVariant BuyListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = m_lines[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(line, column);
    case Qt::ToolTipRole:
        return toolTip(line, column);
    case Qt::EditRole:
        return editable(line, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::FontRole:
        if (const bool restsOnAssumption = column == UnitCost || (column >= Cost && column <= Roi);
            restsOnAssumption && !line.purchase.cost) {
            QFont assumed;
            assumed.setItalic(true);
            return assumed;
        }
        return {};
    case Qt::AccessibleTextRole:
        return QString(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
                       + text(line, column));
    default:
        return {};
    }
}

QString BuyListModel::text(const domain::PurchaseLine& line, int column) const
{
    switch (column) {
    case Product:
        return titleOfLine(line);
    case Asin:
        return line.purchase.asin.toString();
    case Quantity:
        return QLocale().toString(line.purchase.quantity);
    case UnitCost:
        return orUnknown(line.unitCost(), QLocale());
    case Price:
        return line.row && line.row->score.price ? moneyText(line.row->score.price->now, QLocale()) : unknownText();
    case Cost:
        return orUnknown(line.cost(), QLocale());
    case Profit:
        return orUnknown(line.profit(), QLocale());
    case Roi:
        return line.row && line.row->score.roi ? percentText(*line.row->score.roi, QLocale()) : unknownText();
    case Supplier:
        return line.purchase.supplier;
    default:
        return line.purchase.note;
    }
}

QString BuyListModel::toolTip(const domain::PurchaseLine& line, int column) const
{
    if (isFigure(column) && column != Quantity && text(line, column) == unknownText())
        return line.row ? tr("Not known") : tr("Not known: the cache no longer holds this product");
    if (column == UnitCost && !line.purchase.cost)
        return tr("Assumed by the profile; type the cost to be sure");
    return text(line, column);
}

QVariant BuyListModel::editable(const domain::PurchaseLine& line, int column) const
{
    if (column == Quantity)
        return QString::number(line.purchase.quantity);
    if (column != UnitCost)
        return text(line, column);
    const auto& cost = line.purchase.cost;
    return cost ? writeNumber(cost->amount, domain::currencyDecimals(cost->currency), QLocale()) : QString();
}

bool BuyListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto& line = m_lines[static_cast<size_t>(index.row())];
    const auto changed = changedPurchase(line.purchase, index.column(), value.toString().trimmed());
    if (!changed)
        return false;
    if (*changed != line.purchase)
        Q_EMIT edited(*changed);
    return true;
}

QVariant BuyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Product:
        return tr("Product");
    case Asin:
        return tr("ASIN");
    case Quantity:
        return tr("Quantity");
    case UnitCost:
        return tr("Unit cost");
    case Price:
        return tr("Price");
    case Cost:
        return tr("Cost");
    case Profit:
        return tr("Profit");
    case Roi:
        return tr("ROI");
    case Supplier:
        return tr("Supplier");
    default:
        return tr("Note");
    }
}

void BuyListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Note);
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Note));
}

void BuyListModel::show(std::vector<domain::PurchaseLine> lines)
{
    const auto keyOf
        = [](const domain::PurchaseLine& line) { return std::pair(line.purchase.marketplace, line.purchase.asin); };
    Q_EMIT layoutAboutToBeChanged();
    const auto old = persistentIndexList();
    const auto before = std::exchange(m_lines, std::move(lines));
    changePersistentIndexList(old, keptIndexes(old, before, m_lines, *this, keyOf));
    Q_EMIT layoutChanged();
}

} // namespace desktop
