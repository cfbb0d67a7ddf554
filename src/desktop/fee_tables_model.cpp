// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/fee_tables_model.h"

#include "desktop/kept_rows.h"

#include <QCollator>
#include <QDate>
#include <QFileInfo>
#include <QFont>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace desktop {

namespace {

QString dayText(std::chrono::sys_days day)
{
    const std::chrono::year_month_day parts(day);
    const QDate date(static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
                     static_cast<int>(static_cast<unsigned>(parts.day())));
    return QLocale().toString(date, QLocale::ShortFormat);
}

auto keyOfTable(const sourcing::KnownFeeTable& table)
{
    return std::tuple(table.info.marketplace, table.info.validFrom, table.info.userFile);
}

} // namespace

int FeeTablesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tables.size());
}

int FeeTablesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Source + 1;
}

QVariant FeeTablesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& table = m_tables[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(table, index.column());
    case Qt::ToolTipRole:
        return index.column() == Origin && !table.info.userFile.isEmpty() ? table.info.userFile
                                                                          : text(table, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::FontRole: {
        QFont font;
        font.setWeight(table.state == sourcing::FeeTableState::InForce ? QFont::DemiBold : QFont::Normal);
        return index.column() == State ? QVariant(font) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
                       + text(table, index.column()));
    default:
        return {};
    }
}

QString FeeTablesModel::text(const sourcing::KnownFeeTable& table, int column) const
{
    using enum sourcing::FeeTableState;
    switch (column) {
    case Where:
        return QString(QStringLiteral("amazon.") + QLatin1String(domain::factsOf(table.info.marketplace).tld));
    case State:
        if (table.state == InForce)
            return tr("in force today");
        if (table.state == Later)
            return tr("not yet");
        return table.state == Ended ? tr("no longer") : tr("replaced by another");
    case ValidFrom:
        return dayText(table.info.validFrom);
    case ValidTo:
        return table.info.validTo ? dayText(*table.info.validTo) : tr("until further notice");
    case CheckedOn:
        return dayText(table.info.checkedOn);
    case Origin:
        return table.info.userFile.isEmpty() ? tr("built in")
                                             : tr("own: %1").arg(QFileInfo(table.info.userFile).fileName());
    case Fees:
        if (table.info.hasReferral && table.info.hasFulfilment)
            return tr("referral and fulfilment");
        if (table.info.hasFulfilment)
            return tr("fulfilment");
        return table.info.hasReferral ? tr("referral") : tr("media alone");
    default:
        return table.info.source;
    }
}

QVariant FeeTablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isDate = section == ValidFrom || section == ValidTo || section == CheckedOn;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((isDate ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Where:
        return tr("Marketplace");
    case State:
        return tr("In force");
    case ValidFrom:
        return tr("Valid from");
    case ValidTo:
        return tr("Valid to");
    case CheckedOn:
        return tr("Checked on");
    case Origin:
        return tr("Whose");
    case Fees:
        return tr("Holds");
    default:
        return tr("Source");
    }
}

void FeeTablesModel::show(std::vector<sourcing::KnownFeeTable> tables)
{
    replace(std::move(tables));
}

void FeeTablesModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    replace(m_tables);
}

void FeeTablesModel::replace(std::vector<sourcing::KnownFeeTable> tables)
{
    const QCollator words;
    const auto compare = [this, &words](const auto& a, const auto& b) -> int {
        const auto order = [](const auto& one, const auto& other) { return one < other ? -1 : other < one ? 1 : 0; };
        constexpr std::chrono::sys_days kNever = std::chrono::sys_days::max();
        switch (m_sortColumn) {
        case State:
            return order(a.state, b.state);
        case ValidFrom:
            return order(a.info.validFrom, b.info.validFrom);
        case ValidTo:
            return order(a.info.validTo.value_or(kNever), b.info.validTo.value_or(kNever));
        case CheckedOn:
            return order(a.info.checkedOn, b.info.checkedOn);
        default:
            return words.compare(text(a, m_sortColumn), text(b, m_sortColumn));
        }
    };
    std::ranges::sort(tables, [&](const auto& a, const auto& b) {
        const int difference = m_sortOrder == Qt::AscendingOrder ? compare(a, b) : compare(b, a);
        return difference != 0 ? difference < 0 : keyOfTable(a) < keyOfTable(b);
    });
    Q_EMIT layoutAboutToBeChanged();
    const auto old = persistentIndexList();
    const auto before = std::exchange(m_tables, std::move(tables));
    changePersistentIndexList(old, keptIndexes(old, before, m_tables, *this, keyOfTable));
    Q_EMIT layoutChanged();
}

} // namespace desktop
