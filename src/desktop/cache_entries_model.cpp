// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/cache_entries_model.h"

#include "desktop/format.h"
#include "desktop/words.h"
#include "domain/query_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace desktop {

int CacheEntriesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CacheEntriesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Hits + 1;
}

QVariant CacheEntriesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& entry = entryAt(index.row());
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::ToolTipRole && index.column() == What)
        return QString(text(entry, What) + QLatin1Char('\n') + entry.key);
    if (role == Qt::TextAlignmentRole && index.column() != What)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant CacheEntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == What ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Search");
    case Products:
        return tr("Products");
    case Age:
        return tr("Age");
    case Left:
        return tr("Time left");
    default:
        return tr("Hits");
    }
}

void CacheEntriesModel::show(std::vector<domain::DiscoveryEntry> entries, base::Timestamp now)
{
    m_now = now;
    const bool sameRows
        = std::ranges::equal(entries, m_entries, {}, &domain::DiscoveryEntry::key, &domain::DiscoveryEntry::key);
    if (sameRows) {
        m_entries = std::move(entries);
        if (!m_entries.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Hits));
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList old = persistentIndexList();
    QModelIndexList renewed;
    for (const QModelIndex& kept : old) {
        const auto at = std::ranges::find(entries, entryAt(kept.row()).key, &domain::DiscoveryEntry::key);
        renewed
            += at == entries.end() ? QModelIndex() : createIndex(static_cast<int>(at - entries.begin()), kept.column());
    }
    m_entries = std::move(entries);
    changePersistentIndexList(old, renewed);
    Q_EMIT layoutChanged();
}

QString CacheEntriesModel::text(const domain::DiscoveryEntry& entry, int column) const
{
    using std::chrono::duration_cast;
    using std::chrono::seconds;
    const auto number = [](std::int64_t count) { return QLocale().toString(static_cast<qlonglong>(count)); };
    switch (column) {
    case What:
        return queryInWords(entry, QLocale());
    case Products:
        return entry.totalAvailable > entry.count
            ? tr("%1 of %2").arg(number(entry.count), number(entry.totalAvailable))
            : number(entry.count);
    case Age:
        return durationText(std::max(duration_cast<seconds>(m_now - entry.createdAt), seconds(0)));
    case Left:
        return entry.staleAt > m_now ? durationText(duration_cast<seconds>(entry.staleAt - m_now)) : tr("stale");
    default:
        return number(entry.hits);
    }
}

QString queryInWords(const domain::DiscoveryEntry& entry, const QLocale& locale)
{
    QStringList parts;
    if (!entry.query)
        parts += QCoreApplication::translate("desktop::CacheEntriesModel", "made by another version of the program");
    else
        for (const auto& words : domain::filterWords(*entry.query, entry.categoryNames, locale)) {
            const QString value = words.choice ? label(*words.choice) : words.value;
            parts += QStringLiteral("%1: %2").arg(label(*words.filter), value);
        }
    parts += domain::codeOf(entry.marketplace).toUpper();
    if (entry.query)
        parts += word(entry.query->source);
    return parts.join(QStringLiteral(" · "));
}

} // namespace desktop
