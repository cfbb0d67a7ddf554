// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table model's list is replaced while its views look at it: products that stay keep their selection.
#pragma once

#include <QAbstractItemModel>

#include <algorithm>
#include <vector>

namespace desktop {

/// Where a row of the old list is in the new one; -1 where it is gone. `key` gives what a row is known by.
template <typename T, typename Key>
[[nodiscard]] QModelIndexList keptIndexes(const QModelIndexList& old, const std::vector<T>& before,
                                          const std::vector<T>& now, const QAbstractItemModel& model, Key key)
{
    QModelIndexList kept;
    for (const QModelIndex& index : old) {
        const auto wanted = key(before[static_cast<size_t>(index.row())]);
        const auto at = std::ranges::find_if(now, [&](const T& row) { return key(row) == wanted; });
        kept += at == now.end() ? QModelIndex()
                                : model.index(static_cast<int>(at - now.begin()), index.column(), index.parent());
    }
    return kept;
}

} // namespace desktop
