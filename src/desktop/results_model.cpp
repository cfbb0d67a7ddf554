// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a row and a column say. How rows are arranged is in results_arrangement.cpp.
#include "desktop/results_model.h"

#include "desktop/cost_entry.h"
#include "desktop/format.h"
#include "desktop/words.h"

namespace desktop {

ResultsModel::ResultsModel(QObject* parent) : QAbstractTableModel(parent) { }

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(domain::columns().size());
}

const domain::Column& ResultsModel::columnAt(int column)
{
    return domain::columns()[static_cast<size_t>(column)];
}

int ResultsModel::columnOf(QStringView key)
{
    const auto* column = domain::findColumn(key);
    return column ? static_cast<int>(column - domain::columns().data()) : -1;
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& column = columnAt(index.column());
    const auto& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        // A picture is drawn by the delegate; its address is no text for a cell.
        return column.kind == domain::ColumnKind::Image ? QVariant() : cellText(column, row, m_locale);
    case Qt::EditRole:
        return isCostColumn(column) && row.score.cost ? QVariant(plainCost(row.score.cost->amount, m_locale))
                                                      : QVariant();
    case Qt::ToolTipRole:
        return cellTooltip(column, row, m_locale);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column.kind));
    case Qt::AccessibleTextRole: {
        const QString text = column.cell.known(row) ? cellText(column, row, m_locale) : tr("not known");
        return QVariant(label(column) + QStringLiteral(": ") + text);
    }
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section >= columnCount())
        return {};
    const auto& column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return label(column);
    case Qt::ToolTipRole:
        return QVariant(label(column) + u'\n' + tooltip(column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column.kind));
    default:
        return {};
    }
}

Qt::ItemFlags ResultsModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() && isCostColumn(columnAt(index.column())) ? flags | Qt::ItemIsEditable : flags;
}

bool ResultsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !isCostColumn(columnAt(index.column())))
        return false;
    const auto& row = rowAt(index.row());
    const auto entered = readCost(value.toString(), domain::currencyOf(row.facts->marketplace));
    if (!entered)
        return false;
    // What was assumed and left as it stood was not typed.
    const bool untouched = !row.typedCost && value.toString() == data(index, Qt::EditRole).toString();
    if (!untouched && *entered != row.typedCost) {
        const auto asin = row.facts->asin; // the row may move while it is told
        Q_EMIT costTyped(asin, *entered);
    }
    return true;
}

void ResultsModel::retranslate()
{
    m_locale = QLocale();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const domain::Row* ResultsModel::find(domain::Asin asin) const
{
    const auto found = m_byAsin.constFind(asin);
    return found == m_byAsin.cend() ? nullptr : &m_rows[*found];
}

int ResultsModel::viewRowOf(domain::Asin asin) const
{
    const auto found = m_byAsin.constFind(asin);
    if (found == m_byAsin.cend())
        return -1;
    for (size_t viewRow = 0; viewRow < m_visible.size(); ++viewRow) {
        if (m_visible[viewRow] == *found)
            return static_cast<int>(viewRow);
    }
    return -1;
}

std::vector<domain::Row> ResultsModel::rowsInView() const
{
    std::vector<domain::Row> rows;
    rows.reserve(m_visible.size());
    for (const Index index : m_visible)
        rows.push_back(m_rows[index]);
    return rows;
}

} // namespace desktop
