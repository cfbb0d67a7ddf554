// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/preset_list.h"

#include "desktop/theme.h"
#include "desktop/words.h"
#include "domain/query_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>
#include <QSize>

namespace desktop {

namespace {

const QString& presetMime()
{
    static const QString type = QStringLiteral("application/x-gleaner-preset-row");
    return type;
}

QString translatedPreset(const char* text)
{
    return QCoreApplication::translate("Presets", text);
}

QString filtersInWords(const domain::SearchQuery& query)
{
    QStringList lines;
    for (const domain::FilterWords& words : domain::filterWords(query, {}, QLocale())) {
        const QString value = words.choice ? label(*words.choice) : words.value;
        lines += QStringLiteral("%1: %2").arg(label(*words.filter), value);
    }
    return lines.join(u'\n');
}

} // namespace

void PresetList::show(std::vector<domain::Preset> own, domain::Marketplace marketplace)
{
    if (own == m_own && marketplace == m_marketplace && !m_shipped.empty())
        return;
    beginResetModel();
    m_own = std::move(own);
    m_shipped = domain::shippedPresets(marketplace);
    m_marketplace = marketplace;
    endResetModel();
}

const domain::ShippedPreset* PresetList::shippedAt(int row) const
{
    const int place = row - ownCount();
    return place >= 0 && place < static_cast<int>(m_shipped.size()) ? &m_shipped[static_cast<size_t>(place)] : nullptr;
}

QString PresetList::nameAt(int row) const
{
    if (isOwn(row))
        return m_own[static_cast<size_t>(row)].name;
    const auto* shipped = shippedAt(row);
    return shipped ? translatedPreset(shipped->name) : QString();
}

int PresetList::rowOf(const QString& name) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (nameAt(row) == name)
            return row;
    }
    return -1;
}

std::optional<domain::SearchQuery> PresetList::queryAt(int row) const
{
    if (isOwn(row))
        return m_own[static_cast<size_t>(row)].query;
    const auto* shipped = shippedAt(row);
    return shipped ? shipped->query : std::nullopt;
}

QStringList PresetList::namesMoved(int from, int to) const
{
    QStringList names;
    for (const domain::Preset& preset : m_own)
        names += preset.name;
    const int last = ownCount() - 1;
    if (isOwn(from))
        names.move(from, std::clamp(to > from ? to - 1 : to, 0, last));
    return names;
}

int PresetList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_own.size() + m_shipped.size());
}

QString PresetList::tooltipAt(int row) const
{
    QStringList lines;
    if (const auto query = queryAt(row))
        lines += filtersInWords(*query);
    else if (const auto* shipped = shippedAt(row))
        lines += tr("amazon.%1 has no category “%2” that is known here.")
                     .arg(QLatin1String(domain::factsOf(m_marketplace).tld), translatedPreset(shipped->category));
    if (row < kKeys)
        lines += tr("Key: %1").arg(row + 1);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant PresetList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        //: The key that chooses a preset, and its name
        return row < kKeys ? tr("%1  %2").arg(row + 1).arg(nameAt(row)) : nameAt(row);
    case Qt::EditRole:
        return nameAt(row);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tooltipAt(row);
    case Qt::SizeHintRole:
        return QSize(0, space::kRowHeight - space::kGrid);
    default:
        return {};
    }
}

bool PresetList::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString to = value.toString().simplified();
    if (role != Qt::EditRole || !isOwn(index.row()) || to.isEmpty() || to == nameAt(index.row()))
        return false;
    Q_EMIT renameWanted(nameAt(index.row()), to);
    return false; // it is when the presets have taken it
}

Qt::ItemFlags PresetList::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags own
        = isOwn(index.row()) ? Qt::ItemIsEditable | Qt::ItemIsDragEnabled : Qt::ItemFlags(Qt::NoItemFlags);
    const Qt::ItemFlags usable = queryAt(index.row()) ? Qt::ItemIsEnabled : Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemNeverHasChildren | usable | own;
}

QStringList PresetList::mimeTypes() const
{
    return {presetMime()};
}

QMimeData* PresetList::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(presetMime(), nameAt(indexes.front().row()).toUtf8());
    return data;
}

bool PresetList::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(presetMime()))
        return false;
    const int from = rowOf(QString::fromUtf8(data->data(presetMime())));
    const int to = row >= 0 ? row : parent.isValid() ? parent.row() : ownCount();
    const QStringList before = namesMoved(from, from);
    const QStringList names = namesMoved(from, std::min(to, ownCount()));
    if (!isOwn(from) || names == before)
        return false;
    Q_EMIT orderWanted(names);
    return false; // the view must not take the row away: the new order comes as a whole
}

} // namespace desktop
